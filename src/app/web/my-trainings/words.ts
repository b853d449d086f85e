// What a learner reads of their own trainings.
import { defineWords } from '../../../platform/localised-text/contract.ts'

export const words = defineWords({
  rests: {
    zh: '要您做的事按到期排；下面是您自己的培训，只有您自己的数据。',
    en: 'What waits for you, by deadline; below are your own trainings, with your own figures only.',
  },
  'days.before': { zh: '{from} 开始，到 {to}；还没开班。', en: 'From {from} to {to}; it has not opened yet.' },
  'days.late': {
    zh: '原定 {from} 开始，到 {to}；还没开班。',
    en: 'It was to begin on {from} and go on to {to}; it has not opened yet.',
  },
  'days.open': { zh: '已开班；第一天是 {from}，到 {to}。', en: 'Open; the first day is {from}, the last {to}.' },
  'days.week': { zh: '第 {week} 周，共 {weeks} 周 · {from} 至 {to}', en: 'Week {week} of {weeks} · {from} to {to}' },
  'days.taught': { zh: '{from} 至 {to}，课已上完。', en: '{from} to {to}; the classes are over.' },
  'days.following': {
    zh: '{from} 至 {to}，课已上完，还在看您怎么用上。',
    en: '{from} to {to}; the classes are over, and how it is used is followed.',
  },
  'days.following-early': {
    zh: '{from} 开始，课已上完（原定到 {to}），还在看您怎么用上。',
    en: 'Begun on {from}; the classes ended before the planned {to}, and how it is used is followed.',
  },
  'days.closed-early': {
    zh: '{from} 开始，已结案（原定到 {to}）。',
    en: 'Begun on {from}; closed before the planned {to}.',
  },
  'days.closed': { zh: '{from} 至 {to}，已结案。', en: '{from} to {to}; closed.' },
  'mentored.following': {
    zh: '{from} 至 {to}，课已上完，还在看学员怎么用上。',
    en: '{from} to {to}; the classes are over, and how the learners use it is followed.',
  },
  'mentored.following-early': {
    zh: '{from} 开始，课已上完（原定到 {to}），还在看学员怎么用上。',
    en: 'Begun on {from}; the classes ended before the planned {to}, and how the learners use it is followed.',
  },
  'mentored.learners': { zh: '您带 {n} 人：{names}。', en: 'You mentor {n} {n|learner|learners}: {names}.' },
  'mentored.none': {
    zh: '您是导师，还没有给您安排学员。',
    en: 'You are a mentor; no learner has been given to you yet.',
  },
  'see-practice': { zh: '看实践', en: 'Practice' },
  'until.past': { zh: '您在 {day} 离开了这一期。', en: 'You left it on {day}.' },
  'until.ahead': { zh: '您在这一期到 {day} 为止。', en: 'Your own part ends on {day}.' },
  'module.now': { zh: '正在上', en: 'Going on' },
  'module.next': { zh: '下一个模块', en: 'Next module' },
  'module.is': { zh: '模块 {number} {name}', en: 'Module {number}, {name}' },
  'module.days': { zh: '{from} 至 {to}', en: '{from} to {to}' },
  'module.over': { zh: '模块的日期都过了。', en: 'The days of every module have passed.' },
  'module.none': { zh: '还没有排模块。', en: 'No module is planned yet.' },
  module: { zh: '模块', en: 'Module' },
  session: { zh: '下一次课', en: 'Next session' },
  'session.at': { zh: '{when}，{place}', en: '{when}, {place}' },
  score: { zh: '最近得分', en: 'Latest score' },
  'score.of': { zh: '模块 {number} {name}', en: 'module {number}, {name}' },
  'score.none': { zh: '还没有您的得分。', en: 'No score of yours yet.' },
  'score.none-closed': { zh: '没有您的得分。', en: 'No score of yours.' },
  'score.road': { zh: '我的得分', en: 'My scores' },
  attendance: { zh: '出勤', en: 'Attendance' },
  'attendance.is': { zh: '{of} 次课到了 {attended} 次', en: 'at {attended} of {of} {of|session|sessions}' },
  'attendance.none': { zh: '还没有您的考勤记录。', en: 'No attendance of yours yet.' },
  'attendance.none-closed': { zh: '没有您的考勤记录。', en: 'No attendance of yours.' },
  done: { zh: '完成', en: 'Done' },
  'done.is': { zh: '{all} 个模块完成 {done} 个', en: '{done} of {all} {all|module|modules}' },
  'done.late': { zh: '{n} 个逾期', en: '{n} late' },
  'done.blocked': { zh: '{n} 个测试没过线，要补学', en: '{n} to make up, the test was failed' },
  'done.make-up': {
    zh: '没过线的是{modules}。怎么补、什么时候补，请问负责人或班主任；测试的平均分到 60 分后，这里就不再提。',
    en: 'Failed: {modules}. Ask the lead or the assistant how and when to make it up; it leaves this page once the mean of its tests is 60.',
  },
  'make-up.title': {
    zh: '没有要您在这里办的事；{n} 个模块的测试没过线，要补学。',
    en: 'Nothing to do here; {n} {n|module has|modules have} a failed test to make up.',
  },
  'make-up.acts': {
    zh: '没有要在这里办的事；要补学的模块写在下面。',
    en: 'Nothing to do here; what is to be made up stands below.',
  },
  'done.blocked-closed': { zh: '{n} 个测试没过线', en: '{n} {n|test|tests} failed' },
  'see-all': { zh: '看我的全部数据', en: 'All my figures' },
  'see-tasks': { zh: '实战任务', en: 'Practice tasks' },
  'nothing-yet': {
    zh: '开班有了数据后，您的得分、出勤和完成情况会在这里。',
    en: 'Once it is open and there is data, your scores, attendance and modules will stand here.',
  },

  'feedback.title': { zh: '我的反馈', en: 'My feedback' },
  'feedback.all': { zh: '全部 {n} 条', en: 'All {n}' },
  'feedback.answer-by': { zh: '{when} 前会有答复。', en: 'An answer is promised by {when}.' },
  'feedback.late': {
    zh: '说好 {when} 前答复，还没有；已经催了负责的人。',
    en: 'An answer was promised by {when} and is late; those responsible have been told.',
  },
  'feedback.none': {
    zh: '您还没有提过。哪里听不懂、用不上、时间冲突，说一句就行，24 小时内有人答复。',
    en: 'You have reported nothing. Too hard, of no use, a clash of times: one line is enough, and it is answered within 24 hours.',
  },
  'feedback.none-closed': { zh: '您没有提过反馈。', en: 'You have reported nothing.' },
  'feedback.say': { zh: '我要反馈', en: 'Say something' },
  'feedback.which': { zh: '关于哪一期培训？', en: 'About which training?' },
  'feedback.may-confirm': { zh: '还可以说一句', en: 'You may still say whether it is' },
  'feedback.confirm': { zh: '去说一句', en: 'Say whether it is' },

  'sees.title': { zh: '谁能看到这些', en: 'Who sees this' },
  'sees.is': {
    zh: '您自己、您的各级上级、导师，和这一期的培训方。别的学员看不到。',
    en: 'You, those above you, your mentor, and the training side of the run. Other learners do not.',
  },
  'sees.more': { zh: '都是谁，能看到什么', en: 'Who they are, and what they see' },
  'sees.superiors': { zh: '各级上级', en: 'Above you' },
  'sees.deputies': { zh: '今天替他们的代理', en: 'Standing in for them today' },
  'sees.mentors': { zh: '导师', en: 'Mentor' },
  'sees.staff': { zh: '{run} 的负责人、班主任、数据分析和讲师', en: 'Lead, assistant, analyst, instructors of {run}' },
  'sees.nobody': { zh: '没有', en: 'nobody' },
  'sees.company': {
    zh: '公司的系统管理员和有「培训管理」职责的人也看得到。业务方和高管看的主要是全班合在一起的数，但「实践」和「360 评分」两页上也有姓名。',
    en: 'So do the administrators of the company and whoever has the training duty. The business and executives mostly see the run as a whole, but the pages on practice and on 360 ratings name learners to them too.',
  },
  'sees.reports': {
    zh: '您的反馈另算，提的时候由您选：实名的，上面这些人都看得到；「对主管隐藏」的，上级和导师看不到；匿名的，没有人知道是您。',
    en: 'Your reports follow what you chose when you sent them: with your name, all of the above see them; hidden, those above you and your mentor do not; anonymous, nobody knows it was you.',
  },
})
