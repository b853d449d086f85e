// Every number of a report, figure by figure: before and after, effect, interval, and what it was tested with.
import { Button, DataTable, numberText, useLang, useWords } from '../../ui/public.ts'
import type { ReactNode } from 'react'
import type { Report } from '../contract.ts'
import type { KpiResult } from '../read/report/contract.ts'
import { words } from '../words.ts'

/** A name in a narrow column: not one character below the other. */
const Short = ({ children }: { children: ReactNode }) => (
  <span style={{ display: 'inline-block', minWidth: '5em' }}>{children}</span>
)

/** `onRows`: opens the rows behind a figure, for who may see them. */
export function KpiResultsTable({ report, onRows }: { report: Report; onRows: ((kpi: string) => void) | null }) {
  const t = useWords(words)
  const { lang } = useLang()
  const planOf = (k: KpiResult) => report.plan.kpis.find((p) => p.kpi === k.kpi)!
  const inUnit = (k: KpiResult, x: number, more = 1, signed = false) =>
    numberText(x * (planOf(k).form === 'percent' ? 100 : 1), { digits: planOf(k).digits + more, signed }, lang)
  const pair = (k: KpiResult, a?: { mean: number }, b?: { mean: number }) =>
    a && b ? `${inUnit(k, a.mean, 0)} → ${inUnit(k, b.mean, 0)}` : '—'
  return (
    <DataTable<KpiResult>
      caption={t('back.title')}
      rows={report.result.kpis}
      keyOf={(k) => k.kpi}
      exportable
      phone="swipe"
      columns={[
        {
          key: 'kpi',
          title: t('back.kpi'),
          width: 96,
          show: (k) => <Short>{planOf(k).name}</Short>,
          text: (k) => planOf(k).name,
        },
        {
          key: 'role',
          title: t('back.role'),
          muted: true,
          width: 64,
          show: (k) => <Short>{t(`back.${planOf(k).role}`)}</Short>,
          text: (k) => t(`back.${planOf(k).role}`),
        },
        {
          key: 'method',
          title: t('back.method-short'),
          muted: true,
          width: 96,
          show: (k) => <Short>{t(`method.${k.method}`)}</Short>,
          text: (k) => t(`method.${k.method}`),
        },
        {
          key: 'trained',
          title: t('back.trained'),
          figure: true,
          show: (k) => pair(k, k.cells?.trainedBefore, k.cells?.trainedAfter),
        },
        {
          key: 'comparison',
          title: t('back.comparison'),
          figure: true,
          show: (k) => pair(k, k.cells?.comparisonBefore, k.cells?.comparisonAfter),
        },
        {
          key: 'effect',
          title: t('back.effect'),
          figure: true,
          show: (k) => (k.effect ? <b>{inUnit(k, k.effect.value, 1, true)}</b> : '—'),
          text: (k) => k.effect?.value ?? null,
        },
        {
          key: 'interval',
          title: t('back.interval'),
          figure: true,
          show: (k) => (k.effect ? `${inUnit(k, k.effect.low, 1, true)} … ${inUnit(k, k.effect.high, 1, true)}` : '—'),
        },
        {
          key: 'se',
          title: t('back.se'),
          figure: true,
          show: (k) => (k.effect ? inUnit(k, k.effect.se, 2) : '—'),
          text: (k) => k.effect?.se ?? null,
        },
        {
          key: 'df',
          title: t('back.df'),
          figure: true,
          show: (k) => (k.effect ? numberText(k.effect.df, { digits: 1 }, lang) : '—'),
          text: (k) => k.effect?.df ?? null,
        },
        {
          key: 'p',
          title: t('back.p'),
          figure: true,
          show: (k) =>
            k.adjustedP === null
              ? '—'
              : k.adjustedP < 0.0001
                ? '< 0.0001'
                : numberText(k.adjustedP, { digits: 4 }, lang),
          text: (k) => k.adjustedP,
        },
        {
          key: 'baseline',
          title: t('back.baseline'),
          figure: true,
          show: (k) => (k.baselineGap === null ? '—' : numberText(k.baselineGap, { digits: 2, signed: true }, lang)),
          text: (k) => k.baselineGap,
        },
        {
          key: 'placebo',
          title: t('back.placebo'),
          figure: true,
          show: (k) => (k.placebo === null ? '—' : numberText(k.placebo.p, { digits: 3 }, lang)),
          text: (k) => k.placebo?.p ?? null,
        },
        {
          key: 'n',
          title: t('back.n'),
          figure: true,
          show: (k) => (k.cells ? `${k.cells.trainedAfter.n} / ${k.cells.comparisonAfter.n}` : '—'),
        },
        ...(onRows
          ? [
              {
                key: 'rows',
                title: '',
                text: false as const,
                show: (k: KpiResult) => (
                  <Button kind="quiet" onClick={() => onRows(k.kpi)}>
                    {t('back.rows')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
