// 作业正确率: how much of the homework handed in was right? Not to be mixed with completion.
import type { Indicator } from './indicator-definition.ts'
import { meanOfRows } from './indicator-definition.ts'

export const homeworkAccuracy: Indicator = {
  id: 'homework-accuracy',
  name: { zh: '作业正确率', en: 'Homework accuracy' },
  dimension: 'mastery',
  kinds: ['homework.score'],
  source: { zh: '讲师评分', en: 'Instructor scoring' },
  cycle: 'stage',
  unit: 'percent',
  line: 60,
  better: 'up',
  says: {
    zh: '作业得分 ÷ 满分，只算已评分的作业；没交的不算 0 分。',
    en: 'Points ÷ maximum of scored homework; homework not handed in is not counted as 0.',
  },
  minutes: { learner: 0, manager: 0 },
  least: null,
  formula: meanOfRows('homework.score'),
  examples: [
    {
      given: { seen: { 'homework.score': [[90], [70]] } },
      gives: { value: 80, n: 2 },
      because: 'the mean of what was scored',
    },
    {
      given: { seen: { 'homework.score': [[100, 50]] } },
      gives: { value: 75, n: 1 },
      because: 'two pieces of one learner',
    },
    { given: { seen: {} }, gives: null, because: 'nothing was scored yet' },
  ],
}
