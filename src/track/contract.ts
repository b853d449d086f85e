// What is tracked, as it travels between server and browser.
import { z } from 'zod'
import { endpoint } from '../platform/http/contract.ts'
import { moduleShape, reasonShape } from '../programme/contract.ts'
import { attempts, itemFlags } from './rules/items.ts'

export const signalKinds = ['weak-module', 'off-course', 'missing-data', 'below-line', 'wrong-way'] as const
export type SignalKind = (typeof signalKinds)[number]
export type EndedHow = 'acted' | 'dismissed' | 'passed'
/** What was done about a signal by hand; an issue or finding that took it up says so itself. */
export const deeds = ['talk', 'task', 'coach', 'other'] as const
export type Deed = (typeof deeds)[number] | 'issue' | 'finding'
/** Why a signal is dismissed; the first two say that the rule cried wolf. */
export const dismissals = ['not-so', 'minor', 'known', 'data', 'other'] as const
export type Dismissal = (typeof dismissals)[number]
export const cycles = ['daily', 'weekly', 'module', 'stage', 'fortnightly', 'monthly'] as const

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const text = z.object({ zh: z.string(), en: z.string() })
const run = z.object({ run: z.uuid() })
const dimension = z.enum(['engagement', 'mastery', 'application', 'satisfaction'])
const unit = z.enum(['percent', 'points', 'of5', 'hours', 'times'])
const colour = z.enum(['good', 'watch', 'bad', 'none'])
const count = z.number().int()

/** One turn of an indicator: no value where nothing was seen, or (n given) too few people to be shown. */
const pointShape = z.object({ turn: z.string(), first: day, last: day, module: z.uuid().nullable(), value: z.number().nullable(), n: z.number(), sd: z.number().nullable() })
export type Point = z.infer<typeof pointShape>

/** A line of the living tracking plan. */
export const trackedShape = z.object({
  indicator: z.string(), name: text, dimension, unit, source: text, sources: z.array(z.string()), cycle: z.enum(cycles), line: z.number().nullable(),
  better: z.enum(['up', 'down']), least: z.number().nullable(),
  /** The turn that speaks for now; null when nothing was ever seen. `over` false: the turn is still going on. */
  now: pointShape.extend({ over: z.boolean() }).nullable(),
  /** Compared with the turn before; null where it can not be told. */
  change: z.number().nullable(),
  colour, points: z.array(pointShape),
  lastDay: day.nullable(),
  /** Data is due and has not come: all of it since a day, or (since null) from `who` superiors who have not answered for `turn`. */
  missing: z.object({ since: day.nullable(), turn: z.string(), who: z.number().nullable(), reminded: z.string().nullable() }).nullable(),
  next: day.nullable(),
})
export type Tracked = z.infer<typeof trackedShape>

export const signalShape = z.object({
  id: z.uuid(), run: z.uuid(), kind: z.enum(signalKinds), rule: z.string(), person: z.uuid().nullable(), name: z.string().nullable(),
  module: z.uuid().nullable(), moduleNumber: z.number().nullable(), indicator: z.string().nullable(), turn: z.string(),
  /** What it is about, and why it was raised. */
  reason: reasonShape, title: text, says: text, n: z.number(), raisedAt: z.string(),
  ending: z.object({ how: z.enum(['acted', 'dismissed', 'passed']), did: z.enum([...deeds, 'issue', 'finding']).nullable(), reason: z.enum(dismissals).nullable(), because: text, takenBy: z.uuid().nullable(), by: z.string().nullable(), at: z.string() }).nullable(),
})
export type Signal = z.infer<typeof signalShape>

const freshness = z.object({ at: z.string().nullable(), version: z.number(), learners: z.number(), reach: z.enum(['staff', 'together', 'own']) })

export const getTrack = endpoint({
  method: 'GET', path: '/api/runs/:run/track', summary: 'The living tracking plan: value, trend, n, freshness, source, cycle, next', params: run,
  answer: z.object({ plan: z.object({ version: z.number(), minutes: z.number(), mayChange: z.boolean() }), rows: z.array(trackedShape), fresh: freshness }),
})

