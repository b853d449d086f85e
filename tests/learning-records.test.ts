// Promises about the systems that send: each has its own key, is seen when it fails, and what was refused is not lost.
import { expect, test } from 'vitest'
import { tidyQuarantine } from '../src/lrs/public.ts'
import { newId } from '../src/platform/db/id.ts'
import { dismissRefusals, getRefusal, getTraffic, issue, listRefusals, listSenders, mendRefusal, notesForSenders, quarantineFile, refusedBody, rename, replayRefusals, revoke, rotate } from '../src/lrs/contract.ts'
import { getToday } from '../src/app/contract.ts'
import { addressOf } from '../src/ui/call.ts'
import { journey } from './journey.ts'

const house = await journey()
const admin = await house.as('administrator')

const sending = ['statements/write', 'statements/read/mine', 'state', 'define', 'profile'] as const
const actor = { account: { homePage: 'https://lms.yunling.example', name: 'nobody-of-ours' } }
const verb = { id: 'http://adlnet.gov/expapi/verbs/experienced' }
const object = { id: 'https://lms.yunling.example/course/7' }
const good = { actor, verb, object }
const wrong = { actor: { mbox: 'zhang@yunling.example' }, verb, object }

interface Key { id: string; key: string; secret: string }
const keyFor = (name: string, scopes: readonly string[] = sending): Promise<Key> => admin.call(issue, { body: { id: newId(), name, scopes } })
const basic = ({ key, secret }: { key: string; secret: string }) => `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`

/** What a sender does. */
async function send(key: { key: string; secret: string }, body: unknown, { put = null }: { put?: string | null } = {}) {
  const headers = { authorization: basic(key), 'x-experience-api-version': '1.0.3', 'content-type': 'application/json' }
  const reply = await fetch(`${house.url}/xapi/statements${put ? `?statementId=${put}` : ''}`, { method: put ? 'PUT' : 'POST', headers, body: typeof body === 'string' || body instanceof Uint8Array ? body as string : JSON.stringify(body) })
  const text = await reply.text()
  return { status: reply.status, answer: text === '' ? null : JSON.parse(text) as unknown }
}
const read = async (key: { key: string; secret: string }, query: string) => (await fetch(`${house.url}/xapi/statements?${query}`, { headers: { authorization: basic(key), 'x-experience-api-version': '1.0.3' } })).status

/** Until what was refused has been written down. */
async function refusalOf(credential: string, n = 1) {
  for (let tries = 0; ; tries++) {
    const { refusals } = await admin.call(listRefusals, { query: { shelf: 'all', credential } })
    if (refusals.length >= n) return refusals
    if (tries > 100) throw new Error('what was refused never came to the quarantine')
    await new Promise((done) => setTimeout(done, 100))
  }
}
async function senderSeen(id: string, is: (s: Awaited<ReturnType<typeof admin.call<typeof listSenders.answer>>>['senders'][number]) => boolean) {
  for (let tries = 0; ; tries++) {
    const found = (await admin.call(listSenders)).senders.find((s) => s.id === id)!
    if (is(found)) return found
    if (tries > 100) throw new Error(`never seen so: ${JSON.stringify(found)}`)
    await new Promise((done) => setTimeout(done, 100))
  }
}
const audited = async (subject: string) => (await house.sql<{ what: string }>('select a.what from platform.audit a join platform.audit_subject s on s.id = a.subject where s.name = $1 order by a.at, a.id', [subject])).map((r) => r.what)

