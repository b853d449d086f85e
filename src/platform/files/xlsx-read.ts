// An .xlsx workbook as rows of cells, read as a person would read it on the screen.
import { readXlsx } from 'hucre/xlsx'
import type { Cell as ReadCell, CellValue } from 'hucre/xlsx'
import { isBlank } from '../localised-text/contract.ts'
import type { Cell, Limits, OpenedFile, Refused, Sheet } from './sheet.ts'

const two = (n: number) => String(n).padStart(2, '0')

function asDay(date: Date): Cell {
  const day = date.toISOString().slice(0, 10)
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
  return { day, time: time === '00:00:00' ? null : time }
}

/** 「00000」 shows 123 as 00123, and 工号 live on that; 0% shows 0.85 as 85 %. */
function asShown(value: number, format: string | undefined): Cell {
  if (format && /^0{2,}$/.test(format) && Number.isInteger(value)) return String(value).padStart(format.length, '0')
  return format?.includes('%') ? { percent: value } : value
}

function plain(value: CellValue | undefined, format?: string): Cell {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return asDay(value)
  if (typeof value === 'number') return asShown(value, format)
  if (typeof value === 'string') return isBlank(value) ? null : value
  return typeof value === 'boolean' ? value : String(value)
}

function cellOf(value: CellValue | undefined, detail: ReadCell | undefined): Cell {
  if (detail?.type === 'error') return { error: String(detail.value ?? '#?') }
  if (detail?.formula !== undefined) {
    const result = detail.formulaResult ?? value
    return result === null || result === undefined || result === ''
      ? { formula: detail.formula }
      : plain(result, detail.style?.numFmt)
  }
  return plain(value, detail?.style?.numFmt)
}

/** Opens a workbook whose archive has been checked. */
export async function openWorkbook(bytes: Uint8Array, limits: Limits): Promise<OpenedFile | Refused> {
  const book = await readXlsx(bytes, { readStyles: true, maxRows: limits.rows + 1 })
  const sheets: Sheet[] = []
  for (const sheet of book.sheets) {
    if (sheet.rows.length > limits.rows) return { refused: 'too-many-rows', params: { limit: limits.rows } }
    const widest = sheet.rows.reduce((most, r) => Math.max(most, r.length), 0)
    if (widest > limits.columns) return { refused: 'too-many-columns', params: { limit: limits.columns } }
    const long = sheet.rows.findIndex((r) => r.some((v) => typeof v === 'string' && v.length > limits.cell))
    if (long >= 0) return { refused: 'cell-too-long', params: { row: long + 1, limit: limits.cell } }
    sheets.push({
      name: sheet.name,
      rows: sheet.rows.map((values, r) => ({
        row: r + 1,
        cells: values.map((v, c) => cellOf(v, sheet.cells?.get(`${r},${c}`))),
      })),
    })
  }
  return { kind: 'xlsx', encoding: null, separator: null, sheets }
}