const indicatorSeen = trackedShape.extend({
  says: text, /** Module numbers by id, for naming turns. */ numbers: z.record(z.string(), z.number()), /** Cycles with a spread, and how many control limits need. */ usable: count, fewest: count,
  control: z.object({ centre: z.number(), limits: z.array(z.object({ low: z.number(), high: z.number(), outside: z.boolean() }).nullable()) }).nullable(), fresh: freshness,
})
export type IndicatorSeen = z.infer<typeof indicatorSeen>
export const getIndicator = endpoint({ method: 'GET', path: '/api/runs/:run/indicators/:indicator', summary: 'An indicator over its cycles, with control limits where there are enough', params: z.object({ run: z.uuid(), indicator: z.string().max(60) }), answer: indicatorSeen })

export const planLineShape = z.object({ indicator: z.string(), cycle: z.enum(cycles), line: z.number().nullable() })
export type PlanLine = z.infer<typeof planLineShape>
const loadShape = z.object({ learner: z.number(), manager: z.number() })
export const getPlan = endpoint({
  method: 'GET', path: '/api/runs/:run/track/plan', summary: 'The tracking plan, its versions, and what else could be tracked', params: run,
  answer: z.object({
    version: z.number(), lines: z.array(planLineShape), mayChange: z.boolean(),
    catalogue: z.array(z.object({ id: z.string(), name: text, dimension, unit, source: text, says: text, cycle: z.enum(cycles), line: z.number().nullable(), minutes: loadShape, shipped: z.boolean() })),
    /** Turns a week by cycle, for the load. */
    turns: z.record(z.string(), z.number()), reportsPerManager: z.number(),
    versions: z.array(z.object({ version: z.number(), because: z.string(), by: z.string().nullable(), at: z.string(), lines: z.array(planLineShape) })),
  }),
})
export const changePlan = endpoint({
  method: 'POST', path: '/api/runs/:run/track/plan', summary: 'A new version of the tracking plan', params: run,
  body: z.object({ after: z.number().int().min(0), because: z.string().trim().min(2).max(400), lines: z.array(planLineShape).min(1).max(60) }),
  answer: z.object({ version: z.number() }),
})

const moduleState = z.enum(['done', 'doing', 'late', 'blocked', 'not-begun'])
/** Learner × module, columns instead of objects: `states` and `scores` go row by row, module by module. */
export const boardShape = z.object({
  modules: z.array(moduleShape), asks: z.array(z.object({ test: z.boolean(), homework: z.boolean(), task: z.boolean() })),
  persons: z.array(z.uuid()), names: z.array(z.string()), numbers: z.array(z.string().nullable()), units: z.array(z.string().nullable()),
  /** One letter a module: d done, g going on, l late, b blocked, - not begun. */
  states: z.array(z.string()), scores: z.array(z.array(z.number().nullable())), lastDays: z.array(day.nullable()),
  /** Place in the run, 1 is most at risk; null where it is not computed. */
  ranks: z.array(z.number().nullable()), offCourse: z.array(z.boolean()), fresh: freshness,
})
export type Board = z.infer<typeof boardShape>
export type ModuleStateName = z.infer<typeof moduleState>
export const getBoard = endpoint({ method: 'GET', path: '/api/runs/:run/board', summary: 'Learners by modules: done, doing, late, blocked', params: run, answer: boardShape })

const weakShape = z.object({
  module: z.uuid(), number: z.number(), name: z.string(), n: z.number(), mean: z.number(), median: z.number(),
  /** Points against the average module of the run, adjusted for who took part, with its 95 % interval; null where it can not be said. */
  effect: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(),
  /** Probability of lying more than 4 points below. */
  below: z.number().nullable(), weak: z.boolean(), p: z.number().nullable(), /** Looked weak this time, but not over so many looks together. */ looks: z.number().nullable(), line: z.number(), underLine: z.boolean(),
})
export type WeakModule = z.infer<typeof weakShape>
export const getWeakModules = endpoint({
  method: 'GET', path: '/api/runs/:run/weak-modules', summary: 'Modules by learner-adjusted effect on test scores', params: run,
  answer: z.object({ modules: z.array(weakShape), unsaid: z.string().nullable(), learners: z.number(), from: z.number(), fresh: freshness }),
})

