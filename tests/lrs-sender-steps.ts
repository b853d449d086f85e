// Systems that send learning records: an administrator gives them keys, they send right and wrong, and it is seen what became of it.
import { issue, listRefusals, listSenders } from '../src/lrs/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import type { TestServer } from './test-server.ts'

export const sending = ['statements/write', 'statements/read/mine', 'state', 'define', 'profile'] as const
const actor = { account: { homePage: 'https://lms.yunling.example', name: 'nobody-of-ours' } }
const verb = { id: 'http://adlnet.gov/expapi/verbs/experienced' }
const object = { id: 'https://lms.yunling.example/course/7' }
export const good = { actor, verb, object }
export const wrong = { actor: { mbox: 'zhang@yunling.example' }, verb, object }

interface Key {
  id: string
  key: string
  secret: string
}
export const basic = ({ key, secret }: { key: string; secret: string }) =>
  `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`

/** The systems that send to this server, and the administrator who looks after them. */
export async function senders(server: TestServer) {
  const admin = await server.as('administrator')
  const keyFor = (name: string, scopes: readonly string[] = sending): Promise<Key> =>
    admin.call(issue, { body: { id: newId(), name, scopes } })

  /** What a sender does. */
  async function send(
    key: { key: string; secret: string },
    body: unknown,
    { put = null }: { put?: string | null } = {},
  ) {
    const headers = {
      authorization: basic(key),
      'x-experience-api-version': '1.0.3',
      'content-type': 'application/json',
    }
    const reply = await fetch(`${server.url}/xapi/statements${put ? `?statementId=${put}` : ''}`, {
      method: put ? 'PUT' : 'POST',
      headers,
      body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
    })
    const text = await reply.text()
    return { status: reply.status, answer: text === '' ? null : (JSON.parse(text) as unknown) }
  }
  const read = async (key: { key: string; secret: string }, query: string) =>
    (
      await fetch(`${server.url}/xapi/statements?${query}`, {
        headers: { authorization: basic(key), 'x-experience-api-version': '1.0.3' },
      })
    ).status

  /** Until what was refused has been written down. */
  async function refusalOf(credential: string, n = 1) {
    for (let tries = 0; ; tries++) {
      const { refusals } = await admin.call(listRefusals, { query: { shelf: 'all', credential } })
      if (refusals.length >= n) return refusals
      if (tries > 100) throw new Error('what was refused never came to the quarantine')
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  async function senderSeen(
    id: string,
    is: (s: Awaited<ReturnType<typeof admin.call<typeof listSenders.answer>>>['senders'][number]) => boolean,
  ) {
    for (let tries = 0; ; tries++) {
      const found = (await admin.call(listSenders)).senders.find((s) => s.id === id)!
      if (is(found)) return found
      if (tries > 100) throw new Error(`never seen so: ${JSON.stringify(found)}`)
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  const audited = async (subject: string) =>
    (
      await server.sql<{ what: string }>(
        'select a.what from platform.audit a join platform.audit_subject s on s.id = a.subject where s.name = $1 order by a.at, a.id',
        [subject],
      )
    ).map((r) => r.what)
  return { admin, keyFor, send, read, refusalOf, senderSeen, audited }
}
