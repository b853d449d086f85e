// The plan, written before the outcome is seen: which figures, which windows, how people were chosen.
import { Choice, DayLine, Drawer, Form, newId, Note, NumberLine, Pick, TextLine, useTell, useWords } from '../../ui/public.ts'
import { useState } from 'react'
import type { Evaluation, KpiPlan, PlanEntry } from '../contract.ts'
import { freezePlan } from '../contract.ts'
import { words } from '../words.ts'

const looksLikeShare = (kpi: string) => /率|比例|rate|share/i.test(kpi)
const lowerIsBetter = (kpi: string) => /投诉|时长|流失|差错|缺陷|complaint|time|error|defect/i.test(kpi)

/** A first guess from a figure's name; the person writing the plan has the last word. */
const guess = (kpi: string, first: boolean): KpiPlan => ({
  kpi, name: kpi.replace(/[（(].*?[）)]/g, '').trim() || kpi, unit: looksLikeShare(kpi) ? '%' : /[（(](.*?)[）)]/.exec(kpi)?.[1] ?? '', form: looksLikeShare(kpi) ? 'percent' : 'value', digits: 2,
  direction: lowerIsBetter(kpi) ? 'down' : 'up', role: first ? 'primary' : 'other', smallest: null, guard: null,
})

const nothing = 'none'

export function PlanForm({ run, view, onClose }: { run: string; view: Evaluation; onClose: () => void }) {
  const t = useWords(words)
  const [id] = useState(newId)
  const [plan, setPlan] = useState<PlanEntry>(() => view.plan ? { kpis: view.plan.kpis, before: view.plan.before, after: view.plan.after, assigned: view.plan.assigned, givenTo: view.plan.givenTo, compare: view.plan.compare }
    : { kpis: view.figures.map((f, i) => guess(f.kpi, i === 0)), ...view.suggestion, assigned: 'by-need', givenTo: 'person', compare: 'plain' })
  const [because, setBecause] = useState('')
  const freeze = useTell(freezePlan, { then: onClose })
  const change = (part: Partial<PlanEntry>) => setPlan((p) => ({ ...p, ...part }))
  const known = [...new Set([...view.figures.map((f) => f.kpi), ...plan.kpis.map((k) => k.kpi)])]
  const setKpi = (kpi: string, next: KpiPlan | null) => change({ kpis: known.flatMap((k) => (k === kpi ? (next ? [next] : []) : plan.kpis.filter((p) => p.kpi === k))) })
  const held = plan.kpis.length === 0 || (view.plan !== null && !because.trim())
  return (
    <Drawer open wide onClose={onClose} title={t('plan.title')}>
      <Form send={t('plan.freeze')} busy={freeze.isPending} error={freeze.error} held={held} onSend={() => freeze.mutate({ params: { run }, body: { ...plan, id, because } })}>
        <Note kind="watch">{t('plan.freeze-note')}</Note>
        <DayLine label={t('plan.before')} value={plan.before.from} onChange={(from) => change({ before: { ...plan.before, from } })} />
        <DayLine label={t('plan.before-to')} value={plan.before.to} onChange={(to) => change({ before: { ...plan.before, to } })} />
        <DayLine label={t('plan.after')} value={plan.after.from} onChange={(from) => change({ after: { ...plan.after, from } })} />
        <DayLine label={t('plan.before-to')} value={plan.after.to} onChange={(to) => change({ after: { ...plan.after, to } })} />
        <Pick label={t('plan.assigned')} value={plan.assigned} onChange={(assigned) => change({ assigned })} options={(['lottery', 'staggered', 'by-need', 'by-choice', 'by-score'] as const).map((v) => ({ value: v, label: t(`plan.${v}`) }))} />
        <Choice label={t('plan.givenTo')} buttons value={plan.givenTo} onChange={(givenTo) => change({ givenTo })} options={(['person', 'team'] as const).map((v) => ({ value: v, label: t(`plan.${v}`) }))} />
        <Choice label={t('plan.compare')} value={plan.compare} onChange={(compare) => change({ compare })} options={(['plain', 'weighted'] as const).map((v) => ({ value: v, label: t(`plan.${v}`) }))} />
        <h3 style={{ fontSize: 14, margin: '12px 0 0' }}>{t('plan.kpis')}</h3>
        {known.length === 0 && <p className="muted">{t('plan.no-figures')}</p>}
        {known.map((kpi) => <KpiFields key={kpi} kpi={kpi} about={view.figures.find((f) => f.kpi === kpi)} value={plan.kpis.find((k) => k.kpi === kpi) ?? null} others={plan.kpis.filter((k) => k.kpi !== kpi)} onChange={(next) => setKpi(kpi, next)} />)}
        {view.plan && <TextLine label={t('plan.because')} value={because} most={400} onChange={setBecause} />}
      </Form>
    </Drawer>
  )
}

interface KpiFieldsProps { kpi: string; about: Evaluation['figures'][number] | undefined; value: KpiPlan | null; others: KpiPlan[]; onChange: (next: KpiPlan | null) => void }

function KpiFields({ kpi, about, value, others, onChange }: KpiFieldsProps) {
  const t = useWords(words)
  const label = about ? t('plan.figure', { kpi, people: about.people, first: about.first, last: about.last }) : kpi
  const set = (part: Partial<KpiPlan>) => onChange({ ...(value ?? guess(kpi, false)), ...part })
  return (
    <fieldset style={{ border: '1px solid var(--line)', borderRadius: 8, padding: 12, margin: 0 }}>
      <Choice label={label} buttons value={value?.role ?? nothing} onChange={(role) => (role === nothing ? onChange(null) : set({ role: role as KpiPlan['role'] }))} options={[{ value: 'primary', label: t('plan.primary') }, { value: 'other', label: t('plan.other') }, { value: nothing, label: t('plan.skip') }]} />
      {value && (
        <>
          <Choice label={t('back.effect')} buttons value={value.direction} onChange={(direction) => set({ direction })} options={(['up', 'down'] as const).map((d) => ({ value: d, label: t(`plan.${d}`) }))} />
          <TextLine label={t('plan.unit')} value={value.unit} most={12} onChange={(unit) => set({ unit })} />
          <NumberLine label={t('plan.smallest')} optional value={value.smallest} onChange={(smallest) => set({ smallest: smallest !== null && smallest > 0 ? smallest : null })} />
          {others.length > 0 && <Pick label={t('plan.guard')} optional value={value.guard ?? nothing} onChange={(g) => set({ guard: g === nothing ? null : g })} options={[{ value: nothing, label: t('plan.no-guard') }, ...others.map((o) => ({ value: o.kpi, label: o.name }))]} />}
        </>
      )}
    </fieldset>
  )
}
