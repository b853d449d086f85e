// An effect report over 100,000 figures: how long computing takes, and how fast its page comes once it is computed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../src/app/server.ts'
import type { PlanEntry } from '../src/evaluate/contract.ts'
import { computeReport, freezePlan } from '../src/evaluate/public.ts'
import { recordPersonKpi } from '../src/evidence/public.ts'
import { giveDuty, saveOrganisation, savePersons, findOrCreateUnit } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import type { OpenDatabase } from '../src/platform/db/database.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { idFrom } from '../src/platform/db/id.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { startPostgres } from '../src/platform/db/embedded-postgres/start-postgres.ts'
import { enrol, findOrCreateProgramme, saveRun, saveRunState } from '../src/programme/public.ts'
import { seeded } from '../src/statistics/random.ts'

const goal = 300
const [people, weeks, atOnce, asked] = [1282, 26, 10, 300]
const [run, lead] = [idFrom('bench report', 'run'), idFrom('bench report', 'lead')]
const product = systemScope(lead)
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const [first, starts, ends] = ['2026-01-05', '2026-03-02', '2026-05-10']
const moment = new Date('2026-08-01T02:00:00Z')
const persons = Array.from({ length: people }, (_, i) => ({
  id: idFrom('bench report', 'person', i),
  no: `P${i}`,
  trained: i % 2 === 0,
  team: `组${i % 60}`,
}))
const kpi = (name: string): PlanEntry['kpis'][number] => ({
  kpi: name,
  name,
  unit: '',
  form: 'value',
  digits: 2,
  direction: 'up',
  role: 'primary',
  smallest: null,
  guard: null,
})
const plan = (compare: PlanEntry['compare']): PlanEntry => ({
  kpis: ['甲', '乙', '丙'].map(kpi),
  before: { from: first, to: plus(starts, -1) },
  after: { from: plus(ends, 1), to: plus(ends, 56) },
  assigned: 'by-need',
  givenTo: 'team',
  compare,
})

async function fill(db: OpenDatabase): Promise<number> {
  const { normal } = seeded('bench report')
  const figures = persons.flatMap((p) => {
    const own = normal()
    return Array.from({ length: weeks }, (_, w) => plus(first, 7 * w)).flatMap((from) =>
      ['甲', '乙', '丙'].map((name) => ({
        person: p.id,
        kpi: name,
        from,
        to: plus(from, 6),
        value: 10 + own + normal() + (from > ends && p.trained ? 0.2 : 0),
        denominator: 40,
        source: 'bench',
      })),
    )
  })
  await db.write(product, async (tx) => {
    await saveOrganisation(tx, product, { name: '基准', sample: true })
    const units = new Map<string, string>()
    for (const p of persons) if (!units.has(p.team)) units.set(p.team, await findOrCreateUnit(tx, product, [p.team]))
    await savePersons(tx, product, [
      { id: lead, employeeNo: '1', name: '基准' },
      ...persons.map((p) => ({ id: p.id, employeeNo: p.no, name: p.no, unit: units.get(p.team)! })),
    ])
    await giveDuty(tx, product, { person: lead, duty: 'training', since: moment })
    await saveRun(tx, product, {
      id: run,
      programme: await findOrCreateProgramme(tx, product, '基准'),
      name: '一期',
      startsOn: starts,
      endsOn: ends,
    })
    await saveRunState(tx, product, { run, state: 'following-up', at: moment })
    await enrol(
      tx,
      product,
      persons.filter((p) => p.trained).map((p) => ({ run, person: p.id, since: starts })),
    )
    await recordPersonKpi(tx, product, figures, moment)
  })
  return figures.length
}

async function compute(db: OpenDatabase, compare: PlanEntry['compare']): Promise<void> {
  const frozen = await db.write(product, (tx) =>
    freezePlan(
      tx,
      product,
      { ...plan(compare), id: idFrom('bench report', compare), run, because: compare },
      new Date('2026-02-20T02:00:00Z'),
    ),
  )
  const from = performance.now()
  const made = await computeReport(db, product, run, moment)
  if ('refused' in frozen || 'refused' in made) throw new Error(JSON.stringify([frozen, made]))
  console.log(`computing, ${compare.padEnd(9)} ${(performance.now() - from).toFixed(0).padStart(6)} ms`)
}

async function pages(url: string): Promise<number[]> {
  const entered = await fetch(`${url}/api/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: lead }),
  })
  const cookie = entered.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
  const times: number[] = []
  const look = async () => {
    for (let i = 0; i < asked / atOnce; i++) {
      const from = performance.now()
      const reply = await fetch(`${url}/api/runs/${run}/evaluation`, { headers: { cookie } })
      if (!reply.ok) throw new Error(`the page answered ${reply.status}`)
      await reply.arrayBuffer()
      times.push(performance.now() - from)
    }
  }
  await look()
  const alone = times.toSorted((a, b) => a - b)
  console.log(
    `report page, one person    p50 ${alone[Math.floor(alone.length / 2)]!.toFixed(0)} ms  p95 ${alone[Math.floor(alone.length * 0.95)]!.toFixed(0)} ms`,
  )
  times.length = 0
  await Promise.all(Array.from({ length: atOnce }, look))
  return times.toSorted((a, b) => a - b)
}

const home = mkdtempSync(join(tmpdir(), 'midcourse-bench-'))
const postgres = await startPostgres(home)
const db = openDatabase(postgres.address)
try {
  await migrate(postgres.address)
  console.log(`${await fill(db)} figures of ${people} people`)
  await compute(db, 'weighted')
  await compute(db, 'plain')
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
  const times = await pages(server.url)
  await server.close()
  const p95 = times[Math.floor(times.length * 0.95)]!
  console.log(
    `report page, ${atOnce} at once   p50 ${times[Math.floor(times.length / 2)]!.toFixed(0)} ms  p95 ${p95.toFixed(0)} ms   goal ${goal} ms`,
  )
  if (p95 > goal) process.exitCode = 1
} finally {
  await db.close()
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
}
