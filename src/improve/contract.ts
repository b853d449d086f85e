// Findings, diagnoses, changes, re-checks and carried findings, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { findingStates, verdicts } from './rules/finding.ts'
import { textShape } from '../platform/localised-text/text-shape.ts'

export type { FindingState, Verdict } from './rules/finding.ts'
import { typedText } from '../platform/localised-text/typed-text.ts'
export const causes = ['difficulty', 'method', 'task-design', 'workload', 'other'] as const
export type Cause = (typeof causes)[number]
export const changeKinds = ['content', 'form', 'pace', 'people'] as const
export type ChangeKind = (typeof changeKinds)[number]
export const origins = ['signal', 'common-issue', 'issue', 'observation', 'review'] as const

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const line = typedText().min(1).max(400)
const params = z.record(z.string(), z.union([z.string(), z.number(), z.null()]).optional())
const moduleBrief = z.object({ id: z.uuid(), number: z.number(), name: z.string() })
const measured = z.object({ value: z.number(), n: z.number(), sd: z.number().nullable() })

export const signShape = z.object({
  side: z.enum(['difficulty', 'method', 'task-design', 'workload']),
  code: z.string(),
  params,
  speaks: z.enum(['for', 'against', 'unknown']),
})
export type Sign = z.infer<typeof signShape>
export const recheckShape = z.object({
  id: z.uuid(),
  onDay: day,
  at: z.string(),
  before: measured.nullable(),
  after: measured.nullable(),
  gain: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  verdict: z.enum(verdicts),
  code: z.string(),
  least: z.number(),
})
export type Recheck = z.infer<typeof recheckShape>
export const changeShape = z.object({
  id: z.uuid(),
  finding: z.uuid(),
  run: z.uuid(),
  runName: z.string(),
  module: moduleBrief.nullable(),
  kind: z.enum(changeKinds),
  title: z.string(),
  because: z.string(),
  effectiveOn: day,
  indicator: z.object({ id: z.string(), name: textShape, unit: z.string(), better: z.enum(['up', 'down']) }),
  fromValue: z.number().nullable(),
  fromN: z.number().nullable(),
  toValue: z.number(),
  recheckOn: day,
  planVersion: z.number(),
  at: z.string(),
  by: z.string().nullable(),
  cites: z.array(z.object({ kind: z.string(), text: z.string(), href: z.string().nullable() })),
  rechecks: z.array(recheckShape),
})
export type Change = z.infer<typeof changeShape>
export const findingShape = z.object({
  id: z.uuid(),
  run: z.uuid(),
  runName: z.string(),
  module: moduleBrief.nullable(),
  theme: z.string(),
  title: z.string(),
  from: z.object({ kind: z.enum(origins), id: z.uuid().nullable(), href: z.string().nullable() }),
  datum: z.object({ indicator: textShape, unit: z.string(), value: z.number(), n: z.number() }).nullable(),
  recurs: z.string().nullable(),
  at: z.string(),
  by: z.string().nullable(),
  state: z.enum(findingStates),
  diagnoses: z.array(
    z.object({ id: z.uuid(), verdict: z.enum(causes), because: z.string(), at: z.string(), by: z.string().nullable() }),
  ),
  changes: z.array(changeShape),
  dropped: z.object({ because: z.string(), at: z.string(), by: z.string().nullable() }).nullable(),
  carry: z.object({ text: z.string(), kind: z.enum(changeKinds) }).nullable(),
  answers: z.array(
    z.object({
      run: z.uuid(),
      runName: z.string(),
      answer: z.enum(['adopted', 'refused']),
      text: z.string(),
      at: z.string(),
      by: z.string().nullable(),
    }),
  ),
})
export type Finding = z.infer<typeof findingShape>
export const carriedFindingShape = z.object({
  finding: findingShape,
  answered: z.boolean(),
  answer: z.enum(['adopted', 'refused']).nullable(),
  text: z.string().nullable(),
  by: z.string().nullable(),
  returned: z.number(),
})
export type CarriedFinding = z.infer<typeof carriedFindingShape>
/** What could become a finding: signals of weak modules, confirmed common issues, and what came back from the last run. */
export const candidateShape = z.object({
  kind: z.enum(['signal', 'common-issue', 'issue']),
  id: z.uuid(),
  module: moduleBrief.nullable(),
  theme: z.string(),
  title: textShape,
  because: textShape,
  indicator: z.string().nullable(),
})
export type Candidate = z.infer<typeof candidateShape>
const indicatorBrief = z.object({ id: z.string(), name: textShape, unit: z.string(), better: z.enum(['up', 'down']) })

