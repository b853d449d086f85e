// Each person's change of one KPI between two windows, and how far apart the groups began.
import type { PersonChange } from '../../statistics/difference-in-differences.ts'
import type { KpiPlan } from '../read/plan/contract.ts'
import type { KpiResult } from '../read/report/contract.ts'
import type { Snapshot } from './report-snapshot.ts'
import type { CheckedRows } from './data-quality-checks.ts'
import { checkDataQuality } from './data-quality-checks.ts'
import { windowMean } from './figures-in-window.ts'
import type { Window } from './figures-in-window.ts'
import { average } from '../../statistics/average-and-median.ts'

export type Row = Snapshot['rows'][number]
export type Warning = KpiResult['warnings'][number]
/** A KPI of a snapshot with its rows by person, and what was wrong with them. */
export interface Given {
  snapshot: Snapshot
  kpi: KpiPlan
  rows: Map<number, Row[]>
  found: CheckedRows<Row>
}

export function givenFor(snapshot: Snapshot, kpi: KpiPlan): Given {
  const found = checkDataQuality(
    snapshot.rows.filter((r) => r.kpi === kpi.kpi),
    (r) => r.who,
    [snapshot.plan.before, snapshot.plan.after],
  )
  return { snapshot, kpi, rows: Map.groupBy(found.rows, (r) => r.who), found }
}

/** One change a person, in the order of the snapshot; with `adjust` the level before is held equal. */
export function personChanges(
  { snapshot, rows }: Given,
  windows: { before: Window; after: Window },
  adjust: boolean,
): PersonChange[] {
  return snapshot.people.map((p, who) => {
    const own = rows.get(who) ?? []
    const before = windowMean(own, windows.before)
    return {
      trained: p.trained,
      before,
      after: windowMean(own, windows.after),
      ...(snapshot.plan.givenTo === 'team' ? { cluster: p.team } : {}),
      ...(adjust ? { covariates: [before ?? 0] } : {}),
    }
  })
}

/** Without a figure in one of the windows. */
export const gone = (p: PersonChange) => p.before === null || p.after === null

/** How far apart the groups began, in standard deviations within the groups; null when it can not be said. */
export function baselineGap(people: readonly PersonChange[]): number | null {
  const of = (trained: boolean) => people.filter((p) => p.trained === trained && !gone(p)).map((p) => p.before!)
  const [a, b] = [of(true), of(false)]
  if (a.length < 2 || b.length < 2) return null
  const squares = (v: number[]) => v.reduce((s, x) => s + (x - average(v)) ** 2, 0)
  const sd = Math.sqrt((squares(a) + squares(b)) / (a.length + b.length - 2))
  return sd > 0 ? (average(a) - average(b)) / sd : null
}
