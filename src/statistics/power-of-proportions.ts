// Before the run: how many people it takes to see a share change, such as first-call resolution from 70 to 80 %.
import { normalLower, normalQuantile } from './distributions.ts'
import type { Chances } from './power.ts'

/** Chance to tell two shares apart with n people an arm, two-sided normal approximation; as power.prop.test of R (the wrong tail is left out). */
export function powerOfShares(
  [p1, p2]: readonly [number, number],
  { perArm, alpha = 0.05 }: { perArm: number; alpha?: number },
): number {
  mustBeShares(p1, p2)
  if (!(perArm > 0)) return 0
  const own = p1 * (1 - p1) + p2 * (1 - p2)
  const pooled = (p1 + p2) * (1 - (p1 + p2) / 2)
  if (p1 === p2) return alpha / 2
  if (own === 0) return 1
  return normalLower(
    (Math.sqrt(perArm) * Math.abs(p1 - p2) - normalQuantile(1 - alpha / 2) * Math.sqrt(pooled)) / Math.sqrt(own),
  )
}

/** People an arm (not rounded) to tell two shares apart with this power; Infinity where they are equal. Shares and chances outside 0 … 1 throw. */
export function peoplePerArmForShares(
  [p1, p2]: readonly [number, number],
  { power = 0.8, alpha = 0.05 }: Chances = {},
): number {
  mustBeShares(p1, p2)
  if (p1 === p2) return Infinity
  const own = p1 * (1 - p1) + p2 * (1 - p2)
  const pooled = (p1 + p2) * (1 - (p1 + p2) / 2)
  return ((normalQuantile(1 - alpha / 2) * Math.sqrt(pooled) + normalQuantile(power) * Math.sqrt(own)) / (p1 - p2)) ** 2
}

/** The nearest share above (or below) `from` that n people an arm would tell from it with this power; null where not even 1 (or 0) is far enough. */
export function detectableShare(
  from: number,
  { perArm, towards = 'up', power = 0.8, alpha = 0.05 }: Chances & { perArm: number; towards?: 'up' | 'down' },
): number | null {
  mustBeShares(from)
  const end = towards === 'up' ? 1 : 0
  const enough = (p: number) => p !== from && powerOfShares([from, p], { perArm, alpha }) >= power
  if (!enough(end)) return null
  let [near, far] = [from, end]
  while (Math.abs(far - near) > 1e-12) {
    const middle = (near + far) / 2
    if (enough(middle)) far = middle
    else near = middle
  }
  return far
}

function mustBeShares(...shares: readonly number[]): void {
  for (const share of shares) if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share`)
}
