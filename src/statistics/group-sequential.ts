// Looking every month finds something by chance sooner or later: bounds that allow the looks and keep the promise.

import { normalLower, normalQuantile, normalUpper } from './distributions.ts'

export type Look = {
  /** The share of the planned information seen at this look. */
  fraction: number
  /** Called real only where |z| reaches this bound, that is where the two-sided p is at most `p`. */
  z: number
  p: number
  /** The chance of a false alarm allowed up to and with this look. */
  spent: number
}

export type LooksRefused = { refused: 'fractions-do-not-rise' }

/** Grid points of the numerical integration (Simpson, odd); bounds are good to about six digits. */
const points = 801

/**
 * Two-sided group-sequential bounds: alpha spent as O'Brien and Fleming would (Lan & DeMets 1983), by recursive
 * integration (Armitage, McPherson & Rowe 1969). `fractions` rise from above 0 to 1 at most, one for each planned look.
 */
export function groupSequentialBounds(fractions: readonly number[], alpha = 0.05): Look[] | LooksRefused {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`${alpha} is not a chance between 0 and 1`)
  if (!fractions.every((t, k) => t > (fractions[k - 1] ?? 0) && t <= 1)) return { refused: 'fractions-do-not-rise' }
  const looks: Look[] = []
  let density: Density | null = null
  for (const [k, fraction] of fractions.entries()) {
    const before = looks.at(-1)
    const spent = spending(fraction, alpha)
    const step = Math.sqrt(fraction - (before?.fraction ?? 0))
    const crossing = (bound: number): number =>
      density
        ? integral(density, (u) => normalUpper((bound - u) / step) + normalLower((-bound - u) / step))
        : 2 * normalUpper(bound / step)
    const bound = boundFor(crossing, spent - (before?.spent ?? 0))
    const z = bound / Math.sqrt(fraction)
    looks.push({ fraction, z, p: 2 * normalUpper(z), spent })
    if (k < fractions.length - 1) density = carried(density, bound, step)
  }
  return looks
}

/** Half of alpha on each side, as the R packages gsDesign and rpact spend it. */
function spending(fraction: number, alpha: number): number {
  return 4 * normalUpper(normalQuantile(1 - alpha / 4) / Math.sqrt(fraction))
}

/** Where the sum may stand while nothing has been called real, on an even grid. */
type Density = { at: Float64Array; height: Float64Array; width: number }

function carried(before: Density | null, bound: number, step: number): Density {
  const width = (2 * bound) / (points - 1)
  const at = Float64Array.from({ length: points }, (_, i) => -bound + i * width)
  const bell = (s: number) => Math.exp(-(s * s) / (2 * step * step)) / (step * Math.sqrt(2 * Math.PI))
  return { at, width, height: at.map((s) => (before ? integral(before, (u) => bell(s - u)) : bell(s))) }
}

function integral({ at, height, width }: Density, of: (u: number) => number): number {
  let sum = 0
  for (let i = 0; i < points; i++) {
    const weight = i === 0 || i === points - 1 ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * height[i]! * of(at[i]!)
  }
  return (sum * width) / 3
}

/** The bound that is crossed with the chance given; chances too small to matter get a bound of eight deviations. */
function boundFor(crossing: (bound: number) => number, chance: number): number {
  let low = 0
  let high = 8
  if (crossing(high) >= chance) return high
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (crossing(middle) > chance) low = middle
    else high = middle
  }
  return high
}
