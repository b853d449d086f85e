// The doors that cases kept outside this project come in by: their paths and names do not move.
import { expect, test } from 'vitest'
import * as clock from './clock.ts'
import * as effect from './effect.ts'
import * as tableText from './table-text.ts'

test.each([
  ['clock', clock, ['defaultCalendar', 'planDue']],
  ['effect', effect, ['cardSaid', 'evaluate', 'headlineSaid', 'words']],
  ['table-text', tableText, ['csv', 'tabbed']],
])('checks/cases/%s.ts still lets out what cases ask for', (_, door, names) => {
  expect(Object.keys(door).toSorted()).toEqual(names)
})
