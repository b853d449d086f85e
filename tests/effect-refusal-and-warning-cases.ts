// One snapshot for every row of the table of refusals and warnings: the rules are held against it, and so is the page.
import type { Snapshot } from '../src/evaluate/rules/report-snapshot.ts'
import { company, teams, wobble } from './sound-effect-report-input.ts'
import {
  byTeam,
  cut,
  doubled,
  drifting,
  guarded,
  level,
  levelled,
  lost,
  rated,
  shares,
  twins,
  withKpi,
  without,
} from './flawed-effect-report-input.ts'

/** Where the code stands: in the refusal or warning of the first figure, in the grade, in the behaviour. */
export type Place = 'refusal' | 'warning' | 'grade' | 'behaviour'
export interface Case {
  name: string
  row: string
  place: Place
  code: string
  grade?: string
  snapshot: Snapshot
}

const of = (row: string, place: Place, code: string, snapshot: Snapshot, grade?: string): Case => ({
  name: code,
  row,
  place,
  code,
  snapshot,
  ...(grade ? { grade } : {}),
})

/** The table of EFFECT §3, a row after the other; then what a sheet may bring. */
export const cases: Case[] = [
  of('a cell under 5 people', 'refusal', 'cell-too-small', company({ comparison: 4 })),
  of('under 5 pairs', 'refusal', 'pairs-hidden', company({ trained: 4, comparison: 0 })),
  of('under 10 pairs', 'refusal', 'too-few-pairs', company({ trained: 9, comparison: 0 })),
  of('under 10 an arm', 'refusal', 'arm-too-small', company({ trained: 9 })),
  of('10 to 19 pairs', 'warning', 'few-pairs', company({ trained: 12, comparison: 0 })),
  of(
    'could only show more than was called relevant',
    'warning',
    'underpowered',
    withKpi(company({ effect: 0 }), { smallest: 0.001 }),
  ),
  of(
    'under 6 teams',
    'refusal',
    'too-few-clusters',
    byTeam((who, t) => `${t ? 'a' : 'b'}${who % 2}`),
  ),
  of(
    'under 4 degrees of freedom',
    'refusal',
    'df-too-small',
    byTeam((who, t) => (t ? (who === 0 ? 'a0' : who === 1 ? 'a1' : 'a2') : `b${who % 8}`)),
  ),
  of('baseline over .25 sd apart', 'refusal', 'baseline-apart', company({ offset: 0.2 })),
  of(
    'trainees outside the support',
    'refusal',
    'outside-support',
    levelled(40, (_, t) => (t ? 5 : 0)),
  ),
  of(
    'under 30 effective controls',
    'refusal',
    'few-effective',
    levelled(25, (who) => (who % 9) * 0.2),
  ),
  of(
    'one weight over 10 %',
    'refusal',
    'one-weight',
    levelled(34, (who, t) => (t ? 0.9 + (who % 5) * 0.1 : who % 17 === 0 ? 1.6 : (who % 9) * 0.13)),
  ),
  of('placebo before the training', 'grade', 'placebo-failed', company({ drift: 0.02, offset: -0.07 }), 'D'),
  of(
    'placebo before the training, said at the figure',
    'warning',
    'placebo-failed',
    company({ drift: 0.02, offset: -0.07 }),
  ),
  of('under 2 periods before', 'grade', 'trend-unchecked', company({ periods: 1 }), 'C'),
  of('waves that drift before their start', 'warning', 'trend-before', drifting()),
  of('a series of under 8 points before', 'refusal', 'too-few-before', teams({ weeksEach: 7 })),
  of('a series of under 8 points after', 'refusal', 'too-few-after', cut(teams({ weeksEach: 12 }), '2026-06-15')),
  of('a series of 8 to 11 points', 'warning', 'few-periods', teams({ weeksEach: 9 })),
  of('nobody to compare with', 'grade', 'no-comparison', company({ comparison: 0 }), 'E'),
  of('one series and nobody to compare with', 'grade', 'no-comparison', teams({ comparison: 0 }), 'E'),
  of('chosen by score', 'warning', 'chosen-by-score', company({ assigned: 'by-score', offset: -0.2 })),
  of(
    'attrition over 10 points apart',
    'warning',
    'attrition-differs',
    lost(company({ trained: 40, comparison: 40 }), (who) => who < 10),
  ),
  of(
    'over 20 % missing',
    'warning',
    'many-missing',
    lost(company({ trained: 40, comparison: 40 }), (who) => who % 4 === 0),
  ),
  of(
    'bounds where people are missing',
    'warning',
    'bounds',
    lost(company({ trained: 40, comparison: 40 }), (who) => who < 10),
  ),
  of(
    'bounds that can not be given',
    'warning',
    'no-bounds',
    lost(company({ trained: 20, comparison: 24 }), (who) => (who >= 10 && who < 20 ? false : who >= 31)),
  ),
  of(
    'plan frozen after the outcome',
    'grade',
    'plan-after-outcome',
    company({ frozenAt: '2026-06-01T01:00:00Z' }),
    'D',
  ),
  of(
    'alpha under .70',
    'behaviour',
    'weak-scale',
    rated(
      (who, i) => 3 + 10 * wobble(who, i),
      (who, r) => level(who) + wobble(who, r),
    ),
  ),
  of(
    'ICC(k) under .60',
    'behaviour',
    'raters-disagree',
    rated(
      (who, i) => level(who) + (i % 2) * 0.1 + 0.1 * wobble(who, i),
      (who, r) => 3 + 10 * wobble(who, 40 + r),
    ),
  ),
  of(
    'behaviour scored on one side only',
    'behaviour',
    'one-side-rated',
    rated(
      (who, i) => level(who) + 0.3 * wobble(who, i),
      (who, r) => level(who) + wobble(who, r),
    ),
  ),
  of('gaps in the periods', 'warning', 'period-gaps', without(company({}), ['2026-02-02', '2026-05-25'])),
  of('units mixed', 'refusal', 'mixed-units', {
    ...company({}),
    rows: company({}).rows.map((r, i) => (i % 9 === 0 ? { ...r, value: r.value * 60 } : r)),
  }),
  of('a denominator of nothing', 'warning', 'rows-dropped', {
    ...company({}),
    rows: company({}).rows.map((r, i) => (i % 50 === 0 ? { ...r, denominator: 0 } : r)),
  }),
  of('nobody trained', 'refusal', 'nobody-trained', {
    ...company({}),
    people: company({}).people.map((p) => ({ ...p, trained: false })),
  }),
  of('all values equal', 'refusal', 'no-variation', {
    ...company({}),
    rows: company({}).rows.map((r) => ({ ...r, value: 4 })),
  }),
  of(
    'one team',
    'refusal',
    'too-few-clusters',
    byTeam(() => '组1'),
  ),
  of('periods counted twice', 'warning', 'periods-overlap', doubled(company({}))),
  of(
    'dates of the training moved afterwards',
    'grade',
    'dates-moved',
    { ...company({}), moved: { planned: '2026-03-02', now: '2026-03-16' } },
    'D',
  ),
  of('figures that repeat each other', 'refusal', 'collinear', twins()),
  of('a quality guard broken', 'warning', 'guard-broken', guarded()),
  of(
    'inside the band before and after',
    'warning',
    'inside-band',
    withKpi(company({}), { direction: 'band', band: { low: 3, high: 6 } }),
  ),
  of(
    'rare events',
    'warning',
    'rare-events',
    shares(company({}), 20, (who, late) => (who === 3 && !late ? 1 : who === 30 ? 1 : 0)),
  ),
  of('few answers', 'warning', 'few-answers', {
    ...company({}),
    rows: company({})
      .rows.filter((r) => r.from === '2026-01-05' || r.from === '2026-05-04')
      .map((r) => ({ ...r, denominator: 1 })),
  }),
  of('people who did not start where they were drawn', 'warning', 'crossed-over', {
    ...company({ assigned: 'lottery' }),
    draw: { seed: 's', hash: 'h' },
    crossed: 3,
  }),
  of('a draw without a record', 'grade', 'lottery-unrecorded', company({ assigned: 'lottery' }), 'B'),
]
