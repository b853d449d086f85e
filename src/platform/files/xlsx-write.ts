// Writes workbooks that are safe to open: no cell of ours is ever calculated.
import { writeXlsx } from 'hucre/xlsx'

export type OutCell = string | number | null
export interface OutSheet {
  name: string
  header: string[]
  rows: OutCell[][]
  widths?: number[]
}

const dangerous = /^[=+\-@\t\r＝＋－＠]/

/** A text that a spreadsheet would calculate gets a leading apostrophe; numbers stay numbers. */
export function neutralised<T extends OutCell>(cell: T): T | string {
  return typeof cell === 'string' && dangerous.test(cell) ? `'${cell}` : cell
}

/** A workbook with a frozen, bold header per sheet; every text cell is a text, 工号 keep their zeros. */
export async function writeWorkbook(sheets: OutSheet[]): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: sheets.map((s) => ({
      name: s.name,
      rows: [s.header.map(neutralised), ...s.rows.map((r) => r.map(neutralised))],
      columns: s.header.map((h, i) => ({ width: s.widths?.[i] ?? Math.min(48, Math.max(10, h.length * 2 + 2)) })),
      freezePane: { rows: 1 },
    })),
  })
  return Buffer.from(bytes)
}
