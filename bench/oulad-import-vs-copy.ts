// Bringing in the clicks of OULAD 2013 with their daily roll-ups, against a bare COPY of the same rows: CPU of Node and PostgreSQL together.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { importOulad, clickStream } from '../src/intake/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { connection, openDatabase } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/db/id.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { startPostgres } from '../src/platform/db/embedded-postgres/start-postgres.ts'

const folder = join(process.env.MIDCOURSE_DATA ?? join(import.meta.dirname, '../../shared/data'), 'oulad')
const goal = 3

/** Seconds of CPU that a process of this machine has used. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

interface Cost {
  node: number
  backend: number
  seconds: number
}

async function costOf(pid: number, work: () => Promise<unknown>): Promise<Cost> {
  const [before, start, backend] = [process.cpuUsage(), performance.now(), cpuOf(pid)]
  await work()
  const used = process.cpuUsage(before)
  return {
    node: (used.user + used.system) / 1e6,
    backend: cpuOf(pid) - backend,
    seconds: (performance.now() - start) / 1000,
  }
}

const total = (c: Cost) => c.node + c.backend
const line = (name: string, c: Cost) =>
  `${name.padEnd(34)} ${total(c).toFixed(2).padStart(7)} s CPU  (node ${c.node.toFixed(2)}, PostgreSQL ${c.backend.toFixed(2)}), ${c.seconds.toFixed(1)} s`

async function bareCopy(address: Parameters<typeof connection>[0]): Promise<Cost> {
  const client = new pg.Client(connection(address, null))
  await client.connect()
  await client.query(
    'create table public.bare (code_module text, code_presentation text, id_student int, id_site int, date int, sum_click int)',
  )
  const pid = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid
  const cost = await costOf(pid, () =>
    pipeline(clickStream(folder), client.query(from('copy public.bare from stdin (format csv, header)'))),
  )
  await client.query('drop table public.bare')
  await client.end()
  return cost
}

async function bring(address: Parameters<typeof connection>[0]): Promise<{ first: Cost; again: Cost }> {
  const db = openDatabase(address, 1)
  const pid = (await db.pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid
  const now = () => ({ node: process.cpuUsage(), backend: cpuOf(pid), at: performance.now() })
  /** From the last word on people to the last word on clicks. */
  const run = async (): Promise<Cost> => {
    let [start, end] = [now(), now()]
    const tell = ({ what, run, rows }: { what: string; run: string | null; rows: number }) => {
      process.stderr.write(`\r${what} ${run ?? ''} ${rows}        `)
      if (what === 'people') start = now()
      if (what === 'clicks') end = now()
    }
    await importOulad(db, systemScope(), { folder, batch: newId(), tell })
    const node = end.node.user + end.node.system - start.node.user - start.node.system
    return { node: node / 1e6, backend: end.backend - start.backend, seconds: (end.at - start.at) / 1000 }
  }
  const first = await run()
  const again = await run()
  await db.close()
  return { first, again }
}

if (!existsSync(folder)) {
  console.log(`skipped: no OULAD data at ${folder}`)
} else {
  const home = mkdtempSync(join(tmpdir(), 'midcourse-bench-'))
  const server = await startPostgres(home)
  try {
    await migrate(server.address)
    const bare = await bareCopy(server.address)
    const { first, again } = await bring(server.address)
    const ratio = total(first) / total(bare)
    console.log(
      `\n${line('bare COPY of 4.88 M rows', bare)}\n${line('clicks with daily roll-ups', first)}\n${line('the same again (nothing changes)', again)}`,
    )
    console.log(`ratio ${ratio.toFixed(2)} (goal ≤ ${goal}): ${ratio <= goal ? 'reached' : 'missed'}`)
  } finally {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
