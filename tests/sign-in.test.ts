// Signing in: who may, how it ends, and that nothing readable opens a session.
import { expect, test } from 'vitest'
import { giveDuty, saveOrganisation, savePersons } from '../src/people/public.ts'
import { changePassword, createLogin, enter, getCast, getMe, signIn, signOut } from '../src/platform/auth/contract.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { startTestServer } from './test-server.ts'

const server = await startTestServer({ sample: false })
const product = systemScope()
const administrator = newId()
const agent = newId()
const colleague = newId()
await server.db.write(product, async (tx) => {
  await saveOrganisation(tx, product, {
    name: '小公司',
    sample: true,
    settings: {
      cast: [
        {
          person: administrator,
          name: '赵一鸣',
          role: { zh: '系统管理员', en: 'Administrator' },
          story: { zh: '管账号', en: 'Logins' },
        },
      ],
    },
  })
  await savePersons(tx, product, [
    { id: administrator, employeeNo: 'A001', name: '赵一鸣' },
    { id: agent, employeeNo: '0250017', name: '李雨桐' },
    { id: colleague, employeeNo: '0250018', name: '张子涵' },
  ])
  await giveDuty(tx, product, { person: administrator, duty: 'administrator', since: new Date() })
})
const password = '春天的雨下了 2026'
const admin = await server.as(administrator)
await admin.call(createLogin, { body: { person: agent, username: '0250017', email: 'Yutong@example.cn', password } })

test('the sample company shows its people, and one click enters as any of them', async () => {
  const visitor = server.stranger()
  const { cast } = await visitor.call(getCast)
  expect(cast.map((c) => c.name)).toEqual(['赵一鸣'])
  await visitor.call(enter, { body: { person: cast[0]!.person } })
  expect(await visitor.call(getMe)).toMatchObject({
    person: { id: administrator, name: '赵一鸣', employeeNo: 'A001' },
    duties: ['administrator'],
    organisation: { name: '小公司', sample: true },
    now: server.now.toISOString(),
  })
})

test('a company that is not the sample can not be entered with one click', async () => {
  await server.sql('update people.organisation set sample = false')
  try {
    expect(await server.stranger().refusal(enter, { body: { person: agent } })).toMatchObject({
      refused: 'not-the-sample',
    })
    expect(await server.stranger().refusal(getCast)).toMatchObject({ refused: 'not-the-sample' })
  } finally {
    await server.sql('update people.organisation set sample = true')
  }
})

test('工号 or e-mail and the password open a session; leading zeros count', async () => {
  for (const username of ['0250017', 'yutong@example.cn', 'YUTONG@example.cn']) {
    const one = server.stranger()
    expect((await one.call(getMe)).person).toBeNull()
    expect(await one.call(signIn, { body: { username, password } })).toEqual({ person: agent })
    expect((await one.call(getMe)).person!.name).toBe('李雨桐')
  }
  expect(await server.stranger().refusal(signIn, { body: { username: '250017', password } })).toMatchObject({
    refused: 'wrong-login',
  })
})

test('an unknown name and a wrong password are refused in the same words', async () => {
  const unknown = await server.stranger().refusal(signIn, { body: { username: 'nobody', password } })
  const wrong = await server.stranger().refusal(signIn, { body: { username: '0250017', password: 'wrong password' } })
  expect(unknown).toEqual(wrong)
  expect(await server.stranger().refusal(signIn, { body: { username: "' or 1=1 --", password } })).toEqual(wrong)
})

test('after five wrong passwords a name has to wait, others from the same address need not', async () => {
  const guess = () => server.stranger().refusal(signIn, { body: { username: 'A001', password: 'a guess too many' } })
  for (let i = 0; i < 5; i++) expect((await guess()).refused).toBe('wrong-login')
  expect(await guess()).toMatchObject({ status: 429, refused: 'too-many-attempts', params: { minutes: 10 } })
  expect((await server.stranger().call(signIn, { body: { username: '0250017', password } })).person).toBe(agent)
  server.pass({ minutes: 11 })
  expect((await guess()).refused).toBe('wrong-login')
})

test('of twenty wrong passwords sent at once five are looked at', async () => {
  server.pass({ minutes: 11 })
  const body = { username: 'A001', password: 'a guess among many' }
  const told = await Promise.all(Array.from({ length: 20 }, () => server.stranger().refusal(signIn, { body })))
  expect(told.filter((refusal) => refusal.refused === 'wrong-login')).toHaveLength(5)
  expect(told.filter((refusal) => refusal.refused === 'too-many-attempts')).toHaveLength(15)
})

