// What is said of reports that may be one problem, and of the remedy that answers all of them.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const commonIssueWords = defineWords({
  'card.title': { zh: '「模块 {module}：{theme}」', en: '“Module {module}: {theme}”' },
  'card.title-run': { zh: '「{theme}」', en: '“{theme}”' },
  'card.voices': { zh: '{voices} 位学员提出', en: '{voices} {voices|learner says|learners say} so' },
  'card.voices-anonymous': {
    zh: '{voices} 位学员提出，其中 {anonymous} 位匿名',
    en: '{voices} {voices|learner says|learners say} so, {anonymous} of them anonymously',
  },
  'card.test': {
    zh: '同模块测试中位数 {median}（n={n}），{below} 人低于 {line}',
    en: 'Median of the module’s test {median} (n={n}); {below} below {line}',
  },
  'card.test-none': { zh: '同模块还没有测试成绩', en: 'No test of this module yet' },
  'card.rule': {
    zh: '同一模块、同一类问题或文字相似，满 3 位不同的人就提示；两条匿名也可能是同一个人，由您判断。',
    en: 'Raised at three distinct people on one module with the same kind of problem or similar words. Two anonymous reports may be one person: you decide.',
  },
  'card.look': { zh: '看这 {n} 条', en: 'Look at these {n}' },
  'card.confirm': { zh: '是同一个问题', en: 'It is one problem' },
  'card.confirm-label': { zh: '一句话说清这个问题', en: 'The problem in one line' },
  'card.aside': { zh: '不是同一个', en: 'It is not' },
  'card.aside-why': { zh: '为什么不是？', en: 'Why not?' },
  'card.members': { zh: '提出的人和原话', en: 'Who said what' },
  'card.members-note': {
    zh: '每条保留自己的对话和时钟；勾选属于这个问题的。',
    en: 'Each keeps its own thread and clock; tick those that belong.',
  },
  'card.members-keep': { zh: '每条保留自己的对话和时钟', en: 'Each keeps its own thread and clock' },
  'card.join': { zh: '并入', en: 'Add' },
  'card.not-in': { zh: '尚未并入', en: 'Not added yet' },
  'card.confirmed': { zh: '{by} 于 {when} 确认为共性问题', en: 'Confirmed by {by}, {when}' },
  'card.dismissed': { zh: '{by} 于 {when} 判断不是同一个问题：{text}', en: 'Put aside by {by}, {when}: {text}' },
  'card.plan-due': { zh: '方案今天下班前要告知', en: 'The plan is due today' },
  'card.h1-suggested': {
    zh: '{voices} 个人说的像是同一件事。是同一个问题吗？',
    en: '{voices} {voices|person|people} seem to say the same. Is it one problem?',
  },
  'card.h1-confirmed': { zh: '确认是共性问题，等一个方案。', en: 'A common issue, waiting for a plan.' },
  'card.h1-planned': { zh: '方案已告知全部 {n} 位提出人。', en: 'Every reporter ({n}) knows the plan.' },
  'card.h1-asked': {
    zh: '{yes} 位说解决了，{no} 位说没有，{open} 位还没回答。',
    en: '{yes} say solved, {no} say not, {open} have not answered.',
  },
  'card.h1-dismissed': { zh: '已判断不是同一个问题。', en: 'Judged not to be one problem.' },
  'card.rests-on': { zh: '依据', en: 'What this rests on' },

  'remedy.title': { zh: '一个方案，答复所有人', en: 'One remedy answers all' },
  'remedy.kind.session': { zh: '加设案例拆解课', en: 'Add a case session' },
  'remedy.kind.material': { zh: '补充资料', en: 'Add material' },
  'remedy.kind.explanation': { zh: '补充讲解', en: 'Explain again' },
  'remedy.kind.schedule': { zh: '调整时间', en: 'Move the schedule' },
  'remedy.session-title': { zh: '课名', en: 'Title' },
  'remedy.session-title-default': { zh: '模块 {module} 案例拆解课', en: 'Module {module}: cases taken apart' },
  'remedy.session-at': { zh: '开始时间', en: 'Starts' },
  'remedy.session-minutes': { zh: '时长（分钟）', en: 'Minutes' },
  'remedy.session-place': { zh: '地点或链接', en: 'Place or link' },
  'remedy.instructor': { zh: '讲师', en: 'Instructor' },
  'remedy.no-instructor': { zh: '稍后再定', en: 'Later' },
  'remedy.text': { zh: '告知提出人的话', en: 'What the reporters read' },
  'remedy.text-default': {
    zh: '{when} 加设「{title}」，用真实案例逐步拆解。您在邀请之列。',
    en: '“{title}” is added on {when}: real cases, step by step. You are invited.',
  },
  'remedy.text-material': {
    zh: '我们正在补资料和工具，今天内补好，并在这里告诉您。',
    en: 'The material and tools are being added today; you will read here when they are there.',
  },
  'remedy.text-explanation': {
    zh: '讲师会在下一次课上再讲一遍这部分，并留出时间答疑。',
    en: 'The instructor explains this part again in the next session, with time for questions.',
  },
  'remedy.text-schedule': {
    zh: '我们正在调整时间，今天内在这里告诉您新的安排。',
    en: 'The schedule is being moved; you will read the new times here today.',
  },
  'remedy.what': { zh: '怎么处理', en: 'How' },
  'remedy.audience': {
    zh: '邀请 {reporters} 位提出人、{below} 位测试低于 {line} 分的学员；{anonymous} 位匿名提出人在自己的对话里看到方案。',
    en: 'Invites {reporters} {reporters|reporter|reporters} and {below} {below|learner|learners} below {line}; {anonymous} anonymous {anonymous|reporter|reporters} read it in their threads.',
  },
  'remedy.send': { zh: '确定并告知', en: 'Plan it and tell them' },
  'remedy.sent': { zh: '方案已告知 {told} 位提出人', en: '{told} {told|reporter has|reporters have} been told' },
  'remedy.invited': {
    zh: '邀请 {reporters} 位提出人 + {below} 位低于线的学员',
    en: '{reporters} {reporters|reporter|reporters} and {below} {below|learner|learners} below the line invited',
  },
  'remedy.invites': { zh: '邀请', en: 'Invited' },
  'remedy.ask-later': {
    zh: '上完课后，可在这里逐位询问「解决了吗？」。',
    en: 'After the session, ask each here whether it is solved.',
  },
  'remedy.accepted': { zh: '{name}已接受', en: '{name} has accepted' },
  'remedy.not-accepted': { zh: '等{name}接受', en: 'Waiting for {name}' },
  'remedy.accept': { zh: '我来上', en: 'I will teach it' },
  'remedy.ask': { zh: '逐位询问：解决了吗？', en: 'Ask each: solved?' },
  'remedy.ask-session': {
    zh: '加设的课已经上完。您提的问题解决了吗？',
    en: 'The added session has been held. Is your problem solved?',
  },
  'remedy.ask-done': {
    zh: '已按方案处理。您提的问题解决了吗？',
    en: 'It has been dealt with as planned. Is your problem solved?',
  },
  'remedy.asked': { zh: '已询问 {n} 位', en: '{n} asked' },
})
