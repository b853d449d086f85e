// Server and database are cut off in the middle of intake: what was acknowledged is there, once, and senders get through by trying again.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { did, statement } from './xapi-test-client.ts'
import type { Statement } from './xapi-test-client.ts'

const folder = mkdtempSync(join(tmpdir(), 'midcourse-killed-'))
const children: ChildProcess[] = []
const postmaster = () => Number(readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
afterAll(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  await Promise.all(
    children.map((child) =>
      child.exitCode === null && child.signalCode === null ? new Promise((done) => child.once('exit', done)) : null,
    ),
  )
  rmSync(folder, { recursive: true, force: true })
})

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })
const port = await freePort()

function command(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['src/app/cli.ts', ...args], {
    // @NOTE A pipe nobody reads would fill up and hold the server.
    stdio: ['ignore', args[0] === 'serve' ? 'ignore' : 'pipe', 'ignore'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: 'en_US.UTF-8',
      HOST: '127.0.0.1',
      PORT: String(port),
      WORKER: 'apart',
      DATA_FOLDER: folder,
    },
  })
  children.push(child)
  return child
}

async function said(child: ChildProcess): Promise<string> {
  let text = ''
  child.stdout!.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  await new Promise((done) => child.once('exit', done))
  return text
}

const ready = async () => {
  while (!(await fetch(`http://127.0.0.1:${port}/xapi/about`).catch(() => null))?.ok) await pause(50)
}

test(
  'kill -9 of the server, then of the database: every acknowledged statement is there, once',
  { timeout: 120_000 },
  async () => {
    await said(command('found', 'Cut off', 'A1', '张三'))
    const [, key, secret] = /user name (\S+), password (\S+)/.exec(await said(command('credential', 'sender')))!
    const headers = {
      authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
      'x-experience-api-version': '1.0.3',
      'content-type': 'application/json',
    }
    let server = command('serve')
    await ready()

    const verb = did('survived')
    const acknowledged: string[] = []
    const statuses = new Set<number>()
    /** Sends the same batch until it is acknowledged, as a careful sender does. */
    const send = async (batch: Statement[]) => {
      for (const until = Date.now() + 60_000; Date.now() < until; await pause(100)) {
        const reply = await fetch(`http://127.0.0.1:${port}/xapi/statements`, {
          method: 'POST',
          headers,
          body: JSON.stringify(batch),
        }).catch(() => null)
        if (reply) statuses.add(reply.status)
        if (reply?.status === 200) return acknowledged.push(...((await reply.json()) as string[]))
      }
      throw new Error('never acknowledged')
    }
    const batches = Array.from({ length: 240 }, () => Array.from({ length: 5 }, () => statement({ verb })))
    const waiting = [...batches]
    const writers = Promise.all(
      Array.from({ length: 6 }, async () => {
        for (let batch = waiting.pop(); batch; batch = waiting.pop()) await send(batch)
      }),
    )
    const upTo = async (n: number) => {
      while (acknowledged.length < n) await pause(5)
    }

    await upTo(300)
    server.kill('SIGKILL')
    server = command('serve')
    await upTo(600)
    const before = postmaster()
    process.kill(before, 'SIGKILL')
    await upTo(900)
    await writers

    expect(postmaster()).not.toBe(before)
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    const found: string[] = []
    for (let path = `/xapi/statements?${new URLSearchParams({ verb: verb.id }).toString()}`; path;) {
      const page = (await (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).json()) as {
        statements: Statement[]
        more: string
      }
      found.push(...page.statements.map((s) => s.id as string))
      path = page.more
    }
    const sent = batches
      .flat()
      .map((s) => s.id as string)
      .toSorted()
    expect(acknowledged.toSorted()).toEqual(sent)
    expect(found.toSorted()).toEqual(sent)
  },
)
