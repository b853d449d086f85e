// Everybody there is, as a sheet of people is compared with them.
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { KnownPerson } from '../rules/people-sheet.ts'
import { dottedAndChat, peopleListed } from './people-list.ts'
import { allUnits } from './unit.ts'

/** Paths of units as a sheet writes them, ended ones included. */
async function unitPaths(reading: Reading, scope: Scope): Promise<Map<string, string>> {
  const units = new Map((await allUnits(reading, scope)).map((u) => [u.id, u]))
  const pathOf = (id: string): string => {
    const unit = units.get(id)!
    return unit.parent === null ? unit.name : `${pathOf(unit.parent)}/${unit.name}`
  }
  return new Map([...units.keys()].map((id) => [id, pathOf(id)]))
}

export async function knownPeople(reading: Reading, scope: Scope): Promise<KnownPerson[]> {
  const rows = await reading.selectFrom('people.person').select(['id', 'left_on']).where('name', '<>', '').execute()
  const ids = rows.map((r) => r.id)
  const leftOn = new Map(rows.map((r) => [r.id, r.left_on]))
  const { dotted, chat } = await dottedAndChat(reading, scope, ids)
  const paths = await unitPaths(reading, scope)
  return (await peopleListed(reading, scope, ids)).map((p) => ({
    id: p.id,
    name: p.name,
    employeeNo: p.employeeNo,
    email: p.email,
    phone: p.phone,
    chat: Object.fromEntries((chat.get(p.id) ?? []).map((c) => [c.system, c.value])),
    enteredOn: p.enteredOn,
    leftOn: leftOn.get(p.id) ?? null,
    lastDay: p.lastDay,
    unit: p.unitId ? (paths.get(p.unitId) ?? null) : null,
    position: p.position,
    superiorNo: p.superiorNo,
    dottedNos: (dotted.get(p.id) ?? []).flatMap((d) => d.no ?? []),
  }))
}

/** The ids of unit and position these persons have today. */
export function placesNow(reading: Reading, _scope: Scope, persons: readonly string[]) {
  return reading
    .selectFrom('people.person')
    .select(['id', 'unit', 'position'])
    .where('id', '=', anyOf(persons))
    .execute()
}
