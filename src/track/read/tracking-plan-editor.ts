// The tracking plan as it is edited: its lines and versions, what else could be tracked, and what it all costs people.
import { managersOf } from '../../programme/public.ts'
import { catalogue } from '../catalogue.ts'
import { planVersionsOf } from '../store/plan.ts'
import { seesWhole } from './read-context.ts'
import type { ReadContext } from './read-context.ts'
import { defaultPlan } from './tracking-plan-in-force.ts'
import { periodsPerWeek, weeksOf } from './tracking-plan-load.ts'

/** Null for those who see only some learners: the plan is about the whole run. */
export async function trackingPlanEditor(context: ReadContext, mayChange: boolean) {
  const { reading, scope, runContext } = context
  if (!seesWhole(context)) return null
  const versions = await planVersionsOf(reading, scope, runContext.run.id)
  const managers = await managersOf(reading, scope, runContext.run.id)
  const shipped = new Set(defaultPlan().map(({ indicator }) => indicator))
  return {
    ...runContext.plan,
    mayChange,
    turns: periodsPerWeek(weeksOf(runContext.run), runContext.modules.length),
    catalogue: catalogue.map(({ id, name, dimension, unit, source, says, cycle, line, minutes }) => ({
      id,
      name,
      dimension,
      unit,
      source,
      says,
      cycle,
      line,
      minutes,
      shipped: shipped.has(id),
    })),
    reportsPerManager:
      managers.length === 0 ? 0 : managers.reduce((sum, { learners }) => sum + learners, 0) / managers.length,
    versions: versions.map((version) => ({ ...version, at: version.at.toISOString() })),
  }
}
