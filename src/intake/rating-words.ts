// What sheets of ratings say, in both languages: occasions, sides, and what can be wrong with them.
import { defineWords } from '../platform/localised-text/contract.ts'

export const ratingWords = defineWords({
  'occasion.baseline': { zh: '训前', en: 'before the run' },
  'occasion.day-30': { zh: '训后 30 天', en: '30 days after' },
  'occasion.day-60': { zh: '训后 60 天', en: '60 days after' },
  'occasion.day-90': { zh: '训后 90 天', en: '90 days after' },
  'side.self': { zh: '自评', en: 'self' },
  'side.superior': { zh: '上级', en: 'superior' },
  'side.peer': { zh: '同事', en: 'peer' },
  'side.report': { zh: '下级', en: 'report' },
  'side.customer': { zh: '客户', en: 'customer' },
  'by-self': { zh: '自评', en: 'by themselves' },
  'by-superior': { zh: '上级评', en: 'by the superior' },
  'becomes.behaviour': {
    zh: '{employeeNo} {occasion} {item} {score}（{by}）',
    en: '{employeeNo} {occasion}: {item} {score} ({by})',
  },
  'becomes.round': {
    zh: '{employeeNo} {round} {item}，{side}评分一份（分数和评价人不显示）',
    en: '{employeeNo} {round}: {item}, one rating by a {side} (score and rater are not shown)',
  },

  'problem.evidence-for-extreme': {
    zh: '评 {value} 分要有一句依据',
    en: 'a rating of {value} needs a sentence of evidence',
  },
  'mend.evidence-for-extreme': {
    zh: '在「依据」里写下看到的一件具体的事',
    en: 'write what was seen, one concrete thing, in the evidence column',
  },
  'problem.occasion-missing': { zh: '不知道是哪个时点的评分', en: 'the occasion of the rating is missing' },
  'mend.occasion-missing': {
    zh: '填「时点」（训前、30天、60天、90天），或填评价日期',
    en: 'fill in the occasion (baseline, 30, 60, 90), or the date of the rating',
  },
  'problem.occasion-unclear': {
    zh: '「{value}」不是训前，也不在训后 30、60、90 天附近',
    en: '"{value}" is neither before the run nor near 30, 60 or 90 days after it',
  },
  'mend.occasion-unclear': {
    zh: '写成 训前、30天、60天 或 90天；训前不晚于 {start}，训后从 {end} 算起',
    en: 'write baseline, 30, 60 or 90; before means until {start}, after is counted from {end}',
  },
  'problem.occasion-not-yet': { zh: '{value}还没到，今天是 {today}', en: '{value} has not come yet; today is {today}' },
  'mend.occasion-not-yet': {
    zh: '改正时点，或到时再导入',
    en: 'correct the occasion, or bring it in when it has come',
  },
  'problem.unknown-item': {
    zh: '没有「{value}」这种行为或能力',
    en: 'there is no behaviour or competency called "{value}"',
  },
  'mend.unknown-item': {
    zh: '用行为库或岗位能力里的名称：{zh}…',
    en: 'use a name of the behaviour library or a competency: {en}…',
  },
  'problem.unknown-rater': { zh: '评价人工号「{value}」不在组织里', en: 'nobody has the rater’s number "{value}"' },
  'mend.unknown-rater': { zh: '改正评价人工号', en: 'correct the rater’s number' },
  'problem.rater-not-superior': { zh: '评价人 {value} 不是 {of} 的上级', en: '{value} is not a superior of {of}' },
  'mend.rater-not-superior': {
    zh: '由上级或本人评价；汇报关系变了，先更新组织与人员表',
    en: 'let a superior or the person rate; if the reporting line has changed, bring in the organisation sheet first',
  },
  'problem.unknown-side': { zh: '「{value}」看不出是哪一组评价人', en: '"{value}" names no group of raters' },
  'mend.unknown-side': {
    zh: '写 自评、上级、同事、下级 或 客户',
    en: 'write self, superior, peer, report or customer',
  },
  'problem.rater-needed': { zh: '这一行没有评价人', en: 'the row has no rater' },
  'mend.rater-needed': {
    zh: '填评价人工号或代号；入库时换成无法还原的标记',
    en: 'enter the rater’s number or code; it is replaced by a mark nobody can turn back',
  },
  'problem.rater-is-rated': {
    zh: '评价人就是被评人，却不是自评',
    en: 'the rater is the person rated, but the group is not self',
  },
  'mend.rater-is-rated': { zh: '改正评价人，或把评价人组改为 自评', en: 'correct the rater, or make the group self' },
  'problem.self-by-another': { zh: '自评的评价人是别人', en: 'a self rating by somebody else' },
  'mend.self-by-another': {
    zh: '自评留空评价人，或填被评人自己的工号',
    en: 'leave the rater empty, or enter the person’s own number',
  },
  'problem.round-rating-out-of-scale': { zh: '评分不在 1–5 之间', en: 'the rating is not between 1 and 5' },
  'mend.round-rating-out-of-scale': { zh: '换算成 1–5 分', en: 'convert it to the scale of 1 to 5' },
  'problem.round-closed': {
    zh: '「{value}」这一轮已经封存，不再收评分',
    en: 'the round "{value}" is closed and takes no more ratings',
  },
  'mend.round-closed': {
    zh: '补评请用新的轮次名；封存后的数字不再变，否则前后一比就能认出后来的那个人',
    en: 'use a new name of the round; figures stay as they were at closing, or a comparison would give the later rater away',
  },

  'refused.sealed': {
    zh: '360 评分导入后，原文件的内容已经清除，逐行内容不对任何人开放。要改正请在您自己的文件里改好再传。',
    en: 'The content of a 360 sheet is erased once it is in, and is open to nobody row by row. Mend your own file and send it again.',
  },
  'sealed.note': {
    zh: '这份表含 360 评分：这里不显示分数和评价人；导入后文件内容即清除，只留行数。请自己妥善保管或销毁原件。',
    en: 'This sheet holds 360 ratings: scores and raters are not shown here, and the file’s content is erased once it is in. Keep or destroy your own copy with care.',
  },
  'sealed.undo-why': {
    zh: '这次导入的 {n} 份评分将从还没封存的轮次里拿掉，不留副本；封存以后不能撤销。',
    en: 'The {n} {n|rating|ratings} of this import {n|leaves|leave} the open round and no copy is kept; after closing this cannot be done.',
  },
  'sealed.how': {
    zh: '在您自己的文件里改好这些行，只传改好的行。已进入的不会重复。',
    en: 'Mend these rows in your own file and send them again; nothing goes in twice.',
  },
  'refused.round-closed': {
    zh: '这一轮 360 已经封存，不能撤销：逐行评分已经不存在。',
    en: 'This round is closed and can not be undone: its single ratings no longer exist.',
  },
})
