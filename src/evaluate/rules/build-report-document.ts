// A report as a paper of lines, tables and pictures; the files of it are all made of this one.
import { clockOf, dayOf } from '../../calendar/day.ts'
import type { ReportDocument, PaperChart, PaperForest, PaperTable } from '../../platform/files/report-document.ts'
import type { KpiPlan } from '../read/plan/contract.ts'
import type { Report } from '../contract.ts'
import type { KpiResult } from '../read/report/contract.ts'
import { shown } from './report-summary.ts'
import type { Lang, Say } from './report-summary-text.ts'
import { summaryLines, headlineText } from './report-summary-text.ts'

export interface Case {
  best: boolean
  change: number
  task: string
  did: string
  result: string
}

const dash = '—'
const scale = (k: KpiPlan) => (k.form === 'percent' ? 100 : 1)
const level = (k: KpiPlan, x: number | undefined) => (x === undefined ? dash : shown(k, x, false))

function numbersTable(report: Report, t: Say): PaperTable {
  const row = (r: KpiResult) => {
    const k = report.plan.kpis.find((p) => p.kpi === r.kpi)!
    const c = r.cells
    const more = { ...k, digits: k.digits + 1 }
    return [
      k.name,
      t(`back.${k.role}`),
      t(`method.${r.method}`),
      c ? `${level(k, c.trainedBefore.mean)} → ${level(k, c.trainedAfter.mean)}` : dash,
      c ? `${level(k, c.comparisonBefore.mean)} → ${level(k, c.comparisonAfter.mean)}` : dash,
      r.effect ? shown(more, r.effect.value) : dash,
      r.effect ? `${shown(more, r.effect.low)} … ${shown(more, r.effect.high)}` : dash,
      r.adjustedP === null ? dash : r.adjustedP < 0.0001 ? '< 0.0001' : r.adjustedP.toFixed(4),
      c ? `${c.trainedAfter.n} / ${c.comparisonAfter.n}` : r.beforeAfter ? String(r.beforeAfter.pairs) : dash,
    ]
  }
  return {
    title: t('back.title'),
    head: [
      t('back.kpi'),
      t('back.role'),
      t('back.method-short'),
      t('back.trained'),
      t('back.comparison'),
      t('back.effect'),
      t('back.interval'),
      t('back.p'),
      t('back.n'),
    ],
    rows: report.result.kpis.map(row),
  }
}

function balanceTable(report: Report, t: Say): PaperTable[] {
  const rows = report.result.kpis.flatMap((r) =>
    r.balance.map((b) => [
      report.plan.kpis.find((p) => p.kpi === r.kpi)!.name,
      report.plan.kpis.find((p) => p.kpi === b.kpi)?.name ?? b.kpi,
      Number(b.before.toFixed(3)),
      Number(b.after.toFixed(3)),
    ]),
  )
  return rows.length === 0
    ? []
    : [
        {
          title: t('balance.title'),
          head: [t('back.kpi'), t('balance.of'), t('balance.before'), t('balance.after')],
          rows,
        },
      ]
}

function countsTable(report: Report, t: Say): PaperTable[] {
  const rows = report.result.kpis.flatMap((r) =>
    !r.counts
      ? []
      : (['trainedBefore', 'trainedAfter', 'comparisonBefore', 'comparisonAfter'] as const).map((cell) => {
          const [c, k] = [r.counts![cell], report.plan.kpis.find((p) => p.kpi === r.kpi)!]
          const of = (x: number) => level(k, x) + (k.form === 'percent' ? '%' : '')
          const rate = c.events === null ? dash : `${of(c.events / c.of)} (${of(c.low!)} – ${of(c.high!)})`
          return [k.name, t(`cell.${cell}`), c.of, c.events, rate]
        }),
  )
  return rows.length === 0
    ? []
    : [
        {
          title: t('counts.title'),
          head: [t('back.kpi'), t('counts.cell'), t('counts.of'), t('counts.events'), t('counts.rate')],
          rows,
        },
      ]
}

