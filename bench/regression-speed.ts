// How fast the two heaviest estimates are: least squares of 100,000 rows against R's lm.fit, and staggered starts of a thousand people.
import { spawnSync } from 'node:child_process'
import { eventStudy, trendBefore } from '../src/statistics/event-study.ts'
import { leastSquares } from '../src/statistics/least-squares.ts'
import { column, zeros } from '../src/statistics/matrix.ts'
import { seeded } from '../src/statistics/random.ts'
import { classicalCovariance, coefficient } from '../src/statistics/robust-standard-errors.ts'
import { effectsByGroup, effectsByPeriod, overallEffect } from '../src/statistics/staggered-aggregation.ts'
import { staggered } from '../src/statistics/staggered-adoption.ts'

const many = <T>(n: number, draw: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => draw(i))

/** The fastest of several runs, in milliseconds. */
function fastest(times: number, run: () => void): number {
  return Math.min(
    ...many(times, () => {
      const start = performance.now()
      run()
      return performance.now() - start
    }),
  )
}

/** Least squares of 100,000 rows on 20 columns with classical errors. */
function ownRegression(): number {
  const random = seeded('rows')
  const x = zeros(100_000, 20)
  for (let i = 0; i < x.data.length; i++) x.data[i] = random.normal()
  column(x, 0).fill(1)
  const y = Float64Array.from(many(x.rows, random.normal))
  return fastest(9, () => {
    const fit = leastSquares(y, x)
    if ('refused' in fit) throw new Error(fit.refused)
    coefficient(fit, 1, { covariance: classicalCovariance(fit), df: fit.df })
  })
}

/** The same shape by lm.fit of R, or null where R is not installed. */
function rRegression(): number | null {
  const script =
    'set.seed(1); x <- cbind(1, matrix(rnorm(1.9e6), 1e5)); y <- rnorm(1e5); cat(min(replicate(9, system.time(lm.fit(x, y))[["elapsed"]])) * 1000)'
  const ran = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' })
  return ran.status === 0 ? Number(ran.stdout) : null
}

/** A thousand people over 36 months, five starts and a sixth who never start, every summary; in teams of ten, or each on their own. */
function waves(inTeams: boolean): number {
  const random = seeded('waves')
  const persons = many(1000, (i) => {
    const team = Math.floor(i / 10)
    return {
      start: [6, 12, 18, 24, 30, null][team % 6]!,
      outcomes: many(36, () => 70 + 5 * random.normal()),
      ...(inTeams ? { cluster: team } : {}),
    }
  })
  return fastest(3, () => {
    const made = staggered(
      many(36, (t) => t + 1),
      persons,
      { against: 'not-yet' },
    )
    if ('refused' in made) throw new Error(made.refused)
    overallEffect(made)
    effectsByGroup(made)
    effectsByPeriod(made)
    eventStudy(made)
    trendBefore(made)
  })
}

const [own, theirs] = [ownRegression(), rRegression()]
const ratio = theirs === null ? null : own / theirs
console.log(
  `OLS 100,000 × 20 by QR: ${own.toFixed(0)} ms${ratio === null ? ' (R is not installed, so there is no ratio)' : `, R's lm.fit ${theirs!.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (goal ≤ 3)`}`,
)
const [alone, teams] = [waves(false), waves(true)]
console.log(
  `Staggered starts, 1,000 people × 36 months, all cells and summaries: ${alone.toFixed(0)} ms, in 100 teams ${teams.toFixed(0)} ms (goal ≤ 2,000 ms)`,
)
process.exitCode = (ratio !== null && ratio > 3) || Math.max(alone, teams) > 2000 ? 1 : 0
