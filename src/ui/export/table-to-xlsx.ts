// The cells of a table as an Excel workbook.
import type { Cell } from '../table/column.ts'

/** An .xlsx workbook of one sheet; the writer is fetched only now. */
export async function toXlsx(name: string, cells: Cell[][]): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx')
  const sheet = name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31) || 'Sheet1'
  const bytes = await writeXlsx({ sheets: [{ name: sheet, rows: cells }] })
  return new Blob([bytes as BlobPart], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}
