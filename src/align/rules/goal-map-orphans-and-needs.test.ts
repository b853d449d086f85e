import { expect, test } from 'vitest'
import { orphans, rankNeeds } from './goal-map-orphans-and-needs.ts'

const goal = { id: 'g', name: '投诉率', serves: 'o', baseline: 1.9, modules: ['m1'], indicators: ['test-score'] }
const modules = [
  { id: 'm1', name: '一' },
  { id: 'm2', name: '二' },
]

test('a goal that is measured, taught and serves the organisation stands alone in nothing', () => {
  const found = orphans({ goals: [goal], modules: [modules[0]!], needs: [] })
  expect(Object.values(found).flat()).toEqual([])
})

test('a module that serves no goal and a goal nobody measures are both named', () => {
  const found = orphans({ goals: [{ ...goal, indicators: [] }], modules, needs: [] })
  expect(found.modulesServingNoGoal).toEqual([{ id: 'm2', name: '二' }])
  expect(found.goalsWithoutIndicator).toEqual([{ id: 'g', name: '投诉率' }])
})

test('only the five most pressing needs are asked for, by importance minus present level', () => {
  const needs = [1, 2, 3, 4, 5, 6].map((i) => ({ id: `n${i}`, name: `${i}`, importance: 5, level: i / 2, modules: [] }))
  expect(rankNeeds(needs)[0]!.id).toBe('n1')
  expect(orphans({ goals: [], modules: [], needs }).needsNobodyCovers.map((n) => n.id)).toEqual([
    'n1',
    'n2',
    'n3',
    'n4',
    'n5',
  ])
})
