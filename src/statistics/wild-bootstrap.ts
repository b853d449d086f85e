// When only a few teams were trained: the answer of the data against every way the teams' signs could have fallen.

import { groupsOf, leastSquares, leavesNothing, type Fit, type FitRefused } from './least-squares.ts'
import { column, dot, pickRows, times, transposedTimes, zeros, type Matrix } from './matrix.ts'
import { seeded } from './random.ts'

export type WildBootstrap = {
  /** The coefficient, its CR1S standard error and their ratio. */
  value: number
  se: number
  t: number
  /** Two-sided, the null imposed; counted over `draws` sign vectors. */
  p: number
  draws: number
  /** True where every sign vector was tried, so that the answer has no chance in it. */
  enumerated: boolean
  clusters: number
  /** All values not rejected at 1 − level; infinite where so few clusters can never reject. */
  low: number
  high: number
}

/** Up to this many clusters all sign vectors are tried: 2¹¹ of them, as s and −s say the same. */
const enumerable = 12

/**
 * Restricted wild cluster bootstrap-t with Rademacher signs (Cameron, Gelbach & Miller 2008): coefficient j of y on
 * x, errors CR1S. More than twelve clusters need a seed and draws (default 9,999). Refuses fewer than two clusters,
 * and clusters between which nothing varies.
 * @notYet The effect where only a few teams were trained.
 */
export function wildBootstrap(
  { y, x, clusters }: { y: ArrayLike<number>; x: Matrix; clusters: ArrayLike<string | number> },
  j: number,
  { level = 0.95, draws = 9999, seed = 'midcourse' }: { level?: number; draws?: number; seed?: string } = {},
): WildBootstrap | FitRefused | { refused: 'too-few-clusters'; clusters: number } | { refused: 'no-variation' } {
  const groups = groupsOf(clusters)
  if (groups.count < 2) return { refused: 'too-few-clusters', clusters: groups.count }
  const fit = leastSquares(y, x)
  if ('refused' in fit) return fit
  const scores = scoresOf(fit, { y, x, groups }, j)
  const signs = signVectors(groups.count, draws, seed)
  const value = fit.coefficients[j]!
  const lines = signs.vectors.map((vector) => lineOf(scores, vector))
  const own = lineOf(scores, null)
  const se = Math.abs(value) / statistic(own, 0)
  // @NOTE With two clusters, or outcomes that do not vary, the scores of the clusters sum to nothing but rounding.
  if (!(se > 1e-12 * Math.abs(value)) || leavesNothing(fit, y)) return { refused: 'no-variation' }
  const pOf = (nul: number) => share({ own, lines, enumerated: signs.enumerated }, nul)
  const edge = (side: 1 | -1) => boundary(pOf, { from: value, step: side * se, alpha: 1 - level })
  return {
    value,
    se,
    t: value / se,
    p: pOf(0),
    draws: signs.total,
    enumerated: signs.enumerated,
    clusters: groups.count,
    low: edge(-1),
    high: edge(1),
  }
}

/** What the t statistic needs per cluster, as a straight line in the null value: outcome part and regressor part. */
type Scores = { own: [Float64Array, Float64Array]; cross: [Matrix, Matrix]; correction: number }

function scoresOf(
  fit: Fit,
  data: { y: ArrayLike<number>; x: Matrix; groups: { index: Int32Array; count: number } },
  j: number,
): Scores {
  const { y, x, groups } = data
  const unit = new Float64Array(fit.p)
  unit[j] = 1
  const direction = transposedTimes(fit.back, unit)
  const members: number[][] = Array.from({ length: groups.count }, () => [])
  groups.index.forEach((g, i) => members[g]!.push(i))
  const blocks = members.map((rows) => pickRows(fit.q, rows))
  const pull = blocks.map((q) => transposedTimes(q, times(q, direction)))
  const part = (residuals: Float64Array): [Float64Array, Matrix] => {
    const sums = blocks.map((q, g) =>
      transposedTimes(
        q,
        members[g]!.map((i) => residuals[i]!),
      ),
    )
    const cross = zeros(groups.count, groups.count)
    for (let h = 0; h < groups.count; h++)
      for (let g = 0; g < groups.count; g++) cross.data[g + h * groups.count] = dot(pull[g]!, sums[h]!)
    return [Float64Array.from(sums, (s) => dot(direction, s)), cross]
  }
  const [ownY, crossY] = part(residualWithout(x, j, y))
  const [ownX, crossX] = part(residualWithout(x, j, column(x, j)))
  const correction = (groups.count * (fit.n - 1)) / ((groups.count - 1) * (fit.n - fit.p))
  return { own: [ownY, ownX], cross: [crossY, crossX], correction }
}

