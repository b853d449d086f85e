// What a table shows, as plain cells: for the clipboard, CSV and Excel.
import type { ReactNode } from 'react'
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

/** A text that a spreadsheet would take for a formula is kept a text. */
const harmless = (cell: Cell): string =>
  typeof cell === 'string' && /^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : String(cell ?? '')

/** Tab-separated, as spreadsheets paste it. */
export function toTsv(cells: Cell[][]): string {
  return cells.map((r) => r.map((c) => harmless(c).replace(/[\t\n]/g, ' ')).join('\t')).join('\n')
}

/** CSV with the mark Excel needs to read Chinese. */
export function toCsv(cells: Cell[][]): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
  return '\uFEFF' + cells.map((r) => r.map((c) => quoted(harmless(c))).join(',')).join('\r\n')
}
