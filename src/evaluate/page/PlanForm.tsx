// The plan, written before the outcome is seen, in four questions; while it is written it says what could be seen at all.
import {
  QueryBoundary,
  RadioField,
  CheckboxField,
  Drawer,
  Form,
  Loading,
  newId,
  Callout,
  TextField,
  useApiQuery,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { Evaluation, Figures } from '../contract.ts'
import type { KpiPlan, PlanEntry } from '../read/plan/contract.ts'
import { freezePlan, getFigures } from '../contract.ts'
import { defaultKpiPlan } from '../rules/kpi-plan-defaults.ts'
import { bestReachableGrade } from '../rules/evidence-grade.ts'
import { wholePeriodsIn, type StudySize } from '../rules/detectable-effect.ts'
import { words } from '../words.ts'
import { KpiFields } from './KpiFields.tsx'
import { AddFigure, Windows } from './PlanFigureAndWindows.tsx'

export interface PlanFormProps {
  run: string
  view: Evaluation
  onClose: () => void
}

export default function PlanForm(props: PlanFormProps) {
  const t = useWords(words)
  const figures = useApiQuery(getFigures, { params: { run: props.run } })
  return (
    <Drawer open wide onClose={props.onClose} title={t('plan.title')}>
      {figures.data ? (
        <Writing {...props} known={figures.data} />
      ) : figures.error ? (
        <QueryBoundary of={figures}>{() => null}</QueryBoundary>
      ) : (
        <Loading />
      )}
    </Drawer>
  )
}

const assignments = ['lottery', 'staggered', 'by-need', 'by-choice', 'by-score'] as const

function firstPlan(view: Evaluation, known: Figures): PlanEntry {
  if (view.plan) {
    const {
      version: _v,
      hash: _h,
      frozenAt: _f,
      by: _b,
      because: _r,
      trained: _t,
      comparison: _c,
      others: _o,
      drawn: _d,
      goalNames: _g,
      ...plan
    } = view.plan
    return plan
  }
  const goals = known.goals.map((g) => g.id)
  const drawn = view.draws[0]
  const assigned = drawn ? (drawn.waves.length > 2 ? 'staggered' : 'lottery') : 'by-need'
  return {
    goals,
    kpis: known.figures.map((f, i) => defaultKpiPlan(f, i === 0)),
    ...view.suggestion,
    assigned,
    givenTo: drawn?.by ?? 'person',
    compare: 'plain',
  }
}

function Writing({ run, view, onClose, known }: PlanFormProps & { known: Figures }) {
  const t = useWords(words)
  const [id] = useState(newId)
  const [plan, setPlan] = useState<PlanEntry>(() => firstPlan(view, known))
  const [because, setBecause] = useState('')
  const freeze = useApiMutation(freezePlan, { then: onClose })
  const change = (part: Partial<PlanEntry>) => setPlan((p) => ({ ...p, ...part }))
  const all = [
    ...known.figures,
    ...plan.kpis
      .filter((k) => !known.figures.some((f) => f.kpi === k.kpi))
      .map((k) => ({
        kpi: k.kpi,
        level: k.level ?? ('person' as const),
        people: 0,
        first: plan.before.from,
        last: plan.before.from,
        periods: 0,
        periodDays: 7,
        spread: null,
      })),
  ]
  const setKpi = (kpi: string, next: KpiPlan | null) =>
    change({
      kpis: all.flatMap((f) => (f.kpi === kpi ? (next ? [next] : []) : plan.kpis.filter((p) => p.kpi === f.kpi))),
    })
  const held = plan.kpis.length === 0 || (view.plan !== null && !because.trim())
  const drawn = view.draws[0]
  const outlook: StudySize = {
    trained: drawn && plan.assigned === 'lottery' ? drawn.waves[0]!.people.length : known.learners,
    comparison:
      drawn && plan.assigned === 'lottery'
        ? drawn.waves.slice(1).reduce((s, w) => s + w.people.length, 0)
        : known.others || known.learners,
    before: wholePeriodsIn(plan.before, all[0]?.periodDays ?? 7),
    after: wholePeriodsIn(plan.after, all[0]?.periodDays ?? 7),
    givenTo: plan.givenTo,
    teams: known.teams,
  }
  const others = known.others > 0 || drawn ? t('plan.others', { n: outlook.comparison }) : t('plan.others-later')
  return (
    <Form
      send={t('plan.freeze')}
      busy={freeze.isPending}
      error={freeze.error}
      held={held}
      onSend={() => freeze.mutate({ params: { run }, body: { ...plan, id, because } })}
    >
      <Callout kind="accent">
        {t('plan.standing', {
          trained: outlook.trained,
          others,
          ceiling: t('plan.ceiling', {
            grade: bestReachableGrade(plan, { drawn: Boolean(drawn), teams: known.teams }),
          }),
        })}
      </Callout>
      <h3 className="form-step">{t('plan.step.1')}</h3>
      {known.goals.length === 0 ? (
        <p className="muted">{t('plan.no-goals')}</p>
      ) : (
        <CheckboxField
          label={t('plan.which-goals')}
          value={plan.goals ?? []}
          onChange={(goals) => change({ goals })}
          options={known.goals.map((g) => ({ value: g.id, label: g.name }))}
        />
      )}
      <h3 className="form-step">{t('plan.step.2')}</h3>
      <p className="small">
        {t('plan.kpis-help')} {t('plan.see-how')}
      </p>
      {all.length === 0 && <p className="muted">{t('plan.no-figures')}</p>}
      {all.map((f) => (
        <KpiFields
          key={f.kpi}
          about={f}
          value={plan.kpis.find((k) => k.kpi === f.kpi) ?? null}
          others={plan.kpis.filter((k) => k.kpi !== f.kpi)}
          outlook={outlook}
          onChange={(next) => setKpi(f.kpi, next)}
        />
      ))}
      <AddFigure
        taken={all.map((f) => f.kpi)}
        onAdd={(kpi) =>
          change({ kpis: [...plan.kpis, defaultKpiPlan({ kpi, level: 'person' }, plan.kpis.length === 0)] })
        }
      />
      <h3 className="form-step">{t('plan.step.3')}</h3>
      <p className="small">{t('plan.windows-help')}</p>
      <Windows plan={plan} change={change} known={known} />
      <h3 className="form-step">{t('plan.step.4')}</h3>
      <RadioField
        label={t('plan.assigned')}
        value={plan.assigned}
        onChange={(assigned) => change({ assigned, ...(assigned === 'by-score' ? { compare: 'plain' as const } : {}) })}
        options={assignments.map((v) => ({ value: v, label: t(`plan.${v}`), help: t(`plan.help.${v}`) }))}
      />
      <RadioField
        label={t('plan.givenTo')}
        buttons
        value={plan.givenTo}
        onChange={(givenTo) => change({ givenTo })}
        options={(['person', 'team'] as const).map((v) => ({ value: v, label: t(`plan.${v}`) }))}
      />
      <RadioField
        label={t('plan.compare')}
        value={plan.compare}
        onChange={(compare) => change({ compare })}
        options={(['plain', 'weighted'] as const).map((v) => ({
          value: v,
          label: t(`plan.${v}`),
          disabled: v === 'weighted' && plan.assigned === 'by-score',
        }))}
      />
      <Callout kind="watch">{t('plan.freeze-note')}</Callout>
      {view.plan && <TextField label={t('plan.because')} value={because} most={400} onChange={setBecause} />}
    </Form>
  )
}
