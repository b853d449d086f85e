import { expect, test } from 'vitest'
import { newId, newRandomId } from './new-id.ts'

test('a new id is a UUIDv7 of its millisecond, and no two are the same', () => {
  const at = new Date('2026-11-23T08:20:00Z')
  const id = newId(at)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(at.getTime())
  expect(newId(at)).not.toBe(id)
})

test('a random id is a UUIDv4 and holds no time', () => {
  const [one, other] = [newRandomId(), newRandomId()]
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(one.slice(0, 8)).not.toBe(other.slice(0, 8))
})
