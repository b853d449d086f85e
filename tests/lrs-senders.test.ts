// Promises about the systems that send learning records: each has its own key, and is seen when it fails or stops.
import { expect, test } from 'vitest'
import { newId } from '../src/platform/db/id.ts'
import {
  dismissRefusals,
  getRefusal,
  getTraffic,
  issue,
  listRefusals,
  listSenders,
  resubmitRefusal,
  quarantineFile,
  refusedBody,
  rename,
  replayRefusals,
  revoke,
  rotate,
} from '../src/lrs/contract.ts'
import { getToday } from '../src/app/contract.ts'
import { startTestServer } from './test-server.ts'
import { good, senders, sending, wrong } from './lrs-sender-steps.ts'

const server = await startTestServer()
const { admin, keyFor, send, read, refusalOf, senderSeen, audited } = await senders(server)

test('only administrators keep keys and open the quarantine; the training duty sees how senders are doing, others nothing', async () => {
  const key = await keyFor('权限试验')
  await send(key, wrong)
  const [refusal] = await refusalOf(key.id)
  const at = { params: { credential: key.id } }
  const of = { params: { refusal: refusal!.id } }
  const all = [
    [issue, { body: { id: newId(), name: '别人的', scopes: ['all'] } }],
    [rename, { ...at, body: { name: '改名' } }],
    [rotate, { ...at, body: { graceHours: 0 } }],
    [revoke, at],
    [listRefusals, {}],
    [getRefusal, of],
    [resubmitRefusal, { ...of, body: { text: null } }],
    [replayRefusals, { body: { refusals: [refusal!.id] } }],
    [dismissRefusals, { body: { refusals: [refusal!.id], because: '不需要' } }],
    [quarantineFile, {}],
    [refusedBody, of],
  ] as const
  for (const who of ['lead', 'assistant', 'manager-1', 'learner-1', 'executive', 'business']) {
    const walker = await server.as(who)
    for (const [endpoint, given] of all)
      expect([who, endpoint.summary, (await walker.refusal(endpoint as never, given)).status]).toEqual([
        who,
        endpoint.summary,
        403,
      ])
  }
  const lead = await server.as('lead')
  expect((await lead.call(listSenders)).mayAdminister).toBe(false)
  expect((await lead.call(getTraffic, at)).sender.name).toBe('权限试验')
  for (const who of ['learner-1', 'manager-1', 'executive'])
    expect((await (await server.as(who)).refusal(listSenders)).status).toBe(403)
  expect((await send(key, good)).status).toBe(200)
})

test('a secret is shown once and kept as a hash; the same id again can not show it twice', async () => {
  const id = newId()
  const made = await admin.call(issue, { body: { id, name: '只显示一次', scopes: sending } })
  expect((await admin.refusal(issue, { body: { id, name: '只显示一次', scopes: sending } })).refused).toBe(
    'secret-shown-once',
  )
  const told = JSON.stringify([
    await admin.call(listSenders),
    await admin.call(getTraffic, { params: { credential: id } }),
  ])
  expect(told).not.toContain(made.secret)
  const dump = await server.sql<{ row: string }>(
    `select to_jsonb(s)::text as row from lrs.secret s union all select to_jsonb(c)::text from lrs.credential c union all select to_jsonb(a)::text from platform.audit a`,
  )
  expect(dump.some(({ row }) => row.includes(made.secret))).toBe(false)
  expect(await audited(id)).toEqual(['lrs.credential-issued'])
})

test('a credential does what its scopes say and no more', async () => {
  const reader = await keyFor('只读报表', ['all/read'])
  expect(await read(reader, 'limit=1')).toBe(200)
  expect((await send(reader, good)).status).toBe(403)
  const writer = await keyFor('只写', ['statements/write'])
  expect((await send(writer, good)).status).toBe(200)
  expect(await read(writer, 'limit=1')).toBe(403)
})

test('a rotated secret gives the sender time to exchange it, or ends at once; both were chosen', async () => {
  const old = await keyFor('要换密码的平台')
  expect((await send(old, good)).status).toBe(200)
  const day = await admin.call(rotate, { params: { credential: old.id }, body: { graceHours: 24 } })
  expect([day.key, day.oldUntil]).toEqual([old.key, new Date(server.now.getTime() + 86_400_000).toISOString()])
  expect([(await send(old, good)).status, (await send(day, good)).status]).toEqual([200, 200])
  server.pass({ hours: 25 })
  expect([(await send(old, good)).status, (await send(day, good)).status]).toEqual([401, 200])
  const now = await admin.call(rotate, { params: { credential: old.id }, body: { graceHours: 0 } })
  expect([now.oldUntil, (await send(day, good)).status, (await send(now, good)).status]).toEqual([null, 401, 200])
  const refused = await refusalOf(old.id, 2)
  expect(refused.every((r) => r.status === 401 && r.code === 'wrong-secret' && !r.hasBody)).toBe(true)
  expect(await audited(old.id)).toEqual(['lrs.credential-issued', 'lrs.secret-rotated', 'lrs.secret-rotated'])
})

