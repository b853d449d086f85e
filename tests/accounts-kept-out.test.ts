// How people are kept out and let in again: forgotten passwords, sessions, blocking, duties, leavers; and that somebody can always help.
import { expect, test } from 'vitest'
import { endAccessOfLeavers } from '../src/app/accounts/jobs.ts'
import * as c from '../src/app/accounts/contract.ts'
import { linkToken } from '../src/platform/auth/link-token.ts'
import { changePassword, signIn } from '../src/platform/auth/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { addChannel, getNotices } from '../src/platform/notify/contract.ts'
import { issue, listSenders } from '../src/lrs/contract.ts'
import {
  at,
  enter,
  fang,
  founder,
  join,
  letters,
  open,
  password,
  post,
  secret,
  server,
  stateOf,
  whoIs,
  work,
} from './company-to-invite.ts'
import { person } from './own-company.ts'

await fang.call(addChannel, {
  body: { id: newId(), kind: 'email', name: '邮件', address: null, secret: null, quiet: null },
})
for (const no of ['00101', '00104', '00105']) await join(await open(fang, no), no)

test('a forgotten password: the same words for anybody, a link by mail at the configured address, and other sessions end', async () => {
  const stranger = server.stranger()
  const forged = await stranger.fetch('/api/password-resets', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    },
    body: JSON.stringify({ id: newId(), username: 'chen@example.cn' }),
  })
  const unknown = await stranger.call(c.postForgotten, { body: { id: newId(), username: 'nobody@example.cn' } })
  const uninvited = await stranger.call(c.postForgotten, { body: { id: newId(), username: '00102' } })
  expect([forged.status, await forged.json(), unknown, uninvited]).toEqual([200, {}, {}, {}])
  const before = post.letters.length
  await work(letters)
  expect(post.letters.slice(before).map((l) => l.to)).toEqual([['Chen@example.cn']])
  const text = post.letters.at(-1)!.text()
  expect(text).not.toContain('evil')
  const url = /https:\/\/training\.example\/reset\/[\w-]{22}/.exec(text)![0]
  const there = await enter('00101')
  const next = '夏天的风来了真是凉快'
  const here = server.stranger()
  await here.call(c.postConfirmation, { ...at(url), body: { answer: '00101' } })
  await here.call(c.postPassword, { ...at(url), body: { answer: '00101', password: next } })
  expect([await whoIs(here), await whoIs(there)]).toEqual(['陈以宁', null])
  expect(await server.stranger().refusal(signIn, { body: { username: '00101', password } })).toMatchObject({
    refused: 'wrong-login',
  })
  await here.call(changePassword, { body: { now: next, next: password } })
  for (let i = 0; i < 5; i++)
    await stranger.call(c.postForgotten, { body: { id: newId(), username: 'chen@example.cn' } })
  const [asked] = await server.sql<{ n: number }>(`select count(person)::int as n from auth.reset_request`)
  expect(asked!.n, 'three an hour for a name').toBe(4)
})

test('an administrator makes a reset link by hand; only for who has joined', async () => {
  const id = newId()
  const of = { params: { person: person('00105') }, body: { id } }
  const { url } = await fang.call(c.postResetLink, of)
  expect((await fang.call(c.postResetLink, of)).url).toBe(url)
  expect(url).toBe(`https://training.example/reset/${linkToken(secret, id)}`)
  const account = async () => (await fang.call(c.getAccount, { params: of.params })).account
  const before = await account()
  server.pass({ minutes: 2 })
  expect(await whoIs(await join(url, '00105', '秋天的柿子都熟透了呀'))).toBe('钱导师')
  expect(before).toMatchObject({ state: 'joined' })
  expect(await account(), 'joined on the day of the first password').toMatchObject({
    state: 'joined',
    at: before.at,
    // Known by the day: a second after the day began on which both happened.
    passwordAt: expect.stringMatching(/T16:00:0[01]\.000Z$/),
  })
  expect(
    await fang.refusal(c.postResetLink, { params: { person: person('00100') }, body: { id: newId() } }),
  ).toMatchObject({ refused: 'has-not-joined' })
})

test('nobody but an administrator looks after accounts; the training duty looks on', async () => {
  const chen = await enter('00101')
  const one = { params: { person: person('00105') } }
  for (const refused of [
    chen.refusal(c.getAccounts),
    chen.refusal(c.getAccount, one),
    chen.refusal(c.postInvitations, { body: { id: newId(), way: 'slips' } }),
    chen.refusal(c.getSlips),
    chen.refusal(c.postResetLink, { ...one, body: { id: newId() } }),
    chen.refusal(c.putBlock, one),
    chen.refusal(c.deleteAccount, one),
    chen.refusal(c.deleteSessionsOf, one),
    chen.refusal(c.putDuty, { params: { ...one.params, duty: 'administrator' } }),
  ])
    expect(await refused).toMatchObject({ status: 403, refused: 'not-yours' })
  await fang.call(c.putDuty, { params: { person: person('00101'), duty: 'training' } })
  expect((await chen.call(c.getAccounts, {})).mayChange).toBe(false)
  expect((await chen.refusal(c.getAccount, one)).refused).toBe('not-yours')
  expect((await chen.refusal(c.getSlips)).refused).toBe('not-yours')
  await fang.call(c.deleteDuty, { params: { person: person('00101'), duty: 'training' } })
  expect((await chen.refusal(c.getAccounts)).refused).toBe('not-yours')
  const told = (await chen.call(getNotices)).notices.filter(({ about }) => about === 'people.duty')
  expect(told.map(({ title, body }) => [title.zh, body.zh]).toSorted()).toEqual([
    ['您不再有「培训管理」职责', '方静改的。有疑问请问对方。'],
    ['您有了「培训管理」职责', '方静改的。有疑问请问对方。'],
  ])
})

