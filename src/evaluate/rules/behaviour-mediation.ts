// Did the training work through the behaviour? Asked only of a scale that measures the same twice, and never proof: a hidden common cause looks the same.
import { intraclass } from '../../statistics/rater-agreement.ts'
import { fromColumns, zeros } from '../../statistics/matrix.ts'
import { mediate } from '../../statistics/mediation.ts'
import { reliability, reliableFrom } from '../../statistics/reliability.ts'
import type { EffectResult } from '../read/report/contract.ts'
import type { KpiPlan } from '../read/plan/contract.ts'
import type { Snapshot } from './report-snapshot.ts'
import { personChanges, givenFor } from './person-changes.ts'
import { average } from '../../statistics/average-and-median.ts'

type Behaviour = NonNullable<EffectResult['behaviour']>
type Scale = NonNullable<Snapshot['scale']>
type Reason = Behaviour['reasons'][number]

/** EFFECT §3: below these a scale is shown with a warning and explains nothing. */
const agreeFrom = 0.6
const leastPeople = 10

const finite = (v: readonly number[]) => v.every(Number.isFinite)
/** Rows with as many entries as most have: a task with another rubric is another scale. */
function alike(rows: readonly (readonly number[])[]): (readonly number[])[] {
  const sizes = [...Map.groupBy(rows.filter(finite), (r) => r.length)].sort((a, b) => b[1].length - a[1].length)
  return sizes[0]?.[1] ?? []
}

function alphaOf({ rows }: Scale): number | null {
  const made = reliability(alike(rows.map((r) => r.items)))
  return 'refused' in made || !Number.isFinite(made.alpha) ? null : made.alpha
}

function agreementOf({ rows }: Scale): number | null {
  const made = intraclass(alike(rows.map((r) => r.raters).filter((r) => r.length > 1)))
  return 'refused' in made || !Number.isFinite(made.two.mean.value) ? null : made.two.mean.value
}

function reasonsOf({ alpha, icc }: { alpha: number | null; icc: number | null }): Reason[] {
  return [
    ...(alpha === null
      ? [{ code: 'scale-unchecked', params: {} }]
      : alpha < reliableFrom
        ? [{ code: 'weak-scale', params: { alpha: alpha.toFixed(2), least: reliableFrom.toFixed(2) } }]
        : []),
    ...(icc !== null && icc < agreeFrom
      ? [{ code: 'raters-disagree', params: { icc: icc.toFixed(2), least: agreeFrom.toFixed(2) } }]
      : []),
  ]
}

/** Mediation over those with behaviour and change; null where only one side was rated. */
function throughOf(snapshot: Snapshot, scale: Scale, kpi: KpiPlan): Behaviour['through'] {
  const people = personChanges(givenFor(snapshot, kpi), snapshot.plan, false)
  const seen = scale.rows.flatMap((r) => {
    const p = people[r.who]
    return p && p.before !== null && p.after !== null && r.items.length > 0 && finite(r.items)
      ? [{ trained: Number(p.trained), behaviour: average(r.items), change: p.after - p.before, before: p.before }]
      : []
  })
  const trained = seen.filter((s) => s.trained === 1).length
  if (Math.min(trained, seen.length - trained) < leastPeople) return null
  const data = {
    treated: seen.map((s) => s.trained),
    mediator: seen.map((s) => s.behaviour),
    outcome: seen.map((s) => s.change),
  }
  let made = mediate({ ...data, x: fromColumns([seen.map((s) => s.before)]) }, { draws: 2000 })
  if ('refused' in made) made = mediate({ ...data, x: zeros(seen.length, 0) }, { draws: 2000 })
  if ('refused' in made) return null
  const { through, undoneAt, n } = made
  return finite([through.value, through.low, through.high, undoneAt])
    ? { kpi: kpi.kpi, value: through.value, low: through.low, high: through.high, undoneAt, n }
    : null
}

/** What may be said of the behaviour between training and result; at most grade C, whatever the numbers. */
export function behaviourMediation(snapshot: Snapshot): EffectResult['behaviour'] {
  const { scale, plan } = snapshot
  if (!scale || scale.rows.length < leastPeople) return null
  const [alpha, icc] = [alphaOf(scale), agreementOf(scale)]
  const reasons = reasonsOf({ alpha, icc })
  const primary = plan.kpis.find((k) => k.role === 'primary' && k.level !== 'team')
  const through = reasons.length === 0 && primary ? throughOf(snapshot, scale, primary) : null
  const oneSided = reasons.length === 0 && through === null ? [{ code: 'one-side-rated', params: {} }] : []
  return { name: scale.name, people: scale.rows.length, alpha, icc, reasons: [...reasons, ...oneSided], through }
}
