import { expect, test } from 'vitest'
import { nextTry, quietEnd } from './retry-and-quiet-hours.ts'

const at = (text: string) => new Date(text)
const night = { from: '22:00', until: '08:00', zone: 'Asia/Shanghai' } as const

test('a message is tried again after a minute, then ever later, and given up after the sixth time', () => {
  const now = at('2026-03-04T00:00:00Z')
  expect(
    [1, 2, 3, 4, 5, 6].map((tries) => nextTry(tries, now) && (nextTry(tries, now)!.getTime() - now.getTime()) / 60_000),
  ).toEqual([1, 5, 15, 60, 240, null])
})

test('nobody is disturbed at night: what is due waits for the morning of the place', () => {
  expect(quietEnd(at('2026-03-04T15:00:00Z'), night)).toEqual(at('2026-03-05T00:00:00Z')) // 23:00, until 08:00 tomorrow
  expect(quietEnd(at('2026-03-04T22:30:00Z'), night)).toEqual(at('2026-03-05T00:00:00Z')) // 06:30, until 08:00 today
  expect(quietEnd(at('2026-03-04T00:00:00Z'), night)).toBeNull() // 08:00 sharp
  expect(quietEnd(at('2026-03-04T04:30:00Z'), { ...night, from: '12:00', until: '13:30' })).toEqual(
    at('2026-03-04T05:30:00Z'),
  )
  expect(quietEnd(at('2026-03-04T15:00:00Z'), null)).toBeNull()
})
