// Practice tasks, evidence lines, reports and the joint review, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { typedText } from '../platform/localised-text/typed-text.ts'

export const sides = ['trainer', 'superior'] as const
export type Side = (typeof sides)[number]
export const taskStates = ['assigned', 'doing', 'reported', 'scored', 'agreed'] as const
export type TaskState = (typeof taskStates)[number]

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const words = (most: number) => typedText().min(1).max(most)
const inRun = z.object({ run: z.uuid() })
const inTask = z.object({ run: z.uuid(), task: z.uuid() })
const ofLearner = z.object({ run: z.uuid(), task: z.uuid(), person: z.uuid() })

export const taskEntry = z.object({
  module: z.uuid().nullable(),
  title: words(80),
  scene: words(400),
  action: words(400),
  unit: words(12),
  target: z.number().int().min(1).max(20),
  dueOn: day,
  rubric: z.array(words(80)).min(1).max(8),
})
export type TaskEntry = z.infer<typeof taskEntry>
export const taskShape = taskEntry.extend({ id: z.uuid(), run: z.uuid() })
export type Task = z.infer<typeof taskShape>

const counts = z.object({
  assigned: z.number(),
  handedIn: z.number(),
  late: z.number(),
  agreed: z.number(),
  medianReviewDays: z.number().nullable(),
})
const learnerRow = z.object({
  person: z.uuid(),
  name: z.string(),
  dueOn: day,
  lines: z.number(),
  state: z.enum(taskStates),
  late: z.boolean(),
  daysLeft: z.number(),
  awaits: z.array(z.enum(sides)),
})
export type LearnerRow = z.infer<typeof learnerRow>
const taskView = z.object({ task: taskShape, counts: counts.nullable(), learners: z.array(learnerRow) })
export type TaskView = z.infer<typeof taskView>

/** As what the reader is shown these rows, beside their own. */
const taskReader = z.object({
  /** Sees the run as a whole: its staff, the business, executives. */
  whole: z.boolean(),
  /** Is told counts of the run; rows only of learners the reader may see besides. */
  figuresOnly: z.boolean(),
  team: z.number(),
  mentored: z.number(),
  absent: z.array(z.object({ name: z.string(), n: z.number() })),
  waiting: z.number(),
  inPlace: z.number(),
})
export type TaskReader = z.infer<typeof taskReader>

export const getTasks = endpoint({
  method: 'GET',
  path: '/api/runs/:run/tasks',
  summary: 'Practice tasks of a run with the learners one may see',
  params: inRun,
  answer: z.object({ tasks: z.array(taskView), maySet: z.boolean(), reader: taskReader }),
})
export const putTask = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/tasks/:task',
  summary: 'Set a task for every learner of the run, or revise it',
  params: inTask,
  body: taskEntry,
  answer: z.object({ id: z.uuid() }),
})

export const lineEntry = z.object({
  onDay: day,
  subject: words(60),
  technique: words(200),
  reaction: words(400),
  nextStep: typedText().max(200),
})
export type LineEntry = z.infer<typeof lineEntry>
/** Characters in one part of a report. */
export const mostInPart = 4000
export const reportEntry = z.object({
  background: words(mostInPart),
  did: words(mostInPart),
  result: words(mostInPart),
  reflection: words(mostInPart),
})
export type ReportEntry = z.infer<typeof reportEntry>

const reportVersion = reportEntry.extend({ version: z.number(), at: z.string() })
export type ReportVersion = z.infer<typeof reportVersion>

