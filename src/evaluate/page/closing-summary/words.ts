// What the closing summary says.
import { defineWords } from '../../../platform/localised-text/contract.ts'

export const words = defineWords({
  'closing.title': { zh: '结案小结：训后各项能力', en: 'Closing summary: competencies after the run' },
  'closing.lowest': { zh: '最低的是「{name}」{level} 分：{rests}。', en: 'Lowest is “{name}” at {level}: {rests}.' },
  'closing.none': {
    zh: '还没有训后的行为评分或 360，能力无从比较。导入行为评分表或 360 评分表。',
    en: 'No ratings or 360 from after the run yet, so competencies cannot be compared. Bring in a sheet of either.',
  },
  'closing.few': {
    zh: '每项能力都不足 5 人评，不显示。',
    en: 'Each competency has fewer than 5 people rated: not shown.',
  },
  'closing.name': { zh: '能力', en: 'Competency' },
  'closing.superior': { zh: '上级评', en: 'Superior' },
  'closing.others': { zh: '360 他人评', en: '360, others' },
  'closing.self': { zh: '自评', en: 'Self' },
  'closing.said': { zh: '{who} {mean}（{n} 人）', en: '{who} {mean} (n={n})' },
  'closing.carry': { zh: '留给下一期', en: 'Leave to the next run' },
  'closing.carried': { zh: '已留给下一期', en: 'left to the next run' },
  'closing.done': { zh: '已列入下一期开班前要答复的事项', en: 'It now stands at the door of the next run' },
  'closing.join': { zh: '，', en: ', ' },
})
