// What people and units say when they are changed, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'

export const words = defineWords({
  'refused.not-yours-to-see': {
    zh: '人员名单由系统管理员和「培训管理」职责看。您可以看自己和下属的页面。',
    en: 'The list of people is for administrators and the training duty. You can open your own page and those of your reports.',
  },
  'refused.not-yours-to-see-person': {
    zh: '您可以看自己、下属和所带学员的页面；这一位不在其中。',
    en: 'You can open your own page and those of your reports and learners; this is none of them.',
  },
  'refused.not-yours-to-find': {
    zh: '同事由系统管理员、「培训管理」职责和请人代理的上级来找。您眼下没有要选人的事。',
    en: 'Colleagues are looked up by administrators, the training duty and superiors who appoint a deputy. No act of yours asks for one now.',
  },
  'refused.not-yours-to-change': {
    zh: '人员和部门由系统管理员和「培训管理」职责改。请找他们。',
    en: 'People and units are changed by administrators and the training duty. Please ask them.',
  },
  'refused.not-yours-to-depute': {
    zh: '代理由本人、系统管理员或「培训管理」职责来定。',
    en: 'A deputy is appointed by the superior, an administrator or the training duty.',
  },
  'refused.no-such-person': {
    zh: '没有这个人，可能刚被改动。请刷新页面。',
    en: 'There is no such person; it may have just been changed. Reload the page.',
  },
  'refused.no-such-unit': {
    zh: '没有这个部门，可能刚被撤销。请刷新页面。',
    en: 'There is no such unit; it may have just been ended. Reload the page.',
  },
  'refused.no-such-deputy': {
    zh: '没有这项代理，可能刚被取消。请刷新页面。',
    en: 'There is no such deputy; it may have just been taken back. Reload the page.',
  },
  'refused.no-such-superior': { zh: '没有这位上级。请重新选。', en: 'There is no such superior. Choose again.' },
  'refused.has-left': {
    zh: '{name}已于 {day} 离职。要再来，请在他的页面按「回来」。',
    en: '{name} left on {day}. If they are back, press “Back in the company” on their page.',
  },
  'refused.has-left-already': {
    zh: '{name}已于 {day} 离职，不能取消了。要再来，请按「回来」。',
    en: '{name} left on {day}; that cannot be cancelled any more. If they are back, press “Back in the company”.',
  },
  'refused.has-not-left': {
    zh: '{name}没有离职，不用按「回来」。',
    en: '{name} has not left; there is nothing to come back from.',
  },
  'refused.move-changes-nothing': {
    zh: '{name}的部门、岗位和上级都和现在一样，没有要改的。请先改一项。',
    en: 'Unit, position and superior of {name} are as they are already; nothing was written. Change one of them first.',
  },
  'refused.no-departure': { zh: '{name}没有定过离职日期。', en: 'No departure of {name} is planned.' },

  'refused.employee-no-missing': {
    zh: '请写工号：公司里的人都要有，成绩和签到靠它对上人。',
    en: 'Enter an employee number: everybody of the company has one, scores and attendance find people by it.',
  },
  'refused.employee-no-has-spaces': {
    zh: '工号「{no}」里有空格。请去掉。',
    en: 'The employee number “{no}” has spaces in it. Remove them.',
  },
  'refused.employee-no-taken': {
    zh: '工号 {no} 已是{name}的。请改工号；如果就是{name}，请直接改他的页面。',
    en: 'Number {no} belongs to {name}. Correct the number; if it is the same person, change them on their page.',
  },
  'refused.employee-no-of-a-leaver': {
    zh: '工号 {no} 是{name}的（{day} 离职）。如果是本人回来，请在{name}的页面按「回来」；如果是另一个人，请换一个工号。',
    en: 'Number {no} belongs to {name}, who left on {day}. If they are back, press “Back in the company” on their page; somebody else needs another number.',
  },
  'refused.email-taken': {
    zh: '这个邮箱已是{name}（{no}）的。同一个人请直接改他的页面（工号也能改）；不是同一个人，请改邮箱。',
    en: 'This e-mail belongs to {name} ({no}). If it is the same person, change them on their page, the number too; if not, correct the e-mail.',
  },
  'refused.phone-taken': {
    zh: '这个手机号已是{name}（{no}）的。同一个人请直接改他的页面（工号也能改）；不是同一个人，请改手机号。',
    en: 'This mobile belongs to {name} ({no}). If it is the same person, change them on their page, the number too; if not, correct the mobile.',
  },
  'refused.chat-id-taken': {
    zh: '这个账号（{system}）已是{name}（{no}）的。同一个人请直接改他的页面；不是同一个人，请改账号。',
    en: 'This id ({system}) belongs to {name} ({no}). If it is the same person, change them on their page; if not, correct the id.',
  },
  'refused.not-an-email': { zh: '「{email}」不像邮箱地址。', en: '“{email}” does not look like an e-mail address.' },
  'refused.not-a-mobile': { zh: '「{phone}」不像手机号。', en: '“{phone}” does not look like a mobile number.' },
  'refused.address-of-an-administrator': {
    zh: '{name}是系统管理员：他的工号、邮箱和手机只能由系统管理员改，因为能用来找回密码。',
    en: '{name} is an administrator: their number, e-mail and mobile are changed by administrators alone, because they lead to a new password.',
  },

  'refused.superior-of-oneself': { zh: '{name}不能是自己的上级。', en: '{name} cannot be their own superior.' },
  'refused.superior-has-left': {
    zh: '{name}已于 {day} 离职，不能做上级。请选另一位。',
    en: '{name} left on {day} and cannot be a superior. Choose somebody else.',
  },
  'refused.reporting-cycle': {
    zh: '{superior}不能在{name}之上：到了 {day}，汇报线会绕成一圈：{chain}。请先改其中一位在那天的上级。',
    en: '{superior} cannot stand above {name}: on {day} the reporting lines would form a circle: {chain}. First change whom one of them reports to on that day.',
  },
  'refused.dotted-to-own-superior': {
    zh: '{superior}已是{name}的上级（{since} 起），不用再加虚线。',
    en: '{superior} is the superior of {name} (since {since}); no dotted line is needed.',
  },
  'refused.dotted-is-there': {
    zh: '{name}对{superior}的虚线已有，{since} 起。请先结束它。',
    en: '{name} has a dotted line to {superior} since {since}. End it first.',
  },
  'refused.dotted-ends-before': {
    zh: '结束日 {until} 早于开始日 {since}。请改其中一个。',
    en: 'The end, {until}, is before the start, {since}. Change one of them.',
  },

  'refused.before-entering': {
    zh: '{since} 早于入职日期 {enteredOn}。请改日期。',
    en: '{since} is before the entry date, {enteredOn}. Choose a later day.',
  },
  'refused.too-far-ahead': {
    zh: '{day} 太远了，最多一年以内。请检查年份。',
    en: '{day} is too far ahead; a year at most. Check the year.',
  },
  'refused.leaves-before-entering': {
    zh: '最后一天 {lastDay} 早于入职日期 {enteredOn}。请改其中一个。',
    en: 'The last day, {lastDay}, is before the entry date, {enteredOn}. Change one of them.',
  },
  'refused.returns-before-leaving': {
    zh: '回来的日期 {day} 要晚于离职日 {lastDay}。',
    en: 'The day of return, {day}, must be after the last day, {lastDay}.',
  },
  'refused.returns-later': {
    zh: '{day} 还没到。请到那天再按，或写今天。',
    en: '{day} is still to come. Press on that day, or choose today.',
  },
  'refused.last-administrator': {
    zh: '{name}是唯一的系统管理员，现在不能离开。请先在「账号与邀请」里把系统管理员给另一位。',
    en: '{name} is the only administrator and cannot leave now. First give the administrator’s duty to somebody else under “Accounts and invitations”.',
  },
  'refused.administrator-leaves-by-administrator': {
    zh: '{name}是系统管理员：他的离开由另一位系统管理员来定。',
    en: '{name} is an administrator: another administrator lets them leave.',
  },
  'refused.successor-is-the-leaver': {
    zh: '{name}要离开，不能接自己的下属。请选另一位。',
    en: '{name} is leaving and cannot take over. Choose somebody else.',
  },

  'refused.deputy-of-oneself': {
    zh: '不能代理自己。请选另一位。',
    en: 'Nobody stands in for themselves. Choose somebody else.',
  },
  'refused.deputy-ends-before': {
    zh: '最后一天 {until} 早于第一天 {since}。请改其中一个。',
    en: 'The last day, {until}, is before the first, {since}. Change one of them.',
  },
  'refused.deputy-in-the-past': {
    zh: '{until} 已过（今天是 {today}）。代理只管今天和以后。',
    en: '{until} has passed (today is {today}). A deputy is for today and later.',
  },
  'refused.deputy-is-over': {
    zh: '这段代理到 {until} 已经结束，没有什么可收回的。',
    en: 'That deputyship was over on {until}; there is nothing left to take back.',
  },
  'refused.deputy-overlaps': {
    zh: '{since} 至 {until} 已由{name}代理，同一天只有一位。请改日期，或先收回那一项。',
    en: 'From {since} to {until} {name} stands in already; there is one deputy at a time. Change the days, or take that one back first.',
  },
  'refused.nobody-reports': {
    zh: '{name}没有下属，不需要代理：代理代的是上级的审批和点评。',
    en: 'Nobody reports to {name}, so there is nothing to stand in for: a deputy reviews and confirms as the superior.',
  },

  'refused.unit-name-has-path': {
    zh: '部门名「{name}」里不能有 / > \\ →：人员表用它们分上下级。',
    en: 'The name “{name}” cannot have / > \\ → in it: the sheet uses them between units.',
  },
  'refused.unit-has-ended': { zh: '「{name}」已撤销，不再改动。', en: '“{name}” has ended and changes no more.' },
  'refused.unit-name-taken': {
    zh: '这里已有「{name}」。请换一个名称，或放到另一个部门下。',
    en: 'There is a “{name}” here already. Choose another name, or another unit above.',
  },
  'refused.unit-cycle': {
    zh: '「{name}」不能放到自己的下级里，会绕成一圈：{chain}。请选另一个上级部门。',
    en: '“{name}” cannot hang below one of its own units; that is a circle: {chain}. Choose another unit above.',
  },
  'refused.unit-has-units': {
    zh: '「{name}」下面还有：{zh}。请先撤销或移走它们。',
    en: 'Below “{name}” there are still: {en}. End or move them first.',
  },
  'refused.unit-has-people': {
    zh: '「{name}」里还有 {n} 人（包括定好要调来的）。请先把他们调走。',
    en: 'There are still people in “{name}” ({n}, those with a move planned included). Move them first.',
  },
})