/** Who did it, and for a deputy in whose place. */
const doer = { by: z.string(), inPlaceOf: z.string().nullable() }
const scoring = z.object({ ...doer, scores: z.array(z.number()), comment: z.string(), at: z.string() })
const direction = z.object({
  id: z.uuid(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  fromTask: z.string(),
  seenIn: z.string().nullable(),
})
export const submissionShape = z.object({
  task: taskShape,
  person: z.object({ id: z.uuid(), name: z.string() }),
  dueOn: day,
  state: z.enum(taskStates),
  late: z.boolean(),
  daysLeft: z.number(),
  relevance: z.object({ ...doer, at: z.string() }).nullable(),
  lines: z.array(lineEntry.extend({ id: z.uuid() })),
  report: reportVersion.nullable(),
  /** Versions before the newest, the latest first. */
  earlier: z.array(reportVersion),
  /** As which sides the person asking may review. */
  mine: z.array(z.enum(sides)),
  /** The absent superior whose review is the person's who asks, as deputy. */
  inPlaceOf: z.string().nullable(),
  isLearner: z.boolean(),
  /** The run is closed: the work stays as it is. */
  closed: z.boolean(),
  /** The other side's scoring is withheld until one has given one's own. */
  scorings: z.object({ trainer: scoring.nullable(), superior: scoring.nullable() }),
  given: z.object({ trainer: z.boolean(), superior: z.boolean() }),
  gap: z.number().nullable(),
  agreement: z
    .object({
      scores: z.array(z.number()),
      line: z.string(),
      signed: z.array(z.object({ side: z.enum(sides), ...doer })),
      at: z.string(),
    })
    .nullable(),
  /** Of this task, and those of earlier tasks that head this one. */
  directions: z.array(direction),
  heading: z.array(direction),
})
export type Submission = z.infer<typeof submissionShape>

export const getSubmission = endpoint({
  method: 'GET',
  path: '/api/runs/:run/tasks/:task/learners/:person',
  summary: "One learner's work on a task: lines, report, joint review",
  params: ofLearner,
  answer: submissionShape,
})
export const confirmRelevance = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/tasks/:task/learners/:person/relevance',
  summary: 'The superior confirms that this is real work',
  params: ofLearner,
  answer: z.object({}),
})
export const logContact = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/tasks/:task/learners/:person/lines/:line',
  summary: 'Log one contact',
  params: ofLearner.extend({ line: z.uuid() }),
  body: lineEntry,
  answer: z.object({ lines: z.number() }),
})
export const putReport = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/tasks/:task/learners/:person/report',
  summary: 'Hand in the practice report; again makes a new version',
  params: ofLearner,
  body: reportEntry,
  answer: z.object({ version: z.number() }),
})
export const putScoring = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/tasks/:task/learners/:person/scorings/:side',
  summary: 'Score the rubric as one side',
  params: ofLearner.extend({ side: z.enum(sides) }),
  body: z.object({
    scores: z.array(z.number().int().min(1).max(5)),
    comment: typedText().max(1000),
    /** The version of the report that was read: no other is scored. */
    version: z.number().int(),
  }),
  answer: z.object({ state: z.enum(taskStates) }),
})
export const putAgreement = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/tasks/:task/learners/:person/agreement',
  summary: 'Write the result both sides sign, with a direction',
  params: ofLearner,
  body: z.object({
    side: z.enum(sides),
    scores: z.array(z.number().int().min(1).max(5)),
    line: typedText().max(400),
    direction: z.object({ id: z.uuid(), text: words(200) }),
    seen: z.array(z.uuid()),
    replaces: z.iso.datetime().nullable(),
  }),
  answer: z.object({}),
})
export const sign = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/tasks/:task/learners/:person/signatures/:side',
  summary: 'Sign the agreed result',
  params: ofLearner.extend({ side: z.enum(sides) }),
  /** The moment of the agreement that was read: no other is signed. */
  body: z.object({ agreed: z.iso.datetime() }),
  answer: z.object({ state: z.enum(taskStates) }),
})
export const reportInWord = endpoint({
  method: 'GET',
  path: '/api/runs/:run/tasks/:task/learners/:person/report/word',
  summary: 'The work as a Word document; without a report yet, its parts to be filled in',
  params: ofLearner,
  query: z.object({ lang: z.enum(['zh', 'en']).optional() }),
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  answer: z.unknown(),
})
export const mostWordBytes = 10 * 1024 * 1024
const readReport = z.object({
  parts: z.object({ background: z.string(), did: z.string(), result: z.string(), reflection: z.string() }),
  missing: z.array(z.enum(['background', 'did', 'result', 'reflection'])),
  other: z.array(z.string()),
})
export type ReadReport = z.infer<typeof readReport>
export const readReportFromWord = endpoint({
  method: 'POST',
  path: '/api/runs/:run/tasks/:task/learners/:person/report/word',
  summary: 'What a Word document says, part by part; nothing of it is kept',
  params: ofLearner,
  upload: { bytes: mostWordBytes },
  answer: readReport,
})
const similarReport = z.object({
  share: z.number(),
  passages: z.array(z.string()),
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  sameRun: z.boolean(),
  earlier: z.boolean(),
})
export type SimilarReport = z.infer<typeof similarReport>
export const getSimilarReports = endpoint({
  method: 'GET',
  path: '/api/runs/:run/tasks/:task/learners/:person/report/similar',
  summary: 'Reports on the same task that say much of this one word for word; for its reviewers',
  params: ofLearner,
  answer: z.object({ alike: z.array(similarReport), row: z.number(), share: z.number() }),
})
