// What runs say, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'
import { runStateWords } from './run-state-words.ts'
import { setupWords } from './setup-words.ts'

/** What the seats of a run are called. */
export const roleWords = defineWords({
  lead: { zh: '负责人', en: 'Lead' },
  assistant: { zh: '班主任', en: 'Assistant' },
  analyst: { zh: '分析', en: 'Analyst' },
  instructor: { zh: '讲师', en: 'Instructor' },
  mentor: { zh: '导师', en: 'Mentor' },
  business: { zh: '业务方', en: 'Business' },
})

/** What every stage answers to whoever would change a closed run. */
export const closedRunWords = defineWords({
  'refused.closed-run': {
    zh: '这一期已结案，只能看，不再改动；没做完的停在结案时那一步。',
    en: 'This run is closed: it can be read, not changed; what was not finished stays as it stood.',
  },
})

export const words = defineWords({
  ...setupWords,
  ...runStateWords,
  preparing: { zh: '筹备中', en: 'Preparing' },
  running: { zh: '进行中', en: 'Running' },
  'following-up': { zh: '训后跟踪', en: 'Following up' },
  closed: { zh: '已结案', en: 'Closed' },
  'runs.title-none': {
    zh: '还没有培训。',
    en: 'No training yet.',
  },
  'runs.title-running': { zh: '{n} 期正在进行', en: '{n} under way' },
  'runs.title-preparing': { zh: '{n} 期在筹备', en: '{n} in preparation' },
  'runs.title-following-up': { zh: '{n} 期在训后跟踪', en: '{n} in follow-up' },
  'runs.title-closed': { zh: '{n} 期已结案', en: '{n} closed' },
  'runs.join': { zh: '，', en: ', ' },
  'runs.stop': { zh: '。', en: '.' },
  'runs.rests': { zh: '共 {n} 期。点一期，看它的总览。', en: '{n} {n|run|runs} in all. Open one to see its overview.' },
  'runs.none-create': {
    zh: '每一期培训在这里占一行，写着起止和学员数。先建第一个。',
    en: 'Each run stands here in a row, with its dates and learners. Create the first.',
  },
  'runs.none-wait': {
    zh: '有「培训管理」职责的同事建好培训后，每一期在这里占一行。',
    en: 'Once a colleague with the training duty has created a training, each run stands here in a row.',
  },
  'runs.crumb': { zh: '全部培训', en: 'All trainings' },
  'runs.run': { zh: '期次', en: 'Run' },
  'runs.state': { zh: '状态', en: 'State' },
  'runs.dates': { zh: '起止', en: 'Dates' },
  'runs.learners': { zh: '学员', en: 'Learners' },
  'runs.programme': { zh: '项目', en: 'Programme' },
  'runs.next': { zh: '筹备下一期', en: 'Prepare the next run' },
  'runs.follows': { zh: '接着哪一期', en: 'Follows which run' },
  'runs.name': { zh: '名称', en: 'Name' },
  'runs.starts': { zh: '开班日', en: 'First day' },
  'runs.prepare': { zh: '开始筹备', en: 'Prepare' },
  'runs.carried': {
    zh: '上一期没做完的改进会带到新一期：逐项采纳或说明理由后才能开班。',
    en: 'Open findings of the last run are carried over into the new one: each is adopted or refused, with a reason, before it can start.',
  },
  'head.crumb': {
    zh: '{programme} / {name} · {learners} 人 · {managers} 位主管 · 第 {week} 周，共 {weeks} 周',
    en: '{programme} / {name} · {learners} {learners|learner|learners} · {managers} {managers|manager|managers} · week {week} of {weeks}',
  },
  'head.before': {
    zh: '{programme} / {name} · {learners} 人 · {startsOn} 开班',
    en: '{programme} / {name} · {learners} {learners|learner|learners} · starts {startsOn}',
  },
  'head.open-before': {
    zh: '{programme} / {name} · {learners} 人 · 第一天 {startsOn}',
    en: '{programme} / {name} · {learners} {learners|learner|learners} · first day {startsOn}',
  },
  'head.after': {
    zh: '{programme} / {name} · {learners} 人 · {endsOn} 结课',
    en: '{programme} / {name} · {learners} {learners|learner|learners} · ended {endsOn}',
  },
  'head.ended-early': {
    zh: '{programme} / {name} · {learners} 人 · 提前结束，原定 {endsOn} 结课',
    en: '{programme} / {name} · {learners} {learners|learner|learners} · ended before the planned {endsOn}',
  },
  'refused.not-found': { zh: '没有这一期，或者您看不到它。', en: 'There is no such run, or it is not yours to see.' },
  'refused.starts-before-the-last-run': {
    zh: '开班日要晚于上一期。',
    en: 'The first day must be after the last run’s.',
  },
  'refused.id-used-for-something-else': {
    zh: '这个编号已用于别的内容，请刷新后再试。',
    en: 'This id stands for something else; reload and try again.',
  },
})
