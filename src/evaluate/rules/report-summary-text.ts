// The card in sentences, the same on the page, in the PDF and on the slides; the words themselves are passed in.
import type { KpiPlan } from '../read/plan/contract.ts'
import type { OtherCause, Report } from '../contract.ts'
import { bandText, changeLine, forbidden, headline, shown } from './report-summary.ts'

export type Lang = 'zh' | 'en'
/** The sentence of a code, filled in. */
export type Say = (code: string, params?: Record<string, string | number | null | undefined>) => string
/** A sentence of a line: plain, a doubt, or what helps. */
export interface SummarySentence {
  text: string
  kind: 'plain' | 'watch' | 'way'
}
export interface CardLine {
  title: string
  said: SummarySentence[]
}

const plain = (text: string): SummarySentence => ({ text, kind: 'plain' })
const unitSaid = (t: Say, k: KpiPlan) => (k.form === 'percent' ? t('points') : ` ${k.unit}`)

/** The one sentence above the card. */
export function headlineText(report: Pick<Report, 'plan' | 'result'>, t: Say, lang: Lang): string {
  const h = headline(report.plan, report.result)
  const list = (names: string[]) => names.join(lang === 'zh' ? '、' : ', ')
  const changes = h.moved
    .map((m) => t(m.up ? 'claim.up' : 'claim.down', { name: m.kpi.name, by: m.by, unit: unitSaid(t, m.kpi) }))
    .join(lang === 'zh' ? '，' : ', ')
  const of = (code: string, ks: KpiPlan[]) => (ks.length > 0 ? [t(code, { names: list(ks.map((k) => k.name)) })] : [])
  const parts = [
    ...(h.moved.length > 0 ? [t(`claim.${h.claim}`, { changes })] : []),
    ...of('claim.unclear', h.unclear),
    ...of('claim.pictured', h.pictured),
    ...of('claim.refused', h.refused),
  ]
  return parts.join(t('title.join')) + t('title.end')
}

function comparedSaid({ result, plan }: Report, t: Say): SummarySentence[] {
  const { people, periods } = result
  const teams = plan.kpis.every((k) => k.level === 'team')
  const who = teams
    ? t('compared.teams', { before: periods.before, after: periods.after })
    : people.comparison > 0
      ? t('compared', {
          trained: people.trained,
          comparison: people.comparison,
          before: periods.before,
          after: periods.after,
        })
      : t('compared.none', { trained: people.trained })
  return [plain(who), { text: t(`chosen.${plan.assigned}`), kind: 'way' }]
}

function changesSaid({ result, plan }: Report, t: Say): SummarySentence[] {
  return result.kpis.flatMap((r) => {
    const kpi = plan.kpis.find((k) => k.kpi === r.kpi)!
    const line = changeLine(kpi, r)
    const means =
      r.cells && r.effect
        ? [
            {
              text: t('means', {
                before: shown(kpi, r.cells.trainedBefore.mean, false),
                after: shown(kpi, r.cells.trainedAfter.mean, false),
                otherBefore: shown(kpi, r.cells.comparisonBefore.mean, false),
                otherAfter: shown(kpi, r.cells.comparisonAfter.mean, false),
              }),
              kind: 'way' as const,
            },
          ]
        : []
    const band =
      kpi.direction === 'band'
        ? [{ text: t('band', { band: bandText(kpi), unit: kpi.unit }), kind: 'way' as const }]
        : []
    const way =
      r.refusal && !r.beforeAfter ? [{ text: t('way', { way: t(`way.${r.refusal.code}`) }), kind: 'way' as const }] : []
    return [plain(t(line.code, line.params)), ...means, ...band, ...way]
  })
}

function sureSaid({ result, plan }: Report, t: Say): SummarySentence[] {
  const doubts = result.kpis.flatMap((k) => {
    const kpi = plan.kpis.find((p) => p.kpi === k.kpi)!
    return k.warnings.flatMap((w): SummarySentence[] => [
      { text: t('doubt', { name: kpi.name, doubt: t(`warning.${w.code}`, w.params) }), kind: 'watch' },
      { text: t('way', { way: t(`way.${w.code}`) }), kind: 'way' },
    ])
  })
  return [
    plain(
      t('graded', { grade: result.grade, reason: t(`grade.${result.gradeReason.code}`, result.gradeReason.params) }),
    ),
    ...doubts,
  ]
}

function behaviourSaid({ result, plan }: Report, t: Say): SummarySentence[] {
  const b = result.behaviour
  if (!b) return []
  const head = plain(t('behaviour.title', { name: b.name, people: b.people }))
  if (!b.through)
    return [
      head,
      ...b.reasons.map((r): SummarySentence => ({ text: t(`behaviour.${r.code}`, r.params), kind: 'watch' })),
    ]
  const kpi = plan.kpis.find((k) => k.kpi === b.through!.kpi)!
  return [
    head,
    {
      text: t('behaviour.through', {
        value: shown(kpi, b.through.value),
        low: shown(kpi, b.through.low),
        high: shown(kpi, b.through.high),
        undone: b.through.undoneAt.toFixed(2),
      }),
      kind: 'watch',
    },
  ]
}

/** The six lines, in their fixed order. */
export function summaryLines(report: Report, causes: OtherCause[], t: Say): CardLine[] {
  const line = (n: number, said: SummarySentence[]): CardLine => ({ title: t(`card.${n}`), said })
  return [
    line(1, comparedSaid(report, t)),
    line(2, changesSaid(report, t)),
    line(3, sureSaid(report, t)),
    line(4, [
      ...(causes.length === 0
        ? [plain(t('causes.none'))]
        : causes.map((c) => plain(t('cause', { text: c.text, by: t(`causes.by.${c.side}`) })))),
      ...behaviourSaid(report, t),
    ]),
    line(
      5,
      forbidden(report.plan, report.result).map((l) => plain(t(l.code, l.params))),
    ),
    line(6, [plain(t(report.result.raise.code, report.result.raise.params))]),
  ]
}
