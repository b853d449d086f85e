// Is a module weak, or did it merely meet weak learners or bad luck? Module effects adjusted for who took part, pulled towards the mean by how little is known.
import { normalLower } from './distributions.ts'
import { at, times, zeros } from './matrix.ts'
import { inversePositive } from './cholesky-and-eigenvalues.ts'

export type Score = { learner: string; module: string; score: number }
/**
 * One module against the average module of the run, in points of the score. `raw` is adjusted for learners only; `effect` is
 * also shrunk, with standard error `se`; `below` is the posterior probability of an effect under the line asked about, `p` how
 * often an average module would look this low (one-sided, no prior). `rawSe` is the standard error of `raw` among these modules.
 */
export type ModuleEffect = {
  module: string
  n: number
  mean: number
  raw: number
  rawSe: number
  effect: number
  se: number
  below: number
  p: number
}
export type ModuleEffects = { modules: ModuleEffect[]; learners: number; noise: number; spread: number; line: number }
export type Unsaid = { refused: 'too-few-modules' | 'too-few-scores' | 'no-shared-learners' | 'no-variation' }

type Design = { modules: string[]; learners: number; rows: { l: number; m: number; y: number }[] }

/**
 * Two-way additive model (learner + module) by least squares, then a normal prior over modules whose variance is averaged over
 * its posterior (flat prior, after Morris 1983), so that a handful of modules does not pretend to know it. `line` is in points.
 * Scores are expected on 0 … 100. Refuses scores that are no numbers or beyond all scales ('no-variation': their spread is not known), below three modules, without spare observations, or when groups of modules
 * share no learner and so can not be compared.
 */
export function moduleEffects(scores: readonly Score[], line = -4): ModuleEffects | Unsaid {
  const design = arrange(scores)
  const m = design.modules.length
  if (m < 3) return { refused: 'too-few-modules' }
  const spare = design.rows.length - design.learners - m + 1
  if (spare < m) return { refused: 'too-few-scores' }
  const solved = withinLearners(design)
  if (!solved) return { refused: 'no-shared-learners' }
  const noise = residualVariance(design, solved.effects) / spare
  if (!(noise > 1e-12 && noise < 1e40)) return { refused: 'no-variation' }
  const variances = solved.scale.map((scale) => (noise * scale * m) / (m - 1))
  const grid = spreadPosterior(solved.effects, variances)
  const modules = design.modules.map((module, index): ModuleEffect => {
    const own = design.rows.filter((row) => row.m === index)
    const seen = posterior(solved.effects[index]!, variances[index]!, grid, line)
    const mean = own.reduce((sum, row) => sum + row.y, 0) / own.length
    const p = normalLower(solved.effects[index]! / Math.sqrt(noise * solved.scale[index]!))
    return {
      module,
      n: own.length,
      mean,
      raw: solved.effects[index]!,
      rawSe: Math.sqrt(noise * solved.scale[index]!),
      ...seen,
      p,
    }
  })
  const spread = grid.reduce((sum, g) => sum + g.weight * g.tau, 0)
  return { modules, learners: design.learners, noise: Math.sqrt(noise), spread, line }
}

function arrange(scores: readonly Score[]): Design {
  const modules = [...new Set(scores.map((score) => score.module))]
  const learners = [...new Set(scores.map((score) => score.learner))]
  const moduleAt = new Map(modules.map((module, index) => [module, index]))
  const learnerAt = new Map(learners.map((learner, index) => [learner, index]))
  const rows = scores.map((score) => ({
    l: learnerAt.get(score.learner)!,
    m: moduleAt.get(score.module)!,
    y: score.score,
  }))
  return { modules, learners: learners.length, rows }
}

