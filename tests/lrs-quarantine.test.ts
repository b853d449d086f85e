// Promises about what the record store refused: it waits in the quarantine, is mended or sent again or dismissed, and is not lost.
import { expect, test } from 'vitest'
import { tidyQuarantine } from '../src/lrs/public.ts'
import { newId } from '../src/platform/db/id.ts'
import {
  dismissRefusals,
  getRefusal,
  listRefusals,
  resubmitRefusal,
  notesForSenders,
  quarantineFile,
  refusedBody,
  replayRefusals,
  revoke,
} from '../src/lrs/contract.ts'
import { buildUrl } from '../src/ui/api-client.ts'
import { startTestServer } from './test-server.ts'
import { basic, good, senders, wrong } from './lrs-sender-steps.ts'

const server = await startTestServer()
const { admin, keyFor, send, refusalOf, audited } = await senders(server)

test('a wrong batch is refused whole; mended it goes in once, under its sender, at the moment it was first sent', async () => {
  const key = await keyFor('发错一条的平台')
  const batch = [good, { ...wrong, result: { score: { scaled: 0.8 } } }, good]
  expect(await send(key, batch)).toMatchObject({
    status: 400,
    answer: { place: 'statements[1].actor.mbox', code: 'not-a-mailbox' },
  })
  const [refusal] = await refusalOf(key.id)
  expect(refusal).toMatchObject({
    sender: '发错一条的平台',
    status: 400,
    place: 'statements[1].actor.mbox',
    hasBody: true,
    mended: null,
  })
  expect(refusal!.why.zh).toBe('这里应当是 mailto: 开头的邮箱。')
  const sentAt = server.now.toISOString()
  server.pass({ days: 2 })
  const at = { params: { refusal: refusal!.id } }
  const opened = await admin.call(getRefusal, at)
  expect(JSON.parse(opened.text!)).toEqual(batch)
  const still = await admin.refusal(resubmitRefusal, {
    ...at,
    body: { text: JSON.stringify([good, { ...wrong, actor: {} }]) },
  })
  expect([still.refused, still.params.place]).toEqual(['still-wrong', 'statements[1].actor'])
  const mended = opened.text!.replace('zhang@', 'mailto:zhang@')
  expect(await admin.call(resubmitRefusal, { ...at, body: { text: mended } })).toEqual({ statements: 3 })
  expect(await admin.call(resubmitRefusal, { ...at, body: { text: mended } })).toEqual({ statements: 3 })
  expect((await admin.refusal(resubmitRefusal, { ...at, body: { text: null } })).refused).toBe('already-mended')
  const rows = await server.sql<{ raw: string }>('select raw from lrs.statement where credential = $1', [key.id])
  expect(rows).toHaveLength(3)
  for (const { raw } of rows)
    expect(JSON.parse(raw)).toMatchObject({ authority: { account: { name: key.key } }, timestamp: sentAt })
  const [after] = (await admin.call(listRefusals, { query: { shelf: 'handled', credential: key.id } })).refusals
  expect(after!.mended).toMatchObject({ by: '赵一鸣', statements: 3, edited: true, at: server.now.toISOString() })
  expect((await admin.call(listRefusals, { query: { shelf: 'waiting', credential: key.id } })).total).toBe(0)
  expect(await audited(refusal!.id)).toEqual(['lrs.refusal-mended'])
})

test('a put statement keeps the id it was put under', async () => {
  const key = await keyFor('逐条放入的课件')
  const id = newId()
  expect((await send(key, wrong, { put: id })).status).toBe(400)
  const [refusal] = await refusalOf(key.id)
  await admin.call(resubmitRefusal, { params: { refusal: refusal!.id }, body: { text: JSON.stringify(good) } })
  expect(await server.sql('select from lrs.statement where id = $1 and credential = $2', [id, key.id])).toHaveLength(1)
})

