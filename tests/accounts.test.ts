// How people come in, on a company of one's own: invited by slip and by mail, by one-time links that name nobody and are used once.
import { expect, test } from 'vitest'
import * as c from '../src/app/accounts/contract.ts'
import { signIn, signOut } from '../src/platform/auth/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { addChannel, getNotices } from '../src/platform/notify/contract.ts'
import {
  at,
  enter,
  fang,
  join,
  letters,
  open,
  password,
  post,
  server,
  stateOf,
  whoIs,
  work,
} from './company-to-invite.ts'
import { person } from './own-company.ts'

test('without the channel nothing is mailed; slips need none, and carry neither name nor number in their link', async () => {
  const accounts = await fang.call(c.getAccounts, {})
  expect(accounts).toMatchObject({
    people: 8,
    joined: 1,
    mail: 'no-channel',
    counts: { none: 7, joined: 1 },
    withoutMail: 3,
  })
  const mailed = await fang.refusal(c.postInvitations, { body: { id: newId(), way: 'mail' } })
  expect(mailed).toMatchObject({ refused: 'mail-no-channel' })
  expect(await server.sql('select 1 from auth.access_link')).toEqual([])
  const url = await open(fang, '00105')
  expect(url).toMatch(/^https:\/\/training\.example\/join\/[\w-]{22}$/)
  expect(await stateOf('00105')).toBe('link')
  const kept = JSON.stringify(await server.sql('select * from auth.access_link'))
  expect(kept).not.toContain(url.split('/').at(-1))
  expect(JSON.stringify(await server.sql('select details from platform.audit'))).not.toMatch(/钱导师|00105/)
})

test('opening a link changes nothing, whoever opens it and however often; it names nobody', async () => {
  const url = await open(fang, '00105')
  const before = await server.sql('select * from auth.access_link')
  for (const method of ['GET', 'HEAD', 'GET'])
    expect((await server.stranger().fetch(new URL(url).pathname, { method })).status).toBe(200)
  const link = await server.stranger().call(c.getAccessLink, at(url))
  expect(link).toMatchObject({ company: '衡川家电售后', kind: 'invitation', state: 'open', by: 'number', left: 5 })
  expect(JSON.stringify(link)).not.toMatch(/钱导师|00105/)
  expect(await server.sql('select * from auth.access_link')).toEqual(before)
  expect((await server.stranger().call(c.getAccessLink, at('/x'))).state).toBe('unknown')
})

test('his own number is the first act, a password the second, and he is in; the link is used up', async () => {
  const url = await open(fang, '00105')
  const one = server.stranger()
  const wrong = await one.refusal(c.postConfirmation, { ...at(url), body: { answer: '105' } })
  expect(wrong).toMatchObject({ refused: 'wrong-number', params: { left: 4 } })
  expect(await stateOf('00105')).toBe('link')
  await one.call(c.postConfirmation, { ...at(url), body: { answer: ' 00105 ' } })
  expect(await stateOf('00105')).toBe('confirmed')
  for (const [chosen, refused] of [
    ['short', 'password-too-short'],
    ['衡川家电售后12345', 'password-guessable'],
    ['钱导师钱导师钱导师钱', 'password-guessable'],
  ] as const)
    expect(
      await one.refusal(c.postPassword, { ...at(url), body: { answer: '00105', password: chosen } }),
    ).toMatchObject({
      refused,
    })
  expect(
    await server.stranger().refusal(c.postPassword, { ...at(url), body: { answer: '00101', password } }),
  ).toMatchObject({ refused: 'wrong-number' })
  await one.call(c.postPassword, { ...at(url), body: { answer: '00105', password } })
  expect([await whoIs(one), await stateOf('00105')]).toEqual(['钱导师', 'joined'])
  const after = await server.stranger().refusal(c.postPassword, { ...at(url), body: { answer: '00105', password } })
  expect(after).toMatchObject({ refused: 'link-used' })
  expect(
    await fang.refusal(c.postInvitations, { body: { id: newId(), way: 'slips', persons: [person('00105')] } }),
  ).toMatchObject({ refused: 'has-joined', params: { name: '钱导师' } })
  const [said] = await server.sql<{ n: number }>(
    `select count(*)::int as n from (select what from platform.audit union all select what from auth.sign_in_day) noted
     where what in ('auth.invited', 'auth.link-confirmed', 'auth.joined')`,
  )
  expect(said!.n).toBeGreaterThanOrEqual(3)
})

