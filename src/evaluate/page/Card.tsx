// The card: six fixed lines, no p-value on the front, words that fit the grade.
import { FactList, Sheet, useLang, useReason, useWords } from '../../ui/public.ts'
import type { OtherCause, Report } from '../contract.ts'
import { changeLine, forbidden, headline } from '../rules/card.ts'
import { words } from '../words.ts'

/** The one sentence above the card. */
export function useHeadline() {
  const t = useWords(words)
  const { lang } = useLang()
  return (report: Report): string => {
    const h = headline(report.plan, report.result)
    const and = lang === 'zh' ? '，' : ', '
    const unit = (k: { form: string; unit: string }) => (k.form === 'percent' ? t('points') : ` ${k.unit}`)
    const changes = h.moved.map((m) => t(m.up ? 'claim.up' : 'claim.down', { name: m.kpi.name, by: m.by, unit: unit(m.kpi) })).join(and)
    const list = (ks: { name: string }[]) => ks.map((k) => k.name).join(lang === 'zh' ? '、' : ', ')
    const parts = [
      ...(h.moved.length > 0 ? [t(`claim.${h.claim}`, { changes })] : []),
      ...(h.unclear.length > 0 ? [t('claim.unclear', { names: list(h.unclear) })] : []),
      ...(h.pictured.length > 0 ? [t('claim.pictured', { names: list(h.pictured) })] : []),
      ...(h.refused.length > 0 ? [t('claim.refused', { names: list(h.refused) })] : []),
    ]
    return parts.join(t('title.join')) + t('title.end')
  }
}

export function Card({ report, causes }: { report: Report; causes: OtherCause[] }) {
  const t = useWords(words)
  const because = useReason(words)
  const { result, plan } = report
  const line = (l: { code: string; params: Record<string, string | number> }, prefix = '') => because(l, prefix)
  const warnings = result.kpis.flatMap((k) => k.warnings.map((w) => ({ key: `${k.kpi}${w.code}`, text: `${plan.kpis.find((p) => p.kpi === k.kpi)!.name}：${because(w, 'warning.')}` })))
  const { people, periods } = result
  return (
    <Sheet title={t('card.title')} padded>
      <FactList facts={[
        [t('card.1'), people.comparison > 0 ? t('compared', { trained: people.trained, comparison: people.comparison, before: periods.before, after: periods.after }) : t('compared.none', { trained: people.trained })],
        [t('card.2'), <>{result.kpis.map((k) => <div key={k.kpi}>{line(changeLine(plan.kpis.find((p) => p.kpi === k.kpi)!, k))}</div>)}</>],
        [t('card.3'), <><div>{result.grade}：{because(result.gradeReason, 'grade.')}</div>{warnings.map((w) => <div key={w.key} className="watch small"><span className="mark" />{w.text}</div>)}</>],
        [t('card.4'), causes.length === 0 ? t('causes.none') : <>{causes.map((c) => <div key={c.id}>{c.text}<span className="small">（{t(`causes.by.${c.side}`)}）</span></div>)}</>],
        [t('card.5'), <>{forbidden(plan, result).map((l) => <div key={l.code + String(l.params.name ?? '')}>{line(l)}</div>)}</>],
        [t('card.6'), because(result.raise)],
      ]} />
    </Sheet>
  )
}
