// Nobody to compare with: the same people before and after. A picture of a change, never its cause.
import type { PersonChange } from '../../statistics/difference-in-differences.ts'
import { comparePairs } from '../../statistics/paired.ts'
import type { KpiResult } from '../read/report/contract.ts'

/** The trained's paired change, or why even that can not be shown. */
export function beforeAfterOf(people: readonly PersonChange[]): {
  beforeAfter: KpiResult['beforeAfter']
  refusal: KpiResult['refusal']
} {
  const seen = people.filter((p) => p.trained && p.before !== null && p.after !== null)
  const pairs = comparePairs(
    seen.map((p) => p.after!),
    seen.map((p) => p.before!),
  )
  if ('refused' in pairs) {
    const { refused, ...params } = pairs
    return { beforeAfter: null, refusal: { code: refused === 'cell-too-small' ? 'pairs-hidden' : refused, params } }
  }
  const { value, se, df, t, p, low, high } = pairs.change
  return {
    beforeAfter: {
      pairs: pairs.pairs,
      before: pairs.before.mean,
      after: pairs.after.mean,
      change: { value, se, df, t, p, low, high },
      standardised: pairs.gz,
      few: pairs.fewPairs,
    },
    refusal: { code: 'no-comparison', params: {} },
  }
}
