import { expect, test } from 'vitest'
import { passwordProblem } from './contract.ts'
import { judgePassword } from './judge-password.ts'

const chinese = { company: '衡川家电（售后）', name: '方静', employeeNo: '00012', email: 'fangjing@hengchuan.example' }
const english = { company: 'Bank of Co', name: 'Li Wu', employeeNo: 'A1', email: '' }

test.for([
  ['雨天修空调要先断电源', chinese, null],
  ['方静喜欢雨天修空调呀', chinese, { code: 'contains', what: 'name' }],
  ['我们售后服务天天在线', chinese, { code: 'contains', what: 'company' }],
  ['pass-00012-word', chinese, { code: 'contains', what: 'no' }],
  ['fangjing likes tea', chinese, { code: 'contains', what: 'email' }],
  ['coffee on rainy days', english, null],
  ['violin and wuthering', english, null],
  ['my bank is my castle', english, { code: 'contains', what: 'company' }],
  ['abababababab', english, { code: 'repeats' }],
  ['314159265358', english, { code: 'digits' }],
  ['Password123!', english, { code: 'common' }],
  ['1q2w3e4r5t', chinese, { code: 'common' }],
  ['qwertyuiop', english, { code: 'common' }],
  ['passwords are for gates', english, null],
  ['tea', english, { code: 'short', n: 7 }],
] as const)('%s', ([password, from, problem]) => {
  expect(passwordProblem(password, from)).toEqual(problem)
})

test.for([
  ['hengchuan123', { ...chinese, email: '' }, '含公司名'],
  ['Heng-Chuan-2026', { ...chinese, email: '' }, '含公司名'],
  ['wo shi fang jing', { ...chinese, email: '' }, '含您的姓名'],
  ['rainy days and tea', chinese, null],
  ['tea', chinese, null],
] as const)('how names are spelt: %s', ([password, from, why]) => {
  const judged = judgePassword(password, from)
  if (password === 'tea') expect(judged).toMatchObject({ refused: 'password-too-short', params: { least: 10 } })
  else if (why === null) expect(judged).toBe(null)
  else expect(judged).toMatchObject({ refused: 'password-guessable', params: { zh: why } })
})
