// The t statistic when there is a true effect: what power and the interval of a standardised effect rest on.

import { betaLower, logGamma, normalLower } from './distributions.ts'

/** P(T ≤ t), noncentral t with df degrees of freedom; the series of Lenth 1989 (AS 243), every term on its own, or a sum over the spread. */
export function noncentralTLower(t: number, df: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTLower(-t, df, -noncentrality)
  if (Math.abs(noncentrality) > 6 && df >= 1) return overSpread(t, df, noncentrality)
  const share = (t * t) / (t * t + df)
  const half = noncentrality ** 2 / 2
  const at0 = normalLower(-noncentrality)
  if (half === 0) return at0 + 0.5 * betaLower(share, 0.5, df / 2)
  const from = Math.max(0, Math.floor(half - 12 * Math.sqrt(half) - 20))
  const to = Math.ceil(half + 12 * Math.sqrt(half) + 40)
  let sum = 0
  for (let j = from; j <= to; j++) {
    const even = Math.exp(j * Math.log(half) - half - logGamma(j + 1))
    const odd = Math.sign(noncentrality) * Math.exp((j + 0.5) * Math.log(half) - half - logGamma(j + 1.5))
    sum += even * betaLower(share, j + 0.5, df / 2) + odd * betaLower(share, j + 1, df / 2)
  }
  return Math.min(1, Math.max(0, at0 + 0.5 * sum))
}

/**
 * P(Z ≤ t·s − δ) averaged over the spread s = χ/√df, whose logarithm u is summed over by trapezoids: as many steps for any noncentrality,
 * where the series would need thousands of terms.
 */
function overSpread(t: number, df: number, noncentrality: number): number {
  const constant = Math.log(2) + (df / 2) * Math.log(df / 2) - logGamma(df / 2)
  const [from, to] = [-45 / df - 9 / Math.sqrt(df), 0.5 * Math.log(1 + 90 / df) + 9 / Math.sqrt(df)]
  const step = Math.min(1 / Math.sqrt(2 * df), 1 / (1 + Math.abs(noncentrality))) / 5
  let sum = 0
  for (let u = from; u <= to; u += step) {
    const spread = Math.exp(u)
    const weight = constant + df * u - (df / 2) * spread * spread
    if (weight > -45) sum += Math.exp(weight) * normalLower(t * spread - noncentrality)
  }
  return Math.min(1, sum * step)
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
