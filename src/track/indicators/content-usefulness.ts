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
    zh: '学员评分（1–5）的平均。不足 5 人时不显示，也从不按姓名显示。',
    en: "Mean of learners' ratings (1–5). Not shown below 5 people, never by name.",
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
      because: 'computed, but kept back: fewer than five',
    },
    { given: { seen: {} }, gives: null, because: 'nobody was asked yet' },
  ],
}
