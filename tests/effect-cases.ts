// One snapshot for every row of the table of refusals and warnings: the rules are held against it, and so is the page.
import type { PlanEntry, Snapshot } from '../src/evaluate/contract.ts'

export const kpi: PlanEntry['kpis'][number] = { kpi: 'csat', name: '满意度', unit: '分', form: 'value', digits: 2, direction: 'up', role: 'primary', smallest: null, guard: null }
export const plan: PlanEntry = { kpis: [kpi], before: { from: '2026-01-05', to: '2026-03-01' }, after: { from: '2026-05-04', to: '2026-06-28' }, assigned: 'by-need', givenTo: 'person', compare: 'plain' }
const dayMs = 86_400_000
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
const weeks = (from: string, n: number) => Array.from({ length: n }, (_, i) => plus(from, 7 * i))
const wobble = (i: number, w: number) => 0.2 * ((((Math.sin(i * 12.9898 + w * 78.233) * 43758.5453) % 1) + 1) % 1 - 0.5)

interface Company { trained?: number; comparison?: number; effect?: number; drift?: number; offset?: number; frozenAt?: string; assigned?: PlanEntry['assigned']; periods?: number }

/** People with a level of their own, and a wobble that repeats: no chance is needed to test a rule. */
export function company({ trained = 20, comparison = 20, effect = 0.3, drift = 0, offset = 0, frozenAt = '2025-12-20T01:00:00Z', assigned = plan.assigned, periods = 8 }: Company): Snapshot {
  const people = Array.from({ length: trained + comparison }, (_, i) => ({ trained: i < trained, team: `组${i % 8}` }))
  const before = weeks('2026-01-05', periods)
  const after = weeks('2026-05-04', 8)
  const rows = people.flatMap((p, who) => [...before.map((from, w) => ({ from, w, late: false })), ...after.map((from, w) => ({ from, w, late: true }))].map(({ from, w, late }) => ({
    who, kpi: 'csat', from, to: plus(from, 6), denominator: null,
    value: 4 + ((who * 5) % 10) * 0.02 + (p.trained ? offset : 0) + wobble(who, late ? w + 50 : w) + (late && p.trained ? effect : 0) + (p.trained && !late ? drift * w : 0),
  })))
  return { plan: { ...plan, assigned }, planHash: 'x', frozenAt, firstOutcomeOn: '2026-05-04', people, rows }
}

/** Whole teams with one figure a week each, `weeksEach` before and after. */
export function teams({ trained = 2, comparison = 2, people = 12, weeksEach = 12, effect = 0.4 }): Snapshot {
  const of = Array.from({ length: trained + comparison }, (_, i) => ({ trained: i < trained, people }))
  const before = weeks(plus('2026-03-02', -7 * weeksEach), weeksEach)
  const after = weeks('2026-05-04', weeksEach)
  const shared = (w: number) => 0.1 * Math.sin(w) + wobble(999, w)
  const rows = of.flatMap((t, team) => [...before, ...after].map((from, w) => ({ team, kpi: 'csat', from, to: plus(from, 6), denominator: null, value: 4 + 0.1 * team + shared(w) + 0.3 * wobble(team, w) + (t.trained && from >= '2026-05-04' ? effect : 0) })))
  const base = company({ trained: 0, comparison: 0 })
  return { ...base, plan: { ...plan, kpis: [{ ...kpi, level: 'team' }], givenTo: 'team', before: { from: before[0]!, to: '2026-03-01' }, after: { from: '2026-05-04', to: plus(after.at(-1)!, 6) } }, teams: of, teamRows: rows }
}

const withKpi = (s: Snapshot, more: Partial<typeof kpi>): Snapshot => ({ ...s, plan: { ...s.plan, kpis: [{ ...kpi, ...more }] } })
const weighted = (s: Snapshot): Snapshot => ({ ...s, plan: { ...s.plan, compare: 'weighted' } })
const lost = (s: Snapshot, gone: (who: number) => boolean): Snapshot => ({ ...s, rows: s.rows.filter((r) => r.from < '2026-05-01' || !gone(r.who)) })
const levelled = (comparison: number, level: (who: number, trained: boolean) => number): Snapshot => {
  const s = company({ trained: 30, comparison })
  return weighted({ ...s, rows: s.rows.map((r) => ({ ...r, value: r.value + level(r.who, s.people[r.who]!.trained) })) })
}
const byTeam = (team: (who: number, trained: boolean) => string, more: Company = {}): Snapshot => {
  const s = company({ trained: 30, comparison: 30, ...more })
  return { ...s, plan: { ...s.plan, givenTo: 'team' }, people: s.people.map((p, who) => ({ ...p, team: team(who, p.trained) })) }
}
const shares = (s: Snapshot, of: number, events: (who: number, late: boolean) => number): Snapshot => ({
  ...withKpi(s, { name: '投诉率', unit: '%', form: 'percent', direction: 'down' }), rows: s.rows.map((r) => ({ ...r, value: events(r.who, r.from >= '2026-05-01') / of, denominator: of })),
})
const rated = (item: (who: number, i: number) => number, rater: (who: number, r: number) => number, both = false): Snapshot => {
  const s = company({})
  return { ...s, scale: { name: '投诉处理', rows: s.people.flatMap((p, who) => (p.trained || both ? [{ who, items: [0, 1, 2, 3].map((i) => item(who, i)), raters: [0, 1].map((r) => rater(who, r)) }] : [])) } }
}
const level = (who: number) => 1 + ((who * 7) % 5) * 0.8