const standingShape = z.object({
  person: z.uuid(), name: z.string(), number: z.string().nullable(), unit: z.string().nullable(), rank: z.number(), score: z.number(), probability: z.number().nullable(),
  reasons: z.array(text), suggest: text, signal: z.uuid().nullable(),
})
export type OffCourse = z.infer<typeof standingShape>
export const getOffCourse = endpoint({
  method: 'GET', path: '/api/runs/:run/off-course', summary: 'Learners off course with their reasons, as known at the end of a day', params: run,
  query: z.object({ on: day.optional() }),
  answer: z.object({ on: day, share: z.number(), of: z.number(), running: z.boolean(), learners: z.array(standingShape), fresh: freshness }),
})

export const getSignals = endpoint({
  method: 'GET', path: '/api/runs/:run/signals', summary: 'Signals of a run, open ones first', params: run, query: z.object({ open: z.enum(['true', 'false']).optional() }),
  answer: z.object({ signals: z.array(signalShape), mayAct: z.boolean() }),
})
export const dismissSignal = endpoint({
  method: 'POST', path: '/api/runs/:run/signals/:signal/dismissal', summary: 'End a signal with a reason', params: z.object({ run: z.uuid(), signal: z.uuid() }),
  body: z.object({ reason: z.enum(dismissals).default('other'), because: z.string().trim().min(2).max(400) }), answer: z.object({ id: z.uuid() }),
})
export const actOnSignal = endpoint({
  method: 'POST', path: '/api/runs/:run/signals/:signal/action', summary: 'End a signal by what was done about it', params: z.object({ run: z.uuid(), signal: z.uuid() }),
  body: z.object({ did: z.enum(deeds), because: z.string().trim().min(2).max(400) }), answer: z.object({ id: z.uuid() }),
})
const counted = z.object({ acted: count, notSo: count, minor: count, known: count, data: count, other: count })
export const ruleNames = ['off-course', 'weak-module'] as const
const ruleShape = z.object({
  rule: z.enum(ruleNames), step: z.number().int(), line: z.number(), shipped: z.number(), lowest: z.number(), highest: z.number(), version: count,
  /** How signals of this rule ended in this run, and since its line last moved. */
  endings: counted, since: counted, /** Of those who said whether it was so: how many said it was not, and the share from which the line moves. */ judged: count, falseShare: z.number().nullable(), tolerated: z.number(), fewest: count,
  versions: z.array(z.object({ version: count, step: z.number().int(), line: z.number(), because: text, by: z.string().nullable(), at: z.string() })),
})
export type RuleSeen = z.infer<typeof ruleShape>
const calibrationShape = z.object({ refused: z.string().nullable(), n: count, events: count, runs: count, error: z.number().nullable(), most: z.number(), shown: z.boolean(), on: day })
export const getRules = endpoint({
  method: 'GET', path: '/api/runs/:run/rules', summary: 'Where the lines of the rules stand, how their signals ended, and what own finished runs say', params: run,
  answer: z.object({ rules: z.array(ruleShape), calibration: calibrationShape.nullable(), mayChange: z.boolean() }),
})
export const setRule = endpoint({
  method: 'POST', path: '/api/runs/:run/rules/:rule', summary: 'Set a rule’s line back or elsewhere, saying why', params: z.object({ run: z.uuid(), rule: z.enum(ruleNames) }),
  body: z.object({ after: count.min(0), step: z.number().int(), because: z.string().trim().min(2).max(400) }), answer: z.object({ version: count }),
})

/** Minutes (or clicks) by learner and day or ISO week: `amounts` row by row, null where the source delivered nothing at all. */
export const getStudyTime = endpoint({
  method: 'GET', path: '/api/runs/:run/study-time', summary: 'Study time by learner and day or week', params: run,
  query: z.object({ by: z.enum(['day', 'week']).default('week'), until: day.optional() }),
  answer: z.object({
    kind: z.enum(['study.minutes', 'lms.clicks']).nullable(), by: z.enum(['day', 'week']), /** `over` false: still going on, so its total says little. */
    turns: z.array(z.object({ key: z.string(), first: day, last: day, over: z.boolean(), mean: z.number().nullable(), seen: z.number() })),
    persons: z.array(z.uuid()), names: z.array(z.string()), numbers: z.array(z.string().nullable()), amounts: z.array(z.array(z.number().nullable())),
    earlier: day.nullable(), later: day.nullable(), fresh: freshness,
  }),
})
export type StudyTime = z.infer<typeof getStudyTime.answer>

