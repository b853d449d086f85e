// What the panels of tracking say.
import { defineWords } from '../platform/words/contract.ts'

export const pageWords = defineWords({
  'dimension.engagement': { zh: '学习参与度', en: 'Engagement' },
  'dimension.mastery': { zh: '知识掌握度', en: 'Mastery' },
  'dimension.application': { zh: '技能应用情况', en: 'Application' },
  'dimension.satisfaction': { zh: '满意度与建议', en: 'Satisfaction' },
  'cycle.daily': { zh: '每日', en: 'daily' },
  'cycle.weekly': { zh: '每周', en: 'weekly' },
  'cycle.module': { zh: '每模块', en: 'per module' },
  'cycle.stage': { zh: '每阶段后', en: 'after each stage' },
  'cycle.fortnightly': { zh: '每两周', en: 'every two weeks' },
  'cycle.monthly': { zh: '每月', en: 'monthly' },
  'unit.hours': { zh: '小时', en: 'h' },
  'unit.times': { zh: '次', en: 'times' },
  'unit.minutes': { zh: '分钟', en: 'min' },
  'unit.clicks': { zh: '次点击', en: 'clicks' },
})
