// Evidence is written once; the roll-ups change in the same transaction.
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Writing } from '../../platform/db/database.ts'
import { asProduct } from '../../platform/db/act-as-product.ts'
import { idFrom } from '../../platform/db/id.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Observation } from '../observation.ts'
import { isConfidential } from '../observation-kinds.ts'
import { amount, observationId } from '../observation.ts'
import type { ObservationTable } from '../tables.ts'
import { saveChangedCells } from './changed-cells.ts'

type Row = Selectable<ObservationTable>
const noModule = '00000000-0000-0000-0000-000000000000'

const asRow = (o: Observation, id: string, supersedes: string | null): Row => ({
  person: o.person,
  id,
  run: o.run,
  kind: o.kind,
  module: o.module ?? null,
  activity: o.activity ?? null,
  day: o.day,
  at: o.at,
  value: o.value,
  out_of: o.outOf ?? null,
  source: o.source,
  source_key: o.sourceKey,
  batch: o.batch ?? null,
  line: o.line ?? null,
  supersedes,
  note: o.note ?? null,
  parts: null,
})

const sameContent = (a: Row, b: Row) =>
  a.value === b.value && a.out_of === b.out_of && a.day === b.day && a.module === b.module && a.note === b.note

/** As below; what is given in confidence is written by the product, because whoever brings it in does not read it. */
export const record = (tx: Writing, scope: Scope, observations: Observation[]): Promise<Recorded> =>
  observations.some(({ kind }) => isConfidential(kind))
    ? asProduct(tx, () => recordAll(tx, scope, observations))
    : recordAll(tx, scope, observations)

interface Recorded {
  recorded: number
  known: number
  corrected: number
}

/**
 * Writes observations down. A row known already changes nothing; a known source key with another content is a
 * correction: a new row that supersedes. Roll-ups and the run's version move with it.
 */
async function recordAll(tx: Writing, scope: Scope, observations: Observation[]): Promise<Recorded> {
  const rows = new Map<string, Row>()
  for (const o of observations) rows.set(`${o.person} ${observationId(o)}`, asRow(o, observationId(o), null))
  const sorted = [...rows.values()].sort((a, b) => (a.person + a.id < b.person + b.id ? -1 : 1))
  const fresh: Row[] = []
  for (let i = 0; i < sorted.length; i += 2000) fresh.push(...(await insertNew(tx, sorted.slice(i, i + 2000))))
  const isFresh = new Set(fresh.map((r) => `${r.person} ${r.id}`))
  const corrections = await correct(
    tx,
    sorted.filter((r) => !isFresh.has(`${r.person} ${r.id}`)),
  )
  await moveRollups(
    tx,
    [...fresh, ...corrections.map((c) => c.now)],
    corrections.map((c) => c.before),
  )
  const changed = [...fresh, ...corrections.flatMap((c) => [c.before, c.now])]
  await moveVersions(tx, scope, [...new Set(changed.map((r) => r.run))])
  await saveChangedCells(
    tx,
    scope,
    changed.map((r) => ({ run: r.run, kind: r.kind, module: r.module ?? noModule, day: r.day })),
  )
  return {
    recorded: fresh.length,
    corrected: corrections.length,
    known: observations.length - fresh.length - corrections.length,
  }
}

async function insertNew(tx: Writing, rows: Row[]): Promise<Row[]> {
  if (rows.length === 0) return []
  const written = await tx
    .insertInto('evidence.observation')
    .values(rows)
    .onConflict((c) => c.columns(['person', 'id']).doNothing())
    .returning(['person', 'id'])
    .execute()
  const ids = new Set(written.map((w) => `${w.person} ${w.id}`))
  return rows.filter((r) => ids.has(`${r.person} ${r.id}`))
}

/** For each known row with another content: the newest row of its chain is superseded by a new one. */
async function correct(tx: Writing, known: Row[]): Promise<{ before: Row; now: Row }[]> {
  const done: { before: Row; now: Row }[] = []
  for (let i = 0; i < known.length; i += 2000) {
    const part = known.slice(i, i + 2000)
    const stored = await tx
      .selectFrom('evidence.observation')
      .selectAll()
      .where('person', '=', sql<string>`any(${[...new Set(part.map((r) => r.person))]}::uuid[])`)
      .where('id', '=', sql<string>`any(${part.map((r) => r.id)}::uuid[])`)
      .execute()
    const byId = new Map(stored.map((s) => [s.id, s]))
    for (const row of part) {
      const first = byId.get(row.id)
      if (!first) continue
      const head = await headOf(tx, first)
      if (sameContent(head, row)) continue
      const now = {
        ...row,
        id: idFrom(head.id, row.value, row.out_of ?? '', row.day, row.module ?? '', row.note ?? ''),
        supersedes: head.id,
      }
      done.push(...(await insertNew(tx, [now])).map((n) => ({ before: head, now: n })))
    }
  }
  return done
}

