// Whoever has the code of a slide may report without a name: true reports are taken, what is none is refused in words.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { createShortCodes } from '../src/platform/short-code/short-code.ts'
import { createFloodBrake } from '../src/platform/short-code/flood-brake.ts'
import { mostOfAddress, mostOfPlace } from '../src/platform/short-code/rules/flood.ts'
import * as c from '../src/respond/contract.ts'
import { escalateDeadlines } from '../src/respond/public.ts'
import { anonymousReportsWritten } from '../src/respond/report-issue.ts'
import { run } from './respond-steps.ts'
import { startTestServer } from './test-server.ts'

const j = await startTestServer()
const anonymous = (code: string, text: string, more: Record<string, unknown> = {}) => ({
  body: { id: randomUUID(), run, module: null, theme: 'other', text, code, ...more },
})

test('a code that belongs to another report is refused in words; the same report again is the same report', async () => {
  const stranger = j.stranger()
  const first = anonymous('SAME CODE 2345', '第一句')
  const { id } = await stranger.call(c.reportWithoutName, first)
  expect((await stranger.call(c.reportWithoutName, first)).id).toBe(id)
  expect(await stranger.refusal(c.reportWithoutName, anonymous('same-code-2345', '另一句'))).toMatchObject({
    status: 409,
    refused: 'code-used',
    message: { zh: expect.stringContaining('另一条反馈') },
  })
})

test('a report of characters nobody sees is no report, named or not', async () => {
  const learner = await j.as('learner-9')
  for (const text of ['\u200b\u200b', '\u3164', '\u2800\ufe0f', ' \u00ad\u2060']) {
    const body = { id: newId(), module: null, theme: 'other', voice: 'named', text }
    expect(await learner.refusal(c.reportIssue, { params: { run }, body })).toMatchObject({ status: 400 })
    expect(await j.stranger().refusal(c.reportWithoutName, anonymous('KEIN WORT 2345', text))).toMatchObject({
      status: 400,
      refused: 'invalid',
    })
  }
})

test('an id of a step that stands for something else is refused in words, never with a breakdown', async () => {
  const [one, other] = [anonymous('STEP CODE 2345', '一'), anonymous('STEP CODE 6789', '二')]
  for (const body of [one, other]) await j.stranger().call(c.reportWithoutName, body)
  const step = randomUUID()
  await j.stranger().call(c.sayMoreWithCode, { body: { id: step, code: one.body.code, text: '再说一句' } })
  expect(
    await j.stranger().refusal(c.sayMoreWithCode, { body: { id: step, code: other.body.code, text: '别的' } }),
  ).toMatchObject({ status: 409, refused: 'id-used-for-something-else' })
})

const send = (text: string, more: Record<string, unknown> = {}) =>
  j.stranger().fetch('/api/anonymous/issues', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(anonymous(randomUUID().toUpperCase().slice(0, 18), text, more).body),
  })

test('of three hundred reports from one address at once ten are taken, the others asked for a short code; each person is told of all of them once', async () => {
  j.pass({ hours: 2 })
  const before = await j.sql<{ id: string }>('select id from platform.notice')
  const answers = await Promise.all(Array.from({ length: 300 }, (_, i) => send(`灌水 ${i}`)))
  const by = Map.groupBy(answers, (answer) => answer.status)
  expect([...by.keys()].toSorted((a, b) => a - b)).toEqual([200, 429])
  expect(by.get(200)).toHaveLength(mostOfAddress)
  const [refused] = by.get(429)!
  expect(Number(refused!.headers.get('retry-after'))).toBe(60)
  expect(await refused!.json()).toMatchObject({
    refused: 'short-code-needed',
    message: { zh: expect.stringContaining('请输入图里的数字'), en: expect.stringContaining('digits of the picture') },
  })
  expect((await j.stranger().call(c.makeShortCode, { body: { run } })).picture).toMatch(/^data:image\/svg\+xml;base64,/)
  expect(await (await send('猜', { proof: { token: 'a.b.c', typed: '22222' } })).json()).toMatchObject({
    refused: 'short-code-wrong',
  })
  j.pass({ minutes: 1 })
  expect((await send('一分钟以后的真话')).status).toBe(200)

  j.pass({ hours: 25 })
  await j.db.write(systemScope(), (tx) => escalateDeadlines(tx, systemScope(), j.now))
  const told = await j.sql<{ person: string; title: { zh: string }; href: string }>(
    'select person, title, href from platform.notice where not id = any($1)',
    [before.map(({ id }) => id)],
  )
  const many = told.filter(({ title }) => /^\d+ 条反馈没有按时答复$/.test(title.zh))
  expect(many.length).toBeGreaterThan(1)
  expect(new Set(many.map(({ person }) => person)).size).toBe(many.length)
  expect(many.map(({ href }) => href)).toEqual(many.map(() => `/runs/${run}/respond`))
  const alone = await j.sql<{ n: number }>(
    `select count(*)::int as n from platform.notice n join respond.issue i on n.href = '/runs/' || i.run || '/respond/issues/' || i.id
     where i.voice = 'anonymous' and not n.id = any($1)`,
    [before.map(({ id }) => id)],
  )
  expect(alone).toEqual([{ n: 0 }])
})

test('an office behind one address goes on with the short code; neither many addresses nor a restart open the flood again', async () => {
  j.pass({ hours: 3 })
  const written = anonymousReportsWritten(j.db)
  let shown = ''
  const codes = createShortCodes((digits) => {
    shown = digits
    return ''
  })
  const office = createFloodBrake(written, codes)
  const from = (address: string, proof?: { token: string; typed: string }) => ({ place: run, address, proof })
  for (let i = 0; i < mostOfAddress; i++) expect(await office.admit(from('203.0.113.9'), j.now)).toBeNull()
  for (let i = 0; i < 290; i++) {
    expect(await office.admit(from('203.0.113.9'), j.now)).toMatchObject({ seconds: 60, wrong: false })
    const { token } = office.shortCode(run, j.now)
    expect(await office.admit(from('203.0.113.9', { token, typed: shown }), j.now)).toBeNull()
  }
  const floods = createFloodBrake(written)
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, i) => floods.admit(from(`2001:db8:${i.toString(16)}::1`), j.now)),
  )
  expect(answers.filter((held) => held === null)).toHaveLength(mostOfPlace)
  for (let i = 0; i < mostOfPlace; i++) {
    if (i % mostOfAddress === 0) j.pass({ minutes: 1 })
    expect((await send(`写下来的 ${i}`)).status).toBe(200)
  }
  const restarted = createFloodBrake(written)
  expect(await restarted.admit(from('198.51.100.7'), j.now)).toMatchObject({ wrong: false })
  j.pass({ hours: 1 })
  expect(await restarted.admit(from('198.51.100.7'), j.now)).toBeNull()
})
