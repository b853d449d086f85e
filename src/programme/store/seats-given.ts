// Seats in force that somebody else gave in the last days, by the audit trail.
import { sql } from 'kysely'
import { hasLeft } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'

/** @NOTE The days keep the question small; a worker that stands still for longer leaves who was given a seat before that untold. */
export function seatsGivenOfLate(reading: Reading, _scope: Scope) {
  const given = sql<boolean>`exists (
    select from platform.audit a join platform.audit_subject b on b.id = a.subject
    where b.name = s.person::text and a.what = 'programme.seat-given' and a.at > now() - interval '7 days'
      and a.details ->> 'run' = s.run::text and a.details ->> 'role' = s.role
      and a.details ->> 'module' is not distinct from s.module::text and a.actor is distinct from a.subject)`
  return reading
    .selectFrom('programme.seat as s')
    .innerJoin('people.person as p', 'p.id', 's.person')
    .select(['s.run', 's.person', 's.role', sql<string | null>`max(s.until)`.as('until'), 'p.email'])
    .select(
      sql<number>`(select count(*)::int from people.departure d where d.person = s.person and d.returned_on is not null)`.as(
        'returns',
      ),
    )
    .where(sql<boolean>`coalesce(s.until >= (select people.today()), true)`)
    .where((eb) => eb.and([eb('p.left_on', 'is', null), eb.not(hasLeft('s.person')), given]))
    .groupBy(['s.run', 's.person', 's.role', 'p.email'])
    .execute()
}
