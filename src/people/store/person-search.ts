// Whom a few signs of a name, 工号, e-mail or mobile may mean.
import { sql } from 'kysely'
import { keepsCompany } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { likePattern } from '../../platform/db/like-pattern.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { PersonBrief } from '../contract.ts'
import { brief } from './person.ts'

/** Does the person p have these signs in name or 工号, with contacts in e-mail or mobile too? No signs mean everybody. */
export function holdsSigns(signs: string, contacts: boolean) {
  if (signs === '') return sql<boolean>`true`
  const pattern = likePattern(signs)
  const own = sql<boolean>`p.name ilike ${pattern} or p.employee_no ilike ${pattern}`
  if (!contacts) return sql<boolean>`(${own})`
  const digits = signs.replace(/[\s-]/g, '')
  const phone = /^\+?\d{4,}$/.test(digits)
    ? sql<boolean>`regexp_replace(p.phone, '[^0-9+]', '', 'g') like ${`%${digits}%`}`
    : sql<boolean>`false`
  return sql<boolean>`(${own} or p.email ilike ${pattern} or ${phone})`
}

/** Whose 工号 or name is just this comes first. */
export const exactFirst = (signs: string) => sql`(p.employee_no = ${signs} or p.name = ${signs}) is not true`

interface PersonsAsked {
  signs: string
  /** everybody: those who left too · there: nobody who left · company: of those, nobody from outside. */
  among: 'everybody' | 'there' | 'company'
  /** Whether e-mail and mobile are searched as well. */
  contacts: boolean
  limit: number
}
export interface PersonFound extends PersonBrief {
  external: boolean
}

/** The first persons found, and how many there are. */
export async function searchPersons(
  reading: Reading,
  scope: Scope,
  { signs, among, contacts, limit }: PersonsAsked,
): Promise<{ people: PersonFound[]; total: number }> {
  const found = brief(reading, scope)
    .select(['p.external', sql<number>`(count(*) over ())::int`.as('total')])
    .where('p.name', '<>', '')
    .where(holdsSigns(signs, contacts))
    .$if(among !== 'everybody', (q) => q.where('p.left_on', 'is', null))
    .$if(among === 'company', (q) => q.where('p.external', '=', false))
    .orderBy(exactFirst(signs))
    .orderBy('p.name')
    .orderBy('p.employee_no')
    .orderBy('p.id')
    .limit(limit)
  const rows = await found.execute()
  return { people: rows.map(({ total: _total, ...p }) => p), total: rows[0]?.total ?? 0 }
}

/** How many persons there are, those who left included. */
export async function personCount(reading: Reading, _scope: Scope): Promise<number> {
  const { n } = await reading
    .selectFrom('people.person')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Does the person asking see this one: themselves, those below them, those they mentor, or everybody? */
export async function seesPerson(reading: Reading, scope: Scope, person: string): Promise<boolean> {
  if (keepsCompany(scope) || scope.person === person) return true
  const { seen } = await reading
    .selectNoFrom(sql<boolean>`${person}::uuid = any (array(select programme.visible_persons()))`.as('seen'))
    .executeTakeFirstOrThrow()
  return seen
}
