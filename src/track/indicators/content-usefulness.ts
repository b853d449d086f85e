// 内容实用性: do learners find the content useful at work?
import type { Indicator } from './indicator-definition.ts'
import { meanOfRows } from './indicator-definition.ts'

export const contentUsefulness: Indicator = {
  id: 'content-usefulness',
  name: { zh: '内容实用性', en: 'Usefulness of content' },
  dimension: 'satisfaction',
  kinds: ['content.usefulness'],
  source: { zh: '课后评价（保密）', en: 'Course ratings (confidential)' },
  cycle: 'monthly',
  unit: 'of5',
  line: 3.5,
  better: 'up',
  says: {
    zh: '学员评分（1–5）的平均，到一位小数，两端只说 1.5 以下、4.5 以上。自 5 人起显示，每满 5 人更新一次，从不按姓名显示；一批评价算在其中最后一份的日子。',
    en: "Mean of learners' ratings (1–5), to a tenth; at the ends 1.5 or less, 4.5 or more. Shown from 5 people on, moved with every 5 more, never by name; ratings that are counted together count on the day of the last of them.",
  },
  minutes: { learner: 1, manager: 0 },
  least: 5,
  formula: meanOfRows('content.usefulness'),
  examples: [
    {
      given: { seen: { 'content.usefulness': [[4], [5], [4], [3], [4]] } },
      gives: { value: 4, n: 5 },
      because: 'the mean of five learners',
    },
    {
      given: { seen: { 'content.usefulness': [[4], [2]] } },
      gives: { value: 3, n: 2 },
      because: 'computed, but never asked: fewer than five are in no block',
    },
    { given: { seen: {} }, gives: null, because: 'nobody was asked yet' },
  ],
}