test('a link forwarded to somebody signed in as another is refused and stays open for its person', async () => {
  const url = await open(fang, '00104')
  const other = await enter('00105')
  expect((await other.call(c.getAccessLink, at(url))).asAnother).toBe(true)
  for (let i = 0; i < 6; i++)
    expect(await other.refusal(c.postConfirmation, { ...at(url), body: { answer: '00105' } })).toMatchObject({
      refused: 'signed-in-as-another',
    })
  expect(await server.stranger().call(c.getAccessLink, at(url))).toMatchObject({ state: 'open', left: 5 })
  await other.call(signOut)
})

test('five wrong numbers end a link, also when they come at once; the administrators are told, and a newer link works', async () => {
  const first = await open(fang, '00104')
  const tried = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      server.stranger().refusal(c.postConfirmation, { ...at(first), body: { answer: `9${i}` } }),
    ),
  )
  expect(tried.filter((t) => t.refused === 'wrong-number')).toHaveLength(4)
  expect(tried.filter((t) => t.refused === 'link-locked')).toHaveLength(8)
  expect(
    await server.stranger().refusal(c.postConfirmation, { ...at(first), body: { answer: '00104' } }),
  ).toMatchObject({
    refused: 'link-locked',
  })
  expect(await stateOf('00104')).toBe('locked')
  const { notices } = await fang.call(getNotices)
  expect(notices.map((n) => [n.about, n.href])).toEqual([['auth.link-locked', `/accounts?person=${person('00104')}`]])
  expect(JSON.stringify(notices)).not.toMatch(/周郑州|00104/)
  const lookAgain = () => server.stranger().call(c.getAccessLink, at(first))
  expect(await lookAgain()).toMatchObject({ state: 'locked', newer: null })
  server.pass({ minutes: 1 })
  const again = await open(fang, '00104')
  expect(await lookAgain()).toMatchObject({ state: 'locked', newer: server.now.toISOString() })
  expect(await whoIs(await join(again, '00104'))).toBe('周郑州')
})

test('a newer link takes the place of the older one, which says so; taken back, run out, gone: each has its sentence', async () => {
  const first = await open(fang, '00103')
  expect(await open(fang, '00103')).toBe(first)
  server.pass({ minutes: 3 })
  const second = await open(fang, '00103', true)
  expect(second).not.toBe(first)
  const old = await server.stranger().call(c.getAccessLink, at(first))
  expect(old).toMatchObject({ state: 'replaced', newer: server.now.toISOString() })
  expect(
    await server.stranger().refusal(c.postConfirmation, { ...at(first), body: { answer: '00103' } }),
  ).toMatchObject({
    refused: 'link-replaced',
  })
  await fang.call(c.deleteInvitation, { params: { person: person('00103') } })
  expect((await server.stranger().call(c.getAccessLink, at(second))).state).toBe('withdrawn')
  expect(await stateOf('00103')).toBe('none')
  const third = await open(fang, '00103')
  const until = new Date((await server.stranger().call(c.getAccessLink, at(third))).until!)
  expect(until.toISOString()).toMatch(/T16:00:00/) // the end of a day in Shanghai
  const now = server.now
  server.now = until
  expect(
    await server.stranger().refusal(c.postConfirmation, { ...at(third), body: { answer: '00103' } }),
  ).toMatchObject({
    refused: 'link-expired',
  })
  expect(await stateOf('00103')).toBe('expired')
  server.now = now
  await server.sql(`update people.person set left_on = current_date where employee_no = '00103'`)
  const gone = await server.stranger().call(c.getAccessLink, at(third))
  expect([gone.state, JSON.stringify(gone)]).toEqual(['withdrawn', expect.not.stringContaining('林郑州')])
  await server.sql(`update people.person set left_on = null where employee_no = '00103'`)
  await fang.call(c.deleteInvitation, { params: { person: person('00103') } })
})

