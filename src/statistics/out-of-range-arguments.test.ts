// What only a mistake of the caller can ask for: a share above one, a correlation above one, p-values that are no numbers.
import { expect, test } from 'vitest'
import { arm, usual } from '../../tests/degenerate-statistics-input.ts'
import { tQuantile } from './distributions.ts'
import { holm } from './multiple-testing.ts'
import { comparePairs } from './paired.ts'
import { detectableByDid, detectableChange } from './power.ts'
import { clopperPearson, wilson } from './proportion.ts'
import { exactRate } from './poisson-rate.ts'
import { compareTwoGroups } from './two-groups.ts'

test('what only a mistake of the caller can ask for throws, and nothing loops for ever', () => {
  const mistakes: (() => unknown)[] = [
    () => compareTwoGroups(arm(usual, 1), arm(usual, 0), 95),
    () => comparePairs(usual.y, usual.x, 1.5),
    () => wilson(3, 10, 95),
    () => clopperPearson(3, 10, -0.1),
    () => exactRate(3, 10, 95),
    () => detectableByDid({ trained: 20, comparison: 20, sd: 1, correlation: 1.2 }),
    () => detectableChange({ pairs: 20, power: 80 }),
    () => detectableChange({ pairs: 20, alpha: 0 }),
    () => tQuantile(0.975, 0),
    () => holm([0.1, Number.NaN]),
  ]
  for (const mistake of mistakes) expect(mistake, String(mistake)).toThrow(RangeError)
})
