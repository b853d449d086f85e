// What practice says, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'
import { reviewWords } from './review-words.ts'
import { reportWords } from './report-words.ts'
import { closedRunWords } from '../programme/words.ts'

export const words = defineWords({
  ...closedRunWords,
  ...reportWords,
  stage: { zh: '实践转化', en: 'Practice' },
  trainer: { zh: '讲师', en: 'Trainer' },
  superior: { zh: '上级', en: 'Superior' },
  assigned: { zh: '未开始', en: 'Not begun' },
  doing: { zh: '进行中', en: 'Under way' },
  reported: { zh: '待点评', en: 'Awaits review' },
  scored: { zh: '待商定', en: 'Awaits agreement' },
  agreed: { zh: '已商定', en: 'Agreed' },

  'work.title.closed': { zh: '{name}的这份任务停在「{state}」。', en: 'The task of {name} stays at “{state}”.' },
  'work.closed': {
    zh: '这一期已结案，这份任务停在这一步，不再填写和点评。',
    en: 'This run is closed: this task stays where it stood, and nothing more is written or reviewed.',
  },
  'work.closed-agreed': {
    zh: '这一期已结案；这份任务结案前已商定，现在只能看。',
    en: 'This run is closed; this task was agreed on before, and can now be read only.',
  },
  'page.closed': {
    zh: '这一期已结案：{n} 份任务里 {agreed} 份已商定，其余停在结案时那一步。',
    en: 'This run is closed: {agreed} of {n} {n|task was|tasks were} agreed on; the others stay as they stood.',
  },
  'page.closed-all': {
    zh: '这一期已结案：{n} 份任务都已商定。',
    en: 'This run is closed: {n} {n|task was|tasks were} given, and {n|it was|all were} agreed on.',
  },
  'page.closed-no-learners': {
    zh: '这一期已结案，您看得到的学员里没有人有实践任务。',
    en: 'This run is closed; none of the learners you see had a practice task.',
  },
  'page.closed-none': {
    zh: '这一期已结案，没有给过实践任务。',
    en: 'This run is closed; no practice task was given.',
  },
  'page.none-read': { zh: '这一期还没有布置实践任务。', en: 'No practice task has been given in this run yet.' },
  'page.none': {
    zh: '还没有实践任务。每个模块至少给一个能在真实工作里试的任务。',
    en: 'No practice task yet. Give each module at least one thing to try at work.',
  },
  'page.no-learners': {
    zh: '布置了任务，这一期还没有学员。',
    en: 'Tasks are set; this run has no learners yet.',
  },
  'page.none-mentored': {
    zh: '还没有给您安排学员；安排了，这里列出他们的任务。',
    en: 'No learner is yours to mentor yet; once one is, their tasks are listed here.',
  },
  'page.none-seen': {
    zh: '您看得到的学员里还没有人有实践任务。',
    en: 'None of the learners you see has a practice task yet.',
  },
  'task.no-rows': { zh: '没有您看得到的学员。', en: 'No learner you may see.' },
  'page.title': {
    zh: '{handedIn}/{assigned} 份报告已交，{waiting} 份等点评。',
    en: '{handedIn} of {assigned} {assigned|report is|reports are} in, {waiting} await review.',
  },
  'page.figures-none': {
    zh: '布置了任务；每个任务满 5 名学员才显示合在一起的数。',
    en: 'Tasks are set; each is told in figures once five learners have it.',
  },
  'task.figures-only': {
    zh: '这里只有合在一起的数。做了什么、得了多少分，由学员的直属上级、导师、讲师和培训方来看。',
    en: 'Figures of all together. What was done and scored is read by the learners’ next superiors, mentors, instructors and the training side.',
  },
  'task.too-few': {
    zh: '满 5 名学员才显示合在一起的数。',
    en: 'Told in figures once five learners have it.',
  },
  'page.mine': {
    zh: '您有 {n} 个任务，{open} 个还没交报告。',
    en: 'You have {n} {n|task|tasks}; reports not in yet: {open}.',
  },
  'page.team': { zh: '您的组员有 {n} 份任务。', en: 'Your team has {n} {n|piece|pieces} of work.' },
  'page.absent': {
    zh: '您代理的{name}，组员有 {n} 份任务。',
    en: 'The team of {name}, for whom you stand in, has {n} {n|piece|pieces} of work.',
  },
  'page.mentored': {
    zh: '您带的学员有 {n} 份任务。',
    en: 'The learners you mentor have {n} {n|piece|pieces} of work.',
  },
  'page.mentors-do-not-review': { zh: '点评由讲师和上级来做。', en: 'It is reviewed by their trainers and superiors.' },
  'page.waits': { zh: '{n} 份等您点评。', en: '{n} {n|awaits|await} your review.' },
  'page.waits-in-place': {
    zh: '{n} 份等您点评，其中 {inPlace} 份代{names}。',
    en: '{n} {n|awaits|await} your review, {inPlace} of them for {names}.',
  },
  'page.waits-none': { zh: '现在没有等您点评的。', en: 'Nothing awaits your review now.' },
  'page.rests': {
    zh: '每条记录来自学员自己填写的一次真实跟进；得分由讲师与上级分别打、再商定。',
    en: 'Each line is one real contact logged by the learner; scores are given apart by trainer and superior, then agreed.',
  },
  'task.new': { zh: '布置任务', en: 'Set a task' },
  'task.edit': { zh: '修改任务', en: 'Revise' },
  'task.save': { zh: '布置给全体学员', en: 'Give it to all learners' },
  'task.saved': { zh: '任务已布置', en: 'Task given' },
  'task.title': { zh: '任务名称', en: 'Title' },
  'task.title-hint': {
    zh: '例如：用新学的沟通技巧跟进 3 个重点客户',
    en: 'E.g. follow up 3 key customers with the new technique',
  },
  'task.module': { zh: '对应模块', en: 'Module' },
  'task.any-module': { zh: '不限模块', en: 'No single module' },
  'task.scene': { zh: '在什么工作场景里', en: 'In which scene at work' },
  'task.action': { zh: '具体做什么', en: 'What to do' },
  'task.unit': { zh: '按什么计数', en: 'Counted in' },
  'task.unit-hint': { zh: '客户、来电、案例……', en: 'customers, calls, cases …' },
  'task.target': { zh: '目标数量', en: 'Target' },
  'task.due': { zh: '到哪天', en: 'Due' },
  'task.rubric': { zh: '评分标准，一行一条（1–5 分）', en: 'Rubric, one line each (scored 1–5)' },
  'task.counts': {
    zh: '已交 {handedIn}/{assigned} · 逾期 {late} · 已商定 {agreed}',
    en: '{handedIn}/{assigned} in · {late} late · {agreed} agreed',
  },
  'task.median': { zh: '点评中位用时 {days} 天', en: 'median review {days} {days|day|days}' },
  'task.due-on': { zh: '{day} 到期', en: 'due {day}' },

  'col.learner': { zh: '学员', en: 'Learner' },
  'col.lines': { zh: '完成', en: 'Done' },
  'col.state': { zh: '状态', en: 'State' },
  'col.awaits': { zh: '等谁', en: 'Waits for' },
  'col.left': { zh: '期限', en: 'Due' },
  'left.days': { zh: '还有 {n} 天', en: '{n} {n|day|days} left' },
  'left.today': { zh: '今天到期', en: 'due today' },
  'left.late': { zh: '逾期 {n} 天', en: '{n} {n|day|days} late' },
  'left.done': { zh: '—', en: '—' },

  'work.crumb': { zh: '实践 / {task}', en: 'Practice / {task}' },
  'work.title.assigned': {
    zh: '{name}还没有开始：0/{target}（{unit}）。',
    en: '{name} has not begun: 0/{target} ({unit}).',
  },
  'work.title.own-assigned': {
    zh: '您还没有开始：0/{target}（{unit}）。',
    en: 'You have not begun: 0/{target} ({unit}).',
  },
  'work.title.own-doing': {
    zh: '您已跟进 {lines}/{target}（{unit}）。',
    en: 'You have logged {lines} of {target} ({unit}).',
  },
  'work.title.own-reported': {
    zh: '您的报告已交，等{who}打分。',
    en: 'You have handed in; waiting for scores from: {who}.',
  },
  'work.title.own-closed': { zh: '您的这份任务停在「{state}」。', en: 'Your task stays at “{state}”.' },
  'work.title.doing': {
    zh: '{name}已跟进 {lines}/{target}（{unit}）。',
    en: '{name} has logged {lines} of {target} ({unit}).',
  },
  'work.title.reported': {
    zh: '{name}的报告已交，等{who}打分。',
    en: '{name} has handed in; waiting for scores from: {who}.',
  },
  'work.title.own-scored': {
    zh: '双方都打了分，正在商定；两边签字后您就看得到。',
    en: 'Both sides have scored and are agreeing; you see it once both have signed.',
  },
  'work.title.waits-sign': {
    zh: '商定结果已写下，等{who}签字。',
    en: 'The agreed result is written; {who} has yet to sign.',
  },
  'work.title.agreeing': { zh: '双方都打了分，正在商定。', en: 'Both sides have scored and are agreeing.' },
  'work.title.scored': { zh: '双方已各自打分，{gap}。', en: 'Both sides have scored: {gap}.' },
  'work.gap': { zh: '最多相差 {gap} 分，需要写一句商定的意见', en: 'up to {gap} apart, write the line you agree on' },
  'work.no-gap': { zh: '相差不到 1 分', en: 'less than a level apart' },
  'work.title.agreed': { zh: '已商定：{mean} / 5。', en: 'Agreed: {mean} / 5.' },
  'work.rests': { zh: '{scene} {action}', en: '{scene} {action}' },
  'work.heading': { zh: '上次点评的方向', en: 'Direction from the last review' },
  'work.heading-seen': { zh: '已在本次任务中做到', en: 'seen done in this task' },
  'work.heading-ask': { zh: '这次做到了吗？点评时打勾', en: 'Done this time? Tick it in the review' },
  'by-deputy': { zh: '{by}（代 {absent}）', en: '{by} for {absent}' },
  'lines.title': { zh: '一条条证据', en: 'Evidence, line by line' },
  'lines.empty': { zh: '还没有记录。', en: 'Nothing logged yet.' },
  'lines.add': { zh: '记一次跟进', en: 'Log a contact' },
  'lines.day': { zh: '日期', en: 'Day' },
  'lines.subject': { zh: '对象（可用化名）', en: 'Whom (a mask will do)' },
  'lines.technique': { zh: '用了什么方法', en: 'Technique used' },
  'lines.reaction': { zh: '对方什么反应', en: 'How they reacted' },
  'lines.nextStep': { zh: '下一步', en: 'Next step' },
  'lines.save': { zh: '记下来', en: 'Log it' },

  'word.title': { zh: '实践报告 {task} {name}', en: 'Practice report {task} {name}' },
  'word.foot': { zh: '{by} 于 {day} 导出', en: 'Taken out by {by} on {day}' },
  'word.fill-in': { zh: '（请在这里填写）', en: '(write here)' },

  'refused.due-is-past': {
    zh: '{day} 已经过了，没有人还能按时交。请把到期日改到今天或以后。',
    en: '{day} is over: nobody could hand in by then. Put the due day on today or later.',
  },
  'refused.not-a-reviewer': {
    zh: '只有点评这位学员的人能看到这项提示。',
    en: 'Only those who review this learner see this hint.',
  },
  'refused.no-document': { zh: '没有收到文件，请重新选择。', en: 'No file arrived; choose it again.' },
  'refused.empty-file': {
    zh: '文件里没有文字。请检查是否选错了文件。',
    en: 'There is no text in the file. Is it the right one?',
  },
  'refused.not-word': {
    zh: '这不是 Word 文档。请另存为 .docx 再读入，或直接在表单里写。',
    en: 'This is no Word document. Save it as .docx, or write in the form.',
  },
  'refused.old-word': {
    zh: '这是旧版 .doc。请在 Word 或 WPS 里另存为 .docx。',
    en: 'This is an old .doc. Save it as .docx in Word or WPS.',
  },
  'refused.encrypted-word': {
    zh: '文档加了密码，读不了。请去掉密码后再试。',
    en: 'The document is protected by a password. Remove it and try again.',
  },
  'refused.broken-word': {
    zh: '文档已损坏，打不开。请在 Word 或 WPS 里打开后另存一次。',
    en: 'The document is damaged. Open it in Word or WPS and save it again.',
  },
  'refused.word-too-large': {
    zh: '文档展开后的文字超过 {limit} MB，没有读。请只保留报告本身。',
    en: 'The document unpacks to more than {limit} MB of text and was not read. Keep only the report in it.',
  },
  'refused.not-found': {
    zh: '没有这项任务，或者您看不到它（例如代理已收回）；没有存下。',
    en: 'There is no such task, or it is not yours to see (any more, where a deputyship was taken back); nothing was saved.',
  },
  'refused.not-yours': {
    zh: '这件事要由学员本人或这一期的培训人员来做。',
    en: 'Only the learner, or training staff of this run, may do this.',
  },
  'refused.not-your-side': { zh: '您不代表这一方点评这位学员。', en: 'You do not review this learner for this side.' },
  'refused.module-not-taught': {
    zh: '讲师只能给自己所教的模块布置任务。请选您教的模块，或请负责人来布置。',
    en: 'An instructor sets tasks for the modules they teach. Choose one of yours, or ask the lead to set it.',
  },
  'refused.module-of-another-run': { zh: '所选模块不属于这一期。', en: 'That module belongs to another run.' },
  'refused.id-used-for-something-else': {
    zh: '这个编号已用于别的内容，请刷新后再试。',
    en: 'This id stands for something else; reload and try again.',
  },
  'refused.day-in-the-future': {
    zh: '日期还没到，请填已经发生的那天。',
    en: 'That day is yet to come; give the day it happened.',
  },
  'refused.target-not-reached': {
    zh: '目前 {lines}/{target}，达到目标后再交报告。',
    en: 'At {lines} of {target}; the report opens when the target is reached.',
  },
  'refused.under-review': { zh: '点评已经开始，不能再改。', en: 'The review has begun; nothing changes now.' },
  'refused.already-agreed': { zh: '双方已签字，结果不再改动。', en: 'Both sides have signed; the result stands.' },
  'refused.report-first': { zh: '学员还没有交报告。', en: 'The learner has not handed in the report.' },
  'refused.score-every-line': { zh: '每一条都要打分。', en: 'Score every line of the rubric.' },
  'refused.both-score-first': { zh: '双方都打完分才能商定。', en: 'Both sides score before they agree.' },
  'refused.agreement-line-needed': {
    zh: '相差 {gap} 分，请写一句商定的依据。',
    en: 'You are {gap} apart; write the line you agree on.',
  },
  'refused.agree-first': { zh: '还没有商定的结果可以签字。', en: 'There is no agreed result to sign yet.' },
  ...reviewWords,
})
