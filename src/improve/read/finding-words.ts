// What the page of a finding says: the diagnosis, and the signs for and against each cause.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const findingWords = defineWords({
  'finding.diagnosis': { zh: '诊断：难在哪', en: 'Diagnosis: what is it?' },
  'finding.for': { zh: '支持', en: 'for' },
  'finding.against': { zh: '不支持', en: 'against' },
  'finding.unknown': { zh: '没有数据', en: 'no data' },
  'finding.leaning': { zh: '证据偏向「{cause}」；由您判断。', en: 'The evidence leans to “{cause}”; you conclude.' },
  'finding.no-leaning': {
    zh: '证据没有明显偏向；由您判断。',
    en: 'The evidence does not lean either way; you conclude.',
  },
  'finding.no-module': {
    zh: '这条不针对某个模块，没有可比的指标。',
    en: 'This is not about one module, so nothing can be compared.',
  },
  'finding.questions': { zh: '逐题看测试与薄弱知识点', en: 'See the tests question by question' },
  'relevance.title': {
    zh: '模块 {number}「{name}」与工作场景不匹配（{party}均分 {mean}，n={n}，线 {line}）',
    en: 'Module {number} “{name}” does not fit the job ({party} {mean}, n={n}, line {line})',
  },
  'relevance.learner': { zh: '学员', en: 'learners' },
  'relevance.manager': { zh: '主管', en: 'managers' },
  'finding.verdict': { zh: '结论', en: 'Verdict' },
  'finding.because': { zh: '理由', en: 'Why' },
  'finding.record': { zh: '记录结论', en: 'Record it' },
  'finding.datum': { zh: '{indicator} {value}（n={n}）', en: '{indicator} {value} (n={n})' },
  'finding.raised-itself': { zh: '{when} · 来自{origin}', en: '{when} · from: {origin}' },
  'finding.raised': { zh: '{by} · {when} · 来自{origin}', en: '{by} · {when} · from: {origin}' },
  'finding.decide': { zh: '决定与变更', en: 'Decision and change' },
  'finding.drop': { zh: '不处理', en: 'Put aside' },
  'finding.drop-why': { zh: '为什么不处理？', en: 'Why put it aside?' },
  'finding.carry': { zh: '留给下一期', en: 'Carry to the next run' },
  'finding.carry-what': { zh: '建议下一期怎么做', en: 'What should the next run do?' },
  'finding.carried': { zh: '留给下一期：{text}', en: 'For the next run: {text}' },
  'finding.h1.open': { zh: '{title}：先弄清原因。', en: '{title}: first find out why.' },
  'finding.h1.diagnosed': {
    zh: '{title}：原因是{cause}，等决定。',
    en: '{title}: the cause is {cause}; to be decided.',
  },
  'finding.h1.changed': {
    zh: '{title}：已变更，{day} 自动复查。',
    en: '{title}: changed; re-checked by itself on {day}.',
  },
  'finding.h1.unclear': { zh: '{title}：复查看不出效果。', en: '{title}: the re-check cannot tell.' },
  'finding.h1.reopened': { zh: '{title}：变更无效，重新打开。', en: '{title}: the change had no effect; open again.' },
  'finding.h1.settled': { zh: '{title}：变更有效。', en: '{title}: the change worked.' },
  'finding.h1.dropped': { zh: '{title}：决定不处理。', en: '{title}: put aside.' },
  'sign.test': {
    zh: '同一批学员前面模块测试 {elsewhere}，这里 {here}（n={n}）',
    en: 'Same learners: tests {elsewhere} in earlier modules, {here} here (n={n})',
  },
  'sign.test-unknown': { zh: '没有前面模块的测试可比', en: 'No earlier test to compare with' },
  'sign.study': {
    zh: '每周学习 {here} 小时，前面模块 {elsewhere} 小时：花了时间仍偏低才像是难',
    en: '{here} hours a week here, {elsewhere} before: time spent and still low points to difficulty',
  },
  'sign.study-unknown': { zh: '没有学习时长数据', en: 'No study time is known' },
  'sign.reports-difficulty': {
    zh: '{n} 条反馈说太难、太理论',
    en: '{n} {n|report says|reports say} too hard or too theoretical',
  },
  'sign.items': {
    zh: '{of} 题里 {apart} 题区分度低于 0.1，{hard} 题太难（n={n}）：{zh}；整卷信度 α = {alpha}',
    en: 'Of {of} questions {apart} have a discrimination below 0.1 and {hard} are too hard (n={n}): {en}; alpha {alpha}',
  },
  'sign.items-fine': {
    zh: '{of} 题的难度与区分度都正常（n={n}），整卷信度 α = {alpha}',
    en: 'Difficulty and discrimination of all {of} {of|question is|questions are} fine (n={n}); alpha {alpha}',
  },
  'sign.items-unknown': {
    zh: '没有逐题得分，难度和区分度说不出',
    en: 'No answers by question: difficulty and discrimination cannot be said',
  },
  'sign.entry': {
    zh: '课前摸底 {here} 分（n={n}），这个模块要求 {needed}',
    en: 'Entry test {here} (n={n}); the module needs {needed}',
  },
  'sign.entry-unknown': {
    zh: '没有课前摸底，不知道学员原来的水平够不够',
    en: 'No entry test: whether the level before was enough is not known',
  },
  'sign.teaching': {
    zh: '授课评分 {here}，其他模块 {elsewhere}（n={n}）',
    en: 'Teaching rated {here} here, {elsewhere} elsewhere (n={n})',
  },
  'sign.teaching-unknown': { zh: '没有可比的授课评分', en: 'No teaching ratings to compare' },
  'sign.attendance': {
    zh: '出勤 {here}%，其他模块 {elsewhere}%',
    en: 'Attendance {here}% here, {elsewhere}% elsewhere',
  },
  'sign.attendance-unknown': { zh: '没有可比的出勤数据', en: 'No attendance to compare' },
  'sign.reports-teaching': {
    zh: '{n} 条反馈说讲得太快或听不清',
    en: '{n} {n|report says|reports say} too fast or unclear',
  },
  'sign.classes-entry': {
    zh: '{best} {bestMean}（n={n}），{weakest} {weakestMean}（n={m}），相差 {gap} 分；课前摸底相差 {intake} 分。起点拉平后相差 {held} 分，95% 区间 {heldLow} 至 {heldHigh}',
    en: '{best} {bestMean} (n={n}), {weakest} {weakestMean} (n={m}): {gap} points apart, {intake} in the entry test. With the intake held equal {held}, 95% interval {heldLow} to {heldHigh}',
  },
  'sign.classes-earlier': {
    zh: '{best} {bestMean}（n={n}），{weakest} {weakestMean}（n={m}），相差 {gap} 分；前面模块的测试相差 {intake} 分。起点拉平后相差 {held} 分，95% 区间 {heldLow} 至 {heldHigh}',
    en: '{best} {bestMean} (n={n}), {weakest} {weakestMean} (n={m}): {gap} points apart, {intake} in earlier tests. With the intake held equal {held}, 95% interval {heldLow} to {heldHigh}',
  },
  'sign.classes-no-intake': {
    zh: '{best} {bestMean}（n={n}），{weakest} {weakestMean}（n={m}），差 {gap} 分（95% 区间 {low} 至 {high}）；不知道两班起点是否一样',
    en: '{best} {bestMean} (n={n}), {weakest} {weakestMean} (n={m}): {gap} points apart (95% interval {low} to {high}); whether they began alike is not known',
  },
  'sign.classes-unknown': {
    zh: '只有一个班，或每班不足 10 人有成绩，不能比较不同讲师',
    en: 'One class only, or fewer than 10 scores in each: teachers cannot be compared',
  },
  'sign.observation-unknown': { zh: '没有课堂观察记录', en: 'No observation of the teaching' },
  'sign.usefulness': {
    zh: '内容实用性 {here}，其他模块 {elsewhere}（n={n}）',
    en: 'Usefulness {here} here, {elsewhere} elsewhere (n={n})',
  },
  'sign.usefulness-unknown': { zh: '没有可比的实用性评分', en: 'No usefulness ratings to compare' },
  'sign.reports-outdated': {
    zh: '{n} 条反馈说案例或工具过时',
    en: '{n} {n|report says|reports say} outdated cases or tools',
  },
  'sign.homework': {
    zh: '作业按时完成 {here}%，其他模块 {elsewhere}%',
    en: 'Homework on time {here}% here, {elsewhere}% elsewhere',
  },
  'sign.homework-unknown': { zh: '没有可比的作业数据', en: 'No homework to compare' },
  'sign.reports-time': { zh: '{n} 条反馈说和工作冲突', en: '{n} {n|report says|reports say} it clashes with work' },
  'finding.back': { zh: '全部发现', en: 'All findings' },
})
