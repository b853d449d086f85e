// What would help against each reason for which a number is refused or doubted.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const adviceWords = defineWords({
  way: { zh: '怎么办：{way}', en: 'What helps: {way}' },
  'way.cell-too-small': {
    zh: '合并两期，或把相邻班组一起算，凑够 5 人以上',
    en: 'join two runs or neighbouring teams until five people stand in every group',
  },
  'way.pairs-hidden': {
    zh: '合并两期，凑够 10 人以上前后都有数据',
    en: 'join two runs until ten people have figures before and after',
  },
  'way.too-few-pairs': {
    zh: '补齐缺的前后数据，或合并两期到 10 人以上',
    en: 'fill in missing figures, or join two runs until ten people have both',
  },
  'way.arm-too-small': {
    zh: '把对照补到 10 人以上，或合并两期',
    en: 'find at least ten to compare with, or join two runs',
  },
  'way.too-few-clusters': {
    zh: '下一期分到更多班组，至少 6 个、每边 3 个',
    en: 'spread the next run over more teams: six, three a side',
  },
  'way.df-too-small': {
    zh: '让各班组受训人数接近，或多分几个班组',
    en: 'train similar numbers in each team, or spread over more teams',
  },
  'way.baseline-apart': {
    zh: '在计划里选「加权」，或换一组起点相近的人作对照',
    en: 'choose "weighted" in the plan, or compare with people who began alike',
  },
  'way.outside-support': {
    zh: '换一组更像受训者的人作对照，或下一期抽签',
    en: 'compare with people more like the trained, or draw lots next time',
  },
  'way.cannot-balance': {
    zh: '换一组更像受训者的人作对照，或少用几个指标',
    en: 'compare with people more like the trained, or plan fewer figures',
  },
  'way.few-effective': { zh: '多找一些未受训的人作对照，30 人以上', en: 'find more untrained people, thirty at least' },
  'way.one-weight': {
    zh: '多找一些与受训者相似的人，别让一个人代表全组',
    en: 'find more people like the trained, so that one does not stand for all',
  },
  'way.no-variation': {
    zh: '核对导入的表：一列相同的值通常是默认值',
    en: 'check the sheet: a column of equal values is usually a default',
  },
  'way.collinear': { zh: '从计划里去掉重复的指标', en: 'take the repeated figure out of the plan' },
  'way.too-few-rows': { zh: '补导缺的周期', en: 'bring in the missing periods' },
  'way.not-finite': { zh: '在来源里改正这些值，重新导入', en: 'mend these values at the source and import again' },
  'way.bad-weights': { zh: '检查分母列', en: 'check the denominators' },
  'way.incomplete': { zh: '补导缺的周期', en: 'bring in the missing periods' },
  'way.no-comparison': {
    zh: '下一期留一批人晚一点开班，作为对照',
    en: 'let some start later next time, as a comparison',
  },
  'way.nobody-trained': { zh: '核对学员名单与计划里的人', en: 'check the roster against the plan' },
  'way.mixed-units': {
    zh: '把这一列统一成一种单位（例如都用秒，或都用百分比），重新导入',
    en: 'put the column into one unit (all seconds, or all per cent) and import again',
  },
  'way.too-few-before': { zh: '补导更早的周期，到 8 期以上', en: 'bring in earlier periods, eight at least' },
  'way.too-few-after': { zh: '等到满 8 期，或改用按周的数据', en: 'wait for eight periods, or use weekly figures' },
  'way.waves-no-comparison': { zh: '留一批晚开班或不开班的人', en: 'keep some who start later or never' },
  'way.waves-nobody-starts': { zh: '补导开班前的周期', en: 'bring in periods from before the start' },
  'way.waves-too-few-periods': { zh: '补导缺的周期', en: 'bring in the missing periods' },
  'way.waves-no-cell': { zh: '每批至少 5 人、3 个班组', en: 'five people and three teams a wave' },
  'way.few-pairs': { zh: '合并两期到 20 人以上', en: 'join two runs until there are twenty' },
  'way.underpowered': {
    zh: '人数加倍，或多看几期，或下次在「值得在意的变化」里写实际能看出的大小',
    en: 'twice the people, more periods, or plan for the change that can be seen',
  },
  'way.placebo-failed': {
    zh: '换一组培训前走势相同的人，或下一期抽签',
    en: 'compare with people who moved alike before, or draw lots next time',
  },
  'way.trend-before': {
    zh: '换一组培训前走势相同的批次，或抽签定先后',
    en: 'compare waves that moved alike before, or draw the order by lot',
  },
  'way.few-periods': { zh: '等到前后各满 12 期再算一次', en: 'compute again with twelve periods on each side' },
  'way.chosen-by-score': {
    zh: '下一期在同样分数的人里抽签定先后',
    en: 'next time draw lots among people of the same score',
  },
  'way.attrition-differs': { zh: '向业务方补要缺的人的数据', en: 'ask the business for the missing figures' },
  'way.many-missing': { zh: '向业务方补要缺的人的数据', en: 'ask the business for the missing figures' },
  'way.bounds': { zh: '补齐缺的数据，范围就会收窄', en: 'fill in what is missing and the range narrows' },
  'way.no-bounds': { zh: '补齐缺的数据后重新计算', en: 'fill in what is missing and compute again' },
  'way.guard-broken': { zh: '先看质量指标为什么变差，再谈提速', en: 'look at why quality fell before praising speed' },
  'way.rows-dropped': { zh: '在来源里改正这些行，重新导入', en: 'mend these rows at the source and import again' },
  'way.periods-overlap': {
    zh: '同一指标只导按周或只按月的数据',
    en: 'import the figure by week or by month, not both',
  },
  'way.period-gaps': { zh: '补导缺的周期', en: 'bring in the missing periods' },
  'way.teams-hidden': { zh: '把小班组合并后导入', en: 'join small teams before importing' },
  'way.inside-band': { zh: '如果区间太宽，下次在计划里收窄', en: 'narrow the band in the next plan if it is too wide' },
  'way.crossed-over': {
    zh: '按抽签的批次开班；换批要在看到结果之前写进新一版计划',
    en: 'start people in their wave; write changes into a new version of the plan before the outcome',
  },
  'way.few-answers': { zh: '多看几期，让每格有 30 个以上样本', en: 'look at more periods until each cell has thirty' },
  'way.rare-events': {
    zh: '多看几期或合并班组，让发生次数多一些',
    en: 'look at more periods or join teams, so that events are less rare',
  },
})
