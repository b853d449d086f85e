// Who leaves at the end of which day, and who came back.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** Has the person with the id in this column left, by a day that has passed? */
export const hasLeft = (id: string) =>
  sql<boolean>`exists (select from people.departure d where d.person = ${sql.ref(id)} and d.returned_on is null and d.last_day < (select people.today()))`

/** Those of these persons who have left, by a day that has passed. */
export async function leaversAmong(reading: Reading, _scope: Scope, persons: readonly string[]): Promise<Set<string>> {
  if (persons.length === 0) return new Set()
  const rows = await reading
    .selectFrom('people.person as p')
    .select('p.id')
    .where('p.id', '=', anyOf(persons))
    .where(hasLeft('p.id'))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export interface Departure {
  person: string
  lastDay: string
  returnedOn: string | null
}

/** Every time a person left or is to leave, oldest first. */
export function departuresOf(reading: Reading, _scope: Scope, person: string): Promise<Departure[]> {
  return reading
    .selectFrom('people.departure')
    .select(['person', 'last_day as lastDay', 'returned_on as returnedOn'])
    .where('person', '=', person)
    .orderBy('last_day')
    .execute()
}

/** Somebody leaves at the end of a day: one that is still ahead replaces an earlier plan. */
export async function saveDeparture(
  tx: Writing,
  scope: Scope,
  d: { person: string; lastDay: string; at: Date },
): Promise<void> {
  await tx.deleteFrom('people.departure').where('person', '=', d.person).where('returned_on', 'is', null).execute()
  await tx
    .insertInto('people.departure')
    .values({ person: d.person, last_day: d.lastDay, by_person: scope.person, at: d.at, returned_on: null })
    .onConflict((c) =>
      c.columns(['person', 'last_day']).doUpdateSet({ returned_on: null, at: d.at, by_person: scope.person }),
    )
    .execute()
}

/** A departure that lies ahead does not take place. */
export async function dropDeparture(tx: Writing, _scope: Scope, person: string): Promise<void> {
  await tx.deleteFrom('people.departure').where('person', '=', person).where('returned_on', 'is', null).execute()
}

/** The same person is back from a day on. */
export async function saveReturn(tx: Writing, _scope: Scope, person: string, day: string): Promise<void> {
  await tx
    .updateTable('people.departure')
    .set({ returned_on: day })
    .where('person', '=', person)
    .where('returned_on', 'is', null)
    .execute()
  await tx.updateTable('people.person').set({ left_on: null }).where('id', '=', person).execute()
}

/** Those whose last day has passed where the organisation is, and whose row does not say so yet. */
export function departuresDue(reading: Reading, _scope: Scope): Promise<{ person: string; lastDay: string }[]> {
  return reading
    .selectFrom('people.departure as d')
    .innerJoin('people.person as p', 'p.id', 'd.person')
    .select(['d.person', 'd.last_day as lastDay'])
    .where('d.returned_on', 'is', null)
    .where('p.left_on', 'is', null)
    .where(sql<boolean>`d.last_day < (select people.today())`)
    .orderBy('d.person')
    .execute()
}

export async function saveLeftOn(tx: Writing, _scope: Scope, person: string, day: string): Promise<void> {
  await tx.updateTable('people.person').set({ left_on: day }).where('id', '=', person).execute()
}