/** What is left of v after all columns but j. */
function residualWithout(x: Matrix, j: number, v: ArrayLike<number>): Float64Array {
  if (x.columns === 1) return Float64Array.from(v)
  const others = zeros(x.rows, x.columns - 1)
  for (let k = 0, to = 0; k < x.columns; k++) if (k !== j) column(others, to++).set(column(x, k))
  const fit = leastSquares(v, others)
  if ('refused' in fit) throw new Error(`columns of a fitted regression were refused: ${fit.refused}`)
  return fit.residuals
}

/** The t statistic of one sign vector as a function of the null value: (a − nul·b) / √(correction·(u − 2·nul·c + nul²·v)). */
type Line = { a: number; b: number; u: number; c: number; v: number; correction: number }

/** The line of one sign vector (null = as observed): numerator and squares are straight and quadratic in the null value. */
function lineOf({ own, cross, correction }: Scores, signs: Int8Array | null): Line {
  const m = own[0].length
  const line: Line = { a: 0, b: 0, u: 0, c: 0, v: 0, correction }
  for (let g = 0; g < m; g++) {
    const sign = signs ? signs[g]! : 1
    let outcome = sign * own[0][g]!
    let regressor = sign * own[1][g]!
    line.a += outcome
    line.b += regressor
    for (let h = 0; h < m; h++) {
      const other = signs ? signs[h]! : 1
      outcome -= other * cross[0].data[g + h * m]!
      regressor -= other * cross[1].data[g + h * m]!
    }
    line.u += outcome * outcome
    line.c += outcome * regressor
    line.v += regressor * regressor
  }
  return line
}

/** |t| under the null value. */
function statistic({ a, b, u, c, v, correction }: Line, nul: number): number {
  return Math.abs(a - nul * b) / Math.sqrt(correction * Math.max(0, u - 2 * nul * c + nul * nul * v))
}

type Signs = { vectors: Int8Array[]; total: number; enumerated: boolean }

function signVectors(m: number, draws: number, seed: string): Signs {
  if (m <= enumerable) {
    const vectors = Array.from({ length: 2 ** (m - 1) }, (_, code) =>
      Int8Array.from({ length: m }, (_, g) => (g > 0 && (code >> (g - 1)) & 1 ? -1 : 1)),
    )
    return { vectors, total: 2 ** m, enumerated: true }
  }
  const random = seeded(seed)
  return {
    vectors: Array.from({ length: draws }, () => Int8Array.from({ length: m }, random.sign)),
    total: draws,
    enumerated: false,
  }
}

/** The share of sign vectors at least as far out as the data; drawn vectors count the data as one of them. */
function share({ own, lines, enumerated }: { own: Line; lines: Line[]; enumerated: boolean }, nul: number): number {
  const observed = statistic(own, nul) * (1 - 1e-10)
  let beyond = 0
  for (const line of lines) if (!(statistic(line, nul) < observed)) beyond++
  return enumerated ? beyond / lines.length : (beyond + 1) / (lines.length + 1)
}

/** Walks from the estimate until p falls to alpha, then halves the step until a millionth of it is left. */
function boundary(
  pOf: (nul: number) => number,
  { from, step, alpha }: { from: number; step: number; alpha: number },
): number {
  let inside = 0
  let outside = 1
  while (pOf(from + outside * step) > alpha) {
    inside = outside
    outside *= 2
    if (outside > 1000) return Math.sign(step) * Infinity
  }
  while (outside - inside > 1e-6) {
    const middle = (inside + outside) / 2
    if (pOf(from + middle * step) > alpha) inside = middle
    else outside = middle
  }
  return from + inside * step
}
