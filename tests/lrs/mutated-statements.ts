// Statements bent in every way a seeded hand can think of, and what must be left of those that are kept.
import { randomUUID } from 'node:crypto'

type Statement = Record<string, any>

const agent = (name: string) => ({ objectType: 'Agent', mbox: `mailto:${name}@example.cn` })
const activity = (name: string) => ({ objectType: 'Activity', id: `https://example.cn/courses/${name}` })
const did = (name: string) => ({ id: `https://example.cn/verbs/${name}`, display: { en: name } })

/** Mulberry32: the same numbers every time. */
export function hand(seed: number) {
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

/** A statement with something in every place. */
export const whole = (): Statement => ({
  id: randomUUID(),
  actor: {
    objectType: 'Group',
    name: '一组',
    account: { homePage: 'https://lms.example.cn', name: '7' },
    member: [agent('a'), { name: 'b', openid: 'https://id.example.cn/b' }],
  },
  verb: did('answered'),
  object: {
    ...activity('fuzz'),
    definition: {
      name: { en: 'x', 'zh-CN': '甲' },
      type: 'https://x.cn/t',
      interactionType: 'choice',
      choices: [{ id: 'a', description: { en: 'A' } }, { id: 'b' }],
      correctResponsesPattern: ['a[,]b'],
      extensions: { 'https://x.cn/e': [1, null, { a: 'b' }] },
    },
  },
  result: {
    score: { scaled: 0.5, raw: 5, min: 0, max: 10 },
    success: true,
    completion: false,
    response: '答',
    duration: 'PT1M2.34S',
    extensions: { 'https://x.cn/r': { deep: [[['x']]] } },
  },
  context: {
    registration: randomUUID(),
    instructor: agent('c'),
    team: { objectType: 'Group', member: [agent('d')] },
    contextActivities: { parent: [activity('p')], other: [activity('o'), activity('q')] },
    revision: '1',
    platform: 'LMS',
    language: 'zh-CN',
    statement: { objectType: 'StatementRef', id: randomUUID() },
    extensions: { 'https://x.cn/c': 1.5 },
  },
  timestamp: '2026-03-04T10:00:00.123Z',
  attachments: [
    {
      usageType: 'https://x.cn/u',
      display: { en: 'f' },
      contentType: 'text/plain',
      length: 1,
      sha2: 'a'.repeat(64),
      fileUrl: 'https://x.cn/f',
    },
  ],
})

/** What nobody expects, and much of what anybody might send. */
export const odd: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  1.5,
  '',
  ' ',
  'x',
  '0',
  '💥',
  '\u0000',
  '\ud800',
  'a'.repeat(5000),
  'mailto:a@b.cn',
  'https://x.cn/y',
  'https://x.cn/ü',
  'https://x.cn/a b',
  'javascript:alert(1)',
  "https://x.cn/'; drop table lrs.statement; --",
  '2026-03-04T10:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '0000-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  'P1Y',
  'zh',
  randomUUID(),
  'NaN',
  [],
  {},
  [[]],
  [null],
  [{}],
  { id: 'https://x.cn/z' },
  { en: 'x' },
  { objectType: 'Agent' },
  { constructor: 1 },
  { toString: 'x', hasOwnProperty: null },
  agent('z'),
  activity('z'),
  { objectType: 'StatementRef', id: randomUUID() },
  Array.from({ length: 300 }, (_, i) => i),
  { 'https://x.cn/k': { toJSON: 'x', length: -1, then: 1 } },
]
const keys = [
  'id',
  'name',
  'objectType',
  'mbox',
  'extensions',
  'definition',
  'constructor',
  'toJSON',
  '',
  '0',
  'Name',
  'https://x.cn/k',
  'en',
  '\u202e',
  'stored',
  'authority',
  'version',
]

/** Bends one place of a statement: half the time somewhere under its extensions, where almost anything may stand. */
export function mutated(statement: Statement, { next, pick }: ReturnType<typeof hand>): Statement {
  let at: Record<string, any> =
    next() < 0.5
      ? (pick([statement.result, statement.context, statement.object.definition]) as Record<string, any>)
      : statement
  if (at !== statement) at = at.extensions as Record<string, any>
  while (next() < 0.75) {
    const inner = Object.values(at).filter(
      (value) => typeof value === 'object' && value !== null && Object.keys(value).length > 0,
    )
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
  const listed = (of: any) =>
    of?.context?.contextActivities
      ? {
          ...of,
          context: {
            ...of.context,
            contextActivities: Object.fromEntries(
              Object.entries(of.context.contextActivities).map(([k, v]) => [k, Array.isArray(v) ? v : [v]]),
            ),
          },
        }
      : of
  return { ...given(listed(rest)), at: Date.parse(timestamp) || null, id: String(id).toLowerCase() }
}

/** What was kept, and what was sent, as they must be equal. */
export function kept(found: Statement, sent: Statement): { found: unknown; sent: unknown } {
  const [before, after] = [settled(sent), settled(found)]
  return { found: { ...after, at: sent.timestamp === undefined ? null : after.at }, sent: before }
}
