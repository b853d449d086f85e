// Whoever reaches much signs in with a second step: an app on the phone, codes on paper, and another administrator when both are lost.
import { expect, test } from 'vitest'
import { askSecondFactor } from '../src/app/accounts/ask-second-factor.ts'
import { deleteSecondFactorOf, getAccount, postPassword, postResetLink } from '../src/app/accounts/contract.ts'
import { giveDuty, saveOrganisation, savePersons } from '../src/people/public.ts'
import { createLogin, enter, getMe, signIn } from '../src/platform/auth/contract.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import * as c from '../src/platform/auth/second-factor/contract.ts'
import { stepOf, timeCode } from '../src/platform/auth/second-factor/time-code.ts'
import { newId } from '../src/platform/db/id.ts'
import { startTestServer } from './test-server.ts'

const server = await startTestServer({ sample: false })
const product = systemScope()
const [first, second, learner] = [newId(), newId(), newId()]
const passwords = { A001: '春天的雨下了一整夜', A002: '秋天的柿子都熟透了', L001: '夏天的风从海上吹来' }
await server.db.write(product, async (tx) => {
  await saveOrganisation(tx, product, { name: '小公司', sample: true, settings: {} })
  await savePersons(tx, product, [
    { id: first, employeeNo: 'A001', name: '赵一鸣' },
    { id: second, employeeNo: 'A002', name: '林悦' },
    { id: learner, employeeNo: 'L001', name: '李雨桐' },
  ])
  await giveDuty(tx, product, { person: first, duty: 'administrator', since: server.now })
})
const founder = await server.as(first)
for (const [person, username] of [
  [first, 'A001'],
  [second, 'A002'],
  [learner, 'L001'],
] as const)
  await founder.call(createLogin, { body: { person, username, password: `${passwords[username]}呀` } })
const password = (who: keyof typeof passwords) => `${passwords[who]}呀`
const login = (code?: string) => ({ body: { username: 'A001', password: password('A001'), ...(code ? { code } : {}) } })

const fromBase32 = (text: string) => {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}
let secret = Buffer.alloc(0)
let recovery: string[] = []
const codeNow = () => timeCode(secret, stepOf(server.now))
const sessions = async () => (await server.sql<{ n: number }>(`select count(*)::int as n from auth.session`))[0]!.n

test('nobody is asked among the first steps; after a week, or with a second administrator, each is asked once', async () => {
  const asked = async () => {
    await server.db.write(product, (tx) => askSecondFactor(tx, server.now))
    const told = await server.sql<{ person: string }>(
      `select person from platform.notice where about = 'auth.second-factor-asked' order by person`,
    )
    return told.map(({ person }) => person)
  }
  // Passwords carry the day of the machine's own clock.
  server.now = new Date()
  expect(await asked()).toEqual([])
  server.pass({ days: 8 })
  expect(await asked()).toEqual([first])
  await server.db.write(product, (tx) =>
    giveDuty(tx, product, { person: second, duty: 'administrator', since: server.now }),
  )
  expect(await asked()).toEqual([first, second].toSorted())
  expect(await asked()).toEqual([first, second].toSorted())
})