test('sent again unchanged after the store learnt: once, however often and by however many at a time', async () => {
  const key = await keyFor('重放')
  const taken = { ...good, id: newId() }
  await send(key, taken)
  expect((await send(key, [good, { ...taken, object: { id: 'https://lms.yunling.example/other' } }])).status).toBe(409)
  const [refusal] = await refusalOf(key.id)
  const again = { body: { refusals: [refusal!.id] } }
  const first = await admin.call(replayRefusals, again)
  expect(first.became[0]).toMatchObject({
    statements: null,
    why: { zh: 'statements[1].id：这个 id 已属于另一条内容不同的语句。' },
  })
  await server.sql('delete from lrs.statement where id = $1', [taken.id])
  const together = await Promise.all([
    admin.call(replayRefusals, again),
    admin.call(replayRefusals, again),
    admin.call(replayRefusals, again),
  ])
  expect(together.filter(({ became }) => became[0]!.statements === 2).length).toBeGreaterThan(0)
  expect((await admin.call(replayRefusals, again)).became[0]).toMatchObject({ statements: 2 })
  expect(await server.sql('select from lrs.statement where credential = $1', [key.id])).toHaveLength(2)
  expect((await refusalOf(key.id))[0]!.mended).toMatchObject({ edited: false, by: '赵一鸣' })
})

test('several are dismissed with a reason, and what was mended stays mended', async () => {
  const key = await keyFor('吵闹的')
  for (let n = 0; n < 3; n++) await send(key, { ...wrong, actor: { mbox: `wrong-${n}` } })
  const refusals = await refusalOf(key.id, 3)
  await admin.call(resubmitRefusal, { params: { refusal: refusals[0]!.id }, body: { text: JSON.stringify(good) } })
  expect(
    await admin.call(dismissRefusals, { body: { refusals: refusals.map((r) => r.id), because: '测试数据' } }),
  ).toEqual({ dismissed: 2 })
  const handled = (await admin.call(listRefusals, { query: { shelf: 'handled', credential: key.id } })).refusals
  expect(handled.filter((r) => r.dismissed?.because === '测试数据' && r.dismissed.by === '赵一鸣')).toHaveLength(2)
  expect(handled.find((r) => r.id === refusals[0]!.id)).toMatchObject({ dismissed: null })
})

test('the quarantine is filtered by sender and reason, and leaves as JSON with every body as it came', async () => {
  const key = await keyFor('分类')
  const body = '{"actor":{"mbox":"x"},"n":1.0,"n":2}'
  await send(key, body)
  await send(key, '{"actor":')
  await refusalOf(key.id, 2)
  const { reasons, senders } = await admin.call(listRefusals, { query: { shelf: 'waiting' } })
  expect(senders.find((s) => s.credential === key.id)).toMatchObject({ name: '分类', n: 2 })
  expect(reasons.map((r) => r.code)).toContain('not-json')
  const one = await admin.call(listRefusals, { query: { credential: key.id, code: 'not-json' } })
  expect([one.total, one.refusals[0]!.why.en]).toEqual([1, 'It is not valid JSON.'])
  const file = await admin.fetch(buildUrl(quarantineFile.path, {}, { shelf: 'waiting', credential: key.id }))
  expect(file.headers.get('content-disposition')).toContain('quarantine.json')
  const { total, refusals } = (await file.json()) as { total: number; refusals: { body: { text: string } }[] }
  expect([total, refusals.map((r) => r.body.text).toSorted()]).toEqual([2, ['{"actor":', body].toSorted()])
})

test('bytes that are no UTF-8 are kept as they came; Chinese in GB18030 is read as such and says so', async () => {
  const key = await keyFor('老系统')
  const gb = Buffer.concat([
    Buffer.from('{"actor":{"name":"'),
    Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
    Buffer.from('"}}'),
  ])
  expect((await send(key, new Uint8Array(gb))).status).toBe(400)
  const [refusal] = await refusalOf(key.id)
  expect(await admin.call(getRefusal, { params: { refusal: refusal!.id } })).toMatchObject({
    text: '{"actor":{"name":"张三"}}',
    readAs: 'gb18030',
  })
  expect(
    Buffer.from(await (await admin.fetch(buildUrl(refusedBody.path, { refusal: refusal!.id }))).arrayBuffer()).equals(
      gb,
    ),
  ).toBe(true)
})

