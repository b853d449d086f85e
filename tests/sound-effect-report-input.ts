// A sound company, and sound teams, whose figures an evaluation can be made of: made without chance, so that every digit repeats.
import type { PlanEntry } from '../src/evaluate/read/plan/contract.ts'
import type { Snapshot } from '../src/evaluate/rules/report-snapshot.ts'

export const kpi: PlanEntry['kpis'][number] = {
  kpi: 'csat',
  name: '满意度',
  unit: '分',
  form: 'value',
  digits: 2,
  direction: 'up',
  role: 'primary',
  smallest: null,
  guard: null,
}
export const plan: PlanEntry = {
  kpis: [kpi],
  before: { from: '2026-01-05', to: '2026-03-01' },
  after: { from: '2026-05-04', to: '2026-06-28' },
  assigned: 'by-need',
  givenTo: 'person',
  compare: 'plain',
}
export const dayMs = 86_400_000
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
const weeks = (from: string, n: number) => Array.from({ length: n }, (_, i) => plus(from, 7 * i))
export const wobble = (i: number, w: number) =>
  0.2 * (((((Math.sin(i * 12.9898 + w * 78.233) * 43758.5453) % 1) + 1) % 1) - 0.5)

export interface Company {
  trained?: number
  comparison?: number
  effect?: number
  drift?: number
  offset?: number
  frozenAt?: string
  assigned?: PlanEntry['assigned']
  periods?: number
}

/** People with a level of their own, and a wobble that repeats: no chance is needed to test a rule. */
export function company({
  trained = 20,
  comparison = 20,
  effect = 0.3,
  drift = 0,
  offset = 0,
  frozenAt = '2025-12-20T01:00:00Z',
  assigned = plan.assigned,
  periods = 8,
}: Company): Snapshot {
  const people = Array.from({ length: trained + comparison }, (_, i) => ({ trained: i < trained, team: `组${i % 8}` }))
  const before = weeks('2026-01-05', periods)
  const after = weeks('2026-05-04', 8)
  const rows = people.flatMap((p, who) =>
    [...before.map((from, w) => ({ from, w, late: false })), ...after.map((from, w) => ({ from, w, late: true }))].map(
      ({ from, w, late }) => ({
        who,
        kpi: 'csat',
        from,
        to: plus(from, 6),
        denominator: null,
        value:
          4 +
          ((who * 5) % 10) * 0.02 +
          (p.trained ? offset : 0) +
          wobble(who, late ? w + 50 : w) +
          (late && p.trained ? effect : 0) +
          (p.trained && !late ? drift * w : 0),
      }),
    ),
  )
  return { plan: { ...plan, assigned }, planHash: 'x', frozenAt, firstOutcomeOn: '2026-05-04', people, rows }
}

/** Whole teams with one figure a week each, `weeksEach` before and after. */
export function teams({ trained = 2, comparison = 2, people = 12, weeksEach = 12, effect = 0.4 }): Snapshot {
  const of = Array.from({ length: trained + comparison }, (_, i) => ({ trained: i < trained, people }))
  const before = weeks(plus('2026-03-02', -7 * weeksEach), weeksEach)
  const after = weeks('2026-05-04', weeksEach)
  const shared = (w: number) => 0.1 * Math.sin(w) + wobble(999, w)
  const rows = of.flatMap((t, team) =>
    [...before, ...after].map((from, w) => ({
      team,
      kpi: 'csat',
      from,
      to: plus(from, 6),
      denominator: null,
      value: 4 + 0.1 * team + shared(w) + 0.3 * wobble(team, w) + (t.trained && from >= '2026-05-04' ? effect : 0),
    })),
  )
  const base = company({ trained: 0, comparison: 0 })
  return {
    ...base,
    plan: {
      ...plan,
      kpis: [{ ...kpi, level: 'team' }],
      givenTo: 'team',
      before: { from: before[0]!, to: '2026-03-01' },
      after: { from: '2026-05-04', to: plus(after.at(-1)!, 6) },
    },
    teams: of,
    teamRows: rows,
  }
}
