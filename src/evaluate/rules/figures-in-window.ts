// From weekly figures to one number a person and window: weighted by the denominator where the business system gave one.
import type { Snapshot } from './report-snapshot.ts'

type Row = Omit<Snapshot['rows'][number], 'who' | 'kpi'>
export interface Window {
  from: string
  to: string
}

const inside = (r: Row, w: Window) => r.from >= w.from && r.to <= w.to

/** The mean of a person's figures in a window; null where nothing was seen. */
export function windowMean(rows: readonly Row[], w: Window): number | null {
  const seen = rows.filter((r) => inside(r, w))
  if (seen.length === 0) return null
  const weight = (r: Row) => r.denominator ?? 1
  const total = seen.reduce((s, r) => s + weight(r), 0)
  return total > 0 ? seen.reduce((s, r) => s + r.value * weight(r), 0) / total : null
}

/** The distinct periods that lie whole in a window, oldest first, by their first day. */
export function periodsIn(rows: readonly Row[], w: Window): string[] {
  return [...new Set(rows.filter((r) => inside(r, w)).map((r) => r.from))].sort()
}

/** The window before training cut in two halves of whole periods, for the placebo; null with fewer than two periods. */
export function halves(rows: readonly Row[], before: Window): [Window, Window] | null {
  const periods = periodsIn(rows, before)
  if (periods.length < 2) return null
  const cut = periods[Math.ceil(periods.length / 2)]!
  const lastOfFirst = rows
    .filter((r) => inside(r, before) && r.from < cut)
    .reduce((to, r) => (r.to > to ? r.to : to), before.from)
  return [
    { from: before.from, to: lastOfFirst },
    { from: cut, to: before.to },
  ]
}
