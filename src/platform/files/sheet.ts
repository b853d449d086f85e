// What a spreadsheet looks like once it has been opened: rows of cells, knowing nothing of training.

/** A cell as it was shown: a day instead of its serial number, a formula that was never calculated as such. */
export type Cell =
  | null
  | string
  | number
  | boolean
  | { day: string; time: string | null }
  | { percent: number }
  | { formula: string }
  | { error: string }

/** `row` counts as the spreadsheet program does: from 1, empty rows included. */
export interface SheetRow {
  row: number
  cells: Cell[]
}
export interface Sheet {
  name: string
  rows: SheetRow[]
}

export interface OpenedFile {
  kind: 'xlsx' | 'csv'
  /** How the bytes of a text file were read; null for a workbook. */
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030' | null
  separator: string | null
  sheets: Sheet[]
}

/** Why a file could not be opened at all; the words are the reader's business. */
export type FileRefusal =
  | 'empty-file'
  | 'not-a-sheet'
  | 'old-workbook'
  | 'encrypted'
  | 'broken-zip'
  | 'inflates-too-far'
  | 'too-many-entries'
  | 'wrong-encoding'
  | 'quote-not-closed'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'too-much-memory'
  | 'took-too-long'

export interface Refused {
  refused: FileRefusal
  params: Record<string, string | number>
}

/** What a file may cost before it is refused. Bytes, counts and milliseconds. */
export interface Limits {
  inflated: number
  entries: number
  ratio: number
  rows: number
  columns: number
  /** Characters of one cell. */
  cell: number
  megabytes: number
  milliseconds: number
}

export const limits: Limits = {
  inflated: 200 * 2 ** 20,
  entries: 2000,
  ratio: 250,
  rows: 200_000,
  columns: 300,
  // As many as Excel itself takes.
  cell: 32_767,
  megabytes: 320,
  milliseconds: 60_000,
}

/** The name of a column as a spreadsheet shows it: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
}

/** A cell as a reader would see it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'object') return String(cell)
  if ('day' in cell) return cell.time ? `${cell.day} ${cell.time}` : cell.day
  if ('percent' in cell) return `${Number((cell.percent * 100).toPrecision(12))}%`
  return 'formula' in cell ? `=${cell.formula}` : cell.error
}
