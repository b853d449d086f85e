// What the card says, by the grade: what was compared, how large the change is, how sure, and what cannot be concluded.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const reportSummaryWords = defineWords({
  'claim.caused': { zh: '训练使{changes}', en: 'The training moved {changes}' },
  'claim.consistent': { zh: '与训练一致，估计{changes}', en: 'Consistent with the training, by estimate: {changes}' },
  'claim.coincident': {
    zh: '同时期变化，不能归因于培训：{changes}',
    en: 'Changed in the same period, not attributable to the training: {changes}',
  },
  'claim.up': { zh: '{name}提高约 {by}{unit}', en: '{name} up by about {by}{unit}' },
  'claim.down': { zh: '{name}降低约 {by}{unit}', en: '{name} down by about {by}{unit}' },
  'claim.unclear': { zh: '{names}看不出变化', en: 'no change can be seen in {names}' },
  'claim.pictured': {
    zh: '{names}只有前后对照，不能归因于培训',
    en: 'for {names} there is only a before and after, not attributable to the training',
  },
  'claim.refused': { zh: '{names}不能计算', en: '{names} cannot be computed' },
  points: { zh: ' 个百分点', en: ' percentage points' },

  'card.title': { zh: '一页说清', en: 'On one page' },
  'card.1': { zh: '做了什么比较', en: 'What was compared' },
  'card.2': { zh: '变化多大', en: 'How large is the change' },
  'card.3': { zh: '有多可信', en: 'How sure' },
  'card.4': { zh: '还没排除的解释', en: 'Explanations not excluded' },
  'card.5': { zh: '不能得出的结论', en: 'What cannot be concluded' },
  'card.6': { zh: '怎样提高一级', en: 'How to raise the grade' },
  compared: {
    zh: '{trained} 名受训与 {comparison} 名未受训，培训前 {before} 期与培训后 {after} 期，除去培训期间',
    en: '{trained} trained and {comparison} untrained people, {before} {before|period|periods} before and {after} after, training weeks left out',
  },
  'compared.none': { zh: '{trained} 名受训，没有对照', en: '{trained} trained people, nobody to compare with' },
  'grade.A': { zh: 'A：', en: 'A: ' },
  'grade.lottery': {
    zh: '谁先受训由抽签决定，计划事先冻结',
    en: 'a lottery decided who was trained first, and the plan was frozen before',
  },
  'grade.staggered': {
    zh: '分批开班，{teams} 个班组，前期走势一致',
    en: 'staggered starts over {teams} {teams|team|teams}, with the same trend before',
  },
  'grade.two-by-two': {
    zh: '有对照、前期走势一致；分组不是抽签',
    en: 'with a comparison and the same trend before; who was trained was not drawn by lot',
  },
  'grade.trend-unchecked': {
    zh: '培训前只有 {periods} 期数据，前期走势无法核对',
    en: 'only {periods} period before the training: the trend cannot be checked',
  },
  'grade.placebo-failed': {
    zh: '培训之前两组就在分开（安慰剂检验不通过）',
    en: 'the groups were already drifting apart before the training (placebo check failed)',
  },
  'grade.plan-after-outcome': {
    zh: '计划在看到结果之后才冻结（{frozen}，结果从 {outcome} 起），只能算探索',
    en: 'the plan was frozen after the outcome could be seen ({frozen}; outcome from {outcome}): exploratory',
  },
  'grade.attrition': { zh: '两组流失的比例不同', en: 'the groups lost people at different rates' },
  'grade.no-comparison': { zh: '没有对照组，只能看前后', en: 'nobody to compare with: before and after only' },
  'grade.all-refused': { zh: '主要指标都不具备计算条件', en: 'none of the primary figures could be computed' },
  'raise-lottery': {
    zh: '下一期分两批开班，先后抽签决定，即可到 B 或 A',
    en: 'next time start in two waves drawn by lot: that reaches B or A',
  },
  'raise-comparison': {
    zh: '下一期留一批人晚一点开班，作为对照，即可到 C',
    en: 'next time let some start later as a comparison: that reaches C',
  },
  'raise-freeze': { zh: '下一期在结果出来之前冻结计划', en: 'next time freeze the plan before the outcome' },
  'raise-comparable': {
    zh: '换一组培训前走势相同的人作对照，或改为抽签',
    en: 'compare with people who moved alike before the training, or draw lots',
  },
  'raise-periods': { zh: '下一期开班前至少留两期数据', en: 'next time collect at least two periods before the start' },
  'raise-more': {
    zh: '人数或数据不够：合并两期，或把对照补到 10 人以上',
    en: 'too few people or figures: join two runs, or find at least ten to compare with',
  },
  'raise-none': { zh: '已是最高级', en: 'this is the highest grade' },

  'change.unit.seen': { zh: '{name} {value} {unit}（{low} 至 {high}）', en: '{name} {value} {unit} ({low} to {high})' },
  'change.unit.seen-guard-held': {
    zh: '{name} {value} {unit}（{low} 至 {high}），质量指标没看出变差',
    en: '{name} {value} {unit} ({low} to {high}), quality not seen to fall',
  },
  'change.unit.unclear': {
    zh: '{name} {value} {unit}（{low} 至 {high}），看不出',
    en: '{name} {value} {unit} ({low} to {high}), cannot be told from none',
  },
  'change.unit.unclear-guard-broken': {
    zh: '{name} {value} {unit}（{low} 至 {high}），但质量指标同时变差，不算改善',
    en: '{name} {value} {unit} ({low} to {high}), but quality fell meanwhile: no improvement',
  },
  'change.unit.seen-guard-broken': {
    zh: '{name} {value} {unit}（{low} 至 {high}），质量指标同时变差',
    en: '{name} {value} {unit} ({low} to {high}), and quality fell meanwhile',
  },
  'change.points.seen': {
    zh: '{name} {value} 个百分点（{low} 至 {high}）',
    en: '{name} {value} percentage points ({low} to {high})',
  },
  'change.points.seen-guard-held': {
    zh: '{name} {value} 个百分点（{low} 至 {high}），质量指标没看出变差',
    en: '{name} {value} percentage points ({low} to {high}), quality not seen to fall',
  },
  'change.points.unclear': {
    zh: '{name} {value} 个百分点（{low} 至 {high}），看不出',
    en: '{name} {value} percentage points ({low} to {high}), cannot be told from none',
  },
  'change.points.unclear-guard-broken': {
    zh: '{name} {value} 个百分点（{low} 至 {high}），但质量指标同时变差，不算改善',
    en: '{name} {value} percentage points ({low} to {high}), but quality fell meanwhile: no improvement',
  },
  'change.points.seen-guard-broken': {
    zh: '{name} {value} 个百分点（{low} 至 {high}），质量指标同时变差',
    en: '{name} {value} percentage points ({low} to {high}), and quality fell meanwhile',
  },

  'before-after.unit': {
    zh: '{name} 培训前 {before}、培训后 {after} {unit}，变化 {value}（{low} 至 {high}，{n} 人）；没有对照，不能归因于培训',
    en: '{name} {before} before, {after} {unit} after: {value} ({low} to {high}, n={n}); nobody to compare with, not attributable to the training',
  },
  'before-after.points': {
    zh: '{name} 培训前 {before}%、培训后 {after}%，变化 {value} 个百分点（{low} 至 {high}，{n} 人）；没有对照，不能归因于培训',
    en: '{name} {before}% before, {after}% after: {value} percentage points ({low} to {high}, n={n}); nobody to compare with, not attributable to the training',
  },
  'forbidden.unit': {
    zh: '{name}不能说「没有变化」：这样的人数只能看出 {detectable} {unit}以上的变化',
    en: '{name}: not “no change” — so many people can show changes above {detectable} {unit} only',
  },
  'forbidden.points': {
    zh: '{name}不能说「没有变化」：这样的人数只能看出 {detectable} 个百分点以上的变化',
    en: '{name}: not “no change” — so many people can show changes above {detectable} percentage points only',
  },
  'forbidden.cause': { zh: '不能说培训带来了这些变化', en: 'that the training brought these changes' },
  'forbidden.alone': { zh: '不能说变化全部来自培训', en: 'that all of the change comes from the training' },
})
