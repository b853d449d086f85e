import { expect, test } from 'vitest'
import { intraclass } from '../../statistics/rater-agreement.ts'
import { raterAgreement } from './one-way-icc.ts'

// Shrout & Fleiss 1979, table 2: six targets, four judges.
const published = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

test('with as many raters for everybody it is the published ICC(1,1) .17 and ICC(1,4) .44', () => {
  const said = raterAgreement(published)!
  const six = intraclass(published)
  if ('refused' in six) throw new Error('refused')
  expect(said.single).toBeCloseTo(six.one.single.value, 12)
  expect(said.mean).toBeCloseTo(six.one.mean.value, 12)
  expect(said.single).toBeCloseTo(0.17, 2)
})

test('people with one rater say nothing about agreement, and fewer than five cannot be judged', () => {
  expect(raterAgreement([...published, [3], [5]])).toEqual(raterAgreement(published))
  expect(raterAgreement(published.slice(0, 4))).toBeNull()
  expect(raterAgreement(published.map(() => [3, 3]))).toBeNull()
})

test('the order of people and raters changes nothing; unequal numbers are taken as they are', () => {
  const ragged = published.map((row, i) => row.slice(0, 2 + (i % 3)))
  const turned = ragged.map((row) => [...row].reverse()).reverse()
  expect(raterAgreement(turned)!.mean).toBeCloseTo(raterAgreement(ragged)!.mean, 12)
})
