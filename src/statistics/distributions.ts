// Tail probabilities and quantiles; a tail is computed as a tail, never as one minus the rest.

import betainc from '@stdlib/math-base-special-betainc'
import betaincinv from '@stdlib/math-base-special-betaincinv'
import erfc from '@stdlib/math-base-special-erfc'
import erfcinv from '@stdlib/math-base-special-erfcinv'
import gammaincinv from '@stdlib/math-base-special-gammaincinv'
import gammaln from '@stdlib/math-base-special-gammaln'
import { gammaDensity, gammaLower, gammaUpper } from './incomplete-gamma.ts'

// Checked against R 4.2.2 (data/effect/distributions.json) to 1e-12. Degrees of freedom may be fractions. A probability outside 0 … 1, or no
// degrees of freedom, is a bug of the caller (a level of 95 for 0.95) and throws: NaN would travel on as an interval.

function mustBeProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability`)
}

/** Throws where the coverage of an interval is not strictly between 0 and 1. */
export function mustBeLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is not a coverage between 0 and 1`)
}

function mustHaveFreedom(...df: readonly number[]): void {
  for (const one of df) if (!(one > 0)) throw new RangeError(`no distribution has ${one} degrees of freedom`)
}

/** P(Z > z), standard normal. */
export function normalUpper(z: number): number {
  return 0.5 * erfc(z / Math.SQRT2)
}

/** P(Z ≤ z), standard normal. */
export function normalLower(z: number): number {
  return 0.5 * erfc(-z / Math.SQRT2)
}

/** z with P(Z ≤ z) = p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  mustBeProbability(p)
  return -Math.SQRT2 * erfcinv(2 * p)
}

/** P(T > t), Student's t with df degrees of freedom; df = Infinity is the normal. */
export function tUpper(t: number, df: number): number {
  if (df === Infinity) return normalUpper(t)
  if (t < 0) return 1 - tUpper(-t, df)
  if (t === Infinity) return 0
  const square = t * t
  return square > df
    ? 0.5 * betainc(df / (df + square), df / 2, 0.5, true, false)
    : 0.5 * betainc(square / (df + square), 0.5, df / 2, true, true)
}

/** P(|T| > |t|): the two-sided p of a t statistic. */
export function tTwoSided(t: number, df: number): number {
  return 2 * tUpper(Math.abs(t), df)
}

/** t with P(T ≤ t) = p. */
export function tQuantile(p: number, df: number): number {
  mustBeProbability(p)
  mustHaveFreedom(df)
  if (df === Infinity) return normalQuantile(p)
  if (p === 0.5) return 0
  if (df > 1e7) return nearNormal(normalQuantile(p), df)
  const tail = p < 0.5 ? p : 1 - p
  const share = betaincinv(2 * tail, df / 2, 0.5)
  const t = Math.sqrt((df * (1 - share)) / share)
  return Math.sign(p - 0.5) * (t + (tUpper(t, df) - tail) / tDensity(t, df))
}

/** t from z where the degrees of freedom run into millions (Fisher & Cornish 1960; Abramowitz & Stegun 26.7.5). */
function nearNormal(z: number, df: number): number {
  return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df)
}

function tDensity(t: number, df: number): number {
  const constant = gammaln((df + 1) / 2) - gammaln(df / 2) - 0.5 * Math.log(df * Math.PI)
  return Math.exp(constant - ((df + 1) / 2) * Math.log1p((t * t) / df))
}

/** P(F > f) with df1 and df2 degrees of freedom; df2 = Infinity is a chi-square over df1. */
export function fUpper(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1
  if (df2 === Infinity) return chiSquareUpper(f * df1, df1)
  const odds = (df1 * f) / df2
  return odds < 1
    ? betainc(odds / (1 + odds), df1 / 2, df2 / 2, true, true)
    : betainc(1 / (1 + odds), df2 / 2, df1 / 2, true, false)
}

/** f with P(F ≤ f) = p. */
export function fQuantile(p: number, df1: number, df2: number): number {
  mustBeProbability(p)
  mustHaveFreedom(df1, df2)
  const share = betaincinv(p, df1 / 2, df2 / 2)
  const rest = betaincinv(p, df2 / 2, df1 / 2, true)
  return (df2 * share) / (df1 * rest)
}

/** P(X > x), chi-square with df degrees of freedom, by the upper gamma function. */
export function chiSquareUpper(x: number, df: number): number {
  return x <= 0 ? 1 : gammaUpper(x / 2, df / 2)
}

/** x with P(X ≤ x) = p, chi-square with df degrees of freedom. */
export function chiSquareQuantile(p: number, df: number): number {
  mustBeProbability(p)
  mustHaveFreedom(df)
  let x =
    df < 1000
      ? gammaincinv(p, df / 2)
      : (df / 2) * (1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df))) ** 3
  if (!(x > 0) || !Number.isFinite(x)) return 2 * x
  for (let step = 0; step < 5; step++) {
    const density = gammaDensity(x, df / 2)
    const miss = p < 0.5 ? gammaLower(x, df / 2) - p : 1 - p - gammaUpper(x, df / 2)
    if (density > 0) x -= miss / density
  }
  return 2 * x
}

/**
 * P(B ≤ x), beta with shapes a and b.
 * @internal Reproduces published figures.
 */
export function betaLower(x: number, a: number, b: number): number {
  return x <= 0 ? 0 : x >= 1 ? 1 : betainc(x, a, b, true, false)
}

/**
 * P(B > x), beta with shapes a and b.
 * @internal Reproduces published figures.
 */
export function betaUpper(x: number, a: number, b: number): number {
  return x <= 0 ? 1 : x >= 1 ? 0 : betainc(x, a, b, true, true)
}

/** x with P(B ≤ x) = p, beta with shapes a and b. */
export function betaQuantile(p: number, a: number, b: number): number {
  mustBeProbability(p)
  return betaincinv(p, a, b)
}

/** ln Γ(x), x > 0. */
export function logGamma(x: number): number {
  return gammaln(x)
}
