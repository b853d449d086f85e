// Why a password is easily guessed, and what to do instead: said while it is typed, and as a refusal.
import { defineWords } from '../localised-text/contract.ts'

export const guessableWords = defineWords({
  'refused.password-guessable': {
    zh: '密码太好猜：{zh}。换一句只有您知道的话，至少 10 个字。',
    en: 'The password is easily guessed: {en}. Take a phrase that only you know, ten characters or more.',
  },
  'guessable.contains': { zh: '含{what}', en: 'it contains {what}' },
  'guessable.digits': { zh: '全是数字', en: 'it is digits only' },
  'guessable.repeats': { zh: '只有两三个字在重复', en: 'it is two or three characters over and over' },
  'guessable.common': { zh: '很多人都用它', en: 'many people use it' },
  'guessable.company': { zh: '公司名', en: 'the company’s name' },
  'guessable.name': { zh: '您的姓名', en: 'your name' },
  'guessable.no': { zh: '您的工号', en: 'your employee number' },
  'guessable.email': { zh: '您的邮箱', en: 'your e-mail' },
})