test('by mail: what the server refuses is shown, the link lives on, and is sent again; who has no e-mail gets a link', async () => {
  await fang.call(addChannel, {
    body: { id: newId(), kind: 'email', name: '邮件', address: null, secret: null, quiet: null },
  })
  post.refuse = 'refused@example.cn'
  const done = await fang.call(c.postInvitations, { body: { id: newId(), way: 'mail' } })
  expect(done).toMatchObject({ made: 5, mailed: 4, already: 3 })
  expect(await stateOf('00101')).toBe('sending')
  await Promise.all([1, 2, 3].map(() => work(letters)))
  expect(post.letters.map((l) => l.to[0]).toSorted()).toEqual(['Chen@example.cn', 'guest@example.cn', 'lin@example.cn'])
  expect([await stateOf('00101'), await stateOf('00102'), await stateOf('00100')]).toEqual([
    'sent',
    'mail-failed',
    'link',
  ])
  const failed = await fang.call(c.getAccount, { params: { person: person('00102') } })
  expect(failed.account.mailProblem).toContain('550')
  const { slips } = await fang.call(c.getSlips, { query: { person: person('00102') } })
  expect(slips).toHaveLength(1)
  post.refuse = ''
  await fang.call(c.postInvitations, { body: { id: newId(), way: 'mail', persons: [person('00102')], again: true } })
  await work(letters)
  expect(await stateOf('00102')).toBe('sent')
  expect(
    await fang.refusal(c.postInvitations, {
      body: { id: newId(), way: 'mail', persons: [person('00100')], again: true },
    }),
  ).toMatchObject({ refused: 'has-no-mail' })
})

test('the link in a letter carries the configured address whatever the request says; its person joins by it and signs in by e-mail and mobile', async () => {
  const letter = post.letters.find((l) => l.to[0] === 'Chen@example.cn')!
  const text = letter.text()
  const url = /https:\/\/training\.example\/join\/[\w-]{22}/.exec(text)![0]
  expect(text).not.toMatch(/陈以宁|00101/)
  await join(url, '00101')
  for (const name of ['00101', 'chen@EXAMPLE.cn', '13800000101', '138 0000 0101', '+86 138 0000 0101'])
    expect(await whoIs(await enter(name))).toBe('陈以宁')
  for (const name of ['101', 'chen', '0101', 'nobody@example.cn', '13900000000', '00100'])
    expect(await server.stranger().refusal(signIn, { body: { username: name, password } })).toMatchObject({
      refused: 'wrong-login',
    })
})

test('who is from outside has no number: the e-mail on record shows who it is', async () => {
  const { slips } = await fang.call(c.getSlips, { query: { person: person('guest') } })
  expect(slips[0]!.by).toBe('contact')
  expect((await server.stranger().call(c.getAccessLink, at(slips[0]!.url))).by).toBe('contact')
  expect(await whoIs(await join(slips[0]!.url, 'GUEST@example.cn'))).toBe('外聘老师')
})

test('the same act sent twice, and two administrators at once, invite nobody twice', async () => {
  await server.sql(`update auth.access_link set ended_at = now(), ended_because = 'withdrawn' where ended_at is null`)
  const id = newId()
  const press = (body: object) => fang.call(c.postInvitations, { body })
  const [one, two, three] = await Promise.all([
    press({ id, way: 'slips' }),
    press({ id, way: 'slips' }),
    press({ id: newId(), way: 'slips' }),
  ])
  expect(one).toEqual(two)
  expect([one!.made + three!.made, Math.min(one!.made, three!.made)]).toEqual([3, 0])
  const rows = await server.sql<{ n: number }>(
    `select count(*)::int as n from auth.access_link where ended_at is null group by person`,
  )
  expect(rows.map((r) => r.n)).toEqual([1, 1, 1])
})

test('once mail is on, a link that was made for a slip is mailed when asked: a new one, and the slip ends', async () => {
  const before = await fang.call(c.getAccounts)
  expect(before).toMatchObject({ counts: { link: 3 }, unmailed: 2 })
  const { slips } = await fang.call(c.getSlips, { query: { person: person('00103') } })
  const mail = (body: object = {}) => fang.call(c.postInvitations, { body: { id: newId(), way: 'mail', ...body } })
  expect(await mail()).toMatchObject({ made: 0, mailed: 0 })
  expect(await stateOf('00103')).toBe('link')
  expect(await mail({ unmailed: true })).toMatchObject({ made: 2, mailed: 2 })
  expect([await stateOf('00103'), await stateOf('00102'), await stateOf('00100')]).toEqual([
    'sending',
    'sending',
    'link',
  ])
  expect((await server.stranger().call(c.getAccessLink, at(slips[0]!.url))).state).toBe('replaced')
  expect(await mail({ unmailed: true })).toMatchObject({ made: 0 })
  expect((await fang.call(c.getAccounts)).unmailed).toBe(0)
})
