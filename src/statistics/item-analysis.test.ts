import { expect, test } from 'vitest'
import { analyseItems } from './item-analysis.ts'
import { cronbachAlpha } from './reliability.ts'
import { correlation } from './correlation.ts'

// LSAT section 6: how many of 1,000 people gave each of the 32 patterns, from 00000 to 11111 (Bock & Lieberman 1970).
const lsat6 = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298,
]
const answers = lsat6.flatMap((people, pattern) =>
  Array.from({ length: people }, () => [16, 8, 4, 2, 1].map((bit) => (pattern & bit ? 1 : 0))),
)

test('LSAT 6: difficulty, item-rest correlation and alpha as published', () => {
  const analysis = analyseItems(answers)
  expect(analysis.people).toBe(1000)
  expect(analysis.items.map((item) => item.difficulty)).toEqual([0.924, 0.709, 0.553, 0.763, 0.87])
  expect(analysis.items.map((item) => Number(item.itemRest!.toFixed(4)))).toEqual([
    0.1128, 0.1532, 0.1728, 0.1444, 0.1216,
  ])
  expect(analysis.alpha).toBeCloseTo(0.295, 4)
})

test("an unanswered question lowers nobody's difficulty", () => {
  const analysis = analyseItems(
    [
      [2, null],
      [1, 4],
      [0, 2],
      [2, 4],
    ],
    [2, 4],
  )
  expect(analysis.items[1]).toMatchObject({ n: 3, difficulty: expect.closeTo(10 / 12, 12) })
  expect(analysis.people).toBe(3)
})

test('where nobody differs there is no correlation and no alpha', () => {
  expect(correlation([1, 1, 1], [1, 2, 3])).toBeNull()
  expect(
    cronbachAlpha([
      [1, 1],
      [1, 1],
      [1, 1],
    ]),
  ).toBeNull()
  expect(analyseItems([])).toEqual({ people: 0, items: [], alpha: null })
})
