// Every estimator is sent through degenerate data: a refusal or a number comes back, never NaN, never an error without a spread.
import { expect, test } from 'vitest'
import type { Given } from '../../tests/degenerate-statistics-input.ts'
import { arm, situations } from '../../tests/degenerate-statistics-input.ts'
import { intraclass, fleissKappa, withinGroupAgreement } from './rater-agreement.ts'
import { attritionBounds } from './attrition.ts'
import { autoregressive, neweyWest } from './autoregressive.ts'
import { auc, calibrate } from './calibration.ts'
import { complierEffect } from './complier-effect.ts'
import { chartOfMeans } from './control-chart.ts'
import { differenceInDifferences } from './difference-in-differences.ts'
import { attEstimate, attOf } from './doubly-robust.ts'
import { moduleEffects } from './module-scores-adjusted-for-learners.ts'
import { driftSensitivity, eventStudy, trendBefore } from './event-study.ts'
import { againstComparison, interruptedTimeSeries } from './interrupted-time-series.ts'
import { analyseItems } from './item-analysis.ts'
import { correlation } from './correlation.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { fixedEffects, groupsOf, leastSquares, leavesNothing } from './least-squares.ts'
import { logisticRegression } from './logistic-regression.ts'
import { fitLogistic } from './logistic-ridge.ts'
import { fromColumns } from './matrix.ts'
import { mediate } from './mediation.ts'
import { comparePairs } from './paired.ts'
import { permutationTest, signFlipTest } from './permutation-tests.ts'
import { reliability } from './reliability.ts'
import { clusteredCoefficient, clusterRobust, coefficient, rowRobust } from './robust-standard-errors.ts'
import { selectedByScore } from './ancova-by-selection-score.ts'
import { staggered } from './staggered-adoption.ts'
import { effectsByGroup, effectsByPeriod, overallEffect } from './staggered-aggregation.ts'
import { meanInterval, tallyOf } from './mean-and-variance-from-sums.ts'
import { trendOf } from './trend.ts'
import { adjustedComparison, compareTwoGroups } from './two-groups.ts'
import { entropyBalance, overlap, standardisedDifferences, weightedDifference } from './balancing-weights.ts'
import { wildBootstrap } from './wild-bootstrap.ts'

const rated = ({ y }: Given) => Array.from({ length: Math.floor(y.length / 4) }, (_, i) => y.slice(4 * i, 4 * i + 4))
const then = <T extends object, R>(made: T, next: (made: Exclude<T, { refused: unknown }>) => R) =>
  'refused' in made ? made : next(made as Exclude<T, { refused: unknown }>)

