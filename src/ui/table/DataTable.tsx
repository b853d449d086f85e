// Facts in a dense table: group rows, figures at the right, a head that stays, a way to take it along.
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { Button } from '../buttons/Button.tsx'
import { useWords } from '../i18n.tsx'
import { useNarrowScreen } from '../narrow-screen.ts'
import { words } from '../words.ts'
import type { Column } from './column.ts'
import { TableRows } from './TableRows.tsx'
import { ExportButtons } from '../export/ExportButtons.tsx'
import { tableCells } from '../export/table-to-csv.ts'

const firstCards = 12

export interface DataTableProps<R> {
  columns: Column<R>[]
  rows: R[]
  keyOf: (row: R) => string
  /** Said to screen readers, and the name of the Excel file. */
  caption: string
  /** Rows of the same group stand under one line; groups in order of first appearance. */
  groupOf?: (row: R) => string
  /** Opens a row; the first cell becomes its button. */
  onOpen?: (row: R) => void
  /** Copy · Excel · CSV below the table. */
  exportable?: boolean
  empty?: ReactNode
  /** What a phone shows: a card for each row (default), or the table to swipe. */
  phone?: 'cards' | 'swipe'
  /** Marks the row picked. */
  picked?: (row: R) => boolean
}

export function DataTable<R>({
  columns,
  rows,
  keyOf,
  caption,
  groupOf,
  onOpen,
  exportable,
  empty,
  phone = 'cards',
  picked,
}: DataTableProps<R>) {
  const t = useWords(words)
  const scroll = useRef<HTMLDivElement>(null)
  const narrow = useNarrowScreen() && phone === 'cards'
  const [all, showAll] = useState(false)
  const [order, setOrder] = useState<{ key: string; down: boolean } | null>(null)
  const sorted = useMemo(
    () => inOrder(rows, columns.find((c) => c.key === order?.key)?.sort, order?.down ?? false),
    [rows, columns, order],
  )
  const held = narrow && !all && rows.length > firstCards + 3
  const tall = rows.length > 40
  const drawn = rows.length > 200 && !narrow ? scroll : undefined
  if (rows.length === 0)
    return (
      <div className="state">
        <p className="muted">{empty ?? t('no-rows')}</p>
      </div>
    )
  const turn = (key: string) =>
    setOrder((old) => (old?.key !== key ? { key, down: true } : old.down ? { key, down: false } : null))
  return (
    <div className={`fact-table ${phone}`}>
      <div
        className={tall ? 'table-scroll long' : 'table-scroll'}
        ref={scroll}
        {...(tall || phone === 'swipe' ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {})}
      >
        <table role="table" aria-rowcount={drawn ? rows.length + 1 : undefined}>
          <caption className="unseen">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((c) => (
                <Head
                  key={c.key}
                  column={c}
                  order={order?.key === c.key ? (order.down ? 'descending' : 'ascending') : undefined}
                  turn={() => turn(c.key)}
                />
              ))}
            </tr>
          </thead>
          <TableRows
            columns={columns}
            rows={held ? sorted.slice(0, firstCards) : sorted}
            keyOf={keyOf}
            groupOf={order ? undefined : groupOf}
            onOpen={onOpen}
            picked={picked}
            scroll={drawn}
          />
        </table>
      </div>
      {held && (
        <div className="show-all">
          <Button onClick={() => showAll(true)}>{t('show-all', { n: rows.length })}</Button>
        </div>
      )}
      {phone === 'swipe' && <p className="small swipe-hint">{t('swipe')}</p>}
      {exportable && (
        <div className="table-foot">
          <span className="small">{t('rows', { n: rows.length })}</span>
          <ExportButtons
            name={caption}
            cells={() => tableCells(columns, sorted, groupOf && { title: t('group'), of: groupOf })}
          />
        </div>
      )}
    </div>
  )
}

function Head<R>({ column, order, turn }: { column: Column<R>; order?: 'ascending' | 'descending'; turn: () => void }) {
  const t = useWords(words)
  const look = [column.figure ? 'r' : '', column.wideOnly ? 'wide-only' : ''].join(' ').trim()
  return (
    <th role="columnheader" scope="col" className={look || undefined} style={{ width: column.width }} aria-sort={order}>
      {column.sort ? (
        <button type="button" className="sort" onClick={turn} title={t('sort-by', { title: column.title })}>
          {column.title}
          <span aria-hidden="true" className="sort-mark">
            {order === 'descending' ? '↓' : order === 'ascending' ? '↑' : ''}
          </span>
        </button>
      ) : (
        column.title || <span className="unseen">{t('acts')}</span>
      )}
    </th>
  )
}

const byWords = new Intl.Collator('zh-CN', { numeric: true })

function inOrder<R>(rows: R[], value: Column<R>['sort'], down: boolean): R[] {
  if (!value) return rows
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    const way = typeof x === 'number' && typeof y === 'number' ? x - y : byWords.compare(String(x), String(y))
    return down ? -way : way
  })
}