/** Period by period, both groups, with the interval of the trained. */
export function seriesChart(report: Report, r: KpiResult, t: Say): PaperChart {
  const k = report.plan.kpis.find((p) => p.kpi === r.kpi)!
  const of = (values: (number | null)[]) =>
    values.map((v) => (v === null ? null : Number((v * scale(k)).toPrecision(12))))
  const note =
    r.placebo === null ? 'chart.placebo-none' : r.placebo.p < 0.05 ? 'chart.placebo-failed' : 'chart.placebo-fine'
  const { people } = report.result
  const teams = k.level === 'team'
  const unit = k.form === 'percent' ? '%' : k.unit
  return {
    title: t('chart.title', { name: unit ? t('paper.unit', { name: k.name, unit }) : k.name }),
    labels: r.series.map((s) => s.from.slice(5)),
    digits: k.digits,
    note: t('chart.note', { placebo: t(note) }),
    series: [
      {
        name: teams ? t('chart.trained-teams') : t('chart.trained', { n: people.trained }),
        values: of(r.series.map((s) => s.trained)),
        low: of(r.series.map((s) => s.trainedLow)),
        high: of(r.series.map((s) => s.trainedHigh)),
      },
      ...(r.series.some((s) => s.comparison !== null)
        ? [
            {
              name: teams ? t('chart.comparison-teams') : t('chart.comparison', { n: people.comparison }),
              values: of(r.series.map((s) => s.comparison)),
            },
          ]
        : []),
    ],
  }
}

/** Each figure's change with its interval, in shares of what was called relevant, or of the interval's own half where nothing was. */
export function forestRows(report: Report, t: Say): PaperForest['rows'] {
  return report.result.kpis.flatMap((r) => {
    const k = report.plan.kpis.find((p) => p.kpi === r.kpi)!
    const e = r.effect ?? r.beforeAfter?.change ?? null
    if (!e) return []
    const unit = k.smallest !== null && k.smallest > 0 ? k.smallest / scale(k) : (e.high - e.low) / 2 || 1
    return [
      {
        name: k.name,
        value: e.value / unit,
        low: e.low / unit,
        high: e.high / unit,
        text: t('forest.row', {
          name: k.name,
          value: shown(k, e.value),
          low: shown(k, e.low),
          high: shown(k, e.high),
          unit: k.form === 'percent' ? t('points').trim() : k.unit,
        }),
      },
    ]
  })
}

function methodSaid(report: Report, t: Say): string[] {
  const used = [...new Set(report.result.kpis.map((k) => k.method))]
  return [
    ...used.map((m) => t('paper.named', { name: t(`method.${m}`), text: t(`method.${m}.how`) })),
    t('method.error', { error: t(report.plan.givenTo === 'team' ? 'back.error-team' : 'back.error-person') }),
    t('method.holm'),
    t('method.window'),
  ]
}

const casesOf = (report: Report, cases: Case[], t: Say): ReportDocument['quotes'] => {
  const first = report.plan.kpis.find((k) => k.role === 'primary') ?? report.plan.kpis[0]!
  if (cases.length === 0) return null
  return {
    title: t('cases.title', { name: first.name }),
    note: t('cases.note'),
    of: cases.map((c, i) => ({
      title: t(c.best ? 'cases.best' : 'cases.worst', {
        n: cases.slice(0, i + 1).filter((x) => x.best === c.best).length,
      }),
      change: t('cases.change', {
        name: first.name,
        value: shown(first, c.change),
        unit: first.form === 'percent' ? t('points').trim() : first.unit,
      }),
      quotes: [t('paper.named', { name: c.task, text: c.did }), c.result].filter(Boolean),
    })),
  }
}

/** Everything a file of a report shows. */
export function buildReportDocument(
  report: Report,
  {
    t,
    lang,
    zone,
    of,
    cases,
    by,
  }: {
    t: Say
    lang: Lang
    zone: string
    of: { company: string; programme: string; run: string }
    cases: Case[]
    by: { name: string; no: string }
  },
): ReportDocument {
  const lines = summaryLines(report, report.causes, t)
  const moment = (at: string) =>
    t('paper.moment', { day: dayOf(new Date(at), zone), clock: clockOf(new Date(at), zone), zone })
  return {
    lang,
    title: headlineText(report, t, lang),
    badge: report.result.grade,
    crumb: t('paper.crumb', { ...of, frozen: moment(report.frozenAt), report: report.id }),
    summary: { title: t('paper.summary'), lines },
    charts: report.result.kpis.filter((r) => r.series.length > 1).map((r) => seriesChart(report, r, t)),
    forest: { title: t('chart.forest'), note: t('forest.note'), rows: forestRows(report, t) },
    tables: [numbersTable(report, t), ...balanceTable(report, t), ...countsTable(report, t)],
    quotes: casesOf(report, cases, t),
    notes: [
      { title: t('paper.forbidden'), lines: lines[4]!.said.map((s) => s.text) },
      { title: t('paper.method'), lines: methodSaid(report, t) },
    ],
    ids: t('paper.ids', {
      report: report.id,
      data: report.dataHash,
      plan: report.planHash,
      at: moment(report.computedAt),
    }),
    watermark: t('paper.watermark', by),
  }
}
