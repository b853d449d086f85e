// A learner does the task: logs each contact, then reports what came of it.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { record } from '../evidence/public.ts'
import type { LineEntry, ReportEntry } from './contract.ts'
import { daysLeft, submissionState } from './read/submission-state.ts'
import { refusalOf } from './rules/joint-review-state.ts'
import { overdue } from './store/task.ts'
import type { SubmissionKey } from './store/submission.ts'
import { saveLine, saveReport } from './store/submission.ts'

type Refused = { refused: string; params?: Record<string, number> }
const dayOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
const handedIn = (task: string) => `task ${task} handed in`

/** Logs one contact: whom, what was tried, how it went, what comes next. */
export async function logContact(
  tx: Writing,
  scope: Scope,
  p: SubmissionKey,
  l: LineEntry & { id: string },
  now: Date,
): Promise<{ lines: number } | Refused> {
  if (scope.person !== p.person) return { refused: 'not-yours' }
  const found = await submissionState(tx, scope, p)
  if (!found) return { refused: 'not-found' }
  const no = refusalOf(found.work, { what: 'log-line' })
  if (no) return no
  if (l.onDay > dayOf(now)) return { refused: 'day-in-the-future' }
  if (!(await saveLine(tx, scope, p, { ...l, at: now }))) return { refused: 'id-used-for-something-else' }
  return { lines: (await submissionState(tx, scope, p))!.work.lines }
}

/** Hands in the report once the target is reached; handing in again makes a new version until the review begins. */
export async function handIn(
  tx: Writing,
  scope: Scope,
  p: SubmissionKey,
  r: ReportEntry,
  now: Date,
): Promise<{ version: number } | Refused> {
  if (scope.person !== p.person) return { refused: 'not-yours' }
  const found = await submissionState(tx, scope, p)
  if (!found) return { refused: 'not-found' }
  const no = refusalOf(found.work, { what: 'report', target: found.task.target })
  if (no) return no
  const version = found.version + 1
  await saveReport(tx, scope, p, { ...r, version, at: now })
  if (version === 1) {
    const onTime = daysLeft(found.dueOn, now) >= 0
    await record(tx, scope, [
      {
        person: p.person,
        run: p.run,
        kind: 'task.handed-in',
        module: found.task.module,
        activity: p.task,
        day: dayOf(now),
        at: now,
        value: onTime ? 1 : 0,
        outOf: 1,
        source: 'practise',
        sourceKey: handedIn(p.task),
      },
    ])
  }
  await writeAuditLog(tx, scope, 'practise.report-handed-in', p.task, { version })
  return { version }
}

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
