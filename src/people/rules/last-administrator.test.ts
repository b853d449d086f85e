import { expect, test } from 'vitest'
import { isLastAdministrator } from './last-administrator.ts'

const zhao = { person: 'zhao', name: '赵一鸣', leavesOn: null, canComeIn: true }
const su = { person: 'su', name: '苏晴', leavesOn: null, canComeIn: true }

test('the only administrator is the last; beside another nobody is', () => {
  expect(isLastAdministrator('zhao', [zhao])).toBe(true)
  expect(isLastAdministrator('zhao', [zhao, su])).toBe(false)
})

test('one who is to leave counts as gone, whichever day it is', () => {
  expect(isLastAdministrator('zhao', [zhao, { ...su, leavesOn: '2026-12-04' }])).toBe(true)
})

test('who is no administrator, or leaves already, is not held', () => {
  expect(isLastAdministrator('ma', [zhao])).toBe(false)
  expect(isLastAdministrator('su', [zhao, { ...su, leavesOn: '2026-12-04' }])).toBe(false)
})

test('another who cannot come in does not count', () => {
  expect(isLastAdministrator('zhao', [zhao, { ...su, canComeIn: false }])).toBe(true)
})
