// Statements as a course sends them, in batches of 1, 10 and 100 by 1, 4 and 8 writers, against a bare multi-row INSERT of the same rows; then what is asked of 100,000.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import pg from 'pg'
import { connection } from '../src/platform/db/database.ts'
import { recorded, statementsFile, withRecordStore } from './store.house.ts'
import type { RecordStore } from './store.house.ts'

const goals = { share: 0.5, perSecond: 1000 }
const sizes = [1, 10, 100]
const writers = [1, 4, 8]
const asked = 100_000
const sustainedSeconds = 15

interface Rows { id: string; text: string; keys: string }
type Send = (batch: Rows[]) => Promise<boolean>

const percentile = (values: number[], at: number) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))]!

/** The recorded statements again and again, each time under new ids and with the sitting as registration. */
function* endless(): Generator<Rows> {
  const all = recorded().map((statement) => ({ statement, keys: nineKeys(statement) }))
  for (;;) {
    for (const { statement: { id: _id, ...statement }, keys } of all) {
      const id = randomUUID()
      const context = statement.context as { extensions: Record<string, string> }
      const registration = context.extensions['https://w3id.org/xapi/video/extensions/session-id']
      yield { id, keys, text: JSON.stringify({ id, ...statement, context: { ...context, ...(registration ? { registration } : {}) } }) }
    }
  }
}

/** As many 64-bit numbers as the store keeps to find such a statement by. */
function nineKeys(statement: Record<string, unknown>): string {
  const of = (part: string) => createHash('sha256').update(part).digest().readBigInt64BE(0)
  return `{${['actor', 'verb', 'object', 'context'].flatMap((key) => [1, 2].map((n) => of(`${n} ${JSON.stringify(statement[key])}`))).join()},${of('authority')}}`
}

function take(from: Generator<Rows>, batches: number, size: number): Rows[][] {
  return Array.from({ length: batches }, () => Array.from({ length: size }, () => from.next().value as Rows))
}

/** Rows per second when `send` is called by so many at once until all batches are gone; and how often it failed. */
async function rate(batches: Rows[][], many: number, send: (writer: number) => Send): Promise<{ perSecond: number; failed: number }> {
  const waiting = batches.toReversed()
  const rows = batches.reduce((n, b) => n + b.length, 0)
  let failed = 0
  const from = performance.now()
  await Promise.all(Array.from({ length: many }, async (_, writer) => {
    for (let batch = waiting.pop(); batch; batch = waiting.pop()) if (!(await send(writer)(batch))) failed++
  }))
  return { perSecond: (rows / (performance.now() - from)) * 1000, failed }
}

type Floor = 'rows' | 'texts'

/**
 * The floor, over the same number of connections, each batch committed, into tables without any index: the same rows with
 * every column the store keeps, and, lower still, nothing but ids and texts.
 */
async function bareInsert(address: RecordStore['address']): Promise<{ writers: Record<Floor, Send[]>; end(): Promise<void> }> {
  const open = await Promise.all(Array.from({ length: Math.max(...writers) }, async () => {
    const client = new pg.Client(connection(address, null))
    await client.connect()
    return client
  }))
  await open[0]!.query('create table public.bare_rows (like lrs.statement); create table public.bare_texts (id uuid, raw text)')
  const credential = randomUUID()
  const rows = (client: pg.Client): Send => async (batch) => {
    const places = batch.map((_, i) => `($${i * 4 + 1}, clock_timestamp(), $${i * 4 + 2}, null, null, true, $${i * 4 + 3}, $${i * 4 + 4})`).join()
    await client.query({ name: `rows-${batch.length}`, text: `insert into public.bare_rows (id, stored, keys, refers, voids, timed, credential, raw) values ${places}`, values: batch.flatMap(({ id, keys, text }) => [id, keys, credential, text]) })
    return true
  }
  const texts = (client: pg.Client): Send => async (batch) => {
    const places = batch.map((_, i) => `($${i * 2 + 1}, $${i * 2 + 2})`).join()
    await client.query({ name: `texts-${batch.length}`, text: `insert into public.bare_texts (id, raw) values ${places}`, values: batch.flatMap(({ id, text }) => [id, text]) })
    return true
  }
  return { writers: { rows: open.map(rows), texts: open.map(texts) }, end: async () => { await open[0]!.query('drop table public.bare_rows, public.bare_texts'); await Promise.all(open.map((client) => client.end())) } }
}

const post = (store: RecordStore): Send => async (batch) => {
  const { status, body } = await store.say('POST', 'statements', Buffer.from(`[${batch.map(({ text }) => text).join()}]`))
  if (status !== 200) console.log(`  ${status} ${body.slice(0, 200)}`)
  return status === 200
}

