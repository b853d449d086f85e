// Who can own a report of a run: its training staff.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { seatsOf } from '../../programme/public.ts'

/** Who can own a report of the run. */
export async function possibleOwners(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ id: string; name: string; employeeNo: string | null; role: string }[]> {
  const seats = (await seatsOf(reading, scope, run)).filter(
    (s) => s.leftOn === null && ['lead', 'assistant', 'instructor'].includes(s.role),
  )
  return [
    ...new Map(
      seats.map((s) => [s.person, { id: s.person, name: s.name, employeeNo: s.employeeNo, role: s.role }]),
    ).values(),
  ]
}
