// The tracking table of a run: the living plan, and the minutes a week it asks of a learner.
import { loadOf, turnsAWeek, weeksOf } from '../change-tracking-plan.ts'
import { ownLearners } from './cached-read.ts'
import type { ReadContext } from './cached-read.ts'
import { indicatorStatus } from './indicator-status.ts'

export async function indicatorStatusTable(looking: ReadContext, mayChange: boolean) {
  const { reading, scope, ground, fresh } = looking
  const rows = await indicatorStatus(reading, scope, ground, ownLearners(looking))
  const { learner } = loadOf(ground.plan.lines, turnsAWeek(weeksOf(ground.run), ground.modules.length), 0)
  return { plan: { version: ground.plan.version, minutes: learner, mayChange }, rows, fresh }
}
