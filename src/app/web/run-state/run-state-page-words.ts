// What the page of a run's steps says: what becomes true, what is there, what is missing, what can be taken back.
import { defineWords } from '../../../platform/localised-text/contract.ts'

export const words = defineWords({
  'title.open-blocked': { zh: '{name}还不能开班：{missing}。', en: '{name} cannot start yet: {missing}.' },
  'title.open-planned': { zh: '{name}到 {startsOn} 自动开班。', en: '{name} opens by itself on {startsOn}.' },
  'title.open-late': {
    zh: '{name}到日没能开班：{missing}。',
    en: '{name} could not open on its day: {missing}.',
  },
  'title.open': { zh: '{name}可以开班。', en: '{name} can start.' },
  'title.open-some': { zh: '{name}可以开班，{n} 处还空着。', en: '{name} can start; still empty or open: {n}.' },
  'title.running': { zh: '{name}正在进行，到 {endsOn} 结课。', en: '{name} is under way until {endsOn}.' },
  'title.running-over': {
    zh: '{name}已过最后一天 {endsOn}，可以转入训后跟踪。',
    en: 'The last day of {name}, {endsOn}, is over; it can go on to follow-up.',
  },
  'title.close-blocked': {
    zh: '{name}还不能结案：{n} 个目标既没有证据，也没有签好的原因。',
    en: '{name} cannot be closed yet; goals with neither evidence nor a signed reason: {n}.',
  },
  'title.close': { zh: '{name}可以结案。', en: '{name} can be closed.' },
  'title.closed': {
    zh: '{name}已结案：{measured} 个目标有证据，{unmeasured} 个没有测量。',
    en: '{name} is closed. Goals with evidence: {measured}; not measured: {unmeasured}.',
  },
  'title.closed-none': { zh: '{name}已结案，没有设过目标。', en: '{name} is closed; no goal had been set.' },
  join: { zh: '，', en: '; ' },
  and: { zh: '、', en: ', ' },
  'missing.learners-0': { zh: '没有学员', en: 'no learners' },
  'missing.carried-n': { zh: '上期遗留 {n} 项没答复', en: 'carried over and unanswered: {n}' },
  'missing.carried': { zh: '上期遗留 {n} 项没答复', en: 'carried over and unanswered: {n}' },

  'rests.reader': {
    zh: '您在这里看得到还缺什么；往前走由本期的负责人或「培训管理」职责来按。',
    en: 'You see here what is missing; the step itself is for the leads of this run and the training duty.',
  },
  'rests.signer': {
    zh: '等您签的写在下面「目标」里：签字，或说明为什么不同意。结案由本期的负责人来按。',
    en: 'What waits for your signature stands below under “Goals”: sign, or say why not. Closing itself is for the leads of this run.',
  },
  'then.by-lead': { zh: '由负责人来按。{then}', en: 'For the lead to press. {then}' },

  'then.title.preparing': { zh: '开班', en: 'Start the run' },
  'then.title.running': { zh: '转入训后跟踪', en: 'Go on to follow-up' },
  'then.title.following-up': { zh: '结案', en: 'Close' },
  'then.preparing': {
    zh: '按下后：这一期进入「进行」，学员可以提反馈，开始自动查缺数据和掉队的学员；{told}',
    en: 'Once pressed: the run is under way, learners can report issues, and missing data and learners falling behind are looked for. {told}',
  },
  'told-reader': {
    zh: '学员、他们的上级和有席位的人会收到通知。',
    en: 'Learners, those above them and seats are told.',
  },
  'told-0': { zh: '没有别人要告诉。', en: 'There is nobody else to tell.' },
  'told-1': {
    zh: '告诉 1 人（学员、他们的上级、有席位的人，不含您自己）。',
    en: 'One person is told (learners, those above them, seats; not you).',
  },
  'told-n': {
    zh: '告诉 {n} 人（学员、他们的上级、有席位的人，不含您自己）。',
    en: '{n} {n|person is|people are} told (learners, those above them, seats; not you).',
  },
  'then.running': {
    zh: '按下后：这一期进入训后跟踪；课程里的新信号不再出现，反馈、任务、评分和评估照常。这一步不通知别人，也不能退回。',
    en: 'Once pressed: the run is followed up; no new signals come of the course, and reports, tasks, ratings and the evaluation go on. Nobody is told, and it cannot be taken back.',
  },
  'then.following-up': {
    zh: '按下后：设置、目标、任务和复盘不再改动，「今日」不再提醒这一期的事；没做完的写进结案记录，每一项怎么办写在下面。数据和报告照样能看，效果报告还能算。这一步不通知别人，也不能退回。',
    en: 'Once pressed: setup, goals, tasks and reviews change no more, and Today asks nothing of this run. What is not done is kept in the closing record; below stands what becomes of each. Data and reports stay readable, and effect reports can still be computed. Nobody is told, and it cannot be taken back.',
  },
  'back.until': {
    zh: '开了也能退回，直到第一份数据、反馈或提交。',
    en: 'It can be taken back until the first evidence, report or submission.',
  },
  'back.traced': {
    zh: '这一期已有数据或反馈，开了就不能退回。',
    en: 'There is evidence or a report in this run already: once opened it cannot be taken back.',
  },

  'do.running': { zh: '现在开班', en: 'Start now' },
  'do.running-missing': { zh: '开班　还缺 {n}', en: 'Start: {n} missing' },
  'do.following-up': { zh: '转入训后跟踪', en: 'Go on to follow-up' },
  'do.closed': { zh: '结案', en: 'Close the run' },
  'do.closed-missing': { zh: '结案　还缺 {n}', en: 'Close: {n} missing' },
  'sure.running': { zh: '现在开班？', en: 'Start the run now?' },
  'sure.following-up': { zh: '转入训后跟踪？', en: 'Go on to follow-up?' },
  'sure.closed': { zh: '结案？', en: 'Close the run?' },
  'done.running': { zh: '已开班。', en: 'The run has begun.' },
  'done.following-up': { zh: '已转入训后跟踪。', en: 'The run is being followed up.' },
  'done.closed': { zh: '已结案。', en: 'The run is closed.' },

  'plan.do': { zh: '到日开班（{startsOn}）', en: 'Open by itself on {startsOn}' },
  'plan.done': { zh: '{startsOn} 会自动开班。', en: 'It opens by itself on {startsOn}.' },
  'plan.stands': {
    zh: '{by}定了：{startsOn} 自动开班。到那天还缺必需的，会告诉定的人和负责人，补好后再开。',
    en: '{by} planned it to open by itself on {startsOn}. If something required is missing that day, who planned it and the leads are told, and it opens once that is mended.',
  },
  'plan.blocked': {
    zh: '{startsOn} 到了，没能自动开班：下面还缺必需的。补好后一分钟内会自动开班，也可以撤回。',
    en: '{startsOn} is here and the run could not open: something required is missing below. It opens within a minute once that is mended; or withdraw the plan.',
  },
  'plan.blocked-mended': {
    zh: '{startsOn} 那天没能自动开班；现在不缺了，一分钟内会自动开班。',
    en: 'It could not open on {startsOn}; nothing required is missing any more, so it opens within a minute.',
  },
  'plan.withdraw': { zh: '撤回到日开班', en: 'Withdraw' },
  'plan.withdrawn': { zh: '已撤回，不会自动开班。', en: 'Withdrawn: it does not open by itself.' },

  'lines.title': { zh: '有什么，缺什么', en: 'What is there, what is missing' },
  'lines.who': { zh: '等 {who}', en: 'waits for {whoEn}' },
  'left.title': { zh: '结案时没做完的', en: 'Left open at the closing' },
  'left.aside': { zh: '按结案那一刻记下', en: 'as it stood at that moment' },
  'left.nothing': { zh: '结案时没有没做完的。', en: 'Nothing was left open.' },
  'left.stays': { zh: '停在当时那一步', en: 'stays as it stood' },
  'left.next-run': { zh: '由下一期答复', en: 'answered by the next run' },
  'left.next-run-answered': { zh: '下一期已答复', en: 'answered by the next run already' },
  'left.rechecks': { zh: '到日照常复查', en: 're-checked on the day' },
  'left.answered': { zh: '还能答复完，不再计时和提醒', en: 'may still be answered; no time runs, nobody is reminded' },
  'left.rounds': { zh: '还能收齐关闭', en: 'may still be completed and closed' },
  'lines.aside': { zh: '■ 必需 · ▲ 可以先走', en: '■ required · ▲ may wait' },

  'back.title': { zh: '退回开班', en: 'Take the opening back' },
  'back.may': {
    zh: '还没有数据、反馈和提交，可以退回筹备。',
    en: 'There is no evidence, report or submission yet: it can go back to preparation.',
  },
  'back.may-reader': {
    zh: '还没有数据、反馈和提交，负责人还可以把它退回筹备。',
    en: 'There is no evidence, report or submission yet: the lead can still take it back to preparation.',
  },
  'back.between': { zh: '', en: ' ' },
  'back.told-0': {
    zh: '开班没有通知谁：除了开班的人，这一期没有别人要通知。',
    en: 'Nobody was told of the opening: there is nobody in this run to tell but the one who opened it.',
  },
  'back.telling-1': {
    zh: '开班的通知发给 1 人；退回时如果已经发出，退回也会告诉他。',
    en: 'One person is told of the opening; if that has gone out when it is taken back, they are told of this too.',
  },
  'back.telling-n': {
    zh: '开班的通知发给 {n} 人；退回时如果已经发出，退回也会告诉他们。',
    en: '{n} people are told of the opening; if that has gone out when it is taken back, they are told of this too.',
  },
  'back.told-1': {
    zh: '开班告诉过 1 人，退回也会告诉他。',
    en: 'One person was told of the opening and will be told of this.',
  },
  'back.told-n': {
    zh: '开班告诉过 {n} 人，退回也会告诉他们。',
    en: '{n} {n|person was|people were} told of the opening and will be told of this.',
  },
  'back.no-evidence': {
    zh: '不能退回了：{day} 起已有学员数据。',
    en: 'It cannot be taken back: there is evidence, the earliest of {day}.',
  },
  'back.no-ratings': {
    zh: '不能退回了：{day} 起已有行为评分。',
    en: 'It cannot be taken back: behaviour was first rated on {day}.',
  },
  'back.no-submissions': {
    zh: '不能退回了：{day} 已有人提交实践报告。',
    en: 'It cannot be taken back: a practice report was handed in on {day}.',
  },
  'back.no-issues': {
    zh: '不能退回了：已有学员提了反馈。',
    en: 'It cannot be taken back: a learner has reported an issue.',
  },
  'back.do': { zh: '退回筹备', en: 'Take it back' },
  'back.sure': { zh: '退回筹备？', en: 'Take the opening back?' },
  'back.done': { zh: '已退回筹备。', en: 'The run is in preparation again.' },

  'goals.title': { zh: '目标：量了什么，没量什么', en: 'Goals: what was and was not measured' },
  'goals.empty': { zh: '这一期没有设过目标。', en: 'No goal was set for this run.' },
  'goal.report': { zh: '有证据：最新一份效果报告里有数', en: 'Evidence: a figure in the newest effect report' },
  'goal.ratings': { zh: '有证据：训后评过这项能力', en: 'Evidence: this competency was rated after the training' },
  'goal.none': { zh: '没有证据，也没有说明', en: 'Neither evidence nor a reason' },
  'goal.waiting': { zh: '等业务方签：{names}', en: 'Waits for the business: {names}' },
  'goal.objected-before': {
    zh: '{name}对此前的说明有异议（{at}）：{because}',
    en: '{name} objected to an earlier reason ({at}): {because}',
  },
  'goal.objected': { zh: '{name}有异议（{at}）：{because}', en: '{name} objected ({at}): {because}' },
  'goal.because': { zh: '没有测量，因为：{because}', en: 'Not measured, because: {because}' },
  'goal.signed': { zh: '{name}签于 {at}', en: 'signed by {name}, {at}' },
  'goal.signed-too': { zh: '{name}签于 {at}（业务）', en: 'and by {name}, {at} (business)' },
  'goal.sign': { zh: '签「没有测量」', en: 'Sign “not measured”' },
  'goal.resign': { zh: '改写原因再签', en: 'Write it anew and sign' },
  'goal.answer': { zh: '签或提出异议', en: 'Sign or object' },
  'goal.label': { zh: '{act}：{name}', en: '{act}: {name}' },
  'sign.title': { zh: '「{name}」没有测量，因为…', en: '“{name}” was not measured, because…' },
  'sign.because': { zh: '没有测量，因为', en: 'Not measured, because' },
  'sign.help': {
    zh: '至少 5 个字。例：HR 系统 9 月才记上岗日，补不回 4–6 月。',
    en: 'At least five letters. E.g. HR records the day since September only; April to June cannot be had.',
  },
  'sign.short': { zh: '请写明原因，至少 {least} 个字。', en: 'Say why, in {least} {least|letter|letters} at least.' },
  'sign.alone': {
    zh: '本期没有业务席位，您一人签就算数。',
    en: 'This run has no business seat: your signature is enough.',
  },
  'sign.with': {
    zh: '您签后请 {names} 签；签好才能结案，不同意会退给您改。',
    en: 'After you, {names} signs; only then can the run be closed. An objection comes back to you.',
  },
  'sign.do': { zh: '签字', en: 'Sign' },
  'sign.done': { zh: '已签。', en: 'Signed.' },
  'sign.done-wait': { zh: '已签，等业务方。', en: 'Signed; it waits for the business.' },
  'answer.title': { zh: '「{name}」没有测量', en: '“{name}” was not measured' },
  'answer.what': { zh: '您怎么看', en: 'What do you say' },
  'answer.agree': { zh: '同意，签字', en: 'I agree and sign' },
  'answer.object': { zh: '有异议', en: 'I object' },
  'answer.because': { zh: '为什么不同意', en: 'Why not' },
  'answer.because-help': { zh: '至少 5 个字，负责人会看到。', en: 'At least five letters; the lead reads it.' },
  'answer.do': { zh: '提交', en: 'Send' },
  'answer.done-agree': { zh: '已签。', en: 'Signed.' },
  'answer.done-object': { zh: '异议已交给负责人。', en: 'Your objection went to the lead.' },

  'steps.title': { zh: '走过的每一步', en: 'Every step so far' },
  'step.preparing': { zh: '开始筹备', en: 'Preparation began' },
  'step.back': { zh: '退回筹备', en: 'Taken back to preparation' },
  'step.running': { zh: '开班', en: 'Started' },
  'step.following-up': { zh: '转入训后跟踪', en: 'Went on to follow-up' },
  'step.closed': { zh: '结案', en: 'Closed' },
  overview: { zh: '回到总览', en: 'Back to the overview' },
})
