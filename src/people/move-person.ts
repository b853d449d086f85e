// From a day on somebody has another unit, position or superior; what was before stays readable.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { checkSuperior } from './check-superior.ts'
import { findPresentPerson, organisationToday } from './find-person-to-change.ts'
import { checkSince } from './rules/person-dates.ts'
import type { PersonRefusal } from './rules/person-dates.ts'
import { placementsOf, savePlacements } from './store/placement.ts'
import { findOrCreatePosition } from './store/position.ts'
import type { PersonRow } from './store/person.ts'
import { saveSolidLines, superiorOn } from './store/reporting-line.ts'
import { allUnits } from './store/unit.ts'

export interface MoveAsked {
  unit: string | null
  position: string | null
  superior: string | null
  since: string
}

export async function movePerson(
  tx: Writing,
  scope: Scope,
  ask: MoveAsked & { person: string },
  now: Date,
): Promise<Record<string, never> | PersonRefusal> {
  const person = await findPresentPerson(tx, scope, ask.person)
  if ('refused' in person) return person
  const today = await organisationToday(tx, scope, now)
  const no = checkSince(ask.since, { enteredOn: person.enteredOn, today }) ?? (await unfitPlace(tx, scope, person, ask))
  if (no) return no
  if (await staysInPlace(tx, scope, person, ask)) {
    if (!(await saveSuperior(tx, scope, person, ask)))
      return { refused: 'move-changes-nothing', params: { name: person.name } }
  } else await place(tx, scope, person, ask)
  await writeAuditLog(tx, scope, 'people.person-moved', person.id, { since: ask.since, unit: ask.unit })
  return {}
}

/** Unit and position are asked for as they are on that day, and nothing is planned after it. */
async function staysInPlace(tx: Writing, scope: Scope, person: PersonRow, ask: MoveAsked): Promise<boolean> {
  const last = (await placementsOf(tx, scope, person.id)).at(-1)
  const [unit, position] = last
    ? [last.unitId, ask.position || null]
    : [person.unit, ask.position ? await findOrCreatePosition(tx, scope, ask.position) : null]
  return (last?.since ?? '') <= ask.since && unit === ask.unit && position === (last ? last.position : person.position)
}

/** Whether unit and superior are there and close no circle; null when so. */
export async function unfitPlace(
  tx: Writing,
  scope: Scope,
  person: PersonRow,
  ask: MoveAsked,
): Promise<PersonRefusal | null> {
  if (ask.unit !== null && !(await allUnits(tx, scope)).some((u) => u.id === ask.unit && u.endedOn === null))
    return { refused: 'no-such-unit' }
  const { superior, since } = ask
  return superior === null ? null : checkSuperior(tx, scope, [person], { superior, kind: 'solid', since, until: null })
}

/** Places a person from a day on; a superior who stays the same keeps the day since which it is so. */
export async function place(tx: Writing, scope: Scope, person: PersonRow, ask: MoveAsked): Promise<void> {
  const position = ask.position ? await findOrCreatePosition(tx, scope, ask.position) : null
  await savePlacements(tx, scope, [{ person: person.id, since: ask.since, unit: ask.unit, position }])
  await saveSuperior(tx, scope, person, ask)
}

/** Whether this is another superior than before. */
async function saveSuperior(tx: Writing, scope: Scope, person: PersonRow, ask: MoveAsked): Promise<boolean> {
  if ((await superiorOn(tx, scope, person.id, ask.since)) === ask.superior) return false
  await saveSolidLines(tx, scope, [{ person: person.id, superior: ask.superior, since: ask.since }])
  return true
}
