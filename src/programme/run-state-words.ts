// What is said when a run opens, is taken back, or is kept from its next step.
import { defineWords } from '../platform/localised-text/contract.ts'

export const runStateWords = defineWords({
  'told.opened': { zh: '开班了', en: 'A training has begun' },
  'told.opened-body': {
    zh: '{programme} {name}，第一天是 {startsOn}。',
    en: '{programme} {name}; its first day is {startsOn}.',
  },
  'told.taken-back': { zh: '开班已退回', en: 'The beginning of a training was taken back' },
  'told.taken-back-body': {
    zh: '{programme} {name}回到筹备，还没有开班。先前的开班通知作废。',
    en: '{programme} {name} is in preparation again and has not begun. The earlier notice no longer holds.',
  },
  'told.blocked': { zh: '到日没能开班', en: 'A training could not open on its day' },
  'told.blocked-body': {
    zh: '{programme} {name}定在 {startsOn} 自动开班，但还缺必需的。补好后会自动开班。',
    en: '{programme} {name} was to open by itself on {startsOn}, but something required is missing. It opens once that is mended.',
  },
  'act.see-what': { zh: '看缺什么', en: 'See what is missing' },

  'refused.not-yours': {
    zh: '只有本期的培训负责人和「培训管理」职责可以这样做。请找他们。',
    en: 'Only the leads of this run and the training duty may do this. Please ask them.',
  },
  'refused.not-the-next-state': {
    zh: '只能一步一步往前：筹备 → 进行 → 训后跟踪 → 结案。请刷新页面，看现在在哪一步。',
    en: 'One step at a time: preparing → running → following up → closed. Reload the page to see where the run stands.',
  },
  'refused.already-running': {
    zh: '这一期已由{name}开班。请刷新页面。',
    en: 'This run has been opened already, by {name}. Reload the page.',
  },
  'refused.already-following-up': {
    zh: '这一期已由{name}转入训后跟踪。请刷新页面。',
    en: 'This run has been moved to follow-up already, by {name}. Reload the page.',
  },
  'refused.already-closed': {
    zh: '这一期已由{name}结案。请刷新页面。',
    en: 'This run has been closed already, by {name}. Reload the page.',
  },
  'refused.no-learners': {
    zh: '还没有学员，不能开班。在「期次设置」里按名单、部门或逐人加入后再开。',
    en: 'There are no learners, so the run cannot start. Enrol them under “Set up”: by sheet, by unit or one by one.',
  },
  'refused.carried-items-unanswered': {
    zh: '上期遗留还有 {n} 项没答复：{zh}。在「改进」里逐项采纳或说明理由后，才能开班。',
    en: 'Carried over from the last run and unanswered: {en}. Adopt or refuse each under “Improve”, then the run can start.',
  },
  'refused.goals-without-evidence': {
    zh: '不能结案：{zh}既没有证据，也没有签好的「没有测量，因为…」。',
    en: 'The run cannot be closed: {en} – neither evidence nor a signed “not measured, because…”.',
  },
  'refused.not-open': {
    zh: '这一期不在「进行」，没有可退回的开班。请刷新页面。',
    en: 'This run is not running, so there is no opening to take back. Reload the page.',
  },
  'refused.opening-stands-by-evidence': {
    zh: '不能退回：{day} 起已有学员数据。',
    en: 'It cannot be taken back: there is evidence of learners, the earliest of {day}.',
  },
  'refused.opening-stands-by-ratings': {
    zh: '不能退回：{day} 起已有行为评分。',
    en: 'It cannot be taken back: behaviour has been rated, first on {day}.',
  },
  'refused.opening-stands-by-submissions': {
    zh: '不能退回：{day} 已有人提交实践报告。',
    en: 'It cannot be taken back: a practice report was handed in on {day}.',
  },
  'refused.opening-stands-by-issues': {
    zh: '不能退回：已有学员提了反馈。',
    en: 'It cannot be taken back: a learner has reported an issue.',
  },
  'refused.not-preparing': {
    zh: '这一期已经开班，不再有「到日开班」。请刷新页面。',
    en: 'This run has begun; opening by itself no longer applies. Reload the page.',
  },
  'refused.first-day-is-here': {
    zh: '第一天 {startsOn} 已到（今天是 {today}）。请直接开班，或先改日期。',
    en: 'The first day, {startsOn}, is here (today is {today}). Open the run now, or move its dates first.',
  },
})
