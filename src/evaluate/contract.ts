// The evaluation plan, what is computed from it, and the card that says it, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../platform/http/contract.ts'
import { reasonShape } from '../programme/contract.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const inRun = z.object({ run: z.uuid() })
const ofReport = z.object({ report: z.string().max(40) })

export const kpiPlan = z.object({
  /** The figure's name in the KPI sheet. */
  kpi: z.string().min(1).max(80),
  name: z.string().trim().min(1).max(60), unit: z.string().max(12),
  /** 'percent' figures are stored as a share and shown times 100. */
  form: z.enum(['value', 'percent']), digits: z.number().int().min(0).max(4),
  direction: z.enum(['up', 'down', 'band']), role: z.enum(['primary', 'other']),
  /** Where it should be, in the unit shown; one side may be open. Only for the direction 'band'. */
  band: z.object({ low: z.number().nullable(), high: z.number().nullable() }).nullable().optional(),
  /** Whose figure it is; a team's is one series, not many people. */
  level: z.enum(['person', 'team']).optional(),
  /** The smallest change worth having, in the unit shown; null when nobody said. */
  smallest: z.number().positive().nullable(),
  /** A figure that must not get worse meanwhile, by its `kpi` name. */
  guard: z.string().nullable(),
})
export type KpiPlan = z.infer<typeof kpiPlan>

export const planEntry = z.object({
  /** The goals this evaluation answers. */
  goals: z.array(z.uuid()).max(20).optional(),
  kpis: z.array(kpiPlan).min(1).max(12),
  before: z.object({ from: day, to: day }), after: z.object({ from: day, to: day }),
  /** How it was decided who is trained first. */
  assigned: z.enum(['lottery', 'staggered', 'by-need', 'by-choice', 'by-score']),
  /** Was the training given to single people or to whole teams? */
  givenTo: z.enum(['person', 'team']),
  /** 'weighted': the comparison is weighted until it looks like the trained in every planned figure before the training. */
  compare: z.enum(['plain', 'weighted']).default('plain'),
})
export type PlanEntry = z.infer<typeof planEntry>
/**
 * A frozen plan names everybody who is compared, with the team they were in on that day and the start of their wave. Where nobody
 * untrained had figures yet, it freezes the rule instead: `others: 'with-figures'`, everybody untrained who has figures in the windows.
 */
export const planContent = planEntry.extend({
  others: z.enum(['named', 'with-figures']).default('named'), members: z.array(z.object({ person: z.uuid(), trained: z.boolean(), team: z.string(), start: day.nullable().optional() })),
  /** The run's dates on that day: moved afterwards, the report says so. */
  dates: z.object({ from: day, to: day }).optional(),
  /** The draw that decided who starts first, where there was one. */
  draw: z.object({ seed: z.string(), hash: z.string() }).nullable().optional(),
  /** Whole teams, for figures a team has: trained when half of its people are. */
  teams: z.array(z.object({ unit: z.uuid(), trained: z.boolean(), people: z.number() })).optional(),
})
export type PlanContent = z.infer<typeof planContent>

/** What a report keeps: no names, one row a person, figure and period. */
export interface Snapshot {
  plan: PlanEntry
  planHash: string
  frozenAt: string
  firstOutcomeOn: string
  people: { trained: boolean; team: string; start?: string | null }[]
  rows: { who: number; kpi: string; from: string; to: string; value: number; denominator: number | null }[]
  /** Only where there is something to say, so that older snapshots keep their hash. */
  draw?: { seed: string; hash: string } | null
  moved?: { planned: string; now: string }
  crossed?: number
  teams?: { trained: boolean; people: number }[]
  teamRows?: { team: number; kpi: string; from: string; to: string; value: number; denominator: number | null }[]
  /** Behaviour scored at work, item by item and by each side, for the question whether the training worked through it. */
  scale?: { name: string; rows: { who: number; items: number[]; raters: number[] }[] }
}

