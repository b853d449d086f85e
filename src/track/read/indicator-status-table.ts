// The tracking table of a run: the living plan, and the minutes a week it asks of a learner.
import { ownLearners } from './read-context.ts'
import type { ReadContext } from './read-context.ts'
import { indicatorStatus } from './indicator-status.ts'
import { loadOf, periodsPerWeek, weeksOf } from './tracking-plan-load.ts'

export async function indicatorStatusTable(context: ReadContext, mayChange: boolean) {
  const { reading, scope, runContext, fresh } = context
  const rows = await indicatorStatus(reading, scope, runContext, ownLearners(context))
  const { learner } = loadOf(
    runContext.plan.lines,
    periodsPerWeek(weeksOf(runContext.run), runContext.modules.length),
    0,
  )
  return { plan: { version: runContext.plan.version, minutes: learner, mayChange }, rows, fresh }
}
