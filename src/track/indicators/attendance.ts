// 课程出勤率: how much of what was scheduled for them did learners attend?
import type { Indicator } from './indicator-definition.ts'
import { meanOfRows } from './indicator-definition.ts'

export const attendance: Indicator = {
  id: 'attendance',
  name: { zh: '课程出勤率', en: 'Attendance' },
  dimension: 'engagement',
  kinds: ['session.attended'],
  source: { zh: '签到表', en: 'Attendance sheet' },
  cycle: 'module',
  unit: 'percent',
  line: 90,
  better: 'up',
  says: {
    zh: '出勤人次 ÷ 应到人次。请假获准的不计入应到；迟到计为出勤。',
    en: 'Attended ÷ scheduled, over all learners and sessions. Approved leave does not count as scheduled; late counts as attended.',
  },
  minutes: { learner: 0.5, manager: 0 },
  least: null,
  formula: meanOfRows('session.attended'),
  examples: [
    {
      given: { seen: { 'session.attended': [[100, 100, 100, 0]] } },
      gives: { value: 75, n: 1 },
      because: 'three of four sessions',
    },
    {
      given: { seen: { 'session.attended': [[100], [0], [100], [100]] } },
      gives: { value: 75, n: 4 },
      because: 'three of four learners came',
    },
    {
      given: { seen: { 'session.attended': [[0]] } },
      gives: { value: 0, n: 1 },
      because: 'absence was seen; that is zero, not missing',
    },
    { given: { seen: {} }, gives: null, because: 'nothing was scheduled; zero would accuse the learner' },
  ],
}