test('only administrators keep keys and open the quarantine; the training duty sees how senders are doing, others nothing', async () => {
  const key = await keyFor('权限试验')
  await send(key, wrong)
  const [refusal] = await refusalOf(key.id)
  const at = { params: { credential: key.id } }
  const of = { params: { refusal: refusal!.id } }
  const all = [
    [issue, { body: { id: newId(), name: '别人的', scopes: ['all'] } }], [rename, { ...at, body: { name: '改名' } }], [rotate, { ...at, body: { graceHours: 0 } }], [revoke, at],
    [listRefusals, {}], [getRefusal, of], [mendRefusal, { ...of, body: { text: null } }], [replayRefusals, { body: { refusals: [refusal!.id] } }], [dismissRefusals, { body: { refusals: [refusal!.id], because: '不需要' } }], [quarantineFile, {}], [refusedBody, of],
  ] as const
  for (const who of ['lead', 'assistant', 'manager-1', 'learner-1', 'executive', 'business']) {
    const walker = await house.as(who)
    for (const [endpoint, given] of all) expect([who, endpoint.summary, (await walker.refusal(endpoint as never, given)).status]).toEqual([who, endpoint.summary, 403])
  }
  const lead = await house.as('lead')
  expect((await lead.call(listSenders)).mayAdminister).toBe(false)
  expect((await lead.call(getTraffic, at)).sender.name).toBe('权限试验')
  for (const who of ['learner-1', 'manager-1', 'executive']) expect((await (await house.as(who)).refusal(listSenders)).status).toBe(403)
  expect((await send(key, good)).status).toBe(200)
})

test('a secret is shown once and kept as a hash; the same id again can not show it twice', async () => {
  const id = newId()
  const made = await admin.call(issue, { body: { id, name: '只显示一次', scopes: sending } })
  expect((await admin.refusal(issue, { body: { id, name: '只显示一次', scopes: sending } })).refused).toBe('secret-shown-once')
  const told = JSON.stringify([await admin.call(listSenders), await admin.call(getTraffic, { params: { credential: id } })])
  expect(told).not.toContain(made.secret)
  const dump = await house.sql<{ row: string }>(`select to_jsonb(s)::text as row from lrs.secret s union all select to_jsonb(c)::text from lrs.credential c union all select to_jsonb(a)::text from platform.audit a`)
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
  expect([day.key, day.oldUntil]).toEqual([old.key, new Date(house.now.getTime() + 86_400_000).toISOString()])
  expect([(await send(old, good)).status, (await send(day, good)).status]).toEqual([200, 200])
  house.pass({ hours: 25 })
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
  expect(await house.sql('select from lrs.statement where id = $1', [(answer as string[])[0]])).toHaveLength(1)
  expect((await admin.refusal(rotate, { params: { credential: key.id }, body: { graceHours: 0 } })).refused).toBe('revoked')
  expect((await admin.refusal(rename, { params: { credential: key.id }, body: { name: 'x' } })).refused).toBe('revoked')
  const [refused] = await refusalOf(key.id)
  expect([refused!.code, refused!.why.zh]).toEqual(['revoked', '凭据已作废，但发送方还在用它。'])
  expect((await admin.call(listSenders)).senders.find((s) => s.id === key.id)).toMatchObject({ state: 'revoked', revokedBy: '赵一鸣' })
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
  const [row] = await house.sql<{ raw: string }>('select raw from lrs.statement where id = $1', [(answer as string[])[0]])
  expect(JSON.parse(row!.raw)).toMatchObject({ authority: { account: { name: key.key } } })
})

