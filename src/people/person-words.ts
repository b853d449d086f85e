// What a person's page says of rights and of what a deputy did, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'
import { dutyWords } from './duty-words.ts'

export const personWords = defineWords({
  'right.reports': { zh: '{n} 位下属的上级：{names}', en: 'superior of {n}: {names}' },
  'right.reports-sees': {
    zh: '他们和他们下属的进度、任务和评价；看不到匿名的和「对主管隐藏」的反馈',
    en: 'their progress, tasks and ratings, and those of their reports; no anonymous or hidden reports',
  },
  'right.dotted': { zh: '{n} 人的虚线上级：{names}', en: 'superior by dotted line of {n}: {names}' },
  'right.dotted-sees': {
    zh: '和上级看到的一样；不审批、不点评',
    en: 'what a superior sees; no reviewing, no confirming',
  },
  'right.seat': { zh: '{role} · {run}', en: '{role} · {run}' },
  'right.learner': { zh: '学员 · {run}', en: 'Learner · {run}' },
  'right.closed': { zh: '（已结案，只能看）', en: ' (closed: to read only)' },
  'right.learner-sees': { zh: '只有自己的', en: 'nothing but their own' },
  'right.administrator': dutyWords.administrator,
  'right.training': dutyWords.training,
  'right.executive': dutyWords.executive,
  'right.administrator-sees': {
    zh: '所有期次和人员；数据来源、账号',
    en: 'all runs and people; data sources and accounts',
  },
  'right.training-sees': { zh: '所有期次和人员', en: 'all runs and people' },
  'right.executive-sees': { zh: '各期的合计，没有个人', en: 'totals of runs, nobody by name' },
  'right.deputy': { zh: '代 {name} 审批、点评、复盘', en: 'stands in for {name}: reviews and confirms' },
  'right.deputy-sees': {
    zh: '只在这几天，看得到 {name} 的下属；每件都记着代谁做',
    en: 'on these days the reports of {name}; each act is recorded with both names',
  },
  'right.deputised': { zh: '{name} 代他审批、点评、复盘', en: '{name} stands in: reviews and confirms' },
  'right.deputised-sees': { zh: '他自己的权不变；两人都能做', en: 'their own rights stay; either may act' },
  'right.deputised-mine': { zh: '{name} 代您审批、点评、复盘', en: '{name} stands in for you: reviews and confirms' },
  'right.deputised-mine-sees': { zh: '您自己的权不变；两人都能做', en: 'your own rights stay; either may act' },

  'act.practise.relevance-confirmed': { zh: '确认任务与工作有关', en: 'confirmed that a task is real work' },
  'act.practise.scored': { zh: '点评打分', en: 'scored a report' },
  'act.practise.signed': { zh: '签署联合点评', en: 'signed a joint review' },
  'act.align.review-answered': { zh: '答三方复盘', en: 'answered a three-party review' },
  'act.align.review-confirmed': { zh: '确认三方复盘', en: 'confirmed a three-party review' },
  'act.other': { zh: '代办了一件事', en: 'acted in their place' },

  'successor.told': {
    zh: '{since}起有 {n} 人向您汇报',
    en: '{n} {n|person reports|people report} to you from {since}',
  },
  'successor.told-body': {
    zh: '{leaver}的最后一天是 {last}，他的下属转给您。他们等上级的复盘和点评，那天起在「今日」里等您。',
    en: 'The last day of {leaver} is {last}, and those below pass to you. Reviews that wait for their superior wait for you on Today from then on.',
  },
  'successor.told-outside': { zh: '有人转由您带', en: 'People have passed to you' },
  'successor.told-outside-body': { zh: '是谁、从哪天起，登录后看。', en: 'The product says who, and from which day.' },
  'held.reports': { zh: '下属的汇报线', en: 'reporting lines of those below' },
  'held.sign-in': { zh: '密码、登录和在线的设备', en: 'the password, signing in, and devices that are signed in' },
  'held.links': { zh: '没用过的邀请和重设链接', en: 'unused links of invitations and resets' },
  'held.deputies': { zh: '代理', en: 'standing in for others, or others for them' },
  'held.duties': { zh: '在公司的职责', en: 'duties in the company' },
  'held.lines-history': { zh: '汇报线、部门和岗位的历史', en: 'the history of reporting lines, units and positions' },
})