async function intake(store: RecordStore, source: Generator<Rows>): Promise<boolean> {
  const bare = await bareInsert(store.address)
  const send = post(store)
  await rate(take(source, 300, 10), 4, () => send)
  let reached = true
  for (const size of sizes) {
    for (const many of writers) {
      const batches = size === 1 ? 1200 : size === 10 ? 500 : 100
      // @NOTE By turns, three times, the middle one: other work on the machine moves all of them.
      const turns: { ours: number; rows: number; texts: number; failed: number }[] = []
      for (let turn = 0; turn < 3; turn++) {
        const floor = (which: Floor) => rate(take(source, batches, size), many, (writer) => bare.writers[which][writer]!)
        const [rows, ours, texts] = [await floor('rows'), await rate(take(source, batches, size), many, () => send), await floor('texts')]
        turns.push({ ours: ours.perSecond, rows: rows.perSecond, texts: texts.perSecond, failed: ours.failed })
      }
      const middle = turns.toSorted((a, b) => a.ours / a.rows - b.ours / b.rows)[1]!
      const failed = turns.reduce((n, s) => n + s.failed, 0)
      const share = middle.ours / middle.rows
      const matters = size === 10 && many > 1
      if (failed > 0 || (matters && share < goals.share)) reached = false
      const percent = (of: number) => `${(of * 100).toFixed(0).padStart(4)} %`
      console.log(`batches of ${String(size).padStart(3)} by ${many}  ${middle.ours.toFixed(0).padStart(6)} statements/s ${percent(share)} of ${middle.rows.toFixed(0).padStart(6)} bare rows ${percent(middle.ours / middle.texts)} of ${middle.texts.toFixed(0).padStart(6)} bare texts  ${failed} errors${matters ? `  (goal ≥ ${goals.share * 100} %: ${share >= goals.share && failed === 0 ? 'reached' : 'missed'})` : ''}`)
    }
  }
  await bare.end()
  return reached
}

/** Eight writers of batches of ten, without pause, each batch acknowledged after it is durable. */
async function sustained(store: RecordStore, source: Generator<Rows>): Promise<void> {
  const until = performance.now() + sustainedSeconds * 1000
  const spent: number[] = []
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (performance.now() < until) {
      const [batch] = take(source, 1, 10)
      const { status, ms } = await store.say('POST', 'statements', Buffer.from(`[${batch!.map(({ text }) => text).join()}]`))
      if (status === 200) spent.push(ms)
      else console.log(`  ${status}`)
    }
  }))
  const perSecond = (spent.length * 10) / sustainedSeconds
  console.log(`durable intake for ${sustainedSeconds} s  ${perSecond.toFixed(0)} statements/s (goal ≥ ${goals.perSecond}: ${perSecond >= goals.perSecond ? 'reached' : 'missed'})  p50 ${percentile(spent, 0.5).toFixed(0)} ms  p99 ${percentile(spent, 0.99).toFixed(0)} ms`)
}

async function fill(store: RecordStore, source: Generator<Rows>): Promise<void> {
  const client = new pg.Client(connection(store.address, null))
  await client.connect()
  const { rows: [there] } = await client.query<{ count: number }>('select count(*)::int from lrs.statement')
  await rate(take(source, Math.ceil(Math.max(0, asked - there!.count) / 100), 100), 8, () => post(store))
  await client.query('analyze lrs.statement')
  await client.end()
}

/** What is asked: each kind with the values of statements spread over everything recorded. */
async function answers(store: RecordStore): Promise<void> {
  const all = recorded()
  const some = Array.from({ length: 60 }, (_, i) => all[Math.floor((i / 60) * all.length)]!) as { actor: unknown; verb: { id: string }; object: { id: string }; context: { extensions: Record<string, string>; contextActivities: { parent: { id: string }[] } } }[]
  const query = (params: Record<string, string>) => `statements?${new URLSearchParams({ limit: '100', ...params }).toString()}`
  const first = JSON.parse((await store.say('GET', 'statements?ascending=true&limit=1')).body) as { statements: { stored: string }[] }
  const from = Date.parse(first.statements[0]!.stored)
  const kinds: [string, (s: (typeof some)[0], i: number) => string][] = [
    ['agent', (s) => query({ agent: JSON.stringify(s.actor) })],
    ['activity', (s) => query({ activity: s.object.id })],
    ['verb', (s) => query({ verb: s.verb.id })],
    ['registration', (s) => query({ registration: s.context.extensions['https://w3id.org/xapi/video/extensions/session-id']! })],
    ['since', (_s, i) => query({ since: new Date(from + ((Date.now() - from) * i) / 60).toISOString(), ascending: 'true' })],
    ['related activity', (s) => query({ activity: s.context.contextActivities.parent[0]!.id, related_activities: 'true' })],
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
    console.log(`GET by ${name.padEnd(17)} p50 ${percentile(spent, 0.5).toFixed(1).padStart(6)} ms  p95 ${percentile(spent, 0.95).toFixed(1).padStart(6)} ms`)
  }
}

if (!existsSync(statementsFile)) {
  console.log(`skipped: no statements at ${statementsFile}`)
} else {
  await withRecordStore(async (store) => {
    const source = endless()
    const reached = await intake(store, source)
    await sustained(store, source)
    await fill(store, source)
    await answers(store)
    console.log(`batches of 10 at ≥ ${goals.share * 100} % of the bare INSERT, no errors: ${reached ? 'reached' : 'missed'}`)
  })
}
