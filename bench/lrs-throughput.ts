// Statements as a course sends them, in batches of 1, 10 and 100 by 1, 4 and 8 writers, against a bare multi-row INSERT of the same rows; then what is asked of 100,000.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import pg from 'pg'
import { connection } from '../src/platform/db/database.ts'
import { percentile, withLrsServer } from './lrs-server.fixture.ts'
import { endless, listOf, recorded, statementsFile, take } from './recorded-statements.fixture.ts'
import type { LrsServer, Writer } from './lrs-server.fixture.ts'
import type { Row } from './recorded-statements.fixture.ts'

const goals = { share: 0.5, perSecond: 1000 }
const sizes = [1, 10, 100]
const writers = [1, 4, 8]
const asked = 100_000
const sustainedSeconds = 15

type Send = (batch: Row[]) => Promise<boolean>

/** Rows per second when so many send batches without pause for some seconds; and how often one failed. */
async function rate(
  source: Generator<Row>,
  { size, seconds, sends }: { size: number; seconds: number; sends: Send[] },
): Promise<{ perSecond: number; failed: number }> {
  let [rows, failed] = [0, 0]
  const from = performance.now()
  await Promise.all(
    sends.map(async (send) => {
      while (performance.now() - from < seconds * 1000) {
        if (!(await send(take(source, size)))) failed++
        rows += size
      }
    }),
  )
  return { perSecond: (rows / (performance.now() - from)) * 1000, failed }
}

/** The same rows with every column the store keeps, over a connection for each writer, each batch committed. */
const floors = {
  /** Into a table as the store's own: keys of its own, and the indexes it is asked by. */
  'same table': 'like lrs.statement including indexes',
  /** Into a table nothing could be found in, and which would take an id twice. */
  'bare table': 'like lrs.statement',
} as const
type Floor = keyof typeof floors
const tableOf: Record<Floor, string> = { 'same table': 'public.same_rows', 'bare table': 'public.bare_rows' }

async function openFloors(address: LrsServer['address']) {
  const open = await Promise.all(
    Array.from({ length: Math.max(...writers) }, async () => {
      const client = new pg.Client(connection(address, null))
      await client.connect()
      return client
    }),
  )
  const names = Object.keys(floors) as Floor[]
  for (const name of names) await open[0]!.query(`create table ${tableOf[name]} (${floors[name]})`)
  const credential = randomUUID()
  const sendTo =
    (table: string, client: pg.Client): Send =>
    async (batch) => {
      const places = batch
        .map(
          (_, i) => `($${i * 4 + 1}, clock_timestamp(), $${i * 4 + 2}, null, null, true, $${i * 4 + 3}, $${i * 4 + 4})`,
        )
        .join()
      await client.query({
        name: `${table}-${batch.length}`,
        text: `insert into ${table} (id, stored, keys, refers, voids, timed, credential, raw) values ${places}`,
        values: batch.flatMap(({ id, keys, text }) => [id, keys, credential, text]),
      })
      return true
    }
  return {
    sends: (name: Floor) => open.map((client) => sendTo(tableOf[name], client)),
    empty: async () => {
      await open[0]!.query(`truncate ${Object.values(tableOf).join()}`)
    },
    end: async () => {
      await open[0]!.query(`drop table ${Object.values(tableOf).join()}`)
      await Promise.all(open.map((client) => client.end()))
    },
  }
}

const posting =
  (write: Writer): Send =>
  async (batch) => {
    const { status, body } = await write(listOf(batch))
    if (status !== 200) console.log(`  ${status} ${body.slice(0, 200)}`)
    return status === 200
  }

async function intake(store: LrsServer, source: Generator<Row>): Promise<boolean> {
  const floor = await openFloors(store.address)
  const own = await Promise.all(Array.from({ length: Math.max(...writers) }, async () => posting(await store.writer())))
  await rate(source, { size: 10, seconds: 5, sends: own.slice(0, 4) })
  let reached = true
  for (const size of sizes) {
    for (const many of writers) {
      const matters = size === 10 && many > 1
      const sustain = (sends: Send[]) => rate(source, { size, seconds: matters ? 4 : 1.5, sends: sends.slice(0, many) })
      // @NOTE By turns, three times, the middle one: other work on the machine moves all of them.
      const turns: { ours: number; same: number; bare: number; failed: number }[] = []
      for (let turn = 0; turn < 3; turn++) {
        const [same, ours, bare] = [
          await sustain(floor.sends('same table')),
          await sustain(own),
          await sustain(floor.sends('bare table')),
        ]
        turns.push({ ours: ours.perSecond, same: same.perSecond, bare: bare.perSecond, failed: ours.failed })
        await floor.empty()
      }
      const middle = turns.toSorted((a, b) => a.ours / a.same - b.ours / b.same)[1]!
      const failed = turns.reduce((n, s) => n + s.failed, 0)
      const [share, bareShare] = [middle.ours / middle.same, middle.ours / middle.bare]
      const verdict = (of: number) => (of >= goals.share && failed === 0 ? 'reached' : 'missed')
      if (failed > 0 || (matters && bareShare < goals.share)) reached = false
      const percent = (of: number) => `${(of * 100).toFixed(0).padStart(4)} %`
      console.log(
        `batches of ${String(size).padStart(3)} by ${many}  ${middle.ours.toFixed(0).padStart(6)} statements/s ${percent(share)} of ${middle.same.toFixed(0).padStart(6)} rows into the same table ${percent(bareShare)} of ${middle.bare.toFixed(0).padStart(6)} into one without keys and indexes  ${failed} errors${matters ? `  (goal ≥ ${goals.share * 100} %: ${verdict(share)} and ${verdict(bareShare)})` : ''}`,
      )
    }
  }
  await floor.end()
  return reached
}

