// A system that speaks xAPI: the real server, a credential of its own, and requests exactly as they are written here.
import { createHash, randomUUID } from 'node:crypto'
import { issueCredential } from '../../src/lrs/public.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import { newId } from '../../src/platform/db/id.ts'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'

export type Statement = Record<string, any>
export type Edition = '1.0.3' | '2.0.0'
export const editions: Edition[] = ['1.0.3', '2.0.0']

export interface Said {
  query?: Record<string, string>
  headers?: Record<string, string | undefined>
  /** Sent as it is when text or bytes, as JSON otherwise. */
  body?: unknown
  edition?: Edition
}
export interface Heard {
  status: number
  headers: Headers
  text: string
  bytes: Buffer
  json: any
}

export interface Sender {
  say(method: string, resource: string, said?: Said): Promise<Heard>
  authorization: string
}

export interface Spoken extends Sender, Pick<TestServer, 'url' | 'db' | 'sql'> {
  /** Another system, with only these scopes. */
  sender(...scopes: string[]): Promise<Sender>
  /** POSTs statements; throws unless they were taken. */
  tell(...statements: Statement[]): Promise<string[]>
}

const product = systemScope()

/** Opens a record store that knows nothing yet. Call it once, at the top. */
export async function recordStore(): Promise<Spoken> {
  const { url, db, sql } = await startTestServer({ sample: false })
  const sender = async (...scopes: string[]): Promise<Sender> => {
    const issued = await db.write(product, (tx) =>
      issueCredential(tx, product, { id: newId(), name: scopes.join(' '), scopes, now: new Date() }),
    )
    if ('refused' in issued) throw new Error(issued.refused)
    const authorization = `Basic ${Buffer.from(`${issued.key}:${issued.secret}`).toString('base64')}`
    return {
      authorization,
      say: (method, resource, said = {}) => say(url, { authorization, ...said.headers }, { method, resource, ...said }),
    }
  }
  const all = await sender('all')
  return {
    url,
    db,
    sql,
    ...all,
    sender,
    async tell(...statements) {
      const { status, text, json } = await all.say('POST', 'statements', { body: statements })
      if (status !== 200) throw new Error(`${status} ${text}`)
      return json
    },
  }
}

async function say(
  url: string,
  given: Record<string, string | undefined>,
  { method, resource, query, body, edition = '1.0.3' }: Said & { method: string; resource: string },
): Promise<Heard> {
  const plain = typeof body === 'string' || body instanceof Uint8Array
  const headers = new Headers()
  const all: Record<string, string | undefined> = {
    'x-experience-api-version': edition,
    ...(body !== undefined ? { 'content-type': 'application/json' } : {}),
    ...given,
  }
  for (const [name, value] of Object.entries(all)) if (value !== undefined) headers.set(name, value)
  const address = `${url}/xapi/${resource}${query ? `?${new URLSearchParams(query).toString()}` : ''}`
  const reply = await fetch(address, {
    method,
    headers,
    ...(body === undefined ? {} : { body: plain ? (body as string) : JSON.stringify(body) }),
  })
  const bytes = Buffer.from(await reply.arrayBuffer())
  const text = bytes.toString()
  return {
    status: reply.status,
    headers: reply.headers,
    text,
    bytes,
    get json() {
      return JSON.parse(text)
    },
  }
}

const verb = (name: string) => ({ id: `https://example.cn/verbs/${name}`, display: { en: name } })
export const agent = (name: string) => ({ objectType: 'Agent', mbox: `mailto:${name}@example.cn` })
export const activity = (name: string) => ({ objectType: 'Activity', id: `https://example.cn/courses/${name}` })

/** Somebody read something; anything else as given. */
export const statement = (more: Statement = {}): Statement => ({
  id: randomUUID(),
  actor: agent('lin.ke'),
  verb: verb('read'),
  object: activity('service'),
  ...more,
})
export const voiding = (id: string): Statement =>
  statement({ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object: { objectType: 'StatementRef', id } })
export const did = verb

export const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
export const attachment = (content: string | Buffer, more: Statement = {}): Statement => ({
  usageType: 'https://example.cn/uses/recording',
  display: { en: 'recording' },
  contentType: 'text/plain',
  length: Buffer.byteLength(content),
  sha2: sha256(content),
  ...more,
})

export interface SentPart {
  headers: Record<string, string>
  content: string | Buffer
}
export const filePart = (content: string | Buffer, headers: Record<string, string> = {}): SentPart => ({
  headers: {
    'Content-Type': 'text/plain',
    'Content-Transfer-Encoding': 'binary',
    'X-Experience-API-Hash': sha256(content),
    ...headers,
  },
  content,
})
export const jsonPart = (value: unknown): SentPart => ({
  headers: { 'Content-Type': 'application/json' },
  content: JSON.stringify(value),
})

/** A multipart/mixed body as it goes over the line. */
export function mixed(parts: SentPart[], boundary = 'b-o-u-n-d'): { body: Buffer; headers: Record<string, string> } {
  const pieces = parts.flatMap(({ headers, content }) => [
    Buffer.from(
      `--${boundary}\r\n${Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  return {
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/mixed; boundary="${boundary}"` },
  }
}
