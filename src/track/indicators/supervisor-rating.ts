// 主管评价: what does the line manager see at work?
import type { Indicator } from './indicator-definition.ts'
import { meanOfRows } from './indicator-definition.ts'

export const supervisorRating: Indicator = {
  id: 'supervisor-rating',
  name: { zh: '主管评价', en: "Supervisor's rating" },
  dimension: 'application',
  kinds: ['supervisor.rating'],
  source: { zh: '主管反馈表', en: "Supervisor's form" },
  cycle: 'fortnightly',
  unit: 'of5',
  line: 3,
  better: 'up',
  says: {
    zh: '主管评分（1–5）的平均；没交的主管不计入，n 为被评价的学员数。',
    en: "Mean of superiors' ratings (1–5); superiors who have not answered do not count. n: learners rated.",
  },
  minutes: { learner: 0, manager: 2 },
  least: null,
  formula: meanOfRows('supervisor.rating'),
  examples: [
    {
      given: { seen: { 'supervisor.rating': [[3], [4], [5]] } },
      gives: { value: 4, n: 3 },
      because: 'the mean of three learners',
    },
    {
      given: { seen: { 'supervisor.rating': [[2]] }, learners: 3 },
      gives: { value: 2, n: 1 },
      because: 'two were not rated; they do not count as zero',
    },
    { given: { seen: {}, learners: 3 }, gives: null, because: 'no superior has answered' },
  ],
}
