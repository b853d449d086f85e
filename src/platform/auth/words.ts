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
