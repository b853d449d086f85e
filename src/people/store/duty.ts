// Duties people have in the organisation.
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Duty } from '../contract.ts'
import type { Administrator } from '../rules/last-administrator.ts'
import { canComeIn } from './administrator.ts'

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

/** Everybody who administers, with the day on which they leave or have left. */
export function administrators(reading: Reading, _scope: Scope): Promise<Administrator[]> {
  return reading
    .selectFrom('people.duty as d')
    .innerJoin('people.person as p', 'p.id', 'd.person')
    .leftJoin('people.departure as e', (j) => j.onRef('e.person', '=', 'p.id').on('e.returned_on', 'is', null))
    .select([
      'p.id as person',
      'p.name',
      (eb) => eb.fn.coalesce('p.left_on', 'e.last_day').as('leavesOn'),
      canComeIn.as('canComeIn'),
    ])
    .where('d.duty', '=', 'administrator')
    .orderBy('p.name')
    .execute()
}
