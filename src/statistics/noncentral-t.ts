// The t statistic when there is a true effect: what power and the interval of a standardised effect rest on.

import { betaLower, logGamma, normalLower } from './distributions.ts'

/** P(T ≤ t), noncentral t with df degrees of freedom; the series of Lenth 1989 (AS 243), every term on its own. */
export function noncentralTLower(t: number, df: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTLower(-t, df, -noncentrality)
  if (Math.abs(noncentrality) > 1000) return byNormal(t, df, noncentrality)
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

/** Johnson & Welch 1940: three digits, where the series would need millions of terms and nobody needs more. */
function byNormal(t: number, df: number, noncentrality: number): number {
  return normalLower((t * (1 - 1 / (4 * df)) - noncentrality) / Math.sqrt(1 + (t * t) / (2 * df)))
}

/** The noncentrality under which t (or less) has probability p; falls as p rises. */
export function noncentralityFor(t: number, df: number, p: number): number {
  let low = t - 1
  let high = t + 1
  while (noncentralTLower(t, df, low) < p) low -= high - low
  while (noncentralTLower(t, df, high) > p) high += high - low
  while (high - low > 1e-12 * (1 + Math.abs(low))) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (noncentralTLower(t, df, middle) > p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
