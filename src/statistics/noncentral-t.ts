// The t statistic when there is a true effect: what power and the interval of a standardised effect rest on.

import { normalLower, tUpper } from './distributions.ts'

/**
 * P(T ≤ t), noncentral t with df > 0 degrees of freedom: P(Z ≤ t·s − δ) averaged over the spread s = χ/√df. The logarithm u of the spread
 * makes the integrand smooth on the whole line, where the trapezoid sum is exact to twelve digits and more; as many steps for any
 * noncentrality, where the series of AS 243 needs thousands of terms. Dividing by the summed weights spares the constant of the density.
 */
export function noncentralTLower(t: number, df: number, noncentrality: number): number {
  if (noncentrality === 0) return 1 - tUpper(t, df)
  if (df === Infinity) return normalLower(t - noncentrality)
  const [from, to] = [-45 / df - 9 / Math.sqrt(df), 0.5 * Math.log(1 + 90 / df) + 9 / Math.sqrt(df)]
  const step = Math.min(1 / Math.sqrt(2 * df), 1 / (1 + Math.abs(noncentrality))) / 5
  let sum = 0
  let all = 0
  for (let u = from; u <= to; u += step) {
    const spread = Math.exp(u)
    const log = df * (u - (spread * spread - 1) / 2)
    if (log < -45) continue
    const weight = Math.exp(log)
    all += weight
    sum += weight * normalLower(t * spread - noncentrality)
  }
  return sum / all
}

/**
 * The noncentrality under which t (or less) has probability p, 0 < p < 1; falls as p rises. Good to about 1e-12 of its size. An infinite t
 * gives itself, and so does one beyond 1e4: so sure an effect needs no interval of its size in deviations.
 */
export function noncentralityFor(t: number, df: number, p: number): number {
  if (!(Math.abs(t) < 1e4)) return t
  const miss = (at: number) => noncentralTLower(t, df, at) - p
  let [low, high] = bracket(t, miss)
  let [atLow, atHigh] = [miss(low), miss(high)]
  // Regula falsi, the end that stays halved (Illinois, Dowell & Jarratt 1971), with a bisection wherever it creeps.
  for (let step = 0; step < 200 && high - low > 1e-12 * (1 + Math.abs(low)); step++) {
    const guess = step % 4 === 3 ? (low + high) / 2 : low + ((high - low) * atLow) / (atLow - atHigh)
    const middle = guess > low && guess < high ? guess : (low + high) / 2
    if (middle === low || middle === high) break
    const here = miss(middle)
    if (here === 0) return middle
    if (here > 0) {
      ;[low, atLow] = [middle, here]
      atHigh /= 2
    } else {
      ;[high, atHigh] = [middle, here]
      atLow /= 2
    }
  }
  return (low + high) / 2
}

/** Two noncentralities, one too low and one too high. */
function bracket(t: number, miss: (at: number) => number): [number, number] {
  let reach = 1 + Math.abs(t) / 8
  let [low, high] = [t - reach, t + reach]
  for (let step = 0; step < 60 && miss(low) < 0; step++) low -= reach *= 2
  reach = 1 + Math.abs(t) / 8
  for (let step = 0; step < 60 && miss(high) > 0; step++) high += reach *= 2
  return [low, high]
}
