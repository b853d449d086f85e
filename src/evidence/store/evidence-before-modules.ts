// Evidence that shows in no module yet: of a module, before its first day; of none, on days no module has.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { confidentialKinds } from '../observation-kinds.ts'

export interface EvidenceBefore {
  n: number
  /** Null: it is of no module, and no module has its days. */
  module: { number: number; name: string; startsOn: string } | null
}

/** By module, in their order, ratings given in confidence left out; only modules that begin after `today`. Nothing for a run without modules, which is looked at by month. */
export async function evidenceBeforeModules(
  reading: Reading,
  _scope: Scope,
  { run, today }: { run: string; today: string },
): Promise<EvidenceBefore[]> {
  const rows = await reading
    .selectFrom(
      sql<{ number: number | null; name: string | null; starts: string | null; n: number }>`(
    select m.number, m.name, m.starts_on::text as starts, sum(d.n)::int as n
    from evidence.daily d left join programme.module m on m.id = d.module
    where d.run = ${run}::uuid and d.n > 0 and d.kind <> all(${[...confidentialKinds]}::text[]) and exists (select from programme.module where run = ${run}::uuid)
      and case when m.id is not null then m.starts_on > ${today}::date and d.day < m.starts_on
        else not exists (select from programme.module x where x.run = d.run and d.day between x.starts_on and x.ends_on) end
    group by m.number, m.name, m.starts_on)`.as('e'),
    )
    .selectAll()
    .orderBy('number')
    .execute()
  return rows.map(({ n, number, name, starts }) => ({
    n,
    module: number === null ? null : { number, name: name!, startsOn: starts! },
  }))
}
