// Facts in a dense table: group rows, figures at the right, a head that stays, a way to take it along.
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Button } from '../buttons/Button.tsx'
import { useWords } from '../i18n.tsx'
import { useNarrowScreen } from '../narrow-screen.ts'
import { words } from '../words.ts'
import type { Column } from './column.ts'
import { scrollsFrom, usePrinting, usualRowHeight, windowedFrom } from './long-table.ts'
import { keyOfLine, TableRows, withGroups, type RowsProps } from './TableRows.tsx'
import { ExportButtons } from '../export/ExportButtons.tsx'
import { tableCells } from '../export/table-to-csv.ts'

const loadWindowedRows = () => import('./WindowedRows.tsx')
const WindowedRows = lazy(loadWindowedRows)
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
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const printing = usePrinting()
  const narrow = useNarrowScreen() && phone === 'cards'
  const [all, showAll] = useState(false)
  const [order, setOrder] = useState<{ key: string; down: boolean } | null>(null)
  const sorted = useMemo(
    () => inOrder(rows, columns.find((c) => c.key === order?.key)?.sort, order?.down ?? false),
    [rows, columns, order],
  )
  const lines = useMemo(() => withGroups(sorted, order ? undefined : groupOf), [sorted, order, groupOf])
  const held = narrow && !all && !printing && rows.length > firstCards + 3
  const tall = rows.length > scrollsFrom
  const long = rows.length > windowedFrom
  const windowed = long && !held && !printing
  // Fetched before the first cards are left, so that nobody has scrolled when it comes.
  useEffect(() => {
    if (long) void loadWindowedRows()
  }, [long])
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
        ref={setBox}
        {...(tall || phone === 'swipe' ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {})}
      >
        <table role="table" aria-rowcount={windowed ? lines.length + 1 : undefined}>
          <caption className="unseen">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={windowed ? 1 : undefined}>
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
          <Rows
            {...{ columns, keyOf, onOpen, picked }}
            lines={held ? withGroups(sorted.slice(0, firstCards), order ? undefined : groupOf) : lines}
            scroll={windowed && box ? (narrow ? box.closest('.dialog-scroll') : box) : undefined}
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

/** All rows, or those near the eye of what scrolls (null: the page); until it can be told which, the first. */
function Rows<R>({ scroll, ...rows }: RowsProps<R> & { scroll: Element | null | undefined }) {
  if (scroll === undefined) return <TableRows {...rows} />
  const to = Math.min(rows.lines.length, scrollsFrom)
  const first = { from: 0, to, above: 0, below: (rows.lines.length - to) * usualRowHeight }
  return (
    <Suspense fallback={<TableRows {...rows} drawn={first} />}>
      <WindowedRows
        scroll={scroll}
        count={rows.lines.length}
        keyAt={(at) => keyOfLine(rows.lines[at]!, rows.keyOf)}
        draw={(drawn) => <TableRows {...rows} drawn={drawn} />}
      />
    </Suspense>
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

let collator: Intl.Collator | undefined

/** @NOTE Made only when somebody sorts: the order of Chinese words takes a phone a tenth of a second to load. */
const compareWords = (x: string, y: string) =>
  (collator ??= new Intl.Collator('zh-CN', { numeric: true })).compare(x, y)

function inOrder<R>(rows: R[], value: Column<R>['sort'], down: boolean): R[] {
  if (!value) return rows
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    const way = typeof x === 'number' && typeof y === 'number' ? x - y : compareWords(String(x), String(y))
    return down ? -way : way
  })
}
