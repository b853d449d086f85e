// The rows of a table; of a long one only those near the eye are drawn.
import { useEffect, useState, type MouseEvent, type ReactNode, type RefObject } from 'react'
import type { Column } from './column.ts'

const rowHeight = 41
const margin = 12

interface RowsProps<R> {
  columns: Column<R>[]
  rows: R[]
  keyOf: (row: R) => string
  groupOf?: (row: R) => string
  onOpen?: (row: R) => void
  picked?: (row: R) => boolean
  /** Given for a long table: what scrolls. */
  scroll?: RefObject<HTMLDivElement | null>
}

type Line<R> = { group: string } | { row: R }

export function TableRows<R>({ columns, rows, keyOf, groupOf, onOpen, picked, scroll }: RowsProps<R>) {
  const lines = withGroups(rows, groupOf)
  const [from, to] = useWindow(lines.length, scroll)
  const draw = (line: Line<R>, i: number) =>
    'group' in line ? (
      <tr key={`group ${line.group}`} className="dim" role="row">
        <td role="cell" colSpan={columns.length}>
          {line.group}
        </td>
      </tr>
    ) : (
      <tr
        key={keyOf(line.row)}
        role="row"
        className={rowLook(picked?.(line.row) ?? false, onOpen !== undefined)}
        onClick={onOpen && ((press) => isPressOnRow(press) && onOpen(line.row))}
        aria-rowindex={scroll ? i + 2 : undefined}
      >
        {columns.map((c, at) => (
          <td key={c.key} role="cell" data-title={c.title} className={lookOf(c, at)}>
            {at === 0 && onOpen ? (
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
  return (
    <tbody role="rowgroup">
      {from > 0 && <Room height={from * rowHeight} />}
      {lines.slice(from, to).map((line, i) => draw(line, from + i))}
      {to < lines.length && <Room height={(lines.length - to) * rowHeight} />}
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

function withGroups<R>(rows: R[], groupOf?: (row: R) => string): Line<R>[] {
  if (!groupOf) return rows.map((row) => ({ row }))
  const groups = new Map<string, R[]>()
  for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row])
  return [...groups].flatMap(([group, members]) => [{ group }, ...members.map((row) => ({ row }))])
}

/** Which lines are near the eye: all of them unless something scrolls. */
function useWindow(count: number, scroll?: RefObject<HTMLDivElement | null>): [number, number] {
  const [top, setTop] = useState(0)
  const [tall, setTall] = useState(640)
  useEffect(() => {
    const element = scroll?.current
    if (!element) return
    const seen = () => {
      setTop(element.scrollTop)
      setTall(element.clientHeight)
    }
    seen()
    element.addEventListener('scroll', seen, { passive: true })
    return () => element.removeEventListener('scroll', seen)
  }, [scroll])
  if (!scroll) return [0, count]
  const from = Math.max(0, Math.floor(top / rowHeight) - margin)
  return [Math.min(from, count), Math.min(count, from + Math.ceil(tall / rowHeight) + 2 * margin)]
}