const cell = z.object({ n: z.number(), mean: z.number(), sd: z.number() })
const count = z.object({ of: z.number(), events: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), exact: z.boolean() })
const estimate = z.object({ value: z.number(), se: z.number(), df: z.number(), t: z.number(), p: z.number(), low: z.number(), high: z.number() })
export const grades = ['A', 'B', 'C', 'D', 'E'] as const
export const kpiResult = z.object({
  kpi: z.string(),
  method: z.enum(['two-by-two', 'ancova', 'weighted', 'staggered', 'before-after', 'series-compared', 'series']),
  verdict: z.enum(['better', 'worse', 'unclear', 'refused']),
  refusal: reasonShape.nullable(), warnings: z.array(reasonShape),
  effect: estimate.nullable(), adjustedP: z.number().nullable(), detectable: z.number().nullable(),
  cells: z.object({ trainedBefore: cell, trainedAfter: cell, comparisonBefore: cell, comparisonAfter: cell }).nullable(),
  missing: z.object({ trained: z.number(), comparison: z.number() }),
  baselineGap: z.number().nullable(), adjusted: z.boolean(),
  placebo: estimate.nullable(), guardHeld: z.boolean().nullable(),
  /** The trained alone, where nobody can be compared. */
  beforeAfter: z.object({ pairs: z.number(), before: z.number(), after: z.number(), change: estimate, standardised: z.number(), few: z.boolean() }).nullable(),
  /** How far missing people alone could have moved the effect. */
  bounds: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** What the four cells rest on where denominators are known: answers or calls, and for a share its events with an interval of their own. */
  counts: z.object({ trainedBefore: count, trainedAfter: count, comparisonBefore: count, comparisonAfter: count }).nullable(),
  weighting: z.object({ effective: z.number(), largest: z.number(), outside: z.number() }).nullable(),
  /** Trained minus comparison before the training, in standard deviations: as they were, and after weighting or adjustment. */
  balance: z.array(z.object({ kpi: z.string(), before: z.number(), after: z.number() })),
  overlap: z.object({ trained: z.array(z.number()), comparison: z.array(z.number()) }).nullable(),
  /** By periods since the start of each wave; the test that all of them before are zero; how many times the drift before would undo the effect. */
  event: z.array(z.object({ since: z.number(), value: z.number(), low: z.number(), high: z.number() })).nullable(),
  trend: z.object({ statistic: z.number(), df: z.number(), p: z.number() }).nullable(), breaksAt: z.number().nullable(),
  series: z.array(z.object({ from: day, trained: z.number().nullable(), trainedLow: z.number().nullable(), trainedHigh: z.number().nullable(), comparison: z.number().nullable() })),
})
export type KpiResult = z.infer<typeof kpiResult>
export const effectResult = z.object({
  grade: z.enum(grades), gradeReason: reasonShape, raise: reasonShape,
  people: z.object({ trained: z.number(), comparison: z.number(), teams: z.number() }),
  periods: z.object({ before: z.number(), after: z.number() }),
  kpis: z.array(kpiResult),
  /** The behaviour between training and result: whether its scale may explain anything, and what went through it. Never above grade C. */
  behaviour: z.object({
    name: z.string(), people: z.number(), alpha: z.number().nullable(), icc: z.number().nullable(), reasons: z.array(reasonShape),
    through: z.object({ kpi: z.string(), value: z.number(), low: z.number(), high: z.number(), undoneAt: z.number(), n: z.number() }).nullable(),
  }).nullable(),
})
export type EffectResult = z.infer<typeof effectResult>

export const causeShape = z.object({ id: z.uuid(), text: z.string(), happenedOn: day.nullable(), side: z.enum(['business', 'superior', 'training']), by: z.string(), at: z.string() })
export type OtherCause = z.infer<typeof causeShape>
/** Somebody with one of the largest or smallest changes, and what they wrote about their practice; only for who may see single people. */
export const caseShape = z.object({ person: z.uuid(), name: z.string(), employeeNo: z.string().nullable(), best: z.boolean(), change: z.number(), task: z.string(), did: z.string(), result: z.string(), href: z.string() })
export type EffectCase = z.infer<typeof caseShape>
export const reportShape = z.object({
  id: z.string(), run: z.uuid(), computedAt: z.string(), dataHash: z.string(), planHash: z.string(), frozenAt: z.string(), plan: planEntry, result: effectResult,
  causes: z.array(causeShape), recomputed: z.array(z.object({ at: z.string(), same: z.boolean() })), cases: z.array(caseShape).nullable(),
})
export type Report = z.infer<typeof reportShape>

/** How a figure spread before the training: between people, how much of it stays from period to period, how alike colleagues are. */
const spread = z.object({ sd: z.number(), correlation: z.number(), icc: z.number(), people: z.number(), teams: z.number() })
export type Spread = z.infer<typeof spread>
const knownFigure = z.object({ kpi: z.string(), level: z.enum(['person', 'team']), people: z.number(), first: day, last: day, periods: z.number(), periodDays: z.number(), spread: spread.nullable() })
export type KnownFigure = z.infer<typeof knownFigure>

export const drawShape = z.object({
  number: z.number(), by: z.enum(['person', 'team']), seed: z.string(), hash: z.string(), because: z.string(), drawnAt: z.string(), drawnBy: z.string(),
  waves: z.array(z.object({ start: day, people: z.array(z.object({ name: z.string(), employeeNo: z.string().nullable() })) })),
})
export type Draw = z.infer<typeof drawShape>

