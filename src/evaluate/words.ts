// What the evaluation says, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'
import { words as improveWords } from '../improve/words.ts'
import { closedRunWords } from '../programme/words.ts'
import { planWords } from './plan-words.ts'
import { adviceWords } from './read/advice-words.ts'
import { reportSummaryWords } from './read/report-summary-words.ts'
import { notMeasuredWords } from './read/not-measured-words.ts'
import { feedback360Words } from './read/feedback-360-words.ts'
import { refusalReasonWords } from './read/refusal-reason-words.ts'
import { reportDetailsWords } from './read/report-details-words.ts'
import { reportWords } from './read/report-words.ts'

export const words = defineWords({
  ...closedRunWords,
  // A competency is left to the next run by the verbs of improvement, which answer in their own words.
  'refused.not-open': improveWords['refused.not-open'],
  'refused.finding-exists': improveWords['refused.finding-exists'],
  'refused.no-such-origin': improveWords['refused.no-such-origin'],
  'refused.say-what': improveWords['refused.say-what'],
  ...notMeasuredWords,
  ...planWords,
  ...adviceWords,
  ...reportSummaryWords,
  ...feedback360Words,
  ...refusalReasonWords,
  ...reportDetailsWords,
  ...reportWords,
  stage: { zh: '效果评估', en: 'Effect' },
  crumb: { zh: '效果 / 计划冻结于 {frozen} · 报告 {report}', en: 'Effect / plan frozen {frozen} · report {report}' },
  'crumb.plan': { zh: '效果 / 计划冻结于 {frozen}', en: 'Effect / plan frozen {frozen}' },
  'crumb.none': { zh: '效果', en: 'Effect' },

  'title.no-plan-read': {
    zh: '培训方还没有定评估计划。',
    en: 'The training side has made no evaluation plan yet.',
  },
  'title.no-plan': {
    zh: '还没有评估计划。看到结果之前先写下比什么、跟谁比、比多久。',
    en: 'No evaluation plan yet. Before any outcome is seen, write down what is compared, with whom, and for how long.',
  },
  'title.waiting': { zh: '计划已冻结；{day} 前不下结论。', en: 'The plan is frozen; no conclusion before {day}.' },
  'title.ready': { zh: '结果的时间已到，可以计算了。', en: 'The outcome window is over; the report can be computed.' },
  'title.join': { zh: '；', en: '; ' },
  'title.end': { zh: '。', en: '.' },

  'causes.none': {
    zh: '业务方和主管还没有说明同期的其他变化',
    en: 'Neither business nor superiors have named other changes yet',
  },
  'causes.by.business': { zh: '业务部门提供', en: 'named by the business' },
  'causes.by.superior': { zh: '主管提供', en: 'named by a superior' },
  'causes.by.training': { zh: '培训方提供', en: 'named by training staff' },
  'causes.title': { zh: '同期还有什么变了', en: 'What else changed' },
  'causes.add': { zh: '补充一个', en: 'Add one' },
  'causes.text': { zh: '什么变了', en: 'What changed' },
  'causes.hint': { zh: '例如：第 5 周上线新知识库', en: 'E.g. a new knowledge base in week 5' },
  'causes.day': { zh: '从哪天起', en: 'Since' },
  'causes.side': { zh: '以谁的身份', en: 'Speaking for' },
  'side.business': { zh: '业务部门', en: 'Business' },
  'side.superior': { zh: '主管', en: 'Superior' },
  'side.training': { zh: '培训方', en: 'Training' },

  compute: { zh: '计算报告', en: 'Compute the report' },
  computed: { zh: '报告已生成', en: 'Report computed' },
  'reports.title': { zh: '历次报告', en: 'Reports' },

  'tile.no-plan': {
    zh: '还没有评估计划；开班前冻结，证据才站得住',
    en: 'No evaluation plan; freeze one before the start',
  },
  'tile.no-plan-late': {
    zh: '还没有评估计划；开班后才定，证据会弱',
    en: 'No evaluation plan; one made after the start is weaker evidence',
  },
  'tile.never-planned': {
    zh: '没有定过评估计划，效果没有评估',
    en: 'There was no evaluation plan; the effect was not evaluated',
  },
  'tile.waiting': {
    zh: '计划已冻结，基线 {before} 期；{day} 前不下结论',
    en: 'Plan frozen, {before} baseline periods; no conclusion before {day}',
  },
  'tile.ready': {
    zh: '结果的时间已到，报告还没有计算',
    en: 'The outcome window is over; the report is not computed yet',
  },
  'tile.report': {
    zh: '证据等级 {grade}；{moved}/{all} 项指标看得出变化',
    en: 'Evidence grade {grade}; change seen in {moved} of {all} figures',
  },
  'act.plan': { zh: '写评估计划并冻结', en: 'Write and freeze the evaluation plan' },
  'act.plan-because': {
    zh: '{day} 结课；结果出来之后才写的计划，证据等级最高 D',
    en: 'The course ends {day}; a plan written after the outcome is at most grade D',
  },
  'act.plan-label': { zh: '写计划', en: 'Write it' },
  'act.draw': { zh: '用抽签决定谁先开班', en: 'Let a lot decide who starts first' },
  'act.draw-because': {
    zh: '{day} 开班；没轮到的人是最好的对照，证据可到 A',
    en: 'The run starts {day}; who waits is the best comparison, and the proof can reach A',
  },
  'act.draw-label': { zh: '去抽签', en: 'Draw' },
  'act.compute': { zh: '计算效果报告', en: 'Compute the effect report' },
  'act.compute-because': { zh: '培训后的数据到 {day} 已齐', en: 'The outcome window ended on {day}' },
  'act.compute-label': { zh: '去计算', en: 'Compute' },
  'act.cause': { zh: '同期还有什么变了？', en: 'What else changed at the time?' },
  'act.cause-because': {
    zh: '效果报告要写上别的原因；您最清楚业务上发生了什么',
    en: 'The effect report names other causes; you know best what happened in the business',
  },
  'act.cause-label': { zh: '说明', en: 'Say' },
  'happening.frozen': { zh: '评估计划第 {version} 版冻结', en: 'Evaluation plan version {version} frozen' },
  'happening.report': { zh: '效果报告 {id}：{grade} 级', en: 'Effect report {id}: grade {grade}' },
  'node.report': { zh: '效果：{grade} 级', en: 'Effect: grade {grade}' },

  'refused.not-found': {
    zh: '没有这份评估，或者您看不到它。',
    en: 'There is no such evaluation, or it is not yours to see.',
  },
  'refused.not-yours': {
    zh: '这件事由这一期的培训负责人或分析人员来做。',
    en: 'This is for the lead or the analyst of this run.',
  },
  'refused.windows-disordered': {
    zh: '时间要前后有序：培训前的区间结束后，培训后的区间才开始。',
    en: 'The window before must end before the window after begins.',
  },
  'refused.no-primary': { zh: '至少要有一个主要指标。', en: 'At least one figure must be primary.' },
  'refused.guard-not-planned': {
    zh: '「不能变差」的指标也要在计划里，且不能是它自己。',
    en: 'A guard must be another figure of the same plan.',
  },
  'refused.reason-needed': {
    zh: '计划已经冻结过，改动要写明为什么。',
    en: 'A plan is frozen already; say why it changes.',
  },
  'refused.id-used-for-something-else': {
    zh: '这个编号已用于别的内容，请刷新后再试。',
    en: 'This id stands for something else; reload and try again.',
  },
  'refused.no-plan': { zh: '先冻结评估计划，再计算。', en: 'Freeze an evaluation plan first.' },
  'refused.too-early': {
    zh: '培训后的数据到 {day} 才齐，现在计算等于提前看结果。',
    en: 'The outcome window ends on {day}; computing now would be peeking.',
  },
  'refused.no-figures': {
    zh: '计划的时间段里没有任何业务指标，请先在「数据来源」导入 KPI 表。',
    en: 'There are no figures in the plan’s windows; import a KPI sheet under Data sources.',
  },
})
