// Where a number comes from: the formula in words, what went into it, and the records with file, row and source.
import type { ReactNode } from 'react'
import { EmptyState } from '../messages/EmptyState.tsx'
import { Loading } from '../messages/QueryBoundary.tsx'
import { Drawer } from '../layout/Dialog.tsx'
import { useWords } from '../i18n.tsx'
import { DateTime } from '../text/DateTime.tsx'
import { words } from '../words.ts'
import { DescriptionList } from './DescriptionList.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import { Pager } from '../table/Pager.tsx'

export interface ProvenanceRecord {
  id: string
  at: string | null
  /** Name, or null where it may not be shown. */
  who?: string | null
  what: ReactNode
  value: ReactNode
  source: string
  file?: string | null
  /** The row in it, or several: 12–15, 18. */
  row?: number | string | null
  /** A way to what was sent, where there is one. */
  open?: ReactNode
}

export interface ProvenanceDrawerProps {
  open?: boolean
  onClose: () => void
  /** The number and its name: 课程出勤率 94.1%. */
  title: ReactNode
  /** In words: 出勤人次 ÷ 应到人次. */
  formula: ReactNode
  /** What went in: [['应到人次', '192'], …]. */
  tallies: [ReactNode, ReactNode][]
  /** What was left out and why, how fresh, which version: below the tallies. */
  note?: ReactNode
  /** undefined while being fetched; null where none are given out. */
  records: ProvenanceRecord[] | null | undefined
  total: number
  page: number
  pageSize: number
  onPage: (page: number) => void
}

export function ProvenanceDrawer({
  open = true,
  onClose,
  title,
  formula,
  tallies,
  note,
  records,
  total,
  page,
  pageSize,
  onPage,
}: ProvenanceDrawerProps) {
  const t = useWords(words)
  return (
    <Drawer open={open} onClose={onClose} title={title} wide>
      <p className="small">{t('where-from')}</p>
      <DescriptionList facts={[[t('formula'), formula], ...tallies]} />
      {note && <p className="muted provenance-note">{note}</p>}
      {records !== null && (
        <>
          <h3 className="provenance-records">{t('rests-on')}</h3>
          <Records records={records} />
        </>
      )}
      {total > pageSize && <Pager page={page} pageSize={pageSize} total={total} onPage={onPage} />}
    </Drawer>
  )
}

function Records({ records }: { records: ProvenanceRecord[] | undefined }) {
  const t = useWords(words)
  if (!records) return <Loading />
  if (records.length === 0) return <EmptyState>{t('none-ever')}</EmptyState>
  const named = records.some((r) => r.who !== undefined)
  const columns: Column<ProvenanceRecord>[] = [
    {
      key: 'at',
      title: t('at'),
      show: (r) => (r.at ? <DateTime at={r.at} form="moment" /> : '–'),
      text: (r) => r.at ?? '',
    },
    ...(named
      ? [{ key: 'who', title: t('who'), show: (r: ProvenanceRecord) => <span className="person">{r.who ?? '–'}</span> }]
      : []),
    { key: 'what', title: t('what'), show: (r) => r.what },
    { key: 'value', title: t('value'), figure: true, show: (r) => r.value },
    {
      key: 'source',
      title: t('source'),
      muted: true,
      show: (r) => (
        <>
          {[r.source, r.file, r.row ? `${t('row')} ${r.row}` : null].filter(Boolean).join(' · ')}
          {r.open && <> · {r.open}</>}
        </>
      ),
    },
  ]
  return <DataTable columns={columns} rows={records} keyOf={(r) => r.id} caption={t('rests-on')} />
}
