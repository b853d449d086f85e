// The evidence of a goal from learning to behaviour to result, as it travels between server and browser.
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { reasonShape } from '../../../programme/contract.ts'
import { grades, kpiResult } from '../report/contract.ts'
import { kpiPlan } from '../plan/contract.ts'
import { textShape } from '../../../platform/localised-text/text-shape.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const inRun = z.object({ run: z.uuid() })
const ofGoal = z.object({ run: z.uuid(), goal: z.uuid() })

export const occasions = ['baseline', 'day-30', 'day-60', 'day-90'] as const
export const learningKinds = [
  'test.score',
  'homework.score',
  'homework.handed-in',
  'task.handed-in',
  'session.attended',
] as const
/** What a link of the chain says: 'seen' for a level without a before; a hole or a refusal keeps the whole from being said. */
export const linkStates = ['seen', 'better', 'worse', 'unclear', 'unreliable', 'refused', 'hole'] as const
export type LinkState = (typeof linkStates)[number]
/** What is missing, what would fill it and who could: words by code. */
export const hole = reasonShape.extend({ who: z.enum(['lead', 'superior', 'business']), href: z.string().nullable() })
export type Hole = z.infer<typeof hole>

const interval = z.object({ value: z.number(), low: z.number(), high: z.number() })
export const learningShape = z.object({
  kind: z.enum(learningKinds),
  n: z.number(),
  mean: interval.nullable(),
  refusal: reasonShape.nullable(),
  from: day,
  to: day,
})
export const changeShape = z.object({
  occasion: z.enum(occasions),
  pairs: z.number(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  change: interval.nullable(),
  few: z.boolean(),
  refusal: reasonShape.nullable(),
  /** The same people's own ratings, where they gave both. */
  self: z.object({ pairs: z.number(), change: z.number() }).nullable(),
  from: day.nullable(),
  to: day.nullable(),
})
export type Change = z.infer<typeof changeShape>
export const scaleShape = z.object({
  alpha: z.number().nullable(),
  items: z.number(),
  people: z.number(),
  agreement: z.number().nullable(),
  code: z.enum(['fine', 'weak', 'one-item', 'cannot-say']),
})
export type Scale = z.infer<typeof scaleShape>
const practice = z.object({
  tasks: z.number(),
  assigned: z.number(),
  /** How many of them were to be handed in by now, and when the next are; `handedIn` is of these. */
  due: z.number(),
  nextDue: day.nullable(),
  handedIn: interval.nullable(),
  confirmed: z.number(),
  agreed: z.number(),
})

export const chainShape = z.object({
  goal: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(['competency', 'kpi']), kpi: z.string().nullable() }),
  learning: z.object({ state: z.enum(linkStates), hole: hole.nullable(), shown: z.array(learningShape) }),
  behaviour: z.object({
    state: z.enum(linkStates),
    hole: hole.nullable(),
    behaviours: z.array(z.object({ id: z.uuid(), name: textShape, changes: z.array(changeShape) })),
    /** All behaviours of the goal together, people rated on each. */
    together: z.array(changeShape),
    newest: z.enum(occasions).nullable(),
    scale: scaleShape.nullable(),
    practice: practice.nullable(),
  }),
  result: z.object({
    state: z.enum(linkStates),
    hole: hole.nullable(),
    report: z
      .object({
        id: z.string(),
        grade: z.enum(grades),
        computedAt: z.string(),
        after: z.object({ from: day, to: day }),
      })
      .nullable(),
    plan: kpiPlan.nullable(),
    kpi: kpiResult.nullable(),
  }),
  /** whole: all three speak; broken: one does not move; hole: nothing is claimed. */
  overall: z.object({
    state: z.enum(['whole', 'broken', 'hole']),
    at: z.enum(['learning', 'behaviour', 'result']).nullable(),
  }),
  /** Why it was not measured, as somebody signed and nobody objected. */
  notMeasured: z.object({ because: z.string(), by: z.array(z.string()) }).nullable(),
})
export type Chain = z.infer<typeof chainShape>

export const getChains = endpoint({
  method: 'GET',
  path: '/api/runs/:run/chains',
  summary: 'Learning, behaviour and result of each goal of a run',
  params: inRun,
  answer: z.object({ chains: z.array(chainShape), mayRows: z.boolean(), closed: z.boolean() }),
})
export const getChainRows = endpoint({
  method: 'GET',
  path: '/api/runs/:run/chains/:goal/rows',
  summary: 'The rows behind a link of the chain, with file and line',
  params: ofGoal,
  query: z.object({ of: z.enum([...learningKinds, 'behaviour']), page: z.coerce.number().int().min(1).default(1) }),
  answer: z.object({
    total: z.number(),
    rows: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        name: z.string(),
        what: textShape,
        value: z.number(),
        outOf: z.number().nullable(),
        note: z.string().nullable(),
        source: z.string(),
        line: z.number().nullable(),
      }),
    ),
  }),
})