test('a wrong batch is refused whole; mended it goes in once, under its sender, at the moment it was first sent', async () => {
  const key = await keyFor('发错一条的平台')
  const batch = [good, { ...wrong, result: { score: { scaled: 0.8 } } }, good]
  expect(await send(key, batch)).toMatchObject({ status: 400, answer: { place: 'statements[1].actor.mbox', code: 'not-a-mailbox' } })
  const [refusal] = await refusalOf(key.id)
  expect(refusal).toMatchObject({ sender: '发错一条的平台', status: 400, place: 'statements[1].actor.mbox', hasBody: true, mended: null })
  expect(refusal!.why.zh).toBe('这里应当是 mailto: 开头的邮箱。')
  const sentAt = house.now.toISOString()
  house.pass({ days: 2 })
  const at = { params: { refusal: refusal!.id } }
  const opened = await admin.call(getRefusal, at)
  expect(JSON.parse(opened.text!)).toEqual(batch)
  const still = await admin.refusal(mendRefusal, { ...at, body: { text: JSON.stringify([good, { ...wrong, actor: {} }]) } })
  expect([still.refused, still.params.place]).toEqual(['still-wrong', 'statements[1].actor'])
  const mended = opened.text!.replace('zhang@', 'mailto:zhang@')
  expect(await admin.call(mendRefusal, { ...at, body: { text: mended } })).toEqual({ statements: 3 })
  expect(await admin.call(mendRefusal, { ...at, body: { text: mended } })).toEqual({ statements: 3 })
  expect((await admin.refusal(mendRefusal, { ...at, body: { text: null } })).refused).toBe('already-mended')
  const rows = await house.sql<{ raw: string }>('select raw from lrs.statement where credential = $1', [key.id])
  expect(rows).toHaveLength(3)
  for (const { raw } of rows) expect(JSON.parse(raw)).toMatchObject({ authority: { account: { name: key.key } }, timestamp: sentAt })
  const [after] = (await admin.call(listRefusals, { query: { shelf: 'handled', credential: key.id } })).refusals
  expect(after!.mended).toMatchObject({ by: '赵一鸣', statements: 3, edited: true, at: house.now.toISOString() })
  expect((await admin.call(listRefusals, { query: { shelf: 'waiting', credential: key.id } })).total).toBe(0)
  expect(await audited(refusal!.id)).toEqual(['lrs.refusal-mended'])
})

test('a put statement keeps the id it was put under', async () => {
  const key = await keyFor('逐条放入的课件')
  const id = newId()
  expect((await send(key, wrong, { put: id })).status).toBe(400)
  const [refusal] = await refusalOf(key.id)
  await admin.call(mendRefusal, { params: { refusal: refusal!.id }, body: { text: JSON.stringify(good) } })
  expect(await house.sql('select from lrs.statement where id = $1 and credential = $2', [id, key.id])).toHaveLength(1)
})

test('sent again unchanged after the store learnt: once, however often and by however many at a time', async () => {
  const key = await keyFor('重放')
  const taken = { ...good, id: newId() }
  await send(key, taken)
  expect((await send(key, [good, { ...taken, object: { id: 'https://lms.yunling.example/other' } }])).status).toBe(409)
  const [refusal] = await refusalOf(key.id)
  const again = { body: { refusals: [refusal!.id] } }
  const first = await admin.call(replayRefusals, again)
  expect(first.became[0]).toMatchObject({ statements: null, why: { zh: 'statements[1].id：这个 id 已属于另一条内容不同的语句。' } })
  await house.sql('delete from lrs.statement where id = $1', [taken.id])
  const together = await Promise.all([admin.call(replayRefusals, again), admin.call(replayRefusals, again), admin.call(replayRefusals, again)])
  expect(together.filter(({ became }) => became[0]!.statements === 2).length).toBeGreaterThan(0)
  expect((await admin.call(replayRefusals, again)).became[0]).toMatchObject({ statements: 2 })
  expect(await house.sql('select from lrs.statement where credential = $1', [key.id])).toHaveLength(2)
  expect((await refusalOf(key.id))[0]!.mended).toMatchObject({ edited: false, by: '赵一鸣' })
})

