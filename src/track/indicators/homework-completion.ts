// 作业完成率: how much homework came in on time?
import type { Indicator } from './indicator-definition.ts'
import { meanOfRows } from './indicator-definition.ts'

export const homeworkCompletion: Indicator = {
  id: 'homework-completion',
  name: { zh: '作业完成率', en: 'Homework completion' },
  dimension: 'mastery',
  kinds: ['homework.handed-in'],
  source: { zh: 'LMS 后台数据', en: 'LMS' },
  cycle: 'stage',
  unit: 'percent',
  line: 70,
  better: 'up',
  says: {
    zh: '按时提交的作业份数 ÷ 应交份数。获准免交的不计入应交。',
    en: 'Homework handed in on time ÷ homework due. Excused homework does not count as due.',
  },
  minutes: { learner: 0, manager: 0 },
  least: null,
  formula: meanOfRows('homework.handed-in'),
  examples: [
    {
      given: { seen: { 'homework.handed-in': [[100], [100], [0], [100]] } },
      gives: { value: 75, n: 4 },
      because: 'three of four',
    },
    {
      given: { seen: { 'homework.handed-in': [[0], [0]] } },
      gives: { value: 0, n: 2 },
      because: 'due and not handed in',
    },
    { given: { seen: {} }, gives: null, because: 'nothing was due' },
  ],
}
