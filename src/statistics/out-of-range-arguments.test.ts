// What only a mistake of the caller can ask for: a share above one, a correlation above one, p-values that are no numbers.
import { expect, test } from 'vitest'
import { arm, usual } from '../../tests/degenerate-statistics-input.ts'
import { chartOfRates, chartOfShares } from './control-chart.ts'
import { tQuantile } from './distributions.ts'
import { holm } from './multiple-testing.ts'
import { comparePairs } from './paired.ts'
import { detectableByDid, detectableChange, pairsNeeded, peoplePerArm, teamsPerArm } from './power.ts'
import { clopperPearson, wilson } from './proportion.ts'
import { exactRate } from './poisson-rate.ts'
import { groupSequentialBounds } from './group-sequential.ts'
import { compareTwoGroups } from './two-groups.ts'

test('what only a mistake of the caller can ask for throws, and nothing loops for ever', () => {
  const mistakes: (() => unknown)[] = [
    () => compareTwoGroups(arm(usual, 1), arm(usual, 0), 95),
    () => comparePairs(usual.y, usual.x, 1.5),
    () => wilson(3, 10, 95),
    () => clopperPearson(3, 10, -0.1),
    () => exactRate(3, 10, 95),
    () => peoplePerArm(Number.NaN),
    () => pairsNeeded(Number.NaN),
    () => peoplePerArm(0.5, { power: 1.5 }),
    () => peoplePerArm(0.5, { alpha: 0 }),
    () => teamsPerArm(Number.NaN, { size: 10, icc: 0.1 }),
    () => detectableByDid({ trained: 20, comparison: 20, sd: 1, correlation: 1.2 }),
    () => detectableChange({ pairs: 20, power: 80 }),
    () => groupSequentialBounds([0.5, 1], 5),
    () =>
      chartOfShares([
        { successes: 4, n: 3 },
        { successes: 1, n: 3 },
      ]),
    () =>
      chartOfRates([
        { events: -4, exposure: 3 },
        { events: 1, exposure: 3 },
      ]),
    () => tQuantile(0.975, 0),
    () => holm([0.1, Number.NaN]),
  ]
  for (const mistake of mistakes) expect(mistake, String(mistake)).toThrow(RangeError)
})
