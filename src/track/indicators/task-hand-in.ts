// 实战任务提交: how many practice tasks came in by their day?
import type { Indicator } from './indicator-definition.ts'
import { meanOfRows } from './indicator-definition.ts'

export const taskHandIn: Indicator = {
  id: 'task-hand-in',
  name: { zh: '实战任务提交', en: 'Practice tasks handed in' },
  dimension: 'application',
  kinds: ['task.handed-in'],
  source: { zh: '实战任务', en: 'Practice tasks' },
  cycle: 'fortnightly',
  unit: 'percent',
  line: 70,
  better: 'up',
  says: {
    zh: '到期前提交的实战任务 ÷ 已到期的实战任务。',
    en: 'Practice tasks handed in by their day ÷ practice tasks due.',
  },
  minutes: { learner: 0, manager: 0 },
  least: null,
  formula: meanOfRows('task.handed-in'),
  examples: [
    { given: { seen: { 'task.handed-in': [[100], [0]] } }, gives: { value: 50, n: 2 }, because: 'one of two' },
    {
      given: { seen: { 'task.handed-in': [[100, 100]] } },
      gives: { value: 100, n: 1 },
      because: 'both tasks of one learner',
    },
    { given: { seen: {} }, gives: null, because: 'no task was due' },
  ],
}
