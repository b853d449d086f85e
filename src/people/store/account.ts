// Persons with where they stand on the way in, over the tables of people and of sign-in.
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import { likePattern } from '../../platform/db/like-pattern.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Duty } from '../contract.ts'

/** How far somebody is on the way in. */
export type AccountState =
  | 'none'
  | 'link'
  | 'sending'
  | 'sent'
  | 'mail-failed'
  | 'confirmed'
  | 'locked'
  | 'expired'
  | 'joined'
  | 'blocked'
  | 'ended'

export interface AccountRow {
  person: string
  name: string
  employeeNo: string | null
  unit: string | null
  email: string | null
  external: boolean
  state: AccountState
  at: Date | null
  until: Date | null
  /** When another password was chosen than the first. */
  passwordAt: Date | null
  mailProblem: string | null
  duties: Duty[]
  link: string | null
  batch: string | null
  invitedBy: string | null
}

/** Of whom: those of some units; signs of a name, 工号 or e-mail; some persons. */
export interface AccountFilter {
  units?: readonly string[] | undefined
  search?: string | undefined
  persons?: readonly string[] | undefined
}

/** Everybody who has not left, each with the newest invitation. */
const accounts = (now: Date) => sql<AccountRow>`(
  select p.id as person, p.name, p.employee_no as "employeeNo", u.name as unit, p.unit as "unitId", p.email, p.external,
    case
      when s.kind = 'blocked' then 'blocked'
      when a.id is not null then 'joined'
      when l.id is null or l.ended_because in ('withdrawn', 'used', 'replaced') or (s.kind = 'ended' and s.at > l.at)
        then case when s.kind = 'ended' then 'ended' else 'none' end
      when l.ended_because = 'locked' then 'locked'
      when l.until <= ${now}::timestamptz then 'expired'
      when l.confirmed_at is not null then 'confirmed'
      when l.mail_sent_at is not null then 'sent'
      when l.mail_problem is not null then 'mail-failed'
      when l.mail_to is not null then 'sending'
      else 'link'
    end as state,
    case when s.kind = 'blocked' then s.at when a.id is not null then a."createdAt" when l.ended_because = 'locked' then l.ended_at
      when l.id is not null and l.ended_at is null then coalesce(l.confirmed_at, l.mail_sent_at, l.at) end as at,
    case when l.ended_at is null then l.until end as until,
    case when a."updatedAt" > a."createdAt" then a."updatedAt" end as "passwordAt",
    case when l.ended_at is null and l.mail_sent_at is null then l.mail_problem end as "mailProblem",
    l.id as link, l.batch, l.by_person as "invitedBy",
    coalesce((select array_agg(d.duty order by d.duty) from people.duty d where d.person = p.id), '{}') as duties
  from people.person p
  left join people.unit u on u.id = p.unit
  left join auth.account_stop s on s.person = p.id
  left join auth.person_login pl on pl.person = p.id
  left join auth.account a on a."userId" = pl.user_id and a."providerId" = 'credential'
  left join lateral (
    select x.* from auth.access_link x where x.person = p.id and x.kind = 'invitation' order by (x.ended_at is null) desc, x.at desc, x.id desc limit 1
  ) l on true
  where p.left_on is null and p.name <> ''
)`

const within = ({ units, search, persons }: AccountFilter): RawBuilder<boolean> => {
  const inUnits = units === undefined ? sql`true` : sql`"unitId" = any(${[...units]}::uuid[])`
  const pattern = likePattern(search ?? '')
  const called = search
    ? sql`(name ilike ${pattern} or "employeeNo" ilike ${pattern} or email ilike ${pattern})`
    : sql`true`
  const some = persons === undefined ? sql`true` : sql`person = any(${[...persons]}::uuid[])`
  return sql<boolean>`(${inUnits} and ${called} and ${some})`
}

/** Accounts by name within a filter; `most` from `from`, those of one state where one is named. */
export async function accountsWithin(
  reading: Reading,
  _scope: Scope,
  filter: AccountFilter & { state?: AccountState | undefined; most?: number; from?: number },
  now: Date,
): Promise<AccountRow[]> {
  return reading
    .selectFrom(accounts(now).as('a'))
    .selectAll()
    .where(within(filter))
    .$if(filter.state !== undefined, (q) => q.where('state', '=', filter.state!))
    .orderBy('unit')
    .orderBy('name')
    .orderBy('person')
    .limit(filter.most ?? 100_000)
    .offset(filter.from ?? 0)
    .execute()
}

/** How many there are in each state, and how many of them have no e-mail. */
export async function countAccounts(
  reading: Reading,
  _scope: Scope,
  filter: AccountFilter,
  now: Date,
): Promise<{ state: AccountState; n: number; withoutMail: number }[]> {
  return reading
    .selectFrom(accounts(now).as('a'))
    .select([
      'state',
      sql<number>`count(*)::int`.as('n'),
      sql<number>`count(*) filter (where coalesce(email, '') = '')::int`.as('withoutMail'),
    ])
    .where(within(filter))
    .groupBy('state')
    .execute()
}

/** How many who have not left were invited at some time or can come in. */
export async function invitedCount(reading: Reading, _scope: Scope): Promise<number> {
  const { n } = await reading
    .selectFrom('people.person as p')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('p.left_on', 'is', null)
    .where(
      sql<boolean>`(exists (select from auth.person_login l where l.person = p.id)
        or exists (select from auth.access_link a where a.person = p.id and a.kind = 'invitation'))`,
    )
    .executeTakeFirstOrThrow()
  return n
}
