// What the page of the evidence chain says.
import { defineWords } from '../../../platform/localised-text/contract.ts'

export const words = defineWords({
  crumb: { zh: '效果 / 证据链', en: 'Effect / evidence chain' },
  'title.none': {
    zh: '这一期还没有目标，也就没有要证明的事。',
    en: 'This run has no goal yet, so there is nothing to prove.',
  },
  'title.whole': {
    zh: '{all} 个目标从学到用到结果，三段都有数据。',
    en: 'Every goal ({all}) has learning, behaviour and result.',
  },
  'title.mixed': {
    zh: '{all} 个目标：{whole} 个三段都动了，{broken} 个断在一环，{hole} 个有缺口。',
    en: 'Goals: {all}. All three links moved: {whole}; broken at a link: {broken}; with a hole: {hole}.',
  },
  rests: {
    zh: '学习数据 → 上级在同样的行为上训前训后的评分 → 冻结计划下的业务结果。有缺口的目标，不下总的结论。',
    en: 'Learning data → the superior’s ratings of the same behaviours before and after → business results under a frozen plan. A goal with a hole gets no overall claim.',
  },
  'link.learning': { zh: '学习', en: 'Learning' },
  'link.behaviour': { zh: '工作行为', en: 'Behaviour at work' },
  'link.result': { zh: '绩效结果', en: 'Result' },

  'chip.whole': { zh: '三段都动了', en: 'all three moved' },
  'chip.broken': { zh: '断在一环', en: 'broken' },
  'not-measured': {
    zh: '没有测量，因为：{because}（{by}签字）',
    en: 'Not measured, because: {because} (signed by {by})',
  },
  'chip.hole': { zh: '有缺口', en: 'a hole' },
  'whole.caused': {
    zh: '学了、用了、结果也变了；结果按抽签分组，{grade} 级。哪一部分结果由这些行为带来，仍不能这样说。',
    en: 'Learnt, used, and the result moved, by lottery, grade {grade}. How much of it came through these behaviours still cannot be said.',
  },
  'whole.consistent': {
    zh: '学了、用了、结果也变了，与培训一致（{grade} 级）。三段同向，不证明结果由这些行为带来。',
    en: 'Learnt, used, and the result moved, consistent with the training (grade {grade}). Moving together does not prove that the behaviours brought the result.',
  },
  'whole.coincident': {
    zh: '学了、用了、结果也在同时期变了，但不能归因于培训（{grade} 级）。',
    en: 'Learnt, used, and the result moved in the same period, not attributable to the training (grade {grade}).',
  },
  'broken.learning': { zh: '断在学习。', en: 'It breaks at learning.' },
  'broken.behaviour.unclear': {
    zh: '断在行为：上级评分看不出变化，结果的变化就不能说是学来的。',
    en: 'It breaks at behaviour: no change can be seen in the superiors’ ratings, so a change of the result cannot be put down to what was learnt.',
  },
  'broken.behaviour.worse': {
    zh: '断在行为：上级评分变低了。',
    en: 'It breaks at behaviour: the superiors’ ratings fell.',
  },
  'broken.behaviour.unreliable': {
    zh: '断在行为：评分本身不够可靠，只陈列，不作为解释。',
    en: 'It breaks at behaviour: the ratings are not reliable enough; they are shown and explain nothing.',
  },
  'broken.result.unclear': {
    zh: '断在结果：行为变了，业务指标还看不出变化。',
    en: 'It breaks at the result: behaviour changed, the business figure cannot be told from no change.',
  },
  'broken.result.worse': {
    zh: '断在结果：业务指标变差了。',
    en: 'It breaks at the result: the business figure got worse.',
  },
  'hole.at': { zh: '缺「{link}」这一环，不下总的结论。', en: 'The link “{link}” is missing: no overall claim.' },

  gap: { zh: '缺口', en: 'Hole' },
  named: { zh: '{name}：{text}', en: '{name}: {text}' },
  'gap.fill': { zh: '怎样补上', en: 'What would fill it' },
  'gap.who': { zh: '谁能补', en: 'Who could' },
  'who.lead': { zh: '培训负责人', en: 'the lead of the run' },
  'who.superior': {
    zh: '学员的上级（评分表由培训负责人导入）',
    en: 'the learners’ superiors (the lead brings the sheet in)',
  },
  'who.business': { zh: '业务部门与培训负责人', en: 'the business department and the lead' },
  go: { zh: '去补', en: 'Go there' },
  'hole.no-module': { zh: '没有模块教这个目标', en: 'no module teaches this goal' },
  'fill.no-module': { zh: '在目标里选上教它的模块', en: 'choose the modules that teach it' },
  'hole.no-learning': { zh: '这些模块还没有学习数据', en: 'its modules have no learning data yet' },
  'fill.no-learning': { zh: '导入测试、作业或签到', en: 'bring in tests, homework or attendance' },
  'hole.learning-too-few': {
    zh: '有数据的不足 {least} 人，不显示',
    en: 'fewer than {least} {least|person has|people have} data; nothing is shown',
  },
  'fill.learning-too-few': { zh: '补齐测试或签到', en: 'complete tests or attendance' },
  'hole.no-behaviours': { zh: '没有说要改变什么行为', en: 'no behaviour to change is named' },
  'fill.no-behaviours': {
    zh: '在目标页从行为库选一到四个',
    en: 'choose one to four from the library on the goals page',
  },
  'hole.baseline-due': { zh: '训前评分还没有', en: 'no ratings from before yet' },
  'fill.baseline-due': {
    zh: '{day} 开班前请上级按行为评一次，导入行为评分表',
    en: 'have superiors rate before the start on {day}, and bring the sheet in',
  },
  'hole.no-baseline': {
    zh: '没有训前评分，变化无从比较',
    en: 'there are no ratings from before, so no change can be told',
  },
  'fill.no-baseline': {
    zh: '开班前评过的，补导入；没评过的这一期补不了，下一期开班前评',
    en: 'if they were given before the start, bring them in; if not, this run cannot have them: rate before the next one',
  },
  'hole.follow-up-due': { zh: '训后评分还没到时候', en: 'the ratings from after are not due yet' },
  'fill.follow-up-due': {
    zh: '{day} 起（结课 30 天）请上级再评一次',
    en: 'from {day} on (30 days after the end) have superiors rate again',
  },
  'hole.no-follow-up': { zh: '训后评分没有来', en: 'the ratings from after have not come' },
  'fill.no-follow-up': {
    zh: '{day} 就该评了：请上级评完导入',
    en: 'they were due on {day}: have superiors rate, and bring the sheet in',
  },
  'hole.no-pairs': { zh: '训前和训后评的不是同一批人', en: 'those rated before and after are not the same people' },
  'fill.no-pairs': { zh: '请上级补评两次都要有的人', en: 'have superiors complete the people who lack one of the two' },
  'hole.too-few-pairs': {
    zh: '前后都评过的只有 {pairs} 人，至少要 {least} 人',
    en: 'only {pairs} {pairs|person was|people were} rated both times; at least {least} are needed',
  },
  'fill.too-few-pairs': { zh: '请还没评的上级补上', en: 'have the superiors who have not rated do so' },
  'hole.no-variation': { zh: '每个人的变化都一样，区间算不出来', en: 'everybody changed alike; there is no interval' },
  'fill.no-variation': {
    zh: '请上级按 1–5 的行为标准逐人评，不要统一打分',
    en: 'have superiors rate each person by the anchors, not all alike',
  },
  'hole.no-kpi': { zh: '这个目标没有连着业务指标', en: 'this goal is tied to no business figure' },
  'fill.no-kpi': {
    zh: '和业务部门商定一个它该带动的指标，另设一个业务指标目标',
    en: 'agree with the business which figure it should move, and set a goal for it',
  },
  'hole.no-report': { zh: '还没有效果报告', en: 'there is no effect report yet' },
  'fill.no-report': { zh: '培训后的时间到了就计算', en: 'compute it once its window is over' },
  'hole.kpi-not-planned': { zh: '效果报告里没有「{kpi}」', en: '“{kpi}” is not in the effect report' },
  'fill.kpi-not-planned': { zh: '把它写进评估计划，再计算一次', en: 'add it to the evaluation plan and compute again' },
  'hole.kpi-refused': { zh: '这个指标不具备计算条件', en: 'this figure could not be computed' },
  'fill.kpi-refused': { zh: '原因与办法在效果页', en: 'reason and way out are on the effect page' },

  'few-people': { zh: '不足 {least} 人，不显示', en: 'fewer than {least} {least|person|people}: not shown' },
  interval: { zh: '{low} – {high}', en: '{low} – {high}' },
  days: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  change: { zh: '{before} → {after}', en: '{before} → {after}' },
  changed: {
    zh: '{occasion}：{value}（{low} 至 {high}），{n} 对',
    en: '{occasion}: {value} ({low} to {high}), {n} {n|pair|pairs}',
  },
  'changed.refused': {
    zh: '{occasion}：前后都评过的 {n} 人，不足 {least} 人，不显示',
    en: '{occasion}: {n} {n|person|people} rated both times, fewer than {least}: not shown',
  },
  'changed.alike': {
    zh: '{occasion}：{n} 人变化都一样，没有区间',
    en: '{occasion}: {n} {n|person|people} changed alike, no interval',
  },
  'few-pairs': { zh: '不足 20 对，区间不稳', en: 'fewer than 20 pairs: an unsteady interval' },
  self: { zh: '自评 {value}（{n} 人）', en: 'own rating {value} (n={n})' },
  together: { zh: '合起来', en: 'Together' },
  'scale.fine': {
    zh: '评分可靠：α {alpha}（{items} 个行为，{people} 人）',
    en: 'reliable: α {alpha} ({items} {items|behaviour|behaviours}, {people} {people|person|people})',
  },
  'scale.weak': {
    zh: '评分不够可靠：α {alpha}{icc}，不用作解释',
    en: 'not reliable enough: α {alpha}{icc}; not used as an explanation',
  },
  'scale.icc': { zh: '，评价人一致性 {icc}', en: ', agreement of raters {icc}' },
  'scale.one-item': {
    zh: '只有一个行为，评分可靠与否无从检验',
    en: 'one behaviour only: its reliability cannot be checked',
  },
  'scale.cannot-say': {
    zh: '人数不够，评分可靠与否还说不了',
    en: 'too few people to tell whether the ratings are reliable',
  },
  practice: { zh: '实践任务', en: 'Practice' },
  'practice.said': {
    zh: '{tasks} 个任务，应交 {due} 份，交了 {share}（{low} – {high}）；上级确认真实工作 {confirmed} 份，双方商定 {agreed} 份',
    en: 'tasks: {tasks}; {due} due, {share} handed in ({low} – {high}); {confirmed} confirmed as real work, {agreed} agreed by both sides',
  },
  'practice.ahead': {
    zh: '；另有 {n} 份还没到期，下次 {day} 到期',
    en: '; {n} more {n|is|are} not due yet, the next on {day}',
  },
  'practice.none-due': {
    zh: '{tasks} 个任务，派出 {assigned} 份，结案时都没到期',
    en: 'tasks: {tasks}; {assigned} set, none was due when the run was closed',
  },
  'practice.not-due': {
    zh: '{tasks} 个任务，派出 {assigned} 份，都还没到期（最早 {day} 到期）',
    en: 'tasks: {tasks}; {assigned} set, none due yet (the first on {day})',
  },
  'practice.few': {
    zh: '{tasks} 个任务，不足 5 人，不显示比例',
    en: 'tasks: {tasks}; fewer than 5 people, no share is shown',
  },
  'practice.none': { zh: '这些模块没有实践任务', en: 'no practice task in these modules' },
  'result.window': {
    zh: '{from} 至 {to}，受训 {trained} 人，对照 {comparison} 人',
    en: '{from} to {to}, {trained} trained, {comparison} compared',
  },
  'result.report': { zh: '报告 {id}', en: 'Report {id}' },
  rows: { zh: '看原始行', en: 'Rows' },
  'rows.title': { zh: '{name}：原始行', en: '{name}: rows' },
  'rows.learning': {
    zh: '这些模块里所有行的平均（有满分的按百分比），和「跟踪」同一算法；区间为 95%，同一人的行算在一起',
    en: 'The mean of all rows of these modules (per cent of the maximum), as on Track; 95% interval, the rows of a person taken together',
  },
  'rows.behaviour': {
    zh: '上级在同样行为上的训后分减训前分，只算两次都评过的人；区间为 95%（配对 t）',
    en: 'The superior’s rating after minus before on the same behaviours, people rated both times only; 95% interval (paired t)',
  },
})
