// Questions nobody should ask, as many as REQUESTS says: never a surprise of the server's, and what is kept is what was sent.
import { isDeepStrictEqual } from 'node:util'
import { mutated, hand, kept, odd, whole } from '../tests/lrs/mutated-statements.ts'
import { withLrsServer } from './lrs-server.fixture.ts'
import type { LrsServer } from './lrs-server.fixture.ts'

const requests = Number(process.env.REQUESTS ?? 20_000)
const askers = 8

type Hand = ReturnType<typeof hand>
interface Question {
  method: string
  path: string
  body?: Buffer
  headers?: Record<string, string>
}
interface Count {
  asked: number
  taken: number
  refused: number
  later: number
  wrong: string[]
}

const below = ({ next }: Hand, n: number) => Math.floor(next() * n)
const post = (body: Buffer): Question => ({ method: 'POST', path: 'statements', body })

/** One statement with one place bent. */
const bentOne = (by: Hand): Question => post(Buffer.from(JSON.stringify(mutated(whole(), by))))

/** A list of statements with some bytes changed, lost, or there twice. */
function mangled(by: Hand): Question {
  let bytes = Buffer.from(JSON.stringify(Array.from({ length: 1 + below(by, 3) }, whole)))
  for (let n = below(by, 4); n >= 0; n--) {
    const at = below(by, bytes.length)
    const how = below(by, 3)
    if (how === 0) bytes[at] = below(by, 256)
    else
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(how === 1 ? at + 1 + below(by, 3) : Math.max(0, at - below(by, 40))),
      ])
  }
  return post(bytes)
}

const resources = [
  'statements',
  'activities/state',
  'activities/profile',
  'agents/profile',
  'activities',
  'agents',
  'about',
  '',
  'statements/x',
  '..%2fapi',
  '%00',
]
const params = [
  'statementId',
  'voidedStatementId',
  'agent',
  'verb',
  'activity',
  'registration',
  'related_activities',
  'since',
  'until',
  'limit',
  'format',
  'ascending',
  'attachments',
  'activityId',
  'stateId',
  'profileId',
  'method',
  'more',
  'cursor',
  '',
  '__proto__',
]
const types = [
  'application/json',
  'application/json; charset=utf-16',
  'multipart/mixed; boundary=b',
  'multipart/mixed',
  'text/plain',
  'application/x-www-form-urlencoded',
  'x',
  '',
]

const textOf = (value: unknown) => (typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value))

/** Any resource, in any way, with any parameters. */
function anything(by: Hand): Question {
  const query = new URLSearchParams(
    Array.from({ length: below(by, 5) }, (): [string, string] => [by.pick(params), textOf(by.pick(odd))]),
  )
  const hasBody = by.next() < 0.5
  return {
    method: by.pick(['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'PATCH']),
    path: `${by.pick(resources)}?${query.toString()}${by.pick(['', '', '', '%', '%ff', '&&=='])}`,
    ...(hasBody
      ? { body: Buffer.from(by.next() < 0.5 ? textOf(by.pick(odd)) : `--b\r\n${by.pick(types)}\r\n\r\n{}\r\n--b--`) }
      : {}),
    headers: {
      'x-experience-api-version': by.pick(['1.0.3', '2.0.0', '1.0', '0.9', '9', '']),
      ...(hasBody ? { 'content-type': by.pick(types) } : {}),
      ...(by.next() < 0.3 ? { 'if-match': by.pick(['*', '"x"', 'x', '""', ',']) } : {}),
      ...(by.next() < 0.1 ? { 'accept-language': by.pick(['zh', '*', ';q', ',,']) } : {}),
    },
  }
}

const withoutMoment = ({ timestamp: _timestamp, ...rest }: Record<string, unknown>) => rest

/** What was taken is asked for again, and is what was sent. */
async function changed(store: LrsServer, body: Buffer, ids: string[]): Promise<string | null> {
  const sent = [JSON.parse(body.toString())].flat() as Record<string, unknown>[]
  for (const [i, id] of ids.entries()) {
    const found = JSON.parse((await store.say('GET', `statements?statementId=${id}`)).body) as Record<string, unknown>
    const both = kept(withoutMoment(found), withoutMoment({ id, ...sent[i] }))
    if (!isDeepStrictEqual(both.found, both.sent))
      return `kept as ${JSON.stringify(both.found)}, sent as ${JSON.stringify(both.sent)}`
  }
  return null
}

async function ask(store: LrsServer, question: Question, count: Count): Promise<void> {
  const { status, body } = await store
    .say(question.method, question.path, question.body, question.headers)
    .catch((problem: Error) => ({ status: 0, body: problem.message }))
  count.asked++
  const tell = (what: string) =>
    count.wrong.push(
      `${what} for ${question.method} ${question.path} ${JSON.stringify(question.headers ?? {})} ${question.body?.toString('latin1').slice(0, 4000) ?? ''}`,
    )
  if (status === 503) count.later++
  else if (status >= 500 || status === 0) tell(`${status} ${body}`)
  else if (status >= 400) count.refused++
  else {
    count.taken++
    const isBatch = question.method === 'POST' && question.path === 'statements'
    const other = isBatch ? await changed(store, question.body!, JSON.parse(body) as string[]) : null
    if (other) tell(other)
  }
}

await withLrsServer(async (store) => {
  const count: Count = { asked: 0, taken: 0, refused: 0, later: 0, wrong: [] }
  const from = performance.now()
  await Promise.all(
    Array.from({ length: askers }, async (_, seed) => {
      const by = hand(seed + 1)
      while (count.asked < requests) await ask(store, by.pick([bentOne, mangled, anything])(by), count)
    }),
  )
  console.log(
    `${count.asked} questions in ${((performance.now() - from) / 1000).toFixed(0)} s: ${count.taken} taken, and found as they were sent but for the surprises; ${count.refused} refused; ${count.later} heard "later"; ${count.wrong.length} surprises (goal 0: ${count.wrong.length === 0 ? 'reached' : 'missed'})`,
  )
  for (const one of count.wrong.slice(0, 10)) console.log(`  ${one}`)
})
