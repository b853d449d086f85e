// A learner says what is wrong, in three taps; the 24 hours begin here.
import { createHash } from 'node:crypto'
import { hourOf } from '../calendar/hour.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../platform/db/database.ts'
import { idFrom, tellsTime } from '../platform/db/id.ts'
import { isLearner, modulesOf, runById } from '../programme/public.ts'
import { answerDue } from './rules/deadline.ts'
import type { Theme } from './rules/issue.ts'
import { deadlinesOf, startDeadline } from './store/deadline.ts'
import type { IssueRow } from './store/issue.ts'
import { anonymousReportsAt, holdReceipt, saveIssue, takesReports } from './store/issue.ts'
import { deadlineSettings } from './advance-issue.ts'

export interface Reported {
  id: string
  run: string
  module: string | null
  theme: Theme
  text: string
  now: Date
}
/** `dueAt` is when the first answer is promised. */
type Answer = { id: string; dueAt: string } | { refused: string }

/** A learner's own report: with their name, or hidden from everybody above them. */
export async function reportIssue(
  tx: Writing,
  scope: Scope,
  r: Reported & { voice: 'named' | 'hidden' },
): Promise<Answer> {
  if (scope.person === null || !(await isLearner(tx, scope, r.run, scope.person))) return { refused: 'not-in-this-run' }
  const state = (await runById(tx, scope, r.run))?.state
  if (state === 'closed') return { refused: 'run-closed' }
  if (state === 'preparing') return { refused: 'run-not-open' }
  return write(tx, scope, r, { voice: r.voice, reporter: scope.person, from_signal: null, receipt: null })
}

/**
 * A report without a person: `scope` is nobody's, even where a cookie came along; the writer keeps `code`, we keep its hash.
 * @NOTE Of its moment only the hour is stored, and its 24 hours begin with that hour; no deed is noted, for a deed has a moment.
 */
export async function reportIssueAnonymously(
  tx: Writing,
  scope: Scope,
  r: Reported & { code: string },
): Promise<Answer> {
  if (scope.person !== null) throw new Error('an anonymous report carries no person')
  if (!(await takesReports(tx, scope, r.run))) return { refused: 'not-in-this-run' }
  const receipt = receiptOf(r.code)
  await holdReceipt(tx, scope, receipt)
  const timeless = { ...r, id: timelessId(r.id), now: hourOf(r.now) }
  return write(tx, scope, timeless, { voice: 'anonymous', reporter: null, from_signal: null, receipt })
}

/** An id in which the moment of its making is written is replaced by one that it leads to, and that does not lead back. */
export const timelessId = (id: string): string => (tellsTime(id) ? idFrom('respond.anonymous', id) : id)

/** How many of one hour a run has, for the brake on floods. @NOTE Nobody sees them; only their number is told, and to nobody. */
export const anonymousReportsWritten = (db: OpenDatabase) => (run: string, hour: Date) =>
  db.read(systemScope(), (reading) => anonymousReportsAt(reading, systemScope(), run, hour))

/** What is kept of a one-time code; spaces, dashes and case do not matter. */
export const receiptOf = (code: string): string =>
  createHash('sha256')
    .update(`midcourse receipt ${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`)
    .digest('hex')

async function write(
  tx: Writing,
  scope: Scope,
  r: Reported,
  who: Pick<IssueRow, 'voice' | 'reporter' | 'from_signal' | 'receipt'>,
): Promise<Answer> {
  if (!r.text.trim()) return { refused: 'say-something' }
  if (r.module !== null && !(await modulesOf(tx, scope, r.run)).some((m) => m.id === r.module))
    return { refused: 'no-such-module' }
  return openIssue(tx, scope, {
    id: r.id,
    run: r.run,
    module: r.module,
    theme: r.theme,
    text: r.text.trim(),
    at: r.now,
    ...who,
  })
}

/** Writes a report down and starts its answer clock from its moment. Shared by learners' reports and taken-up signals. */
export async function openIssue(tx: Writing, scope: Scope, row: IssueRow): Promise<Answer> {
  const written = await saveIssue(tx, scope, row)
  if (written === 'taken') return { refused: 'id-used-for-something-else' }
  if (written === 'code-used') return { refused: 'code-used' }
  if (written === 'known')
    return {
      id: row.id,
      dueAt: (await deadlinesOf(tx, scope, [row.id])).find((c) => c.kind === 'answer')!.due_at.toISOString(),
    }
  const { choice, calendar } = await deadlineSettings(tx, scope)
  const promised = answerDue(row.at, choice, calendar)
  await startDeadline(tx, scope, { subject: row.id, kind: 'answer', epoch: 1, run: row.run }, promised)
  if (row.voice !== 'anonymous')
    await writeAuditLog(tx, scope, 'respond.reported', row.id, { voice: row.voice, theme: row.theme })
  return { id: row.id, dueAt: promised.dueAt.toISOString() }
}
