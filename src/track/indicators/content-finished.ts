// 学完内容: how much content did learners finish, a week, where the platform tells when something is finished?
import type { Indicator } from './indicator-definition.ts'
import { perLearnerAndWeek } from './indicator-definition.ts'

const finished = 100 // an amount with a maximum counts in per cent

export const contentFinished: Indicator = {
  id: 'content-finished',
  name: { zh: '学完内容（周）', en: 'Content finished (weekly)' },
  dimension: 'engagement',
  kinds: ['content.completed'],
  source: { zh: 'LMS 后台数据', en: 'LMS' },
  cycle: 'weekly',
  unit: 'times',
  line: null,
  better: 'up',
  says: {
    zh: '学完或通过的课件、视频、测试的次数合计 ÷ 在读学员数 ÷ 周数。免修的不计。平台只报学完、不报应学，所以不算完成率。',
    en: 'Courseware, videos and tests finished or passed ÷ learners ÷ weeks. What was waived does not count. The platform tells what was finished and not what was due, so this is no completion rate.',
  },
  minutes: { learner: 0, manager: 0 },
  least: null,
  formula: perLearnerAndWeek('content.completed', finished),
  examples: [
    {
      given: {
        seen: {
          'content.completed': [
            [100, 100],
            [100, 100],
          ],
        },
        learners: 2,
        weeks: 1,
      },
      gives: { value: 2, n: 2 },
      because: 'two pieces each',
    },
    {
      given: { seen: { 'content.completed': [[100, 100, 100]] }, learners: 2, weeks: 1 },
      gives: { value: 1.5, n: 2 },
      because: 'one finished nothing while the platform was telling',
    },
    {
      given: { seen: { 'content.completed': [[100], [100]] }, learners: 2, weeks: 2 },
      gives: { value: 0.5, n: 2 },
      because: 'one piece each in two weeks',
    },
    { given: { seen: {}, learners: 2, weeks: 1 }, gives: null, because: 'the platform told of nothing finished' },
  ],
}
