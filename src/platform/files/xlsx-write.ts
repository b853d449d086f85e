// Writes workbooks that are safe to open: no cell of ours is ever calculated.
import { writeXlsx } from 'hucre/xlsx'
import { spreadsheetSafe } from './rules/spreadsheet-safe-text.ts'
import type { SpreadsheetCell } from './rules/spreadsheet-safe-text.ts'

export type OutCell = SpreadsheetCell
export interface OutSheet {
  name: string
  header: string[]
  rows: OutCell[][]
  widths?: number[]
}

/** A workbook with a frozen, bold header per sheet; every text cell is a text, 工号 keep their zeros. */
export async function writeWorkbook(sheets: OutSheet[]): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: sheets.map((s) => ({
      name: s.name,
      rows: [s.header.map(spreadsheetSafe), ...s.rows.map((r) => r.map(spreadsheetSafe))],
      columns: s.header.map((h, i) => ({ width: s.widths?.[i] ?? Math.min(48, Math.max(10, h.length * 2 + 2)) })),
      freezePane: { rows: 1 },
    })),
  })
  return Buffer.from(bytes)
}
