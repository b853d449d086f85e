// Key figures of persons by period, as business systems report them.
import { sql } from 'kysely'
import type { Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface PersonKpiFigure {
  person: string
  kpi: string
  from: string
  to: string
  value: number
  denominator?: number | null
  source: string
  batch?: string | null
  line?: number | null
}

/** Writes key figures. A figure known already changes nothing; another value for the same period replaces it and the old one is kept aside. */
export async function recordPersonKpi(
  tx: Writing,
  _scope: Scope,
  figures: PersonKpiFigure[],
  now: Date,
): Promise<{ recorded: number; known: number; corrected: number }> {
  const sorted = [...figures].sort((a, b) => (a.person + a.kpi + a.from < b.person + b.kpi + b.from ? -1 : 1))
  let [recorded, corrected] = [0, 0]
  for (let i = 0; i < sorted.length; i += 2000) {
    const part = JSON.stringify(sorted.slice(i, i + 2000))
    const given = sql`select * from jsonb_to_recordset(${part}::jsonb) as g(person uuid, kpi text, "from" date, "to" date, value float8, denominator float8, source text, batch uuid, line int)`
    const moved = await sql`
      with given as (${given}),
      gone as (delete from evidence.kpi k using given g where (k.person, k.kpi, k.period_from) = (g.person, g.kpi, g."from")
        and (k.value, k.denominator, k.period_to) is distinct from (g.value, g.denominator, g."to") returning k.*)
      insert into evidence.kpi_withdrawn select gone.*, ${now}::timestamptz from gone`.execute(tx)
    const written = await sql`
      insert into evidence.kpi (person, kpi, period_from, period_to, value, denominator, source, batch, line)
      select person, kpi, "from", "to", value, denominator, source, batch, line from (${given}) g on conflict do nothing`.execute(
      tx,
    )
    corrected += Number(moved.numAffectedRows ?? 0)
    recorded += Number(written.numAffectedRows ?? 0)
  }
  return { recorded: recorded - corrected, corrected, known: figures.length - recorded }
}

/** Takes an import's key figures out of sight; answers how many. */
export async function withdrawPersonKpi(tx: Writing, _scope: Scope, batch: string, now: Date): Promise<number> {
  const gone =
    await sql`with gone as (delete from evidence.kpi where batch = ${batch} returning *) insert into evidence.kpi_withdrawn select gone.*, ${now}::timestamptz from gone`.execute(
      tx,
    )
  return Number(gone.numAffectedRows ?? 0)
}
