// 学习 → 行为 → 结果: what each link says, where the chain has a hole, and what may be said of the whole.
import { estimateOf } from '../../statistics/estimate.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import type { Chain, Change, LinkState, Scale } from '../read/evidence-chain/contract.ts'

/**
 * The mean over all rows, as tracking counts it, so that the same evidence is one figure everywhere. Its interval knows that the
 * rows of a person go together: the error of a ratio of sums, person by person.
 */
export function meanOverRows(people: readonly { n: number; total: number }[]): Estimate {
  const rows = people.reduce((sum, p) => sum + p.n, 0)
  const mean = people.reduce((sum, p) => sum + p.total, 0) / rows
  const squares = people.reduce((sum, p) => sum + (p.total - mean * p.n) ** 2, 0)
  const k = people.length
  return estimateOf(mean, Math.sqrt((squares * k) / (k - 1)) / rows, { df: k - 1 })
}

/** The newest occasion that gave a number; the newest that was asked for otherwise. */
export function newestOf(changes: readonly Change[]): Change | null {
  const asked = changes.filter((c) => c.pairs > 0)
  return asked.findLast((c) => c.change !== null) ?? asked.at(-1) ?? null
}

/** The behaviour link: moved, not to be told from none, or not to be trusted as one number. */
export function behaviourState(newest: Change | null, scale: Scale | null): LinkState {
  if (newest === null) return 'hole'
  if (newest.change === null) return 'refused'
  if (scale?.code === 'weak') return 'unreliable'
  return newest.change.low > 0 ? 'better' : newest.change.high < 0 ? 'worse' : 'unclear'
}

const links = ['learning', 'behaviour', 'result'] as const
const moved = new Set<LinkState>(['seen', 'better'])
const silent = new Set<LinkState>(['hole', 'refused'])

/** Nothing is claimed of a chain with a hole, however well its other links look. */
export function overallOf(states: Record<(typeof links)[number], LinkState>): Chain['overall'] {
  const missing = links.find((l) => silent.has(states[l]))
  if (missing) return { state: 'hole', at: missing }
  const still = links.find((l) => !moved.has(states[l]))
  return still ? { state: 'broken', at: still } : { state: 'whole', at: null }
}
