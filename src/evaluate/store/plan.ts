// Frozen plans, other causes, and reasons for what was not measured.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OtherCause } from '../contract.ts'
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

interface Asked {
  run: string
  from: string
  to: string
  waves: boolean
}

/**
 * Everybody with figures, whether they took part, and when. Those of other runs of these months are left out; in waves, the other
 * runs of the same programme are the other waves, and belong.
 */
export function candidates(reading: Reading, _scope: Scope, { run, from, to, waves }: Asked) {
  const own = waves
    ? sql`(select r2.id from programme.run r1 join programme.run r2 on r2.programme = r1.programme where r1.id = ${run} and r2.starts_on <= ${to} and r2.ends_on >= ${from})`
    : sql`(select ${run}::uuid)`
  const start = sql<
    string | null
  >`(select min(r.starts_on) from programme.enrolment e join programme.run r on r.id = e.run where e.person = p.id and e.run in ${own})`
  return reading
    .selectFrom('people.person as p')
    .leftJoin('people.unit as u', 'u.id', 'p.unit')
    .select([
      'p.id as person',
      sql<string>`coalesce(u.name, '—')`.as('team'),
      sql<boolean>`${start} is not null`.as('trained'),
      start.as('start'),
    ])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('evidence.kpi as k')
          .select('k.kpi')
          .whereRef('k.person', '=', 'p.id')
          .where('k.period_from', '>=', from)
          .where('k.period_to', '<=', to),
      ),
    )
    .where(
      sql<boolean>`not exists (select 1 from programme.enrolment o join programme.run r on r.id = o.run where o.person = p.id and o.run not in ${own} and r.starts_on <= ${to} and r.ends_on >= ${from})`,
    )
    .orderBy('p.id')
    .execute()
}

export async function saveCause(
  tx: Writing,
  _scope: Scope,
  c: {
    id: string
    run: string
    text: string
    happenedOn: string | null
    side: OtherCause['side']
    by: string
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('evaluate.other_cause')
    .values({ id: c.id, run: c.run, text: c.text, happened_on: c.happenedOn, side: c.side, by_person: c.by, at: c.at })
    .onConflict((k) => k.doNothing())
    .execute()
}

/** What else changed at the time, as it was told. */
export async function causesOf(reading: Reading, _scope: Scope, run: string): Promise<OtherCause[]> {
  const rows = await reading
    .selectFrom('evaluate.other_cause as c')
    .innerJoin('people.person as p', 'p.id', 'c.by_person')
    .select(['c.id', 'c.text', 'c.happened_on as happenedOn', 'c.side', 'p.name as by', 'c.at'])
    .where('c.run', '=', run)
    .orderBy('c.at')
    .execute()
  return rows.map((c) => ({ ...c, at: c.at.toISOString() }))
}

export async function saveNotMeasured(
  tx: Writing,
  _scope: Scope,
  n: { goal: string; run: string; because: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('evaluate.not_measured')
    .values({ goal: n.goal, run: n.run, because: n.because, by_person: n.by, at: n.at })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Goals of a run that somebody signed as not measured. */
export async function notMeasured(reading: Reading, _scope: Scope, run: string): Promise<string[]> {
  return (await reading.selectFrom('evaluate.not_measured').select('goal').where('run', '=', run).execute()).map(
    (r) => r.goal,
  )
}
