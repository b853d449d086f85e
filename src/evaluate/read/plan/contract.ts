// The evaluation plan: which figures, which weeks, compared with whom; and what is frozen of it.
import { z } from 'zod'
import { typedText } from '../../../platform/localised-text/typed-text.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const kpiPlan = z.object({
  /** The figure's name in the KPI sheet. */
  kpi: z.string().min(1).max(80),
  name: typedText().min(1).max(60),
  unit: z.string().max(12),
  /** 'percent' figures are stored as a share and shown times 100. */
  form: z.enum(['value', 'percent']),
  digits: z.number().int().min(0).max(4),
  direction: z.enum(['up', 'down', 'band']),
  role: z.enum(['primary', 'other']),
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
  before: z.object({ from: day, to: day }),
  after: z.object({ from: day, to: day }),
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
  others: z.enum(['named', 'with-figures']).default('named'),
  members: z.array(
    z.object({ person: z.uuid(), trained: z.boolean(), team: z.string(), start: day.nullable().optional() }),
  ),
  /** The run's dates on that day: moved afterwards, the report says so. */
  dates: z.object({ from: day, to: day }).optional(),
  /** The draw that decided who starts first, where there was one. */
  draw: z.object({ seed: z.string(), hash: z.string() }).nullable().optional(),
  /** Whole teams, for figures a team has: trained when half of its people are. */
  teams: z.array(z.object({ unit: z.uuid(), trained: z.boolean(), people: z.number() })).optional(),
})
export type PlanContent = z.infer<typeof planContent>
