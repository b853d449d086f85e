import { expect, test } from 'vitest'
import type { Case } from '../../../tests/effect-refusal-and-warning-cases.ts'
import { cases } from '../../../tests/effect-refusal-and-warning-cases.ts'
import { company, teams } from '../../../tests/sound-effect-report-input.ts'
import { seeded } from '../../statistics/random.ts'
import type { EffectResult } from '../read/report/contract.ts'
import type { PlanEntry } from '../read/plan/contract.ts'
import type { Snapshot } from './report-snapshot.ts'
import { evaluateSnapshot } from './evaluate-snapshot.ts'

const codes: Record<Case['place'], (r: EffectResult) => string[]> = {
  refusal: (r) => (r.kpis[0]!.refusal ? [r.kpis[0]!.refusal.code] : []),
  warning: (r) => r.kpis[0]!.warnings.map((w) => w.code),
  grade: (r) => [r.gradeReason.code],
  behaviour: (r) => r.behaviour?.reasons.map((x) => x.code) ?? [],
}

test.for(cases)('$row: $code ($place)', ({ place, code, grade, snapshot }) => {
  const result = evaluateSnapshot(snapshot)
  expect(codes[place](result)).toContain(code)
  if (place === 'refusal') expect(result.kpis[0]).toMatchObject({ effect: null, verdict: 'refused' })
  if (grade) expect(result.grade).toBe(grade)
})

/** The paths of everything in a result that is a number and none. */
function unreal(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([k, v]) => unreal(v, `${path}.${k}`))
}

test('team figures: a series with a comparison is C, alone it is a picture, ten teams a side are units', () => {
  const compared = evaluateSnapshot(teams({}))
  expect(compared).toMatchObject({ grade: 'C', gradeReason: { code: 'series' } })
  expect(compared.kpis[0]).toMatchObject({ method: 'series-compared', verdict: 'better' })
  expect(compared.kpis[0]!.effect!.value).toBeCloseTo(0.4, 1)
  expect(evaluateSnapshot(teams({ comparison: 0 })).kpis[0]).toMatchObject({ method: 'series' })
  expect(evaluateSnapshot(teams({ trained: 11, comparison: 12 })).kpis[0]).toMatchObject({
    method: 'two-by-two',
    cells: { trainedAfter: { n: 11 } },
  })
  expect(evaluateSnapshot(teams({ people: 3 })).kpis[0]).toMatchObject({ effect: null, series: [] })
})

test('behaviour rated on both sides says what went through it, and the grade stays what the design allows', () => {
  const s = company({ trained: 30, comparison: 30 })
  const scale = {
    name: '投诉处理',
    rows: s.people.map((p, who) => ({
      who,
      items: [0, 1, 2].map((i) => 2 + ((who * 7) % 5) * 0.4 + (p.trained ? 0.6 : 0) + 0.02 * i * (who % 3)),
      raters: [0, 1].map((r) => 2 + ((who * 7) % 5) * 0.4 + 0.05 * r * (who % 2)),
    })),
  }
  const { grade, behaviour } = evaluateSnapshot({ ...s, scale })
  expect(grade).toBe('C')
  expect(behaviour).toMatchObject({ reasons: [], through: { n: 60 } })
})

const { below, uniform, normal } = seeded('hostile figures')
const pick = <T>(of: readonly T[]): T => of[below(of.length)]!
const strange = [0, -1, 1e-12, 1e12, -1e15, 4, 0.5, 100, 1e300, -1e300, Number.NaN, Number.POSITIVE_INFINITY]

/** A snapshot nobody would wish for: anything may be missing, equal, huge, doubled, upside down. */
function hostile(): Snapshot {
  const s = pick([company, teams])({
    trained: below(26),
    comparison: below(30),
    periods: below(9),
    weeksEach: 1 + below(14),
    people: 1 + below(9),
  })
  const kpis: PlanEntry['kpis'] = s.plan.kpis.map((k) => ({
    ...k,
    form: pick(['value', 'percent']),
    direction: pick(['up', 'down', 'band']),
    band: pick([null, { low: null, high: 3 }, { low: 4, high: 5 }]),
    smallest: pick([null, 0.1, 1e9]),
    guard: pick([null, 'again']),
  }))
  const second =
    below(2) === 0
      ? [{ ...kpis[0]!, kpi: 'again', name: '又一个', guard: null, role: pick(['primary', 'other'] as const) }]
      : []
  const bend = (v: number) =>
    below(12) === 0 ? pick(strange) : below(9) === 0 ? v * 1e6 : pick([v, v, v, 4, normal()])
  const rows = s.rows
    .filter(() => below(6) > 0)
    .map((r) => ({ ...r, value: bend(r.value), denominator: pick([null, null, 0, 1, -3, 200, Number.NaN]) }))
  const base = {
    ...s,
    plan: {
      ...s.plan,
      kpis: [...kpis, ...second],
      assigned: pick(['lottery', 'staggered', 'by-need', 'by-choice', 'by-score'] as const),
      givenTo: pick(['person', 'team'] as const),
      compare: pick(['plain', 'weighted'] as const),
    },
  }
  return {
    ...base,
    people: s.people.map((p) => ({
      trained: below(8) === 0 ? !p.trained : p.trained,
      team: pick(['甲', '乙', p.team]),
      start: pick([null, '2026-02-02', '2026-05-04', '2027-01-01']),
    })),
    rows: [
      ...rows,
      ...(second.length > 0
        ? rows.map((r) => ({ ...r, kpi: 'again', value: uniform() < 0.5 ? r.value : bend(r.value) }))
        : []),
      ...(below(3) === 0 ? rows.slice(0, 40) : []),
    ],
    ...(s.teamRows
      ? {
          teamRows: s.teamRows
            .filter(() => below(9) > 0)
            .map((r) => ({ ...r, value: bend(r.value), denominator: pick([null, 0, 5]) })),
        }
      : {}),
    ...(below(2) === 0
      ? {
          scale: {
            name: '行为',
            rows: s.people.map((_, who) => ({
              who,
              items: [bend(3), bend(4)],
              raters: below(4) === 0 ? [] : [bend(3), bend(2)],
            })),
          },
        }
      : {}),
  }
}

test('whatever a snapshot holds, no number of the result is none, and nothing stands without a code', () => {
  for (let i = 0; i < 400; i++) {
    const snapshot = hostile()
    const result = evaluateSnapshot(snapshot)
    expect([i, unreal(result)]).toEqual([i, []])
    for (const k of result.kpis)
      expect([i, k.effect === null, k.refusal !== null]).toEqual([i, k.verdict === 'refused', k.verdict === 'refused'])
  }
})
