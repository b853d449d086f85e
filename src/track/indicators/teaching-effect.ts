// 讲师授课效果: does the teaching reach the learners?
import type { Indicator } from './indicator-definition.ts'
import { meanOfRows } from './indicator-definition.ts'

export const teachingEffect: Indicator = {
  id: 'teaching-effect',
  name: { zh: '讲师授课效果', en: 'Teaching effect' },
  dimension: 'satisfaction',
  kinds: ['teaching.effect'],
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
  formula: meanOfRows('teaching.effect'),
  examples: [
    {
      given: { seen: { 'teaching.effect': [[5], [5], [4], [4], [2]] } },
      gives: { value: 4, n: 5 },
      because: 'the mean of five learners',
    },
    {
      given: { seen: { 'teaching.effect': [[5]] } },
      gives: { value: 5, n: 1 },
      because: 'computed, but kept back: fewer than five',
    },
    { given: { seen: {} }, gives: null, because: 'nobody was asked yet' },
  ],
}
