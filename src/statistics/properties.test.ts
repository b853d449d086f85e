import { expect, test } from 'vitest'
import { autoregressive, type Autoregressive } from './autoregressive.ts'
import { complierEffect, type ComplierEffect } from './complier-effect.ts'
import { differenceInDifferences, type TwoByTwo } from './difference-in-differences.ts'
import { attEstimate, attOf, type Att, type AttMethod } from './doubly-robust.ts'
import type { Estimate } from './estimate.ts'
import {
  againstComparison,
  interruptedTimeSeries,
  type ComparedSeries,
  type SeriesEffect,
} from './interrupted-time-series.ts'
import { groupsOf, leastSquares, type Fit } from './least-squares.ts'
import { fromColumns } from './matrix.ts'
import { mediate, type Mediation } from './mediation.ts'
import { comparePairs, type Paired } from './paired.ts'
import { seeded } from './random.ts'
import { permutationTest, signFlipTest, type Rerandomised } from './permutation-tests.ts'
import {
  clusteredCoefficient,
  clusterRobust,
  coefficient,
  rowRobust,
  type RowCorrection,
} from './robust-standard-errors.ts'
import { selectedByScore, type ScoreSelection } from './ancova-by-selection-score.ts'
import { overallEffect } from './staggered-aggregation.ts'
import { staggered, type Staggered } from './staggered-adoption.ts'
import { adjustedComparison, compareTwoGroups, type TwoGroups } from './two-groups.ts'
import { entropyBalance, weightedDifference, type Balanced } from './balancing-weights.ts'
import { wildBootstrap, type WildBootstrap } from './wild-bootstrap.ts'

/** Forty-eight persons: outcome, the same some time before, who was trained, a covariate (and a second), the team, the period. */
type Given = {
  y: number[]
  before: number[]
  treated: number[]
  x: number[]
  other: number[]
  team: number[]
  period: number[]
}
const columns = ['y', 'before', 'treated', 'x', 'other', 'team', 'period'] as const

const random = seeded('properties')
const n = 48
const team = Array.from({ length: n }, (_, i) => i % 8)
const shocks = team.map(() => random.normal())
const x = team.map(() => 5 + random.normal())
const given: Given = {
  y: x.map((v, i) => 70 + 2 * v + 3 * shocks[team[i]!]! + (team[i]! < 4 ? 4 : 0) + 5 * random.normal()),
  treated: team.map((t) => Number(t < 4)),
  before: x.map((v) => 70 + 2 * v + 5 * random.normal()),
  x,
  other: team.map(() => random.normal()),
  team,
  period: team.map((_, i) => Math.floor(i / 8)),
}

/** What an estimate says, reduced to its value and how sure it is (a p, or an error in units of the value). */
type Said = { value: number; p: number }
const said = ({ value, p }: Estimate | WildBootstrap | Rerandomised): Said => ({ value, p })
const arm = ({ y, treated }: Given, of: number) => y.filter((_, i) => treated[i] === of)
const design = (g: Given) => fromColumns([g.y.map(() => 1), g.treated, g.x, g.other])
const covariates = (g: Given) => fromColumns([g.x, g.other])
const att = (method: AttMethod) => (g: Given) =>
  said(attEstimate(attOf({ y: g.y, treated: g.treated, x: covariates(g) }, method) as Att))
const byRow = (correction: RowCorrection) => (g: Given) => {
  const fit = leastSquares(g.y, design(g)) as Fit
  return said(coefficient(fit, 1, { covariance: rowRobust(fit, correction), df: fit.df }))
}
const persons = (g: Given, withTeams: boolean) =>
  g.y.map((after, i) => ({
    trained: g.treated[i] === 1,
    before: g.before[i]!,
    after,
    covariates: [g.x[i]!, g.other[i]!],
    ...(withTeams ? { cluster: g.team[i]! } : {}),
  }))

/** `swaps`: exchanging the labels of the arms turns the sign; `columns`: there are covariates; `ordered`: the order of rows is time; `unitless`: a share. */
type Family = { of: (g: Given) => Said; unitless?: boolean; swaps?: boolean; columns?: boolean; ordered?: boolean }

