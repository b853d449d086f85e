// A task from real work, with a countable target, given to every learner of the run.
import { dayOf } from '../calendar/day.ts'
import { organisationZone } from '../people/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { Params } from '../platform/localised-text/contract.ts'
import { learnersOf, modulesOf } from '../programme/public.ts'
import type { TaskEntry } from './contract.ts'
import { maySetTaskFor, maySetTasks } from './permissions.ts'
import { assign, saveTask, taskById } from './store/task.ts'

/** Sets a task and gives it to all present learners; revising it gives it to those who joined since. */
export async function setTask(
  tx: Writing,
  scope: Scope,
  t: TaskEntry & { id: string; run: string },
  now: Date,
): Promise<{ id: string } | { refused: string; params?: Params }> {
  if (!maySetTasks(scope, t.run)) return { refused: 'not-yours' }
  if (t.module && !(await modulesOf(tx, scope, t.run)).some((m) => m.id === t.module))
    return { refused: 'module-of-another-run' }
  if (!maySetTaskFor(scope, t.run, t.module)) return { refused: 'module-not-taught' }
  const today = dayOf(now, await organisationZone(tx, scope))
  if (t.dueOn < today && (await taskById(tx, scope, t.run, t.id))?.dueOn !== t.dueOn)
    return { refused: 'due-is-past', params: { day: t.dueOn } }
  if (!(await saveTask(tx, scope, { ...t, at: now }))) return { refused: 'id-used-for-something-else' }
  const present = (await learnersOf(tx, scope, t.run)).filter((l) => l.until === null)
  await assign(
    tx,
    scope,
    { task: t.id, run: t.run, dueOn: t.dueOn, at: now },
    present.map((l) => l.id),
  )
  await writeAuditLog(tx, scope, 'practise.task-set', t.id)
  return { id: t.id }
}
