// What a table shows, as plain cells: for the clipboard, CSV and Excel.
import type { ReactNode } from 'react'
import { spreadsheetSafe } from '../../platform/files/rules/spreadsheet-safe-text.ts'
import type { Cell, Column } from '../table/column.ts'

/** Heads and cells of a table; numbers stay numbers, long digit strings (工号) stay text. Groups become a first column. */
export function tableCells<R>(
  columns: Column<R>[],
  rows: R[],
  group?: { title: string; of: (row: R) => string },
): Cell[][] {
  const told = columns.filter((c) => c.text !== false)
  const first = (cell: Cell): Cell[] => (group ? [cell] : [])
  return [
    [...first(group?.title ?? null), ...told.map((c) => c.title)],
    ...rows.map((r) => [...first(group?.of(r) ?? null), ...told.map((c) => cellOf(c, r))]),
  ]
}

function cellOf<R>(column: Column<R>, row: R): Cell {
  if (typeof column.text === 'function') return column.text(row)
  if (column.sort) return column.sort(row)
  return plain(column.show(row))
}

/** The words inside what is shown; parts that are drawn (marks, lines) say nothing. */
function plain(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(plain).join('')
  if (node && typeof node === 'object' && 'props' in node)
    return plain((node.props as { children?: ReactNode }).children)
  return ''
}

const safe = (cell: Cell) => String(spreadsheetSafe(cell) ?? '')
const quote = (text: string) => `"${text.replace(/"/g, '""')}"`

/** Tab-separated, as spreadsheets paste it: a text that begins with a quotation mark would swallow the cells after it. */
export function toTsv(cells: Cell[][]): string {
  const one = (cell: Cell) => {
    const text = safe(cell).replace(/[\t\r\n\v\f\u0085\u2028\u2029]/g, ' ')
    return text.startsWith('"') ? quote(text) : text
  }
  return cells.map((r) => r.map(one).join('\t')).join('\n')
}

/** CSV with the mark Excel needs to read Chinese; quoted also where another country's Excel would see the end of a cell. */
export function toCsv(cells: Cell[][]): string {
  const one = (cell: Cell) => {
    const text = safe(cell)
    return /[",;\t\r\n]/.test(text) ? quote(text) : text
  }
  return '\uFEFF' + cells.map((r) => r.map(one).join(',')).join('\r\n')
}
