import { expect, test } from 'vitest'
import { badgesOf } from './menu-badges.ts'

const acts = (run: string | null, stage: string, colour: 'bad' | 'watch' | 'none', n = 1) => ({ run, stage, colour, n })

test('today counts the acts of all runs, a stage those of the run looked at, each as urgent as its most urgent', () => {
  const all = [
    acts('a', 'respond', 'watch'),
    acts('a', 'respond', 'bad', 2),
    acts('a', 'align', 'none'),
    acts('b', 'respond', 'watch'),
  ]
  expect(badgesOf(all, 'a', 2)).toEqual({
    '': { n: 5, colour: 'bad' },
    'runs/:run/respond': { n: 3, colour: 'bad' },
    'runs/:run/align': { n: 1, colour: 'none' },
    loops: { n: 2, colour: 'none' },
  })
})

test('where nothing waits there is no badge', () => {
  expect(badgesOf([], 'a', 0)).toEqual({})
})
