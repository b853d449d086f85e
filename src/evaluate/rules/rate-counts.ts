// What a rate rests on: how many answers or calls, and for rare events an interval that does not pretend to be normal.
import { clopperPearson, wilson } from '../../statistics/proportion.ts'
import type { KpiResult } from '../read/report/contract.ts'
import type { Given } from './person-changes.ts'
import type { Window } from './figures-in-window.ts'

type Counts = NonNullable<KpiResult['counts']>
type Count = Counts['trainedBefore']

/** Fewer events (or non-events) than this: the exact interval instead of Wilson's. */
const rare = 10

function countOf({ snapshot, rows, kpi }: Given, trained: boolean, w: Window): Count {
  let [of, sum] = [0, 0]
  for (const [who, own] of rows) {
    if (snapshot.people[who]!.trained !== trained) continue
    for (const r of own)
      if (r.from >= w.from && r.to <= w.to && r.denominator !== null)
        [of, sum] = [of + r.denominator, sum + r.value * r.denominator]
  }
  const [n, events] = [Math.round(of), Math.round(sum)]
  if (kpi.form !== 'percent' || n === 0 || events < 0 || events > n)
    return { of: n, events: null, low: null, high: null, exact: false }
  const exact = Math.min(events, n - events) < rare
  const interval = (exact ? clopperPearson : wilson)(events, n)!
  return { of: n, events, low: interval.low, high: interval.high, exact }
}

/** The four cells, or null where no row has a denominator. */
export function countsOf(given: Given): KpiResult['counts'] {
  const { before, after } = given.snapshot.plan
  if (![...given.rows.values()].some((own) => own.some((r) => r.denominator !== null))) return null
  const of = (trained: boolean, w: Window) => countOf(given, trained, w)
  return {
    trainedBefore: of(true, before),
    trainedAfter: of(true, after),
    comparisonBefore: of(false, before),
    comparisonAfter: of(false, after),
  }
}
