// Which cells a version of a run's evidence moved: whoever computes from the roll-ups reads only those again.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** A roll-up cell of everybody in the run; `module` is the zero uuid where there is none. */
export interface Cell {
  kind: string
  module: string
  day: string
}

/** Notes the cells under the versions their runs have just reached. Call it after `moveVersions`, in the same transaction. */
export async function saveChangedCells(tx: Writing, _scope: Scope, cells: (Cell & { run: string })[]): Promise<void> {
  const distinct = new Map(cells.map((c) => [`${c.run} ${c.kind} ${c.module} ${c.day}`, c]))
  const sorted = [...distinct.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, c]) => c)
  for (let i = 0; i < sorted.length; i += 5000) {
    const part = JSON.stringify(sorted.slice(i, i + 5000))
    await sql`
      insert into evidence.changed_cell (run, version, kind, module, day)
      select c.run, v.version, c.kind, c.module, c.day from jsonb_to_recordset(${part}::jsonb) as c(run uuid, kind text, module uuid, day date)
      join evidence.version v on v.run = c.run on conflict do nothing`.execute(tx)
  }
}

/** Cells moved after version `since` up to `until`; null where a version between them listed none, so that anything may have moved. */
export async function changedCellsBetween(
  reading: Reading,
  _scope: Scope,
  run: string,
  since: number,
  until: number,
): Promise<Cell[] | null> {
  const rows = await reading
    .selectFrom('evidence.changed_cell')
    .select(['version', 'kind', 'module', 'day'])
    .where('run', '=', run)
    .where('version', '>', since)
    .where('version', '<=', until)
    .execute()
  return new Set(rows.map((r) => r.version)).size === until - since ? rows : null
}

/** Forgets the cells of versions that were computed from. */
export async function deleteChangedCells(tx: Writing, _scope: Scope, run: string, until: number): Promise<void> {
  await tx.deleteFrom('evidence.changed_cell').where('run', '=', run).where('version', '<=', until).execute()
}
