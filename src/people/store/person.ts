// Persons, found and written down.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { PersonBrief } from '../contract.ts'

/** A person as a sheet or a verb brings them; what is undefined stays as it is. */
export interface PersonEntry {
  id: string
  employeeNo: string | null
  name: string
  email?: string | null
  phone?: string | null
  unit?: string | null
  position?: string | null
  enteredOn?: string | null
  external?: boolean
}

/** Persons with unit and position. */
export const brief = (reading: Reading, _scope: Scope) =>
  reading
    .selectFrom('people.person as p')
    .leftJoin('people.unit as u', 'u.id', 'p.unit')
    .leftJoin('people.position as o', 'o.id', 'p.position')
    .select(['p.id', 'p.name', 'p.employee_no as employeeNo', 'u.name as unit', 'o.name as position'])

/** Writes persons down, many in one statement; the same id again updates what is given. */
export async function savePersons(tx: Writing, _scope: Scope, entries: PersonEntry[]): Promise<void> {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (let i = 0; i < sorted.length; i += 2000) {
    await tx
      .insertInto('people.person')
      .values(
        sorted.slice(i, i + 2000).map((e) => ({
          id: e.id,
          employee_no: e.employeeNo,
          name: e.name,
          email: e.email ?? null,
          phone: e.phone ?? null,
          unit: e.unit ?? null,
          position: e.position ?? null,
          entered_on: e.enteredOn ?? null,
          external: e.external ?? false,
        })),
      )
      .onConflict((c) =>
        c.column('id').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          employee_no: sql<string | null>`coalesce(excluded.employee_no, people.person.employee_no)`,
          email: sql<string | null>`coalesce(excluded.email, people.person.email)`,
          phone: sql<string | null>`coalesce(excluded.phone, people.person.phone)`,
          unit: sql<string | null>`coalesce(excluded.unit, people.person.unit)`,
          position: sql<string | null>`coalesce(excluded.position, people.person.position)`,
          entered_on: sql<string | null>`coalesce(excluded.entered_on, people.person.entered_on)`,
        })),
      )
      .execute()
  }
}

/** Persons by their ids, in no order. */
export async function personsById(reading: Reading, scope: Scope, ids: string[]): Promise<PersonBrief[]> {
  return ids.length === 0
    ? []
    : brief(reading, scope)
        .where('p.id', '=', sql<string>`any(${ids}::uuid[])`)
        .execute()
}

/** The e-mail address of a person, or null. */
export async function emailOf(reading: Reading, _scope: Scope, person: string): Promise<string | null> {
  return (
    (await reading.selectFrom('people.person').select('email').where('id', '=', person).executeTakeFirst())?.email ??
    null
  )
}

/** Person ids by 工号; a number nobody has is absent from the map. */
export async function personsByEmployeeNo(
  reading: Reading,
  _scope: Scope,
  numbers: string[],
): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map()
  const rows = await reading
    .selectFrom('people.person')
    .select(['id', 'employee_no'])
    .where('employee_no', '=', sql<string>`any(${numbers}::text[])`)
    .execute()
  return new Map(rows.map((r) => [r.employee_no!, r.id]))
}

/** Writes down that a person is called `value` in a foreign system; the newest word wins. */
export async function saveIdentifiers(
  tx: Writing,
  _scope: Scope,
  rows: { system: string; value: string; person: string }[],
): Promise<void> {
  const sorted = [...rows].sort((a, b) => (a.value < b.value ? -1 : 1))
  for (let i = 0; i < sorted.length; i += 5000) {
    await tx
      .insertInto('people.identifier')
      .values(sorted.slice(i, i + 5000))
      .onConflict((c) => c.columns(['system', 'value']).doUpdateSet((eb) => ({ person: eb.ref('excluded.person') })))
      .execute()
  }
}

/** The facts of a person as a form has them: what is null is emptied. Where somebody stands is said by placements. */
export async function saveFacts(
  tx: Writing,
  _scope: Scope,
  p: {
    id: string
    name: string
    employeeNo: string | null
    email: string | null
    phone: string | null
    enteredOn: string | null
  },
): Promise<void> {
  const facts = {
    name: p.name,
    employee_no: p.employeeNo,
    email: p.email,
    phone: p.phone,
    entered_on: p.enteredOn,
  }
  await tx
    .insertInto('people.person')
    .values({ id: p.id, ...facts, unit: null, position: null, left_on: null })
    .onConflict((c) => c.column('id').doUpdateSet(facts))
    .execute()
}

/** Unit and position of a new person, who has no earlier ones. */
export async function saveFirstPlace(
  tx: Writing,
  _scope: Scope,
  p: { id: string; unit: string | null; position: string | null },
): Promise<void> {
  await tx.updateTable('people.person').set({ unit: p.unit, position: p.position }).where('id', '=', p.id).execute()
}

export interface PersonRow {
  id: string
  name: string
  employeeNo: string | null
  email: string | null
  phone: string | null
  external: boolean
  enteredOn: string | null
  leftOn: string | null
  unit: string | null
  position: string | null
}

/** A person as written down, with ids of unit and position; null for nobody, and for who was erased. */
export async function personRow(reading: Reading, _scope: Scope, id: string): Promise<PersonRow | null> {
  const row = await reading
    .selectFrom('people.person')
    .select([
      'id',
      'name',
      'employee_no as employeeNo',
      'email',
      'phone',
      'external',
      'entered_on as enteredOn',
      'left_on as leftOn',
      'unit',
      'position',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && row.name !== '' ? row : null
}
