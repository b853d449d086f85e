import { expect, test } from 'vitest'
import { checkDeputy, checkLastDay, checkReturn, checkSince, stateOn } from './person-dates.ts'

const today = '2026-11-30'
const inside = { external: false, enteredOn: '2024-01-01', lastDay: null }

test('somebody is present, to come, to leave or gone, and the last day still counts', () => {
  expect(stateOn(today, inside)).toBe('present')
  expect(stateOn(today, { ...inside, enteredOn: '2026-12-01' })).toBe('coming')
  expect(stateOn(today, { ...inside, lastDay: today })).toBe('leaving')
  expect(stateOn('2026-12-01', { ...inside, lastDay: today })).toBe('left')
  expect(stateOn(today, { ...inside, external: true })).toBe('outside')
  expect(stateOn(today, { external: true, enteredOn: null, lastDay: '2026-11-01' })).toBe('left')
})

test('nobody leaves before entering, returns before having left, or moves before entering', () => {
  expect(checkLastDay('2023-12-31', { enteredOn: '2024-01-01', today })).toMatchObject({
    refused: 'leaves-before-entering',
  })
  expect(checkLastDay('2036-11-30', { enteredOn: null, today })).toMatchObject({ refused: 'too-far-ahead' })
  expect(checkLastDay('2026-11-01', { enteredOn: null, today })).toBeNull()
  expect(checkReturn('2026-11-01', { lastDay: '2026-11-01', today })).toMatchObject({
    refused: 'returns-before-leaving',
  })
  expect(checkReturn('2026-12-01', { lastDay: '2026-11-01', today })).toMatchObject({ refused: 'returns-later' })
  expect(checkReturn(today, { lastDay: '2026-11-01', today })).toBeNull()
  expect(checkSince('2023-01-01', { enteredOn: '2024-01-01', today })).toMatchObject({ refused: 'before-entering' })
})

test('one deputy at a time, never oneself, and only for days to come', () => {
  const asked = { id: 'n', absent: 'zhu', deputy: 'luo', since: '2026-12-07', until: '2026-12-11' }
  const other = { id: 'o', since: '2026-12-11', until: '2026-12-20', deputyName: '陈立' }
  const check = (more: object, others = [] as (typeof other)[]) => checkDeputy({ ...asked, ...more }, { others, today })
  expect(check({})).toBeNull()
  expect(check({ deputy: 'zhu' })).toMatchObject({ refused: 'deputy-of-oneself' })
  expect(check({ until: '2026-12-06' })).toMatchObject({ refused: 'deputy-ends-before' })
  expect(check({ since: '2026-11-01', until: '2026-11-29' })).toMatchObject({ refused: 'deputy-in-the-past' })
  expect(check({}, [other])).toEqual({
    refused: 'deputy-overlaps',
    params: { name: '陈立', since: '2026-12-11', until: '2026-12-20' },
  })
  expect(check({ id: 'o' }, [other])).toBeNull()
})
