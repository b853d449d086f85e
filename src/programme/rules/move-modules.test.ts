// Where modules stand once they are moved along, and which days of the run then belong to none.
import { expect, test } from 'vitest'
import { daysBeforeModules, modulesOutside, moveModules } from './move-modules.ts'

const module = (number: number, startsOn: string, endsOn: string) => ({
  id: `m${number}`,
  run: 'run',
  number,
  name: `模块 ${number}`,
  startsOn,
  endsOn,
})
const modules = [module(1, '2026-12-07', '2026-12-20'), module(2, '2026-12-21', '2027-01-03')]
const run = { startsOn: '2026-11-16', endsOn: '2027-01-03' }

test('moved by as many days as the first day, they keep their lengths and lie inside', () => {
  const moved = moveModules(modules, -21)
  expect(moved.map((m) => [m.startsOn, m.endsOn])).toEqual([
    ['2026-11-16', '2026-11-29'],
    ['2026-11-30', '2026-12-13'],
  ])
  expect(modulesOutside(moved, run)).toEqual([])
  expect(modulesOutside(moveModules(modules, 1), run).map((m) => m.number)).toEqual([2])
})

test('days before the earliest module are counted, whatever its number; none where it begins with the run', () => {
  expect(daysBeforeModules(modules, run)).toMatchObject({ days: 21, first: { number: 1 } })
  expect(
    daysBeforeModules([module(1, '2026-12-21', '2027-01-03'), module(2, '2026-11-17', '2026-12-20')], run),
  ).toEqual({ days: 1, first: module(2, '2026-11-17', '2026-12-20') })
  expect(daysBeforeModules(moveModules(modules, -21), run)).toBeNull()
  expect(daysBeforeModules([], run)).toBeNull()
})
