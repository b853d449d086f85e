// What tracking says, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'
import { closedRunWords } from '../programme/words.ts'
import { indicatorWords } from './read/indicator-words.ts'
import { learnerWords } from './read/learner-words.ts'
import { signalWords } from './read/signal-words.ts'
import { testWords } from './read/test-words.ts'

export const words = defineWords({
  ...closedRunWords,
  ...indicatorWords,
  ...learnerWords,
  ...signalWords,
  ...testWords,
  'refused.unknown-indicator': {
    zh: '没有这项指标：{indicator}。请刷新后重试。',
    en: 'There is no such indicator: {indicator}. Reload and try again.',
  },
  'refused.indicator-twice': { zh: '同一项指标只能列一次。', en: 'An indicator may stand in the plan only once.' },
  'refused.plan-changed-meanwhile': {
    zh: '有人刚改过跟踪计划。请刷新，看过新版本后再改。',
    en: 'Somebody has just changed the tracking plan. Reload, read the new version, then change it.',
  },
  'refused.rule-changed-meanwhile': {
    zh: '这条规则的线刚动过。请刷新后再改。',
    en: 'The line of this rule has just moved. Reload, then change it.',
  },
  'refused.beyond-bounds': { zh: '超出了这条规则允许的范围。', en: 'That is beyond the bounds of this rule.' },
  'refused.signal-ended': {
    zh: '这条信号已经处理过，请刷新查看结果。',
    en: 'This signal has already been ended; reload to see how.',
  },

  'because.shipped': { zh: '采用系统自带的跟踪计划', en: 'The shipped tracking plan was adopted' },

  // Signals: what they are about …
  'title.weak-module': { zh: '模块 {number}「{name}」薄弱', en: 'Module {number} “{name}” is weak' },
  'title.off-course': { zh: '{name} 可能掉队', en: '{name} may be falling behind' },
  'title.missing-data': { zh: '{indicator}缺数据', en: '{indicator}: data missing' },
  'title.below-line': { zh: '{indicator}低于标准线', en: '{indicator} below its line' },
  'title.wrong-way': { zh: '{indicator}持续走低', en: '{indicator} keeps falling' },
  // … and why they were raised.
  'signal.below-other-modules': {
    zh: '测试平均 {mean} 分（n={n}），比其他模块低约 {effect} 分，{likely}。',
    en: 'Mean test score {mean} (n={n}), about {effect} points below the other modules; {likely}.',
  },
  'signal.below-own-line': {
    zh: '测试中位数 {median} 分（n={n}），低于 {line} 分的标准线。',
    en: 'Median test score {median} (n={n}), below the line of {line}.',
  },
  'signal.past-alarm': {
    zh: '{value}，越过警戒线 {limit}（n={n}）。',
    en: '{value}, past the alarm of {limit} (n={n}).',
  },
  'signal.misses-goal': { zh: '{value}，没有达到 {limit}（n={n}）。', en: '{value}, short of {limit} (n={n}).' },
  'signal.sure': {
    zh: '{looks} 项指标一起看，校正后仍然成立。',
    en: 'It holds after correction for {looks} indicators looked at together.',
  },
  'signal.chance': {
    zh: '{looks} 项指标一起看，校正后也可能是偶然。',
    en: 'With {looks} indicators looked at together it may be chance.',
  },
  'signal.wrong-way': {
    zh: '连续 {cycles} 个周期走低，每期约 {slope}（n={n}）。',
    en: 'Falling over {cycles} cycles, about {slope} each (n={n}).',
  },
  'signal.no-data-since': {
    zh: '{since}无数据，已过 {missed} 个周期。',
    en: 'No data since {since}; {missed} {missed|cycle has|cycles have} passed.',
  },
  'likely.almost-certain': { zh: '几乎可以肯定是真的', en: 'almost certainly real' },
  'likely.very': { zh: '很可能是真的', en: 'very likely real' },
  'likely.rather': { zh: '多半是真的', en: 'more likely real than not' },

  // Why a learner may be falling behind.
  'reason.not-seen': {
    zh: '{value} 天没有学习记录（同期一般 {usual} 天）',
    en: 'not seen for {value} {value|day|days} (usually {usual})',
  },
  'reason.few-active-days': {
    zh: '每周学习 {value} 天（同期一般 {usual} 天）',
    en: 'active {value} {value|day|days} a week (usually {usual})',
  },
  'reason.few-recent-days': {
    zh: '近两周每周学习 {value} 天（同期一般 {usual} 天）',
    en: 'active {value} {value|day|days} a week in the last two weeks (usually {usual})',
  },
  'reason.little-effort': { zh: '每周投入 {value}（同期一般 {usual}）', en: '{value} a week (usually {usual})' },
  'reason.low-scores': { zh: '平均得分 {value}（同期一般 {usual}）', en: 'mean score {value} (usually {usual})' },
  'reason.late-hand-ins': {
    zh: '按时提交 {value}（同期一般 {usual}）',
    en: '{value} handed in on time (usually {usual})',
  },
  'reason.missing-hand-ins': { zh: '已交 {value}（同期一般 {usual}）', en: '{value} handed in (usually {usual})' },
  'reason.earlier-attempts': { zh: '此前学过 {value} 次', en: '{value} earlier attempts' },

  'suggest.not-seen': { zh: '今天打个电话，问遇到了什么', en: 'Call today and ask what came up' },
  'suggest.few-active-days': { zh: '请主管一起排出学习时间', en: 'Set study time aside together with the manager' },
  'suggest.few-recent-days': { zh: '请主管一起排出学习时间', en: 'Set study time aside together with the manager' },
  'suggest.little-effort': { zh: '请主管一起排出学习时间', en: 'Set study time aside together with the manager' },
  'suggest.low-scores': {
    zh: '请讲师补讲，或安排同伴带练',
    en: 'Ask the instructor to go over it, or pair with a peer',
  },
  'suggest.late-hand-ins': { zh: '问清卡在哪里，另定提交日', en: 'Find out what holds them up; agree on a new date' },
  'suggest.missing-hand-ins': {
    zh: '问清卡在哪里，另定提交日',
    en: 'Find out what holds them up; agree on a new date',
  },
  'suggest.earlier-attempts': { zh: '请导师多看一眼', en: 'Ask the mentor to keep an eye on them' },

  'passed.off-course': { zh: '已回到正常进度', en: 'Back on course' },
  'passed.missing-data': { zh: '数据已到', en: 'The data has come' },
  'passed.below-line': { zh: '已回到标准线以上', en: 'Back above the line' },
  'passed.wrong-way': { zh: '不再走低', en: 'No longer falling' },
  'passed.weak-module': { zh: '不再成立', en: 'No longer so' },

  // The tile 过程监控.
  'tile.nothing-yet': {
    zh: '还没有数据；跟踪计划有 {lines} 项指标',
    en: 'No data yet; the plan tracks {lines} {lines|indicator|indicators}',
  },
  'tile.own': { zh: '您的学员的各项指标，见跟踪页', en: 'Your learners’ figures are on the tracking page' },
  'tile.in-line': {
    zh: '{seen} 项指标有过数据，没有待处理的信号',
    en: '{seen} {seen|indicator has|indicators have} had data; no signal is open',
  },
  'tile.weak-module': {
    zh: '模块 {number} 中位数 {median}（n={n}），比其他模块低 {effect} 分，{likely}',
    en: 'Module {number} median {median} (n={n}), {effect} points below the others; {likely}',
  },
  'tile.weak-module-line': {
    zh: '模块 {number} 中位数 {median}（n={n}），低于标准线',
    en: 'Module {number} median {median} (n={n}), below its line',
  },
  'tile.missing-data': { zh: '{indicator}{since}无数据', en: '{indicator}: no data since {since}' },
  'tile.since': { zh: '自 {day}起', en: '{day}' },
  'tile.never': { zh: '开班以来', en: 'the start' },
  'tile.below-line': {
    zh: '{indicator} {value}，低于 {line}（n={n}）',
    en: '{indicator} {value}, below {line} (n={n})',
  },
  'tile.wrong-way': {
    zh: '{indicator}连续 {cycles} 个周期走低（n={n}）',
    en: '{indicator} falling over {cycles} cycles (n={n})',
  },
  'tile.off-course': {
    zh: '{learners} 名学员可能掉队（共 {of} 人）',
    en: '{learners} of {of} {of|learner|learners} may be falling behind',
  },

  // What to do next.
  'act.weak-module': { zh: '看薄弱模块', en: 'See the weak modules' },
  'act.off-course.title': {
    zh: '{learners} 名学员可能掉队',
    en: '{learners} {learners|learner|learners} may be falling behind',
  },
  'act.off-course.because': {
    zh: '按活跃、得分与提交排序，前几位：{names}。',
    en: 'Ranked by activity, scores and hand-ins; first: {names}.',
  },
  'act.off-course': { zh: '看这 {learners} 人', en: 'See these {learners}' },
  'act.missing-data': { zh: '催办', en: 'Remind' },
  'act.below-line': { zh: '看数据', en: 'See the figures' },

  'happening.weak-module': { zh: '信号：模块 {number} 薄弱', en: 'Signal: module {number} is weak' },
  'happening.plan': { zh: '跟踪计划改为第 {version} 版：{because}', en: 'Tracking plan version {version}: {because}' },
  'happening.off-course': {
    zh: '信号：{learners} 名学员可能掉队',
    en: 'Signal: {learners} {learners|learner|learners} may be falling behind',
  },
})