test('a rotation whose answer was lost is asked for again: the secret in use still lives as long as promised', async () => {
  const used = await keyFor('断线时换密码')
  await admin.call(rotate, { params: { credential: used.id }, body: { graceHours: 24 } })
  const second = await admin.call(rotate, { params: { credential: used.id }, body: { graceHours: 24 } })
  expect([(await send(used, good)).status, (await send(second, good)).status]).toEqual([200, 200])
})

test('a revoked credential is refused from the next request on, and what it sent stays', async () => {
  const key = await keyFor('要作废的')
  const { answer } = await send(key, good)
  await admin.call(revoke, { params: { credential: key.id } })
  await admin.call(revoke, { params: { credential: key.id } })
  expect((await send(key, good)).status).toBe(401)
  expect(await server.sql('select from lrs.statement where id = $1', [(answer as string[])[0]])).toHaveLength(1)
  expect((await admin.refusal(rotate, { params: { credential: key.id }, body: { graceHours: 0 } })).refused).toBe(
    'revoked',
  )
  expect((await admin.refusal(rename, { params: { credential: key.id }, body: { name: 'x' } })).refused).toBe('revoked')
  const [refused] = await refusalOf(key.id)
  expect([refused!.code, refused!.why.zh]).toEqual(['revoked', '凭据已作废，但发送方还在用它。'])
  expect((await admin.call(listSenders)).senders.find((s) => s.id === key.id)).toMatchObject({
    state: 'revoked',
    revokedBy: '赵一鸣',
  })
  expect(await audited(key.id)).toEqual(['lrs.credential-issued', 'lrs.credential-revoked'])
})

test('a renamed sender is called by its new name everywhere, and vouches under the same account', async () => {
  const key = await keyFor('旧名字')
  await send(key, wrong)
  await admin.call(rename, { params: { credential: key.id }, body: { name: '新名字' } })
  const { senders } = await admin.call(listSenders)
  expect(senders.find((s) => s.id === key.id)!.name).toBe('新名字')
  expect((await refusalOf(key.id))[0]!.sender).toBe('新名字')
  const { answer } = await send(key, good)
  const [row] = await server.sql<{ raw: string }>('select raw from lrs.statement where id = $1', [
    (answer as string[])[0],
  ])
  expect(JSON.parse(row!.raw)).toMatchObject({ authority: { account: { name: key.key } } })
})

test('a sender is counted by hour and day, and what was never heard is not shown as nothing', async () => {
  const key = await keyFor('计数')
  const unused = (await admin.call(listSenders)).senders.find((s) => s.id === key.id)!
  expect([unused.state, unused.lastAt, unused.days.every((d) => d.statements === null)]).toEqual(['new', null, true])
  await send(key, [good, good])
  await send(key, wrong)
  const seen = await senderSeen(key.id, (s) => s.week.requests === 2 && s.lastRefusal !== null)
  expect(seen).toMatchObject({
    state: 'well',
    week: { requests: 2, statements: 2, refused: 1 },
    waiting: 1,
    lastRefusal: { place: 'actor.mbox', why: { zh: '这里应当是 mailto: 开头的邮箱。' } },
  })
  const { days, hours } = await admin.call(getTraffic, { params: { credential: key.id } })
  expect([
    days.length,
    days.at(-1)!.statements,
    days.at(-2)!.statements,
    hours.at(-1)!.requests,
    hours.at(-2)!.requests,
  ]).toEqual([30, 2, null, 2, null])
})

test('a sender that fails, stops or was never used is told to administrators and the training duty, not left as a gap', async () => {
  const [failing, silent, never] = [await keyFor('一直被拒'), await keyFor('停了的'), await keyFor('没人用')]
  await send(silent, good)
  await senderSeen(silent.id, (s) => s.week.statements === 1)
  server.pass({ days: 4 })
  await send(failing, wrong)
  await senderSeen(failing.id, (s) => s.state === 'failing')
  const told = async (who: string) =>
    (await (await server.as(who)).call(getToday)).acts.filter((a) => a.stage === 'lrs')
  const acts = await told('administrator')
  const titles = acts.map((a) => a.title.zh)
  expect(titles).toContain('「一直被拒」发来的数据被拒')
  expect(titles).toContain('「没人用」的凭据从未使用')
  expect(titles.some((t) => t.startsWith('「停了的」自 ') && t.endsWith('起没有收到数据'))).toBe(true)
  expect(titles.some((t) => /隔离区有 \d+ 份被拒的数据等您处理/.test(t))).toBe(true)
  expect(acts.find((a) => a.title.zh.includes('一直被拒'))).toMatchObject({
    colour: 'bad',
    href: `/records/${failing.id}`,
    run: null,
  })
  const lead = (await told('lead')).map((a) => a.title.zh)
  expect(lead).toContain('「一直被拒」发来的数据被拒')
  expect(lead.some((t) => t.includes('隔离区'))).toBe(false)
  for (const who of ['learner-1', 'manager-1', 'executive', 'assistant']) expect(await told(who)).toEqual([])
  expect((await admin.call(listSenders)).senders.find((s) => s.id === never.id)).toMatchObject({ state: 'never' })
  await send(silent, good)
  await senderSeen(silent.id, (s) => s.state === 'well')
})
