// What rates and scores of a report rest on: how many answers, how many events, with an interval.
import { DataTable, numberText, useLang, useWords } from '../../ui/public.ts'
import type { Report } from '../contract.ts'
import { fewAnswers } from '../rules/report-summary.ts'
import { words } from '../words.ts'

const cells = ['trainedBefore', 'trainedAfter', 'comparisonBefore', 'comparisonAfter'] as const

/** A cell of few answers is grey, with its number. */
export function RateCountsTable({ report }: { report: Report }) {
  const t = useWords(words)
  const { lang } = useLang()
  const rows = report.result.kpis.flatMap((r) =>
    r.counts
      ? cells.map((cell) => ({ kpi: report.plan.kpis.find((k) => k.kpi === r.kpi)!, cell, count: r.counts![cell] }))
      : [],
  )
  if (rows.length === 0) return null
  type Row = (typeof rows)[number]
  const grey = (r: Row, shown: string) => (r.count.of < fewAnswers ? <span className="none">{shown}</span> : shown)
  const per = (x: number) => numberText(x * 100, { digits: 2 }, lang)
  const rate = ({ count: c }: Row) =>
    c.events === null || c.low === null || c.high === null
      ? '—'
      : `${per(c.events / c.of)}% (${per(c.low)}–${per(c.high)}%${c.exact ? ` ${t('counts.exact')}` : ''})`
  return (
    <DataTable<Row>
      caption={t('counts.title')}
      rows={rows}
      keyOf={(r) => `${r.kpi.kpi} ${r.cell}`}
      groupOf={(r) => r.kpi.name}
      exportable
      columns={[
        { key: 'cell', title: t('counts.cell'), show: (r) => t(`cell.${r.cell}`) },
        {
          key: 'of',
          title: t('counts.of'),
          figure: true,
          show: (r) => grey(r, numberText(r.count.of, { digits: 0 }, lang)),
          text: (r) => r.count.of,
        },
        {
          key: 'events',
          title: t('counts.events'),
          figure: true,
          show: (r) => grey(r, r.count.events === null ? '—' : numberText(r.count.events, { digits: 0 }, lang)),
          text: (r) => r.count.events,
        },
        { key: 'rate', title: t('counts.rate'), figure: true, show: (r) => grey(r, rate(r)), text: rate },
      ]}
    />
  )
}
