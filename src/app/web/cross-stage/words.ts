// What the pages say that join several stages: today, a run's overview, its timeline, the thread, loops that stopped.
import { defineWords } from '../../../platform/localised-text/contract.ts'

export const words = defineWords({
  alignment: { zh: '目标对齐', en: 'Alignment' },
  monitoring: { zh: '过程监控', en: 'Monitoring' },
  resolution: { zh: '问题解决', en: 'Resolution' },
  effect: { zh: '效果评估', en: 'Effect' },
  improvement: { zh: '持续优化', en: 'Improvement' },

  'run.good': { zh: '总体在轨。', en: 'On track.' },
  'run.watch': { zh: '总体在轨，{n} 处要留意：{first}。', en: 'On track; {n} to watch: {first}.' },
  'run.bad': { zh: '{n} 处要马上处理：{first}。', en: '{n} to act on now: {first}.' },
  'run.none': {
    zh: '还看不出这一期走得怎样：数据还没有进来。',
    en: 'How this run is going cannot be said yet: no data has come in.',
  },
  'run.preparing': { zh: '还在筹备。', en: 'In preparation.' },
  'run.preparing-door': { zh: '还在筹备。{first}。', en: 'In preparation. {first}.' },
  'run.none-watch': {
    zh: '数据还没有进来，看不出走得怎样；{n} 处要留意：{first}。',
    en: 'No data has come in, so how it is going cannot be said; to watch: {n}, first: {first}.',
  },
  'run.closed': { zh: '已结案。', en: 'Closed.' },
  'run.start': { zh: '开班…', en: 'Start the run…' },
  'run.follow': { zh: '转入训后跟踪…', en: 'Go on to follow-up…' },
  'run.close': { zh: '结案…', en: 'Close…' },
  'run.state': { zh: '期次进程', en: 'Where the run stands' },
  'run.closed-goals': { zh: '量了什么，没量什么', en: 'What was and was not measured' },
  'acts.title': { zh: '现在要做', en: 'Do next' },
  'acts.aside': { zh: '按到期排', en: 'by deadline' },
  'acts.none': { zh: '现在没有等您处理的事。', en: 'Nothing waits for you now.' },
  'acts.more': { zh: '还有 {n} 件', en: '{n} more' },
  'road.title': { zh: '这一期走过的路', en: 'The road of this run' },
  'road.aside': {
    zh: '点任一处，可沿 信号 → 问题 → 决定 → 变更 → 复查 前后走',
    en: 'Open any point and walk signal → issue → decision → change → re-check, forward and back',
  },
  'road.timeline': { zh: '完整时间线', en: 'Whole timeline' },
  'road.thread': { zh: '看闭环', en: 'See the loops' },
  'road.today': { zh: '今天', en: 'Today' },
  'road.module': { zh: '模块 {number}', en: 'Module {number}' },
  'road.after': { zh: '结课 · 训后跟踪', en: 'End · follow-up' },
  'road.says': {
    zh: '从开班到训后 90 天：模块、加课、复盘，以及由信号引出的变更。',
    en: 'From the first day to 90 days after: modules, added sessions, reviews, and changes that signals led to.',
  },

  'today.crumb': { zh: '今日', en: 'Today' },
  'today.busy': {
    zh: '{n} 件事等您处理，{due} 件已过期或 24 小时内到期。',
    en: '{n} {n|thing waits|things wait} for you, {due} overdue or due within 24 hours.',
  },
  'today.calm': {
    zh: '{n} 件事等您处理，24 小时内没有到期的。',
    en: '{n} {n|thing waits|things wait} for you; {n|it is not|none is} due within 24 hours.',
  },
  'today.free': { zh: '今天没有等您处理的事。', en: 'Nothing waits for you today.' },
  'today.runs-sentence': {
    zh: '{n} 期培训，{loud} 期有要留意的地方。',
    en: '{n} {n|training|trainings}, {loud} with something to watch.',
  },
  'today.runs-seen': {
    zh: '没有等您处理的事；{n} 期培训里，{loud} 期有要培训方留意的地方。',
    en: 'Nothing waits for you; of {n} {n|training|trainings}, {loud} {loud|has|have} something for the training side to watch.',
  },
  'today.runs-calm': {
    zh: '没有等您处理的事；{n} 期培训的情况在下面。',
    en: 'Nothing waits for you; how {n} {n|training stands|trainings stand} is below.',
  },
  'today.acts': { zh: '要做的事', en: 'To do' },
  'today.runs': { zh: '各期培训', en: 'Trainings' },
  'today.all-good': { zh: '五个方面都正常', en: 'All five dimensions are well' },
  'today.open': { zh: '看总览', en: 'Overview' },
  'today.rests-runs': {
    zh: '下面是每一期五个方面的情况。',
    en: 'Below, how each training stands in its five dimensions.',
  },
  'today.rests': {
    zh: '从各期的反馈、复盘、任务和复查里来，按到期排。',
    en: 'From feedback, reviews, tasks and re-checks of every run, by deadline.',
  },

  'timeline.crumb': { zh: '时间线', en: 'Timeline' },
  'timeline.title': {
    zh: '{past} 件事已经发生，{ahead} 件还没到。',
    en: '{past} {past|event has happened|events have happened}, {ahead} {ahead|is|are} still to come.',
  },
  'timeline.title-past': {
    zh: '{past} 件事已经发生。',
    en: '{past} {past|event has happened|events have happened}.',
  },
  'timeline.rests-closed': {
    zh: '课程、反馈、复盘、任务、变更与复查放在一条线上。这一期已结案：结案后不再上的课、不再到期的任务、复盘和时限不列；定了日子的复查照做。',
    en: 'Sessions, feedback, reviews, tasks, changes and re-checks on one line. This run is closed: sessions, tasks, reviews and clocks that would have come after it are left out; re-checks are made on their day.',
  },
  'timeline.rests': {
    zh: '课程、反馈、复盘、任务、变更与复查放在一条线上；结课之后继续。',
    en: 'Sessions, feedback, reviews, tasks, changes and re-checks on one line; it goes on after the course ends.',
  },
  'timeline.all-modules': { zh: '全部模块', en: 'All modules' },
  'timeline.module': { zh: '只看模块', en: 'Module' },
  'timeline.person': { zh: '只看学员', en: 'Learner' },
  'timeline.all-people': { zh: '全部学员', en: 'All learners' },
  'timeline.empty': { zh: '这一段还没有发生什么。', en: 'Nothing happened here yet.' },
  'stage.programme': { zh: '课程', en: 'Session' },
  'stage.intake': { zh: '数据来源', en: 'Data' },
  'stage.system': { zh: '系统', en: 'System' },
  'stage.align': { zh: '对齐', en: 'Align' },
  'stage.track': { zh: '跟踪', en: 'Track' },
  'stage.respond': { zh: '响应', en: 'Respond' },
  'stage.practise': { zh: '实践', en: 'Practise' },
  'stage.improve': { zh: '改进', en: 'Improve' },
  'stage.evaluate': { zh: '评估', en: 'Evaluate' },
  'stage.lrs': { zh: '数据', en: 'Data' },
  'timeline.added': { zh: '加设', en: 'added' },

  'thread.crumb': { zh: '闭环', en: 'Loops' },
  'thread.title': {
    zh: '{chains} 条线索，{done} 条走完，{stopped} 条停住了。',
    en: '{chains} {chains|chain|chains}: {done} went all the way, {stopped} have stopped.',
  },
  'thread.rests': {
    zh: '每条从信号或反馈开始，到复查为止；点一处打开它。',
    en: 'Each begins with a signal or feedback and ends with a re-check; open any link.',
  },
  'thread.empty': { zh: '还没有信号或反馈。', en: 'No signal or feedback yet.' },
  'thread.single': { zh: '走完的单条反馈（{n} 条）', en: 'Single voices, answered and closed ({n})' },
  'thread.open': { zh: '在走', en: 'under way' },
  'thread.done': { zh: '已完成', en: 'done' },
  'thread.stopped': { zh: '停在这里 {days} 天', en: 'stopped here for {days} {days|day|days}' },
  'thread.stopped-today': { zh: '今天停在这里', en: 'stopped here today' },
  'thread.from': { zh: '由此而来', en: 'led to' },

  'loops.crumb': { zh: '断开的环', en: 'Broken loops' },
  'loops.title': {
    zh: '{n} 条线索停住了，最久的停了 {days} 天。',
    en: '{n} {n|chain has|chains have} stopped, the longest for {days} {days|day|days}.',
  },
  'loops.title-today': { zh: '{n} 条线索今天停住了。', en: '{n} {n|chain has|chains have} stopped today.' },
  'loops.no-run': {
    zh: '还没有培训，也就没有断开的环；停住的线索以后列在这里。',
    en: 'There is no training yet, and so no chain that could stop; those that do will be listed here.',
  },
  'loops.none': {
    zh: '没有停住的线索：在没结案的各期里，每个信号和反馈都有人接着往下走。',
    en: 'No chain has stopped: in runs that are not closed, every signal and every voice has a next step under way.',
  },
  'loops.rests': {
    zh: '停住 = 该有的下一步没有发生。处理或说明理由后，它会从这里消失。',
    en: 'Stopped = the next step did not happen. It leaves this list once acted on or dismissed with a reason.',
  },
  'loops.run': { zh: '期次', en: 'Run' },
  'loops.where': { zh: '停在哪里', en: 'Where' },
  'loops.what': { zh: '什么', en: 'What' },
  'loops.since': { zh: '自', en: 'Since' },
  'loops.days': { zh: '天数', en: 'Days' },
})
