// A task without a report after its due day counts as not handed in.
import { systemScope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { record } from '../evidence/public.ts'
import { closedRuns } from '../programme/public.ts'
import { overdue } from './store/task.ts'
import { handedIn } from './hand-in.ts'
import { dayOf, momentOf } from '../calendar/day.ts'
import { organisationZone } from '../people/public.ts'

/** After its due day a task without a report counts as not handed in, but for closed runs, which stay as they are; answers how many were counted. */
export async function countMissed(tx: Writing, now: Date): Promise<number> {
  const product = systemScope()
  const zone = await organisationZone(tx, product)
  const late = await overdue(tx, product, dayOf(now, zone))
  const closed = await closedRuns(tx, product, [...new Set(late.map((m) => m.run))])
  const missed = late.filter((m) => !closed.has(m.run))
  await record(
    tx,
    product,
    missed.map((m) => ({
      person: m.person,
      run: m.run,
      kind: 'task.handed-in',
      module: m.module,
      activity: m.task,
      day: m.dueOn,
      at: new Date(momentOf(m.dueOn, '24:00', zone).getTime() - 1000),
      value: 0,
      outOf: 1,
      source: 'practise',
      sourceKey: handedIn(m.task),
    })),
  )
  return missed.length
}
