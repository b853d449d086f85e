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
    zh: '学员评分（1–5）的平均，到一位小数，两端只说 1.5 以下、4.5 以上。自 5 人起显示，每满 5 人更新一次，从不按姓名显示；一批评价算在其中最后一份的日子。',
    en: "Mean of learners' ratings (1–5), to a tenth; at the ends 1.5 or less, 4.5 or more. Shown from 5 people on, moved with every 5 more, never by name; ratings that are counted together count on the day of the last of them.",
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
      because: 'computed, but never asked: fewer than five are in no block',
    },
    { given: { seen: {} }, gives: null, because: 'nobody was asked yet' },
  ],
}
