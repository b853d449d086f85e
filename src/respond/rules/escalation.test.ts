import { expect, test } from 'vitest'
import { levels, escalationRecipients } from './escalation.ts'
import type { Around } from './escalation.ts'

const around = { owner: 'owner', leads: ['lead'], above: ['head', 'lead'], hiddenFrom: new Set<string>() }
const told = (change: Partial<Around>) =>
  levels.map((level) => escalationRecipients(level, { ...around, ...change }).join(' '))

test('at half the owner, at four fifths the lead too, at the end those the lead answers to', () =>
  expect(told({})).toEqual(['owner', 'owner lead', 'owner lead head']))

test('what nobody owns is the lead’s from the beginning', () =>
  expect(told({ owner: null })).toEqual(['lead', 'lead', 'lead head']))

test('a report hidden from somebody is told to everybody but them', () =>
  expect(told({ hiddenFrom: new Set(['head', 'lead']) })).toEqual(['owner', 'owner', 'owner']))
