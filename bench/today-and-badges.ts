// Today and the badges of the menu while 20 trainings of 200 learners run: when nothing has changed, and after every single change.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../src/app/server.ts'
import type { OpenDatabase } from '../src/platform/db/database.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { startPostgres } from '../src/platform/db/embedded-postgres/start-postgres.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { newId } from '../src/platform/db/id.ts'
import { reportIssue } from '../src/respond/public.ts'
import { learnerOf, moment, personas, product, runId, scopeOf } from './running-trainings-people.fixture.ts'
import { fillRunningTrainings } from './running-trainings.fixture.ts'

const goals = { today: 100, badges: 20 }
const size = { runs: Number(process.env.RUNS ?? 20), learners: 200 }
const asked = 40
/** Those who run trainings: the others have no page of stopped chains. */
const countsChains = new Set(['lead', 'assistant', 'instructor', 'business'])

const share = (values: number[], at: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))]!

async function cookieOf(url: string, person: string): Promise<string> {
  const reply = await fetch(`${url}/api/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  if (!reply.ok) throw new Error(`${person} could not enter: ${reply.status}`)
  return reply.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
}

/** Asks until the stopped chains are counted for the first time: that is done behind the first answer, and would be measured with those after it. */
async function chainsCounted(url: string, cookie: string): Promise<void> {
  const until = performance.now() + 60_000
  while (performance.now() < until) {
    const reply = await fetch(`${url}/api/badges`, { headers: { cookie } })
    const { loops } = (await reply.json()) as { loops: number | null }
    if (loops !== null) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('The stopped chains were not counted within a minute')
}

/** Times of asking one after the other, with something done before each; the first two are left out. */
async function timesOf(url: string, cookie: string, before: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < asked + 2; i++) {
    await before()
    const from = performance.now()
    const reply = await fetch(url, { headers: { cookie } })
    if (!reply.ok) throw new Error(`${url} answered ${reply.status}`)
    await reply.arrayBuffer()
    times.push(performance.now() - from)
  }
  return times.slice(2)
}

/** Somebody in some run reports something: what everybody who triages there is told of. */
async function report(db: OpenDatabase, n: number): Promise<void> {
  const run = n % size.runs
  await db.write(product, async (tx) =>
    reportIssue(tx, await scopeOf(tx, learnerOf(run, 60)), {
      id: newId(),
      run: runId(run),
      module: null,
      theme: 'other',
      text: `又一件事 ${n}`,
      voice: 'named',
      now: moment,
    }),
  )
}

const home = mkdtempSync(join(tmpdir(), 'midcourse-bench-'))
const postgres = await startPostgres(home)
const db = openDatabase(postgres.address)
try {
  await migrate(postgres.address)
  const say = (text: string) => void process.stderr.write(`\r${text.padEnd(40)}${text === '' ? '\r' : ''}`)
  await fillRunningTrainings(db, size, say)
  say('')
  const server = await startServer({
    address: postgres.address,
    secret: 'a secret for benchmarks, known to everybody',
    host: '127.0.0.1',
    port: 0,
    clock: () => moment,
    careful: false,
    working: false,
    limits: { lag: 0, perMinute: 10_000_000 },
    logger: false,
  })
  const worst = { today: 0, badges: 0 }
  let reports = 0
  for (const [name, person] of Object.entries(personas)) {
    const cookie = await cookieOf(server.url, person)
    const told: string[] = []
    if (countsChains.has(name)) await chainsCounted(server.url, cookie)
    for (const what of ['today', 'badges'] as const) {
      const url = `${server.url}/api/${what}`
      const still = await timesOf(url, cookie, async () => {})
      const moved = await timesOf(url, cookie, () => report(db, reports++))
      worst[what] = Math.max(worst[what], share(still, 0.95))
      told.push(
        `${what} p50 ${share(still, 0.5).toFixed(0)} p95 ${share(still, 0.95).toFixed(0)} ms, after a report p50 ${share(moved, 0.5).toFixed(0)} p95 ${share(moved, 0.95).toFixed(0)} ms`,
      )
    }
    console.log(`${name.padEnd(11)} ${told.join('; ')}`)
  }
  await server.close()
  const reached = worst.today <= goals.today && worst.badges <= goals.badges
  console.log(
    `worst p95: today ${worst.today.toFixed(0)} ms (goal ≤ ${goals.today}), badges ${worst.badges.toFixed(0)} ms (goal ≤ ${goals.badges}): ${reached ? 'reached' : 'missed'}`,
  )
  if (!reached) process.exitCode = 1
} finally {
  await db.close()
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
}
