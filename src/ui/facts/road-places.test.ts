import { expect, test } from 'vitest'
import { placesOf, storeysOf } from './road-places.ts'

const stops = ['2026-10-20', '2026-11-03', '2026-11-17', '2026-12-01'].map((at, i) => ({ id: `s${i}`, title: `模块 ${i}`, at }))

test('stops stand evenly, today between the last that was and the next that comes', () => {
  const places = placesOf(stops, new Date('2026-11-24T00:00:00Z'), 372, 36)
  expect([...places.x.values()]).toEqual([36, 136, 236, 336])
  expect(places.today).toBe(286)
})

test('before the first stop and after the last there is no today', () => {
  expect(placesOf(stops, new Date('2026-10-01'), 372).today).toBeNull()
  expect(placesOf(stops, new Date('2027-01-01'), 372).today).toBeNull()
})

test('arcs over the same stretch stand on different storeys; neighbours share one', () => {
  const arc = (from: string, to: string) => ({ from, to, title: '', colour: 'accent' as const })
  const places = placesOf(stops, new Date('2026-11-24'), 372)
  expect(storeysOf([arc('s0', 's1'), arc('s1', 's2'), arc('s3', 's0')], places)).toEqual([0, 0, 1])
})
