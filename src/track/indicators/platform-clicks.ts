// 平台点击: how busy were learners on the platform, where it reports clicks instead of minutes?
import type { Indicator } from './indicator-definition.ts'
import { perLearnerAndWeek } from './indicator-definition.ts'

export const platformClicks: Indicator = {
  id: 'platform-clicks',
  name: { zh: '平台点击（周）', en: 'Platform clicks (weekly)' },
  dimension: 'engagement',
  kinds: ['lms.clicks'],
  source: { zh: 'LMS 后台数据', en: 'LMS' },
  cycle: 'weekly',
  unit: 'times',
  line: null,
  better: 'up',
  says: {
    zh: '点击次数合计 ÷ 在读学员数 ÷ 周数。点击不等于学习时长，只看走势。',
    en: 'Clicks ÷ learners ÷ weeks. Clicks are no study time; read their trend only.',
  },
  minutes: { learner: 0, manager: 0 },
  least: null,
  formula: perLearnerAndWeek('lms.clicks'),
  examples: [
    {
      given: { seen: { 'lms.clicks': [[40, 20], [60]] }, learners: 2, weeks: 1 },
      gives: { value: 60, n: 2 },
      because: 'sixty clicks each',
    },
    {
      given: { seen: { 'lms.clicks': [[60]] }, learners: 2, weeks: 1 },
      gives: { value: 30, n: 2 },
      because: 'one did not open the platform',
    },
    { given: { seen: {}, learners: 2, weeks: 1 }, gives: null, because: 'no click was reported at all' },
  ],
}
