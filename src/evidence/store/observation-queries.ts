// The rows behind a number, paged, with where each came from.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { SeenRow } from '../contract.ts'

export interface RowsAsked {
  run: string
  kinds: string[]
  from?: string
  to?: string
  module?: string | null
  modules?: string[]
  person?: string | null
  activity?: string | null
  offset?: number
  limit?: number
}

/** Current rows (superseded ones left out), newest first; `total` counts all of them. */
export async function rowsBehind(
  reading: Reading,
  _scope: Scope,
  ask: RowsAsked,
): Promise<{ total: number; rows: SeenRow[] }> {
  let chosen = reading
    .selectFrom('evidence.observation as o')
    .where('o.run', '=', ask.run)
    .where('o.kind', 'in', ask.kinds)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('evidence.observation as s')
            .select('s.id')
            .whereRef('s.person', '=', 'o.person')
            .whereRef('s.supersedes', '=', 'o.id'),
        ),
      ),
    )
  if (ask.from) chosen = chosen.where('o.day', '>=', ask.from)
  if (ask.to) chosen = chosen.where('o.day', '<=', ask.to)
  if (ask.module) chosen = chosen.where('o.module', '=', ask.module)
  if (ask.modules) chosen = chosen.where('o.module', '=', sql<string>`any(${ask.modules}::uuid[])`)
  if (ask.person) chosen = chosen.where('o.person', '=', ask.person)
  if (ask.activity) chosen = chosen.where('o.activity', '=', ask.activity)
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await chosen
    .innerJoin('people.person as p', 'p.id', 'o.person')
    .select([
      'o.id',
      'o.person',
      'p.name',
      'o.kind',
      'o.module',
      'o.day',
      'o.at',
      'o.value',
      'o.out_of as outOf',
      'o.source',
      'o.source_key as sourceKey',
      'o.batch',
      'o.line',
      'o.note',
      'o.parts',
    ])
    .orderBy('o.day', 'desc')
    .orderBy('p.name')
    .orderBy('o.id')
    .offset(ask.offset ?? 0)
    .limit(Math.min(ask.limit ?? 50, 500))
    .execute()
  return { total, rows: rows.map((r) => ({ ...r, at: r.at.toISOString(), parts: unpack(r.parts) })) }
}

function unpack(parts: Buffer | null): SeenRow['parts'] {
  if (parts === null) return null
  return Array.from({ length: parts.length / 12 }, (_, i) => ({
    line: parts.readInt32BE(i * 12),
    activity: parts.readInt32BE(i * 12 + 4),
    amount: parts.readInt32BE(i * 12 + 8),
  }))
}

/** Which of these runs have evidence that counts. */
export async function runsWithEvidence(reading: Reading, _scope: Scope, runs: readonly string[]): Promise<Set<string>> {
  const rows = await reading
    .selectFrom('programme.run as r')
    .select('r.id')
    .where('r.id', '=', anyOf(runs))
    .where((eb) =>
      eb.exists(
        eb.selectFrom('evidence.daily as d').select('d.run').whereRef('d.run', '=', 'r.id').where('d.n', '>', 0),
      ),
    )
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** How many evidence changes a run has seen; 0 before the first. */
export async function evidenceVersion(reading: Reading, _scope: Scope, run: string): Promise<number> {
  const row = await reading.selectFrom('evidence.version').select('version').where('run', '=', run).executeTakeFirst()
  return row?.version ?? 0
}
