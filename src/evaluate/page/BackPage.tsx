// The back of the card: every number, how it was computed, the rows it came from, and a button that computes it again.
import { Button, Chip, FactTable, numberText, Provenance, Sheet, useAsk, useDateText, useLang, useTell, useWords } from '../../ui/public.ts'
import { useState } from 'react'
import type { KpiResult, Report } from '../contract.ts'
import { getReportRows, recomputeReport } from '../contract.ts'
import { fewAnswers } from '../rules/card.ts'
import { words } from '../words.ts'

export function BackPage({ report, mayRows }: { report: Report; mayRows: boolean }) {
  const t = useWords(words)
  const { lang } = useLang()
  const date = useDateText()
  const [rowsOf, showRows] = useState<string | null>(null)
  const again = useTell(recomputeReport)
  const planOf = (k: KpiResult) => report.plan.kpis.find((p) => p.kpi === k.kpi)!
  const inUnit = (k: KpiResult, x: number, more = 1, signed = false) => numberText(x * (planOf(k).form === 'percent' ? 100 : 1), { digits: planOf(k).digits + more, signed }, lang)
  const pair = (k: KpiResult, a?: { mean: number }, b?: { mean: number }) => (a && b ? `${inUnit(k, a.mean, 0)} → ${inUnit(k, b.mean, 0)}` : '—')
  const last = report.recomputed[0]
  return (
    <Sheet title={t('back.title')} acts={<Button busy={again.isPending} onClick={() => again.mutate({ params: { report: report.id } })}>{t('back.recompute')}</Button>}>
      <FactTable<KpiResult> caption={t('back.title')} rows={report.result.kpis} keyOf={(k) => k.kpi} takeAway phone="swipe" columns={[
        { key: 'kpi', title: t('back.kpi'), width: 96, show: (k) => planOf(k).name, text: (k) => planOf(k).name },
        { key: 'role', title: t('back.role'), muted: true, width: 64, show: (k) => t(`back.${planOf(k).role}`) },
        { key: 'method', title: t('back.method-short'), muted: true, width: 96, show: (k) => t(`method.${k.method}`) },
        { key: 'trained', title: t('back.trained'), figure: true, show: (k) => pair(k, k.cells?.trainedBefore, k.cells?.trainedAfter) },
        { key: 'comparison', title: t('back.comparison'), figure: true, show: (k) => pair(k, k.cells?.comparisonBefore, k.cells?.comparisonAfter) },
        { key: 'effect', title: t('back.effect'), figure: true, show: (k) => (k.effect ? <b>{inUnit(k, k.effect.value, 1, true)}</b> : '—'), text: (k) => k.effect?.value ?? null },
        { key: 'interval', title: t('back.interval'), figure: true, show: (k) => (k.effect ? `${inUnit(k, k.effect.low, 1, true)} … ${inUnit(k, k.effect.high, 1, true)}` : '—') },
        { key: 'se', title: t('back.se'), figure: true, show: (k) => (k.effect ? inUnit(k, k.effect.se, 2) : '—'), text: (k) => k.effect?.se ?? null },
        { key: 'df', title: t('back.df'), figure: true, show: (k) => (k.effect ? numberText(k.effect.df, { digits: 1 }, lang) : '—'), text: (k) => k.effect?.df ?? null },
        { key: 'p', title: t('back.p'), figure: true, show: (k) => (k.adjustedP === null ? '—' : k.adjustedP < 0.0001 ? '< 0.0001' : numberText(k.adjustedP, { digits: 4 }, lang)), text: (k) => k.adjustedP },
        { key: 'baseline', title: t('back.baseline'), figure: true, show: (k) => (k.baselineGap === null ? '—' : numberText(k.baselineGap, { digits: 2, signed: true }, lang)), text: (k) => k.baselineGap },
        { key: 'placebo', title: t('back.placebo'), figure: true, show: (k) => (k.placebo === null ? '—' : numberText(k.placebo.p, { digits: 3 }, lang)), text: (k) => k.placebo?.p ?? null },
        { key: 'n', title: t('back.n'), figure: true, show: (k) => (k.cells ? `${k.cells.trainedAfter.n} / ${k.cells.comparisonAfter.n}` : '—') },
        ...(mayRows ? [{ key: 'rows', title: '', text: false as const, show: (k: KpiResult) => <Button kind="quiet" onClick={() => showRows(k.kpi)}>{t('back.rows')}</Button> }] : []),
      ]} />
      <div style={{ padding: '8px 16px 16px' }}>
        {[...new Set(report.result.kpis.map((k) => k.method))].map((m) => <p key={m} className="small">{t(`method.${m}`)}：{t(`method.${m}.how`)}</p>)}
        <p className="small">{t('back.method', { error: t(report.plan.givenTo === 'team' ? 'back.error-team' : 'back.error-person') })}</p>
        <p className="small" style={{ overflowWrap: 'anywhere' }}>{t('back.hash', { plan: report.planHash.slice(0, 16), data: report.dataHash.slice(0, 16), at: date(report.computedAt, 'full') })}</p>
        {last && <p style={{ marginTop: 6 }}>{last.same ? <Chip colour="good">{t('back.same', { at: date(last.at, 'full') })}</Chip> : <Chip colour="bad">{t('back.differs', { at: date(last.at, 'full') })}</Chip>}</p>}
      </div>
      <Counts report={report} />
      {rowsOf && <Rows run={report.run} kpi={rowsOf} name={report.plan.kpis.find((k) => k.kpi === rowsOf)!.name} onClose={() => showRows(null)} />}
    </Sheet>
  )
}