test('sessions are listed by device and end one by one, all but this, or all of a person', async () => {
  const [here, there, third] = [await enter('00101'), await enter('00101'), await enter('00101')]
  const mine = await here.call(c.getMyAccount)
  expect(mine.names.map((n) => n.kind)).toEqual(['number', 'email', 'phone'])
  expect(mine.sessions.filter((s) => s.here)).toHaveLength(1)
  const other = (await there.call(c.getMyAccount)).sessions.find((s) => s.here)!.id
  await here.call(c.deleteMySession, { params: { session: other } })
  expect([await whoIs(there), await whoIs(third)]).toEqual([null, '陈以宁'])
  const someone = await enter('00104')
  await someone.call(c.deleteMySession, { params: { session: mine.sessions.find((s) => s.here)!.id } })
  expect(await whoIs(here), 'nobody ends the session of another').toBe('陈以宁')
  await here.call(c.deleteMyOtherSessions)
  expect([await whoIs(here), await whoIs(third)]).toEqual(['陈以宁', null])
  await fang.call(c.deleteSessionsOf, { params: { person: person('00101') } })
  expect(await whoIs(here)).toBeNull()
})

test('blocked: sessions, links and keys are dead at once, what he did stays; unblocked, he signs in again', async () => {
  await fang.call(c.putDuty, { params: { person: person('00101'), duty: 'administrator' } })
  const chen = await enter('00101')
  const key = newId()
  await chen.call(issue, { body: { id: key, name: '学习平台', scopes: ['all'] } })
  const { url } = await fang.call(c.postResetLink, { params: { person: person('00101') }, body: { id: newId() } })
  expect((await fang.call(c.getAccount, { params: { person: person('00101') } })).keys.map((k) => k.id)).toEqual([key])
  await fang.call(c.putBlock, { params: { person: person('00101') } })
  expect(await whoIs(chen)).toBeNull()
  expect(await server.stranger().refusal(signIn, { body: { username: '00101', password } })).toMatchObject({
    refused: 'left',
  })
  expect((await server.stranger().call(c.getAccessLink, at(url))).state).toBe('withdrawn')
  const sender = (await fang.call(listSenders)).senders.find((s) => s.id === key)
  expect(sender?.revokedAt).not.toBeNull()
  expect(await stateOf('00101')).toBe('blocked')
  const [kept] = await server.sql<{ n: number }>(
    'select count(*)::int as n from people.reporting_line where person = $1',
    [person('00101')],
  )
  expect(kept!.n).toBe(1)
  await fang.call(c.deleteBlock, { params: { person: person('00101') } })
  expect(await whoIs(await enter('00101'))).toBe('陈以宁')
})

test('the last administrator neither steps down nor is blocked nor ended, alone or two at once; another makes it possible', async () => {
  const me = { params: { person: founder } }
  const duty = { params: { person: founder, duty: 'administrator' } }
  await fang.call(c.deleteDuty, { params: { person: person('00101'), duty: 'administrator' } })
  // @NOTE 何主管 has the duty and has not come in yet: he is not the other one.
  await fang.call(c.putDuty, { params: { person: person('00100'), duty: 'administrator' } })
  expect(await fang.refusal(c.deleteDuty, duty)).toMatchObject({ refused: 'last-administrator-yourself' })
  expect(await fang.refusal(c.putBlock, me)).toMatchObject({ refused: 'last-administrator-yourself' })
  expect(await fang.refusal(c.deleteAccount, me)).toMatchObject({ refused: 'last-administrator-yourself' })
  await join(await open(fang, '00100'), '00100')
  expect(await fang.refusal(c.putBlock, me)).toMatchObject({ refused: 'not-yourself' })
  await fang.call(c.putDuty, { params: { person: person('00101'), duty: 'administrator' } })
  await fang.call(c.deleteDuty, duty)
  expect((await fang.refusal(c.getAccount, me)).refused).toBe('not-yours')
  const [he, chen] = [await enter('00100'), await enter('00101')]
  const took = await Promise.all([
    he.fetch(`/api/accounts/${person('00101')}/duties/administrator`, { method: 'DELETE' }),
    chen.fetch(`/api/accounts/${person('00100')}/duties/administrator`, { method: 'DELETE' }),
  ])
  expect(took.map((r) => r.status).toSorted()).toEqual([200, expect.any(Number)])
  const left = await server.sql<{ n: number }>(`select 1 as n from people.duty where duty = 'administrator'`)
  expect(left).toHaveLength(1)
})

test('who left by any way has nothing left that lets somebody in', async () => {
  const one = await enter('00100')
  await server.sql(`update people.person set left_on = current_date where employee_no = '00100'`)
  await work(endAccessOfLeavers)
  expect(await whoIs(one)).toBeNull()
  await server.sql(`update people.person set left_on = null where employee_no = '00100'`)
  expect(await whoIs(one), 'coming back wakes no old session').toBeNull()
})