/** Module effects summing to zero with learners swept out, and the diagonal of their unscaled covariance. */
function withinLearners(design: Design): { effects: number[]; scale: number[] } | null {
  const m = design.modules.length
  const counts = Array.from({ length: design.learners }, () => new Array<number>(m).fill(0))
  const sums = new Array<number>(design.learners).fill(0)
  const matrix = zeros(m, m)
  matrix.data.fill(1 / m)
  const right = new Array<number>(m).fill(0)
  for (const row of design.rows) {
    counts[row.l]![row.m]! += 1
    sums[row.l]! += row.y
    right[row.m]! += row.y
    matrix.data[row.m + row.m * m]! += 1
  }
  counts.forEach((taken, learner) => {
    const n = taken.reduce((sum, count) => sum + count, 0)
    taken.forEach((own, i) => {
      if (own === 0) return
      right[i]! -= (own * sums[learner]!) / n
      taken.forEach((other, j) => {
        matrix.data[i + j * m]! -= (own * other) / n
      })
    })
  })
  if (!connected(counts, m)) return null
  const inverse = inversePositive(matrix)
  if ('refused' in inverse) return null
  return { effects: [...times(inverse, right)], scale: right.map((_, i) => at(inverse, i, i) - 1 / m) }
}

/** Can every module be reached from the first by learners who took both? */
function connected(counts: readonly number[][], modules: number): boolean {
  const reached = new Set([0])
  let before = 0
  while (reached.size > before) {
    before = reached.size
    for (const taken of counts) {
      if (taken.some((count, module) => count > 0 && reached.has(module)))
        taken.forEach((count, module) => count > 0 && reached.add(module))
    }
  }
  return reached.size === modules
}

function residualVariance(design: Design, effects: readonly number[]): number {
  const sums = new Array<number>(design.learners).fill(0)
  const counts = new Array<number>(design.learners).fill(0)
  for (const row of design.rows) {
    sums[row.l]! += row.y - effects[row.m]!
    counts[row.l]! += 1
  }
  return design.rows.reduce((sum, row) => sum + (row.y - effects[row.m]! - sums[row.l]! / counts[row.l]!) ** 2, 0)
}

type Spread = { tau: number; mean: number; meanVariance: number; weight: number }

/** Restricted likelihood of the spread between modules on a grid; all variances are equally likely beforehand. */
function spreadPosterior(effects: readonly number[], variances: readonly number[]): Spread[] {
  const top = 4 * Math.max(Math.sqrt(Math.max(...variances)), Math.max(...effects.map(Math.abs)))
  const grid = Array.from({ length: 121 }, (_, step) => {
    const tau = top * (step / 120) ** 2
    let precision = 0
    let weighted = 0
    let log = Math.log(tau || top / 1e6)
    effects.forEach((effect, i) => {
      const p = 1 / (tau * tau + variances[i]!)
      precision += p
      weighted += p * effect
      log += Math.log(p) / 2
    })
    const mean = weighted / precision
    effects.forEach((effect, i) => {
      log -= (effect - mean) ** 2 / (tau * tau + variances[i]!) / 2
    })
    // @NOTE The grid is quadratic in its step, so each point stands for a width proportional to the step.
    return { tau, mean, meanVariance: 1 / precision, log: log - Math.log(precision) / 2 + Math.log(step || 0.25) }
  })
  const best = Math.max(...grid.map((g) => g.log))
  const total = grid.reduce((sum, g) => sum + Math.exp(g.log - best), 0)
  return grid.map(({ log, ...g }) => ({ ...g, weight: Math.exp(log - best) / total }))
}

function posterior(
  raw: number,
  variance: number,
  grid: readonly Spread[],
  line: number,
): { effect: number; se: number; below: number } {
  let effect = 0
  let square = 0
  let below = 0
  for (const g of grid) {
    const keep = (g.tau * g.tau) / (g.tau * g.tau + variance)
    const mean = keep * (raw - g.mean)
    const sd = Math.sqrt(keep * variance + keep * keep * g.meanVariance)
    effect += g.weight * mean
    square += g.weight * (mean * mean + sd * sd)
    below += g.weight * (sd > 0 ? normalLower((line - mean) / sd) : Number(mean < line))
  }
  return { effect, se: Math.sqrt(Math.max(0, square - effect * effect)), below }
}