const families: Record<string, Family> = {
  'two groups': { of: (g) => said((compareTwoGroups(arm(g, 1), arm(g, 0)) as TwoGroups).effect), swaps: true },
  'two groups, adjusted': {
    of: (g) => said(adjustedComparison({ y: g.y, treated: g.treated, x: covariates(g) }) as Estimate),
    swaps: true,
    columns: true,
  },
  ...Object.fromEntries(
    (['HC0', 'HC1', 'HC2', 'HC3'] as const).map((correction) => [
      correction,
      { of: byRow(correction), swaps: true, columns: true },
    ]),
  ),
  ...Object.fromEntries(
    (['CR0', 'CR1', 'CR1S', 'CR2', 'CR3'] as const).map((correction) => [
      correction,
      {
        of: (g: Given) => {
          const fit = leastSquares(g.y, design(g)) as Fit
          return said(clusteredCoefficient(fit, 1, clusterRobust(fit, groupsOf(g.team), correction)))
        },
        swaps: true,
        columns: true,
      },
    ]),
  ),
  'difference in differences, persons': {
    of: (g) => said((differenceInDifferences(persons(g, false)) as TwoByTwo).effect),
    swaps: true,
    columns: true,
  },
  'difference in differences, teams': {
    of: (g) => said((differenceInDifferences(persons(g, true)) as TwoByTwo).effect),
    swaps: true,
    columns: true,
  },
  'chosen by score': {
    of: (g) =>
      said(
        (
          selectedByScore(
            g.y.map((after, i) => ({ trained: g.treated[i] === 1, score: g.x[i]!, after, cluster: g.team[i]! })),
          ) as ScoreSelection
        ).effect,
      ),
    swaps: true,
    columns: true,
  },
  'wild bootstrap': {
    of: (g) => said(wildBootstrap({ y: g.y, x: design(g), clusters: g.team }, 1) as WildBootstrap),
    swaps: true,
    columns: true,
  },
  'permutation of teams': {
    of: (g) => {
      const means = (side: number) =>
        [...new Set(g.team)]
          .toSorted((a, b) => a - b)
          .flatMap((t) => {
            const own = g.y.filter((_, i) => g.team[i] === t && g.treated[i] === side)
            return own.length ? [own.reduce((a, b) => a + b, 0) / own.length] : []
          })
      return said(permutationTest(means(1), means(0)) as Rerandomised)
    },
    swaps: true,
  },
  'entropy balancing': {
    of: (g) =>
      said(
        weightedDifference(g.y, g.treated, (entropyBalance(g.treated, covariates(g)) as Balanced).weights) as Estimate,
      ),
    columns: true,
  },
  'ATT by regression': { of: att('regression'), columns: true },
  'ATT by weighting': { of: att('weighting'), columns: true },
  'ATT doubly robust': { of: att('doubly-robust'), columns: true },
  staggered: {
    of: (g) => {
      const made = staggered(
        [1, 2, 3],
        g.y.map((v, i) => ({
          start: [2, 3, null][g.team[i]! % 3]!,
          outcomes: [g.before[i]!, v, 2 * v - g.before[i]!],
          covariates: [g.x[i]!],
        })),
      )
      return said(overallEffect(made as Staggered)!)
    },
    columns: true,
  },
  'complier effect': {
    of: (g) =>
      said(
        (
          complierEffect({
            outcome: g.y,
            offered: g.treated,
            came: g.treated.map((d, i) => d * Number(g.period[i]! > 1)),
          }) as ComplierEffect
        ).offer,
      ),
  },
  mediation: {
    of: (g) => {
      const { through } = mediate({
        treated: g.treated,
        mediator: g.x,
        outcome: g.y,
        x: fromColumns([g.other]),
      }) as Mediation
      return { value: through.value, p: through.p }
    },
    swaps: true,
    columns: true,
  },
  'interrupted series': {
    of: (g) => said((interruptedTimeSeries({ values: g.y, before: 24 }) as SeriesEffect).average),
    ordered: true,
  },
  'series beside another': {
    of: (g) => said((againstComparison({ values: g.y, before: 24 }, g.x) as ComparedSeries).average),
    columns: true,
    ordered: true,
  },
  autoregressive: {
    of: (g) => {
      const fit = autoregressive(g.y, design(g)) as Autoregressive
      return { value: fit.coefficients[1]!, p: fit.phi }
    },
    swaps: true,
    columns: true,
    ordered: true,
  },
}

