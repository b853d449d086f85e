// 随堂测试成绩: how well do learners do in the tests of a stage?
import type { Indicator } from './indicator-definition.ts'
import { meanOfRows } from './indicator-definition.ts'

export const testScore: Indicator = {
  id: 'test-score',
  name: { zh: '随堂测试成绩', en: 'Test score' },
  dimension: 'mastery',
  kinds: ['test.score'],
  source: { zh: '测试系统', en: 'Test system' },
  cycle: 'stage',
  unit: 'points',
  line: 60,
  better: 'up',
  says: {
    zh: '得分 ÷ 满分 × 100，对所有学员、所有测试取平均。',
    en: 'Points ÷ maximum × 100, averaged over all learners and tests.',
  },
  minutes: { learner: 10, manager: 0 },
  least: null,
  formula: meanOfRows('test.score'),
  examples: [
    {
      given: { seen: { 'test.score': [[80], [60]] } },
      gives: { value: 70, n: 2 },
      because: 'the mean of two learners',
    },
    {
      given: { seen: { 'test.score': [[80, 50, 50]] } },
      gives: { value: 60, n: 1 },
      because: 'three tests of one learner',
    },
    { given: { seen: {} }, gives: null, because: 'nobody has sat a test yet' },
  ],
}
