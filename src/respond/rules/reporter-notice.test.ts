import { expect, test } from 'vitest'
import { reporterNotice } from './reporter-notice.ts'
import type { StepSeen } from './reporter-notice.ts'

const step = (id: string, what: string, remedy: string | null = null): StepSeen => ({ id, what, remedy })
const told = (steps: StepSeen[], ...fresh: string[]) => reporterNotice(steps, new Set(fresh))

test('sorting alone is told to nobody, an answer is', () => {
  expect(told([step('1', 'triaged')], '1')).toBeNull()
  expect(told([step('1', 'triaged'), step('2', 'replied')], '1', '2')).toEqual({ step: '2', notice: 'answered' })
})

test('an answer that is the plan for a common issue is told as one', () => {
  expect(told([step('1', 'triaged'), step('2', 'replied', 'r')], '2')).toEqual({ step: '2', notice: 'planned' })
})

test('of several answers at once only the newest is told', () => {
  expect(told([step('1', 'replied'), step('2', 'proposed')], '1', '2')).toEqual({ step: '2', notice: 'asked' })
  expect(told([step('1', 'proposed'), step('2', 'closed-unasked')], '1', '2')).toEqual({ step: '2', notice: 'closed' })
})

test('what was told is not told again, and whoever has spoken since has read it', () => {
  expect(told([step('1', 'replied'), step('2', 'proposed')], '1')).toEqual({ step: '1', notice: 'answered' })
  expect(told([step('1', 'replied'), step('2', 'triaged')])).toBeNull()
  expect(told([step('1', 'proposed'), step('2', 'denied')], '1')).toBeNull()
  expect(told([step('1', 'proposed'), step('2', 'denied'), step('3', 'replied')], '1', '3')).toEqual({
    step: '3',
    notice: 'answered',
  })
})
