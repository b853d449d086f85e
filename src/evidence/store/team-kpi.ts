// Key figures of whole teams by period, as business systems report them.
import { sql } from 'kysely'
import type { Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface TeamKpiFigure {
  unit: string
  kpi: string
  from: string
  to: string
  value: number
  denominator?: number | null
  source: string
  batch?: string | null
  line?: number | null
}

/** Writes key figures of teams. A figure known already changes nothing; another value for the same period replaces it and the old one is kept aside. */
export async function recordTeamKpi(
  tx: Writing,
  _scope: Scope,
  figures: TeamKpiFigure[],
  now: Date,
): Promise<{ recorded: number; known: number; corrected: number }> {
  const sorted = [...figures].sort((a, b) => (a.unit + a.kpi + a.from < b.unit + b.kpi + b.from ? -1 : 1))
  const given = sql`select * from jsonb_to_recordset(${JSON.stringify(sorted)}::jsonb) as g(unit uuid, kpi text, "from" date, "to" date, value float8, denominator float8, source text, batch uuid, line int)`
  const moved = await sql`
    with given as (${given}),
    gone as (delete from evidence.team_kpi k using given g where (k.unit, k.kpi, k.period_from) = (g.unit, g.kpi, g."from")
      and (k.value, k.denominator, k.period_to) is distinct from (g.value, g.denominator, g."to") returning k.*)
    insert into evidence.team_kpi_withdrawn select gone.*, ${now}::timestamptz from gone`.execute(tx)
  const written = await sql`
    insert into evidence.team_kpi (unit, kpi, period_from, period_to, value, denominator, source, batch, line)
    select unit, kpi, "from", "to", value, denominator, source, batch, line from (${given}) g on conflict do nothing`.execute(
    tx,
  )
  const [corrected, recorded] = [Number(moved.numAffectedRows ?? 0), Number(written.numAffectedRows ?? 0)]
  return { recorded: recorded - corrected, corrected, known: figures.length - recorded }
}

/** Takes an import's team figures out of sight; answers how many. */
export async function withdrawTeamKpi(tx: Writing, _scope: Scope, batch: string, now: Date): Promise<number> {
  const gone =
    await sql`with gone as (delete from evidence.team_kpi where batch = ${batch} returning *) insert into evidence.team_kpi_withdrawn select gone.*, ${now}::timestamptz from gone`.execute(
      tx,
    )
  return Number(gone.numAffectedRows ?? 0)
}
