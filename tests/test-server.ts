// A journey: the real server on a real database, walked by people of the sample company over HTTP.
import { resolve } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { afterAll } from 'vitest'
import type { z } from 'zod'
import { startServer } from '../src/app/server.ts'
import type { RunningServer } from '../src/app/server.ts'
import { createSample, sampleMoment } from '../src/app/sample-company.ts'
import { enter } from '../src/platform/auth/contract.ts'
import type { OpenDatabase } from '../src/platform/db/database.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { testDatabase, urlOf } from '../src/platform/db/test-database.ts'
import type { Limits } from '../src/platform/http/security-plugins.ts'
import type { MonitoringOptions } from '../src/platform/monitoring/monitor-process.ts'
import type { Endpoint, RefusalBody } from '../src/platform/http/endpoint.ts'
import type { Outgoing } from '../src/platform/notify/deliver-outbox.ts'
import { buildUrl } from '../src/ui/api-client.ts'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'

type Shape = z.ZodType
type Given = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }
type Any<A extends Shape> = Endpoint<Shape, Shape, Shape, A> | Endpoint<never, never, never, A>

/** Somebody at a browser: what they ask, they ask with their own cookies. */
export interface TestClient {
  /** The answer; throws with the refusal's sentence when it is a no. */
  call<A extends Shape>(endpoint: Any<A>, given?: Given): Promise<z.output<A>>
  /** The refusal, with its status; throws when it was no refusal. */
  refusal(endpoint: Any<Shape>, given?: Given): Promise<RefusalBody & { status: number }>
  /** Anything else: uploads, downloads, pages. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  readonly person: string | null
}

export interface TestServer {
  url: string
  monitoringUrl: string | null
  /** The database in DATABASE_URL's form, for commands in a terminal of their own. */
  databaseUrl: string
  /** The product's own connection; verbs of the seeds and of the worker go through it. */
  db: OpenDatabase
  /** Past every wall, for looking at what is really there. */
  sql<R>(text: string, values?: unknown[]): Promise<R[]>
  /** Enters the sample company: a key of the cast such as 'lead', 'manager-1', 'learner-7', or a person's id. */
  as(who: string): Promise<TestClient>
  /** Nobody, signed in as nobody. */
  stranger(): TestClient
  /** The moment of every request from here on. */
  now: Date
  /** Lets time pass. */
  pass(time: { minutes?: number; hours?: number; days?: number }): void
}

/** Starts a journey at the sample company's moment, for this test file; `sample: false` begins with an empty database. Call it once, at the top. */
export async function startTestServer(
  options: {
    sample?: boolean
    working?: boolean
    rememberMs?: number
    dropFolder?: string
    outgoing?: Outgoing
    monitoring?: MonitoringOptions
    logger?: FastifyBaseLogger
    limits?: Partial<Limits>
  } = {},
): Promise<TestServer> {
  const { address, owner } = await testDatabase(options.sample === false ? undefined : sampleFilling)
  let now = sampleMoment
  const server = await startServer({
    address,
    secret: 'a secret for journeys, known to everybody',
    host: '127.0.0.1',
    port: 0,
    pages: resolve('dist/web'),
    clock: () => now,
    careful: true,
    working: options.working ?? false,
    ...(options.dropFolder ? { dropFolder: options.dropFolder } : {}),
    ...(options.outgoing ? { outgoing: options.outgoing } : {}),
    rememberMs: options.rememberMs ?? 0,
    limits: { lag: 0, ...options.limits },
    logger: options.logger ?? (process.env.JOURNEY_LOG ? true : false),
    monitoring: options.monitoring,
  })
  afterAll(() => server.close())
  return {
    url: server.url,
    monitoringUrl: server.monitoringUrl,
    db: server.db,
    databaseUrl: urlOf(address),
    sql: async (text, values) => (await owner.query(text, values)).rows as never,
    as: (who) => enterAs(server, who),
    stranger: () => walker(server, null),
    get now() {
      return now
    },
    set now(moment) {
      now = moment
    },
    pass: ({ minutes = 0, hours = 0, days = 0 }) => {
      now = new Date(now.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000)
    },
  }
}

const sampleFilling = {
  name: 'sample',
  async fill(address: Parameters<typeof openDatabase>[0]) {
    const db = openDatabase(address, 4)
    try {
      await createSample(db, sampleMoment, () => {})
    } finally {
      await db.close()
    }
  },
}

async function enterAs(server: RunningServer, who: string): Promise<TestClient> {
  const person = /^[0-9a-f]{8}-/.test(who) ? who : samplePerson(who).id
  const one = walker(server, person)
  await one.call(enter, { body: { person } })
  return one
}

function walker(server: RunningServer, person: string | null): TestClient {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (cookies.size) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const reply = await fetch(server.url + path, { redirect: 'manual', ...init, headers })
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      if (value === '') cookies.delete(name!)
      else cookies.set(name!, value!)
    }
    return reply
  }
  const ask = async (endpoint: Any<Shape>, { params, query, body }: Given) => {
    const reply = await send(buildUrl(endpoint.path, params, query), {
      method: endpoint.method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const text = await reply.text()
    return { status: reply.status, ok: reply.ok, body: (text ? JSON.parse(text) : null) as unknown }
  }
  return {
    person,
    fetch: send,
    async call(endpoint, given = {}) {
      const { ok, status, body } = await ask(endpoint as Any<Shape>, given)
      if (!ok) throw new Error(`${endpoint.method} ${endpoint.path}: ${status} ${JSON.stringify(body)}`)
      return body as never
    },
    async refusal(endpoint, given = {}) {
      const { status, body } = await ask(endpoint, given)
      if (typeof body !== 'object' || body === null || !('refused' in body))
        throw new Error(`${endpoint.method} ${endpoint.path} was not refused: ${status} ${JSON.stringify(body)}`)
      return { status, ...(body as RefusalBody) }
    },
  }
}