/** Series estimate their memory by a search that stops at 1e-8; everything else keeps nine digits. */
const near = (family: Family) => (family.ordered ? 1e-6 : 1e-9)
const expectNear = (got: number, wanted: number, within: number) =>
  expect(Math.abs(got - wanted), `${got} and ${wanted}`).toBeLessThanOrEqual(within * Math.max(1e-3, Math.abs(wanted)))

const all = Object.entries(families).map(([name, family]) => ({ name, family, usual: family.of(given) }))

for (const { name, family, usual } of all) {
  test(`${name}: another zero and unit of the outcome move the value with it and the p not at all`, () => {
    const moved = family.of({ ...given, y: given.y.map((v) => 1e6 * v), before: given.before.map((v) => 1e6 * v) })
    const shifted = family.of({ ...given, y: given.y.map((v) => v + 500), before: given.before.map((v) => v + 500) })
    expectNear(moved.value / (family.unitless ? 1 : 1e6), usual.value, near(family))
    expectNear(moved.p, usual.p, near(family))
    expectNear(shifted.value, usual.value, 1e2 * near(family))
    expectNear(shifted.p, usual.p, 1e2 * near(family))
  })

  test(`${name}: the same input gives the same bytes`, () => {
    expect(JSON.stringify(family.of(structuredClone(given)))).toBe(JSON.stringify(usual))
  })
}

for (const { name, family, usual } of all.filter((one) => !one.family.ordered))
  test(`${name}: the order of rows does not matter`, () => {
    const order = seeded('order').shuffled(given.y.map((_, i) => i))
    const other = family.of(Object.fromEntries(columns.map((key) => [key, order.map((i) => given[key][i]!)])) as Given)
    expectNear(other.value, usual.value, 1e-9)
    expectNear(other.p, usual.p, 1e-9)
  })

for (const { name, family, usual } of all.filter((one) => one.family.columns))
  test(`${name}: a column counted in millionths changes nothing`, () => {
    const other = family.of({ ...given, x: given.x.map((v) => 1e6 * v) })
    expectNear(other.value, usual.value, 10 * near(family))
    expectNear(other.p, usual.p, 10 * near(family))
  })

for (const { name, family, usual } of all.filter((one) => one.family.swaps))
  test(`${name}: exchanging the labels of the arms turns the sign`, () => {
    const other = family.of({ ...given, treated: given.treated.map((d) => 1 - d) })
    expectNear(other.value, -usual.value, 1e-9)
    expectNear(other.p, usual.p, 1e-9)
  })

test('pairs: exchanging before and after turns the sign; a sign flipped is a sign flipped', () => {
  const [forth, back] = [comparePairs(given.y, given.x) as Paired, comparePairs(given.x, given.y) as Paired]
  expectNear(back.change.value, -forth.change.value, 1e-12)
  expectNear(back.intervals.gz.low, -forth.intervals.gz.high, 1e-9)
  const differences = given.y.slice(0, 15).map((v, i) => v - 70 - given.x[i]!)
  const [one, other] = [signFlipTest(differences), signFlipTest(differences.map((d) => -1e6 * d).toReversed())] as [
    Rerandomised,
    Rerandomised,
  ]
  expect(other.p).toBe(one.p)
  expectNear(other.value, -1e6 * one.value, 1e-12)
})

test('drawn answers: the same seed the same bytes, another seed another draw', () => {
  const differences = given.y.map((v) => v - 82)
  const drawn = (seed: string) => signFlipTest(differences, { seed, draws: 999 }) as Rerandomised
  expect(drawn('a')).toEqual(drawn('a'))
  expect(['b', 'c', 'd', 'e'].some((seed) => drawn(seed).p !== drawn('a').p)).toBe(true)
})