test('it is set up by password and first code, and asks for nothing before; a learner is not offered it', async () => {
  const one = server.stranger()
  await one.call(signIn, login())
  const elsewhere = server.stranger()
  await elsewhere.call(signIn, login())
  expect(await one.call(c.getSecondFactor)).toEqual({ on: false, recoveryLeft: 0, offered: true })
  expect(await one.refusal(c.beginSecondFactor, { body: { password: 'not the password' } })).toMatchObject({
    refused: 'wrong-password',
  })
  const begun = await one.call(c.beginSecondFactor, { body: { password: password('A001') } })
  expect(begun.uri).toMatch(/^otpauth:\/\/totp\//)
  secret = fromBase32(begun.secret)
  await server.stranger().call(signIn, login())
  expect(await one.refusal(c.confirmSecondFactor, { body: { code: '000000' } })).toMatchObject({
    refused: 'second-factor-wrong',
  })
  recovery = (await one.call(c.confirmSecondFactor, { body: { code: codeNow() } })).recovery
  expect(new Set(recovery).size).toBe(10)
  expect(await one.call(c.getSecondFactor)).toEqual({ on: true, recoveryLeft: 10, offered: true })
  expect((await elsewhere.call(getMe)).person).toBeNull()
  const everything = JSON.stringify(await server.sql('select * from auth.second_factor'))
  for (const hidden of [begun.secret, secret.toString('hex'), recovery[0]!]) expect(everything).not.toContain(hidden)

  const outside = server.stranger()
  await outside.call(signIn, { body: { username: 'L001', password: password('L001') } })
  expect(await outside.call(c.getSecondFactor)).toMatchObject({ offered: false })
  expect(await outside.refusal(c.beginSecondFactor, { body: { password: password('L001') } })).toMatchObject({
    status: 403,
  })
})

test('a password alone opens nothing and leaves no session; a code opens once', async () => {
  const before = await sessions()
  server.pass({ minutes: 5 })
  const one = server.stranger()
  expect(await one.refusal(signIn, login())).toMatchObject({ refused: 'second-factor-needed' })
  expect(await one.refusal(signIn, login('123456'))).toMatchObject({ refused: 'second-factor-wrong' })
  expect([(await one.call(getMe)).person, await sessions()]).toEqual([null, before])
  expect(
    await one.refusal(signIn, { body: { username: 'A001', password: '不是这个密码吧对吗', code: codeNow() } }),
  ).toMatchObject({
    refused: 'wrong-login',
  })
  const code = codeNow()
  const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(' ')
  expect((await one.call(signIn, login(wide))).person).toBe(first)
  expect(await server.stranger().refusal(signIn, login(code))).toMatchObject({ refused: 'second-factor-wrong' })
})

test('a recovery code opens once, too, and that is written down', async () => {
  server.pass({ minutes: 15 })
  const typed = recovery[3]!.toLowerCase().replace('-', ' ')
  expect((await server.stranger().call(signIn, login(typed))).person).toBe(first)
  expect(await server.stranger().refusal(signIn, login(typed))).toMatchObject({ refused: 'second-factor-wrong' })
  expect(await server.sql(`select details from platform.audit where what = 'auth.recovery-code-used'`)).toEqual([
    { details: { left: 9 } },
  ])
})

test('after ten wrong codes none is looked at for an hour, from whatever address and in however many sign-ins', async () => {
  for (let i = 0; i < 10; i++) {
    server.pass({ minutes: i % 4 === 3 ? 11 : 0 })
    await server.stranger().refusal(signIn, login('111111'))
  }
  server.pass({ minutes: 11 })
  expect(await server.stranger().refusal(signIn, login(codeNow()))).toMatchObject({
    status: 429,
    refused: 'second-factor-locked',
  })
  server.pass({ minutes: 61 })
  expect((await server.stranger().call(signIn, login(codeNow()))).person).toBe(first)
})

test('a reset link changes the password and opens no way around the second step', async () => {
  const other = server.stranger()
  await other.call(signIn, { body: { username: 'A002', password: password('A002') } })
  const { url } = await other.call(postResetLink, { params: { person: first }, body: { id: newId() } })
  const one = server.stranger()
  const body = { answer: 'A001', password: '冬天的炉火烧得正旺' + '呀' }
  await one.call(postPassword, { params: { token: url.split('/').at(-1) }, body })
  expect((await one.call(getMe)).person).toBeNull()
  expect(await one.refusal(signIn, { body: { username: 'A001', password: body.password } })).toMatchObject({
    refused: 'second-factor-needed',
  })
  passwords.A001 = '冬天的炉火烧得正旺'
})

test('another administrator resets it, never oneself and nobody else; the person is told and out everywhere', async () => {
  server.pass({ minutes: 15 })
  const one = server.stranger()
  await one.call(signIn, login(codeNow()))
  const other = server.stranger()
  await other.call(signIn, { body: { username: 'A002', password: password('A002') } })
  const outside = server.stranger()
  await outside.call(signIn, { body: { username: 'L001', password: password('L001') } })
  const of = { params: { person: first } }
  expect(await outside.refusal(deleteSecondFactorOf, of)).toMatchObject({ status: 403 })
  expect(await one.refusal(deleteSecondFactorOf, of)).toMatchObject({ refused: 'second-factor-not-yourself' })
  expect(await other.call(getAccount, of)).toMatchObject({ secondFactor: true })
  await other.call(deleteSecondFactorOf, of)
  expect(await other.call(getAccount, of)).toMatchObject({ secondFactor: false })
  expect((await one.call(getMe)).person).toBeNull()
  expect((await server.stranger().call(signIn, login())).person).toBe(first)
  const [noted] = await server.sql<{ name: string }>(
    `select s.name from platform.audit a join platform.audit_subject s on s.id = a.actor where a.what = 'auth.second-factor-reset'`,
  )
  expect(noted!.name).toBe(second)
  expect(
    await server.sql(`select 1 from platform.notice where about = 'auth.second-factor-reset' and person = $1`, [first]),
  ).toHaveLength(1)
})

test('its owner turns it off by a code', async () => {
  const one = server.stranger()
  await one.call(signIn, login())
  secret = fromBase32((await one.call(c.beginSecondFactor, { body: { password: password('A001') } })).secret)
  await one.call(c.confirmSecondFactor, { body: { code: codeNow() } })
  expect(await one.refusal(c.beginSecondFactor, { body: { password: password('A001') } })).toMatchObject({
    refused: 'second-factor-is-on',
  })
  expect(await one.refusal(c.endSecondFactor, { body: { code: '222222' } })).toMatchObject({
    refused: 'second-factor-wrong',
  })
  server.pass({ minutes: 1 })
  await one.call(c.endSecondFactor, { body: { code: codeNow() } })
  expect((await server.stranger().call(signIn, login())).person).toBe(first)
})

test('the sample, which is entered without a password, is not asked', async () => {
  const visitor = server.stranger()
  await visitor.call(enter, { body: { person: second } })
  expect((await visitor.call(getMe)).person!.id).toBe(second)
})