test('several are dismissed with a reason, and what was mended stays mended', async () => {
  const key = await keyFor('吵闹的')
  for (let n = 0; n < 3; n++) await send(key, { ...wrong, actor: { mbox: `wrong-${n}` } })
  const refusals = await refusalOf(key.id, 3)
  await admin.call(mendRefusal, { params: { refusal: refusals[0]!.id }, body: { text: JSON.stringify(good) } })
  expect(await admin.call(dismissRefusals, { body: { refusals: refusals.map((r) => r.id), because: '测试数据' } })).toEqual({ dismissed: 2 })
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
  const file = await admin.fetch(addressOf(quarantineFile.path, {}, { shelf: 'waiting', credential: key.id }))
  expect(file.headers.get('content-disposition')).toContain('quarantine.json')
  const { total, refusals } = await file.json() as { total: number; refusals: { body: { text: string } }[] }
  expect([total, refusals.map((r) => r.body.text).toSorted()]).toEqual([2, ['{"actor":', body].toSorted()])
})

test('bytes that are no UTF-8 are kept as they came; Chinese in GB18030 is read as such and says so', async () => {
  const key = await keyFor('老系统')
  const gb = Buffer.concat([Buffer.from('{"actor":{"name":"'), Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]), Buffer.from('"}}')])
  expect((await send(key, new Uint8Array(gb))).status).toBe(400)
  const [refusal] = await refusalOf(key.id)
  expect(await admin.call(getRefusal, { params: { refusal: refusal!.id } })).toMatchObject({ text: '{"actor":{"name":"张三"}}', readAs: 'gb18030' })
  expect(Buffer.from(await (await admin.fetch(addressOf(refusedBody.path, { refusal: refusal!.id }))).arrayBuffer()).equals(gb)).toBe(true)
})

test('a body beyond a mebibyte is not kept, which is said, and can not be sent again from here', async () => {
  const key = await keyFor('大件')
  expect((await send(key, [{ ...wrong, context: { extensions: { 'https://x.example/e': 'x'.repeat(1_100_000) } } }])).status).toBe(400)
  const [refusal] = await refusalOf(key.id)
  expect([refusal!.hasBody, refusal!.bodyBytes > 1_000_000]).toEqual([false, true])
  expect((await admin.refusal(mendRefusal, { params: { refusal: refusal!.id }, body: { text: null } })).refused).toBe('body-not-kept')
  expect((await admin.call(listRefusals, { query: { shelf: 'without-body', credential: key.id } })).total).toBe(1)
})

