// Goals, the goal map, three-party reviews and progress, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { textShape } from '../platform/localised-text/text-shape.ts'
import { typedText } from '../platform/localised-text/typed-text.ts'

export const parties = ['learner', 'manager', 'training'] as const
export type Party = (typeof parties)[number]

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const inRun = z.object({ run: z.uuid() })
const inReview = z.object({ run: z.uuid(), review: z.uuid() })

export const goalEntry = z.object({
  id: z.uuid(),
  kind: z.enum(['competency', 'kpi']),
  name: typedText().min(2).max(120),
  serves: z.uuid().nullable(),
  competency: z.uuid().nullable(),
  fromLevel: z.number().int().min(0).max(5).nullable(),
  toLevel: z.number().int().min(1).max(5).nullable(),
  kpi: z.string().max(60).nullable(),
  unit: z.string().max(20).nullable(),
  direction: z.enum(['up', 'down', 'band']).nullable(),
  baseline: z.number().nullable(),
  target: z.number(),
  dueOn: day,
  owner: z.uuid(),
  coOwner: z.uuid().nullable(),
  source: typedText().min(1).max(120),
  modules: z.array(z.uuid()),
  indicators: z.array(z.string()),
})
export type GoalEntry = z.infer<typeof goalEntry>

export const goalShape = goalEntry.extend({
  ownerName: z.string(),
  coOwnerName: z.string().nullable(),
  competencyName: z.string().nullable(),
  at: z.string(),
})
export type Goal = z.infer<typeof goalShape>

export const needShape = z.object({
  id: z.uuid(),
  name: z.string(),
  party: z.enum(['learner', 'manager']),
  importance: z.number(),
  level: z.number(),
  voices: z.number(),
  modules: z.array(z.uuid()),
})
export type Need = z.infer<typeof needShape>

const namedOnly = z.array(z.object({ id: z.string(), name: z.string() }))
export const goalMapShape = z.object({
  organisationGoals: z.array(z.object({ id: z.uuid(), name: z.string() })),
  goals: z.array(goalShape),
  needs: z.array(needShape),
  /** What stands alone, either way. */
  orphans: z.object({
    goalsWithoutIndicator: namedOnly,
    goalsWithoutModule: namedOnly,
    goalsServingNothing: namedOnly,
    modulesServingNoGoal: namedOnly,
    needsNobodyCovers: namedOnly,
    goalsWithoutBaseline: namedOnly,
  }),
})
export type GoalMap = z.infer<typeof goalMapShape>

export const getGoals = endpoint({
  method: 'GET',
  path: '/api/runs/:run/goals',
  summary: 'Goal map of a run with orphans both ways',
  params: inRun,
  answer: z.object({
    map: goalMapShape,
    mayEdit: z.boolean(),
    choices: z.object({
      competencies: z.array(z.object({ id: z.uuid(), name: z.string(), levels: z.array(z.string()) })),
      people: z.array(z.object({ id: z.uuid(), name: z.string(), employeeNo: z.string().nullable() })),
    }),
  }),
})
export const putGoal = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/goals/:goal',
  summary: 'Set or revise a goal',
  params: z.object({ run: z.uuid(), goal: z.uuid() }),
  body: goalEntry,
  answer: z.object({ id: z.uuid() }),
})

export const getBehaviours = endpoint({
  method: 'GET',
  path: '/api/runs/:run/behaviours',
  summary: 'What may be rated at work, with anchors, and which of it each goal is to change',
  params: inRun,
  answer: z.object({
    library: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['behaviour', 'competency']),
        name: textShape,
        anchors: z.array(textShape),
        competency: z.uuid().nullable(),
        competencyName: z.string().nullable(),
      }),
    ),
    goals: z.array(
      z.object({ goal: z.uuid(), name: z.string(), competency: z.uuid().nullable(), behaviours: z.array(z.uuid()) }),
    ),
    mayEdit: z.boolean(),
  }),
})
export type Behaviours = z.infer<typeof getBehaviours.answer>
export const putBehaviours = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/goals/:goal/behaviours',
  summary: 'Name the behaviours a goal is to change',
  params: z.object({ run: z.uuid(), goal: z.uuid() }),
  body: z.object({ behaviours: z.array(z.uuid()).max(12) }),
  answer: z.object({ behaviours: z.number() }),
})

