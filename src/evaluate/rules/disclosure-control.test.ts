import { expect, test } from 'vitest'
import { seeded } from '../../statistics/random.ts'
import type { HiddenSide, Members } from './disclosure-control.ts'
import { hiddenSides, leastRaters, rank, disclosurePlan, bandedMean, smallestSupport } from './disclosure-control.ts'

const group = (side: string, n: number) => Array.from({ length: n }, (_, i) => `${side}${i}`)
const members = (peer: number, report: number, customer: number): Members => ({
  peer: group('p', peer),
  report: group('r', report),
  customer: group('c', customer),
})
const sides = (m: Members) => disclosurePlan(m).map((s) => s.sides.join('+'))

test('a side with three raters is shown, one with two is not', () => {
  expect(sides(members(3, 0, 0))).toEqual(['peer'])
  expect(sides(members(2, 0, 0))).toEqual([])
  expect(sides(members(4, 3, 5))).toEqual(['peer', 'report', 'customer'])
})

test('two small sides are shown together, and a single one left over is shown nowhere: the difference would be it', () => {
  expect(sides(members(2, 2, 0))).toEqual(['peer+report'])
  expect(sides(members(5, 2, 0))).toEqual(['peer'])
  expect(sides(members(1, 1, 0))).toEqual([])
  expect(sides(members(5, 2, 1))).toEqual(['peer', 'report+customer'])
})

test('support: a difference of two sums that differ by one rater rests on that one', () => {
  expect(
    smallestSupport(
      [
        ['a', 'b', 'c', 'd'],
        ['a', 'b', 'c'],
      ],
      3,
    ),
  ).toBe(1)
  expect(
    smallestSupport(
      [
        ['a', 'b', 'c', 'd', 'e'],
        ['a', 'b', 'c'],
      ],
      3,
    ),
  ).toBe(2)
  expect(
    smallestSupport(
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
      3,
    ),
  ).toBe(3)
  // Not pairwise: (ab + bc + ca) / 2 − bc = a.
  expect(
    smallestSupport(
      [
        ['a', 'b', 'x', 'y'],
        ['b', 'c', 'x', 'y'],
        ['a', 'c'],
        ['x', 'y', 'b'],
      ],
      3,
    ),
  ).toBeLessThan(3)
  expect(smallestSupport([], 3)).toBe(Infinity)
})

test('rank is exact', () => {
  expect(
    rank([
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, -1],
    ]),
  ).toBe(2)
  expect(
    rank([
      [1, 0],
      [0, 1],
      [1, 1],
    ]),
  ).toBe(2)
  expect(rank([])).toBe(0)
})

/** Everything an onlooker can add and subtract: what is shown, with small whole factors. Answers the fewest raters a non-empty result rests on. */
function attack(shown: readonly (readonly string[])[]): number {
  let least = Infinity
  const factors = [-2, -1, 0, 1, 2]
  const walk = (i: number, sum: Map<string, number>) => {
    if (i === shown.length) {
      const rests = [...sum.values()].filter((x) => x !== 0).length
      if (rests > 0) least = Math.min(least, rests)
      return
    }
    for (const f of factors) {
      const next = new Map(sum)
      for (const rater of shown[i]!) next.set(rater, (next.get(rater) ?? 0) + f)
      walk(i + 1, next)
    }
  }
  walk(0, new Map())
  return least
}

/** The usual rule: whatever has three raters is shown, all others together too. */
const usual = (m: Members) =>
  [...hiddenSides.map((s) => m[s] ?? []), hiddenSides.flatMap((s) => m[s] ?? [])].filter(
    (raters) => raters.length >= leastRaters,
  )

function* populations(n: number): Generator<Members> {
  const { below } = seeded('360')
  const draw = (most: number) => below(most + 1)
  for (let i = 0; i < n; i++) yield members(draw(7), draw(4), draw(5))
}

test('an onlooker with everything that is shown isolates nobody in two thousand populations; by the usual rule, in many', () => {
  let leaks = 0
  for (const m of populations(2000)) {
    const shown = disclosurePlan(m)
    // All others together are made of the figures shown, so the onlooker has them too.
    const all = shown.flatMap((s) => s.raters)
    expect(attack([...shown.map((s) => s.raters), ...(all.length > 0 ? [all] : [])])).toBeGreaterThanOrEqual(
      leastRaters,
    )
    if (attack(usual(m)) < leastRaters) leaks++
  }
  expect(leaks).toBeGreaterThan(800)
})

test('with a higher minimum nothing rests on fewer; the plan knows memberships only, so scores move no figure in or out', () => {
  for (const m of populations(200)) {
    for (const s of disclosurePlan(m, 5)) expect(s.raters.length).toBeGreaterThanOrEqual(5)
    const renamed = Object.fromEntries(hiddenSides.map((s) => [s, (m[s] ?? []).map((r) => `x${r}`)])) as Record<
      HiddenSide,
      string[]
    >
    expect(disclosurePlan(renamed).map((s) => s.sides)).toEqual(disclosurePlan(m).map((s) => s.sides))
  }
})

test('a mean is shown to a tenth, and at the ends only that it is there', () => {
  expect(bandedMean([3, 4, 4])).toEqual({ mean: 3.7, band: null })
  expect(bandedMean([5, 5, 5])).toEqual({ mean: 4.5, band: 'high' })
  expect(bandedMean([1, 1, 2])).toEqual({ mean: 1.5, band: 'low' })
})
