// Does the comparison hold? Forest of all figures, balance, overlap, the time before, means with intervals: each with its table.
import {
  BarChart,
  Columns,
  DotChart,
  LineChart,
  numberText,
  Panel,
  Stack,
  useDateText,
  useLang,
  useWords,
} from '../../ui/public.ts'
import type { KpiPlan } from '../read/plan/contract.ts'
import type { Report } from '../contract.ts'
import type { KpiResult } from '../read/report/contract.ts'
import { forestRows } from '../rules/build-report-document.ts'
import { words } from '../words.ts'
import { useSayByCode } from './ReportSummary.tsx'

interface Of {
  report: Report
  kpi: KpiPlan
  result: KpiResult
}

const scaleOf = (k: KpiPlan) => (k.form === 'percent' ? 100 : 1)
const formOf = (k: KpiPlan) => ({ digits: k.digits, suffix: k.form === 'percent' ? '%' : undefined })

export function ComparisonCharts({ report }: { report: Report }) {
  const t = useWords(words)
  const all = report.plan.kpis.map((kpi) => ({
    report,
    kpi,
    result: report.result.kpis.find((r) => r.kpi === kpi.kpi)!,
  }))
  const pictures = [
    <Forest key="forest" report={report} />,
    <Balance key="balance" report={report} />,
    ...all.flatMap((of) => [
      of.result.event ? <Course key={`${of.kpi.kpi} course`} {...of} /> : <Gap key={`${of.kpi.kpi} gap`} {...of} />,
      <Means key={`${of.kpi.kpi} means`} {...of} />,
      <Overlap key={`${of.kpi.kpi} overlap`} {...of} />,
    ]),
  ]
  return (
    <Stack>
      <h2 className="section-title">{t('pictures.title')}</h2>
      <Columns even>{pictures}</Columns>
    </Stack>
  )
}

/** All figures on one scale, with zero in it. */
function Forest({ report }: { report: Report }) {
  const t = useWords(words)
  const rows = forestRows(report, useSayByCode())
  if (rows.length === 0) return null
  return (
    <Panel title={t('chart.forest')} padded>
      <DotChart
        title={t('chart.forest')}
        bare
        rows={rows.map((r) => r.text)}
        short={rows.map((r) => r.name)}
        note={t('forest.note')}
        form={{ digits: 2, signed: true }}
        levels={[{ value: 0, name: '0' }]}
        series={[
          {
            name: t('forest.change'),
            values: rows.map((r) => r.value),
            low: rows.map((r) => r.low),
            high: rows.map((r) => r.high),
          },
        ]}
      />
    </Panel>
  )
}

/** Alike before the training, as they were and after adjustment or weighting. */
function Balance({ report }: { report: Report }) {
  const t = useWords(words)
  const rows = report.result.kpis.flatMap((r) => r.balance.map((b) => ({ ...b, of: r.kpi })))
  const name = (kpi: string) => report.plan.kpis.find((k) => k.kpi === kpi)?.name ?? kpi
  if (rows.length === 0) return null
  return (
    <Panel title={t('balance.title')} padded>
      <DotChart
        title={t('balance.title')}
        bare
        rows={rows.map((b) => (b.of === b.kpi ? name(b.kpi) : `${name(b.of)} · ${name(b.kpi)}`))}
        note={t('balance.note')}
        form={{ digits: 2, signed: true }}
        levels={[
          { value: -0.25, name: '−0.25' },
          { value: 0, name: '0' },
          { value: 0.25, name: '0.25' },
        ]}
        series={[
          { name: t('balance.before'), values: rows.map((b) => b.before), ink: 'quiet', dashed: true },
          { name: t('balance.after'), values: rows.map((b) => b.after) },
        ]}
      />
    </Panel>
  )
}

