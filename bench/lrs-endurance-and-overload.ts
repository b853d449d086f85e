// The record store for long: eight writers at a steady pace, then hundreds of senders that never pause and never listen. What was acknowledged is counted in the end.
import { existsSync } from 'node:fs'
import pg from 'pg'
import { connection } from '../src/platform/db/database.ts'
import { percentile, withLrsServer } from './lrs-server.fixture.ts'
import { endless, listOf, statementsFile, take } from './recorded-statements.fixture.ts'
import type { LrsServer } from './lrs-server.fixture.ts'
import type { Row } from './recorded-statements.fixture.ts'

const goals = { perSecond: 1000, p99: 400, goodput: 0.8, shedMs: 1000 }
const size = 10
const minutes = Number(process.env.MINUTES ?? 1)
const steady = { minutes, senders: 8, perSecond: 1500 }
const most = { minutes: 1 / 3, senders: 8, perSecond: Infinity }
const overload = { minutes: minutes / 3, senders: 800, perSecond: Infinity }

interface Heard {
  taken: number
  perSecond: number
  late: number[]
  shed: number[]
  failed: string[]
}

/**
 * So many senders, each with a connection of its own, share `perSecond` statements for some minutes; for Infinity none of them
 * pauses, whatever it hears. Milliseconds count from when a batch was due, so that a pause of the store counts for every batch it held up.
 */
async function send(
  store: LrsServer,
  source: Generator<Row>,
  { minutes, senders, perSecond }: { minutes: number; senders: number; perSecond: number },
): Promise<Heard> {
  const heard: Heard = { taken: 0, perSecond: 0, late: [], shed: [], failed: [] }
  const writers = await Promise.all(Array.from({ length: senders }, () => store.writer()))
  const every = (1000 * size * senders) / perSecond
  const from = performance.now()
  const end = from + minutes * 60_000
  await Promise.all(
    writers.map(async (write, nth) => {
      for (
        let due = from + (every * nth) / senders;
        performance.now() < end;
        due = every === 0 ? performance.now() : due + every
      ) {
        if (due > performance.now()) await new Promise((r) => setTimeout(r, due - performance.now()))
        const { status, body } = await write(listOf(take(source, size)))
        const ms = performance.now() - due
        if (status === 200) {
          heard.taken += size
          heard.late.push(ms)
        } else if (status === 503 || status === 429) heard.shed.push(ms)
        else heard.failed.push(`${status} ${body.slice(0, 200)}`)
      }
    }),
  )
  return { ...heard, perSecond: (heard.taken / (performance.now() - from)) * 1000 }
}

const verdict = (reached: boolean) => (reached ? 'reached' : 'missed')

async function countIn({ address }: LrsServer): Promise<number> {
  const client = new pg.Client(connection(address, null))
  await client.connect()
  const { rows } = await client.query<{ n: number }>('select count(*) n from lrs.statement')
  await client.end()
  return Number(rows[0]!.n)
}

if (!existsSync(statementsFile)) {
  console.log(`skipped: no statements at ${statementsFile}`)
} else {
  await withLrsServer(async (store) => {
    const source = endless()
    take(source, size) // read from the disk before the clock starts
    const even = await send(store, source, steady)
    const p99 = percentile(even.late, 0.99)
    console.log(
      `${steady.senders} writers for ${minutes} min: ${even.taken} statements, ${even.perSecond.toFixed(0)}/s (goal ≥ ${goals.perSecond}: ${verdict(even.perSecond >= goals.perSecond)})  p50 ${percentile(even.late, 0.5).toFixed(0)} ms  p99 ${p99.toFixed(0)} ms (goal ≤ ${goals.p99}: ${verdict(p99 <= goals.p99)})  worst ${percentile(even.late, 1).toFixed(0)} ms  ${even.shed.length} refused  ${even.failed.length} errors`,
    )
    const able = await send(store, source, most)
    const much = await send(store, source, overload)
    const goodput = much.perSecond / able.perSecond
    const slowest = much.shed.length > 0 ? percentile(much.shed, 1) : 0
    console.log(
      `${overload.senders} senders without pause for ${overload.minutes.toFixed(1)} min: ${much.perSecond.toFixed(0)}/s taken, ${(goodput * 100).toFixed(0)} % of what ${most.senders} reach (goal ≥ ${goals.goodput * 100}: ${verdict(goodput >= goals.goodput)})  ${much.shed.length} batches heard "later", the slowest after ${slowest.toFixed(0)} ms (goal ≤ ${goals.shedMs}: ${verdict(slowest <= goals.shedMs)})  ${much.failed.length} errors`,
    )
    const [there, acknowledged] = [await countIn(store), even.taken + able.taken + much.taken]
    console.log(
      `acknowledged ${acknowledged}, in the store ${there}: ${there === acknowledged ? 'each once' : 'NOT the same'}`,
    )
    for (const one of [...even.failed, ...much.failed].slice(0, 5)) console.log(`  ${one}`)
  })
}