const seenRow = z.object({
  id: z.string(), at: z.string(), who: z.string().nullable(), kind: z.string(), value: z.number(), outOf: z.number().nullable(), source: z.string(),
  file: z.string().nullable(), line: z.number().nullable(), note: z.string().nullable(), /** The lines of the file a packed row was put together from. */ parts: z.array(z.number()).nullable(),
  /** Given so many times; set where single rows are held back. */
  times: z.number().nullable(),
  /** It came from an xAPI statement: what asks for it (`/api/intake/observations/:person/:observation/statement`). */
  told: z.object({ person: z.uuid(), observation: z.uuid() }).nullable(),
})
export type SeenRecord = z.infer<typeof seenRow>
/** Where a figure comes from. */
export const getFigure = endpoint({
  method: 'GET', path: '/api/runs/:run/figures/:indicator', summary: 'The formula, the tallies and the rows behind a figure', params: z.object({ run: z.uuid(), indicator: z.string() }),
  query: z.object({ turn: z.string().max(60).optional(), person: z.uuid().optional(), module: z.uuid().optional(), page: z.coerce.number().int().min(1).max(100_000).default(1) }),
  answer: z.object({
    name: text, unit, says: text, source: text, value: z.number().nullable(), n: z.number(), sd: z.number().nullable(), withheld: z.number().nullable(),
    tallies: z.array(z.object({ kind: z.string(), rows: z.number(), total: z.number(), persons: z.number() })),
    learners: z.number(), weeks: z.number(), first: day, last: day, version: z.number(),
    rows: z.array(seenRow), total: z.number(), page: z.number(), pageSize: z.number(),
  }),
})
export type FigureBehind = z.infer<typeof getFigure.answer>

export const getUnhanded = endpoint({
  method: 'GET', path: '/api/runs/:run/figures/:indicator/unhanded', summary: 'Who has not handed in for the turn that is missing: 未交名单', params: z.object({ run: z.uuid(), indicator: z.string() }),
  answer: z.object({ turn: z.string().nullable(), first: day.nullable(), last: day.nullable(), of: z.enum(['managers', 'learners']), persons: z.array(z.object({ id: z.uuid(), name: z.string(), unit: z.string().nullable(), open: z.number() })), reminded: z.string().nullable() }),
})
export const remind = endpoint({
  method: 'POST', path: '/api/runs/:run/reminders', summary: '催办: note that people were reminded', params: run,
  body: z.object({ id: z.uuid(), indicator: z.string(), turn: z.string().max(60), persons: z.array(z.uuid()).min(1).max(5000) }), answer: z.object({ id: z.uuid(), persons: z.number() }),
})

const testKinds = z.enum(['test', 'homework', 'entry'])
const testBrief = z.object({
  id: z.uuid(), name: z.string(), kind: testKinds, module: z.uuid().nullable(), number: z.number().nullable(), /** Questions known. */ items: count,
  n: count, median: z.number().nullable(), alpha: z.number().nullable(), /** Questions that stand out. */ flagged: count,
})
export type TestBrief = z.infer<typeof testBrief>
/** A knowledge point (of a module): value in per cent of the points with its interval; no value below the fewest learners. */
const pointVerdict = { n: count, value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), below: z.boolean(), certain: z.boolean() }
const weakPointShape = z.object({
  point: z.string(), module: z.uuid().nullable(), number: z.number().nullable(), questions: count, ...pointVerdict, q: z.number().nullable(),
  groups: z.array(z.object({ unit: z.string(), n: count, value: z.number() })),
})
export type WeakPoint = z.infer<typeof weakPointShape>
export const getTests = endpoint({
  method: 'GET', path: '/api/runs/:run/tests', summary: 'Tests with their questions that stand out, and knowledge points below the line', params: run,
  answer: z.object({ tests: z.array(testBrief), points: z.array(weakPointShape), rule: z.object({ line: z.number(), fewest: z.number(), falseShare: z.number() }), fresh: freshness }),
})

