// The widest of several gaps, when all groups are compared with all: Tukey's studentised range.

import { logGamma, normalLower } from './distributions.ts'

/** Steps of the two trapezoid sums; both integrands are smooth and vanish at either end, so the sums keep twelve digits and more. */
const [stepOfPlace, stepOfSpread] = [0.0625, 0.02]

/**
 * P(Q > q): the range of `groups` means over an independent standard error with df degrees of freedom (Tukey 1953), as ptukey of R with
 * lower.tail = FALSE; the tail is summed as a tail. `groups` ≥ 2 whole, df > 0 or Infinity; anything else is a bug and throws.
 */
export function studentisedRangeUpper(q: number, groups: number, df: number): number {
  if (!Number.isInteger(groups) || groups < 2 || !(df > 0) || Number.isNaN(q))
    throw new RangeError(`no studentised range of ${groups} groups with ${df} degrees of freedom at ${q}`)
  if (q <= 0) return 1
  if (df === Infinity) return rangeUpper(q, groups)
  // The standard error s has density 2(ν/2)^(ν/2)/Γ(ν/2)·s^(ν−1)e^(−νs²/2); u = ln s makes it smooth on the whole line.
  const constant = Math.log(2) + (df / 2) * Math.log(df / 2) - logGamma(df / 2)
  const reach = 12 / Math.sqrt(df) + 0.5
  const step = Math.min(stepOfSpread, 1 / (6 * Math.sqrt(2 * df)))
  let sum = 0
  for (let u = df < 4 ? -40 / df - 2 : -reach * 3; u <= reach * 3; u += step) {
    const weight = Math.exp(constant + df * u - (df / 2) * Math.exp(2 * u))
    if (weight > 1e-25) sum += weight * rangeUpper(q * Math.exp(u), groups)
  }
  return Math.min(1, sum * step)
}

/** P(range of k standard normals > w): k ∫ φ(z) (Φ(z)^(k−1) − (Φ(z) − Φ(z−w))^(k−1)) dz, the difference written as a sum without cancelling. */
function rangeUpper(w: number, k: number): number {
  let sum = 0
  for (let z = -9; z <= 9; z += stepOfPlace) {
    const [below, gone] = [normalLower(z), normalLower(z - w)]
    const between = below - gone
    let powers = 0
    for (let i = 0; i <= k - 2; i++) powers += below ** i * between ** (k - 2 - i)
    sum += Math.exp((-z * z) / 2) * gone * powers
  }
  return Math.min(1, (k * sum * stepOfPlace) / Math.sqrt(2 * Math.PI))
}
