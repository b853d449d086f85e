// What was computed for each figure and for the training as a whole, as it travels between server and browser.
import { z } from 'zod'
import { reasonShape } from '../../../programme/contract.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const cell = z.object({ n: z.number(), mean: z.number(), sd: z.number() })
const count = z.object({
  of: z.number(),
  events: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  exact: z.boolean(),
})
const estimate = z.object({
  value: z.number(),
  se: z.number(),
  df: z.number(),
  t: z.number(),
  p: z.number(),
  low: z.number(),
  high: z.number(),
})
export const grades = ['A', 'B', 'C', 'D', 'E'] as const
export const kpiResult = z.object({
  kpi: z.string(),
  method: z.enum(['two-by-two', 'ancova', 'weighted', 'staggered', 'before-after', 'series-compared', 'series']),
  verdict: z.enum(['better', 'worse', 'unclear', 'refused']),
  refusal: reasonShape.nullable(),
  warnings: z.array(reasonShape),
  effect: estimate.nullable(),
  adjustedP: z.number().nullable(),
  detectable: z.number().nullable(),
  cells: z
    .object({ trainedBefore: cell, trainedAfter: cell, comparisonBefore: cell, comparisonAfter: cell })
    .nullable(),
  missing: z.object({ trained: z.number(), comparison: z.number() }),
  baselineGap: z.number().nullable(),
  adjusted: z.boolean(),
  placebo: estimate.nullable(),
  guardHeld: z.boolean().nullable(),
  /** The trained alone, where nobody can be compared. */
  beforeAfter: z
    .object({
      pairs: z.number(),
      before: z.number(),
      after: z.number(),
      change: estimate,
      standardised: z.number(),
      few: z.boolean(),
    })
    .nullable(),
  /** How far missing people alone could have moved the effect. */
  bounds: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** What the four cells rest on where denominators are known: answers or calls, and for a share its events with an interval of their own. */
  counts: z
    .object({ trainedBefore: count, trainedAfter: count, comparisonBefore: count, comparisonAfter: count })
    .nullable(),
  weighting: z.object({ effective: z.number(), largest: z.number(), outside: z.number() }).nullable(),
  /** Trained minus comparison before the training, in standard deviations: as they were, and after weighting or adjustment. */
  balance: z.array(z.object({ kpi: z.string(), before: z.number(), after: z.number() })),
  overlap: z.object({ trained: z.array(z.number()), comparison: z.array(z.number()) }).nullable(),
  /** By periods since the start of each wave; the test that all of them before are zero; how many times the drift before would undo the effect. */
  event: z.array(z.object({ since: z.number(), value: z.number(), low: z.number(), high: z.number() })).nullable(),
  trend: z.object({ statistic: z.number(), df: z.number(), p: z.number() }).nullable(),
  breaksAt: z.number().nullable(),
  series: z.array(
    z.object({
      from: day,
      trained: z.number().nullable(),
      trainedLow: z.number().nullable(),
      trainedHigh: z.number().nullable(),
      comparison: z.number().nullable(),
    }),
  ),
})
export type KpiResult = z.infer<typeof kpiResult>
export const effectResult = z.object({
  grade: z.enum(grades),
  gradeReason: reasonShape,
  raise: reasonShape,
  people: z.object({ trained: z.number(), comparison: z.number(), teams: z.number() }),
  periods: z.object({ before: z.number(), after: z.number() }),
  kpis: z.array(kpiResult),
  /** The behaviour between training and result: whether its scale may explain anything, and what went through it. Never above grade C. */
  behaviour: z
    .object({
      name: z.string(),
      people: z.number(),
      alpha: z.number().nullable(),
      icc: z.number().nullable(),
      reasons: z.array(reasonShape),
      through: z
        .object({
          kpi: z.string(),
          value: z.number(),
          low: z.number(),
          high: z.number(),
          undoneAt: z.number(),
          n: z.number(),
        })
        .nullable(),
    })
    .nullable(),
})
export type EffectResult = z.infer<typeof effectResult>