/** Trained minus untrained, period by period: before the training it should stay level. */
function Gap({ report, kpi, result }: Of) {
  const t = useWords(words)
  const date = useDateText()
  const known = result.series.filter((s) => s.trained !== null && s.comparison !== null)
  if (known.length < 2) return null
  const { before, after } = report.plan
  const inside = [
    result.series.findIndex((s) => s.from > before.to),
    result.series.findLastIndex((s) => s.from < after.from),
  ] as const
  const placebo =
    result.placebo === null
      ? 'chart.placebo-none'
      : result.placebo.p < 0.05
        ? 'chart.placebo-failed'
        : 'chart.placebo-fine'
  return (
    <Panel title={t('gap.title', { name: kpi.name })} padded>
      <LineChart
        title={t('gap.title', { name: kpi.name })}
        bare
        x={result.series.map((s) => date(s.from, 'short'))}
        height={220}
        form={{ digits: kpi.digits + 1, signed: true }}
        note={t('gap.note', { placebo: t(placebo) })}
        spans={
          inside[0] >= 0 && inside[1] >= inside[0]
            ? [{ from: inside[0], to: inside[1], name: t('chart.training') }]
            : []
        }
        series={[
          {
            name: t('gap.gap'),
            values: result.series.map((s) =>
              s.trained === null || s.comparison === null ? null : (s.trained - s.comparison) * scaleOf(kpi),
            ),
          },
        ]}
      />
    </Panel>
  )
}

/** The event study of waves: each period since the start, with its interval. */
function Course({ kpi, result }: Of) {
  const t = useWords(words)
  const { lang } = useLang()
  const scaled = (v: number[]) => v.map((x) => x * scaleOf(kpi))
  const event = result.event!
  const trend = result.trend
    ? t('event.trend', { p: numberText(result.trend.p, { digits: 3 }, lang) })
    : t('event.trend-none')
  return (
    <Panel title={t('event.title', { name: kpi.name })} padded>
      <LineChart
        title={t('event.title', { name: kpi.name })}
        bare
        x={event.map((e) => String(e.since))}
        height={240}
        form={{ digits: kpi.digits + 1, signed: true }}
        note={t('event.note', { trend })}
        spans={event.some((e) => e.since === 0) ? [{ from: event.findIndex((e) => e.since === 0), name: '0' }] : []}
        levels={[{ value: 0, name: '' }]}
        series={[
          {
            name: t('event.effect'),
            values: scaled(event.map((e) => e.value)),
            low: scaled(event.map((e) => e.low)),
            high: scaled(event.map((e) => e.high)),
          },
        ]}
      />
    </Panel>
  )
}

/** Before and after for both groups, means with their intervals. */
function Means({ kpi, result }: Of) {
  const t = useWords(words)
  const c = result.cells
  if (!c) return null
  const half = (x: { n: number; sd: number }) => (1.96 * x.sd) / Math.sqrt(x.n)
  const cells = [
    ['cell.trainedBefore', c.trainedBefore],
    ['cell.trainedAfter', c.trainedAfter],
    ['cell.comparisonBefore', c.comparisonBefore],
    ['cell.comparisonAfter', c.comparisonAfter],
  ] as const
  const s = scaleOf(kpi)
  return (
    <Panel title={t('windows.title', { name: kpi.name })} padded>
      <DotChart
        title={t('windows.title', { name: kpi.name })}
        bare
        rows={cells.map(([key, x]) => `${t(key)} (n=${x.n})`)}
        form={formOf(kpi)}
        note={t('windows.note')}
        series={[
          {
            name: kpi.name,
            values: cells.map(([, x]) => x.mean * s),
            low: cells.map(([, x]) => (x.mean - half(x)) * s),
            high: cells.map(([, x]) => (x.mean + half(x)) * s),
          },
        ]}
      />
    </Panel>
  )
}

/** How likely each group was to be trained, in ten bins. */
function Overlap({ kpi, result }: Of) {
  const t = useWords(words)
  if (!result.overlap) return null
  return (
    <Panel title={t('overlap.title', { name: kpi.name })} padded>
      <BarChart
        title={t('overlap.title', { name: kpi.name })}
        bare
        x={result.overlap.trained.map((_, i) => t('overlap.x', { from: 10 * i, to: 10 * (i + 1) }))}
        height={220}
        form={{ share: true, digits: 0 }}
        note={t('overlap.note')}
        series={[
          { name: t('overlap.trained'), values: result.overlap.trained, ink: 'accent' },
          { name: t('overlap.comparison'), values: result.overlap.comparison, ink: 'quiet' },
        ]}
      />
    </Panel>
  )
}
