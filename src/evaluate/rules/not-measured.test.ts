import { expect, test } from 'vitest'
import { standingOfReason } from './not-measured.ts'

test('without anybody from the business the lead signs alone', () => {
  expect(standingOfReason({ by: 'lead', answer: null }, [])).toBe('signed')
  expect(standingOfReason({ by: 'lead', answer: null }, ['lead'])).toBe('signed')
})

test('with a business seat it waits for a second person, whose answer stands when the seat has ended', () => {
  expect(standingOfReason({ by: 'lead', answer: null }, ['business'])).toBe('waiting')
  expect(standingOfReason({ by: 'lead', answer: { agrees: true } }, ['business'])).toBe('signed')
  expect(standingOfReason({ by: 'lead', answer: { agrees: true } }, [])).toBe('signed')
  expect(standingOfReason({ by: 'lead', answer: { agrees: false } }, [])).toBe('objected')
})
