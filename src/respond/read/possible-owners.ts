// Who can own a report of a run: its training staff, but nobody from whom the report is hidden.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { seatsOf } from '../../programme/public.ts'
import { hiddenFrom } from '../store/recipients.ts'

/** Who can own a report of the run; of the one named, if it is hidden, nobody above its author. */
export async function possibleOwners(
  reading: Reading,
  scope: Scope,
  run: string,
  issue?: { voice: string; reporter: string | null },
): Promise<{ id: string; name: string; employeeNo: string | null; role: string }[]> {
  const seats = (await seatsOf(reading, scope, run)).filter(
    (s) => s.leftOn === null && ['lead', 'assistant', 'instructor'].includes(s.role),
  )
  const above = issue ? await hiddenFrom(reading, scope, issue) : new Set<string>()
  return [
    ...new Map(
      seats
        .filter((s) => !above.has(s.person))
        .map((s) => [s.person, { id: s.person, name: s.name, employeeNo: s.employeeNo, role: s.role }]),
    ).values(),
  ]
}
