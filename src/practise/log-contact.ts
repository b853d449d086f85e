// A learner logs a contact of a practice task: whom, what was tried, how it went, what comes next.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { LineEntry } from './contract.ts'
import { submissionState } from './read/submission-state.ts'
import { refusalOf } from './rules/joint-review-state.ts'
import type { SubmissionKey } from './store/submission.ts'
import { saveLine } from './store/submission.ts'
import { organisationToday } from '../people/public.ts'

type Refused = { refused: string; params?: Record<string, number> }

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
  if (l.onDay > (await organisationToday(tx, scope, now))) return { refused: 'day-in-the-future' }
  if (!(await saveLine(tx, scope, p, { ...l, at: now }))) return { refused: 'id-used-for-something-else' }
  return { lines: (await submissionState(tx, scope, p))!.work.lines }
}
