import { expect, test } from 'vitest'
import { company, kpi, plan } from '../../../tests/sound-effect-report-input.ts'
import type { Snapshot } from './report-snapshot.ts'
import { headline } from './report-summary.ts'
import { evaluateSnapshot } from './evaluate-snapshot.ts'

test('a real difference of changes is found, and the grade of a plain comparison is C', () => {
  const result = evaluateSnapshot(company({}))
  expect(result.kpis[0]!.effect!.value).toBeCloseTo(0.3, 2)
  expect(result).toMatchObject({ grade: 'C', gradeReason: { code: 'two-by-two' }, raise: { code: 'raise-lottery' } })
  expect(result.kpis[0]!.verdict).toBe('better')
})

test('no effect is "unclear" with the change that could have been seen, never "no effect"', () => {
  const [r] = evaluateSnapshot(company({ effect: 0 })).kpis
  expect(r!.verdict).toBe('unclear')
  expect(r!.detectable).toBeGreaterThan(0)
})

test('the same rows give the same digits', () => {
  expect(JSON.stringify(evaluateSnapshot(company({})))).toBe(JSON.stringify(evaluateSnapshot(company({}))))
})

test('a plan frozen after the outcome was seen is at most D', () => {
  expect(evaluateSnapshot(company({ frozenAt: '2026-06-01T01:00:00Z', assigned: 'lottery' }))).toMatchObject({
    grade: 'D',
    gradeReason: { code: 'plan-after-outcome' },
  })
})

test('groups that drifted apart before the training fail the placebo: at most D', () => {
  expect(evaluateSnapshot(company({ drift: 0.02, offset: -0.07 }))).toMatchObject({
    grade: 'D',
    gradeReason: { code: 'placebo-failed' },
  })
})

test('a lottery with a plan frozen in time is A', () => {
  expect(evaluateSnapshot({ ...company({ assigned: 'lottery' }), draw: { seed: 'x', hash: 'y' } }).grade).toBe('A')
  expect(evaluateSnapshot(company({ assigned: 'lottery' }))).toMatchObject({
    grade: 'B',
    gradeReason: { code: 'lottery-unrecorded' },
    raise: { code: 'raise-draw' },
  })
})

test('one period before cannot show a trend', () => {
  expect(evaluateSnapshot(company({ periods: 1 }))).toMatchObject({
    grade: 'C',
    gradeReason: { code: expect.stringMatching(/two-by-two|trend-unchecked/) },
  })
})

test('without anybody to compare with there is a picture of before and after, and no effect', () => {
  const result = evaluateSnapshot(company({ comparison: 0 }))
  expect(result).toMatchObject({ grade: 'E', gradeReason: { code: 'no-comparison' } })
  expect(result.kpis[0]).toMatchObject({
    method: 'before-after',
    verdict: 'refused',
    effect: null,
    beforeAfter: { pairs: 20, few: false },
  })
  expect(result.kpis[0]!.beforeAfter!.change.value).toBeCloseTo(0.3, 1)
  expect(headline(plan, result)).toMatchObject({ claim: 'coincident', moved: [] })
})

test('ten to nineteen pairs carry a warning, fewer than ten no number, fewer than five nothing at all', () => {
  const of = (trained: number) => evaluateSnapshot(company({ trained, comparison: 0 })).kpis[0]!
  expect(of(12)).toMatchObject({ beforeAfter: { pairs: 12, few: true }, warnings: [{ code: 'few-pairs' }] })
  expect(of(9)).toMatchObject({ beforeAfter: null, refusal: { code: 'too-few-pairs' } })
  expect(of(4)).toMatchObject({ beforeAfter: null, refusal: { code: 'pairs-hidden' } })
})

test('nine trained are too few', () => {
  expect(evaluateSnapshot(company({ trained: 9 })).kpis[0]).toMatchObject({
    verdict: 'refused',
    refusal: { code: 'arm-too-small', params: { trained: 9 } },
  })
})

