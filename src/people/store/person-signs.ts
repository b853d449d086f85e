// Everything by which persons are recognised, and the lock under which people are changed.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { chatSystems } from '../rules/same-person.ts'
import type { ChatSystem, Signs } from '../rules/same-person.ts'

/** Whoever changes people waits here for others who do, to the end of the transaction: two acts that are right alone may close a circle together. */
export async function claimPeople(tx: Writing, _scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people'))`.execute(tx)
}

const chatOf = sql<
  Partial<Record<ChatSystem, string>>
>`coalesce((select jsonb_object_agg(i.system, i.value) from people.identifier i
  where i.person = p.id and i.system = any(${[...chatSystems]}::text[])), '{}')`

const signs = (reading: Reading) =>
  reading
    .selectFrom('people.person as p')
    .select([
      'p.id',
      'p.name',
      'p.employee_no as employeeNo',
      'p.email',
      'p.phone',
      'p.left_on as leftOn',
      chatOf.as('chat'),
    ])

/** These persons with their signs. */
export function signsOf(reading: Reading, _scope: Scope, persons: readonly string[]): Promise<Signs[]> {
  return signs(reading).where('p.id', '=', anyOf(persons)).execute()
}

/** Persons who may share a sign with this one: the same 工号, address, mobile or chat id, loosely compared. */
export function maybeSame(reading: Reading, _scope: Scope, p: Omit<Signs, 'name' | 'leftOn'>): Promise<Signs[]> {
  const digits = p.phone?.replace(/\D/g, '').slice(-8) || null
  const chat = chatSystems.flatMap((s) => (p.chat[s] ? [`${s} ${p.chat[s]}`] : []))
  return signs(reading)
    .where('p.id', '<>', p.id)
    .where(
      sql<boolean>`(p.employee_no = ${p.employeeNo}::text or lower(trim(p.email)) = lower(trim(${p.email}::text))
        or (${digits}::text is not null and right(regexp_replace(p.phone, '\\D', '', 'g'), 8) = ${digits}::text)
        or exists (select from people.identifier i where i.person = p.id and i.system || ' ' || i.value = any(${chat}::text[])))`,
    )
    .execute()
}

/** The chat ids of a person: these and no others, of the systems named. */
export async function saveChatIds(
  tx: Writing,
  _scope: Scope,
  rows: readonly { person: string; system: ChatSystem; value: string | null }[],
): Promise<void> {
  if (rows.length === 0) return
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(person uuid, system text, value text)`
  await sql`delete from people.identifier i using ${given} where i.person = g.person and i.system = g.system`.execute(
    tx,
  )
  await sql`insert into people.identifier (system, value, person) select g.system, g.value, g.person from ${given} where g.value is not null`.execute(
    tx,
  )
}
