// Planning an evaluation, drawing lots, and the report, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { planEntry } from './read/plan/contract.ts'
import { effectResult, grades } from './read/report/contract.ts'

export type { PlanEntry } from './read/plan/contract.ts'
import { typedText } from '../platform/localised-text/typed-text.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const inRun = z.object({ run: z.uuid() })
const ofReport = z.object({ report: z.string().max(40) })

export const causeShape = z.object({
  id: z.uuid(),
  text: z.string(),
  happenedOn: day.nullable(),
  side: z.enum(['business', 'superior', 'training']),
  by: z.string(),
  at: z.string(),
})
export type OtherCause = z.infer<typeof causeShape>
/** Somebody with one of the largest or smallest changes, and what they wrote about their practice; only for who may see single people. */
export const caseShape = z.object({
  person: z.uuid(),
  name: z.string(),
  employeeNo: z.string().nullable(),
  best: z.boolean(),
  change: z.number(),
  task: z.string(),
  did: z.string(),
  result: z.string(),
  href: z.string(),
})
export type EffectCase = z.infer<typeof caseShape>
export const reportShape = z.object({
  id: z.string(),
  run: z.uuid(),
  computedAt: z.string(),
  dataHash: z.string(),
  planHash: z.string(),
  frozenAt: z.string(),
  plan: planEntry,
  result: effectResult,
  causes: z.array(causeShape),
  recomputed: z.array(z.object({ at: z.string(), same: z.boolean() })),
  cases: z.array(caseShape).nullable(),
})
export type Report = z.infer<typeof reportShape>

/** How a figure spread before the training: between people, how much of it stays from period to period, how alike colleagues are. */
const spread = z.object({
  sd: z.number(),
  correlation: z.number(),
  icc: z.number(),
  people: z.number(),
  teams: z.number(),
})
export type Spread = z.infer<typeof spread>
const knownFigure = z.object({
  kpi: z.string(),
  level: z.enum(['person', 'team']),
  people: z.number(),
  first: day,
  last: day,
  periods: z.number(),
  periodDays: z.number(),
  spread: spread.nullable(),
})
export type KnownFigure = z.infer<typeof knownFigure>

export const drawShape = z.object({
  number: z.number(),
  by: z.enum(['person', 'team']),
  seed: z.string(),
  hash: z.string(),
  because: z.string(),
  drawnAt: z.string(),
  drawnBy: z.string(),
  waves: z.array(
    z.object({ start: day, people: z.array(z.object({ name: z.string(), employeeNo: z.string().nullable() })) }),
  ),
})
export type Draw = z.infer<typeof drawShape>

