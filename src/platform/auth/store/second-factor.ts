// The second step of signing in, by person.
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Reading, Writing } from '../../db/database.ts'
import type { Scope } from '../scope.ts'
import type { SecondFactorTable } from '../tables.ts'

export type SecondFactorRow = Selectable<SecondFactorTable>

export async function secondFactorOf(reading: Reading, _scope: Scope, person: string): Promise<SecondFactorRow | null> {
  const row = await reading.selectFrom('auth.second_factor').selectAll().where('person', '=', person).executeTakeFirst()
  return row ?? null
}

/** The same, and nobody else takes a code of it until the transaction ends. */
export async function secondFactorForUpdate(
  tx: Writing,
  _scope: Scope,
  person: string,
): Promise<SecondFactorRow | null> {
  const row = await tx
    .selectFrom('auth.second_factor')
    .selectAll()
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** A secret not confirmed yet, in place of an earlier one that was not either. */
export async function saveUnconfirmed(tx: Writing, _scope: Scope, person: string, secret: Buffer): Promise<void> {
  await tx
    .insertInto('auth.second_factor')
    .values({ person, secret })
    .onConflict((c) => c.column('person').doUpdateSet({ secret }).where('auth.second_factor.confirmed_on', 'is', null))
    .execute()
}

export async function confirmFactor(
  tx: Writing,
  _scope: Scope,
  person: string,
  given: { step: number; recovery: Buffer[] },
): Promise<void> {
  await tx
    .updateTable('auth.second_factor')
    .set({
      confirmed_on: sql<string>`people.today()`,
      last_step: given.step,
      recovery: given.recovery,
      wrong: 0,
      wrong_since: null,
    })
    .where('person', '=', person)
    .execute()
}

export async function updateFactor(
  tx: Writing,
  _scope: Scope,
  person: string,
  set: Partial<Pick<SecondFactorRow, 'last_step' | 'recovery' | 'wrong' | 'wrong_since'>>,
): Promise<void> {
  await tx.updateTable('auth.second_factor').set(set).where('person', '=', person).execute()
}

export async function deleteFactor(tx: Writing, _scope: Scope, person: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('auth.second_factor').where('person', '=', person).executeTakeFirst()
  return numDeletedRows > 0n
}

/** Of these persons, those who come in by a password and have no second step yet. */
export async function withoutSecondFactor(
  reading: Reading,
  _scope: Scope,
  persons: readonly string[],
): Promise<Set<string>> {
  const rows = await reading
    .selectFrom('auth.person_login as l')
    .innerJoin('auth.account as a', (j) => j.onRef('a.userId', '=', 'l.user_id').on('a.providerId', '=', 'credential'))
    .leftJoin('auth.second_factor as f', (j) =>
      j.onRef('f.person', '=', 'l.person').on('f.confirmed_on', 'is not', null),
    )
    .select('l.person')
    .where('f.person', 'is', null)
    .where('l.person', '=', sql<string>`any(${[...persons]}::uuid[])`)
    .execute()
  return new Set(rows.map(({ person }) => person))
}

/** When the first password was chosen here: the company's beginning; null before. */
export async function firstPasswordAt(reading: Reading, _scope: Scope): Promise<Date | null> {
  const { at } = await reading
    .selectFrom('auth.account')
    .select(({ fn }) => fn.min<Date | null>('createdAt').as('at'))
    .where('providerId', '=', 'credential')
    .executeTakeFirstOrThrow()
  return at
}
