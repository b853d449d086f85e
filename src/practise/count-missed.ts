// A task without a report after its due day counts as not handed in.
import { systemScope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { record } from '../evidence/public.ts'
import { overdue } from './store/task.ts'
import { handedIn } from './hand-in.ts'
import { dayOf } from '../calendar/day.ts'

/** After its due day a task without a report counts as not handed in; answers how many were counted. */
export async function countMissed(tx: Writing, now: Date): Promise<number> {
  const product = systemScope()
  const missed = await overdue(tx, product, dayOf(now))
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
      at: new Date(`${m.dueOn}T15:59:59Z`),
      value: 0,
      outOf: 1,
      source: 'practise',
      sourceKey: handedIn(m.task),
    })),
  )
  return missed.length
}