test('groups that began far apart are refused, not averaged away', () => {
  expect(evaluateSnapshot(company({ offset: 0.2 })).kpis[0]!.refusal).toMatchObject({ code: 'baseline-apart' })
})

test('a shorter call with more complaints is no improvement', () => {
  const base = company({ effect: -20 })
  const aht = { ...kpi, kpi: 'csat', direction: 'down' as const, guard: 'complaints' }
  const complaints = { ...kpi, kpi: 'complaints', name: '投诉率', direction: 'down' as const, role: 'other' as const }
  const worse = company({ effect: 0.5 }).rows.map((r) => ({ ...r, kpi: 'complaints', value: r.value / 100 }))
  const [first] = evaluateSnapshot({
    ...base,
    plan: { ...base.plan, kpis: [aht, complaints] },
    rows: [...base.rows, ...worse],
  }).kpis
  expect(first).toMatchObject({ guardHeld: false, verdict: 'unclear' })
})

const code = (s: Snapshot) => evaluateSnapshot(s).kpis[0]!.refusal?.code
const warned = (s: Snapshot) => evaluateSnapshot(s).kpis[0]!.warnings.map((w) => w.code)
const without = (s: Snapshot, gone: (who: number) => boolean): Snapshot => ({
  ...s,
  rows: s.rows.filter((r) => r.from < '2026-05-01' || !gone(r.who)),
})

test('fewer than five on a side are never shown', () => {
  expect(code(company({ comparison: 4 }))).toBe('cell-too-small')
  expect(evaluateSnapshot(company({ comparison: 4 })).kpis[0]!.series.every((s) => s.comparison === null)).toBe(true)
})

test('training by team needs six teams, three a side, four degrees of freedom', () => {
  const byTeam = (teams: (who: number, trained: boolean) => string) => {
    const s = company({ trained: 30, comparison: 30 })
    return {
      ...s,
      plan: { ...s.plan, givenTo: 'team' as const },
      people: s.people.map((p, who) => ({ ...p, team: teams(who, p.trained) })),
    }
  }
  expect(code(byTeam((who, t) => `${t ? 'a' : 'b'}${who % 2}`))).toBe('too-few-clusters')
  expect(code(byTeam((who, t) => (t ? `a${who % 6}` : `b${who % 2}`)))).toBe('too-few-clusters')
  expect(code(byTeam((who, t) => (t ? (who === 0 ? 'a0' : who === 1 ? 'a1' : 'a2') : `b${who % 8}`)))).toBe(
    'df-too-small',
  )
  expect(evaluateSnapshot(byTeam((who, t) => `${t ? 'a' : 'b'}${who % 6}`)).kpis[0]!.verdict).toBe('better')
})

test('a baseline slightly apart is adjusted for', () => {
  expect(evaluateSnapshot(company({ offset: 0.01 })).kpis[0]).toMatchObject({ adjusted: true, refusal: null })
  expect(evaluateSnapshot(company({ trained: 20 })).kpis[0]!.balance).toHaveLength(1)
})

test('those chosen by score are compared at an equal start, and warned of', () => {
  expect(evaluateSnapshot(company({ assigned: 'by-score', offset: -0.2 })).kpis[0]).toMatchObject({
    method: 'ancova',
    adjusted: true,
    warnings: [{ code: 'chosen-by-score' }],
  })
})

test('a change too small for so many people is said before anybody says “no effect”', () => {
  const s = company({ effect: 0 })
  expect(warned({ ...s, plan: { ...s.plan, kpis: [{ ...kpi, smallest: 0.001 }] } })).toContain('underpowered')
})

test('people lost on one side only are told, with bounds', () => {
  const s = without(company({ trained: 40, comparison: 40 }), (who) => who < 10)
  const [r] = evaluateSnapshot(s).kpis
  expect(r!.warnings.map((w) => w.code)).toEqual(['attrition-differs', 'bounds'])
  expect(r!.bounds!.low).toBeLessThan(r!.effect!.value)
  expect(r!.bounds!.high).toBeGreaterThan(r!.effect!.value)
})

