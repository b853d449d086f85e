// What the evidence beside the report says on the server: occasions, sides, refusals.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const feedback360Words = defineWords({
  'occasion.baseline': { zh: '训前', en: 'before the run' },
  'occasion.day-30': { zh: '训后 30 天', en: '30 days after' },
  'occasion.day-60': { zh: '训后 60 天', en: '60 days after' },
  'occasion.day-90': { zh: '训后 90 天', en: '90 days after' },
  'rated.superior': { zh: '{item} · {occasion} · 上级 {rater}', en: '{item} · {occasion} · superior {rater}' },
  'refused.round-empty': {
    zh: '这一轮还没有评分。先在「数据来源」导入 360 评分表。',
    en: 'This round has no ratings yet. Bring in a sheet of 360 ratings under Data sources first.',
  },
  'refused.round-closed': {
    zh: '这一轮已经封存，数字不再变。',
    en: 'This round is closed; its figures do not change any more.',
  },
  'act.round': { zh: '封存 360「{name}」', en: 'Close the 360 round “{name}”' },
  'act.round-because': {
    zh: '已有 {people} 人的评分；封存以后才出数字',
    en: '{people} {people|person has|people have} ratings; figures come once it is closed',
  },
  'act.round-label': { zh: '去封存', en: 'Close it' },
  'act.follow-up': { zh: '请上级评训后 30 天的行为', en: 'Have superiors rate behaviour 30 days after' },
  'act.follow-up-because': {
    zh: '{day} 起满 30 天；有训前评分，没有训后评分，行为有没有变就说不了',
    en: '30 days were over on {day}; with ratings from before and none from after, no change can be told',
  },
  'act.follow-up-label': { zh: '导入评分表', en: 'Bring the sheet in' },
  'happening.round-opened': { zh: '360「{name}」开始收评分', en: '360 “{name}” began' },
  'happening.round-closed': { zh: '360「{name}」封存', en: '360 “{name}” closed' },
  'rated.self': { zh: '{item} · {occasion} · 自评', en: '{item} · {occasion} · self' },
})