export const getEvaluation = endpoint({
  method: 'GET', path: '/api/runs/:run/evaluation', summary: 'The evaluation plan of a run, other causes, and a report: the newest, or the one asked for', params: inRun, query: z.object({ report: z.string().max(40).optional() }),
  answer: z.object({
    plan: planEntry.extend({ version: z.number(), hash: z.string(), frozenAt: z.string(), by: z.string(), because: z.string(), trained: z.number(), comparison: z.number(), others: z.enum(['named', 'with-figures']), drawn: z.boolean(), goalNames: z.array(z.string()) }).nullable(),
    startsOn: day, endsOn: day, suggestion: z.object({ before: z.object({ from: day, to: day }), after: z.object({ from: day, to: day }) }),
    causes: z.array(causeShape), report: reportShape.nullable(), reports: z.array(z.object({ id: z.string(), computedAt: z.string(), grade: z.enum(grades) })),
    draws: z.array(drawShape), mayPlan: z.boolean(), mayName: z.array(z.enum(['business', 'superior', 'training'])),
  }),
})
export type Evaluation = z.infer<typeof getEvaluation.answer>
export const getFigures = endpoint({
  method: 'GET', path: '/api/runs/:run/evaluation/figures', summary: 'The figures a plan may use, how they spread before the training, and how many could be compared', params: inRun,
  answer: z.object({ figures: z.array(knownFigure), learners: z.number(), others: z.number(), teams: z.number(), goals: z.array(z.object({ id: z.uuid(), name: z.string(), kpi: z.string().nullable() })) }),
})
export type Figures = z.infer<typeof getFigures.answer>
export const freezePlan = endpoint({ method: 'POST', path: '/api/runs/:run/evaluation/plans', summary: 'Freeze an evaluation plan; a later one needs a reason', params: inRun, body: planEntry.extend({ id: z.uuid(), because: z.string().trim().max(400) }), answer: z.object({ version: z.number(), hash: z.string() }) })
export const drawLottery = endpoint({
  method: 'POST', path: '/api/runs/:run/evaluation/draws', summary: 'Draw by lot who starts first; seed and pool stay on record', params: inRun,
  body: z.object({ id: z.uuid(), by: z.enum(['person', 'team']), starts: z.array(day).min(2).max(6), because: z.string().trim().max(400) }), answer: drawShape,
})
export const nameCause = endpoint({ method: 'POST', path: '/api/runs/:run/evaluation/causes', summary: 'Say what else changed at the time', params: inRun, body: z.object({ id: z.uuid(), text: z.string().trim().min(2).max(300), happenedOn: day.nullable(), side: z.enum(['business', 'superior', 'training']) }), answer: z.object({ id: z.uuid() }) })
export const computeReport = endpoint({ method: 'POST', path: '/api/runs/:run/evaluation/reports', summary: 'Compute a report from the frozen plan and what is known now', params: inRun, answer: z.object({ id: z.string() }) })
export const getComputing = endpoint({ method: 'GET', path: '/api/runs/:run/evaluation/computing', summary: 'How far the computing of a report has come', params: inRun, answer: z.object({ under: z.object({ done: z.number(), of: z.number().nullable() }).nullable() }) })
export const getReport = endpoint({ method: 'GET', path: '/api/reports/:report', summary: 'A report as it was computed', params: ofReport, answer: reportShape })
export const recomputeReport = endpoint({ method: 'POST', path: '/api/reports/:report/recomputations', summary: 'Compute a report again from its own rows and compare every digit', params: ofReport, answer: z.object({ same: z.boolean(), at: z.string() }) })

const inLang = z.object({ lang: z.enum(['zh', 'en']).optional() })
const file = (form: string, summary: string, type: string) => endpoint({ method: 'GET', path: `/api/reports/:report/${form}`, summary, params: ofReport, query: inLang, answer: z.any(), file: type })
export const exportForms = ['pptx', 'pdf', 'xlsx', 'zip'] as const
export type ExportForm = (typeof exportForms)[number]
export const exportReport = {
  pptx: file('pptx', 'A report as slides', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  pdf: file('pdf', 'A report as PDF', 'application/pdf'),
  xlsx: file('xlsx', 'A report as a workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  zip: file('zip', 'Everything to compute a report again: rows without names, plan, hashes, and a script in R', 'application/zip'),
}
export const getReportRows = endpoint({
  method: 'GET', path: '/api/runs/:run/evaluation/rows', summary: 'The figures behind a KPI, with file and line', params: inRun, query: z.object({ kpi: z.string().max(80), page: z.coerce.number().int().min(1).default(1) }),
  answer: z.object({ total: z.number(), rows: z.array(z.object({ id: z.string(), name: z.string(), trained: z.boolean(), from: day, to: day, value: z.number(), denominator: z.number().nullable(), source: z.string(), batch: z.uuid().nullable(), line: z.number().nullable() })) }),
})
export const signNotMeasured = endpoint({ method: 'PUT', path: '/api/runs/:run/goals/:goal/not-measured', summary: 'Sign why a goal was not measured', params: z.object({ run: z.uuid(), goal: z.uuid() }), body: z.object({ because: z.string().trim().min(5).max(400) }), answer: z.object({}) })