test('more than a fifth missing is told', () => {
  expect(warned(without(company({ trained: 40, comparison: 40 }), (who) => who % 4 === 0))).toContain('many-missing')
})

test('one period before: the trend can not be checked, and the card says so', () => {
  expect(evaluateSnapshot(company({ periods: 1 }))).toMatchObject({
    grade: 'C',
    gradeReason: { code: 'trend-unchecked' },
    raise: { code: 'raise-periods' },
  })
})

const weighted = (s: Snapshot): Snapshot => ({ ...s, plan: { ...s.plan, compare: 'weighted' } })
/** Levels before by person: the trained a little higher, with people alike on both sides. */
const levelled = (comparison: number, level: (who: number, trained: boolean) => number): Snapshot => {
  const s = company({ trained: 30, comparison })
  return weighted({
    ...s,
    rows: s.rows.map((r) => ({ ...r, value: r.value + level(r.who, s.people[r.who]!.trained) })),
  })
}

test('a comparison of another kind is weighted until it looks like the trained', () => {
  const [r] = evaluateSnapshot(levelled(90, (who, t) => (t ? 0.2 + (who % 7) * 0.2 : (who % 9) * 0.2))).kpis
  expect(r).toMatchObject({ method: 'weighted', refusal: null, verdict: 'better' })
  expect(Math.abs(r!.balance[0]!.before)).toBeGreaterThan(0.05)
  expect(Math.abs(r!.balance[0]!.after)).toBeLessThan(1e-6)
  expect(r!.effect!.value).toBeCloseTo(0.3, 1)
})

test('trainees with nobody alike: refused by support; a few speaking for all: refused by weight', () => {
  expect(code(levelled(40, (_, t) => (t ? 5 : 0)))).toBe('outside-support')
  expect(code(levelled(34, (who, t) => (t ? 1 + (who % 5) * 0.1 : who % 17 === 0 ? 1.5 : (who % 5) * 0.02)))).toMatch(
    /one-weight|cannot-balance|outside-support/,
  )
  expect(code(levelled(25, (who) => (who % 9) * 0.2))).toBe('few-effective')
})

test('runs that start one after another are compared with those who start later', () => {
  const s = company({ trained: 60, comparison: 0, effect: 0 })
  const wave = (who: number) => (who % 3 === 0 ? '2026-02-02' : who % 3 === 1 ? '2026-05-04' : '2026-05-25')
  const people = s.people.map((p, who) => ({ ...p, start: wave(who) }))
  const result = evaluateSnapshot({
    ...s,
    plan: { ...s.plan, assigned: 'staggered' },
    people,
    rows: s.rows.map((r) => ({ ...r, value: r.value + (r.from >= wave(r.who) ? 0.4 : 0) })),
  })
  expect(result.kpis[0]).toMatchObject({ method: 'staggered', verdict: 'better' })
  expect(result.kpis[0]!.effect!.value).toBeCloseTo(0.4, 1)
  expect(result.kpis[0]!.event!.filter((e) => e.since < 0).length).toBeGreaterThan(0)
})

test('bad figures never become a silent number', () => {
  const same = company({})
  expect(code({ ...same, rows: same.rows.map((r) => ({ ...r, value: 4 })) })).toBe('no-variation')
  expect(code({ ...same, people: same.people.map((p) => ({ ...p, trained: false })) })).toBe('nobody-trained')
  expect(JSON.stringify(evaluateSnapshot({ ...same, rows: [] }))).not.toMatch(/NaN/)
  expect(
    JSON.stringify(evaluateSnapshot({ ...same, rows: same.rows.map((r) => ({ ...r, denominator: 0 })) })),
  ).not.toMatch(/NaN|null,"se"/)
})