const cells = ['trainedBefore', 'trainedAfter', 'comparisonBefore', 'comparisonAfter'] as const

/** What rates and scores rest on; a cell of few answers is grey, with its number. */
function Counts({ report }: { report: Report }) {
  const t = useWords(words)
  const { lang } = useLang()
  const rows = report.result.kpis.flatMap((r) => (r.counts ? cells.map((cell) => ({ kpi: report.plan.kpis.find((k) => k.kpi === r.kpi)!, cell, count: r.counts![cell] })) : []))
  if (rows.length === 0) return null
  type Row = (typeof rows)[number]
  const grey = (r: Row, shown: string) => (r.count.of < fewAnswers ? <span className="none">{shown}</span> : shown)
  const per = (x: number) => numberText(x * 100, { digits: 2 }, lang)
  const rate = ({ count: c }: Row) => (c.events === null || c.low === null || c.high === null ? '—' : `${per(c.events / c.of)}% (${per(c.low)}–${per(c.high)}%${c.exact ? ` ${t('counts.exact')}` : ''})`)
  return (
    <FactTable<Row> caption={t('counts.title')} rows={rows} keyOf={(r) => `${r.kpi.kpi} ${r.cell}`} groupOf={(r) => r.kpi.name} takeAway columns={[
      { key: 'cell', title: t('counts.cell'), show: (r) => t(`cell.${r.cell}`) },
      { key: 'of', title: t('counts.of'), figure: true, show: (r) => grey(r, numberText(r.count.of, { digits: 0 }, lang)), text: (r) => r.count.of },
      { key: 'events', title: t('counts.events'), figure: true, show: (r) => grey(r, r.count.events === null ? '—' : numberText(r.count.events, { digits: 0 }, lang)), text: (r) => r.count.events },
      { key: 'rate', title: t('counts.rate'), figure: true, show: (r) => grey(r, rate(r)), text: rate },
    ]} />
  )
}

const pageSize = 50

function Rows({ run, kpi, name, onClose }: { run: string; kpi: string; name: string; onClose: () => void }) {
  const t = useWords(words)
  const { lang } = useLang()
  const [page, setPage] = useState(1)
  const rows = useAsk(getReportRows, { params: { run }, query: { kpi, page } }, { keepLast: true }).data
  const figure = (v: number, d: number | null) => `${numberText(v, { digits: 3 }, lang)}${d === null ? '' : `（n=${d}）`}`
  return (
    <Provenance title={t('rows.title', { name })} formula={t('rows.formula')} onClose={onClose} tallies={[]} total={rows?.total ?? 0} page={page} pageSize={pageSize} onPage={setPage}
      records={rows?.rows.map((r) => ({ id: r.id, at: r.from, who: r.name, what: `${r.from} – ${r.to}`, value: figure(r.value, r.denominator), source: r.source, file: null, row: r.line }))} />
  )
}
