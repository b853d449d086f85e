// Is there memory left in what a line could not explain?
import { chiSquareUpper } from './distributions.ts'
import { unusable } from './finite-numbers.ts'

/** Durbin and Watson's d: about 2 without memory, towards 0 where months resemble the month before; null where nothing can be divided by. */
export function durbinWatson(residuals: ArrayLike<number>): number | null {
  if (unusable(residuals)) return null
  let steps = 0
  let squares = 0
  for (let t = 0; t < residuals.length; t++) {
    if (t > 0) steps += (residuals[t]! - residuals[t - 1]!) ** 2
    squares += residuals[t]! ** 2
  }
  return squares > 0 ? steps / squares : null
}

/** Ljung and Box's test of the first `lags` autocorrelations together; null where there are no more residuals than lags, or they do not vary. */
export function ljungBox(
  residuals: ArrayLike<number>,
  lags: number,
): { statistic: number; df: number; p: number } | null {
  const n = residuals.length
  if (n <= lags || unusable(residuals)) return null
  let mean = 0
  for (let t = 0; t < n; t++) mean += residuals[t]! / n
  const product = (lag: number) => {
    let sum = 0
    for (let t = lag; t < n; t++) sum += (residuals[t]! - mean) * (residuals[t - lag]! - mean)
    return sum
  }
  const whole = product(0)
  if (!(whole > 0)) return null
  let statistic = 0
  for (let lag = 1; lag <= lags; lag++) statistic += (product(lag) / whole) ** 2 / (n - lag)
  statistic *= n * (n + 2)
  return { statistic, df: lags, p: chiSquareUpper(statistic, lags) }
}
