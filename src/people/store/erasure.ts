// A person goes: name, numbers and addresses; the place they had stays, so that what was counted stays counted.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'

/** Every foreign name of a person. */
export function identifiersOf(
  reading: Reading,
  _scope: Scope,
  person: string,
): Promise<{ system: string; value: string }[]> {
  return reading
    .selectFrom('people.identifier')
    .select(['system', 'value'])
    .where('person', '=', person)
    .orderBy('system')
    .orderBy('value')
    .execute()
}

/** What is known of a person, or null. */
export async function personKnown(
  reading: Reading,
  _scope: Scope,
  person: string,
): Promise<{ id: string; name: string; employeeNo: string | null; email: string | null } | null> {
  return (
    (await reading
      .selectFrom('people.person')
      .select(['id', 'name', 'employee_no as employeeNo', 'email'])
      .where('id', '=', person)
      .executeTakeFirst()) ?? null
  )
}

/** Leaves a place without a name; the unit stays, for counting. */
export async function erasePersonRow(tx: Writing, _scope: Scope, person: string): Promise<void> {
  await tx
    .updateTable('people.person')
    .set({
      name: '',
      employee_no: null,
      email: null,
      phone: null,
      position: null,
      entered_on: null,
      left_on: sql<string>`people.today()`,
    })
    .where('id', '=', person)
    .execute()
  await tx.deleteFrom('people.identifier').where('person', '=', person).execute()
  await tx.deleteFrom('people.reporting_line').where('person', '=', person).execute()
  await tx.deleteFrom('people.duty').where('person', '=', person).execute()
  await tx.deleteFrom('people.placement').where('person', '=', person).execute()
  await tx.deleteFrom('people.departure').where('person', '=', person).execute()
  const either = sql<boolean>`(absent = ${person} or deputy = ${person})`
  await tx.deleteFrom('people.deputy').where(either).execute()
  await tx.deleteFrom('people.deputy_ended').where(either).execute()
  await tx.deleteFrom('people.deputy_act').where(either).execute()
}
