import { expect, test } from 'vitest'
import { referenceMissing, csv, distance, expectReference } from '../../tests/reference-results/r-results.ts'
import { permutationTest, signFlipTest, type Rerandomised } from './permutation-tests.ts'
import { seeded } from './random.ts'

const sleep = () => {
  const t = csv('datasets_sleep.csv')
  return [1, 2].map((group) => [...t['extra']!].filter((_, i) => t['group']![i] === group)) as [number[], number[]]
}

test.skipIf(referenceMissing)("Student's sleep: two of the 1,024 sign vectors on each side, .00390625", () => {
  const [first, second] = sleep()
  const found = signFlipTest(first.map((v, i) => v - second[i]!)) as Rerandomised
  expectReference('H.sleep.', { diff: found.value, signflip_p: found.p }, 1e-12)
  expect(found).toMatchObject({ assignments: 1024, enumerated: true })
})

test.skipIf(referenceMissing)("Student's sleep as if unpaired: all 184,756 splits", () => {
  const [first, second] = sleep()
  const found = permutationTest(first, second) as Rerandomised
  expectReference('I.sleep.', { unpaired_perm_p: found.p }, 1e-10)
  expect(found).toMatchObject({ assignments: 184756, enumerated: true })
})

test('three against three, all apart: the smallest p there is, 2 of 20', () => {
  expect(permutationTest([7, 8, 9], [1, 2, 3])).toEqual({ value: 6, p: 0.1, assignments: 20, enumerated: true })
  expect(signFlipTest([1, 2, 3, 4])).toEqual({ value: 2.5, p: 0.125, assignments: 16, enumerated: true })
})

test('exact answers do not depend on order, zero, unit or which group is named first', () => {
  const random = seeded('exact')
  const [a, b] = [Array.from({ length: 7 }, () => random.normal() + 1), Array.from({ length: 8 }, random.normal)]
  const usual = permutationTest(a, b) as Rerandomised
  const other = permutationTest(
    random.shuffled(b).map((v) => 1e6 * v + 5),
    random.shuffled(a).map((v) => 1e6 * v + 5),
  ) as Rerandomised
  expect(other.p).toBe(usual.p)
  expect(distance(-other.value, 1e6 * usual.value)).toBeLessThan(1e-9)
  expect((signFlipTest(random.shuffled(a).map((v) => -v)) as Rerandomised).p).toBe((signFlipTest(a) as Rerandomised).p)
})

test('large groups are drawn: same seed, same bytes; near the exact answer', () => {
  const random = seeded('drawn')
  const values = Array.from({ length: 40 }, () => random.normal() + 0.3)
  expect(signFlipTest(values, { seed: 'a' })).toEqual(signFlipTest(values, { seed: 'a' }))
  expect(signFlipTest(values, { seed: 'a' })).not.toEqual(signFlipTest(values, { seed: 'b' }))
  const drawn = permutationTest(values.slice(0, 20), values.slice(20), { seed: 'a' })
  expect(permutationTest(values.slice(0, 20), values.slice(20), { seed: 'a' })).toEqual(drawn)
  expect(drawn).toMatchObject({ assignments: 9999, enumerated: false })
  const nineteen = values.slice(0, 19)
  const exact = signFlipTest(nineteen) as Rerandomised
  const again = signFlipTest([...nineteen, 0, 0, 0], { draws: 20000 }) as Rerandomised
  expect(again.enumerated).toBe(false)
  expect(Math.abs(again.p - exact.p)).toBeLessThan(0.015)
})

test('no one to compare is refused', () => {
  expect(signFlipTest([])).toEqual({ refused: 'nobody' })
  expect(permutationTest([], [1])).toEqual({ refused: 'nobody' })
})
