// GET of statements: one, or those a filter finds, page by page; exactly, by ids, or canonical; with their files when asked.
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { nobodyScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import { acceptedLanguages } from '../../platform/http/request-language.ts'
import type { Format } from '../rules/statement-format.ts'
import { parseLosslessJson } from '../rules/lossless-json.ts'
import { canonical, idsOnly } from '../rules/statement-format.ts'
import { keyOf, indexKeysOf } from '../rules/index-keys.ts'
import type { Json } from '../rules/validators.ts'
import { isUuid } from '../rules/string-formats.ts'
import { definitionsOf } from '../store/activity.ts'
import { attachmentPiece, storedAttachments } from '../store/attachment.ts'
import { keyNumber } from '../store/key-and-content-hash.ts'
import { completeBefore, statementById, statementsSought, textOf } from '../store/statement.ts'
import type { StoredStatement } from '../store/statement.ts'
import type { XapiResponse } from './xapi-response.ts'
import { attachmentsIn } from './read-statements-and-attachments.ts'
import { XapiError } from './xapi-error.ts'
import { parameters } from './xapi-request.ts'
import type { XapiRequest } from './xapi-request.ts'

const filters = [
  'agent',
  'verb',
  'activity',
  'registration',
  'related_activities',
  'related_agents',
  'since',
  'until',
  'limit',
  'ascending',
  'after',
] as const
const shape = ['format', 'attachments'] as const
const most = 500

interface Asking {
  db: OpenDatabase
  mine: string | null
}
interface Shown {
  format: Format
  attachments: boolean
  languages: string[]
}

/** XAPI-00149 … XAPI-00181. Every answer says up to when the store is complete (XAPI-00153). */
export async function getStatements(question: XapiRequest, at: Asking): Promise<XapiResponse> {
  const asked = parameters(question, ['statementId', 'voidedStatementId', ...filters, ...shape])
  const shown: Shown = {
    format: asked.oneOf('format', 'ids', 'exact', 'canonical') ?? 'exact',
    attachments: asked.flag('attachments'),
    languages: languagesOf(question),
  }
  const one = asked.uuid('statementId')
  const voidedOne = asked.uuid('voidedStatementId')
  if (one === null && voidedOne === null) return page(question, asked, { ...at, shown })
  if ((one !== null && voidedOne !== null) || filters.some((name) => question.params.has(name)))
    throw new XapiError(400, 'query', 'one-of-parameters')
  return at.db.read(nobodyScope(), async (reading) => {
    const complete = await completeBefore(reading, nobodyScope())
    const found = await statementById(reading, nobodyScope(), {
      id: (one ?? voidedOne)!,
      voided: one === null,
      mine: at.mine,
    })
    if (!found) throw new XapiError(404, one === null ? 'query.voidedStatementId' : 'query.statementId', 'not-found')
    const [text] = await shownAs(reading, [found], shown)
    return answer(at.db, {
      text: text!,
      statements: [found],
      shown,
      complete,
      headers: { 'last-modified': found.stored.toUTCString() },
    })
  })
}

async function page(
  question: XapiRequest,
  asked: ReturnType<typeof parameters>,
  { db, mine, shown }: Asking & { shown: Shown },
): Promise<XapiResponse> {
  const agent = asked.actor('agent', true)
  const [verb, activity, registration] = [asked.iri('verb'), asked.iri('activity'), asked.uuid('registration')]
  const wanted = asked.whole('limit') ?? 0
  const limit = wanted === 0 ? most : Math.min(wanted, most)
  const groups = [
    agent && keyOf.agent(agent.actor, asked.flag('related_agents')),
    activity !== null && keyOf.activity(activity, asked.flag('related_activities')),
    verb !== null && keyOf.verb(verb),
    registration !== null && keyOf.registration(registration),
  ].filter((g) => g !== false && g !== null)
  asked.flag('related_agents')
  asked.flag('related_activities')
  const sought = {
    keys: groups.map((g) => g.map(keyNumber)),
    since: asked.moment('since'),
    until: asked.moment('until'),
    ascending: asked.flag('ascending'),
    after: placeFrom(asked.text('after')),
    limit,
    mine,
  }
  return db.read(nobodyScope(), async (reading) => {
    const complete = await completeBefore(reading, nobodyScope())
    const { page: statements, more: isMore } = await statementsSought(reading, nobodyScope(), sought)
    const texts = await shownAs(reading, statements, shown)
    const more = isMore ? moreOf(question, statements.at(-1)!) : ''
    return answer(db, {
      text: `{"statements":[${texts.join()}],"more":${JSON.stringify(more)}}`,
      statements,
      shown,
      complete,
      headers: {},
    })
  })
}

/** Where the next page begins: the same question, after the last statement of this one. */
function moreOf({ params }: XapiRequest, last: StoredStatement): string {
  const query = new URLSearchParams([...params].filter(([name]) => name !== 'after'))
  query.set('after', `${last.stored.getTime()}_${last.id}`)
  return `/xapi/statements?${query.toString()}`
}

function placeFrom(text: string | null): { stored: Date; id: string } | null {
  if (text === null) return null
  const found = /^(\d{1,15})_(.*)$/.exec(text)
  if (!found || !isUuid(found[2]!)) throw new XapiError(400, 'query.after', 'not-found')
  return { stored: new Date(Number(found[1])), id: found[2]! }
}

/** Languages the reader prefers, best first. */
export const languagesOf = (question: XapiRequest): string[] =>
  acceptedLanguages(question.header('accept-language') ?? undefined)

async function shownAs(
  reading: Reading,
  statements: StoredStatement[],
  { format, languages }: Shown,
): Promise<string[]> {
  const texts = statements.map(textOf)
  if (format === 'exact') return texts
  const parsed = texts.map((t) => parseLosslessJson(t) as Json)
  if (format === 'ids') return parsed.map((s) => JSON.stringify(idsOnly(s)))
  const known = await definitionsOf(reading, nobodyScope(), [
    ...new Set(parsed.flatMap((s) => [...indexKeysOf(s).activities.keys()])),
  ])
  return parsed.map((s) => JSON.stringify(canonical(s, known, languages)))
}

/** The header of a moment up to which nothing more will come. */
export async function consistentThrough(db: OpenDatabase): Promise<Record<string, string>> {
  const complete = await db.read(nobodyScope(), (reading) => completeBefore(reading, nobodyScope()))
  return { 'x-experience-api-consistent-through': complete.toISOString() }
}

interface Ready {
  text: string
  statements: StoredStatement[]
  shown: Shown
  complete: Date
  headers: Record<string, string>
}

async function answer(
  db: OpenDatabase,
  { text, statements, shown, complete, headers: own }: Ready,
): Promise<XapiResponse> {
  const headers = { 'x-experience-api-consistent-through': complete.toISOString(), ...own }
  if (!shown.attachments)
    return { status: 200, headers: { 'content-type': 'application/json', ...headers }, body: text }
  const boundary = `midcourse-${randomBytes(12).toString('hex')}`
  const hashes = [
    ...new Set(attachmentsIn(statements.map((s) => JSON.parse(s.raw) as Json)).map((one) => String(one.sha2))),
  ]
  return {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}`, ...headers },
    body: Readable.from(parts(db, { text, boundary, hashes })),
  }
}

async function* parts(
  db: OpenDatabase,
  { text, boundary, hashes }: { text: string; boundary: string; hashes: string[] },
): AsyncGenerator<Buffer> {
  yield Buffer.from(`--${boundary}\r\nContent-Type: application/json\r\n\r\n${text}`)
  for (const one of await db.read(nobodyScope(), (reading) => storedAttachments(reading, nobodyScope(), hashes))) {
    yield Buffer.from(
      `\r\n--${boundary}\r\nContent-Type: ${one.contentType}\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${one.sha2}\r\n\r\n`,
      'latin1',
    )
    for (let number = 0; ; number++) {
      const piece = await db.read(nobodyScope(), (reading) => attachmentPiece(reading, nobodyScope(), one.sha2, number))
      if (!piece) break
      yield piece
    }
  }
  yield Buffer.from(`\r\n--${boundary}--\r\n`)
}
