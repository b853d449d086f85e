// Statements bent in every way a seeded hand can think of: each is kept exactly as it was sent, or refused with its place; nothing else happens.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { activity, agent, did, recordStore } from './speak.ts'
import type { Statement } from './speak.ts'

const { say } = await recordStore()

/** Mulberry32: the same numbers every time. */
function hand(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!
  return { next, pick }
}

const whole = (): Statement => ({
  id: randomUUID(), actor: { objectType: 'Group', name: '一组', account: { homePage: 'https://lms.example.cn', name: '7' }, member: [agent('a'), { name: 'b', openid: 'https://id.example.cn/b' }] },
  verb: did('answered'), object: { ...activity('fuzz'), definition: { name: { en: 'x', 'zh-CN': '甲' }, type: 'https://x.cn/t', interactionType: 'choice', choices: [{ id: 'a', description: { en: 'A' } }, { id: 'b' }], correctResponsesPattern: ['a[,]b'], extensions: { 'https://x.cn/e': [1, null, { a: 'b' }] } } },
  result: { score: { scaled: 0.5, raw: 5, min: 0, max: 10 }, success: true, completion: false, response: '答', duration: 'PT1M2.34S', extensions: { 'https://x.cn/r': { deep: [[['x']]] } } },
  context: { registration: randomUUID(), instructor: agent('c'), team: { objectType: 'Group', member: [agent('d')] }, contextActivities: { parent: [activity('p')], other: [activity('o'), activity('q')] }, revision: '1', platform: 'LMS', language: 'zh-CN', statement: { objectType: 'StatementRef', id: randomUUID() }, extensions: { 'https://x.cn/c': 1.5 } },
  timestamp: '2026-03-04T10:00:00.123Z', attachments: [{ usageType: 'https://x.cn/u', display: { en: 'f' }, contentType: 'text/plain', length: 1, sha2: 'a'.repeat(64), fileUrl: 'https://x.cn/f' }],
})

const odd: unknown[] = [
  null, true, 0, -1, 1e308, 1.5, '', ' ', 'x', '0', '💥', '\u0000', '\ud800', 'a'.repeat(5000), 'mailto:a@b.cn', 'https://x.cn/y', 'https://x.cn/ü', 'https://x.cn/a b', 'javascript:alert(1)', 'https://x.cn/\'; drop table lrs.statement; --',
  '2026-03-04T10:00:00Z', '9999-12-31T23:59:59.999999999Z', '0000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', 'P1Y', 'zh', randomUUID(), 'NaN', [], {}, [[]], [null], [{}], { id: 'https://x.cn/z' }, { en: 'x' }, { objectType: 'Agent' }, { constructor: 1 }, { toString: 'x', hasOwnProperty: null },
  agent('z'), activity('z'), { objectType: 'StatementRef', id: randomUUID() }, Array.from({ length: 300 }, (_, i) => i), { 'https://x.cn/k': { toJSON: 'x', length: -1, then: 1 } },
]
const keys = ['id', 'name', 'objectType', 'mbox', 'extensions', 'definition', 'constructor', 'toJSON', '', '0', 'Name', 'https://x.cn/k', 'en', '\u202e', 'stored', 'authority', 'version']

/** Bends one place of a statement: half the time somewhere under its extensions, where almost anything may stand. */
function bent(statement: Statement, { next, pick }: ReturnType<typeof hand>): Statement {
  let at: Record<string, any> = next() < 0.5 ? pick([statement.result, statement.context, statement.object.definition]) as Record<string, any> : statement
  if (at !== statement) at = at.extensions as Record<string, any>
  while (next() < 0.75) {
    const inner = Object.values(at).filter((value) => typeof value === 'object' && value !== null && Object.keys(value).length > 0)
    if (inner.length === 0) break
    at = pick(inner)
  }
  const key = pick(Object.keys(at))
  const how = next()
  if (how < 0.55) at[key] = pick(odd)
  else if (how < 0.7 && !Array.isArray(at)) delete at[key]
  else if (Array.isArray(at)) at.push(structuredClone(pick([...at, ...odd])))
  else at[pick(keys)] = pick(odd)
  return statement
}

const given = ({ stored: _stored, authority: _authority, version: _version, ...rest }: Statement) => rest
/** What the specification has the store bring into one form. */
const settled = ({ id, timestamp, ...rest }: Statement): Statement => {
  const listed = (of: any) => (of?.context?.contextActivities ? { ...of, context: { ...of.context, contextActivities: Object.fromEntries(Object.entries(of.context.contextActivities).map(([k, v]) => [k, Array.isArray(v) ? v : [v]])) } } : of)
  return { ...given(listed(rest)), at: Date.parse(timestamp) || null, id: String(id).toLowerCase() }
}

test.each([1, 2, 3])('250 bent statements from seed %i', { timeout: 120_000 }, async (seed) => {
  const mine = hand(seed)
  let [kept, refused] = [0, 0]
  for (let turn = 0; turn < 250; turn++) {
    const statement = bent(whole(), mine)
    const text = JSON.stringify(statement)
    const heard = await say('POST', 'statements', { body: text, edition: turn % 2 ? '2.0.0' : '1.0.3' })
    expect([200, 400, 409], `${heard.status} ${heard.text} ${text}`).toContain(heard.status)
    if (heard.status !== 200) {
      refused++
      expect(heard.json, text).toEqual({ error: expect.any(String), place: expect.any(String), code: expect.any(String) })
      continue
    }
    kept++
    const id = heard.json[0] as string
    const found = (await say('GET', 'statements', { query: { statementId: id } })).json as Statement
    const sent = { id, ...(JSON.parse(text) as Statement) } as Statement
    expect({ ...settled(found), at: sent.timestamp === undefined ? null : settled(found).at }, text).toEqual(settled(sent))
  }
  expect(kept).toBeGreaterThan(25)
  expect(refused).toBeGreaterThan(25)
})
