// The upper and lower gamma function, also where the shape is in the thousands and the library loses its digits.

import gammainc from '@stdlib/math-base-special-gammainc'
import gammaln from '@stdlib/math-base-special-gammaln'

// @NOTE @stdlib's gammainc 0.3.1 is off by up to 3 % near its mean once the shape reaches 1,000, so from 500 on we
// use the classical series and continued fraction (Numerical Recipes 6.2) with Loader's (2000) saddle-point factor.
const largeShape = 500

/** P(G > x), G gamma with the given shape and scale 1; x > 0. */
export function gammaUpper(x: number, shape: number): number {
  if (shape < largeShape) return gammainc(x, shape, true, true)
  return x > shape + 1 ? fraction(x, shape) : 1 - series(x, shape)
}

/** P(G ≤ x), G gamma with the given shape and scale 1; x > 0. */
export function gammaLower(x: number, shape: number): number {
  if (shape < largeShape) return gammainc(x, shape, true, false)
  return x > shape + 1 ? 1 - fraction(x, shape) : series(x, shape)
}

/** The density of G at x: x^(shape − 1) e^(−x) / Γ(shape). */
export function gammaDensity(x: number, shape: number): number {
  if (shape < largeShape) return Math.exp((shape - 1) * Math.log(x) - x - gammaln(shape))
  const apart = (x - shape) / shape
  const stirling = 1 / (12 * shape) - 1 / (360 * shape ** 3)
  return (Math.exp(-stirling - shape * (apart - Math.log1p(apart))) * shape) / (x * Math.sqrt(2 * Math.PI * shape))
}

function series(x: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (shape + k)
    sum += term
  }
  return sum * gammaDensity(x, shape) * x
}

/** Lentz's method; converges in a few times √shape steps. */
function fraction(x: number, shape: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let k = 1; k < 100_000; k++) {
    const a = -k * (k - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value * gammaDensity(x, shape) * x
}
