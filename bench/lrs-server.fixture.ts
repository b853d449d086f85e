// A record store of its own, as it is run: the server in its own process on a durable PostgreSQL; for benchmarks that send and ask.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { issueCredential } from '../src/lrs/public.ts'
import { saveOrganisation } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/db/id.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { startPostgres } from '../src/platform/db/embedded-postgres/start-postgres.ts'
import type { Postgres } from '../src/platform/db/embedded-postgres/start-postgres.ts'

export interface Reply {
  status: number
  body: string
  ms: number
}
/** Posts statements, and answers the status and what was said. */
export type Writer = (body: string) => Promise<{ status: number; body: string }>
export interface LrsServer {
  address: Postgres['address']
  /** Sends or asks over kept connections; as many at once as are asked at once. */
  say(method: string, path: string, body?: Buffer, headers?: Record<string, string>): Promise<Reply>
  /** A sender with a connection of its own: posts one batch after the other. */
  writer(): Promise<Writer>
}

export const percentile = (values: number[], at: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))]!

/** Runs `work` with a record store that knows nothing yet; server and database end with it. */
export async function withLrsServer(work: (store: LrsServer) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'midcourse-bench-'))
  const postgres = await startPostgres(join(home, 'postgres'))
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  try {
    await migrate(postgres.address)
    const authorization = await senderOf(postgres)
    const server = spawn(process.execPath, ['src/app/cli.ts', 'serve'], {
      env: { ...process.env, DATA_FOLDER: home, PORT: String(port), WORKER: 'apart', NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    try {
      const say: LrsServer['say'] = (method, path, body, headers) =>
        ask({ port, agent, method, path: `/xapi/${path}`, body, headers: { authorization, ...headers } })
      while ((await say('GET', 'about').catch(() => null))?.status !== 200) await new Promise((r) => setTimeout(r, 50))
      await work({ address: postgres.address, say, writer: () => openWriter(port, authorization) })
    } finally {
      server.kill('SIGTERM')
      await new Promise((done) => server.once('exit', done))
    }
  } finally {
    agent.destroy()
    await postgres.leave()
    rmSync(home, { recursive: true, force: true })
  }
}

/** @NOTE The machine's cores are shared with the sender: this one reads no more of HTTP than a status and a length. */
async function openWriter(port: number, authorization: string): Promise<Writer> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  const head = [
    'POST /xapi/statements HTTP/1.1',
    'host: 127.0.0.1',
    `authorization: ${authorization}`,
    'x-experience-api-version: 1.0.3',
    'content-type: application/json',
    'content-length: ',
  ].join('\r\n')
  let heard = ''
  let [answered, failed] = [(_reply: { status: number; body: string }) => {}, (_problem: Error) => {}]
  socket.on('close', () => failed(new Error('the connection of a writer was closed'))).unref()
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    heard += chunk
    const end = heard.indexOf('\r\n\r\n')
    const length = Number(/content-length: (\d+)/i.exec(heard.slice(0, Math.max(0, end)))?.[1] ?? Infinity)
    if (end < 0 || Buffer.byteLength(heard) < end + 4 + length) return
    const reply = { status: Number(heard.slice(9, 12)), body: heard.slice(end + 4) }
    heard = ''
    answered(reply)
  })
  return (body) =>
    new Promise((done, fail) => {
      ;[answered, failed] = [done, fail]
      socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`)
    })
}

async function senderOf({ address }: Postgres): Promise<string> {
  const product = systemScope()
  const db = openDatabase(address, 1)
  const issued = await db.write(product, async (tx) => {
    await saveOrganisation(tx, product, { name: 'bench', sample: false })
    return issueCredential(tx, product, { id: newId(), name: 'bench', scopes: ['all'], now: new Date() })
  })
  await db.close()
  if ('refused' in issued) throw new Error(issued.refused)
  return `Basic ${Buffer.from(`${issued.key}:${issued.secret}`).toString('base64')}`
}

interface Asked {
  port: number
  agent: Agent
  method: string
  path: string
  body?: Buffer
  headers: Record<string, string>
}

function ask({ port, agent, method, path, body, headers: given }: Asked): Promise<Reply> {
  const from = performance.now()
  return new Promise((done, failed) => {
    const headers = {
      'x-experience-api-version': '1.0.3',
      ...(body ? { 'content-type': 'application/json', 'content-length': body.length } : {}),
      ...given,
    }
    const asked = request({ host: '127.0.0.1', port, agent, method, path, headers }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.on('end', () =>
        done({ status: reply.statusCode!, body: Buffer.concat(chunks).toString(), ms: performance.now() - from }),
      )
    })
    asked.on('error', failed)
    asked.end(body)
  })
}
