// What the joint review of trainer and superior says: scores, agreement, direction, signatures.
import { defineWords } from '../platform/localised-text/contract.ts'

export const reviewWords = defineWords({
  'relevance.title': { zh: '是真实工作吗', en: 'Is it real work?' },
  'relevance.done': { zh: '{by} 已确认是真实工作', en: '{by} confirmed this is real work' },
  'relevance.confirm': { zh: '确认：这是他的真实工作', en: 'Confirm: this is real work' },
  'relevance.never': { zh: '结案前没有确认。', en: 'Not confirmed before the closing.' },
  'relevance.waiting': {
    zh: '等上级确认这些是真实的工作对象。',
    en: 'The superior has yet to confirm that this is real work.',
  },

  'relevance.first': {
    zh: '记下第一条后，由上级确认是不是真实工作。',
    en: 'Once the first line is logged, the superior confirms that it is real work.',
  },
  'review.quoted': { zh: '「{text}」', en: '“{text}”' },
  'review.title': { zh: '共同点评', en: 'Joint review' },
  'review.unfinished': { zh: '结案前没有点评完。', en: 'The review was not finished before the closing.' },
  'review.alone': {
    zh: '先各自打分，互相看不到；都打完才一起看。',
    en: 'Each side scores alone; both see each other once both are done.',
  },
  'review.agreeing': { zh: '双方都打了分，正在商定。', en: 'Both sides have scored and are agreeing.' },
  'review.score-in-place': { zh: '代{absent}打分（上级）', en: 'Score in place of {absent} (superior)' },
  'refused.report-anew': {
    zh: '{learner}刚交了第 {version} 版，您看的是第 {seen} 版，打分没有存下。请刷新页面看新的一版。',
    en: '{learner} has just handed in version {version}; you read version {seen}, so the scores were not saved. Reload the page and read the new one.',
  },
  'refused.agreed-meanwhile': {
    zh: '{by}已写下商定结果，您的没有存下。请刷新页面：同意就签字，不同意可以改写。',
    en: '{by} has written the agreed result; yours was not saved. Reload the page: sign it, or write it anew.',
  },
  'refused.agreed-anew': {
    zh: '{by}刚改写了商定结果，您看到的不是这一份，没有签。请刷新页面再看。',
    en: '{by} has just written the agreed result anew; what you read is not it, so nothing was signed. Reload the page.',
  },
  'refused.scored-already': {
    zh: '{by}已经打过分了，您的没有存下。请刷新页面看他的打分。',
    en: '{by} has scored already; yours were not saved. Reload the page to see those scores.',
  },
  'refused.scored-in-place': {
    zh: '{by}已代{absent}打过分了，您的没有存下。请刷新页面看他的打分。',
    en: '{by} has scored in place of {absent}; yours were not saved. Reload the page to see those scores.',
  },
  'review.other-waits': { zh: '{side}已打分；您打完就能看到。', en: '{side} has scored; you will see it after yours.' },
  'review.other-missing': { zh: '{side}还没有打分。', en: '{side} has not scored yet.' },
  'review.comment': { zh: '点评', en: 'Comment' },
  'review.submit': { zh: '提交我的打分', en: 'Give my scores' },
  'review.score-as': { zh: '以{side}身份打分', en: 'Score as: {side}' },
  'review.rubric': { zh: '评分标准', en: 'Rubric' },
  'review.final': { zh: '商定', en: 'Agreed' },
  'review.agree': { zh: '写下商定结果', en: 'Write the agreed result' },
  'review.line': { zh: '我们商定的一句话', en: 'The line we agree on' },
  'review.line-needed': { zh: '相差 1 分以上，请写一句依据', en: 'A level or more apart: say on what ground' },
  'review.direction': { zh: '改进方向（会放在他下一个任务的最前面）', en: 'Direction (heads the next task)' },
  'review.direction-hint': {
    zh: '具体到下一次怎么做，例如：先确认决策链，再报价',
    en: 'What to do next time, e.g. first find who decides, then quote',
  },
  'review.seen': { zh: '上次的方向，这次做到了', en: 'Earlier directions followed this time' },
  'review.agree-send': { zh: '商定并签字', en: 'Agree and sign' },
  'review.rewrite': { zh: '不同意，改写', en: 'I disagree: write it anew' },
  'review.rewrite-what': {
    zh: '改写后，之前的签字作废，对方要重新签。',
    en: 'Once it is written anew, earlier signatures lapse and the other side signs again.',
  },
  'review.sign': { zh: '同意并签字', en: 'Agree and sign' },
  'review.signed': { zh: '{side}已签字：{who}', en: '{side} signed: {who}' },
  'review.waits-sign': { zh: '等{who}签字', en: 'Waits for {who} to sign' },
  'review.after': {
    zh: '双方都签字后，学员看得到打分和方向。',
    en: 'The learner sees scores and direction once both have signed.',
  },
  'direction.title': { zh: '改进方向', en: 'Direction' },
})
