// The page of people over a company of 10,000: the first page, a search, and one unit with those below it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../src/app/server.ts'
import {
  findOrCreatePosition,
  findOrCreateUnit,
  giveDuty,
  saveOrganisation,
  savePersons,
  saveSolidLines,
} from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import type { OpenDatabase } from '../src/platform/db/database.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { startPostgres } from '../src/platform/db/embedded-postgres/start-postgres.ts'
import { idFrom } from '../src/platform/db/id.ts'
import { migrate } from '../src/platform/db/migrate.ts'

const goal = 200
const asked = 60
const people = Number(process.env.PEOPLE ?? 10_000)
const product = systemScope()
const person = (i: number) => idFrom('bench person', i)

const share = (values: number[], at: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))]!

/** Forty departments of ten teams each; everybody has a superior. */
async function fill(db: OpenDatabase): Promise<string> {
  return db.write(product, async (tx) => {
    await saveOrganisation(tx, product, { name: '万人公司', sample: true })
    const units: string[] = []
    for (let u = 0; u < 400; u++)
      units.push(await findOrCreateUnit(tx, product, ['公司', `部门${u % 40}`, `组${Math.floor(u / 40)}`]))
    const positions: string[] = []
    for (let o = 0; o < 12; o++) positions.push(await findOrCreatePosition(tx, product, `岗位${o}`))
    await savePersons(
      tx,
      product,
      Array.from({ length: people }, (_, i) => ({
        id: person(i),
        employeeNo: String(i).padStart(6, '0'),
        name: `员工${i}`,
        email: `p${i}@example.cn`,
        phone: `138${String(i).padStart(8, '0')}`,
        unit: units[i % units.length]!,
        position: positions[i % positions.length]!,
      })),
    )
    for (let i = 1; i < people; i++)
      await saveSolidLines(tx, product, [
        {
          person: person(i),
          superior: person(Math.floor(i / 20)),
          since: '2024-01-01',
        },
      ])
    await giveDuty(tx, product, { person: person(0), duty: 'administrator', since: new Date() })
    return findOrCreateUnit(tx, product, ['公司', '部门7'])
  })
}

async function cookieOf(url: string): Promise<string> {
  const reply = await fetch(`${url}/api/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: person(0) }),
  })
  if (!reply.ok) throw new Error(`nobody could enter: ${reply.status}`)
  return reply.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
}

async function timesOf(url: string, cookie: string): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < asked + 3; i++) {
    const from = performance.now()
    const reply = await fetch(url, { headers: { cookie } })
    if (!reply.ok) throw new Error(`${url} answered ${reply.status}`)
    await reply.arrayBuffer()
    times.push(performance.now() - from)
  }
  return times.slice(3)
}

const home = mkdtempSync(join(tmpdir(), 'midcourse-bench-'))
const postgres = await startPostgres(home)
const db = openDatabase(postgres.address)
try {
  await migrate(postgres.address)
  const unit = await fill(db)
  const server = await startServer({
    address: postgres.address,
    secret: 'a secret for benchmarks, known to everybody',
    host: '127.0.0.1',
    port: 0,
    careful: false,
    working: false,
    limits: { lag: 0, perMinute: 10_000_000 },
    logger: false,
  })
  const cookie = await cookieOf(server.url)
  const questions = {
    'tree of units': '/api/people/units',
    'first page': '/api/people?page=1',
    search: `/api/people?signs=${encodeURIComponent('工9')}`,
    'search by 工号': '/api/people?signs=00512',
    'choosing, nothing typed': '/api/people/search',
    'choosing by name': `/api/people/search?signs=${encodeURIComponent('工77')}`,
    'one position': `/api/people?position=${encodeURIComponent('岗位3')}`,
    'one unit with those below': `/api/people?unit=${unit}&below=yes`,
  }
  let worst = 0
  for (const [name, path] of Object.entries(questions)) {
    const times = await timesOf(server.url + path, cookie)
    worst = Math.max(worst, share(times, 0.95))
    console.log(`${name.padEnd(26)} p50 ${share(times, 0.5).toFixed(0)} p95 ${share(times, 0.95).toFixed(0)} ms`)
  }
  await server.close()
  const reached = worst <= goal
  console.log(
    `${people} people: worst p95 ${worst.toFixed(0)} ms, ${(worst / goal).toFixed(2)} of the goal (≤ ${goal}): ${reached ? 'reached' : 'missed'}`,
  )
  if (!reached) process.exitCode = 1
} finally {
  await db.close()
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
}