const inRun = z.object({ run: z.uuid() })
const inFinding = z.object({ finding: z.uuid() })
const made = z.object({ id: z.uuid() })

export const getImprovement = endpoint({
  method: 'GET',
  path: '/api/runs/:run/improvement',
  summary: 'Findings of a run, its changes, its carried, and what could become a finding',
  params: inRun,
  answer: z.object({
    findings: z.array(findingShape),
    carried: z.array(carriedFindingShape),
    mayStart: z.boolean(),
    candidates: z.array(candidateShape),
    before: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    next: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    withoutEvidence: z.number(),
    mayDecide: z.boolean(),
  }),
})
export const getFinding = endpoint({
  method: 'GET',
  path: '/api/findings/:finding',
  summary: 'A finding with the evidence both ways',
  params: inFinding,
  answer: z.object({
    finding: findingShape,
    signs: z.array(signShape),
    leaning: z.enum(['difficulty', 'method', 'task-design', 'workload']).nullable(),
    mayDecide: z.boolean(),
    choices: z.object({
      indicators: z.array(indicatorBrief),
      runs: z.array(z.object({ id: z.uuid(), name: z.string(), modules: z.array(moduleBrief) })),
      instructors: z.array(z.object({ id: z.uuid(), name: z.string(), employeeNo: z.string().nullable() })),
    }),
  }),
})
export const raise = endpoint({
  method: 'POST',
  path: '/api/runs/:run/findings',
  summary: 'Raise a finding',
  params: inRun,
  body: z.object({
    id: z.uuid(),
    module: z.uuid().nullable(),
    theme: z.string().min(1).max(40),
    title: line,
    from: z.object({ kind: z.enum(origins), id: z.uuid().nullable() }),
    indicator: z.string().nullable(),
  }),
  answer: made,
})
export const addDiagnosis = endpoint({
  method: 'POST',
  path: '/api/findings/:finding/diagnoses',
  summary: 'Record why it is so',
  params: inFinding,
  body: z.object({ id: z.uuid(), verdict: z.enum(causes), because: line }),
  answer: made,
})
export const dropFinding = endpoint({
  method: 'POST',
  path: '/api/findings/:finding/dismissal',
  summary: 'Put a finding aside, saying why',
  params: inFinding,
  body: z.object({ because: line }),
  answer: made,
})
export const addChange = endpoint({
  method: 'POST',
  path: '/api/findings/:finding/changes',
  summary: 'Decide a change and apply it',
  params: inFinding,
  body: z.object({
    id: z.uuid(),
    run: z.uuid(),
    module: z.uuid().nullable(),
    kind: z.enum(changeKinds),
    title: line,
    because: line,
    effectiveOn: day,
    indicator: z.string(),
    toValue: z.number(),
    recheckOn: day,
    session: z
      .object({
        title: line,
        startsAt: z.iso.datetime({ offset: true }),
        minutes: z.number().int().min(10).max(480),
        place: z.string().max(200).nullable(),
        instructor: z.uuid().nullable(),
      })
      .nullable(),
    paceDays: z.number().int().min(-60).max(60),
    cites: z.array(z.object({ kind: z.enum([...origins, 'measure']), ref: z.uuid().nullable(), text: line })),
  }),
  answer: z.object({ id: z.uuid(), planVersion: z.number() }),
})
export const rescheduleRecheck = endpoint({
  method: 'PUT',
  path: '/api/changes/:change/recheck-day',
  summary: 'Judge it once more on a later day',
  params: z.object({ change: z.uuid() }),
  body: z.object({ on: day }),
  answer: made,
})
export const carryFinding = endpoint({
  method: 'POST',
  path: '/api/findings/:finding/carry',
  summary: 'Say what the next run should do',
  params: inFinding,
  body: z.object({ text: line, kind: z.enum(changeKinds) }),
  answer: made,
})
export const answerCarriedFinding = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/carried-findings/:finding',
  summary: 'Adopt or refuse a carried finding',
  params: z.object({ run: z.uuid(), finding: z.uuid() }),
  body: z.object({ answer: z.enum(['adopted', 'refused']), text: line, module: z.uuid().nullable() }),
  answer: made,
})
