import { expect, test } from 'vitest'
import type { ActionItem } from '../../programme/contract.ts'
import { badgesOf } from './menu-badges.ts'

const act = (run: string | null, stage: string, colour: ActionItem['colour']): ActionItem => ({
  id: `${run}${stage}${colour}`,
  run,
  stage,
  colour,
  title: { zh: '', en: '' },
  because: { zh: '', en: '' },
  dueAt: null,
  href: '',
  label: { zh: '', en: '' },
})

test('today counts the acts of all runs, a stage those of the run looked at, each as urgent as its most urgent', () => {
  const acts = [
    act('a', 'respond', 'watch'),
    act('a', 'respond', 'bad'),
    act('a', 'align', 'none'),
    act('b', 'respond', 'watch'),
  ]
  expect(badgesOf(acts, 'a', 2)).toEqual({
    '': { n: 4, colour: 'bad' },
    'runs/:run/respond': { n: 2, colour: 'bad' },
    'runs/:run/align': { n: 1, colour: 'none' },
    loops: { n: 2, colour: 'none' },
  })
})

test('where nothing waits there is no badge', () => {
  expect(badgesOf([], 'a', 0)).toEqual({})
})
