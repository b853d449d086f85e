// Whatever is shown of ratings over all times, no adding and subtracting of it tells less than five of them.
import { expect, test } from 'vitest'
import { leastRaters, releaseRatings } from './release-ratings.ts'
import type { Rating, RatingBlock } from './release-ratings.ts'

/** A run of chance that is the same each time. */
const chance = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}
const rated = (rater: number, value = 4, more: Partial<Rating> = {}): Rating => ({
  key: `r${rater}`,
  rater: `p${rater}`,
  value,
  cell: 'useful 1',
  day: '2026-03-02',
  ...more,
})

/** The blocks there are, kept as the store keeps them. */
function company() {
  let blocks: RatingBlock[] = []
  return {
    look(ratings: readonly Rating[]): RatingBlock[] {
      const { takeBack, showAgain, form } = releaseRatings(ratings, blocks)
      blocks = [
        ...blocks.map((b) => ({ ...b, shown: (b.shown && !takeBack.includes(b.id)) || showAgain.includes(b.id) })),
        ...form.map((b, i) => ({ id: `b${blocks.length + i}`, shown: true, cell: b.cell, members: b.members })),
      ]
      return blocks.filter(({ shown }) => shown)
    },
    all: () => blocks,
  }
}
const counted = (blocks: readonly RatingBlock[]) => blocks.flatMap(({ members }) => members.map(({ key }) => key))

test('nothing below five raters, then five by five, in the order in which they came', () => {
  const seen = company()
  const shown = Array.from(
    { length: 12 },
    (_, n) => seen.look(Array.from({ length: n + 1 }, (_, i) => rated(i))).flatMap(({ members }) => members).length,
  )
  expect(shown).toEqual([0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10])
  expect(counted(seen.all())).toEqual(Array.from({ length: 10 }, (_, i) => `r${i}`))
})

test('one learner who rates five times is one rater', () => {
  const often = Array.from({ length: 9 }, (_, i) => rated(i, 4, { rater: `p${Math.min(i, 3)}` }))
  expect(company().look(often)).toEqual([])
  expect(company().look([...often, rated(20)])).toHaveLength(1)
})

test('cells are counted each by themselves: four in one and four in another are nothing', () => {
  const two = [0, 1, 2, 3].flatMap((i) => [rated(i), rated(i + 10, 4, { cell: 'useful 2' })])
  expect(company().look(two)).toEqual([])
})

test('a correction shows together with four others who are new, and five corrections of one block show at once', () => {
  const seen = company()
  const ten = Array.from({ length: 10 }, (_, i) => rated(i))
  const before = seen.look(ten)
  const corrected = ten.map((r) => (r.key === 'r1' ? { ...r, value: 1 } : r))
  expect(seen.look(corrected)).toEqual(before)
  expect(seen.look([...corrected, ...[10, 11, 12].map((i) => rated(i))])).toEqual(before)
  const after = seen.look([...corrected, ...[10, 11, 12, 13].map((i) => rated(i))])
  expect(after.flatMap(({ members }) => members)).toHaveLength(14)
  expect(after.flatMap(({ members }) => members).find(({ key }) => key === 'r1')!.value).toBe(1)
  const mass = company()
  mass.look(ten)
  expect(mass.look(ten.map((r) => ({ ...r, value: 2 }))).flatMap(({ members }) => members)).toMatchObject(
    Array.from({ length: 10 }, () => ({ value: 2 })),
  )
})

test('what is withdrawn whole goes at once and comes back as it was; a part of a block waits for five more', () => {
  const seen = company()
  const ten = Array.from({ length: 10 }, (_, i) => rated(i))
  const before = seen.look(ten)
  expect(seen.look(ten.slice(5))).toEqual(before.slice(1))
  expect(seen.look(ten.toReversed())).toEqual(before)
  expect(seen.look(ten.slice(1))).toEqual(before)
  expect(seen.look([])).toEqual([])
})

/** A small exact row space: adds and subtracts until every shown sum is a pivot, and looks for a result that rests on fewer. */
function thinnest(
  sums: readonly (readonly string[])[],
  raterOf: (variable: string) => string,
  tries: () => number,
): number {
  let least = Infinity
  for (let t = 0; t < 400; t++) {
    const total = new Map<string, number>()
    for (const sum of sums) {
      const times = tries() < 0.5 ? 0 : Math.floor(tries() * 5) - 2
      for (const variable of sum) total.set(variable, (total.get(variable) ?? 0) + times)
    }
    const left = [...total].filter(([, times]) => times !== 0)
    if (left.length > 0) least = Math.min(least, new Set(left.map(([variable]) => raterOf(variable))).size)
  }
  for (const a of sums)
    for (const b of sums) {
      const apart = [...a.filter((v) => !b.includes(v)), ...b.filter((v) => !a.includes(v))]
      if (apart.length > 0) least = Math.min(least, new Set(apart.map(raterOf)).size)
    }
  return least
}

test.each(Array.from({ length: 40 }, (_, i) => i + 1))(
  'random arrivals, corrections, withdrawals and returns (%i): two neighbouring looks differ in nothing or in five raters, and no sum of looks in fewer',
  (seed) => {
    const next = chance(seed)
    const seen = company()
    const gone: Rating[] = []
    let ratings: Rating[] = []
    let made = 0
    for (let step = 0; step < 60; step++) {
      const what = next()
      if (what < 0.6)
        ratings.push(rated(made++, 1 + Math.floor(next() * 5), { cell: `useful ${Math.floor(next() * 2)}` }))
      else if (what < 0.75 && ratings.length > 0) {
        const at = Math.floor(next() * ratings.length)
        ratings[at] = { ...ratings[at]!, value: 1 + Math.floor(next() * 5) }
      } else if (what < 0.9 && ratings.length > 0)
        gone.push(...ratings.splice(Math.floor(next() * ratings.length), 1 + Math.floor(next() * 6)))
      else ratings.push(...gone.splice(0, Math.floor(next() * 6)))
      if (next() < 0.2) ratings = ratings.toReversed()
      const before = seen.all().filter(({ shown }) => shown)
      const after = seen.look(ratings)
      for (const cell of ['useful 0', 'useful 1']) {
        const [was, is] = [before, after].map((blocks) =>
          blocks
            .filter((b) => b.cell === cell)
            .flatMap(({ members }) => members.map(({ key, value }) => `${key} ${value}`)),
        ) as [string[], string[]]
        const moved = [...was.filter((v) => !is.includes(v)), ...is.filter((v) => !was.includes(v))]
        if (moved.length > 0)
          expect(new Set(moved.map((v) => v.split(' ')[0])).size).toBeGreaterThanOrEqual(leastRaters)
        expect(new Set(is.map((v) => v.split(' ')[0])).size).toBe(is.length)
      }
    }
    const everShown = seen.all().map(({ members }) => members.map(({ key, value }) => `${key} ${value}`))
    expect(everShown.length).toBeGreaterThan(1)
    expect(thinnest(everShown, (variable) => variable.split(' ')[0]!, next)).toBeGreaterThanOrEqual(leastRaters)
    // By which it holds for every combination: of the blocks that take part the latest brings five raters the earlier did not count so.
    const known = new Set<string>()
    for (const block of seen.all()) {
      const fresh = block.members.filter(({ key, value }) => !known.has(`${key} ${value}`))
      expect(new Set(fresh.map(({ rater }) => rater)).size).toBeGreaterThanOrEqual(leastRaters)
      for (const { key, value } of block.members) known.add(`${key} ${value}`)
    }
  },
)
