import { expect, test } from 'vitest'
import { analyseTest, counted } from './item-analysis.ts'
import type { Answer } from './item-analysis.ts'

// LSAT section 6, 1,000 people (Bock & Lieberman 1970): how many gave each of the 32 patterns, from 00000 to 11111.
const lsat6 = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298,
]
const patterns = lsat6.flatMap((people, pattern) => Array.from({ length: people }, () => pattern))
const items = [16, 8, 4, 2, 1].map((bit) => ({ id: `q${bit}`, bit, outOf: 1 }))
const answer = (person: string, item: string, value: number, at = 0, outOf = 1): Answer => ({
  person,
  item,
  value,
  outOf,
  at,
  key: '',
})
const answers = patterns.flatMap((pattern, person) =>
  items.map(({ id, bit }) => answer(`p${person}`, id, pattern & bit ? 1 : 0)),
)

test('LSAT 6 answered by rows gives the published difficulties, discriminations and alpha', () => {
  const { people, alpha, items: found } = analyseTest(items, answers)
  expect(people).toBe(1000)
  expect(found.map(({ difficulty }) => difficulty)).toEqual([0.924, 0.709, 0.553, 0.763, 0.87])
  expect(found.map(({ discrimination }) => Number(discrimination!.toFixed(4)))).toEqual([
    0.1128, 0.1532, 0.1728, 0.1444, 0.1216,
  ])
  expect(alpha).toBeCloseTo(0.295, 4)
  expect(found.flatMap(({ flags }) => flags)).toEqual([])
})

/** Forty people of rising ability; every question is answered right by those above its level. */
const people = Array.from({ length: 40 }, (_, i) => `p${i}`)
const asked = ['a', 'b', 'c', 'd', 'odd'].map((id) => ({ id, outOf: 1 }))
const rising = (odd: (i: number) => number) =>
  people.flatMap((person, i) =>
    [8, 16, 24, 30]
      .map((level, q) => answer(person, asked[q]!.id, i >= level ? 1 : 0))
      .concat(answer(person, 'odd', odd(i))),
  )

test('a question that does not go with the rest is named with its discrimination and n; one that goes against it may have a wrong key', () => {
  const chance = analyseTest(
    asked,
    rising((i) => i % 2),
  ).items.at(-1)!
  expect(chance).toMatchObject({ n: 40, flags: ['low-discrimination'] })
  expect(chance.low!).toBeLessThan(0)
  expect(chance.high!).toBeGreaterThan(0)
  expect(
    analyseTest(
      asked,
      rising((i) => (i < 20 ? 1 : 0)),
    ).items.at(-1)!.flags,
  ).toEqual(['inverted'])
})

test('too hard and too easy are said beside it', () => {
  expect(
    analyseTest(
      asked,
      rising((i) => (i >= 36 ? 1 : 0)),
    ).items.at(-1)!.flags,
  ).toEqual(['too-hard'])
  expect(
    analyseTest(
      asked,
      rising((i) => (i >= 1 ? 1 : 0)),
    ).items.at(-1)!.flags,
  ).toEqual(['too-easy'])
})

test('eleven people are too few to judge a question', () => {
  const few = rising((i) => i % 2).filter(({ person }) => Number(person.slice(1)) < 11)
  expect(analyseTest(asked, few).items.flatMap(({ flags }) => flags)).toEqual([])
})

test('nobody has answered: nothing is said, and nothing is zero', () => {
  expect(analyseTest(asked, [])).toMatchObject({
    people: 0,
    alpha: null,
    items: [{ n: 0, difficulty: null, discrimination: null, flags: [] }, {}, {}, {}, {}],
  })
})

test('of two attempts the first counts, or the last, or the better one as a whole', () => {
  const twice = [answer('p', 'a', 1, 1), answer('p', 'b', 0, 1), answer('p', 'a', 0, 2), answer('p', 'b', 0, 2)]
  const values = (attempt: 'first' | 'last' | 'best') =>
    [...counted(twice, attempt).rows.get('p')!.values()].map(({ value }) => value)
  expect([values('first'), values('last'), values('best')]).toEqual([
    [1, 0],
    [0, 0],
    [1, 0],
  ])
  expect(counted(twice, 'first').repeated).toBe(1)
})
