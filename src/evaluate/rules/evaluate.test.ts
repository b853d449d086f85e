import { expect, test } from 'vitest'
import type { PlanEntry, Snapshot } from '../contract.ts'
import { evaluate } from './evaluate.ts'

const kpi = { kpi: 'csat', name: '满意度', unit: '分', form: 'value' as const, digits: 2, direction: 'up' as const, role: 'primary' as const, smallest: null, guard: null }
const plan: PlanEntry = { kpis: [kpi], before: { from: '2026-01-05', to: '2026-03-01' }, after: { from: '2026-05-04', to: '2026-06-28' }, assigned: 'by-need', givenTo: 'person' }
const weeks = (from: string, n: number) => Array.from({ length: n }, (_, i) => new Date(Date.parse(from) + i * 7 * 86_400_000).toISOString().slice(0, 10))
const plus6 = (day: string) => new Date(Date.parse(day) + 6 * 86_400_000).toISOString().slice(0, 10)

/** People with a level of their own, and a wobble that repeats: no chance is needed to test a rule. */
function company({ trained = 20, comparison = 20, effect = 0.3, drift = 0, offset = 0, frozenAt = '2025-12-20T01:00:00Z', assigned = plan.assigned as PlanEntry['assigned'], periods = 8 }): Snapshot {
  const people = Array.from({ length: trained + comparison }, (_, i) => ({ trained: i < trained, team: `组${i % 8}` }))
  const wobble = (i: number, w: number) => 0.2 * ((((Math.sin(i * 12.9898 + w * 78.233) * 43758.5453) % 1) + 1) % 1 - 0.5)
  const before = weeks('2026-01-05', periods)
  const after = weeks('2026-05-04', 8)
  const rows = people.flatMap((p, who) => [...before.map((from, w) => ({ from, w, late: false })), ...after.map((from, w) => ({ from, w, late: true }))].map(({ from, w, late }) => ({
    who, kpi: 'csat', from, to: plus6(from), denominator: null,
    value: 4 + ((who * 5) % 10) * 0.02 + (p.trained ? offset : 0) + wobble(who, late ? w + 50 : w) + (late && p.trained ? effect : 0) + (p.trained && !late ? drift * w : 0),
  })))
  return { plan: { ...plan, assigned }, planHash: 'x', frozenAt, firstOutcomeOn: '2026-05-04', people, rows }
}

test('a real difference of changes is found, and the grade of a plain comparison is C', () => {
  const result = evaluate(company({}))
  expect(result.kpis[0]!.effect!.value).toBeCloseTo(0.3, 2)
  expect(result).toMatchObject({ grade: 'C', gradeReason: { code: 'two-by-two' }, raise: { code: 'raise-lottery' } })
  expect(result.kpis[0]!.verdict).toBe('better')
})

test('no effect is "unclear" with the change that could have been seen, never "no effect"', () => {
  const [r] = evaluate(company({ effect: 0 })).kpis
  expect(r!.verdict).toBe('unclear')
  expect(r!.detectable).toBeGreaterThan(0)
})

test('the same rows give the same digits', () => {
  expect(JSON.stringify(evaluate(company({})))).toBe(JSON.stringify(evaluate(company({}))))
})

test('a plan frozen after the outcome was seen is at most D', () => {
  expect(evaluate(company({ frozenAt: '2026-06-01T01:00:00Z', assigned: 'lottery' }))).toMatchObject({ grade: 'D', gradeReason: { code: 'plan-after-outcome' } })
})

test('groups that drifted apart before the training fail the placebo: at most D', () => {
  expect(evaluate(company({ drift: 0.02, offset: -0.07 }))).toMatchObject({ grade: 'D', gradeReason: { code: 'placebo-failed' } })
})

test('a lottery with a plan frozen in time is A', () => {
  expect(evaluate(company({ assigned: 'lottery' })).grade).toBe('A')
})

test('one period before cannot show a trend', () => {
  expect(evaluate(company({ periods: 1 }))).toMatchObject({ grade: 'C', gradeReason: { code: expect.stringMatching(/two-by-two|trend-unchecked/) } })
})

test('without anybody to compare with there is no number', () => {
  const result = evaluate(company({ comparison: 0 }))
  expect(result).toMatchObject({ grade: 'E', gradeReason: { code: 'no-comparison' } })
  expect(result.kpis[0]).toMatchObject({ verdict: 'refused', effect: null })
})

test('nine trained are too few', () => {
  expect(evaluate(company({ trained: 9 })).kpis[0]).toMatchObject({ verdict: 'refused', refusal: { code: 'arm-too-small', params: { trained: 9 } } })
})

test('groups that began far apart are refused, not averaged away', () => {
  expect(evaluate(company({ offset: 0.2 })).kpis[0]!.refusal).toMatchObject({ code: 'baseline-apart' })
})

test('a shorter call with more complaints is no improvement', () => {
  const base = company({ effect: -20 })
  const aht = { ...kpi, kpi: 'csat', direction: 'down' as const, guard: 'complaints' }
  const complaints = { ...kpi, kpi: 'complaints', name: '投诉率', direction: 'down' as const, role: 'other' as const }
  const worse = company({ effect: 0.5 }).rows.map((r) => ({ ...r, kpi: 'complaints', value: r.value / 100 }))
  const [first] = evaluate({ ...base, plan: { ...base.plan, kpis: [aht, complaints] }, rows: [...base.rows, ...worse] }).kpis
  expect(first).toMatchObject({ guardHeld: false, verdict: 'unclear' })
})
