// Whom a few signs of a name or 工号 may mean.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import { likePattern } from '../../platform/db/like-pattern.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { PersonBrief } from '../contract.ts'
import { brief } from './person.ts'

/** Persons whose name, 工号 or e-mail holds these signs; those whose 工号 or name begins so first. */
export async function searchPersons(
  reading: Reading,
  scope: Scope,
  signs: string,
  limit = 20,
): Promise<(PersonBrief & { email: string | null })[]> {
  const pattern = likePattern(signs)
  return brief(reading, scope)
    .select('p.email')
    .where((eb) =>
      eb.or([eb('p.name', 'ilike', pattern), eb('p.employee_no', 'ilike', pattern), eb('p.email', 'ilike', pattern)]),
    )
    .orderBy(sql`(p.employee_no = ${signs}) is not true`)
    .orderBy(sql`(p.name = ${signs}) is not true`)
    .orderBy('p.name')
    .orderBy('p.employee_no')
    .limit(limit)
    .execute()
}

/** How many persons there are, those who left included. */
export async function personCount(reading: Reading, _scope: Scope): Promise<number> {
  const { n } = await reading
    .selectFrom('people.person')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** The same among those of the company who are there, by name or 工号 alone. */
export async function searchPresent(
  reading: Reading,
  scope: Scope,
  signs: string,
  limit: number,
): Promise<PersonBrief[]> {
  const pattern = likePattern(signs)
  return brief(reading, scope)
    .where('p.left_on', 'is', null)
    .where('p.external', '=', false)
    .where('p.name', '<>', '')
    .where((eb) => eb.or([eb('p.name', 'ilike', pattern), eb('p.employee_no', 'ilike', pattern)]))
    .orderBy(sql`(p.employee_no = ${signs} or p.name = ${signs}) is not true`)
    .orderBy('p.name')
    .orderBy('p.employee_no')
    .limit(limit)
    .execute()
}

/** Does the person asking see this one: themselves, those below them, those they mentor, or everybody? */
export async function seesPerson(reading: Reading, scope: Scope, person: string): Promise<boolean> {
  if (scope.reach === 'all' || scope.person === person) return true
  const { seen } = await reading
    .selectNoFrom(sql<boolean>`${person}::uuid = any (array(select programme.visible_persons()))`.as('seen'))
    .executeTakeFirstOrThrow()
  return seen
}
