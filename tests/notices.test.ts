// Who is told when nobody answers: in the product always, by e-mail and group robots where an administrator set them up.
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { moduleId, runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { getToday } from '../src/app/contract.ts'
import { savePersons } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { deliverOutbox } from '../src/platform/notify/deliver-outbox.ts'
import type { Outgoing } from '../src/platform/notify/deliver-outbox.ts'
import {
  addChannel,
  endChannel,
  getNotices,
  listChannels,
  readNotices,
  tryChannel,
} from '../src/platform/notify/contract.ts'
import * as respond from '../src/respond/contract.ts'
import { escalateDeadlines, tellReporters } from '../src/respond/public.ts'
import { startTestServer } from './test-server.ts'
import { fakeMailServer, fakeWebhook } from './fake-webhook-and-mail-server.ts'

const [group, post] = [await fakeWebhook(), await fakeMailServer()]
const outgoing: Outgoing = {
  smtpUrl: post.url,
  mailFrom: '训中 <midcourse@example.com>',
  privateHosts: [group.host],
  publicUrl: 'https://training.example',
}
const server = await startTestServer({ outgoing })
const product = systemScope()
const run = runIds.five
const sweep = () =>
  Promise.all([1, 2, 3].map(() => server.db.write(product, (tx) => escalateDeadlines(tx, product, server.now))))
const send = () => deliverOutbox(server.db, outgoing, server.now)
const told = async (who: string, issue: string) =>
  (await (await server.as(who)).call(getNotices)).notices
    .filter((n) => n.href.endsWith(issue))
    .map((n) => n.about)
    .toSorted()
let matter = ''
const [admin, group1, mail] = [await server.as('administrator'), newId(), newId()]

async function report(who: string, text: string, voice: 'named' | 'hidden' = 'named'): Promise<string> {
  const { id } = await (
    await server.as(who)
  ).call(respond.reportIssue, {
    params: { run },
    body: { id: newId(), module: moduleId('five', 4), theme: 'material', text, voice },
  })
  return id
}

beforeAll(async () => {
  await sweep() // what the sample company left behind
  await send()
  const lead = samplePerson('lead')
  await server.db.write(product, (tx) =>
    savePersons(tx, product, [{ id: lead.id, employeeNo: null, name: lead.name, email: 'lead@example.com' }]),
  )
})

test('only an administrator sets up a channel; an address inside the own network, or one that is no secure web address, is refused', async () => {
  const body = {
    id: group1,
    kind: 'wecom' as const,
    name: '培训群',
    address: group.address,
    secret: null,
    quiet: { from: '22:00', until: '08:00' },
  }
  expect(await (await server.as('lead')).refusal(addChannel, { body })).toMatchObject({
    refused: 'only-administrators',
  })
  expect(await (await server.as('lead')).refusal(listChannels)).toMatchObject({ refused: 'only-administrators' })
  expect(
    await admin.refusal(addChannel, { body: { ...body, address: 'http://169.254.169.254/latest' } }),
  ).toMatchObject({ refused: 'address-not-secure' })
  expect(await admin.refusal(addChannel, { body: { ...body, address: '群机器人' } })).toMatchObject({
    refused: 'no-web-address',
  })
  await admin.call(addChannel, { body })
  await admin.call(addChannel, {
    body: { id: mail, kind: 'email', name: '邮件', address: null, secret: null, quiet: null },
  })
  const { channels } = await admin.call(listChannels)
  expect(channels.map(({ kind, ends }) => [kind, ends])).toEqual([
    ['wecom', 'cdef'],
    ['email', null],
  ])
  expect(JSON.stringify(channels)).not.toContain('0123456789')
})

test('at half of the 24 hours the owner is told, at four fifths the lead too, at the end those above the lead: once each, by any number of workers', async () => {
  const issue = (matter = await report('learner-3', '升级话术的对照表找不到'))
  const lead = await server.as('lead')
  await lead.call(respond.triageIssue, {
    params: { issue },
    body: { id: newId(), category: 'resources', owner: samplePerson('instructor').id },
  })
  await sweep()
  expect(await told('instructor', issue)).toEqual(['respond.owner'])
  server.pass({ hours: 13 })
  await sweep()
  await sweep()
  expect([await told('instructor', issue), await told('lead', issue)]).toEqual([
    ['respond.level-50', 'respond.owner'],
    [],
  ])
  server.pass({ hours: 7 })
  await sweep()
  expect([await told('instructor', issue), await told('lead', issue)]).toEqual([
    ['respond.level-50', 'respond.level-80', 'respond.owner'],
    ['respond.level-80'],
  ])
  server.pass({ hours: 5 })
  await sweep()
  expect(await told('lead', issue)).toEqual(['respond.level-100', 'respond.level-80'])
  const notice = (await lead.call(getNotices)).notices.find((n) => n.href.endsWith(issue))
  expect(notice).toMatchObject({
    title: { zh: '一条反馈 24 小时没有答复' },
    href: `/runs/${run}/respond/issues/${issue}`,
    readAt: null,
  })
  expect(notice!.body.zh).toMatch(/客服技能培训 第 5 期 · 缺资料或工具 · 模块 4：.*\d+ 月 \d+ 日 \d\d:\d\d/)
  expect(
    await server.sql(
      `select count(*)::int as n, count(distinct dedupe)::int as keys from platform.message where href like '%' || $1`,
      [issue],
    ),
  ).toEqual([{ n: 5, keys: 5 }])
})

test('what leaves says the matter, the time and a link, and neither words nor names; read is read', async () => {
  while (
    (
      await server.sql<{ hour: number }>(
        `select extract(hour from $1::timestamptz at time zone 'Asia/Shanghai')::int as hour`,
        [server.now],
      )
    )[0]!.hour !== 9
  )
    server.pass({ hours: 1 })
  await send()
  const heard = () => group.heard.filter(({ text }) => text.includes(matter))
  expect(heard()).toHaveLength(3)
  expect(heard()[0]!.body).toMatchObject({ msgtype: 'text' })
  for (const { text } of heard())
    expect(text).toContain(`https://training.example/runs/${run}/respond/issues/${matter}`)
  expect(group.heard.map(({ text }) => text).join()).not.toMatch(/对照表|升级话术/)
  for (const { name } of await server.sql<{ name: string }>(
    'select p.name from people.person p join programme.enrolment e on e.person = p.id',
  ))
    expect(group.heard.some(({ text }) => text.includes(name))).toBe(false)
  const letters = post.letters.filter(
    ({ data }) =>
      Buffer.from(data.split('\n\n').slice(1).join('').replaceAll('\n', ''), 'base64')
        .toString('utf8')
        .includes(matter) || data.replaceAll(/=\r?\n/g, '').includes(matter),
  )
  expect(letters.map(({ to }) => to)).toEqual([['lead@example.com'], ['lead@example.com']])
  await send()
  expect(heard()).toHaveLength(3)
  const lead = await server.as('lead')
  const { notices, unread } = await lead.call(getNotices)
  expect(unread).toBeGreaterThan(0)
  await (await server.as('learner-1')).call(readNotices, { body: { notices: notices.map(({ id }) => id) } })
  expect((await lead.call(getNotices)).unread).toBe(unread)
  expect(await lead.call(readNotices, { body: { notices: notices.map(({ id }) => id) } })).toEqual({ unread: 0 })
})

test('a report hidden from the superior is told to nobody above its reporter; of an anonymous one not even its module is said', async () => {
  const superiors = (
    await server.sql<{ superior: string }>(
      `select superior from people.reporting_line where person = $1 and until is null`,
      [samplePerson('learner-4').id],
    )
  ).map((r) => r.superior)
  const hidden = await report('learner-4', '主管不让请假上课', 'hidden')
  const silent = randomUUID()
  await server.stranger().call(respond.reportWithoutName, {
    body: {
      id: silent,
      run,
      module: moduleId('five', 4),
      theme: 'teaching',
      text: '讲师照着念',
      code: '7KQX-2MPR-9TWA',
    },
  })
  server.pass({ hours: 25 })
  await sweep()
  const persons = (
    await server.sql<{ person: string }>(`select person from platform.notice where href like '%' || $1`, [hidden])
  ).map((r) => r.person)
  expect(persons.length).toBeGreaterThan(0)
  expect(superiors.length).toBeGreaterThan(0)
  expect(persons.filter((p) => superiors.includes(p))).toEqual([])
  const [anonymous] = await server.sql<{ body: { zh: string } }>(
    `select body from platform.notice where href like '%' || $1 limit 1`,
    [silent],
  )
  expect(anonymous!.body.zh).toMatch(/^客服技能培训 第 5 期 · 一条匿名反馈：/)
  expect(anonymous!.body.zh).not.toMatch(/模块|念|讲得/)
})

test('what is answered in time is told to nobody', async () => {
  const issue = await report('learner-5', '想要多一点练习')
  const lead = await server.as('lead')
  await lead.call(respond.triageIssue, {
    params: { issue },
    body: { id: newId(), category: 'content', owner: samplePerson('lead').id },
  })
  await lead.call(respond.replyToIssue, { params: { issue }, body: { id: newId(), text: '明天加一组' } })
  server.pass({ hours: 40 })
  await sweep()
  expect(await server.sql(`select 1 from platform.notice where href like '%' || $1`, [issue])).toEqual([])
})

const tell = () => server.db.write(product, (tx) => tellReporters(tx, product, server.now))

test('a reporter hears of the answer in a letter that quotes nothing, and no group does', async () => {
  await tell()
  await send()
  const { id, name } = samplePerson('learner-6')
  await server.db.write(product, (tx) =>
    savePersons(tx, product, [{ id, employeeNo: null, name, email: 'learner@example.com' }]),
  )
  const issue = await report('learner-6', '退费的例子太少', 'hidden')
  const lead = await server.as('lead')
  await lead.call(respond.triageIssue, {
    params: { issue },
    body: { id: newId(), category: 'content', owner: samplePerson('lead').id },
  })
  await lead.call(respond.replyToIssue, { params: { issue }, body: { id: newId(), text: '周五补两个退费案例' } })
  await tell()
  await send()
  expect(await told('learner-6', issue)).toEqual(['respond.answered'])
  expect(
    await server.sql(`select recipient from platform.message where href = '/my/feedback#' || $1`, [issue]),
  ).toEqual([{ recipient: 'learner@example.com' }])
  expect(JSON.stringify(await server.sql('select title, body from platform.message'))).not.toMatch(/退费|周五/)
})

test('at night nothing goes to the group; it goes in the morning, twenty a minute', async () => {
  await admin.call(endChannel, { params: { channel: mail } })
  while (
    (
      await server.sql<{ hour: number }>(
        `select extract(hour from $1::timestamptz at time zone 'Asia/Shanghai')::int as hour`,
        [server.now],
      )
    )[0]!.hour !== 23
  )
    server.pass({ hours: 1 })
  await server.sql(`update platform.message set given_up_at = now() where sent_at is null`)
  group.heard.length = 0
  for (let i = 0; i < 25; i++) await admin.call(tryChannel, { params: { channel: group1 }, body: { id: newId() } })
  await send()
  expect(group.heard).toHaveLength(0)
  server.pass({ hours: 10 })
  await Promise.all([send(), send()])
  expect(group.heard).toHaveLength(20)
  await send()
  expect(group.heard).toHaveLength(20)
  server.pass({ minutes: 2 })
  await send()
  expect(group.heard).toHaveLength(25)
})

test('a channel that fails is tried again ever later, then given up, and administrators see it; it recovers by itself', async () => {
  group.answer = { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' }
  group.heard.length = 0
  server.pass({ minutes: 2 })
  await admin.call(tryChannel, { params: { channel: group1 }, body: { id: newId() } })
  await send()
  await send()
  expect(group.heard).toHaveLength(1)
  expect((await admin.call(listChannels)).channels[0]).toMatchObject({
    waiting: 1,
    givenUp: 0,
    problem: 'refused: invalid webhook url',
  })
  expect((await admin.call(getToday)).acts.find((a) => a.stage === 'system')).toMatchObject({
    title: { zh: '「培训群」送不出通知' },
    colour: 'bad',
    href: '/notices#channels',
  })
  expect((await (await server.as('lead')).call(getToday)).acts.filter((a) => a.stage === 'system')).toEqual([])
  for (const minutes of [1, 5, 15, 60, 240]) {
    server.pass({ minutes })
    await send()
  }
  expect(group.heard).toHaveLength(6)
  expect((await admin.call(listChannels)).channels[0]).toMatchObject({ waiting: 0, givenUp: 1 })
  group.answer = { status: 200, body: '{"errcode":0}' }
  server.pass({ minutes: 2 })
  await admin.call(tryChannel, { params: { channel: group1 }, body: { id: newId() } })
  await send()
  expect((await admin.call(listChannels)).channels[0]).toMatchObject({ waiting: 0, problem: null })
  expect(group.heard).toHaveLength(7)
})