async function headOf(tx: Writing, row: Row): Promise<Row> {
  const next = await tx
    .selectFrom('evidence.observation')
    .selectAll()
    .where('person', '=', row.person)
    .where('supersedes', '=', row.id)
    .executeTakeFirst()
  return next ? headOf(tx, next) : row
}

async function moveRollups(tx: Writing, added: Row[], gone: Row[]): Promise<void> {
  const cells = new Map<
    string,
    {
      run: string
      person: string
      kind: string
      module: string
      day: string
      n: number
      total: number
      squares: number
      out_of: number
      last_at: Date
    }
  >()
  const count = (r: Row, sign: 1 | -1) => {
    const x = amount({ value: r.value, outOf: r.out_of })
    const key = [r.run, r.kind, r.day, r.person, r.module ?? noModule].join(' ')
    const cell = cells.get(key) ?? {
      run: r.run,
      person: r.person,
      kind: r.kind,
      module: r.module ?? noModule,
      day: r.day,
      n: 0,
      total: 0,
      squares: 0,
      out_of: 0,
      last_at: r.at,
    }
    if (x !== null)
      Object.assign(cell, {
        n: cell.n + sign,
        total: cell.total + sign * x,
        squares: cell.squares + sign * x * x,
        out_of: cell.out_of + sign * (r.out_of ?? 0),
      })
    if (r.at > cell.last_at) cell.last_at = r.at
    cells.set(key, cell)
  }
  for (const r of added) count(r, 1)
  for (const r of gone) count(r, -1)
  const sorted = [...cells.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
  for (let i = 0; i < sorted.length; i += 2000) {
    await tx
      .insertInto('evidence.daily')
      .values(sorted.slice(i, i + 2000))
      .onConflict((c) =>
        c.columns(['run', 'kind', 'day', 'person', 'module']).doUpdateSet({
          n: sql`evidence.daily.n + excluded.n`,
          total: sql`evidence.daily.total + excluded.total`,
          squares: sql`evidence.daily.squares + excluded.squares`,
          out_of: sql`evidence.daily.out_of + excluded.out_of`,
          last_at: sql`greatest(evidence.daily.last_at, excluded.last_at)`,
        }),
      )
      .execute()
  }
}

/** What was computed from these runs' evidence is stale from now on. */
export async function moveVersions(tx: Writing, _scope: Scope, runs: string[]): Promise<void> {
  if (runs.length === 0) return
  await tx
    .insertInto('evidence.version')
    .values([...runs].sort().map((run) => ({ run, version: 1, at: sql<Date>`now()` })))
    .onConflict((c) => c.column('run').doUpdateSet({ version: sql`evidence.version.version + 1`, at: sql`now()` }))
    .execute()
}

/** Takes an import's rows out of sight and rebuilds the roll-ups they were in; answers how many rows went. Those given in confidence too. */
export const withdraw = (tx: Writing, scope: Scope, batch: string, now: Date): Promise<number> =>
  asProduct(tx, () => withdrawAll(tx, scope, batch, now))

async function withdrawAll(tx: Writing, scope: Scope, batch: string, now: Date): Promise<number> {
  const gone = await sql<{ n: number }>`
    with gone as (delete from evidence.observation where batch = ${batch} returning *)
    insert into evidence.observation_withdrawn select gone.*, ${now}::timestamptz from gone`.execute(tx)
  const runs = await sql<{
    run: string
  }>`select distinct run from evidence.observation_withdrawn where batch = ${batch} and withdrawn_at = ${now}`.execute(
    tx,
  )
  await sql`
    create temporary table touched on commit drop as
      select distinct run, kind, day, person, coalesce(module, ${noModule}::uuid) as module from evidence.observation_withdrawn where batch = ${batch} and withdrawn_at = ${now}`.execute(
    tx,
  )
  await sql`delete from evidence.daily d using touched t where (d.run, d.kind, d.day, d.person, d.module) = (t.run, t.kind, t.day, t.person, t.module)`.execute(
    tx,
  )
  await sql`
    insert into evidence.daily (run, person, kind, module, day, n, total, squares, out_of, last_at)
    select o.run, o.person, o.kind, t.module, o.day, count(a.x), coalesce(sum(a.x), 0), coalesce(sum(a.x * a.x), 0), coalesce(sum(o.out_of), 0), max(o.at)
    from evidence.observation o
    join touched t on (t.run, t.kind, t.day, t.person) = (o.run, o.kind, o.day, o.person) and t.module = coalesce(o.module, ${noModule}::uuid)
    cross join lateral (select case when o.out_of is null then o.value when o.out_of = 0 then null else 100 * o.value / o.out_of end as x) a
    where not exists (select 1 from evidence.observation s where s.person = o.person and s.supersedes = o.id)
    group by 1, 2, 3, 4, 5`.execute(tx)
  await moveVersions(
    tx,
    scope,
    runs.rows.map((r) => r.run),
  )
  return Number(gone.numAffectedRows ?? 0)
}
