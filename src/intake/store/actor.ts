// Who is meant: names of other systems as statements spell them, and whom they were matched with.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { ActorKind, ActorIdentity } from '../sources/xapi/actor-identity.ts'

export interface ActorSeen extends ActorIdentity {
  id: string
  firstAt: Date
  lastAt: Date
  statements: number
}
export type How = 'employee-no' | 'email' | 'hand'

/** Adds what was just heard of actors, sorted, in one statement. */
export async function addActors(tx: Writing, _scope: Scope, seen: ActorSeen[]): Promise<void> {
  if (seen.length === 0) return
  const rows = seen
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((s) => ({
      id: s.id,
      identifier: s.identifier,
      kind: s.kind,
      called: s.called,
      first_at: s.firstAt,
      last_at: s.lastAt,
      statements: s.statements,
    }))
  await tx
    .insertInto('intake.actor')
    .values(rows)
    .onConflict((c) =>
      c.column('id').doUpdateSet({
        called: sql`coalesce(excluded.called, intake.actor.called)`,
        first_at: sql`least(intake.actor.first_at, excluded.first_at)`,
        last_at: sql`greatest(intake.actor.last_at, excluded.last_at)`,
        statements: sql`intake.actor.statements + excluded.statements`,
      }),
    )
    .execute()
}

/** The person of each actor that is matched. */
export async function personsOfActors(
  reading: Reading,
  _scope: Scope,
  actors: readonly string[],
): Promise<Map<string, string>> {
  if (actors.length === 0) return new Map()
  const rows = await reading
    .selectFrom('intake.actor as a')
    .innerJoin('people.identifier as i', (j) => j.on('i.system', '=', 'xapi').onRef('i.value', '=', 'a.identifier'))
    .select(['a.id', 'i.person'])
    .where('a.id', '=', sql<string>`any(${[...actors]}::uuid[])`)
    .execute()
  return new Map(rows.map((r) => [r.id, r.person]))
}

/** Actors nobody matched and nobody parted: those a rule may still match. */
export function actorsUnmatched(
  reading: Reading,
  _scope: Scope,
  only: readonly string[] | null,
): Promise<{ id: string; identifier: string; kind: ActorKind }[]> {
  const all = reading
    .selectFrom('intake.actor as a')
    .select(['a.id', 'a.identifier', 'a.kind'])
    .where(
      sql<boolean>`not exists (select from people.identifier i where i.system = 'xapi' and i.value = a.identifier)`,
    )
    .where(sql<boolean>`not exists (select from intake.matching m where m.actor = a.id)`)
  return (only === null ? all : all.where('a.id', '=', sql<string>`any(${[...only]}::uuid[])`))
    .orderBy('a.last_at', 'desc')
    .limit(20_000)
    .execute()
}

export async function saveMatchings(
  tx: Writing,
  scope: Scope,
  rows: { id: string; actor: string; person: string | null; how: How; at: Date }[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += 2000) {
    await tx
      .insertInto('intake.matching')
      .values(rows.slice(i, i + 2000).map((r) => ({ ...r, by_person: scope.person })))
      .execute()
  }
}

export async function actorById(
  reading: Reading,
  _scope: Scope,
  id: string,
): Promise<{ id: string; identifier: string; kind: ActorKind; person: string | null } | null> {
  const row = await reading
    .selectFrom('intake.actor as a')
    .leftJoin('people.identifier as i', (j) => j.on('i.system', '=', 'xapi').onRef('i.value', '=', 'a.identifier'))
    .select(['a.id', 'a.identifier', 'a.kind', 'i.person'])
    .where('a.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

const listed = (reading: Reading) =>
  reading
    .selectFrom('intake.actor as a')
    .leftJoin('people.identifier as i', (j) => j.on('i.system', '=', 'xapi').onRef('i.value', '=', 'a.identifier'))
    .leftJoin('people.person as p', 'p.id', 'i.person')
    .leftJoin(
      sql<{
        actor: string
        how: How
        at: Date
      }>`lateral (select how, at from intake.matching m where m.actor = a.id order by m.id desc limit 1)`.as('m'),
      (j) => j.onTrue(),
    )
    .select([
      'a.id',
      'a.identifier',
      'a.kind',
      'a.called',
      'a.first_at as firstAt',
      'a.last_at as lastAt',
      'a.statements',
      'p.id as person',
      'p.name',
      'p.employee_no as employeeNo',
      'm.how',
      'm.at as matchedAt',
    ])

/** Actors without a person, those with most statements first. */
export const actorsWaiting = (reading: Reading, _scope: Scope, limit: number) =>
  listed(reading).where('i.person', 'is', null).orderBy('a.statements', 'desc').orderBy('a.id').limit(limit).execute()

/** Matched actors, the newest match first. */
export const actorsMatched = (reading: Reading, _scope: Scope, limit: number) =>
  listed(reading)
    .where('i.person', 'is not', null)
    .orderBy(sql`m.at desc nulls last`)
    .orderBy('a.id')
    .limit(limit)
    .execute()

/** How many actors wait, how many statements of theirs, and how many are matched. */
export async function actorCounts(
  reading: Reading,
  _scope: Scope,
): Promise<{ waiting: number; statements: number; matched: number }> {
  const row = await reading
    .selectFrom('intake.actor as a')
    .leftJoin('people.identifier as i', (j) => j.on('i.system', '=', 'xapi').onRef('i.value', '=', 'a.identifier'))
    .select([
      sql<number>`count(*) filter (where i.person is null)`.as('waiting'),
      sql<number>`coalesce(sum(a.statements) filter (where i.person is null), 0)`.as('statements'),
      sql<number>`count(i.person)`.as('matched'),
    ])
    .executeTakeFirstOrThrow()
  return row
}
