// Who is missing from a comparison: from which share on it warns, and how far the effect could be off for it.
import { attritionBounds } from '../../statistics/attrition.ts'
import type { PersonChange } from '../../statistics/difference-in-differences.ts'
import type { KpiResult } from '../read/report/contract.ts'
import type { Warning } from './person-changes.ts'
import { gone } from './person-changes.ts'

/** Attrition: difference between the arms in points, and share of missing figures, from which a warning is due. */
export const attrition = { difference: 0.1, missing: 0.2 } as const

/** Persons without a figure in one of the windows. */
export const missingOf = (people: readonly PersonChange[]): KpiResult['missing'] => ({
  trained: people.filter((p) => p.trained && gone(p)).length,
  comparison: people.filter((p) => !p.trained && gone(p)).length,
})

export function attritionWarnings(people: readonly PersonChange[]): Warning[] {
  const share = (of: readonly PersonChange[]) => (of.length === 0 ? 0 : of.filter(gone).length / of.length)
  const [trained, comparison] = [people.filter((p) => p.trained), people.filter((p) => !p.trained)]
  const apart = comparison.length === 0 ? 0 : Math.abs(share(trained) - share(comparison))
  return [
    ...(apart > attrition.difference
      ? [{ code: 'attrition-differs', params: { points: Math.round(100 * apart) } }]
      : []),
    ...(share(people) > attrition.missing
      ? [{ code: 'many-missing', params: { percent: Math.round(100 * share(people)) } }]
      : []),
  ]
}

/** Lee's bounds on the effect where people are missing beyond what may be overlooked; null where nobody needs them. */
export function boundsOf(people: readonly PersonChange[], warnings: readonly Warning[]): KpiResult['bounds'] {
  if (warnings.length === 0) return null
  const change = (trained: boolean) =>
    people.filter((p) => p.trained === trained).map((p) => (gone(p) ? null : p.after! - p.before!))
  const bounds = attritionBounds(change(true), change(false))
  return 'refused' in bounds ? null : { low: bounds.lowest.value, high: bounds.highest.value }
}
