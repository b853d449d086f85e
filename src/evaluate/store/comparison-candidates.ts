// Everybody with figures who could be compared, trained or not.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

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