const estimators: Record<string, (g: Given) => unknown> = {
  compareTwoGroups: (g) => compareTwoGroups(arm(g, 1), arm(g, 0)),
  adjustedComparison: (g) => adjustedComparison({ ...g, x: fromColumns([g.x]) }),
  comparePairs: (g) => comparePairs(g.y, g.x),
  signFlipTest: (g) =>
    signFlipTest(
      g.y.map((v, i) => v - g.x[i]!),
      { draws: 99 },
    ),
  permutationTest: (g) => permutationTest(arm(g, 1), arm(g, 0), { draws: 99 }),
  differenceInDifferences: (g) =>
    differenceInDifferences(g.y.map((after, i) => ({ trained: g.treated[i] === 1, before: g.x[i]!, after }))),
  'differenceInDifferences by team': (g) =>
    differenceInDifferences(
      g.y.map((after, i) => ({
        trained: g.teams[i]! % 2 === 1,
        before: 60,
        after,
        cluster: g.teams[i]!,
        covariates: [g.x[i]!],
      })),
    ),
  selectedByScore: (g) =>
    selectedByScore(g.y.map((after, i) => ({ trained: g.treated[i] === 1, score: g.x[i]!, after }))),
  'errors by row': (g) =>
    then(
      leastSquares(g.y, fromColumns([g.y.map(() => 1), g.treated, g.x])),
      (fit) => leavesNothing(fit, g.y) || coefficient(fit, 1, { covariance: rowRobust(fit, 'HC3'), df: fit.df }),
    ),
  'errors by team': (g) =>
    then(
      leastSquares(g.y, fromColumns([g.y.map(() => 1), g.x])),
      (fit) =>
        leavesNothing(fit, g.y) ||
        then(clusterRobust(fit, groupsOf(g.teams), 'CR2'), (made) => clusteredCoefficient(fit, 1, made)),
    ),
  weighted: (g) =>
    then(leastSquares(g.y, fromColumns([g.y.map(() => 1), g.treated]), g.weights), (fit) => ({
      coefficients: fit.coefficients,
      sigma: fit.sigma,
    })),
  weightedDifference: (g) => weightedDifference(g.y, g.treated, g.weights),
  fixedEffects: (g) =>
    then(fixedEffects(g.y, fromColumns([g.x]), groupsOf(g.teams)), (fit) => ({
      coefficients: fit.coefficients,
      sigma: fit.sigma,
    })),
  wildBootstrap: (g) =>
    wildBootstrap({ y: g.y, x: fromColumns([g.y.map(() => 1), g.teams.map((t) => t % 2)]), clusters: g.teams }, 1),
  logit: (g) =>
    then(
      logisticRegression(g.treated, fromColumns([g.y.map(() => 1), g.x, g.y])),
      ({ coefficients, fitted, deviance }) => ({
        coefficients,
        fitted,
        deviance,
      }),
    ),
  'logit with weights': (g) =>
    then(
      logisticRegression(g.treated, fromColumns([g.y.map(() => 1), g.x]), g.weights),
      ({ coefficients, fitted, deviance }) => ({
        coefficients,
        fitted,
        deviance,
      }),
    ),
  fitLogistic: (g) =>
    fitLogistic(
      g.x.map((x) => [x]),
      g.treated,
    ),
  entropyBalance: (g) => entropyBalance(g.treated, fromColumns([g.x, g.y])),
  balance: (g) =>
    arm(g, 1).length && arm(g, 0).length
      ? [
          standardisedDifferences(g.treated, fromColumns([g.x])).some(Number.isNaN) && Number.NaN,
          overlap(
            g.x.map((x) => (Number.isFinite(x) ? 0.4 : 0.6)),
            g.treated,
          ),
        ]
      : null,
  'att by regression': (g) =>
    then(attOf({ y: g.y, treated: g.treated, x: fromColumns([g.x]) }, 'regression'), attEstimate),
  'att by weighting': (g) =>
    then(attOf({ y: g.y, treated: g.treated, x: fromColumns([g.x]) }, 'weighting'), attEstimate),
  'att doubly robust': (g) =>
    then(attOf({ y: g.y, treated: g.treated, x: fromColumns([g.x]) }, 'doubly-robust'), attEstimate),
  staggered: (g) =>
    then(
      staggered(
        [1, 2, 3],
        g.y.map((v, i) => ({
          start: g.treated[i] ? 2 + (i % 4 > 1 ? 1 : 0) : null,
          outcomes: [g.x[i]!, g.x[i]! + 1, v],
          cluster: g.teams[i]! + 100 * g.treated[i]!,
        })),
      ),
      (made) => {
        const study = eventStudy(made)
        return [
          overallEffect(made),
          effectsByGroup(made),
          effectsByPeriod(made),
          study,
          trendBefore(made),
          driftSensitivity(study),
        ]
      },
    ),
  'staggered without teams': (g) =>
    then(
      staggered(
        [1, 2, 3],
        g.y.map((v, i) => ({
          start: g.treated[i] ? 2 + (i % 4 > 1 ? 1 : 0) : null,
          outcomes: [g.x[i]!, v, v + g.x[i]!],
        })),
      ),
      (made) => [overallEffect(made), eventStudy(made), trendBefore(made)],
    ),
  complierEffect: (g) =>
    complierEffect({ outcome: g.y, offered: g.treated, came: g.treated.map((d, i) => d * Number(i % 3 > 0)) }),
  attritionBounds: (g) =>
    attritionBounds(
      arm(g, 1).map((v, i) => (i % 6 ? v : null)),
      arm(g, 0),
    ),
  interruptedSeries: (g) => interruptedTimeSeries({ values: g.y, before: g.y.length / 2 }),
  againstComparison: (g) => againstComparison({ values: g.y, before: g.y.length / 2 }, g.x),
  'newey and west': (g) => then(leastSquares(g.y, fromColumns([g.y.map(() => 1), g.x])), (fit) => neweyWest(fit, 3)),
  autoregressive: (g) => then(autoregressive(g.y, fromColumns([g.y.map(() => 1), g.x])), (made) => ({ ...made })),
  mediate: (g) =>
    mediate({ treated: g.treated, mediator: g.x, outcome: g.y, x: fromColumns([g.teams]) }, { draws: 200 }),
  intraclass: (g) => intraclass(rated(g)),
  reliability: (g) => reliability(rated(g)),
  withinGroupAgreement: (g) => withinGroupAgreement(rated(g), 100),
  fleissKappa: (g) => fleissKappa(rated(g).map((row) => row.map((v) => String(Math.round(v / 10))))),
  cohenKappa: (g) =>
    cohenKappa(
      g.treated.map(String),
      g.teams.map((t) => String(t % 2)),
    ),
  analyseItems: (g) => analyseItems(rated(g)),
  correlation: (g) => correlation(g.x, g.y),
  trendOf: (g) => trendOf(rated(g).map(tallyOf)),
  meanInterval: (g) => meanInterval(tallyOf(g.y)),
  chartOfMeans: (g) => chartOfMeans(rated(g).map(tallyOf)),
  moduleEffects: (g) =>
    moduleEffects(g.y.map((score, i) => ({ learner: String(i % 12), module: String(Math.floor(i / 12)), score }))),
  calibrate: (g) => [auc(g.x, g.treated), calibrate(g.x, g.treated)],
}

