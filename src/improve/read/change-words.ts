// What is said of a change: what may help, what was decided, and what the re-check found.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const changeWords = defineWords({
  'verdict.effective': { zh: '有效', en: 'Effective' },
  'verdict.ineffective': { zh: '无效', en: 'No effect' },
  'verdict.cannot-tell': { zh: '看不出', en: 'Cannot tell' },
  'why.reached': { zh: '达到了预期，区间不含 0', en: 'The expected value was reached; the interval excludes 0' },
  'why.better': {
    zh: '有改善，区间不含 0，但还没到预期',
    en: 'Better, the interval excludes 0, but short of what was expected',
  },
  'why.worse': { zh: '反而变差，区间不含 0', en: 'Worse; the interval excludes 0' },
  'why.far-below': { zh: '改善最多也不到预期的一半', en: 'At best less than half of what was expected' },
  'why.not-sure': { zh: '区间含 0，现有数据分不清', en: 'The interval includes 0; these data cannot tell' },
  'why.too-few': {
    zh: '前后至少一边不足 {least} 人，不下结论',
    en: 'Fewer than {least} {least|learner|learners} on one side; not judged',
  },
  'why.nothing-before': { zh: '变更前没有数据', en: 'No data from before the change' },
  'why.nothing-after': { zh: '变更后没有数据', en: 'No data from after the change' },
  'why.no-spread': {
    zh: '看不到学员之间的差异，算不出区间',
    en: 'No spread between learners is known, so no interval',
  },

  'remedy.title': { zh: '针对「{cause}」，可以这样改', en: 'Against “{cause}” this may help' },
  'remedy.judged': { zh: '{kind} · 看{indicator}', en: '{kind} · judged by {indicator}' },
  'remedy.take': { zh: '就这样改', en: 'Take this' },
  'remedy.rewrite-questions': {
    zh: '重写需要复查的题，换掉没讲到的内容',
    en: 'Rewrite the questions that stand out; leave out what was not taught',
  },
  'remedy.bridge': {
    zh: '课前补一次基础课，先过摸底再上',
    en: 'A bridging session first; go on once the entry level is there',
  },
  'remedy.slower': { zh: '放慢：这个模块多给几天', en: 'Slow down: give this module more days' },
  'remedy.teach-together': {
    zh: '两位讲师互相听课，合备一份教案',
    en: 'The two instructors sit in on each other and share one plan',
  },
  'remedy.other-teacher': { zh: '弱的班换由另一位讲师主讲', en: 'The weaker class gets the other instructor' },
  'remedy.practise-more': {
    zh: '少讲多练：一半时间改成演练与点评',
    en: 'Talk less, practise more: half the time for exercises with feedback',
  },
  'remedy.new-cases': { zh: '案例换成现在用的系统和流程', en: 'New cases with the systems and processes in use' },
  'remedy.real-task': { zh: '任务改成本岗位的真实工单', en: 'Tasks become real cases of the job' },
  'remedy.split-homework': {
    zh: '作业拆成两次，每次不超过 40 分钟',
    en: 'Homework in two parts of at most 40 minutes',
  },
  'remedy.away-from-peak': { zh: '避开业务高峰，模块顺延', en: 'Move the module away from the peak' },

  'change.title': { zh: '做什么变更', en: 'The change' },
  'change.kind': { zh: '改哪一样', en: 'What is changed' },
  'change.what': { zh: '一句话说清变更', en: 'The change in one line' },
  'change.because': { zh: '为什么这样改', en: 'Why this change' },
  'change.run': { zh: '改哪一期', en: 'Which run' },
  'change.effective': { zh: '生效日', en: 'Takes effect' },
  'change.indicator': { zh: '看哪个指标', en: 'Judged by' },
  'change.expect': { zh: '预期至少到', en: 'Expected at least' },
  'change.recheck': { zh: '复查日', en: 'Re-check on' },
  'change.recheck-note': {
    zh: '到那天自动比较前后，给出 有效 / 无效 / 看不出。',
    en: 'On that day before and after are compared by themselves: effective, no effect, or cannot tell.',
  },
  'change.session': { zh: '同时加一次课', en: 'Add a session with it' },
  'change.instructor': { zh: '讲师', en: 'Instructor' },
  'change.pace-days': { zh: '这个模块延长（天）', en: 'This module ends later by (days)' },
  'change.pace-note': {
    zh: '后面的模块一起顺延；旧计划留作版本。',
    en: 'Later modules move along; the old plan is kept as a version.',
  },
  'change.cite': { zh: '还依据什么（访谈、观察）', en: 'What else it rests on (interview, observation)' },
  'change.send': { zh: '决定并生效', en: 'Decide and apply' },
  'change.done': { zh: '已决定；旧计划存为第 {version} 版', en: 'Decided; the old plan is kept as version {version}' },
  'change.expected': { zh: '{indicator} {from} → {to}', en: '{indicator} {from} → {to}' },
  'change.no-baseline': { zh: '没有基线', en: 'no baseline' },
  'change.rests': { zh: '依据', en: 'Rests on' },
  'change.applied': {
    zh: '{by} · {when} 决定，{day} 生效；旧计划存为第 {version} 版',
    en: 'Decided by {by}, {when}; in effect from {day}; old plan kept as version {version}',
  },
  'change.next': { zh: '{day} 自动复查', en: 'Re-checked by itself on {day}' },
  'change.again': { zh: '换一天再复查', en: 'Judge again on' },
  'recheck.title': { zh: '复查', en: 'Re-check' },
  'recheck.before': { zh: '变更前 {value}（n={n}）', en: 'Before {value} (n={n})' },
  'recheck.after': { zh: '变更后 {value}（n={n}）', en: 'After {value} (n={n})' },
  'recheck.gain': { zh: '变化 {gain}，95% 区间 {low} 至 {high}', en: 'Change {gain}, 95% interval {low} to {high}' },
  'recheck.gain-only': { zh: '变化 {gain}', en: 'Change {gain}' },
  'recheck.on': { zh: '{day} 复查', en: 'Re-check, {day}' },
})
