// A cohort's page — indicator table, board, signals — for 50 people at once, with the OULAD runs of 2013 loaded, and what the history of other runs costs.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { startServer } from '../src/app/server.ts'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import type { LoadedDatabase } from './loaded-database.fixture.ts'
import { withLoadedDatabase, moment } from './loaded-database.fixture.ts'
import type { Looked, Users } from './simulated-users.worker.ts'

const goal = 200
const people = 50

const share = (values: number[], at: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))]!
const pageOf = (run: string) => [
  `/api/runs/${run}/track`,
  `/api/runs/${run}/board`,
  `/api/runs/${run}/signals?open=true`,
]

async function cookieOf(url: string, who: string): Promise<string> {
  const reply = await fetch(`${url}/api/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: samplePerson(who).id }),
  })
  if (!reply.ok) throw new Error(`${who} could not enter: ${reply.status} ${await reply.text()}`)
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const look = (data: Users) =>
  new Promise<Looked>((done, failed) => {
    new Worker(join(import.meta.dirname, 'simulated-users.worker.ts'), { workerData: data })
      .on('message', done)
      .on('error', failed)
  })

/** Also what a page cost this process in CPU, the people's own threads included: other work on the machine moves it less than time. */
async function looking(data: Users): Promise<Looked & { cpuMs: number }> {
  const from = process.cpuUsage()
  const looked = await look(data)
  const { user, system } = process.cpuUsage(from)
  return { ...looked, cpuMs: (user + system) / 1000 / Math.max(1, looked.pages.length) }
}

function tell(name: string, { pages, failed, bytes, cpuMs }: Looked & { cpuMs: number }, seconds: number): number {
  const p95 = share(pages, 0.95)
  console.log(
    `${name.padEnd(56)} p50 ${share(pages, 0.5).toFixed(0).padStart(4)} ms  p95 ${p95.toFixed(0).padStart(4)} ms  ${(pages.length / seconds).toFixed(0).padStart(4)} pages/s  ${(bytes / Math.max(1, pages.length) / 1024).toFixed(0)} kB and ${cpuMs.toFixed(1)} ms CPU each${failed ? `  ${failed} FAILED` : ''}`,
  )
  return failed ? Infinity : p95
}

/** Thirty of the training side and five executives over all runs, fifteen managers and learners in their own. */
async function peopleOf(url: string, app: LoadedDatabase): Promise<Users['users']> {
  const all = app.runs.filter(({ learners }) => learners > 0).map(({ id }) => pageOf(id))
  const own = [pageOf(runIds.five)]
  const [lead, executive] = [await cookieOf(url, 'lead'), await cookieOf(url, 'executive')]
  const users = Array.from({ length: people - 15 }, (_, i) => ({ cookie: i < 30 ? lead : executive, pages: all }))
  for (let i = 0; i < 15; i++)
    users.push({ cookie: await cookieOf(url, i < 9 ? `manager-${i + 1}` : `learner-${i + 1}`), pages: own })
  return users
}

await withLoadedDatabase(async (app, load) => {
  const server = await startServer({
    address: app.address,
    secret: 'a secret for benchmarks, known to everybody',
    host: '127.0.0.1',
    port: 0,
    clock: () => moment,
    careful: false,
    working: false,
    limits: { lag: 0, perMinute: 10_000_000 },
    logger: false,
  })
  try {
    const alone = [{ cookie: await cookieOf(server.url, 'lead'), pages: [pageOf(runIds.five)] }]
    const small = { url: server.url, seconds: 4, readMs: 20, users: alone }
    await looking({ ...small, seconds: 1 })
    const before = await looking(small)
    await load()
    const users = await peopleOf(server.url, app)
    const cold = await looking({ url: server.url, seconds: 4, readMs: 1000, users })
    tell('50 people, a second to read, nothing kept yet', cold, 4)
    const p95 = tell(
      '50 people, a second to read',
      await looking({ url: server.url, seconds: 10, readMs: 1000, users }),
      10,
    )
    tell('50 people who never pause', await looking({ url: server.url, seconds: 10, readMs: 0, users }), 10)
    const after = await looking(small)
    tell('one page of 48 learners, before the other runs', before, 4)
    tell('the same page with 9 runs of OULAD beside it', after, 4)
    console.log(
      `p95 ${p95.toFixed(0)} ms (goal ≤ ${goal} ms): ${p95 <= goal ? 'reached' : 'missed'}; history of other runs costs ×${(after.cpuMs / before.cpuMs).toFixed(2)}`,
    )
  } finally {
    await server.close()
  }
})