export const getEvaluation = endpoint({
  method: 'GET',
  path: '/api/runs/:run/evaluation',
  summary: 'The evaluation plan of a run, other causes, and a report: the newest, or the one asked for',
  params: inRun,
  query: z.object({ report: z.string().max(40).optional() }),
  answer: z.object({
    plan: planEntry
      .extend({
        version: z.number(),
        hash: z.string(),
        frozenAt: z.string(),
        by: z.string(),
        because: z.string(),
        trained: z.number(),
        comparison: z.number(),
        others: z.enum(['named', 'with-figures']),
        drawn: z.boolean(),
        goalNames: z.array(z.string()),
      })
      .nullable(),
    startsOn: day,
    endsOn: day,
    suggestion: z.object({ before: z.object({ from: day, to: day }), after: z.object({ from: day, to: day }) }),
    causes: z.array(causeShape),
    report: reportShape.nullable(),
    reports: z.array(z.object({ id: z.string(), computedAt: z.string(), grade: z.enum(grades) })),
    draws: z.array(drawShape),
    mayPlan: z.boolean(),
    mayName: z.array(z.enum(['business', 'superior', 'training'])),
  }),
})
export type Evaluation = z.infer<typeof getEvaluation.answer>
export const getFigures = endpoint({
  method: 'GET',
  path: '/api/runs/:run/evaluation/figures',
  summary: 'The figures a plan may use, how they spread before the training, and how many could be compared',
  params: inRun,
  answer: z.object({
    figures: z.array(knownFigure),
    learners: z.number(),
    others: z.number(),
    teams: z.number(),
    goals: z.array(z.object({ id: z.uuid(), name: z.string(), kpi: z.string().nullable() })),
  }),
})
export type Figures = z.infer<typeof getFigures.answer>
export const freezePlan = endpoint({
  method: 'POST',
  path: '/api/runs/:run/evaluation/plans',
  summary: 'Freeze an evaluation plan; a later one needs a reason',
  params: inRun,
  body: planEntry.extend({ id: z.uuid(), because: typedText().max(400) }),
  answer: z.object({ version: z.number(), hash: z.string() }),
})
export const drawLottery = endpoint({
  method: 'POST',
  path: '/api/runs/:run/evaluation/draws',
  summary: 'Draw by lot who starts first; seed and pool stay on record',
  params: inRun,
  body: z.object({
    id: z.uuid(),
    by: z.enum(['person', 'team']),
    starts: z.array(day).min(2).max(6),
    because: typedText().max(400),
  }),
  answer: drawShape,
})
export const nameCause = endpoint({
  method: 'POST',
  path: '/api/runs/:run/evaluation/causes',
  summary: 'Say what else changed at the time',
  params: inRun,
  body: z.object({
    id: z.uuid(),
    text: typedText().min(2).max(300),
    happenedOn: day.nullable(),
    side: z.enum(['business', 'superior', 'training']),
  }),
  answer: z.object({ id: z.uuid() }),
})
export const computeReport = endpoint({
  method: 'POST',
  path: '/api/runs/:run/evaluation/reports',
  summary: 'Compute a report from the frozen plan and what is known now',
  params: inRun,
  answer: z.object({ id: z.string() }),
})
export const getComputing = endpoint({
  method: 'GET',
  path: '/api/runs/:run/evaluation/computing',
  summary: 'How far the computing of a report has come',
  params: inRun,
  answer: z.object({ under: z.object({ done: z.number(), of: z.number().nullable() }).nullable() }),
})
export const getReport = endpoint({
  method: 'GET',
  path: '/api/reports/:report',
  summary: 'A report as it was computed',
  params: ofReport,
  answer: reportShape,
})
export const recomputeReport = endpoint({
  method: 'POST',
  path: '/api/reports/:report/recomputations',
  summary: 'Compute a report again from its own rows and compare every digit',
  params: ofReport,
  answer: z.object({ same: z.boolean(), at: z.string() }),
})

const inLang = z.object({ lang: z.enum(['zh', 'en']).optional() })
const file = (form: string, summary: string, type: string) =>
  endpoint({
    method: 'GET',
    path: `/api/reports/:report/${form}`,
    summary,
    params: ofReport,
    query: inLang,
    answer: z.any(),
    file: type,
  })
export const exportForms = ['pptx', 'pdf', 'xlsx', 'zip'] as const
export type ExportForm = (typeof exportForms)[number]
export const exportReport = {
  pptx: file('pptx', 'A report as slides', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  pdf: file('pdf', 'A report as PDF', 'application/pdf'),
  xlsx: file('xlsx', 'A report as a workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  zip: file(
    'zip',
    'Everything to compute a report again: rows without names, plan, hashes, and a script in R',
    'application/zip',
  ),
}
export const getReportRows = endpoint({
  method: 'GET',
  path: '/api/runs/:run/evaluation/rows',
  summary: 'The figures behind a KPI, with file and line',
  params: inRun,
  query: z.object({ kpi: z.string().max(80), page: z.coerce.number().int().min(1).default(1) }),
  answer: z.object({
    total: z.number(),
    rows: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        trained: z.boolean(),
        from: day,
        to: day,
        value: z.number(),
        denominator: z.number().nullable(),
        source: z.string(),
        batch: z.uuid().nullable(),
        line: z.number().nullable(),
      }),
    ),
  }),
})
export const signNotMeasured = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/goals/:goal/not-measured',
  summary: 'Sign why a goal was not measured',
  params: z.object({ run: z.uuid(), goal: z.uuid() }),
  body: z.object({ because: typedText().min(5).max(400) }),
  answer: z.object({}),
})
export const answerNotMeasured = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/goals/:goal/not-measured/answer',
  summary: 'For the business: sign that a goal was not measured, or object',
  params: z.object({ run: z.uuid(), goal: z.uuid() }),
  body: z.discriminatedUnion('agrees', [
    z.object({ version: z.number().int().min(1), agrees: z.literal(true) }),
    z.object({
      version: z.number().int().min(1),
      agrees: z.literal(false),
      because: typedText().min(5).max(400),
    }),
  ]),
  answer: z.object({}),
})
