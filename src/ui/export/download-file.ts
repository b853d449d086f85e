// Files a page makes for the person: a workbook, and any file put into his hands.
import type { Cell } from '../table/column.ts'

/** An .xlsx workbook of one sheet; the writer is fetched only now. */
export async function toXlsx(name: string, cells: Cell[][]): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx')
  const sheet = name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31) || 'Sheet1'
  const bytes = await writeXlsx({ sheets: [{ name: sheet, rows: cells }] })
  return new Blob([bytes as BlobPart], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

/** Hands a file to the person. */
export function downloadFile(blob: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