/** Where the code stands: in the refusal or warning of the first figure, in the grade, in the behaviour. */
export type Place = 'refusal' | 'warning' | 'grade' | 'behaviour'
export interface Case { name: string; row: string; place: Place; code: string; grade?: string; snapshot: Snapshot }

const of = (row: string, place: Place, code: string, snapshot: Snapshot, grade?: string): Case => ({ name: code, row, place, code, snapshot, ...(grade ? { grade } : {}) })

/** The table of EFFECT §3, a row after the other; then what a sheet may bring. */
export const cases: Case[] = [
  of('a cell under 5 people', 'refusal', 'cell-too-small', company({ comparison: 4 })),
  of('under 5 pairs', 'refusal', 'pairs-hidden', company({ trained: 4, comparison: 0 })),
  of('under 10 pairs', 'refusal', 'too-few-pairs', company({ trained: 9, comparison: 0 })),
  of('under 10 an arm', 'refusal', 'arm-too-small', company({ trained: 9 })),
  of('10 to 19 pairs', 'warning', 'few-pairs', company({ trained: 12, comparison: 0 })),
  of('could only show more than was called relevant', 'warning', 'underpowered', withKpi(company({ effect: 0 }), { smallest: 0.001 })),
  of('under 6 teams', 'refusal', 'too-few-clusters', byTeam((who, t) => `${t ? 'a' : 'b'}${who % 2}`)),
  of('under 4 degrees of freedom', 'refusal', 'df-too-small', byTeam((who, t) => (t ? (who === 0 ? 'a0' : who === 1 ? 'a1' : 'a2') : `b${who % 8}`))),
  of('baseline over .25 sd apart', 'refusal', 'baseline-apart', company({ offset: 0.2 })),
  of('trainees outside the support', 'refusal', 'outside-support', levelled(40, (_, t) => (t ? 5 : 0))),
  of('under 30 effective controls', 'refusal', 'few-effective', levelled(25, (who) => (who % 9) * 0.2)),
  of('one weight over 10 %', 'refusal', 'one-weight', levelled(34, (who, t) => (t ? 0.9 + (who % 5) * 0.1 : who % 17 === 0 ? 1.6 : (who % 9) * 0.13))),
  of('placebo before the training', 'grade', 'placebo-failed', company({ drift: 0.02, offset: -0.07 }), 'D'),
  of('placebo before the training, said at the figure', 'warning', 'placebo-failed', company({ drift: 0.02, offset: -0.07 })),
  of('under 2 periods before', 'grade', 'trend-unchecked', company({ periods: 1 }), 'C'),
  of('waves that drift before their start', 'warning', 'trend-before', drifting()),
  of('a series of under 8 points before', 'refusal', 'too-few-before', teams({ weeksEach: 7 })),
  of('a series of under 8 points after', 'refusal', 'too-few-after', cut(teams({ weeksEach: 12 }), '2026-06-15')),
  of('a series of 8 to 11 points', 'warning', 'few-periods', teams({ weeksEach: 9 })),
  of('nobody to compare with', 'grade', 'no-comparison', company({ comparison: 0 }), 'E'),
  of('one series and nobody to compare with', 'grade', 'no-comparison', teams({ comparison: 0 }), 'E'),
  of('chosen by score', 'warning', 'chosen-by-score', company({ assigned: 'by-score', offset: -0.2 })),
  of('attrition over 10 points apart', 'warning', 'attrition-differs', lost(company({ trained: 40, comparison: 40 }), (who) => who < 10)),
  of('over 20 % missing', 'warning', 'many-missing', lost(company({ trained: 40, comparison: 40 }), (who) => who % 4 === 0)),
  of('bounds where people are missing', 'warning', 'bounds', lost(company({ trained: 40, comparison: 40 }), (who) => who < 10)),
  of('bounds that can not be given', 'warning', 'no-bounds', lost(company({ trained: 20, comparison: 24 }), (who) => who >= 10 && who < 20 ? false : who >= 31)),
  of('plan frozen after the outcome', 'grade', 'plan-after-outcome', company({ frozenAt: '2026-06-01T01:00:00Z' }), 'D'),
  of('alpha under .70', 'behaviour', 'weak-scale', rated((who, i) => 3 + 10 * wobble(who, i), (who, r) => level(who) + wobble(who, r))),
  of('ICC(k) under .60', 'behaviour', 'raters-disagree', rated((who, i) => level(who) + (i % 2) * 0.1 + 0.1 * wobble(who, i), (who, r) => 3 + 10 * wobble(who, 40 + r))),
  of('behaviour scored on one side only', 'behaviour', 'one-side-rated', rated((who, i) => level(who) + 0.3 * wobble(who, i), (who, r) => level(who) + wobble(who, r))),
  of('gaps in the periods', 'warning', 'period-gaps', without(company({}), ['2026-02-02', '2026-05-25'])),
  of('units mixed', 'refusal', 'mixed-units', { ...company({}), rows: company({}).rows.map((r, i) => (i % 9 === 0 ? { ...r, value: r.value * 60 } : r)) }),
  of('a denominator of nothing', 'warning', 'rows-dropped', { ...company({}), rows: company({}).rows.map((r, i) => (i % 50 === 0 ? { ...r, denominator: 0 } : r)) }),
  of('nobody trained', 'refusal', 'nobody-trained', { ...company({}), people: company({}).people.map((p) => ({ ...p, trained: false })) }),
  of('all values equal', 'refusal', 'no-variation', { ...company({}), rows: company({}).rows.map((r) => ({ ...r, value: 4 })) }),
  of('one team', 'refusal', 'too-few-clusters', byTeam(() => '组1')),
  of('periods counted twice', 'warning', 'periods-overlap', doubled(company({}))),
  of('dates of the training moved afterwards', 'grade', 'dates-moved', { ...company({}), moved: { planned: '2026-03-02', now: '2026-03-16' } }, 'D'),
  of('figures that repeat each other', 'refusal', 'collinear', twins()),
  of('a quality guard broken', 'warning', 'guard-broken', guarded()),
  of('inside the band before and after', 'warning', 'inside-band', withKpi(company({}), { direction: 'band', band: { low: 3, high: 6 } })),
  of('rare events', 'warning', 'rare-events', shares(company({}), 20, (who, late) => (who === 3 && !late ? 1 : who === 30 ? 1 : 0))),
  of('few answers', 'warning', 'few-answers', { ...company({}), rows: company({}).rows.filter((r) => r.from === '2026-01-05' || r.from === '2026-05-04').map((r) => ({ ...r, denominator: 1 })) }),
  of('people who did not start where they were drawn', 'warning', 'crossed-over', { ...company({ assigned: 'lottery' }), draw: { seed: 's', hash: 'h' }, crossed: 3 }),
  of('a draw without a record', 'grade', 'lottery-unrecorded', company({ assigned: 'lottery' }), 'B'),
]

