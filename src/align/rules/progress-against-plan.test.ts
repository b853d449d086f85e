import { expect, test } from 'vitest'
import { daysBehind, expectedCurve, expectedShare } from './progress-against-plan.ts'

const modules = [
  { id: 'm1', startsOn: '2026-10-26', endsOn: '2026-11-01' },
  { id: 'm2', startsOn: '2026-11-02', endsOn: '2026-11-08' },
]

test('before the first module nothing is expected, after the last everything', () => {
  expect(expectedShare(modules, '2026-10-25')).toBe(0)
  expect(expectedShare(modules, '2026-11-01')).toBe(0.5)
  expect(expectedShare(modules, '2026-12-01')).toBe(1)
})

test('a plan changed on November 4 moves the expected line from that day only', () => {
  const later = [modules[0]!, { id: 'm2', startsOn: '2026-11-09', endsOn: '2026-11-15' }]
  const before = expectedCurve([{ from: '2026-10-26', modules }], '2026-11-03', '2026-11-05')
  const after = expectedCurve(
    [
      { from: '2026-10-26', modules },
      { from: '2026-11-04', modules: later },
    ],
    '2026-11-03',
    '2026-11-05',
  )
  expect(after[0]).toEqual(before[0])
  expect(after[1]!.share).toBeLessThan(before[1]!.share)
})

test('one of two finished modules done, nine days after the second ended: nine days behind', () => {
  expect(daysBehind(modules, 0.5, '2026-11-17')).toBe(9)
  expect(daysBehind(modules, 1, '2026-11-17')).toBe(0)
})

test('work inside the present module is not called late', () => {
  expect(daysBehind(modules, 0.5, '2026-11-05')).toBe(0)
})
