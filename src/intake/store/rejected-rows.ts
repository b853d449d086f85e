// The quarantine: rows that could not go in, kept as they were written.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Cell } from '../../platform/files/sheet.ts'
import type { RowProblem } from '../source-definition.ts'

export interface RejectedRow {
  row: number
  cells: Cell[]
  problems: RowProblem[]
}

/** Keeps an import's rejected rows with the headers over them. */
export async function saveRejected(
  tx: Writing,
  _scope: Scope,
  r: { import: string; sheet: string; headers: string[]; rows: RejectedRow[] },
): Promise<void> {
  await tx
    .insertInto('intake.header')
    .values({ import: r.import, sheet: r.sheet, texts: JSON.stringify(r.headers) })
    .onConflict((c) => c.doNothing())
    .execute()
  for (let i = 0; i < r.rows.length; i += 2000) {
    await tx
      .insertInto('intake.rejected')
      .values(
        r.rows.slice(i, i + 2000).map((x) => ({
          import: r.import,
          row: x.row,
          cells: JSON.stringify(x.cells),
          problems: JSON.stringify(x.problems),
        })),
      )
      .onConflict((c) => c.doNothing())
      .execute()
  }
}

/** An import's rejected rows in order, with their headers; null when none were kept. */
export async function rejectedOf(
  reading: Reading,
  _scope: Scope,
  id: string,
): Promise<{ sheet: string; headers: string[]; rows: RejectedRow[] } | null> {
  const header = await reading.selectFrom('intake.header').selectAll().where('import', '=', id).executeTakeFirst()
  if (!header) return null
  const rows = await reading
    .selectFrom('intake.rejected')
    .select(['row', 'cells', 'problems'])
    .where('import', '=', id)
    .orderBy('row')
    .execute()
  return { sheet: header.sheet, headers: header.texts, rows }
}