function drifting(): Snapshot {
  const s = company({ trained: 60, comparison: 0, effect: 0 })
  const wave = (who: number) => (who % 3 === 0 ? '2026-02-02' : who % 3 === 1 ? '2026-05-04' : '2026-05-25')
  const early = (who: number, from: string) => (who % 3 === 1 ? ((Date.parse(from) - Date.parse('2026-01-05')) / dayMs) * 0.02 : 0)
  return { ...s, plan: { ...s.plan, assigned: 'staggered' }, people: s.people.map((p, who) => ({ ...p, start: wave(who) })), rows: s.rows.map((r) => ({ ...r, value: r.value + early(r.who, r.from) + (r.from >= wave(r.who) ? 0.4 : 0) })) }
}

function cut(s: Snapshot, last: string): Snapshot {
  return { ...s, teamRows: s.teamRows!.filter((r) => r.from <= last) }
}

function without(s: Snapshot, periods: string[]): Snapshot {
  return { ...s, rows: s.rows.filter((r) => !periods.includes(r.from)) }
}

function doubled(s: Snapshot): Snapshot {
  return { ...s, rows: [...s.rows, ...s.people.map((_, who) => ({ who, kpi: 'csat', from: '2026-01-06', to: '2026-02-02', value: 4.1, denominator: null }))] }
}

/** Two figures that are the same figure: nothing can be balanced on both. */
function twins(): Snapshot {
  const s = levelled(90, (who, t) => (t ? 0.2 + (who % 7) * 0.2 : (who % 9) * 0.2))
  return { ...s, plan: { ...s.plan, kpis: [kpi, { ...kpi, kpi: 'again', name: '满意度（重复）', role: 'other' }] }, rows: [...s.rows, ...s.rows.map((r) => ({ ...r, kpi: 'again' }))] }
}

function guarded(): Snapshot {
  const s = company({ effect: -20 })
  const worse = company({ effect: 0.5 }).rows.map((r) => ({ ...r, kpi: 'complaints', value: r.value / 100 }))
  const aht = { ...kpi, name: '平均通话', unit: '秒', digits: 0, direction: 'down' as const, guard: 'complaints' }
  const complaints = { ...kpi, kpi: 'complaints', name: '投诉率', unit: '%', form: 'percent' as const, direction: 'down' as const, role: 'other' as const }
  return { ...s, plan: { ...s.plan, kpis: [aht, complaints] }, rows: [...s.rows.map((r) => ({ ...r, value: r.value + 260 })), ...worse] }
}