test('a body beyond a mebibyte is not kept, which is said, and can not be sent again from here', async () => {
  const key = await keyFor('大件')
  expect(
    (await send(key, [{ ...wrong, context: { extensions: { 'https://x.example/e': 'x'.repeat(1_100_000) } } }])).status,
  ).toBe(400)
  const [refusal] = await refusalOf(key.id)
  expect([refusal!.hasBody, refusal!.bodyBytes > 1_000_000]).toEqual([false, true])
  expect(
    (await admin.refusal(resubmitRefusal, { params: { refusal: refusal!.id }, body: { text: null } })).refused,
  ).toBe('body-not-kept')
  expect((await admin.call(listRefusals, { query: { shelf: 'without-body', credential: key.id } })).total).toBe(1)
})

test('attachments of a refused request are not kept: the page says so, and a fileUrl or another sending is the way out', async () => {
  const key = await keyFor('带附件的')
  const attachment = {
    usageType: 'https://yunling.example/use/photo',
    display: { 'zh-CN': '照片' },
    contentType: 'text/plain',
    length: 5,
    sha2: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
  }
  const part = (headers: string, content: string) => `--cut\r\n${headers}\r\n\r\n${content}\r\n`
  const body =
    part('Content-Type: application/json', JSON.stringify({ ...wrong, attachments: [attachment] })) +
    part(
      `Content-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${attachment.sha2}`,
      'hello',
    ) +
    '--cut--\r\n'
  const reply = await fetch(`${server.url}/xapi/statements`, {
    method: 'POST',
    headers: {
      authorization: basic(key),
      'x-experience-api-version': '1.0.3',
      'content-type': 'multipart/mixed; boundary=cut',
    },
    body,
  })
  expect(reply.status).toBe(400)
  const [refusal] = await refusalOf(key.id)
  expect([refusal!.hasBody, refusal!.contentType]).toEqual([true, 'multipart/mixed; boundary=cut'])
  const mended = (more: object) => ({
    params: { refusal: refusal!.id },
    body: { text: JSON.stringify({ ...good, attachments: [{ ...attachment, ...more }] }) },
  })
  expect((await admin.refusal(resubmitRefusal, mended({}))).params.code).toBe('no-file')
  expect(await admin.call(resubmitRefusal, mended({ fileUrl: 'https://yunling.example/photo.txt' }))).toEqual({
    statements: 1,
  })
})

test('what a sender sent before its key ended can still be mended, and the notes for senders are at hand', async () => {
  const key = await keyFor('已停用的平台')
  await send(key, wrong)
  const [refusal] = await refusalOf(key.id)
  await admin.call(revoke, { params: { credential: key.id } })
  expect(
    await admin.call(resubmitRefusal, { params: { refusal: refusal!.id }, body: { text: JSON.stringify(good) } }),
  ).toEqual({ statements: 1 })
  expect(await (await admin.fetch(notesForSenders.path)).text()).toContain('# For systems that send learning records')
  expect((await (await server.as('learner-1')).refusal(notesForSenders)).status).toBe(403)
})

test('what was worked through leaves after thirty days, what waits after ninety', async () => {
  const key = await keyFor('保存期限')
  await send(key, wrong)
  await send(key, { ...wrong, actor: {} })
  const [first] = await refusalOf(key.id, 2)
  await admin.call(dismissRefusals, { body: { refusals: [first!.id], because: '不需要' } })
  const left = async (days: number) => {
    await tidyQuarantine.work({
      db: server.db,
      now: new Date(server.now.getTime() + days * 86_400_000),
      later: async () => {},
    })
    return (await admin.call(listRefusals, { query: { shelf: 'all', credential: key.id } })).total
  }
  expect([await left(29), await left(31), await left(91)]).toEqual([2, 1, 0])
})
