// A roster names who mentors whom: whoever has no mentor's seat in the run gets one, as by hand.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { replaceMentorsOf, saveSeat, seatsOf } from './store/seat.ts'

/** These learners have these mentors from now on. A seat in force keeps its last day; a new one has none, and its holder is told. */
export async function mentorsByRoster(
  tx: Writing,
  scope: Scope,
  run: string,
  pairs: readonly { learner: string; mentor: string }[],
): Promise<Set<string>> {
  if (pairs.length === 0) return new Set()
  const seated = new Set((await seatsOf(tx, scope, run, 'mentor')).map((s) => s.person))
  const given = { run, role: 'mentor', module: null, until: null } as const
  for (const person of new Set(pairs.map((p) => p.mentor))) {
    if (seated.has(person)) continue
    await saveSeat(tx, scope, { ...given, person })
    await writeAuditLog(tx, scope, 'programme.seat-given', person, given)
  }
  return replaceMentorsOf(tx, scope, run, pairs)
}
