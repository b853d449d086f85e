// The cells of a table as an Excel workbook.
import { spreadsheetSafe } from '../../platform/files/rules/spreadsheet-safe-text.ts'
import type { Cell } from '../table/column.ts'

/** An .xlsx workbook of one sheet; the writer is fetched only now. */
export async function toXlsx(name: string, cells: Cell[][]): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx')
  const sheet = name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31) || 'Sheet1'
  const bytes = await writeXlsx({ sheets: [{ name: sheet, rows: cells.map((row) => row.map(spreadsheetSafe)) }] })
  return new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
