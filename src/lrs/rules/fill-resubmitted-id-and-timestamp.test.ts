import { expect, test } from 'vitest'
import { fillResubmittedIdAndTimestamp } from './fill-resubmitted-id-and-timestamp.ts'

const at = new Date('2026-03-04T02:30:00Z')
const id = (index: number) => `id-${index}`

test('a statement without id and time gets the same ones whenever it goes in', () => {
  expect(
    fillResubmittedIdAndTimestamp([{ verb: 1 }, { verb: 2, id: 'own' }, { verb: 3, timestamp: 'then' }], { at, id }),
  ).toEqual([
    { verb: 1, id: 'id-0', timestamp: at.toISOString() },
    { verb: 2, id: 'own', timestamp: at.toISOString() },
    { verb: 3, timestamp: 'then', id: 'id-2' },
  ])
  expect(fillResubmittedIdAndTimestamp({ verb: 1 }, { at, id: null })).toEqual({ verb: 1, timestamp: at.toISOString() })
})

test('a whole statement is not touched, and what is none is left to the checks', () => {
  expect(fillResubmittedIdAndTimestamp({ id: 'own', timestamp: 'then' }, { at, id })).toBe(null)
  expect(fillResubmittedIdAndTimestamp([1, null, 'x'], { at, id })).toBe(null)
})
