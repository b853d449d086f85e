// What is wrong with a row of the people sheet, and how it is mended.
import { defineWords } from '../platform/localised-text/contract.ts'

export const peopleProblemWords = defineWords({
  'problem.leaves-before-entering': {
    zh: '离职日期 {value} 早于入职日期 {entered}',
    en: 'leaving on {value} is before entering on {entered}',
  },
  'mend.leaves-before-entering': { zh: '改其中一个日期', en: 'correct one of the two' },
  'problem.superior-has-left': {
    zh: '上级 {value} {name}已于 {day} 离职',
    en: 'the superior {value}, {name}, left on {day}',
  },
  'mend.superior-has-left': {
    zh: '填还在职的上级；本人回来了，就在他那行写新的入职日期',
    en: 'enter a superior who is there; if they are back, write the new entry date in their row',
  },
  'problem.dotted-is-superior': {
    zh: '{value} 已是直属上级，又写成了虚线上级',
    en: '{value} is the superior and the dotted superior as well',
  },
  'mend.dotted-is-superior': { zh: '留一处', en: 'keep one of the two' },
  'problem.has-left': {
    zh: '工号 {value} 是{name}的，{day} 已离职',
    en: 'number {value} belongs to {name}, who left on {day}',
  },
  'mend.has-left': {
    zh: '本人回来了：入职日期写回来那天；是另一个人：换一个工号；只是旧名单：在离职日期写 {day}，或去掉这行',
    en: 'if they are back, write the day of return as the entry date; somebody else needs another number; in an old list write {day} as the last day or leave the row out',
  },
  'problem.comes-back-later': { zh: '{name}要到 {value} 才回来', en: '{name} comes back on {value} only' },
  'mend.comes-back-later': { zh: '到那天再导入这行', en: 'bring the row in on that day' },
  'problem.address-of-an-administrator': {
    zh: '{name}（{value}）是系统管理员，邮箱和手机能用来找回密码',
    en: '{name} ({value}) is an administrator; e-mail and mobile lead to a new password',
  },
  'mend.address-of-an-administrator': {
    zh: '请系统管理员来改，或把这两格留空',
    en: 'ask an administrator, or leave both cells empty',
  },
  'problem.sign-of-another': {
    zh: '这是{name}（{no}）的，一个人不能有两个工号',
    en: 'it belongs to {name} ({no}); one person has one number',
  },
  'mend.sign-of-another': {
    zh: '同一个人：在{name}的页面上改工号；不是：改这一格',
    en: 'the same person: change the number on the page of {name}; if not, correct this cell',
  },
  'problem.sign-of-another-row': {
    zh: '与第 {first} 行{name}（{no}）的一样',
    en: 'the same as in row {first}, {name} ({no})',
  },
  'mend.sign-of-another-row': {
    zh: '同一个人只留一行；不是就改其中一格',
    en: 'keep one row of one person; otherwise correct one of the two',
  },
  'problem.number-given-twice': {
    zh: '工号 {value} 与第 {first} 行{name}的一样，其余却不同',
    en: 'number {value} is that of row {first}, {name}, too, and the rest differs',
  },
  'mend.number-given-twice': {
    zh: '两个人：要两个工号，改其中一行；同一个人：只留正确的一行。改好之前都不导入',
    en: 'two people need two numbers: correct one of the rows; of one person keep the right row. Until then none of them is brought in',
  },
  'problem.last-administrator': {
    zh: '{name}（{value}）是唯一的系统管理员，现在不能离开',
    en: '{name} ({value}) is the only administrator and cannot leave now',
  },
  'mend.last-administrator': {
    zh: '先在「账号与邀请」里把系统管理员给另一位，再导入这行',
    en: 'first give the duty to somebody else under “Accounts and invitations”, then bring the row in',
  },
  'problem.administrator-leaves': { zh: '{name}（{value}）是系统管理员', en: '{name} ({value}) is an administrator' },
  'mend.administrator-leaves': {
    zh: '请另一位系统管理员来导入这行',
    en: 'have another administrator bring the row in',
  },
  'problem.reporting-cycle': { zh: '汇报线绕成一圈：{chain}', en: 'the reporting lines form a circle: {chain}' },
  'mend.reporting-cycle': { zh: '改这行或其中一位的上级', en: 'change the superior here or of one of them' },
})
