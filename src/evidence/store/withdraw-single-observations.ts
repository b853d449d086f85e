// Single observations taken out of sight: the statement they came from was taken back, or was somebody else's.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import { saveChangedCells } from './changed-cells.ts'
import { moveVersions } from './observation.ts'

interface Gone {
  run: string
  kind: string
  day: string
  person: string
  module: string
}
const noModule = '00000000-0000-0000-0000-000000000000'

/** Takes observations with their corrections out of sight and counts the roll-ups they were in again; answers how many rows went. */
export async function withdrawSingleObservations(
  tx: Writing,
  scope: Scope,
  rows: readonly { person: string; id: string }[],
  now: Date,
): Promise<number> {
  if (rows.length === 0) return 0
  const { rows: gone } = await sql<Gone>`
    with recursive chain as (
      select o.person, o.id from evidence.observation o join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(person uuid, id uuid) on (o.person, o.id) = (r.person, r.id)
      union select o.person, o.id from evidence.observation o join chain c on o.person = c.person and o.supersedes = c.id),
    gone as (delete from evidence.observation o using chain c where (o.person, o.id) = (c.person, c.id) returning o.*),
    kept as (insert into evidence.observation_withdrawn select gone.*, ${now}::timestamptz from gone)
    select run, kind, day, person, coalesce(module, ${noModule}::uuid) as module from gone`.execute(tx)
  if (gone.length === 0) return 0
  await recount(tx, gone)
  await moveVersions(tx, scope, [...new Set(gone.map((g) => g.run))])
  await saveChangedCells(tx, scope, gone)
  return gone.length
}

async function recount(tx: Writing, gone: Gone[]): Promise<void> {
  const cells = JSON.stringify([
    ...new Map(gone.map((g) => [JSON.stringify([g.run, g.kind, g.day, g.person, g.module]), g])).values(),
  ])
  const touched = sql`jsonb_to_recordset(${cells}::jsonb) as t(run uuid, kind text, day date, person uuid, module uuid)`
  await sql`delete from evidence.daily d using ${touched} where (d.run, d.kind, d.day, d.person, d.module) = (t.run, t.kind, t.day, t.person, t.module)`.execute(
    tx,
  )
  await sql`
    insert into evidence.daily (run, person, kind, module, day, n, total, squares, out_of, last_at)
    select o.run, o.person, o.kind, t.module, o.day, count(a.x), coalesce(sum(a.x), 0), coalesce(sum(a.x * a.x), 0), coalesce(sum(o.out_of) filter (where a.x is not null), 0), max(o.at)
    from ${touched} join evidence.observation o on (t.run, t.kind, t.day, t.person) = (o.run, o.kind, o.day, o.person) and t.module = coalesce(o.module, ${noModule}::uuid)
    cross join lateral (select case when o.out_of is null then o.value when o.out_of = 0 then null else 100 * o.value / o.out_of end as x) a
    where not exists (select 1 from evidence.observation s where s.person = o.person and s.supersedes = o.id)
    group by 1, 2, 3, 4, 5`.execute(tx)
}
