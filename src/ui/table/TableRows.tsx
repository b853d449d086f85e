// The rows of a table, all of them; of a long one those it is told to draw, with room for the others.
import type { MouseEvent, ReactNode, Ref } from 'react'
import type { Column } from './column.ts'

export interface RowsProps<R> {
  columns: Column<R>[]
  lines: Line<R>[]
  keyOf: (row: R) => string
  onOpen?: (row: R) => void
  picked?: (row: R) => boolean
  drawn?: Drawn
}

/** Lines `from` to `to` are drawn, and the room of the others is kept above and below. */
export interface Drawn {
  from: number
  to: number
  above: number
  below: number
  /** Measures a row once it is drawn; not given while what measures is still being fetched. */
  measure?: Ref<HTMLTableRowElement>
  body?: Ref<HTMLTableSectionElement>
}

export type Line<R> = { group: string } | { row: R }

export function TableRows<R>({ columns, lines, keyOf, onOpen, picked, drawn }: RowsProps<R>) {
  const row = (line: Line<R>, at: number) => {
    const placed = drawn && { ref: drawn.measure, 'data-index': at, 'aria-rowindex': at + 2 }
    return 'group' in line ? (
      <tr key={keyOfLine(line, keyOf)} className="dim" role="row" {...placed}>
        <td role="cell" colSpan={columns.length}>
          {line.group}
        </td>
      </tr>
    ) : (
      <tr
        key={keyOfLine(line, keyOf)}
        role="row"
        className={rowLook(picked?.(line.row) ?? false, onOpen !== undefined)}
        onClick={onOpen && ((press) => isPressOnRow(press) && onOpen(line.row))}
        {...placed}
      >
        {columns.map((c, i) => (
          <td key={c.key} role="cell" data-title={c.title} className={lookOf(c, i)}>
            {i === 0 && onOpen ? (
              <button type="button" className="open-row" onClick={() => onOpen(line.row)}>
                {c.show(line.row)}
              </button>
            ) : (
              c.show(line.row)
            )}
          </td>
        ))}
      </tr>
    )
  }
  const from = drawn?.from ?? 0
  const shown = drawn ? lines.slice(from, drawn.to) : lines
  return (
    <tbody role="rowgroup" ref={drawn?.body} className={drawn && 'windowed'} aria-busy={drawn && !drawn.measure}>
      {drawn && <Room height={drawn.above} />}
      {shown.map((line, i) => row(line, from + i))}
      {drawn && <Room height={drawn.below} />}
    </tbody>
  )
}

const rowLook = (picked: boolean, opens: boolean) =>
  [picked ? 'picked' : '', opens ? 'opens' : ''].join(' ').trim() || undefined

/** A press anywhere on a row opens it, but for what is pressed for itself, and for somebody who marks text. The keyboard has the first cell's button. */
function isPressOnRow(press: MouseEvent<HTMLTableRowElement>): boolean {
  const own = (press.target as Element).closest('a, button, input, select, textarea, label, summary, [role="button"]')
  return own === null && (window.getSelection()?.toString() ?? '') === ''
}

function Room({ height }: { height: number }): ReactNode {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className="room" style={{ height }}>
      <td>{null}</td>
    </tr>
  )
}

const lookOf = <R,>(c: Column<R>, at: number) =>
  [c.figure ? 'r' : '', c.muted ? 'muted' : '', c.wideOnly ? 'wide-only' : '', at === 0 ? 'first' : '']
    .join(' ')
    .trim() || undefined

export const keyOfLine = <R,>(line: Line<R>, keyOf: (row: R) => string): string =>
  'group' in line ? `group ${line.group}` : keyOf(line.row)

/** Each group is a line before its rows. */
export function withGroups<R>(rows: R[], groupOf?: (row: R) => string): Line<R>[] {
  if (!groupOf) return rows.map((row) => ({ row }))
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const name = groupOf(row)
    const members = groups.get(name)
    if (members) members.push(row)
    else groups.set(name, [row])
  }
  return [...groups].flatMap(([group, members]) => [{ group }, ...members.map((row) => ({ row }))])
}
