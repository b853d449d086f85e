// What hangs on somebody who leaves, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'

export const heldWords = defineWords({
  learner: { zh: '学员', en: 'Learner' },
  seat: { zh: '席位「{role}」：{run}', en: 'Seat “{role}”: {run}' },
  'seat-sole': { zh: '唯一的负责人：{run}', en: 'The only lead: {run}' },
  'seat-how': { zh: '在这一期的「设置」里把席位给另一位', en: 'give the seat to somebody else under the run’s setup' },
  mentors: { zh: '带的学员：{run}', en: 'Learners mentored: {run}' },
  'mentors-how': { zh: '在这一期的「设置」里换导师', en: 'choose another mentor under the run’s setup' },
  reviews: { zh: '等他联合点评的汇报', en: 'Reports that wait for their joint review' },
  'reviews-how': { zh: '随下属一起转给接手的上级', en: 'pass on with the reports, to the superior who takes over' },
  owned: { zh: '由他负责、还开着的反馈', en: 'Open reported issues they answer for' },
  'owned-how': { zh: '在「响应」里重新分派', en: 'give them to somebody else under Respond' },
  seats: { zh: '在各期的席位（历史留着）', en: 'Seats in runs (their history stays)' },
  tasks: { zh: '没交的实战任务', en: 'Practice tasks not handed in' },
  learning: { zh: '学员：{run}', en: 'Learner: {run}' },
  'learning-how': { zh: '在这一期的「设置」里写退出的日期', en: 'say under the run’s setup on which day they left it' },
  evidence: {
    zh: '成绩、出勤等数据，各期的数不变',
    en: 'Scores, attendance and the like; figures of runs stay as they are',
  },
  raised: {
    zh: '他具名提的反馈（开着 {open}）：照办，不再回他',
    en: 'Issues they raised by name (open: {open}): dealt with, without asking them again',
  },
  places: { zh: '在各期做过的事和签过的字', en: 'What they did and signed in runs' },
})
