// The rows behind a figure of a report, page by page, with file and line.
import { numberText, ProvenanceDrawer, useApiQuery, useLang, useWords, usePunctuation } from '../../ui/public.ts'
import { useState } from 'react'
import { getReportRows } from '../contract.ts'
import { words } from '../words.ts'

const pageSize = 50

export function ReportSourceRows({
  run,
  kpi,
  name,
  onClose,
}: {
  run: string
  kpi: string
  name: string
  onClose: () => void
}) {
  const t = useWords(words)
  const { lang } = useLang()
  const punctuation = usePunctuation()
  const [page, setPage] = useState(1)
  const rows = useApiQuery(getReportRows, { params: { run }, query: { kpi, page } }, { keepLast: true }).data
  const figure = (v: number, d: number | null) =>
    d === null ? numberText(v, { digits: 3 }, lang) : punctuation.aside(numberText(v, { digits: 3 }, lang), `n=${d}`)
  return (
    <ProvenanceDrawer
      title={t('rows.title', { name })}
      formula={t('rows.formula')}
      onClose={onClose}
      tallies={[]}
      total={rows?.total ?? 0}
      page={page}
      pageSize={pageSize}
      onPage={setPage}
      records={rows?.rows.map((r) => ({
        id: r.id,
        at: r.from,
        who: r.name,
        what: `${r.from} – ${r.to}`,
        value: figure(r.value, r.denominator),
        source: r.source,
        file: null,
        row: r.line,
      }))}
    />
  )
}
