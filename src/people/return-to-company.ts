// Somebody who left is back: the same row, the same 工号, everything there was; only the way in has to be opened anew.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { endWaysIn } from './end-ways-in.ts'
import type { EndSeats } from './end-ways-in.ts'
import { findPersonToChange, organisationToday } from './find-person-to-change.ts'
import { place, unfitPlace } from './move-person.ts'
import { checkReturn } from './rules/person-dates.ts'
import type { PersonRefusal } from './rules/person-dates.ts'
import { saveReturn } from './store/departure.ts'

export async function returnToCompany(
  tx: Writing,
  scope: Scope,
  ask: { person: string; day: string; unit: string | null; position: string | null; superior: string | null },
  { now, endSeats }: { now: Date; endSeats: EndSeats },
): Promise<Record<string, never> | PersonRefusal> {
  const person = await findPersonToChange(tx, scope, ask.person)
  if ('refused' in person) return person
  if (person.leftOn === null) return { refused: 'has-not-left', params: { name: person.name } }
  const today = await organisationToday(tx, scope, now)
  const asked = { ...ask, since: ask.day }
  const no = checkReturn(ask.day, { lastDay: person.leftOn, today }) ?? (await unfitPlace(tx, scope, person, asked))
  if (no) return no
  // @NOTE Who left before passwords and seats ended with a departure still has them.
  await endWaysIn(tx, scope, { person: person.id, lastDay: person.leftOn, now }, endSeats)
  await saveReturn(tx, scope, person.id, ask.day)
  await place(tx, scope, person, asked)
  await writeAuditLog(tx, scope, 'people.person-returned', person.id, { day: ask.day })
  return {}
}
