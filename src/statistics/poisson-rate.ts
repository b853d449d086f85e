// Complaints, accidents, errors: rare events over an exposure (calls, hours, months), with intervals that hold for 0 and 1 of them.
import { betaQuantile, chiSquareQuantile, logGamma, mustBeLevel } from './distributions.ts'

/** Events per unit of exposure, with the events and the exposure it rests on. */
export type Rate = { value: number; low: number; high: number; events: number; exposure: number; level: number }

/**
 * The exact interval of a Poisson rate (Garwood 1936), as poisson.test of R; null without exposure. Impossible counts are a bug and throw.
 * @notYet Guards that count rare events, such as complaints.
 */
export function exactRate(events: number, exposure: number, level = 0.95): Rate | null {
  mustBeLevel(level)
  if (!Number.isInteger(events) || events < 0 || !(exposure >= 0) || exposure === Infinity)
    throw new RangeError(`${events} events over ${exposure} is not a rate`)
  if (exposure === 0) return null
  const tail = (1 - level) / 2
  return {
    value: events / exposure,
    events,
    exposure,
    level,
    low: events === 0 ? 0 : chiSquareQuantile(tail, 2 * events) / 2 / exposure,
    high: chiSquareQuantile(1 - tail, 2 * events + 2) / 2 / exposure,
  }
}

export type RateRatio = { value: number; low: number; high: number; p: number; level: number }

/**
 * How many times the first rate the second goes into: exact, given the sum of events (Przyborowski & Wilenski 1940; interval by Clopper and
 * Pearson), as poisson.test of R with two samples. Refuses where neither side saw an event; infinite where only the first did.
 * @notYet Guards that count rare events, such as complaints.
 */
export function rateRatio(
  first: { events: number; exposure: number },
  second: { events: number; exposure: number },
  level = 0.95,
): RateRatio | { refused: 'no-events' | 'no-exposure' } {
  const [a, b] = [exactRate(first.events, first.exposure, level), exactRate(second.events, second.exposure, level)]
  if (!a || !b) return { refused: 'no-exposure' }
  const n = a.events + b.events
  if (n === 0) return { refused: 'no-events' }
  const tail = (1 - level) / 2
  const odds = (share: number) => (share === 1 ? Infinity : (share / (1 - share)) * (b.exposure / a.exposure))
  const low = a.events === 0 ? 0 : betaQuantile(tail, a.events, b.events + 1)
  const high = b.events === 0 ? 1 : betaQuantile(1 - tail, a.events + 1, b.events)
  return {
    value: b.events === 0 ? Infinity : a.value / b.value,
    low: odds(low),
    high: odds(high),
    p: binomialP(a.events, n, a.exposure / (a.exposure + b.exposure)),
    level,
  }
}

/** The chance of all counts no likelier than the one seen (two-sided exact binomial test). */
function binomialP(seen: number, n: number, share: number): number {
  const chance = (k: number) =>
    Math.exp(
      logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(share) + (n - k) * Math.log1p(-share),
    )
  const bound = chance(seen) * (1 + 1e-7)
  let sum = 0
  for (let k = 0; k <= n; k++) if (chance(k) <= bound) sum += chance(k)
  return Math.min(1, sum)
}
