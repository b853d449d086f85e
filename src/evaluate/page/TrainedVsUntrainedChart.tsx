// Before and after in one picture: trained with their interval, untrained beside, the training weeks shaded.
import { LineChart, Panel, useDateText, useWords } from '../../ui/public.ts'
import type { KpiPlan } from '../read/plan/contract.ts'
import type { Report } from '../contract.ts'
import type { KpiResult } from '../read/report/contract.ts'
import { words } from '../words.ts'

export function TrainedVsUntrainedChart({ report, kpi, result }: { report: Report; kpi: KpiPlan; result: KpiResult }) {
  const t = useWords(words)
  const date = useDateText()
  const scale = kpi.form === 'percent' ? 100 : 1
  const scaled = (values: (number | null)[]) => values.map((v) => (v === null ? null : v * scale))
  const { before, after } = report.plan
  const firstInside = result.series.findIndex((s) => s.from > before.to)
  const lastInside = result.series.findLastIndex((s) => s.from < after.from)
  const placebo =
    result.placebo === null
      ? 'chart.placebo-none'
      : result.placebo.p < 0.05
        ? 'chart.placebo-failed'
        : 'chart.placebo-fine'
  const inside = firstInside >= 0 && lastInside >= firstInside
  return (
    <Panel title={t('chart.title', { name: kpi.name })} padded>
      <LineChart
        title={t('chart.title', { name: kpi.name })}
        bare
        x={result.series.map((s) => date(s.from, 'short'))}
        height={280}
        form={{ digits: kpi.digits, suffix: kpi.form === 'percent' ? '%' : undefined }}
        note={t('chart.note', { placebo: t(placebo) })}
        spans={inside ? [{ from: firstInside, to: lastInside, name: t('chart.training') }] : []}
        series={[
          {
            name: t('chart.trained', { n: report.result.people.trained }),
            values: scaled(result.series.map((s) => s.trained)),
            low: scaled(result.series.map((s) => s.trainedLow)),
            high: scaled(result.series.map((s) => s.trainedHigh)),
            ink: 'accent',
          },
          {
            name: t('chart.comparison', { n: report.result.people.comparison }),
            values: scaled(result.series.map((s) => s.comparison)),
            ink: 'quiet',
          },
        ]}
      />
    </Panel>
  )
}
