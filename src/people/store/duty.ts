// Duties people have in the organisation.
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Duty } from '../contract.ts'

/** Gives a person a duty in the organisation. */
export async function giveDuty(
  tx: Writing,
  _scope: Scope,
  d: { person: string; duty: Duty; since: Date },
): Promise<void> {
  await tx
    .insertInto('people.duty')
    .values(d)
    .onConflict((c) => c.doNothing())
    .execute()
}

/** The duties these persons have. */
export function dutiesOf(reading: Reading, _scope: Scope, persons: readonly string[]) {
  return reading
    .selectFrom('people.duty')
    .select(['person', 'duty', 'since'])
    .where('person', '=', anyOf(persons))
    .orderBy('duty')
    .execute()
}

/** Those with one of these duties who are still there, with their e-mail. */
export function presentWithDuty(
  reading: Reading,
  _scope: Scope,
  duties: readonly Duty[],
): Promise<{ person: string; email: string | null }[]> {
  return reading
    .selectFrom('people.duty as d')
    .innerJoin('people.person as p', 'p.id', 'd.person')
    .select(['p.id as person', 'p.email'])
    .distinct()
    .where('d.duty', 'in', [...duties])
    .where('p.left_on', 'is', null)
    .orderBy('p.id')
    .execute()
}

/** Takes a duty; false when the person did not have it. */
export async function takeDuty(
  tx: Writing,
  _scope: Scope,
  { person, duty }: { person: string; duty: Duty },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('people.duty')
    .where('person', '=', person)
    .where('duty', '=', duty)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}
