// What an import brought, row by row, each with its line in the file.
import { useState } from 'react'
import { words as kindWords } from '../../evidence/words.ts'
import {
  QueryBoundary,
  DataTable,
  Pager,
  PersonName,
  Panel,
  useApiQuery,
  useDateText,
  useWords,
} from '../../ui/public.ts'
import { importRows } from '../contract.ts'
import { words } from '../words.ts'

const pageSize = 100

export function ImportedRows({ id }: { id: string }) {
  const t = useWords(words)
  const kind = useWords(kindWords)
  const date = useDateText()
  const [page, setPage] = useState(0)
  const rows = useApiQuery(
    importRows,
    { params: { import: id }, query: { offset: page * pageSize } },
    { keepLast: true },
  )
  return (
    <QueryBoundary of={rows}>
      {(seen) =>
        seen.total === 0 ? null : (
          <Panel title={t('rows.title')} aside={seen.total.toLocaleString()}>
            <DataTable<(typeof seen.rows)[number] & { key: string }>
              caption={t('rows.title')}
              rows={seen.rows.map((r, i) => ({ ...r, key: `${page}-${i}` }))}
              keyOf={(r) => r.key}
              columns={[
                {
                  key: 'who',
                  title: t('rows.who'),
                  show: (r) => <PersonName person={{ name: r.name, employeeNo: r.employeeNo }} number />,
                  text: (r) => r.name,
                },
                { key: 'what', title: t('rows.what'), show: (r) => kind(r.kind as keyof typeof kindWords) },
                { key: 'day', title: t('rows.day'), show: (r) => date(r.day, 'date'), text: (r) => r.day },
                {
                  key: 'value',
                  title: t('rows.value'),
                  figure: true,
                  show: (r) => (r.outOf === null || r.outOf === 1 ? r.value : `${r.value} / ${r.outOf}`),
                },
                { key: 'note', title: t('rows.note'), muted: true, show: (r) => r.note ?? '' },
                { key: 'line', title: t('rows.line'), figure: true, muted: true, show: (r) => r.line ?? '' },
              ]}
            />
            {seen.total > pageSize && (
              <div className="padded">
                <Pager page={page} pageSize={pageSize} total={seen.total} onPage={setPage} />
              </div>
            )}
          </Panel>
        )
      }
    </QueryBoundary>
  )
}
