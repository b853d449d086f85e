// What the third stage says, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'
import { closedRunWords } from '../programme/words.ts'
import { commonIssueWords } from './read/common-issue-words.ts'
import { triageInboxWords } from './read/issue-inbox-words.ts'
import { reporterWords } from './read/reporter-words.ts'

export const words = defineWords({
  ...closedRunWords,
  ...commonIssueWords,
  ...triageInboxWords,
  ...reporterWords,
  'theme.difficulty': { zh: '太难、太理论', en: 'Too hard or too theoretical' },
  'theme.outdated': { zh: '案例或工具过时', en: 'Outdated cases or tools' },
  'theme.material': { zh: '缺资料或工具', en: 'Material or tools missing' },
  'theme.time': { zh: '和工作时间冲突', en: 'Clashes with work' },
  'theme.teaching': { zh: '讲得太快或听不清', en: 'Taught too fast or unclear' },
  'theme.other': { zh: '其他', en: 'Something else' },
  'category.content': { zh: '内容疑问', en: 'Content' },
  'category.resources': { zh: '资源不足', en: 'Resources' },
  'category.time': { zh: '时间冲突', en: 'Time conflict' },
  'category.teaching': { zh: '讲授方式', en: 'Teaching' },
  'category.other': { zh: '其他', en: 'Other' },
  'state.new': { zh: '新建', en: 'New' },
  'state.triaged': { zh: '已分类', en: 'Sorted' },
  'state.in-progress': { zh: '处理中', en: 'In progress' },
  'state.awaiting': { zh: '待确认', en: 'Awaiting confirmation' },
  'state.closed': { zh: '已关闭', en: 'Closed' },
  'state.reopened': { zh: '重开', en: 'Reopened' },
  'voice.named': { zh: '实名', en: 'Named' },
  'told-owner.title': { zh: '请您处理一条反馈', en: 'A report is yours to answer' },
  'told-owner.body': {
    zh: '{by}请您负责「{text}」。答复和解决的时限写在反馈里；不该由您负责的话，请{by}改派。',
    en: '{by} asks you to see to “{text}”. By when to answer and to solve stands beside it; if it is not yours, ask {by} to give it to somebody else.',
  },
  'told-owner.body-hidden': {
    zh: '{by}请您负责一条对主管隐藏的反馈。答复和解决的时限写在反馈里；不该由您负责的话，请{by}改派。',
    en: '{by} asks you to see to a report that is hidden from its author’s managers. By when to answer and to solve stands beside it; if it is not yours, ask {by} to give it to somebody else.',
  },
  'told-owner.outside': { zh: '登录后，在通知里看是哪一条。', en: 'The product says, among the notices, which.' },
  'voice.hidden': { zh: '对主管隐藏', en: 'Hidden from manager' },
  'voice.anonymous': { zh: '匿名', en: 'Anonymous' },
  'voice.signal': { zh: '来自信号', en: 'From a signal' },
  'role.lead': { zh: '负责人', en: 'Lead' },
  'role.assistant': { zh: '班主任', en: 'Assistant' },
  'role.instructor': { zh: '讲师', en: 'Instructor' },

  'step.reported': { zh: '提出', en: 'Reported' },
  'step.triaged': { zh: '分类为「{category}」，由{owner}负责', en: 'Sorted as “{category}”, owned by {owner}' },
  'step.replied': { zh: '答复', en: 'Answered' },
  'step.proposed': { zh: '已处理，请提出人确认', en: 'Dealt with; the reporter is asked' },
  'step.confirmed': { zh: '提出人：解决了', en: 'Reporter: solved' },
  'step.denied': { zh: '提出人：没解决', en: 'Reporter: not solved' },
  'step.said': { zh: '提出人补充', en: 'Reporter added' },
  'step.closed-unasked': { zh: '未经提出人确认关闭', en: 'Closed without the reporter' },
  quoted: { zh: '「{text}」', en: '“{text}”' },
  sentence: { zh: '{text}。', en: '{text}. ' },
  'by-hidden': { zh: '{name}（对主管隐藏）', en: '{name} (hidden from manager)' },
  'by-anonymous': { zh: '匿名学员', en: 'Anonymous learner' },
  'by-signal': { zh: '跟踪信号', en: 'Tracking signal' },
  'by-product': { zh: '系统', en: 'Midcourse' },

  'tile.overdue': {
    zh: '{n} 条反馈超过 24 小时未答复，最久超 {over}',
    en: '{n} {n|report|reports} unanswered after 24 hours, the longest by {over}',
  },
  'tile.nothing-reported': { zh: '还没有人反馈问题', en: 'Nothing has been reported yet' },
  'tile.plan-waiting': {
    zh: '{rate}{n} 个共性问题还没有告知方案',
    en: '{rate}{n} common {n|issue|issues} still without a plan',
  },
  'tile.under-way': { zh: '{rate}{n} 条在途，最近一条剩 {left}', en: '{rate}{n} under way, the next due in {left}' },
  'tile.slow': {
    zh: '24 小时内答复 {share}%（{inTime}/{all}），低于 90%',
    en: '{share}% answered within 24 hours ({inTime} of {all}), below 90%',
  },
  'tile.answered': { zh: '{rate}{n} 条已答复，还没解决', en: '{rate}{n} answered, not solved yet' },
  'tile.all-closed': { zh: '{rate}提出的 {closed} 条都已由提出人确认关闭', en: '{rate}all {closed} closed' },
  'tile.closed': { zh: '{all} 条反馈，{open} 条没有解决', en: 'Reports: {all}; not solved: {open}' },
  'tile.closed-none': { zh: '没有人提过反馈', en: 'Nobody reported anything' },
  'tile.not-yours': { zh: '反馈只由培训方查看和处理', en: 'Reports are seen and handled by training staff only' },
  'tile.rate': { zh: '24 小时内答复 {share}%；', en: '{share}% answered within 24 hours; ' },
  'time.hours-minutes': { zh: '{hours} 小时 {minutes} 分', en: '{hours} h {minutes} min' },
  'time.minutes': { zh: '{minutes} 分', en: '{minutes} min' },
  'time.days': { zh: '{days} 天', en: '{days} {days|day|days}' },

  'act.card': { zh: '可能是共性问题：{theme}', en: 'Perhaps one problem: {theme}' },
  'act.card-label': { zh: '看这几条', en: 'Look at them' },
  'act.plan': { zh: '共性问题等方案：{theme}', en: 'A common issue waits for a plan: {theme}' },
  'act.plan-because': {
    zh: '{who}。方案当个工作日内告知，问题不过夜。',
    en: '{who}. The plan is announced the same working day.',
  },
  'act.plan-label': { zh: '加设案例拆解课', en: 'Add a case session' },
  'act.answer': { zh: '「{text}」', en: '“{text}”' },
  'act.answer-because': {
    zh: '{who}提出，等分类、负责人和首次答复。',
    en: 'From {who}; needs a category, an owner and a first answer.',
  },
  'act.answer-mine': {
    zh: '{who}提出，由您负责，等首次答复。',
    en: 'From {who}; it is yours and needs a first answer.',
  },
  'owner-gone': { zh: '{name}（已不在这一期）', en: '{name} (no longer in this run)' },
  'act.owner-left': {
    zh: '负责人已不在这一期，请改派。',
    en: 'Its owner is no longer in this run: give it to somebody else.',
  },
  'act.owner-left-label': { zh: '改派', en: 'Give it on' },
  'act.answer-mine-label': { zh: '答复', en: 'Answer' },
  'act.answer-label': { zh: '分类并答复', en: 'Sort and answer' },
  'act.solve-because': { zh: '您负责，已答复，还没解决。', en: 'Yours: answered, not solved yet.' },
  'act.solve-label': { zh: '处理', en: 'Work on it' },
  'act.ask-because': {
    zh: '方案已落实，还没问 {n} 位提出人：解决了吗？',
    en: 'The remedy has happened; {n} {n|reporter has|reporters have} not been asked whether it helped.',
  },
  'act.ask-label': { zh: '逐位询问', en: 'Ask each' },
  'act.confirm-because': {
    zh: '培训方说处理好了。只有您能说解决没有。',
    en: 'Training says it is done. Only you can say whether it is solved.',
  },
  'act.confirm-label': { zh: '回答', en: 'Answer' },
  'act.accept': { zh: '请您上：{title}', en: 'Will you teach: {title}' },
  'act.accept-because': {
    zh: '为一个共性问题加设，{reporters} 位提出人在等。',
    en: 'Added for a common issue; {reporters} {reporters|reporter waits|reporters wait}.',
  },
  'act.accept-label': { zh: '接受', en: 'Accept' },

  'happening.issue': { zh: '反馈：{text}', en: 'Report: {text}' },
  'happening.common': { zh: '确认共性问题：{title}', en: 'Common issue: {title}' },
  'happening.remedy': { zh: '方案告知：{text}', en: 'Plan announced: {text}' },
  'happening.closed': { zh: '提出人确认解决：{text}', en: 'Reporter says solved: {text}' },
  'happening.breach': { zh: '24 小时未答复：{text}', en: 'Unanswered after 24 hours: {text}' },
  'thread-node.issue': { zh: '问题：{text}', en: 'Problem: {text}' },
  'thread-node.common': { zh: '共性问题：{title}', en: 'Common issue: {title}' },
  'thread-node.remedy': { zh: '方案：{text}', en: 'Remedy: {text}' },

  // To those who are told that a time runs out: the matter and the time, never the words of a report.
  'told.title-50': { zh: '一条反馈的答复时限已用去一半', en: 'Half of the time to answer a report is used' },
  'told.title-80': { zh: '一条反馈的答复时限只剩五分之一', en: 'One fifth of the time to answer a report is left' },
  'told.title-100': { zh: '一条反馈 24 小时没有答复', en: 'A report was not answered in its time' },
  'told.title-many-50': {
    zh: '{n} 条反馈的答复时限已用去一半',
    en: 'Half of the time to answer {n} reports is used',
  },
  'told.title-many-80': {
    zh: '{n} 条反馈的答复时限只剩五分之一',
    en: 'One fifth of the time to answer {n} reports is left',
  },
  'told.title-many-100': {
    zh: '{n} 条反馈没有按时答复',
    en: '{n} reports were not answered in their time',
  },
  'told.many-left': {
    zh: '{run}：共 {n} 条，最早的一条须在 {due} 前答复。',
    en: '{run}: {n} in all; the first is due by {due}.',
  },
  'told.many-over': {
    zh: '{run}：共 {n} 条，最早的一条应在 {due} 前答复。',
    en: '{run}: {n} in all; the first was due by {due}.',
  },
  'told.left': {
    zh: '{run} · {matter}：还没有答复，最迟 {due}。',
    en: '{run} · {matter}: not answered yet, due {due}.',
  },
  'told.over': {
    zh: '{run} · {matter}：还没有答复，应在 {due} 之前。',
    en: '{run} · {matter}: not answered, it was due {due}.',
  },
  'told.anonymous': { zh: '一条匿名反馈', en: 'an anonymous report' },
  'told.module': { zh: '模块 {n}', en: 'module {n}' },

  'refused.triage-first': { zh: '先分类、定负责人，再答复。', en: 'Sort it and give it an owner first.' },
  'refused.closed': { zh: '这条已关闭；需要的话请重开。', en: 'This one is closed; reopen it if needed.' },
  'refused.nothing-proposed': {
    zh: '还没有人说处理好了，暂时不能确认或关闭。',
    en: 'Nobody has said it is dealt with yet, so it cannot be confirmed or closed.',
  },
  'refused.short-code-needed': {
    zh: '现在反馈来得太多。请输入图里的数字再提交；看不清或看不了图片，{minutes} 分钟后再提交，不用输入。写好的内容还在。',
    en: 'Very many reports are coming in. Type the digits of the picture and send again; or, if you cannot read it, send in {minutes} {minutes|minute|minutes} without it. What you wrote is still there.',
  },
  'refused.short-code-wrong': {
    zh: '数字和图里的不一样，或者图已经过期。已换一张新图，请再输入一次；也可以 {minutes} 分钟后再提交，不用输入。',
    en: 'These are not the digits of the picture, or it is too old. Here is a new one; or send in {minutes} {minutes|minute|minutes} without it.',
  },
  'refused.code-used': {
    zh: '这个查询码已经用在另一条反馈上了。请再点一次提交，会换一个新码；写好的内容还在。',
    en: 'This code already belongs to another report. Press send once more for a new one; what you wrote is still there.',
  },
  'refused.say-something': { zh: '请写一句话。', en: 'Please write a line.' },
  'refused.say-why': { zh: '请写明原因。', en: 'Please say why.' },
  'refused.not-in-this-run': {
    zh: '您不在这一期，或这一期现在不接收反馈。',
    en: 'You are not in this run, or it takes no reports now.',
  },
  'refused.run-not-open': {
    zh: '这一期还没开班：开班后才接收反馈，并在 24 小时内答复。现在有事，请直接找这一期的负责人。',
    en: 'This run has not opened: it takes reports, answered within 24 hours, from then on. Until then speak to its lead.',
  },
  'refused.run-closed': {
    zh: '这一期已结案，不再接收反馈，也没有人在 24 小时内答复。请直接找这一期的负责人。',
    en: 'This run is closed: it takes no reports, and nobody would answer within 24 hours. Speak to its lead.',
  },
  'refused.no-such-module': { zh: '这个模块不属于这一期。', en: 'This module belongs to another run.' },
  'refused.owner-is-above-author': {
    zh: '反馈人选择了不让上级看到，不能交给其上级或代理人。请换一位负责人。',
    en: 'The author hid this report from those above them, so it cannot go to a superior or who stands in for one. Choose another owner.',
  },
  'refused.owner-has-no-seat': { zh: '负责人要在这一期里有角色。', en: 'The owner needs a role in this run.' },
  'refused.only-the-reporter': { zh: '只有提出人能说解决没有。', en: 'Only the reporter can say so.' },
  'refused.card-already-judged': {
    zh: '已经有人判断过了，请刷新。',
    en: 'Somebody has judged it already; please reload.',
  },
  'refused.too-few-members': { zh: '至少选两条，才是共性问题。', en: 'A common issue needs at least two reports.' },
  'refused.confirm-first': { zh: '先确认是同一个问题。', en: 'Confirm first that it is one problem.' },
  'refused.session-needs-time': { zh: '加课要有将来的开始时间。', en: 'A session needs a time in the future.' },
  'refused.signal-already-ended': {
    zh: '这个信号已经有人处理了。',
    en: 'Somebody has dealt with this signal already.',
  },
})
