// The tracking table of a run: the living plan, and the minutes a week it asks of a learner.
import { ownLearners } from './read-context.ts'
import type { ReadContext } from './read-context.ts'
import { indicatorStatus } from './indicator-status.ts'
import { loadOf, turnsAWeek, weeksOf } from './tracking-plan-load.ts'

export async function indicatorStatusTable(looking: ReadContext, mayChange: boolean) {
  const { reading, scope, ground, fresh } = looking
  const rows = await indicatorStatus(reading, scope, ground, ownLearners(looking))
  const { learner } = loadOf(ground.plan.lines, turnsAWeek(weeksOf(ground.run), ground.modules.length), 0)
  return { plan: { version: ground.plan.version, minutes: learner, mayChange }, rows, fresh }
}