/** Every number inside an answer, with where it stands; a bound may be infinite, and so may the df of the normal. */
function wrongNumbers(answer: unknown, path = ''): string[] {
  if (typeof answer === 'number')
    return Number.isFinite(answer) || (!Number.isNaN(answer) && /\.(df|low|high|breaksAt|worst)$/.test(path))
      ? []
      : [`${path} is ${answer}`]
  if (ArrayBuffer.isView(answer))
    return [...(answer as Float64Array)].every(Number.isFinite) ? [] : [`${path} holds a number that is none`]
  if (answer === null || typeof answer !== 'object') return []
  return Object.entries(answer).flatMap(([key, value]) => wrongNumbers(value, `${path}.${key}`))
}

for (const [name, estimate] of Object.entries(estimators))
  test(`${name}: a refusal or a number, never NaN, never an error without a spread`, () => {
    const wrong = Object.entries(situations).flatMap(([situation, given]) => {
      const answer = orBug(() => estimate(given))
      return wrongNumbers(answer)
        .concat(certainties(answer))
        .map((what) => `${situation}: ${what}`)
    })
    expect(wrong).toEqual([])
  })

/** Points that are no points are a bug of the caller, which item analysis and counts answer with a RangeError. */
function orBug(estimate: () => unknown): unknown {
  try {
    return estimate()
  } catch (thrown) {
    if (thrown instanceof RangeError && !thrown.message.includes('call stack')) return null
    throw thrown
  }
}

/** Estimates so certain that only rounding can have made them: an error of next to nothing with a p below 1. */
function certainties(answer: unknown, path = ''): string[] {
  if (answer === null || typeof answer !== 'object' || ArrayBuffer.isView(answer)) return []
  if (
    't' in answer &&
    'se' in answer &&
    typeof answer.se === 'number' &&
    typeof answer.t === 'number' &&
    (Math.abs(answer.t) > 1e13 || (answer.se === 0 && !('p' in answer && answer.p === 1)))
  )
    return [`${path} has error ${answer.se}`]
  return Object.entries(answer).flatMap(([key, value]) => certainties(value, `${path}.${key}`))
}
