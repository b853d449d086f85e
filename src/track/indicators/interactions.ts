// 互动次数: how often did learners ask, answer, post or vote, a week?
import type { Indicator } from './indicator-definition.ts'
import { perLearnerAndWeek } from './indicator-definition.ts'

export const interactions: Indicator = {
  id: 'interactions',
  name: { zh: '互动次数（周）', en: 'Interactions (weekly)' },
  dimension: 'engagement',
  kinds: ['interaction'],
  source: { zh: 'LMS 后台数据', en: 'LMS' },
  cycle: 'weekly',
  unit: 'times',
  line: null,
  better: 'up',
  says: {
    zh: '互动加权次数合计 ÷ 在读学员数 ÷ 周数。系统整周没有数据则不下结论。',
    en: 'Weighted interactions ÷ learners ÷ weeks. For a week the system delivered nothing, nothing is said.',
  },
  minutes: { learner: 0, manager: 0 },
  least: null,
  formula: perLearnerAndWeek('interaction'),
  examples: [
    {
      given: { seen: { interaction: [[2, 1], [3]] }, learners: 2, weeks: 1 },
      gives: { value: 3, n: 2 },
      because: 'three each',
    },
    {
      given: { seen: { interaction: [[6]] }, learners: 2, weeks: 1 },
      gives: { value: 3, n: 2 },
      because: 'one was silent while the system was listening',
    },
    { given: { seen: {}, learners: 2, weeks: 1 }, gives: null, because: 'nothing was recorded' },
  ],
}
