// What goal alignment says, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'
import { reviewWords } from './review-words.ts'
import { closedRunWords } from '../programme/words.ts'

export const words = defineWords({
  ...closedRunWords,
  ...reviewWords,
  stage: { zh: '目标对齐', en: 'Goal alignment' },
  learner: { zh: '学员', en: 'Learners' },
  manager: { zh: '主管', en: 'Managers' },
  training: { zh: '培训方', en: 'Training side' },

  'page.aligned': {
    zh: '{goals} 个目标都有模块和指标支撑。',
    en: 'Every goal ({goals}) is taught and measured.',
  },
  'page.loose': {
    zh: '{goals} 个目标里，有 {loose} 处没有对上。',
    en: '{loose} loose {loose|end|ends} among {goals} {goals|goal|goals}.',
  },
  'page.reviews': { zh: '三方已确认 {done}/{all} 次。', en: 'Three-party reviews confirmed: {done} of {all}.' },
  'page.reviews-none': { zh: '还没有三方复盘。', en: 'No three-party review yet.' },
  'page.reviews-closed': { zh: '没有开过三方复盘。', en: 'No three-party review was held.' },
  'page.none': {
    zh: '这一期还没有目标。先写下培训后要有什么不同。',
    en: 'This run has no goal yet. Begin with what should be different afterwards.',
  },
  'page.none-read': { zh: '这一期没有设目标。', en: 'No goal is set for this run.' },
  'page.rests': {
    zh: '目标图来自目标、模块、指标与需求调研；复盘来自三方各自的回答。',
    en: 'The map rests on goals, modules, indicators and the needs survey; reviews on each party’s own answers.',
  },

  'map.empty': {
    zh: '还没有目标。每个目标在这里占一行：要到多少、哪天、哪个模块教、哪个指标看。',
    en: 'No goals yet. Each stands here in a row: how much by when, which module teaches it, which indicator watches it.',
  },
  'map.title': { zh: '目标图', en: 'Goal map' },
  'map.organisation': { zh: '组织目标', en: 'Organisation’s goal' },
  'map.goal': { zh: '本期目标', en: 'Goal of this run' },
  'map.modules': { zh: '由哪些模块教', en: 'Taught in' },
  'map.indicators': { zh: '由哪些指标看', en: 'Measured by' },
  'map.from-to': { zh: '{from} → {to}', en: '{from} → {to}' },
  'map.level': { zh: '{from} 级 → {to} 级', en: 'Level {from} → {to}' },
  'map.no-baseline': { zh: '没有基线：之后的每张图都会注明', en: 'No baseline: every later chart will say so' },
  'map.due': { zh: '{day} 前', en: 'by {day}' },
  'map.owner': { zh: '负责人 {name}', en: 'Owner {name}' },
  'map.co-owner': { zh: '业务方 {name}', en: 'Business {name}' },
  'map.source': { zh: '依据 {source}', en: 'From {source}' },
  'map.nothing': { zh: '没有', en: 'None' },
  'map.module': { zh: '模块 {number} {name}', en: 'Module {number} {name}' },

  'orphans.title': { zh: '没有对上的', en: 'Loose ends' },
  'orphans.no-goals': {
    zh: '有了目标，这里列出没有人教、没有指标看的目标，和不为任何目标服务的模块。',
    en: 'Once there are goals, this lists those nobody teaches or watches, and modules that serve none.',
  },
  'orphans.none': {
    zh: '每个目标都有人教、有指标看；每个模块都为某个目标服务。',
    en: 'Every goal is taught and measured; every module serves a goal.',
  },
  'orphans.goalsWithoutIndicator': { zh: '目标没有指标，到期也说不清有没有达到', en: 'A goal nobody measures' },
  'orphans.goalsWithoutModule': { zh: '目标没有任何模块在教', en: 'A goal no module teaches' },
  'orphans.goalsServingNothing': { zh: '目标没有对应的组织目标', en: 'A goal that serves no goal of the organisation' },
  'orphans.modulesServingNoGoal': { zh: '模块不为任何目标服务', en: 'A module that serves no goal' },
  'orphans.needsNobodyCovers': {
    zh: '前五位的需求里，没有模块回应',
    en: 'Among the five most pressing needs, answered by no module',
  },
  'orphans.goalsWithoutBaseline': { zh: '目标没有基线', en: 'A goal without a baseline' },

  'needs.title': { zh: '需求，按差距排', en: 'Needs, by what is missing' },
  'needs.need': { zh: '需求', en: 'Need' },
  'needs.party': { zh: '谁提的', en: 'Named by' },
  'needs.importance': { zh: '重要', en: 'Importance' },
  'needs.level': { zh: '现状', en: 'Today' },
  'needs.gap': { zh: '差距', en: 'Gap' },
  'needs.voices': { zh: '人数', en: 'Voices' },
  'needs.covered': { zh: '由谁回应', en: 'Answered by' },
  'needs.empty': { zh: '还没有需求调研的结果。', en: 'No needs survey yet.' },
  'needs.toGoal': { zh: '转为目标', en: 'Make it a goal' },

  'goal.new': { zh: '新增目标', en: 'Add a goal' },
  'goal.edit': { zh: '修改', en: 'Revise' },
  'goal.kind': { zh: '目标类型', en: 'Kind of goal' },
  'goal.competency': { zh: '岗位能力', en: 'Position competency' },
  'goal.kpi': { zh: '业务指标', en: 'Business figure' },
  'goal.name': { zh: '一句话说清', en: 'In one sentence' },
  'goal.name-hint': { zh: '例如：华东客服投诉率降到 1.4%', en: 'E.g. complaints of the East team down to 1.4 %' },
  'goal.serves': { zh: '为哪个组织目标', en: 'Serves which goal of the organisation' },
  'goal.which-competency': { zh: '哪项能力', en: 'Which competency' },
  'goal.levels': { zh: '从几级到几级', en: 'From level to level' },
  'goal.which-kpi': { zh: '哪个业务指标', en: 'Which figure' },
  'goal.direction': { zh: '往哪边算好', en: 'Better is' },
  'goal.up': { zh: '越高越好', en: 'higher' },
  'goal.down': { zh: '越低越好', en: 'lower' },
  'goal.band': { zh: '保持在区间', en: 'within a band' },
  'goal.unit': { zh: '单位', en: 'Unit' },
  'goal.baseline': { zh: '基线（可以先空着）', en: 'Baseline (may wait)' },
  'goal.target': { zh: '目标值', en: 'Target' },
  'goal.dueOn': { zh: '到哪天', en: 'Due' },
  'goal.owner': { zh: '负责人', en: 'Owner' },
  'goal.coOwner': { zh: '业务方共同负责', en: 'Co-owner of the business' },
  'goal.source': { zh: '凭什么判断', en: 'Evidence source' },
  'goal.modules': { zh: '由哪些模块教', en: 'Modules that teach it' },
  'goal.indicators': { zh: '由哪些指标看', en: 'Indicators that measure it' },
  'goal.save': { zh: '保存目标', en: 'Save goal' },
  'goal.saved': { zh: '目标已保存', en: 'Goal saved' },
  'goal.cancel': { zh: '取消', en: 'Cancel' },
  'goal.required': { zh: '这一项要填', en: 'This is needed' },

  'progress.title': { zh: '进度', en: 'Progress' },
  'progress.on': {
    zh: '进度与计划一致：应完成 {expected}，已完成 {actual}（{n} 人）',
    en: 'On plan: {expected} expected, {actual} done ({n} {n|learner|learners})',
  },
  'progress.behind': {
    zh: '比计划慢 {days} 天：应完成 {expected}，已完成 {actual}（{n} 人）',
    en: '{days} {days|day|days} behind: {expected} expected, {actual} done ({n} {n|learner|learners})',
  },
  'progress.unknown': {
    zh: '还没有提交或测试，进度说不出来。',
    en: 'Nothing handed in or tested yet: progress cannot be said.',
  },
  'progress.expected': { zh: '计划', en: 'Plan' },
  'progress.actual': { zh: '实际', en: 'Actual' },
  'progress.unit': { zh: '部门', en: 'Department' },
  'progress.person': { zh: '落后的学员', en: 'Learners behind' },
  'progress.days': { zh: '落后', en: 'Behind' },
  'progress.days-n': { zh: '{days} 天', en: '{days} d' },
  'progress.share': { zh: '已完成', en: 'Done' },
  'progress.no-learners': {
    zh: '还没有学员。加了学员，这里按部门列出谁落后。',
    en: 'No learners yet. Once there are, this says by unit who is behind.',
  },
  'progress.nothing-yet': {
    zh: '还没有提交或测试，说不出谁落后。',
    en: 'Nothing was handed in or sat yet; who is behind cannot be told.',
  },
  'progress.units-small': {
    zh: '各部门的学员都不到 5 人，不单列。',
    en: 'No unit has five learners or more; smaller ones are not listed.',
  },
  'progress.note': {
    zh: '完成 = 该模块的测试或作业已交。计划调整后，预期线只从调整那天起移动。',
    en: 'Done = test or homework of the module came in. A changed plan moves the expected line from its own day only.',
  },

  'tile.confirmed': {
    zh: '三方已确认 {done}/{all} 次；下次复盘 {next}',
    en: 'Confirmed by all three: {done} of {all}; next review {next}',
  },
  'tile.confirmed-last': {
    zh: '三方已确认 {done}/{all} 次；还没有定下次复盘',
    en: 'Confirmed by all three: {done} of {all}; next review not set',
  },
  'tile.waiting': { zh: '{day} 的复盘还等 {who} 确认', en: 'Review of {day} waits for {who}' },
  'tile.closed-none': {
    zh: '{goals} 个目标；没有开过三方复盘',
    en: 'Goals: {goals}; no three-party review was held',
  },
  'tile.closed': {
    zh: '{goals} 个目标；三方复盘确认了 {done}/{all} 次',
    en: 'Goals: {goals}; three-party reviews confirmed: {done} of {all}',
  },
  'tile.overdue': {
    zh: '{day} 的复盘过期 {days} 天，还等 {who} 确认',
    en: 'Review of {day} is {days} {days|day|days} overdue, waiting for {who}',
  },
  'tile.disagreement': {
    zh: '「{name}」三方相差 {gap} 分，需要谈一次',
    en: '“{name}”: the parties are {gap} points apart; talk about it',
  },
  'tile.no-goals': { zh: '还没有目标', en: 'No goal yet' },
  'tile.preparing': {
    zh: '{goals} 个目标已定；开班后按期三方复盘',
    en: '{goals} {goals|goal|goals} set; three-party reviews begin with the run',
  },
  'tile.no-review': {
    zh: '还没有三方复盘（已定 {goals} 个目标）',
    en: 'No three-party review yet ({goals} {goals|goal|goals} set)',
  },

  'act.confirm': { zh: '确认三方复盘', en: 'Confirm the three-party review' },
  'act.answer': { zh: '回答三方复盘', en: 'Answer the three-party review' },
  'act.in-place': { zh: '代{name}：{what}', en: 'For {name}: {what}' },
  'act.answer-because': {
    zh: '{questions} 个问题，约 1 分钟；{day} 前',
    en: '{questions} {questions|question|questions}, about a minute; by {day}',
  },
  'act.confirm-because': {
    zh: '三方都看得到的记录，{day} 前确认',
    en: 'The record all three parties see; confirm by {day}',
  },
  'act.answer-label': { zh: '回答', en: 'Answer' },
  'act.confirm-label': { zh: '确认', en: 'Confirm' },
  'happening.review': { zh: '三方复盘', en: 'Three-party review' },
  'happening.goal': { zh: '目标：{name}', en: 'Goal: {name}' },

  'refused.due-is-past': {
    zh: '{day} 已经过了，没有人还能按时回答。请把到期日改到今天或以后。',
    en: '{day} is over: nobody could answer in time. Put the due day on today or later.',
  },
  'refused.goal-needs-competency': { zh: '请选择哪项岗位能力。', en: 'Choose which competency.' },
  'refused.goal-needs-levels': {
    zh: '目标等级要高于现在的等级。',
    en: 'The target level must be above the present one.',
  },
  'refused.goal-needs-kpi': {
    zh: '请写明业务指标，并选好往哪边算好。',
    en: 'Name the business figure and which way is better.',
  },
  'refused.module-of-another-run': {
    zh: '有一个模块不属于这一期，请重新选择。',
    en: 'One of the modules belongs to another run; choose again.',
  },
  'refused.unknown-owner': {
    zh: '选的负责人不在人员里。请刷新后重选。',
    en: 'A chosen owner is not among the people. Reload and choose again.',
  },
  'refused.unknown-competency': {
    zh: '选的岗位能力已经不在。请刷新后重选。',
    en: 'The chosen competency is not there any more. Reload and choose again.',
  },
  'refused.unknown-organisation-goal': {
    zh: '选的组织目标已经不在。请刷新后重选。',
    en: 'The chosen goal of the organisation is not there any more. Reload and choose again.',
  },
  'refused.not-your-party': { zh: '您在这一期不代表这一方。', en: 'You do not speak for this party in this run.' },
  'refused.answered-meanwhile': {
    zh: '{by}已经答了这一份，您看的还是之前的，没有存下。请刷新页面看他的回答，再决定改不改、确认不确认。',
    en: '{by} has answered meanwhile and what you see is from before, so nothing was saved. Reload the page, read those answers, then change or confirm them.',
  },
  'refused.absent-answered': {
    zh: '{name}已经自己回答了，以本人的回答为准，也由本人确认。',
    en: '{name} has answered in person: that answer stands, and is theirs to confirm.',
  },
  'refused.answer-first': { zh: '先有人回答，才能确认。', en: 'Somebody of this party answers first.' },

  'behaviours.title': { zh: '要改变的行为', en: 'Behaviours to change' },
  'behaviours.aside': {
    zh: '训前与训后 30、60、90 天按同样的标准评',
    en: 'rated on the same anchors before, and 30, 60 and 90 days after',
  },
  'behaviours.which': { zh: '工作中看得到的行为', en: 'What can be seen at work' },
  'behaviours.none': { zh: '还没有说要改变什么行为', en: 'no behaviour named yet' },
  'behaviours.edit': { zh: '选行为', en: 'Choose' },
  'behaviours.chain': { zh: '证据链', en: 'Evidence' },
  'behaviours.saved': { zh: '已保存', en: 'Saved' },
  'behaviours.competency': { zh: '岗位能力', en: 'competency' },
  'behaviours.help': {
    zh: '选一到四个上级看得到的行为；两个以上才算得出评分是否可靠',
    en: 'One to four that a superior can see; reliability needs at least two',
  },
  'refused.unknown-behaviour': {
    zh: '选的行为不在行为库，也不是岗位能力。请刷新后重选。',
    en: 'A chosen behaviour is neither in the library nor a competency. Reload and choose again.',
  },
})
