import { expect, test } from 'vitest'
import { linesShown } from './CodeViewer.tsx'

test('of a long text the lines around the marked one are shown, of a short one all', () => {
  expect(linesShown(10, 3, 400)).toEqual({ from: 0, to: 10 })
  expect(linesShown(5000, 2500, 400)).toEqual({ from: 2299, to: 2699 })
  expect(linesShown(5000, 4999, 400)).toEqual({ from: 4600, to: 5000 })
  expect(linesShown(5000, null, 400)).toEqual({ from: 0, to: 400 })
})
