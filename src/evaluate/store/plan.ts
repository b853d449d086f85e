// Frozen plans of an evaluation, whole, and as a page shows them.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { PlanContent } from '../read/plan/contract.ts'

/** A plan without the lists of who is compared. */
export type PlanRest = Omit<PlanContent, 'members' | 'teams'>

/** The plan in force: the newest frozen one, or null. */
export async function planInForce(reading: Reading, _scope: Scope, run: string) {
  return (
    (await reading
      .selectFrom('evaluate.plan as l')
      .innerJoin('people.person as p', 'p.id', 'l.by_person')
      .select(['l.id', 'l.version', 'l.content', 'l.hash', 'l.frozen_at as frozenAt', 'l.because', 'p.name as by'])
      .where('l.run', '=', run)
      .orderBy('l.version', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}

/** The plan in force as a page shows it: who is compared as counts, however many they are. */
export async function planShown(reading: Reading, _scope: Scope, run: string) {
  return (
    (await reading
      .selectFrom('evaluate.plan as l')
      .innerJoin('people.person as p', 'p.id', 'l.by_person')
      .select([
        'l.version',
        sql<PlanRest>`l.content - 'members' - 'teams'`.as('content'),
        'l.hash',
        'l.frozen_at as frozenAt',
        'l.because',
        'p.name as by',
        sql<number>`jsonb_array_length(l.content -> 'members')`.as('members'),
        sql<number>`jsonb_array_length(jsonb_path_query_array(l.content, '$.members[*] ? (@.trained == true)'))`.as(
          'trained',
        ),
      ])
      .where('l.run', '=', run)
      .orderBy('l.version', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}

/** Who some numbers of a plan's list stand for. */
export async function personsOfPlan(
  reading: Reading,
  _scope: Scope,
  plan: string,
  numbers: number[],
): Promise<{ who: number; person: string }[]> {
  const listed = sql<{
    who: number
    person: string
  }>`(with list as materialized (select content -> 'members' as members from evaluate.plan where id = ${plan}) select n as who, members -> n ->> 'person' as person from list, unnest(${numbers}::int[]) n)`.as<'listed'>(
    'listed',
  )
  return (await reading.selectFrom(listed).selectAll().execute()).filter((r) => r.person !== null)
}

/** When the first version was frozen: editing definitions later is not planning before. */
export async function planById(reading: Reading, _scope: Scope, id: string) {
  return (
    (await reading
      .selectFrom('evaluate.plan')
      .select(['id', 'run', 'version', 'content', 'hash', 'frozen_at as frozenAt'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

export async function savePlan(
  tx: Writing,
  _scope: Scope,
  p: {
    id: string
    run: string
    version: number
    content: PlanContent
    hash: string
    at: Date
    by: string
    because: string
  },
): Promise<void> {
  await tx
    .insertInto('evaluate.plan')
    .values({
      id: p.id,
      run: p.run,
      version: p.version,
      content: JSON.stringify(p.content),
      hash: p.hash,
      frozen_at: p.at,
      by_person: p.by,
      because: p.because,
    })
    .execute()
}