/** Eight writers of batches of ten, without pause, each batch acknowledged after it is durable. */
async function sustained(store: LrsServer, source: Generator<Row>): Promise<void> {
  const spent: number[] = []
  const own = await Promise.all(Array.from({ length: 8 }, async () => posting(await store.writer())))
  const timed = own.map((send): Send => async (batch) => {
    const from = performance.now()
    const went = await send(batch)
    spent.push(performance.now() - from)
    return went
  })
  const { perSecond, failed } = await rate(source, { size: 10, seconds: sustainedSeconds, sends: timed })
  console.log(
    `durable intake for ${sustainedSeconds} s  ${perSecond.toFixed(0)} statements/s (goal ≥ ${goals.perSecond}: ${perSecond >= goals.perSecond ? 'reached' : 'missed'})  p50 ${percentile(spent, 0.5).toFixed(0)} ms  p99 ${percentile(spent, 0.99).toFixed(0)} ms  ${failed} errors`,
  )
}

/** As many statements as are asked: what came before them goes. */
async function fill(store: LrsServer, source: Generator<Row>): Promise<void> {
  const client = new pg.Client(connection(store.address, null))
  await client.connect()
  await client.query('truncate lrs.statement')
  const send = posting(await store.writer())
  for (let there = 0; there < asked; there += 100) await send(take(source, 100))
  await client.query('analyze lrs.statement')
  await client.end()
}

/** What is asked: each kind with the values of statements spread over everything recorded. */
async function answers(store: LrsServer): Promise<void> {
  const all = recorded()
  const some = Array.from({ length: 60 }, (_, i) => all[Math.floor((i / 60) * all.length)]!) as {
    actor: unknown
    verb: { id: string }
    object: { id: string }
    context: { extensions: Record<string, string>; contextActivities: { parent: { id: string }[] } }
  }[]
  const query = (params: Record<string, string>) =>
    `statements?${new URLSearchParams({ limit: '100', ...params }).toString()}`
  const first = JSON.parse((await store.say('GET', 'statements?ascending=true&limit=1')).body) as {
    statements: { stored: string }[]
  }
  const from = Date.parse(first.statements[0]!.stored)
  const kinds: [string, (s: (typeof some)[0], i: number) => string][] = [
    ['agent', (s) => query({ agent: JSON.stringify(s.actor) })],
    ['activity', (s) => query({ activity: s.object.id })],
    ['verb', (s) => query({ verb: s.verb.id })],
    [
      'registration',
      (s) => query({ registration: s.context.extensions['https://w3id.org/xapi/video/extensions/session-id']! }),
    ],
    [
      'since',
      (_s, i) => query({ since: new Date(from + ((Date.now() - from) * i) / 60).toISOString(), ascending: 'true' }),
    ],
    [
      'related activity',
      (s) => query({ activity: s.context.contextActivities.parent[0]!.id, related_activities: 'true' }),
    ],
    ['related agent', (s) => query({ agent: JSON.stringify(s.actor), related_agents: 'true' })],
    ['agent and verb', (s) => query({ agent: JSON.stringify(s.actor), verb: s.verb.id })],
  ]
  for (const [name, path] of kinds) {
    const spent: number[] = []
    for (const [i, s] of some.entries()) {
      const { status, ms, body } = await store.say('GET', path(s, i))
      if (status !== 200) throw new Error(`${name}: ${status} ${body.slice(0, 200)}`)
      spent.push(ms)
    }
    console.log(
      `GET by ${name.padEnd(17)} p50 ${percentile(spent, 0.5).toFixed(1).padStart(6)} ms  p95 ${percentile(spent, 0.95).toFixed(1).padStart(6)} ms`,
    )
  }
}

if (!existsSync(statementsFile)) {
  console.log(`skipped: no statements at ${statementsFile}`)
} else {
  await withLrsServer(async (store) => {
    const source = endless()
    const reached = await intake(store, source)
    await sustained(store, source)
    await fill(store, source)
    await answers(store)
    console.log(
      `batches of 10 at ≥ ${goals.share * 100} % of the bare INSERT, no errors: ${reached ? 'reached' : 'missed'}`,
    )
  })
}