test('signing out ends the session, also for whoever kept the cookie', async () => {
  const one = server.stranger()
  const opened = await one.fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: '0250017', password }),
  })
  const cookie = opened.headers.getSetCookie()[0]!
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  const kept = () =>
    server
      .stranger()
      .fetch('/api/me', { headers: { cookie: cookie.split(';')[0]! } })
      .then((r) => r.json() as Promise<{ person: unknown }>)
  expect((await kept()).person).not.toBeNull()
  await one.call(signOut)
  expect((await one.call(getMe)).person).toBeNull()
  expect((await kept()).person).toBeNull()
})

test('neither the password nor the session token can be read from the database', async () => {
  const one = server.stranger()
  const opened = await one.fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: '0250017', password }),
  })
  const token = decodeURIComponent(/=([^;]+)/.exec(opened.headers.getSetCookie()[0]!)![1]!).split('.')[0]!
  expect(token.length).toBeGreaterThan(20)
  const everything = JSON.stringify([
    await server.sql('select * from auth.session'),
    await server.sql('select * from auth.account'),
    await server.sql('select * from auth."user"'),
  ])
  expect(everything).not.toContain(token)
  expect(everything).not.toContain(password)
})

test('a cookie that was tampered with opens nothing', async () => {
  const opened = await server.stranger().fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: '0250017', password }),
  })
  const [name, value] = opened.headers.getSetCookie()[0]!.split(';')[0]!.split('=') as [string, string]
  const [hashed] = await server.sql<{ token: string }>('select token from auth.session limit 1')
  for (const forged of [`x${value}`, value.slice(0, -3), hashed!.token, '', '%00', 'a'.repeat(5000)]) {
    const reply = await server.stranger().fetch('/api/me', { headers: { cookie: `${name}=${forged}` } })
    expect(((await reply.json()) as { person: unknown }).person).toBeNull()
  }
})

test('only administrators make logins; names and persons have one each; short passwords are refused', async () => {
  const body = { person: colleague, username: '0250018', password }
  const someone = await server.as(agent)
  expect(await someone.refusal(createLogin, { body })).toMatchObject({ status: 403, refused: 'not-yours' })
  expect(await server.stranger().refusal(createLogin, { body })).toMatchObject({
    status: 401,
    refused: 'not-signed-in',
  })
  expect(await admin.refusal(createLogin, { body: { ...body, password: 'short' } })).toMatchObject({
    refused: 'password-too-short',
    params: { least: 10 },
  })
  expect(await admin.refusal(createLogin, { body: { ...body, username: '0250017' } })).toMatchObject({
    refused: 'username-taken',
  })
  expect(await admin.refusal(createLogin, { body: { ...body, person: agent } })).toMatchObject({ refused: 'has-login' })
  expect(await admin.refusal(createLogin, { body: { ...body, person: newId() } })).toMatchObject({
    refused: 'not-found',
  })
  await admin.call(createLogin, { body })
  expect((await server.stranger().call(signIn, { body: { username: '0250018', password } })).person).toBe(colleague)
})

test('a changed password ends the other sessions', async () => {
  const [here, there] = [server.stranger(), server.stranger()]
  for (const one of [here, there]) await one.call(signIn, { body: { username: '0250018', password } })
  expect(
    await here.refusal(changePassword, { body: { now: 'not the password', next: '夏天的风来了 2026' } }),
  ).toMatchObject({ refused: 'wrong-password' })
  await here.call(changePassword, { body: { now: password, next: '夏天的风来了 2026' } })
  expect((await here.call(getMe)).person).not.toBeNull()
  expect((await there.call(getMe)).person).toBeNull()
  expect((await server.stranger().refusal(signIn, { body: { username: '0250018', password } })).refused).toBe(
    'wrong-login',
  )
})

test('none of the addresses of the sign-in library is open', async () => {
  for (const path of [
    '/api/auth/sign-up/email',
    '/api/auth/sign-in/username',
    '/api/auth/sso/register',
    '/api/auth/get-session',
  ]) {
    expect(
      (await admin.fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status,
    ).toBe(404)
  }
})

test('who has left is out, and can not come back', async () => {
  const one = await server.as(agent)
  await server.sql('update people.person set left_on = current_date where id = $1', [agent])
  expect((await one.call(getMe)).person).toBeNull()
  expect(await server.stranger().refusal(signIn, { body: { username: '0250017', password } })).toMatchObject({
    refused: 'left',
  })
  expect(await server.stranger().refusal(enter, { body: { person: agent } })).toMatchObject({ refused: 'not-found' })
})
