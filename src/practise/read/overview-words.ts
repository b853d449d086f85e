// What practice asks of somebody today, and what of it stands on the timeline.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const overviewWords = defineWords({
  'act.in-place': { zh: '代{name}：{what}', en: 'For {name}: {what}' },
  'act.review': { zh: '点评「{task}」', en: 'Review “{task}”' },
  'act.review-because': { zh: '{n} 份报告等您：{names}', en: '{n} {n|report waits|reports wait} for you: {names}' },
  'act.review-label': { zh: '去点评', en: 'Review' },
  'act.task': { zh: '{task}', en: '{task}' },
  'act.task-because': { zh: '{lines}/{target}（{unit}）', en: '{lines} of {target} ({unit})' },
  'act.task-direction': {
    zh: '{lines}/{target}（{unit}）。上次点评的方向：{direction}',
    en: '{lines} of {target} ({unit}). Direction from last time: {direction}',
  },
  'act.task-label': { zh: '记一次跟进', en: 'Log a contact' },
  'act.report-label': { zh: '写报告', en: 'Write the report' },
  'happening.task': { zh: '任务到期：{title}', en: 'Task due: {title}' },
})
