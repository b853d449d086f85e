// What each line of a run's state says, and the act that mends what it misses.
import { defineWords } from '../../../platform/localised-text/contract.ts'

export const lineWords = defineWords({
  'line.learners-0': { zh: '学员 0 人：至少要 1 人', en: 'No learners: at least one is needed' },
  'line.learners': { zh: '学员 {n} 人', en: 'Learners: {n}' },
  'line.carried': {
    zh: '上期遗留 {n} 项没答复：{zh}',
    en: 'Carried over from the last run and unanswered: {en}',
  },
  'line.carried-n': { zh: '上期遗留 {n} 项没答复', en: 'Carried over from the last run and unanswered: {n}' },
  'line.carried-answered': { zh: '上期遗留 {n} 项都已答复', en: 'Carried over and all answered: {n}' },
  'line.modules-0': {
    zh: '没有模块：可以先开，数据分不到模块',
    en: 'No modules: it can start, but evidence is not seen by module',
  },
  'line.modules': { zh: '模块 {n} 个，{first} 至 {last}', en: 'Modules: {n}, from {first} to {last}' },
  'line.modules-late': {
    zh: '第一天是 {startsOn}，最早的模块 {module} 从 {first} 开始：前 {n} 天不属于任何模块',
    en: 'The run begins on {startsOn}, its first module ({module}) on {first}: the first {n} days belong to no module',
  },
  'line.modules-late.one': {
    zh: '第一天是 {startsOn}，最早的模块 {module} 从 {first} 开始：第一天不属于任何模块',
    en: 'The run begins on {startsOn}, its first module ({module}) on {first}: the first day belongs to no module',
  },
  'line.sessions': { zh: '课 {n} 次', en: 'Sessions: {n}' },
  'line.lead-0': { zh: '没有负责人', en: 'No lead' },
  'line.lead': { zh: '负责人：{zh}', en: 'Lead: {en}' },
  'line.instructor-0': { zh: '没有讲师席位：可以先开', en: 'No instructor has a seat: it can start all the same' },
  'line.instructor': { zh: '讲师：{zh}', en: 'Instructors: {en}' },
  'line.mentor-0': { zh: '没有导师：可以先开', en: 'No mentor: it can start all the same' },
  'line.mentor': { zh: '导师：{zh}', en: 'Mentors: {en}' },
  'line.mentorless': { zh: '{n} 名学员没有导师', en: 'Learners without a mentor: {n}' },
  'line.superiorless': {
    zh: '{n} 名学员没有上级：没有人替他们复盘和评分（组织与人员表的「上级工号」）',
    en: 'Learners without a superior: {n}. Nobody reviews and rates them (column “superior” of the organisation sheet)',
  },
  'line.superiors': { zh: '每名学员都有上级', en: 'Every learner has a superior' },
  'line.business-0': {
    zh: '没有业务席位，可不设：「没有测量」就由负责人一人签',
    en: 'Nobody has the business seat; it is not required: the lead alone then signs “not measured”',
  },
  'line.business': { zh: '业务：{zh}', en: 'Business: {en}' },
  'line.goals-0': {
    zh: '没有目标：可以先开，但说不出为什么办',
    en: 'No goals: it can start, but nobody says what for',
  },
  'line.goals': { zh: '目标 {n} 个', en: 'Goals: {n}' },
  'line.unbased': { zh: '没有基线：{zh}', en: 'Without a baseline: {en}' },
  'line.plan-0': {
    zh: '评估计划还没冻结：开班后才定，证据会弱',
    en: 'No evaluation plan is frozen: made after the start, it is weaker evidence',
  },
  'line.plan': { zh: '评估计划已冻结', en: 'The evaluation plan is frozen' },
  'line.indicators': { zh: '跟踪计划 {n} 项指标', en: 'Indicators in the tracking plan: {n}' },
  'line.early': {
    zh: '还早 {n} 天：第一天是 {startsOn}，现在开班，这 {n} 天没有可跟踪的',
    en: '{n} days early: the first day is {startsOn}; until then there is nothing to track',
  },
  'line.early.one': {
    zh: '还早 1 天：第一天是 {startsOn}，现在开班，这 1 天没有可跟踪的',
    en: 'One day early: the first day is {startsOn}; until then there is nothing to track',
  },
  'line.late.one': { zh: '第一天 {startsOn} 已过 1 天', en: 'The first day, {startsOn}, was yesterday' },
  'line.last-day': {
    zh: '还没结课：最后一天就是今天 {endsOn}',
    en: 'Not over: the last day, {endsOn}, is today',
  },
  'line.not-over.one': {
    zh: '还没结课：最后一天是明天 {endsOn}，现在转就提前了',
    en: 'Not over: the last day, {endsOn}, is tomorrow; going on now would be early',
  },
  'line.followed-short.one': {
    zh: '结课才 1 天；一般跟踪 {least} 天再结',
    en: 'One day since the end; {least} days of follow-up are usual',
  },
  'line.late': { zh: '第一天 {startsOn} 已过 {n} 天', en: 'The first day, {startsOn}, was {n} days ago' },
  'line.not-over': {
    zh: '还没结课：到 {endsOn} 还有 {n} 天，现在转就提前了',
    en: 'Not over: {n} {n|day is|days are} left to {endsOn}; going on now would be early',
  },
  'line.over': { zh: '最后一天 {endsOn} 已过', en: 'The last day, {endsOn}, is over' },
  'line.issues': { zh: '反馈还有 {n} 条没解决', en: 'Reports not solved: {n}' },
  'line.issues-kept': {
    zh: '反馈还有 {n} 条没解决（不含对主管隐藏的）',
    en: 'Reports not solved, those hidden from managers left out: {n}',
  },
  'line.findings': {
    zh: '改进还有 {n} 项没做完：{zh}',
    en: 'Open findings: {en}',
  },
  'line.findings-n': { zh: '改进还有 {n} 项没做完', en: 'Open findings: {n}' },
  'line.findings-answered': {
    zh: '改进还有 {n} 项没做完，下一期已答复：{zh}',
    en: 'Open findings the next run has answered: {en}',
  },
  'line.findings-answered-n': {
    zh: '改进还有 {n} 项没做完，下一期已答复',
    en: 'Open findings the next run has answered: {n}',
  },
  'line.rechecks': {
    zh: '其中 {n} 项已变更，待复查，最近一次 {next}',
    en: 'Of these, changed and waiting for the re-check: {n}; the next on {next}',
  },
  'line.commons': { zh: '共性问题还有 {n} 个没有方案', en: 'Common issues without a plan: {n}' },
  'line.signals': { zh: '跟踪信号还有 {n} 条没处理', en: 'Signals nobody has dealt with: {n}' },
  'line.off-course': {
    zh: '可能掉队的学员还有 {n} 名没处理',
    en: 'Learners who may be falling behind and nobody has dealt with: {n}',
  },
  'line.practice-unwritten': { zh: '实践任务还有 {n} 份没交报告', en: 'Practice tasks without a report: {n}' },
  'line.practice-trainer': {
    zh: '实践报告还有 {n} 份等讲师点评或签字',
    en: 'Practice reports waiting for a trainer: {n}',
  },
  'line.practice-superior': {
    zh: '实践报告还有 {n} 份等上级点评或签字',
    en: 'Practice reports waiting for a superior: {n}',
  },
  'line.reviews': {
    zh: '三方复盘还有 {n} 次没确认完，等{zh}',
    en: 'Three-party reviews not confirmed: {n}; waiting for {en}',
  },
  'line.rounds': { zh: '360 还有 {n} 轮没关闭：{zh}', en: '360 rounds not closed: {en}' },
  'then.issues': {
    zh: '现在结案：还能答复、确认到底，但不再计时，也不再提醒谁',
    en: 'Closing now: they may still be answered and confirmed; no time runs and nobody is reminded',
  },
  'then.commons': {
    zh: '现在结案：不能再判断和定方案，留作记录',
    en: 'Closing now: no plan can be made; they stay on record',
  },
  'then.off-course': {
    zh: '现在结案：不能再处理，留作记录',
    en: 'Closing now: nobody can act on them; they stay on record',
  },
  'then.signals': {
    zh: '现在结案：不能再处理，留作记录',
    en: 'Closing now: nobody can act on them; they stay on record',
  },
  'then.practice-unwritten': {
    zh: '现在结案：不能再交，停在这一步',
    en: 'Closing now: nothing can be handed in; they stay as they stand',
  },
  'then.practice-trainer': {
    zh: '现在结案：不能再点评和签字，停在这一步',
    en: 'Closing now: no scoring or signing; they stay as they stand',
  },
  'then.practice-superior': {
    zh: '现在结案：不能再点评和签字，停在这一步',
    en: 'Closing now: no scoring or signing; they stay as they stand',
  },
  'then.reviews': {
    zh: '现在结案：不能再回答和确认，停在这一步',
    en: 'Closing now: nobody can answer or confirm; they stay as they stand',
  },
  'then.rounds': { zh: '现在结案：还能收齐、关闭', en: 'Closing now: they may still be completed and closed' },
  'then.findings': { zh: '现在结案：由下一期逐项答复', en: 'Closing now: the next run answers each' },
  'then.findings-n': { zh: '现在结案：由下一期逐项答复', en: 'Closing now: the next run answers each' },
  'then.findings-answered': {
    zh: '现在结案：停在这一步，由下一期接着做',
    en: 'Closing now: they stay as they stand; the next run takes them on',
  },
  'then.findings-answered-n': {
    zh: '现在结案：停在这一步，由下一期接着做',
    en: 'Closing now: they stay as they stand; the next run takes them on',
  },
  'then.rechecks': { zh: '现在结案：到日照常复查', en: 'Closing now: they are re-checked on the day' },
  'line.nothing-open': {
    zh: '反馈、信号、实践、复盘、360、改进都没有没做完的',
    en: 'Nothing is left open: reports, signals, practice, reviews, 360 rounds, findings',
  },
  'line.no-goals': {
    zh: '这一期没有设过目标，说不出量了什么',
    en: 'No goal was set, so nothing can be said to be measured',
  },
  'line.goals-missing': {
    zh: '{zh}既没有证据，也没有签好的原因',
    en: 'Neither evidence nor a signed reason: {en}',
  },
  'line.goals-answered': {
    zh: '目标：{measured} 个有证据，{unmeasured} 个签了「没有测量」',
    en: 'Goals with evidence: {measured}; signed “not measured”: {unmeasured}',
  },
  'line.close-early': {
    zh: '还没到原定的最后一天：到 {endsOn} 还有 {n} 天',
    en: 'The planned last day is still to come: {n} {n|day is|days are} left to {endsOn}',
  },
  'line.followed-short': {
    zh: '结课才 {n} 天；一般跟踪 {least} 天再结',
    en: '{n} days since the end; {least} days of follow-up are usual',
  },
  'line.followed': { zh: '结课已 {n} 天', en: '{n} {n|day|days} since the end' },
  'mend.learners-0': { zh: '选学员', en: 'Choose learners' },
  'mend.carried': { zh: '去答复', en: 'Answer them' },
  'mend.modules-0': { zh: '加模块', en: 'Add modules' },
  'mend.modules-late': { zh: '改日期', en: 'Change the days' },
  'mend.lead-0': { zh: '给席位', en: 'Give a seat' },
  'mend.instructor-0': { zh: '给讲师席位', en: 'Seat an instructor' },
  'mend.mentor-0': { zh: '给导师席位', en: 'Seat a mentor' },
  'mend.mentorless': { zh: '分导师', en: 'Assign mentors' },
  'mend.superiorless': { zh: '导入上级', en: 'Bring in superiors' },
  'mend.business-0': { zh: '给业务席位', en: 'Seat the business' },
  'mend.goals-0': { zh: '设目标', en: 'Set goals' },
  'mend.unbased': { zh: '补基线', en: 'Add baselines' },
  'mend.plan-0': { zh: '定评估计划', en: 'Plan the evaluation' },
  'mend.commons': { zh: '看共性问题', en: 'See the common issues' },
  'mend.off-course': { zh: '看这些学员', en: 'See these learners' },
  'mend.signals': { zh: '看信号', en: 'See the signals' },
  'mend.practice-unwritten': { zh: '看任务', en: 'See the tasks' },
  'mend.practice-trainer': { zh: '看任务', en: 'See the tasks' },
  'mend.practice-superior': { zh: '看任务', en: 'See the tasks' },
  'mend.reviews': { zh: '看复盘', en: 'See the reviews' },
  'mend.rounds': { zh: '去关闭', en: 'Close them' },
  'mend.issues': { zh: '看反馈', en: 'See the reports' },
  'mend.findings-answered': { zh: '看改进', en: 'See the findings' },
  'mend.findings': { zh: '看改进', en: 'See the findings' },
  'mend.goals-missing': { zh: '逐个补', en: 'Go through them' },
})
