// The tracking table of a run: the living plan, and the minutes a week it asks of a learner.
import { evidenceBeforeModules } from '../../evidence/public.ts'
import { ownLearners } from './read-context.ts'
import type { ReadContext } from './read-context.ts'
import { indicatorStatus } from './indicator-status.ts'
import { staleRuns } from '../store/measure.ts'
import { loadOf, periodsPerWeek, weeksOf } from './tracking-plan-load.ts'

export async function indicatorStatusTable(context: ReadContext, mayChange: boolean) {
  const { reading, scope, runContext, fresh } = context
  const rows = await indicatorStatus(reading, scope, runContext, ownLearners(context))
  const { learner } = loadOf(
    runContext.plan.lines,
    periodsPerWeek(weeksOf(runContext.run), runContext.modules.length),
    0,
  )
  const outside = rows.every(({ now }) => now === null) && context.reach !== 'own' ? await outsideModules(context) : 0
  return { plan: { version: runContext.plan.version, minutes: learner, mayChange }, rows, outside, fresh }
}

/** Once the data is measured: how many values lie on days that no module shows. */
async function outsideModules({ reading, scope, runContext: { run, today } }: ReadContext): Promise<number> {
  if ((await staleRuns(reading, scope)).includes(run.id)) return 0
  const before = await evidenceBeforeModules(reading, scope, { run: run.id, today })
  return before.reduce((sum, { n }) => sum + n, 0)
}
