// One figure of the plan: whether it counts, what is good, how much is worth having, and what so many people could see.
import { RadioField, numberText, NumberField, SelectField, TextField, useLang, useWords } from '../../ui/public.ts'
import type { KnownFigure } from '../contract.ts'
import type { KpiPlan } from '../read/plan/contract.ts'
import type { StudySize } from '../rules/detectable-effect.ts'
import { detectableEffect } from '../rules/detectable-effect.ts'
import { defaultKpiPlan } from '../rules/kpi-plan-defaults.ts'
import { words } from '../words.ts'

const nothing = 'none'

export interface KpiFieldsProps {
  about: KnownFigure
  value: KpiPlan | null
  others: KpiPlan[]
  outlook: StudySize
  onChange: (next: KpiPlan | null) => void
}

export function KpiFields({ about, value, others, outlook, onChange }: KpiFieldsProps) {
  const t = useWords(words)
  const label =
    about.periods === 0
      ? t('plan.not-in-yet', { kpi: about.kpi })
      : t(about.level === 'team' ? 'plan.figure-teams' : 'plan.figure', {
          kpi: about.kpi,
          people: about.people,
          first: about.first,
          last: about.last,
        })
  const set = (part: Partial<KpiPlan>) => onChange({ ...(value ?? defaultKpiPlan(about, false)), ...part })
  const band = value?.band ?? { low: null, high: null }
  return (
    <fieldset className="form-card">
      <legend className="unseen">{about.kpi}</legend>
      <RadioField
        label={label}
        buttons
        value={value?.role ?? nothing}
        onChange={(role) => (role === nothing ? onChange(null) : set({ role: role as KpiPlan['role'] }))}
        options={[
          { value: 'primary', label: t('plan.primary') },
          { value: 'other', label: t('plan.other') },
          { value: nothing, label: t('plan.skip') },
        ]}
      />
      {value && (
        <>
          <RadioField
            label={t('plan.direction')}
            buttons
            value={value.direction}
            onChange={(direction) => set({ direction, band: direction === 'band' ? band : null })}
            options={(['up', 'down', 'band'] as const).map((d) => ({ value: d, label: t(`plan.${d}`) }))}
          />
          {value.direction === 'band' && (
            <div className="form-pair">
              <NumberField
                label={t('plan.band-low')}
                optional
                suffix={value.unit}
                value={band.low}
                onChange={(low) => set({ band: { ...band, low } })}
              />
              <NumberField
                label={t('plan.band-high')}
                optional
                suffix={value.unit}
                value={band.high}
                onChange={(high) => set({ band: { ...band, high } })}
              />
            </div>
          )}
          <div className="form-pair">
            <NumberField
              label={t('plan.smallest')}
              optional
              suffix={value.form === 'percent' ? t('points').trim() : value.unit}
              value={value.smallest}
              onChange={(smallest) => set({ smallest: smallest !== null && smallest > 0 ? smallest : null })}
            />
            <TextField label={t('plan.unit')} value={value.unit} most={12} onChange={(unit) => set({ unit })} />
          </div>
          <Seeable about={about} value={value} outlook={outlook} />
          {others.length > 0 && (
            <SelectField
              label={t('plan.guard')}
              optional
              value={value.guard ?? nothing}
              onChange={(g) => set({ guard: g === nothing ? null : g })}
              options={[
                { value: nothing, label: t('plan.no-guard') },
                ...others.map((o) => ({ value: o.kpi, label: o.name })),
              ]}
            />
          )}
        </>
      )}
    </fieldset>
  )
}

/** 48 人可以看出 0.11 分以上的变化: said while the plan is written. */
function Seeable({ about, value, outlook }: { about: KnownFigure; value: KpiPlan; outlook: StudySize }) {
  const t = useWords(words)
  const { lang } = useLang()
  if (about.level === 'team') return <p className="small">{t('plan.see-teams')}</p>
  if (outlook.trained === 0) return <p className="small">{t('plan.no-learners')}</p>
  const change = detectableEffect(outlook, about.spread)
  if (change === null)
    return (
      <p className="small watch">
        <span className="mark" aria-hidden="true" />
        {t('plan.see-none')}
      </p>
    )
  const scale = value.form === 'percent' ? 100 : 1
  const text = numberText(change * (about.spread ? scale : 1), { digits: about.spread ? value.digits : 2 }, lang)
  const unit = value.form === 'percent' ? t('points').trim() : value.unit
  const enough = about.spread && value.smallest !== null ? change * scale <= value.smallest : null
  const wish =
    enough === null
      ? ''
      : t(enough ? 'plan.see-enough' : 'plan.see-short', {
          smallest: `${numberText(value.smallest!, { digits: value.digits }, lang)} ${unit}`,
        })
  return (
    <p className={`small ${enough === null ? '' : enough ? 'good' : 'watch'}`} role="status">
      {enough !== null && <span className="mark" aria-hidden="true" />}
      {t(about.spread ? 'plan.see' : 'plan.see-sd', { n: outlook.trained, change: text, unit })}
      {wish}
    </p>
  )
}