const itemShape = z.object({
  id: z.uuid(), name: z.string(), point: z.string().nullable(), outOf: z.number(), /** Answers; `rest` people answered every question. */ n: count, rest: count,
  difficulty: z.number().nullable(), discrimination: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), alphaWithout: z.number().nullable(),
  flags: z.array(z.object({ code: z.enum(itemFlags), says: text })),
})
export type Item = z.infer<typeof itemShape>
const testSeen = testBrief.omit({ median: true, flagged: true }).extend({
  dueOn: day.nullable(), attempt: z.enum(attempts), people: count, complete: count, /** Learners with more than one attempt. */ repeated: count,
  /** Ten steps of ten points; late is null where no day is due. */
  scores: z.object({ n: count, median: z.number().nullable(), passLine: z.number(), below: count, late: count.nullable(), bins: z.array(count) }),
  questions: z.array(itemShape), rule: z.object({ fewest: z.number(), discrimination: z.number(), hard: z.number(), easy: z.number() }),
})
export type TestSeen = z.infer<typeof testSeen>
export const getTest = endpoint({
  method: 'GET', path: '/api/runs/:run/tests/:test', summary: 'A test: distribution, alpha, and difficulty and discrimination of every question', params: z.object({ run: z.uuid(), test: z.uuid() }),
  query: z.object({ attempt: z.enum(attempts).default('first') }), answer: testSeen.extend({ fresh: freshness, named: z.boolean() }),
})
export const getItem = endpoint({
  method: 'GET', path: '/api/runs/:run/items/:item', summary: 'Who answered a question how', params: z.object({ run: z.uuid(), item: z.uuid() }),
  query: z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
  answer: z.object({ name: z.string(), point: z.string().nullable(), testName: z.string(), rows: z.array(seenRow), total: z.number(), page: z.number(), pageSize: z.number() }),
})
const pointBehindShape = z.object({
  point: z.string(), module: z.uuid().nullable(), ...pointVerdict, line: z.number(),
  questions: z.array(z.object({ id: z.uuid(), name: z.string(), test: z.uuid(), testName: z.string(), n: count, difficulty: z.number().nullable() })),
  learners: z.array(z.object({ person: z.uuid(), name: z.string(), unit: z.string().nullable(), share: z.number(), asked: count, missed: z.array(z.string()) })),
})
export type PointBehind = z.infer<typeof pointBehindShape>
export const getPoint = endpoint({
  method: 'GET', path: '/api/runs/:run/weak-points', summary: 'Who is below the line in a knowledge point, and in which questions', params: run,
  query: z.object({ point: z.string().max(200), module: z.uuid().optional() }), answer: pointBehindShape,
})
const ownPoint = z.object({ point: z.string(), module: z.uuid().nullable(), share: z.number(), asked: count, missed: z.array(z.string()) })
export type OwnPoint = z.infer<typeof ownPoint>

const figureOfOne = z.object({
  indicator: z.string(), name: text, dimension, unit, value: z.number().nullable(), n: z.number(), of: z.number().nullable(), change: z.number().nullable(), lastDay: day.nullable(),
  points: z.array(z.object({ turn: z.string(), first: day, value: z.number().nullable() })), missingSince: day.nullable(), colour,
})
export const getLearner = endpoint({
  method: 'GET', path: '/api/runs/:run/learners/:person', summary: 'The learner card', params: z.object({ run: z.uuid(), person: z.uuid() }),
  answer: z.object({
    person: z.object({ id: z.uuid(), name: z.string(), number: z.string().nullable(), unit: z.string().nullable(), superior: z.string().nullable(), since: day, until: day.nullable() }),
    figures: z.array(figureOfOne),
    modules: z.array(z.object({ module: z.uuid(), number: z.number(), name: z.string(), state: moduleState, score: z.number().nullable(), runMean: z.number().nullable(), homework: z.number().nullable(), attended: z.number().nullable() })),
    time: z.object({ kind: z.enum(['study.minutes', 'lms.clicks']), days: z.array(z.object({ day, amount: z.number().nullable() })), weeks: z.array(z.object({ key: z.string(), first: day, over: z.boolean(), amount: z.number().nullable(), runMean: z.number().nullable() })) }).nullable(),
    standing: z.object({ on: day, rank: z.number(), of: z.number(), score: z.number(), offCourse: z.boolean(), reasons: z.array(text), unseen: z.array(z.string()) }).nullable(),
    points: z.array(ownPoint), signals: z.array(signalShape),
    notes: z.array(z.object({ at: z.string(), kind: z.string(), value: z.number(), outOf: z.number().nullable(), text: z.string(), source: z.string() })),
  }),
})
export type LearnerCard = z.infer<typeof getLearner.answer>