const cell = z.object({ n: z.number(), mean: z.number().nullable() })
export const reviewQuestion = z.object({
  question: z.enum(['fit', 'progress']),
  module: z.uuid().nullable(),
  name: z.string().nullable(),
  cells: z.record(z.enum(parties), cell),
  gap: z.number().nullable(),
  disagreement: z.boolean(),
  low: z.boolean(),
  notes: z.array(z.object({ party: z.enum(parties), text: z.string() })),
})
export type ReviewQuestion = z.infer<typeof reviewQuestion>
const standing = z.object({
  asked: z.number(),
  answered: z.number(),
  confirmed: z.number(),
  needed: z.number(),
  done: z.boolean(),
})
export const reviewShape = z.object({
  id: z.uuid(),
  dueOn: day,
  openedAt: z.string(),
  parties: z.record(z.enum(parties), standing),
  confirmed: z.boolean(),
  overdueDays: z.number(),
  questions: z.array(reviewQuestion),
  /** What the person asking speaks as: as themselves, and as each absent manager they stand in for. */
  mine: z.array(
    z.object({
      party: z.enum(parties),
      person: z.uuid(),
      /** The absent manager in whose place they speak. */
      absent: z.string().nullable(),
      answered: z.boolean(),
      answeredAt: z.string().nullable(),
      /** The deputy who answered; null where the person did. */
      answeredBy: z.string().nullable(),
      answers: z.array(
        z.object({
          question: z.enum(['fit', 'progress']),
          module: z.uuid().nullable(),
          value: z.number(),
          note: z.string().nullable(),
        }),
      ),
      confirmed: z.boolean(),
      confirmedBy: z.string().nullable(),
      name: z.string(),
    }),
  ),
})
export type Review = z.infer<typeof reviewShape>
export type ReviewPart = Review['mine'][number]
export type Voice = Pick<ReviewPart, 'party' | 'person' | 'absent'>

export const getReviews = endpoint({
  method: 'GET',
  path: '/api/runs/:run/reviews',
  summary: 'Three-party reviews of a run, newest first',
  params: inRun,
  answer: z.object({ reviews: z.array(reviewShape), mayOpen: z.boolean(), closed: z.boolean() }),
})
export const openReview = endpoint({
  method: 'POST',
  path: '/api/runs/:run/reviews',
  summary: 'Ask all three parties the same questions',
  params: inRun,
  body: z.object({ id: z.uuid(), dueOn: day }),
  answer: z.object({ id: z.uuid() }),
})
export const answerReview = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/reviews/:review/answers',
  summary: 'Answer as one of the parties',
  params: inReview,
  body: z.object({
    party: z.enum(parties),
    /** The absent manager a deputy speaks for; left out: oneself, or the one the deputy stands in for. */
    inPlaceOf: z.uuid().optional(),
    /** The moment of the answers that were seen in this place; left out or null: none. */
    seen: z.iso.datetime().nullish(),
    answers: z
      .array(
        z.object({
          question: z.enum(['fit', 'progress']),
          module: z.uuid().nullable(),
          value: z.number().int().min(1).max(5),
          note: typedText().max(400).nullable(),
        }),
      )
      .min(1),
  }),
  answer: z.object({ saved: z.number() }),
})
export const confirmReview = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/reviews/:review/confirmation',
  summary: 'Confirm the record as one of the parties',
  params: inReview,
  body: z.object({ party: z.enum(parties), inPlaceOf: z.uuid().optional(), seen: z.iso.datetime().nullish() }),
  answer: z.object({ confirmed: z.boolean() }),
})

const progressPoint = z.object({ day, expected: z.number(), actual: z.number().nullable() })
const behind = z.object({ name: z.string(), id: z.string(), n: z.number(), share: z.number(), daysBehind: z.number() })
export const getProgress = endpoint({
  method: 'GET',
  path: '/api/runs/:run/progress',
  summary: 'Planned against actual progress',
  params: inRun,
  answer: z.object({
    points: z.array(progressPoint),
    learners: z.number(),
    share: z.number().nullable(),
    expected: z.number(),
    daysBehind: z.number().nullable(),
    units: z.array(behind),
    people: z.array(behind.extend({ employeeNo: z.string().nullable() })),
  }),
})
export type Progress = z.infer<typeof getProgress.answer>
