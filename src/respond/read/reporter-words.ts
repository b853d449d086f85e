// What reporters read: the form, their own reports, and a report opened with its code.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const reporterWords = defineWords({
  'report.button': { zh: '我要反馈', en: 'Report a problem' },
  'report.title': { zh: '哪里不顺？', en: 'What is wrong?' },
  'report.step': { zh: '第 {n} 步，共 3 步', en: 'Step {n} of 3' },
  'report.which-module': { zh: '哪个模块？', en: 'Which module?' },
  'report.no-module': { zh: '和模块无关', en: 'Not about a module' },
  'report.now': { zh: '正在上', en: 'now' },
  'report.say': { zh: '用一句话说说', en: 'Say it in a line' },
  'report.placeholder': {
    zh: '比如：例子太少，听完还是不会处理退费投诉',
    en: 'For example: too few examples; I still cannot handle a refund complaint',
  },
  'report.who-sees': { zh: '谁能看到是您', en: 'Who sees it is you' },
  'report.named': { zh: '实名', en: 'My name' },
  'report.named-says': {
    zh: '培训方、这个模块的讲师、您的直属上级（含虚线，和其代理）、导师看得到您的名字。',
    en: 'Training staff, the instructors of the module, your next superiors (dotted lines too, and who stands in for them) and your mentor see your name.',
  },
  'report.hidden': { zh: '对主管隐藏', en: 'Hidden from my manager' },
  'report.hidden-says': {
    zh: '只有培训方和这个模块的讲师看得到；您的各级上级（在培训方里的也算）和导师看不到这一条。',
    en: 'Only training staff and the instructors of the module see it; nobody above you, training staff among them included, and not your mentor.',
  },
  'report.anonymous': { zh: '匿名', en: 'Anonymous' },
  'report.anonymous-says': {
    zh: '不记录您是谁；时间只记到小时。会给您一个查询码，凭它看答复、再说话。码丢了找不回来。',
    en: 'Who you are is not stored; of the time, only the hour is. You get a code to read the answer and write back. A lost code cannot be replaced.',
  },
  'report.safest': {
    zh: '想更稳妥：不登录，用自己的手机和流量扫码，不用公司的电脑和网络；不要在只有您一个人拿着手机的时候提交；不写只有您才知道的细节。',
    en: 'To be safest: scan the code without signing in, on your own phone and its own data, not on the company’s computers or network; not at a moment when you alone have a phone in hand; and leave out what only you could know.',
  },
  'short-code.label': { zh: '图里的 5 个数字', en: 'The 5 digits of the picture' },
  'short-code.alt': {
    zh: '五个数字的图片。读不到图片时，等提示里说的时间过后再提交，就不用输入。',
    en: 'A picture of five digits. If you cannot read it, send after the time named below; it is not asked for then.',
  },
  'short-code.another': { zh: '换一张', en: 'Another picture' },
  'report.send': { zh: '提交', en: 'Send' },
  'report.sent': { zh: '收到。', en: 'Received.' },
  'report.sent-says': {
    zh: '{due}前会有人分类、负责并答复您。',
    en: 'It will be sorted, owned and answered by {due}.',
  },
  'report.code': { zh: '您的查询码', en: 'Your code' },
  'report.code-says': {
    zh: '只显示这一次。截图或抄下来。',
    en: 'Shown only once. Take a screenshot or write it down.',
  },
  'report.open-thread': { zh: '凭码查看', en: 'Open my thread' },
  'report.again': { zh: '再提一条', en: 'Report another' },
  'report.back': { zh: '上一步', en: 'Back' },

  'mine.title': { zh: '我的反馈', en: 'My feedback' },
  'mine.h1-none': { zh: '您还没有提过反馈。', en: 'You have not reported anything yet.' },
  'mine.none-open': {
    zh: '哪里听不懂、用不上、时间冲突，说一句就行。您提的、现在怎样、谁答复了什么，会一条条列在这里。',
    en: 'Too hard, of no use, a clash of times: one line is enough. What you report, where it stands and what was answered will be listed here.',
  },
  'mine.none-nowhere': {
    zh: '您现在不在能反馈的培训里。加入一期以后，在这里提，答复也在这里看。',
    en: 'You are in no training that takes reports now. Once you are in one, you report here and read the answers here.',
  },
  'mine.h1-asked': {
    zh: '{n} 条等您说一句：解决了吗？',
    en: '{n} {n|waits|wait} for your word: solved?',
  },
  'mine.h1-open': { zh: '{n} 条在处理。', en: '{n} under way.' },
  'mine.h1-left-asked': {
    zh: '{n} 条到结案时没有解决；不再计时，处理好的还可以说一句解决了没有。',
    en: '{n} {n|was|were} not solved when the run was closed; no time runs, and of what was dealt with you may still say whether it is solved.',
  },
  'mine.h1-left': {
    zh: '{n} 条到结案时没有解决；不再计时，仍可以补充一句。',
    en: '{n} {n|was|were} not solved when the run was closed; no time runs, and you may still add a word.',
  },
  'mine.h1-closed': { zh: '提过的 {n} 条都已关闭。', en: '{n|Your report is|All your reports are} closed.' },
  'mine.solved': { zh: '解决了', en: 'Solved' },
  'mine.not-solved': { zh: '没解决', en: 'Not solved' },
  'mine.still': { zh: '还差什么？（可不填）', en: 'What is still missing? (optional)' },
  'mine.ask': { zh: '解决了吗？', en: 'Solved?' },
  'mine.reopen': { zh: '又出现了', en: 'It is back' },
  'mine.say-more': { zh: '补充一句', en: 'Add a word' },
  'mine.answer-by': { zh: '{when} 前答复', en: 'Answer by {when}' },
  'mine.anonymous-note': {
    zh: '匿名提的不在这里：我们不知道哪些是您的。',
    en: 'Anonymous reports are not listed: we do not know which are yours.',
  },
  'mine.anonymous-link': { zh: '凭查询码查看', en: 'Open one with a code' },

  'told-reporter.answered': { zh: '您的反馈有答复了', en: 'Your report has an answer' },
  'told-reporter.planned': {
    zh: '您提的问题，别人也提了，现在有方案了',
    en: 'Others reported the same as you, and there is a plan now',
  },
  'told-reporter.asked': {
    zh: '您的反馈处理好了，请您说一句：解决了吗？',
    en: 'Your report was dealt with: is it solved?',
  },
  'told-reporter.closed': { zh: '您的反馈没有再问您就关闭了', en: 'Your report was closed without asking you again' },
  'told-reporter.body': { zh: '「{text}」→ {answer}', en: '“{text}” → {answer}' },
  'told-reporter.outside': {
    zh: '打开链接看答复；内容只在系统里显示。',
    en: 'Open the link to read it; what was written is shown in the product only.',
  },

  'thread.title': { zh: '凭查询码查看反馈', en: 'Read your report with its code' },
  'thread.lead': {
    zh: '无需登录。我们不知道您是谁，只认这个码。',
    en: 'No sign-in. We do not know who you are; the code is enough.',
  },
  'thread.code': { zh: '查询码', en: 'Code' },
  'thread.open': { zh: '打开', en: 'Open' },
  'refused.no-such-code': {
    zh: '没有这个查询码。请对照提交时给的 12 位码，看看有没有抄错。',
    en: 'There is no such code. Compare it with the twelve letters you were given and see whether one is miswritten.',
  },
  'thread.safe': { zh: '匿名', en: 'Anonymous' },
  'thread.safe-says': {
    zh: '这条反馈没有记录您的身份，也不读取登录信息。',
    en: 'This report holds no identity and no sign-in is read.',
  },
})
