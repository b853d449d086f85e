// Snapshots with one flaw each: people lost, groups apart, a scale that does not hold, figures twice or not at all.
import type { Snapshot } from '../src/evaluate/rules/report-snapshot.ts'
import type { Company } from './sound-effect-report-input.ts'
import { company, dayMs, kpi } from './sound-effect-report-input.ts'

export const withKpi = (s: Snapshot, more: Partial<typeof kpi>): Snapshot => ({
  ...s,
  plan: { ...s.plan, kpis: [{ ...kpi, ...more }] },
})
const weighted = (s: Snapshot): Snapshot => ({ ...s, plan: { ...s.plan, compare: 'weighted' } })
export const lost = (s: Snapshot, gone: (who: number) => boolean): Snapshot => ({
  ...s,
  rows: s.rows.filter((r) => r.from < '2026-05-01' || !gone(r.who)),
})
export const levelled = (comparison: number, level: (who: number, trained: boolean) => number): Snapshot => {
  const s = company({ trained: 30, comparison })
  return weighted({
    ...s,
    rows: s.rows.map((r) => ({ ...r, value: r.value + level(r.who, s.people[r.who]!.trained) })),
  })
}
export const byTeam = (team: (who: number, trained: boolean) => string, more: Company = {}): Snapshot => {
  const s = company({ trained: 30, comparison: 30, ...more })
  return {
    ...s,
    plan: { ...s.plan, givenTo: 'team' },
    people: s.people.map((p, who) => ({ ...p, team: team(who, p.trained) })),
  }
}
export const shares = (s: Snapshot, of: number, events: (who: number, late: boolean) => number): Snapshot => ({
  ...withKpi(s, { name: '投诉率', unit: '%', form: 'percent', direction: 'down' }),
  rows: s.rows.map((r) => ({ ...r, value: events(r.who, r.from >= '2026-05-01') / of, denominator: of })),
})
export const rated = (
  item: (who: number, i: number) => number,
  rater: (who: number, r: number) => number,
  both = false,
): Snapshot => {
  const s = company({})
  return {
    ...s,
    scale: {
      name: '投诉处理',
      rows: s.people.flatMap((p, who) =>
        p.trained || both
          ? [{ who, items: [0, 1, 2, 3].map((i) => item(who, i)), raters: [0, 1].map((r) => rater(who, r)) }]
          : [],
      ),
    },
  }
}
export const level = (who: number) => 1 + ((who * 7) % 5) * 0.8

export function drifting(): Snapshot {
  const s = company({ trained: 60, comparison: 0, effect: 0 })
  const wave = (who: number) => (who % 3 === 0 ? '2026-02-02' : who % 3 === 1 ? '2026-05-04' : '2026-05-25')
  const early = (who: number, from: string) =>
    who % 3 === 1 ? ((Date.parse(from) - Date.parse('2026-01-05')) / dayMs) * 0.02 : 0
  return {
    ...s,
    plan: { ...s.plan, assigned: 'staggered' },
    people: s.people.map((p, who) => ({ ...p, start: wave(who) })),
    rows: s.rows.map((r) => ({ ...r, value: r.value + early(r.who, r.from) + (r.from >= wave(r.who) ? 0.4 : 0) })),
  }
}

export function cut(s: Snapshot, last: string): Snapshot {
  return { ...s, teamRows: s.teamRows!.filter((r) => r.from <= last) }
}

export function without(s: Snapshot, periods: string[]): Snapshot {
  return { ...s, rows: s.rows.filter((r) => !periods.includes(r.from)) }
}

export function doubled(s: Snapshot): Snapshot {
  return {
    ...s,
    rows: [
      ...s.rows,
      ...s.people.map((_, who) => ({
        who,
        kpi: 'csat',
        from: '2026-01-06',
        to: '2026-02-02',
        value: 4.1,
        denominator: null,
      })),
    ],
  }
}

/** Two figures that are the same figure: nothing can be balanced on both. */
export function twins(): Snapshot {
  const s = levelled(90, (who, t) => (t ? 0.2 + (who % 7) * 0.2 : (who % 9) * 0.2))
  return {
    ...s,
    plan: { ...s.plan, kpis: [kpi, { ...kpi, kpi: 'again', name: '满意度（重复）', role: 'other' }] },
    rows: [...s.rows, ...s.rows.map((r) => ({ ...r, kpi: 'again' }))],
  }
}

export function guarded(): Snapshot {
  const s = company({ effect: -20 })
  const worse = company({ effect: 0.5 }).rows.map((r) => ({ ...r, kpi: 'complaints', value: r.value / 100 }))
  const aht = { ...kpi, name: '平均通话', unit: '秒', digits: 0, direction: 'down' as const, guard: 'complaints' }
  const complaints = {
    ...kpi,
    kpi: 'complaints',
    name: '投诉率',
    unit: '%',
    form: 'percent' as const,
    direction: 'down' as const,
    role: 'other' as const,
  }
  return {
    ...s,
    plan: { ...s.plan, kpis: [aht, complaints] },
    rows: [...s.rows.map((r) => ({ ...r, value: r.value + 260 })), ...worse],
  }
}
