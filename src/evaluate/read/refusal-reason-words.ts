// Why a number is refused or doubted.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const refusalReasonWords = defineWords({
  'refused.cell-too-small': {
    zh: '{name}：有一组不足 {least} 人，不显示',
    en: '{name}: a group has fewer than {least} {least|person|people}, nothing is shown',
  },
  'refused.arm-too-small': {
    zh: '{name}：受训 {trained} 人、对照 {comparison} 人，每组至少要 {least} 人',
    en: '{name}: {trained} trained and {comparison} to compare with; each needs at least {least}',
  },
  'refused.too-few-clusters': {
    zh: '{name}：按班组培训时至少要 {least} 个班组、每边 {leastPerSide} 个；现在共 {total} 个',
    en: '{name}: training by team needs at least {least} {least|team|teams}, {leastPerSide} a side; there are {total}',
  },
  'refused.df-too-small': { zh: '{name}：班组太少，误差算不准', en: '{name}: too few teams to know the error' },
  'refused.no-variation': {
    zh: '{name}：所有人的变化都一样，无法计算',
    en: '{name}: everybody changed alike; nothing can be computed',
  },
  'refused.collinear': {
    zh: '{name}：用来调整的项目互相重复，无法计算',
    en: '{name}: what is adjusted for repeats itself; nothing can be computed',
  },
  'refused.too-few-rows': { zh: '{name}：数据行太少', en: '{name}: too few rows' },
  'refused.not-finite': { zh: '{name}：数据里有不是数字的值', en: '{name}: a value is not a number' },
  'refused.out-of-range': {
    zh: '{name}：数值大得或小得无法计算，请检查单位',
    en: '{name}: values too large or too small to be computed with; check the unit',
  },
  'refused.bad-weights': { zh: '{name}：权重不合法', en: '{name}: the weights cannot be used' },
  'refused.no-comparison': { zh: '{name}：没有对照', en: '{name}: nobody to compare with' },
  'refused.pairs-hidden': {
    zh: '{name}：前后都有数据的不足 {least} 人，不显示',
    en: '{name}: fewer than {least} {least|person has|people have} figures before and after; nothing is shown',
  },
  'refused.too-few-pairs': {
    zh: '{name}：前后都有数据的只有 {pairs} 人，至少要 {least} 人',
    en: '{name}: only {pairs} {pairs|person has|people have} figures before and after; at least {least} are needed',
  },
  'refused.outside-support': {
    zh: '{name}：{percent}% 的受训者在对照组里找不到相似的人（至多 {most}%），不能比较',
    en: '{name}: {percent}% of the trained have nobody alike in the comparison (at most {most}%)',
  },
  'refused.cannot-balance': {
    zh: '{name}：怎么加权都不能让对照组与受训组相似（还差 {sd} 个标准差）',
    en: '{name}: no weighting makes the comparison look like the trained ({sd} sd apart still)',
  },
  'refused.few-effective': {
    zh: '{name}：加权以后对照只相当于 {effective} 人，至少要 {least} 人',
    en: '{name}: after weighting the comparison counts as {effective} people; at least {least} are needed',
  },
  'refused.one-weight': {
    zh: '{name}：有一个人占了对照组权重的 {percent}%（至多 {most}%）',
    en: '{name}: one person carries {percent}% of the comparison’s weight (at most {most}%)',
  },
  'refused.waves-no-comparison': {
    zh: '{name}：没有晚开班或不开班的人可作对照',
    en: '{name}: nobody starts later or never, so nobody can be compared with',
  },
  'refused.waves-nobody-starts': {
    zh: '{name}：这段时间里没有人有开班前的数据',
    en: '{name}: nobody has figures from before a start in these dates',
  },
  'refused.waves-too-few-periods': { zh: '{name}：数据不到两期', en: '{name}: fewer than two periods' },
  'refused.waves-no-variation': {
    zh: '{name}：每一批里所有人的变化都一样，无法计算',
    en: '{name}: everybody in a wave changed alike; nothing can be computed',
  },
  'refused.waves-not-finite': { zh: '{name}：数据里有不是数字的值', en: '{name}: a value is not a number' },
  'refused.waves-out-of-range': {
    zh: '{name}：数值大得或小得无法计算，请检查单位',
    en: '{name}: values too large or too small to be computed with; check the unit',
  },
  'refused.waves-no-cell': {
    zh: '{name}：每一批的人数或班组都不够',
    en: '{name}: every wave has too few people or teams',
  },
  'refused.baseline-apart': {
    zh: '{name}：两组起点相差 {sd} 个标准差，不能比较',
    en: '{name}: the groups began {sd} standard deviations apart and cannot be compared',
  },
  'warning.few-pairs': {
    zh: '只有 {pairs} 对前后数据，区间很不可靠',
    en: 'only {pairs} {pairs|pair|pairs}: the interval is not to be relied on',
  },
  'warning.trend-before': {
    zh: '各批开班之前就已分开；只要之后的偏移达到此前最大一步的 {times} 倍，效果就不成立',
    en: 'the waves were drifting apart before their start; a drift {times} times the largest step before would undo the effect',
  },
  'warning.bounds': {
    zh: '缺的人最不利和最有利时，变化在 {low} 到 {high} 之间',
    en: 'with those missing at their worst and best, the change lies between {low} and {high}',
  },
  'warning.attrition-differs': {
    zh: '两组缺数据的比例相差 {points} 个百分点',
    en: 'the groups differ by {points} percentage {points|point|points} in missing figures',
  },
  'warning.many-missing': {
    zh: '{percent}% 的人缺前后数据',
    en: '{percent}% of people lack a figure before or after',
  },
  'warning.chosen-by-score': {
    zh: '按成绩挑选受训者：有向平均回归的可能，已按起点调整',
    en: 'trainees were chosen by score: regression to the mean is possible; adjusted for the starting point',
  },
  'warning.underpowered': {
    zh: '这样的人数只能看出 {detectable} 以上的变化，大于事先说的 {smallest}',
    en: 'so many people can show changes above {detectable} only, more than the {smallest} called worthwhile',
  },
  'warning.guard-broken': { zh: '{guard}同时变差', en: '{guard} got worse meanwhile' },
  'refused.nobody-trained': { zh: '{name}：比较的人里没有一个受过训', en: '{name}: nobody compared was trained' },
  'refused.mixed-units': {
    zh: '{name}：有 {rows} 个值与其他值差约 {factor} 倍，像是混了两种单位，不计算',
    en: '{name}: {rows} {rows|value differs|values differ} from the others about {factor}-fold, as if two units were mixed; nothing is computed',
  },
  'refused.too-few-before': {
    zh: '{name}：培训前只有 {points} 期，按班组看走势至少要 {least} 期',
    en: '{name}: only {points} {points|period|periods} before the training; a series of teams needs {least}',
  },
  'refused.too-few-after': {
    zh: '{name}：培训后只有 {points} 期，按班组看走势至少要 {least} 期',
    en: '{name}: only {points} {points|period|periods} after the training; a series of teams needs {least}',
  },
  'refused.incomplete': { zh: '{name}：数据不完整', en: '{name}: the figures are incomplete' },

  'warning.rows-dropped': {
    zh: '有 {rows} 行的值或分母不能用（不是数字，或分母为 0），没有算进去',
    en: '{rows} {rows|row has|rows have} a value or denominator that cannot be used (no number, or nothing to divide by) and {rows|is|are} left out',
  },
  'warning.periods-overlap': {
    zh: '{people} 人（或班组）的周期互相重叠，同一段时间可能算了两次',
    en: 'periods of {people} people (or teams) overlap: the same days may count twice',
  },
  'warning.period-gaps': {
    zh: '中间缺 {periods} 期数据',
    en: '{periods} {periods|period|periods} in between have no figures',
  },
  'warning.teams-hidden': {
    zh: '{teams} 个班组不足 {least} 人，没有算进去',
    en: '{teams} {teams|team has|teams have} fewer than {least} {least|person|people} and {teams|is|are} left out',
  },
  'warning.few-periods': {
    zh: '只有培训前 {before} 期、后 {after} 期，区间不太可靠（各 12 期以上才稳）',
    en: 'only {before} {before|period|periods} before and {after} after: the interval is shaky below twelve',
  },
  'warning.no-bounds': {
    zh: '缺的人太多，连「最好与最坏」的范围也给不出',
    en: 'too many are missing even to say how far they could move it',
  },
  'warning.placebo-failed': {
    zh: '培训之前两组就在分开（安慰剂检验 p < 0.05）；此前的偏移只要再来 {times} 倍，效果就不成立',
    en: 'the groups drifted apart before the training (placebo p < .05); {times} times that drift would undo the effect',
  },
  'warning.inside-band': {
    zh: '一直在目标区间里，变化不算好也不算坏',
    en: 'inside its band all along: the change is neither good nor bad',
  },
  'warning.few-answers': {
    zh: '有一格只有 {n} 个回答或样本（不足 {least}），按灰色显示',
    en: 'one cell rests on {n} {n|answer|answers} only (under {least}) and is shown grey',
  },
  'warning.rare-events': { zh: '发生次数很少，用的是精确区间', en: 'events are rare; intervals are exact ones' },

  'warning.crossed-over': {
    zh: '有 {people} 人没有按抽到的那一批开班；仍按抽签的分组计算',
    en: '{people} {people|person|people} did not start in the wave they were drawn into; they are counted where the lot put them',
  },

  'behaviour.weak-scale': {
    zh: '行为评分各项不一致（α = {alpha}，低于 {least}）：只作参考，不用来解释效果',
    en: 'the items of the behaviour scale disagree (alpha {alpha}, under {least}): shown only, it explains nothing',
  },
  'behaviour.raters-disagree': {
    zh: '评分人之间不一致（ICC = {icc}，低于 {least}）：只作参考，不用来解释效果',
    en: 'the raters disagree (ICC {icc}, under {least}): shown only, it explains nothing',
  },
  'behaviour.scale-unchecked': {
    zh: '行为评分的一致性算不出来：只作参考，不用来解释效果',
    en: 'the agreement of the behaviour scale cannot be computed: shown only, it explains nothing',
  },
  'behaviour.one-side-rated': {
    zh: '只有受训者有行为评分，不能说效果是通过行为产生的',
    en: 'only the trained were rated: nobody can say that the effect came through the behaviour',
  },
  'behaviour.title': {
    zh: '效果是通过行为产生的吗（{name}，{people} 人）',
    en: 'Did it work through the behaviour ({name}, {people} {people|person|people})',
  },
  'behaviour.through': {
    zh: '与「通过行为起作用」一致的部分：{value}（{low} 至 {high}）；只要看不见的共同原因与两者的相关达到 {undone}，这部分就不成立。这类推断最高 C 级。',
    en: 'The part consistent with working through the behaviour: {value} ({low} to {high}); an unseen common cause correlated {undone} would undo it. Such a conclusion is C at most.',
  },
  'behaviour.fine': { zh: '各项一致（α = {alpha}）', en: 'the items agree (alpha {alpha})' },

  'grade.controlled': {
    zh: '整班组受训、{teams} 个班组，培训前至少两期、走势一致',
    en: 'whole teams trained, {teams} {teams|team|teams}, two periods and more before with the same trend',
  },
  'grade.series': {
    zh: '与未受训班组的走势比较；分组不是抽签',
    en: 'compared with the course of teams not trained; who was trained was not drawn by lot',
  },
  'grade.lottery-unrecorded': {
    zh: '计划人说是抽签，但系统里没有抽签记录，最高 B',
    en: 'said to be drawn by lot, but there is no record of the draw: B at most',
  },
  'grade.dates-moved': {
    zh: '开班日期在计划冻结之后改过（{planned} 改为 {now}），只能算探索',
    en: 'the start was moved after the plan was frozen ({planned} to {now}): exploratory',
  },
  'raise-dates': {
    zh: '改了日期就冻结新一版计划，并在结果出来之前',
    en: 'when dates move, freeze a new version of the plan before the outcome',
  },
  'raise-attrition': {
    zh: '把两组缺的数据补齐，重新计算即可',
    en: 'fill in the missing figures of both groups and compute again',
  },
  'raise-draw': {
    zh: '下一期在这里抽签，名单与种子留有记录，即可到 A',
    en: 'next time draw here: people and seed stay on record, and that reaches A',
  },
})
