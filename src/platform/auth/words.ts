// What signing in says.
import { defineWords } from '../localised-text/contract.ts'
import { guessableWords } from './guessable-words.ts'

export const words = defineWords({
  ...guessableWords,
  'refused.wrong-login': {
    zh: '工号、邮箱或手机号与密码不符。',
    en: 'The employee number, e-mail or mobile and the password do not match.',
  },
  'refused.too-many-attempts': {
    zh: '尝试次数过多，请 {minutes} 分钟后再试。',
    en: 'Too many attempts; try again in {minutes} {minutes|minute|minutes}.',
  },
  'refused.second-factor-needed': {
    zh: '请再输入手机验证器上的 6 位数字，或一个恢复码。',
    en: 'Now the six digits of the app on your phone, or a recovery code.',
  },
  'refused.second-factor-wrong': {
    zh: '验证码不对，或已经用过。请等验证器出下一个数字再试；手机时间要准。没有手机时用一个恢复码。',
    en: 'The code is not right, or was used already. Wait for the next one; the clock of the phone must be right. Without the phone, use a recovery code.',
  },
  'refused.second-factor-locked': {
    zh: '错误的验证码太多，请 {minutes} 分钟后再试。手机和恢复码都没有了，请找另一位系统管理员重置。',
    en: 'Too many wrong codes; try again in {minutes} {minutes|minute|minutes}. Without phone and recovery codes, ask another administrator to reset it.',
  },
  'refused.second-factor-is-on': { zh: '两步登录已经开着。', en: 'The second step is on already.' },
  'refused.second-factor-not-begun': {
    zh: '请先用验证器扫码。',
    en: 'Scan the code with an app first.',
  },
  'refused.left': {
    zh: '该账号已停用。要继续使用，请找公司的系统管理员。',
    en: 'This login is no longer in use. To use it again, ask an administrator of your company.',
  },
  'refused.not-the-sample': {
    zh: '只有示例公司可以一键进入。',
    en: 'Only the sample company can be entered with one click.',
  },
  'refused.username-taken': { zh: '这个登录名已被使用。', en: 'This name is taken by another login.' },
  'refused.has-login': { zh: '此人已有登录账号。', en: 'This person has a login already.' },
  'refused.unusable-username': {
    zh: '登录名只能包含字母、数字、汉字和 . _ - @，且不超过 64 个字符。',
    en: 'A login name takes letters, digits and . _ - @, 64 characters at most.',
  },
  'refused.password-too-short': {
    zh: '密码至少 {least} 个字符。',
    en: 'A password has {least} {least|character|characters} at least.',
  },
  'refused.wrong-password': { zh: '当前密码不正确。', en: 'The present password is not right.' },
})