test('attachments of a refused request are not kept: the page says so, and a fileUrl or another sending is the way out', async () => {
  const key = await keyFor('带附件的')
  const attachment = { usageType: 'https://yunling.example/use/photo', display: { 'zh-CN': '照片' }, contentType: 'text/plain', length: 5, sha2: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824' }
  const part = (headers: string, content: string) => `--cut\r\n${headers}\r\n\r\n${content}\r\n`
  const body = part('Content-Type: application/json', JSON.stringify({ ...wrong, attachments: [attachment] })) + part(`Content-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${attachment.sha2}`, 'hello') + '--cut--\r\n'
  const reply = await fetch(`${house.url}/xapi/statements`, { method: 'POST', headers: { authorization: basic(key), 'x-experience-api-version': '1.0.3', 'content-type': 'multipart/mixed; boundary=cut' }, body })
  expect(reply.status).toBe(400)
  const [refusal] = await refusalOf(key.id)
  expect([refusal!.hasBody, refusal!.contentType]).toEqual([true, 'multipart/mixed; boundary=cut'])
  const mended = (more: object) => ({ params: { refusal: refusal!.id }, body: { text: JSON.stringify({ ...good, attachments: [{ ...attachment, ...more }] }) } })
  expect((await admin.refusal(mendRefusal, mended({}))).params.code).toBe('no-file')
  expect(await admin.call(mendRefusal, mended({ fileUrl: 'https://yunling.example/photo.txt' }))).toEqual({ statements: 1 })
})

test('what a sender sent before its key ended can still be mended, and the notes for senders are at hand', async () => {
  const key = await keyFor('已停用的平台')
  await send(key, wrong)
  const [refusal] = await refusalOf(key.id)
  await admin.call(revoke, { params: { credential: key.id } })
  expect(await admin.call(mendRefusal, { params: { refusal: refusal!.id }, body: { text: JSON.stringify(good) } })).toEqual({ statements: 1 })
  expect(await (await admin.fetch(notesForSenders.path)).text()).toContain('# For systems that send learning records')
  expect((await (await house.as('learner-1')).refusal(notesForSenders)).status).toBe(403)
})

test('a sender is counted by hour and day, and what was never heard is not shown as nothing', async () => {
  const key = await keyFor('计数')
  const unused = (await admin.call(listSenders)).senders.find((s) => s.id === key.id)!
  expect([unused.state, unused.lastAt, unused.days.every((d) => d.statements === null)]).toEqual(['new', null, true])
  await send(key, [good, good])
  await send(key, wrong)
  const seen = await senderSeen(key.id, (s) => s.week.requests === 2 && s.lastRefusal !== null)
  expect(seen).toMatchObject({ state: 'well', week: { requests: 2, statements: 2, refused: 1 }, waiting: 1, lastRefusal: { place: 'actor.mbox', why: { zh: '这里应当是 mailto: 开头的邮箱。' } } })
  const { days, hours } = await admin.call(getTraffic, { params: { credential: key.id } })
  expect([days.length, days.at(-1)!.statements, days.at(-2)!.statements, hours.at(-1)!.requests, hours.at(-2)!.requests]).toEqual([30, 2, null, 2, null])
})

test('a sender that fails, stops or was never used is told to administrators and the training duty, not left as a gap', async () => {
  const [failing, silent, never] = [await keyFor('一直被拒'), await keyFor('停了的'), await keyFor('没人用')]
  await send(silent, good)
  await senderSeen(silent.id, (s) => s.week.statements === 1)
  house.pass({ days: 4 })
  await send(failing, wrong)
  await senderSeen(failing.id, (s) => s.state === 'failing')
  const told = async (who: string) => (await (await house.as(who)).call(getToday)).acts.filter((a) => a.stage === 'lrs')
  const acts = await told('administrator')
  const titles = acts.map((a) => a.title.zh)
  expect(titles).toContain('「一直被拒」发来的数据被拒')
  expect(titles).toContain('「没人用」的凭据从未使用')
  expect(titles.some((t) => t.startsWith('「停了的」自 ') && t.endsWith('起没有收到数据'))).toBe(true)
  expect(titles.some((t) => /隔离区有 \d+ 份被拒的数据等您处理/.test(t))).toBe(true)
  expect(acts.find((a) => a.title.zh.includes('一直被拒'))).toMatchObject({ colour: 'bad', href: `/records/${failing.id}`, run: null })
  const lead = (await told('lead')).map((a) => a.title.zh)
  expect(lead).toContain('「一直被拒」发来的数据被拒')
  expect(lead.some((t) => t.includes('隔离区'))).toBe(false)
  for (const who of ['learner-1', 'manager-1', 'executive', 'assistant']) expect(await told(who)).toEqual([])
  expect((await admin.call(listSenders)).senders.find((s) => s.id === never.id)).toMatchObject({ state: 'never' })
  await send(silent, good)
  await senderSeen(silent.id, (s) => s.state === 'well')
})

test('what was worked through leaves after thirty days, what waits after ninety', async () => {
  const key = await keyFor('保存期限')
  await send(key, wrong)
  await send(key, { ...wrong, actor: {} })
  const [first] = await refusalOf(key.id, 2)
  await admin.call(dismissRefusals, { body: { refusals: [first!.id], because: '不需要' } })
  const left = async (days: number) => {
    await tidyQuarantine.work({ db: house.db, now: new Date(house.now.getTime() + days * 86_400_000), later: async () => {} })
    return (await admin.call(listRefusals, { query: { shelf: 'all', credential: key.id } })).total
  }
  expect([await left(29), await left(31), await left(91)]).toEqual([2, 1, 0])
})
