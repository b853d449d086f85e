// Did the training work through the behaviour it trained? The arithmetic of that question, and how little it takes to undo it.
import { normalUpper } from './distributions.ts'
import type { FitRefused } from './least-squares.ts'
import { leastSquares, leavesNothing } from './least-squares.ts'
import type { Matrix } from './matrix.ts'
import { column, zeros } from './matrix.ts'
import { classicalCovariance } from './robust-standard-errors.ts'
import { seeded } from './random.ts'

/** Treatment (0 or 1), mediator and outcome of n people; x are n × k covariates without an intercept. */
export type MediationData = {
  treated: ArrayLike<number>
  mediator: ArrayLike<number>
  outcome: ArrayLike<number>
  x: Matrix
}
export type Mediation = {
  n: number
  /** The best grade of evidence a path through behaviour can earn, however small its p (EFFECT §2). */
  atMost: 'C'
  /** Training on behaviour (a), behaviour on outcome held at equal training (b). */
  a: { value: number; se: number }
  b: { value: number; se: number }
  /** What went through the behaviour (a·b) with Sobel's error and p and a simulated interval; what went another way; both together. */
  through: { value: number; se: number; p: number; low: number; high: number }
  direct: number
  total: number
  /** The correlation between what is unseen in behaviour and outcome at which nothing goes through any more (Imai, Keele & Yamamoto 2010). */
  undoneAt: number
  /** `through` at a hidden correlation rho. */
  sensitivity: { rho: number; through: number }[]
}

/**
 * Linear mediation without interaction. @NOTE A hidden common cause of behaviour and outcome gives a false "through" 91 times of
 * 100: this never earns a grade above C, and `undoneAt` belongs beside every use of it.
 */
export function mediate(
  data: MediationData,
  { level = 0.95, draws = 10_000, seed = 'midcourse' } = {},
): Mediation | FitRefused | { refused: 'no-variation' } {
  const { treated, mediator, outcome, x } = data
  const plain = designOf([treated], x)
  const behaviour = leastSquares(mediator, plain)
  if ('refused' in behaviour) return behaviour
  const reduced = leastSquares(outcome, plain)
  if ('refused' in reduced) return reduced
  const full = leastSquares(outcome, designOf([treated, mediator], x))
  if ('refused' in full) return full
  if (leavesNothing(behaviour, mediator) || leavesNothing(reduced, outcome) || leavesNothing(full, outcome))
    return { refused: 'no-variation' }
  const a = { value: behaviour.coefficients[1]!, se: errorOf(classicalCovariance(behaviour), 1) }
  const b = { value: full.coefficients[2]!, se: errorOf(classicalCovariance(full), 2) }
  const through = a.value * b.value
  const se = Math.hypot(a.value * b.se, b.value * a.se)
  const undoneAt = correlationOf(behaviour.residuals, reduced.residuals)
  const ratio = a.value * Math.sqrt(reduced.rss / behaviour.rss)
  const sensitivity = Array.from({ length: 19 }, (_, i) => (i - 9) / 10).map((rho) => ({
    rho,
    through: ratio * (undoneAt - rho * Math.sqrt((1 - undoneAt ** 2) / (1 - rho ** 2))),
  }))
  return {
    n: behaviour.n,
    atMost: 'C',
    a,
    b,
    direct: full.coefficients[1]!,
    total: reduced.coefficients[1]!,
    undoneAt,
    sensitivity,
    through: {
      value: through,
      se,
      p: 2 * normalUpper(Math.abs(through / se)),
      ...interval({ a, b }, { level, draws, seed }),
    },
  }
}

function designOf(first: readonly ArrayLike<number>[], x: Matrix): Matrix {
  const made = zeros(x.rows, 1 + first.length + x.columns)
  column(made, 0).fill(1)
  first.forEach((values, j) => column(made, 1 + j).set(values))
  for (let j = 0; j < x.columns; j++) column(made, 1 + first.length + j).set(column(x, j))
  return made
}

function errorOf(covariance: Matrix, j: number): number {
  return Math.sqrt(covariance.data[j + j * covariance.rows]!)
}

function correlationOf(u: Float64Array, v: Float64Array): number {
  let [uv, uu, vv] = [0, 0, 0]
  for (let i = 0; i < u.length; i++) {
    uv += u[i]! * v[i]!
    uu += u[i]! * u[i]!
    vv += v[i]! * v[i]!
  }
  return uv / Math.sqrt(uu * vv)
}

type Leg = { value: number; se: number }

/** Percentiles of the product of two normals: a·b is skewed where one leg is uncertain, Sobel's symmetric interval is not. */
function interval(
  { a, b }: { a: Leg; b: Leg },
  { level, draws, seed }: { level: number; draws: number; seed: string },
): { low: number; high: number } {
  const random = seeded(seed)
  const products = Float64Array.from(
    { length: draws },
    () => (a.value + a.se * random.normal()) * (b.value + b.se * random.normal()),
  ).sort()
  const tail = (1 - level) / 2
  return { low: products[Math.floor(tail * draws)]!, high: products[Math.ceil((1 - tail) * draws) - 1]! }
}
