// 案例解决能力: how well do learners solve cases from their own work?
import type { Indicator } from './indicator-definition.ts'
import { meanOfRows } from './indicator-definition.ts'

export const caseSolving: Indicator = {
  id: 'case-solving',
  name: { zh: '案例解决能力', en: 'Case solving' },
  dimension: 'application',
  kinds: ['case.solving'],
  source: { zh: '实战任务、案例演练评分', en: 'Practice tasks, case simulations' },
  cycle: 'fortnightly',
  unit: 'of5',
  line: 3,
  better: 'up',
  says: {
    zh: '案例评分（1–5）的平均。',
    en: 'Mean of case scores (1–5).',
  },
  minutes: { learner: 0, manager: 1 },
  least: null,
  formula: meanOfRows('case.solving'),
  examples: [
    {
      given: { seen: { 'case.solving': [[3], [4]] } },
      gives: { value: 3.5, n: 2 },
      because: 'the mean of two learners',
    },
    {
      given: { seen: { 'case.solving': [[2, 4]] } },
      gives: { value: 3, n: 1 },
      because: 'two attempts of one learner',
    },
    { given: { seen: {} }, gives: null, because: 'no case was scored' },
  ],
}
