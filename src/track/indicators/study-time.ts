// 在线时长: how long did learners study, a week?
import type { Indicator } from './indicator-definition.ts'
import { perLearnerAndWeek } from './indicator-definition.ts'

export const studyTime: Indicator = {
  id: 'study-time',
  name: { zh: '在线时长（周）', en: 'Study time (weekly)' },
  dimension: 'engagement',
  kinds: ['study.minutes'],
  source: { zh: 'LMS 后台数据', en: 'LMS' },
  cycle: 'weekly',
  unit: 'hours',
  line: 2,
  better: 'up',
  says: {
    zh: '学习分钟合计 ÷ 60 ÷ 在读学员数 ÷ 周数。系统有数据的周里没有记录的学员按 0 计；系统整周没有数据则不下结论。',
    en: 'Minutes ÷ 60 ÷ learners ÷ weeks. In a week the system delivered, a learner without rows counts as 0; for a week it delivered nothing, nothing is said.',
  },
  minutes: { learner: 0, manager: 0 },
  least: null,
  formula: perLearnerAndWeek('study.minutes', 60),
  examples: [
    {
      given: { seen: { 'study.minutes': [[60, 60], [120], [60, 60]] }, learners: 3, weeks: 1 },
      gives: { value: 2, n: 3 },
      because: 'two hours each',
    },
    {
      given: { seen: { 'study.minutes': [[120], [240]] }, learners: 3, weeks: 1 },
      gives: { value: 2, n: 3 },
      because: 'the system delivered this week, so the third learner studied 0 minutes',
    },
    {
      given: { seen: { 'study.minutes': [[240]] }, learners: 1, weeks: 2 },
      gives: { value: 2, n: 1 },
      because: 'four hours in two weeks',
    },
    {
      given: { seen: {}, learners: 3, weeks: 1 },
      gives: null,
      because: 'the system delivered nothing; that is no zero',
    },
  ],
}
