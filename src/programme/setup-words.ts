// What setting a run up says, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'

export const setupWords = defineWords({
  'reference.evidence': { zh: '{n} 条数据', en: '{n} rows of evidence' },
  'reference.evidence.one': { zh: '1 条数据', en: '1 row of evidence' },
  'reference.ratings': { zh: '{n} 条行为评分', en: '{n} ratings of behaviour' },
  'reference.ratings.one': { zh: '1 条行为评分', en: '1 rating of behaviour' },
  'reference.course-ratings': { zh: '课后评价', en: 'course ratings' },
  'reference.course-ratings.one': { zh: '课后评价', en: 'course ratings' },
  'reference.signals': { zh: '{n} 个信号', en: '{n} signals' },
  'reference.signals.one': { zh: '1 个信号', en: '1 signal' },
  'reference.issues': { zh: '{n} 条反馈', en: '{n} reported issues' },
  'reference.issues.one': { zh: '1 条反馈', en: '1 reported issue' },
  'reference.common-issues': { zh: '{n} 个共性问题', en: '{n} common issues' },
  'reference.common-issues.one': { zh: '1 个共性问题', en: '1 common issue' },
  'reference.tasks': { zh: '{n} 个实战任务', en: '{n} practice tasks' },
  'reference.tasks.one': { zh: '1 个实战任务', en: '1 practice task' },
  'reference.assignments': { zh: '{n} 个布置给他的实战任务', en: '{n} practice tasks assigned' },
  'reference.assignments.one': { zh: '1 个布置给他的实战任务', en: '1 practice task assigned' },
  'reference.findings': { zh: '{n} 项待改进', en: '{n} findings' },
  'reference.findings.one': { zh: '1 项待改进', en: '1 finding' },
  'reference.changes': { zh: '{n} 项调整', en: '{n} changes' },
  'reference.changes.one': { zh: '1 项调整', en: '1 change' },
  'reference.carried-findings': { zh: '{n} 项上期遗留的答复', en: '{n} answers to carried findings' },
  'reference.carried-findings.one': { zh: '1 项上期遗留的答复', en: '1 answer to a carried finding' },
  'reference.goals': { zh: '{n} 个目标', en: '{n} goals' },
  'reference.goals.one': { zh: '1 个目标', en: '1 goal' },
  'reference.needs': { zh: '{n} 项需求', en: '{n} needs' },
  'reference.needs.one': { zh: '1 项需求', en: '1 need' },
  'reference.sessions': { zh: '{n} 次课', en: '{n} sessions' },
  'reference.sessions.one': { zh: '1 次课', en: '1 session' },
  'reference.activities': { zh: '{n} 个测试或作业', en: '{n} tests or pieces of homework' },
  'reference.activities.one': { zh: '1 个测试或作业', en: '1 test or piece of homework' },
  'reference.seats': { zh: '{n} 位只讲这个模块的讲师', en: '{n} instructors of this module alone' },
  'reference.seats.one': { zh: '1 位只讲这个模块的讲师', en: '1 instructor of this module alone' },
  'reference.draws': { zh: '{n} 次抽签', en: '{n} draws by lot' },
  'reference.draws.one': { zh: '1 次抽签', en: '1 draw by lot' },

  'dated.learner': { zh: '{name} {day} 加入', en: '{name} joins on {day}' },
  'dated.activity': { zh: '「{name}」{day} 截止', en: '“{name}” due on {day}' },
  'dated.task': { zh: '实战任务「{name}」{day} 截止', en: 'practice task “{name}” due on {day}' },
  'dated.more': { zh: '还有 {n} 项', en: '{n} more' },
  'refused.days-outside-run': {
    zh: '改成 {startsOn} 至 {endsOn}，这些日子就在外面了：{zh}。可以先改它们；要留在外面，请勾选「这些日子留在外面」再保存。',
    en: 'With {startsOn} to {endsOn} these days lie outside: {en}. Change them first, or tick “Leave these days outside” and save again.',
  },
  'refused.not-the-training-duty': {
    zh: '只有「培训管理」职责可以新建培训。请有这项职责的同事来建，或请系统管理员给您这项职责。',
    en: 'Only the training duty can create a training. Ask a colleague who has it, or an administrator to give it to you.',
  },
  'refused.not-yours-to-set-up': {
    zh: '只有「培训管理」职责和这一期的负责人可以改设置。请找他们。',
    en: 'Only the training duty and the leads of this run change its setup. Please ask them.',
  },
  'refused.run-is-closed': {
    zh: '这一期已结案，设置不再改动。',
    en: 'This run is closed; its setup changes no more.',
  },
  'refused.run-name-taken': {
    zh: '「{programme}」已有一期叫「{name}」。请换一个名称。',
    en: '“{programme}” has a run called “{name}” already. Choose another name.',
  },
  'refused.ends-before-it-starts': {
    zh: '最后一天 {endsOn} 早于第一天 {startsOn}。请改其中一个。',
    en: 'The last day, {endsOn}, is before the first, {startsOn}. Change one of them.',
  },
  'refused.run-too-long': {
    zh: '一期最长三年。请检查年份。',
    en: 'A run lasts three years at most. Check the year.',
  },
  'refused.modules-outside-run': {
    zh: '改成 {startsOn} 至 {endsOn}，这些模块就在外面了：{zh}。请先改模块的日期。',
    en: 'With {startsOn} to {endsOn} these modules would lie outside: {en}. Move them first.',
  },
  'refused.rows-outside-run': {
    zh: '{startsOn} 至 {endsOn} 之外已有 {zh}。请把日期定得包住它们。',
    en: 'Outside {startsOn} to {endsOn} there is already: {en}. Choose dates that include them.',
  },
  'refused.say-why-the-plan-changes': {
    zh: '这一期已经开班：请写一句为什么改，原计划会留作一个版本。',
    en: 'This run has begun: say in a sentence why the plan changes; the old one is kept as a version.',
  },
  'refused.module-ends-before-it-starts': {
    zh: '模块的最后一天 {endsOn} 早于第一天 {startsOn}。请改其中一个。',
    en: 'The module’s last day, {endsOn}, is before its first, {startsOn}. Change one of them.',
  },
  'refused.module-outside-run': {
    zh: '模块 {startsOn} 至 {endsOn} 超出本期的 {runStartsOn} 至 {runEndsOn}。请改模块的日期，或先在「名称与日期」里改本期的日期。',
    en: 'The module, {startsOn} to {endsOn}, reaches beyond the run’s {runStartsOn} to {runEndsOn}. Move the module, or first move the run under “Name and dates”.',
  },
  'refused.module-number-taken': {
    zh: '序号 {number} 已是「{name}」。请换一个序号，或先改那个模块。',
    en: 'Number {number} is “{name}”. Choose another number, or change that module first.',
  },
  'refused.module-name-taken': {
    zh: '模块 {number} 已叫「{name}」：同名会让导入的数据认不出是哪个。请换一个名称。',
    en: 'Module {number} is called “{name}” already; data brought in could not tell them apart. Choose another name.',
  },
  'refused.module-is-used': {
    zh: '模块 {number}「{name}」不能移除：已有 {zh}属于它。可以改它的名称和日期。',
    en: 'Module {number} “{name}” cannot be removed; it has {en}. Its name and dates can be changed.',
  },
  'refused.module-is-held': {
    zh: '模块 {number}「{name}」不能移除：有记录属于它，是您看不到的。可以改它的名称和日期。',
    en: 'Module {number} “{name}” cannot be removed; something you may not see belongs to it. Its name and dates can be changed.',
  },
  'refused.since-outside-run': {
    zh: '加入日期 {since} 不在本期的 {startsOn} 至 {endsOn} 之内。请改加入日期。',
    en: 'Joining on {since} is not within the run’s {startsOn} to {endsOn}. Choose another day.',
  },
  'refused.leaves-before-joining': {
    zh: '退出日期 {until} 早于加入日期 {since}。请改其中一个。',
    en: 'Leaving on {until} is before joining on {since}. Change one of them.',
  },
  'refused.no-such-unit': {
    zh: '没有这个部门，可能刚被改动。请刷新页面。',
    en: 'There is no such unit; it may have just been changed. Reload the page.',
  },
  'refused.nobody-in-the-unit': {
    zh: '这个部门里没有可加入的人。勾上「含下级部门」，或先导入组织与人员表。',
    en: 'Nobody of this unit can be enrolled. Include the units below, or bring in the organisation sheet first.',
  },
  'refused.choose-somebody': { zh: '请先选人，或选一个部门。', en: 'Choose somebody, or a unit, first.' },
  'refused.no-such-person': { zh: '没有这个人。请重新查找。', en: 'There is no such person. Search again.' },
  'refused.person-has-left': {
    zh: '{name}已离职，不能再加入。',
    en: '{name} has left the company and cannot be added.',
  },
  'refused.not-a-learner': {
    zh: '这个人不是本期学员。请先加为学员。',
    en: 'This is no learner of the run. Enrol them first.',
  },
  'refused.learner-has-rows': {
    zh: '{name}在本期已有 {zh}，不能当作没来过。请改用「退出」，写退出的日期。',
    en: '{name} has {en} in this run and cannot be taken out as if never there. Let them leave from a day instead.',
  },
  'refused.seat-ends-in-the-past': {
    zh: '结束日期 {until} 已过（今天是 {today}）。请选今天或以后。',
    en: 'The end, {until}, has passed (today is {today}). Choose today or later.',
  },
  'refused.module-is-for-instructors': {
    zh: '只有讲师的席位可以限定在一个模块。',
    en: 'Only an instructor’s seat can be limited to one module.',
  },
  'refused.no-such-module': {
    zh: '本期没有这个模块。请刷新页面。',
    en: 'There is no such module in this run. Reload the page.',
  },
  'refused.last-lead': {
    zh: '本期要一直有一位不限期的负责人。请先给另一位负责人席位，再改这一个。',
    en: 'A run always has a lead whose seat does not end. Give somebody else the lead first, then change this one.',
  },
  'refused.outsider-needs-an-end': {
    zh: '{name}是公司外的人：请写到哪天为止，到期后自动看不到。',
    en: '{name} is from outside the company: say until when; after that day nothing is to be seen.',
  },
  'refused.outsider-needs-contact': {
    zh: '请写邮箱或手机，至少一个：以后要用它登录。',
    en: 'Give an e-mail address or a mobile number; it is needed for signing in later.',
  },
  'refused.not-an-email': { zh: '「{email}」不像邮箱地址。', en: '“{email}” does not look like an e-mail address.' },
  'refused.not-a-mobile': { zh: '「{phone}」不像手机号。', en: '“{phone}” does not look like a mobile number.' },
  'refused.more-modules-than-days': {
    zh: '{modules} 个模块分不进 {days} 天。请少写几个模块，或把最后一天改晚。',
    en: '{modules} {modules|module does|modules do} not fit into {days} {days|day|days}. Name fewer, or end later.',
  },
  'refused.contact-of-leaver': {
    zh: '这个邮箱或手机是{name}的，已在 {leftOn} 离开公司，不能给席位。请改用这位外部人员自己的邮箱或手机。',
    en: 'This e-mail or mobile belongs to {name}, who left the company on {leftOn} and can have no seat. Give another address of the person from outside.',
  },
  'refused.contact-is-known': {
    zh: '这个邮箱或手机已是{name}的。请选「公司里的人」，查找并选{name}。',
    en: 'This e-mail or mobile belongs to {name}. Choose “Of the company”, search for {name} and choose them.',
  },
  'refused.not-a-mentor': {
    zh: '这个人在本期没有导师席位。请先给席位。',
    en: 'This person has no mentor’s seat in the run. Give one first.',
  },
  'refused.mentor-of-oneself': {
    zh: '不能做自己的导师。请取消自己。',
    en: 'Nobody mentors themselves. Leave yourself out.',
  },
})
