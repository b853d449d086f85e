// What the pages of 360 feedback say.
import { defineWords } from '../../../platform/localised-text/contract.ts'

export const words = defineWords({
  crumb: { zh: '效果 / 360 反馈', en: 'Effect / 360 feedback' },
  'side.self': { zh: '自评', en: 'Self' },
  'side.superior': { zh: '上级', en: 'Superior' },
  'side.peer': { zh: '同事', en: 'Peers' },
  'side.report': { zh: '下级', en: 'Reports' },
  'side.customer': { zh: '客户', en: 'Customers' },
  'title.none': { zh: '这一期还没有 360 评分。', en: 'This run has no 360 ratings yet.' },
  'title.open': {
    zh: '「{name}」还开着：已有 {people} 人的评分，封存以后才出数字。',
    en: '“{name}” is open: {people} {people|person has|people have} ratings; figures come once it is closed.',
  },
  'title.low': {
    zh: '{people} 人的 360：「{item}」最低，他人评 {others} 分；自评平均{way} {gap} 分。',
    en: '360 of {people} {people|person|people}: “{item}” is lowest, {others} by others; people rate themselves {gap} {way} on average.',
  },
  'way.higher': { zh: '高出', en: 'higher' },
  'way.lower': { zh: '低', en: 'lower' },
  'title.low-no-gap': {
    zh: '{people} 人的 360：「{item}」最低，他人评 {others} 分。',
    en: '360 of {people} {people|person|people}: “{item}” is lowest, {others} by others.',
  },
  'title.refused': {
    zh: '「{name}」只有 {people} 人，不足 5 人，全期的表不显示。',
    en: '“{name}” has {people} {people|person|people}, fewer than 5: no table of the run is shown.',
  },
  'title.mine': { zh: '您的 360 报告在下面。', en: 'Your 360 report is below.' },
  'title.not-yet': { zh: '这一期的 360 还没有结果。', en: 'There is no 360 result yet.' },
  rests: {
    zh: '同事、下级、客户满 {least} 人才显示；能从别的数字减出来的也不显示。封存时逐行评分即清除，数字此后不变。',
    en: 'Peers, reports and customers are shown from {least} raters on; what could be had by subtraction is not shown either. Single ratings are erased at closing, and figures never change after.',
  },
  empty: {
    zh: '在「数据来源」导入 360 评分表：被评人工号、评价人组、评价人、能力或行为、评分、轮次。',
    en: 'Bring in a sheet of 360 ratings under Data sources: person, group of raters, rater, competency or behaviour, rating, round.',
  },
  'empty-whole': {
    zh: '评分由培训方导入；封存以后，数字出现在这里。',
    en: 'The training side brings the ratings in; once they are closed, the figures stand here.',
  },
  'empty-own': {
    zh: '您的评分由培训方收齐并封存以后，您的报告出现在这里。',
    en: 'Once the training side has collected and closed the ratings you were given, your report stands here.',
  },

  'box.title': { zh: '「{name}」，还开着', en: '“{name}”, open' },
  'box.side': { zh: '评价人组', en: 'Group' },
  'box.people': { zh: '被评人', en: 'People rated' },
  'box.raters': { zh: '评价份数', en: 'Raters' },
  'box.note': {
    zh: '开着时谁都看不到分数，连平均也没有；评价人已换成无法还原的标记。',
    en: 'While it is open nobody sees a score, not even a mean; raters are replaced by marks nobody can turn back.',
  },
  close: { zh: '封存这一轮', en: 'Close this round' },
  'close.yes': { zh: '封存', en: 'Close' },
  'close.why': {
    zh: '封存后不再收评分，逐行评分和上传的表即清除，只留下能显示的数字，不能撤回。',
    en: 'No more ratings are taken; single ratings and uploaded sheets are erased; only what may be shown stays. It cannot be taken back.',
  },
  closed: { zh: '已封存，{people} 人的报告已生成', en: 'Closed; {people} {people|report is|reports are} there' },

  'table.title': { zh: '「{name}」：自评与他人评', en: '“{name}”: self and others' },
  'table.aside': { zh: '封存于 {at} · 1–5 分', en: 'closed {at} · 1 to 5' },
  'table.item': { zh: '能力', en: 'Competency' },
  'table.self': { zh: '自评', en: 'Self' },
  'table.others': { zh: '他人评', en: 'Others' },
  'table.gap': { zh: '差距', en: 'Gap' },
  'table.interval': { zh: '95% 区间', en: '95% interval' },
  'table.n': { zh: '人数', en: 'n' },
  'table.sides': { zh: '分组平均', en: 'By group' },
  'table.agree': { zh: '评价人一致性', en: 'Agreement of raters' },
  'table.one-side': { zh: '{side} {mean}（{people} 人）', en: '{side} {mean} (n={people})' },
  agree: { zh: 'ICC(k) {mean}，ICC(1) {single}，rwg {within}', en: 'ICC(k) {mean}, ICC(1) {single}, rwg {within}' },
  'agree.weak': { zh: '一致性低，不作为解释', en: 'low agreement: explains nothing' },
  'agree.none': { zh: '不足 10 人，不显示', en: 'fewer than 10 people: not shown' },
  alpha: { zh: '量表 α {value}（{people} 人）', en: 'scale α {value} (n={people})' },
  'alpha.weak': {
    zh: '量表 α {value}（{people} 人），低于 0.70，不作为解释',
    en: 'scale α {value} (n={people}), below 0.70: explains nothing',
  },
  'alpha.none': {
    zh: '有全部能力评分的不足 10 人，量表可靠性不显示',
    en: 'fewer than 10 people have all competencies: no reliability of the scale',
  },
  'refused.cell-too-small': { zh: '只有 {n} 人，不足 {least} 人', en: '{n} {n|person|people}, fewer than {least}' },
  'refused.self-too-few': {
    zh: '自评的只有 {n} 人，不足 {least} 人：请其余的人补自评（用新一轮）',
    en: '{n} own {n|rating|ratings}, fewer than {least}: have the others rate themselves, in a new round',
  },
  'refused.too-few-pairs': {
    zh: '{pairs} 人，不足 {least} 人，不给区间',
    en: '{pairs} {pairs|person|people}, fewer than {least}: no interval',
  },
  'refused.no-variation': { zh: '每个人的差距都一样，没有区间', en: 'every gap is alike: no interval' },
  few: { zh: '不足 20 人，区间不稳', en: 'fewer than 20: unsteady' },

  'reports.title': { zh: '个人报告', en: 'Personal reports' },
  'reports.note': {
    zh: '只有本人和直接上级能打开；培训方只看上面的汇总。',
    en: 'Only the person and the direct superior can open one; training staff see the table above.',
  },
  'reports.own': { zh: '我的报告', en: 'My report' },
  'reports.none': { zh: '没有您能打开的个人报告。', en: 'There is no personal report you can open.' },

  'person.title': {
    zh: '{name}：「{item}」他人评最低（{others} 分）；自评与他人差得最多的是「{far}」（{gap}）。',
    en: '{name}: others rate “{item}” lowest ({others}); self and others differ most on “{far}” ({gap}).',
  },
  'person.title-own': {
    zh: '他人评您最低的是「{item}」（{others} 分）；自评与他人差得最多的是「{far}」（{gap}）。',
    en: 'Others rate you lowest on “{item}” ({others}); you and others differ most on “{far}” ({gap}).',
  },
  'person.title-plain': { zh: '{name} 的 360 报告。', en: '360 report of {name}.' },
  'person.title-hidden': {
    zh: '{name}的 360：每组评价人都不足 3 人，他人评不显示。',
    en: '360 of {name}: every group has fewer than 3 raters, so what others say is not shown.',
  },
  'person.no-others': { zh: '他人评不显示，没有差距', en: 'others are not shown, so there is no gap' },
  'person.rests': {
    zh: '「{round}」，封存于 {at}。同事、下级、客户每组满 {least} 人才显示，不足的合在一起，合起来还能被减出来的不显示；分数到 0.1，两端只说「不高于 1.5」「不低于 4.5」。',
    en: '“{round}”, closed {at}. Peers, reports and customers are shown from {least} raters on; smaller groups together, and not at all where subtraction would give them away; to 0.1, and at the ends only “1.5 or less”, “4.5 or more”.',
  },
  'person.table': { zh: '各能力：自评与各组', en: 'By competency: self and groups' },
  'person.groups': { zh: '各组', en: 'Groups' },
  'person.hidden': {
    zh: '{sides}：不足 {least} 人或能被减出来，不显示',
    en: '{sides}: fewer than {least}, or could be had by subtraction; not shown',
  },
  'person.group': { zh: '{sides} {mean}（{n} 人）', en: '{sides} {mean} (n={n})' },
  'person.no-interval': { zh: '全期不足 10 人，没有区间', en: 'fewer than 10 people in the run: no interval' },
  'band.low': { zh: '≤ 1.5', en: '≤ 1.5' },
  'band.high': { zh: '≥ 4.5', en: '≥ 4.5' },
  back: { zh: '回到 360 反馈', en: 'Back to 360 feedback' },
})
