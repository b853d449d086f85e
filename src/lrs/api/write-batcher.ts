// Batches that arrive while others are being written go in together: one round trip and one commit for all who wait.
import { setTimeout } from 'node:timers/promises'
import { nobodyScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { insertStatements, saveStatements } from '../store/statement.ts'
import type { NewStatement } from '../store/statement.ts'

type BatchResult = { taken: string } | null
interface Batch {
  rows: NewStatement[]
  done(kept: BatchResult): void
  failed(problem: unknown): void
}

/** Written at once by one process; whoever comes meanwhile waits, and goes with the others who wait. */
const mostAtOnce = 2
/** So many statements are worth a second write beside the first: fewer wait for it, and cost one commit less. */
const worthAnother = 100
const mostTogether = 500
/** What may wait in memory; beyond, a sender hears "later" before its statements are read. */
const mostWaiting = { batches: 400, bytes: 64 * 1024 * 1024 }

/** `last`: how many batches went in together last; they are heard of again soon. */
interface Queue {
  waiting: Batch[]
  writing: number
  last: number
  statements: number
  bytes: number
}

const queues = new WeakMap<OpenDatabase, Queue>()

export function isFull(db: OpenDatabase): boolean {
  const queue = queues.get(db)
  return queue !== undefined && (queue.waiting.length >= mostWaiting.batches || queue.bytes >= mostWaiting.bytes)
}

const turnedAway = { after: 300, atMost: 2000 }
let leaving = 0

/** Lets a sender that hears "later" wait for it: one that comes back at once, whatever it hears, would take the time of those who were let in. */
export async function delayRefused(): Promise<void> {
  if (leaving >= turnedAway.atMost) return
  leaving++
  await setTimeout(turnedAway.after, undefined, { ref: false })
  leaving--
}

const bytesOf = (rows: NewStatement[]) => rows.reduce((n, { raw }) => n + raw.length, 0)

/** Keeps a batch whole or not at all; each batch has its own answer, whoever it went with. */
export function writeBatched(db: OpenDatabase, rows: NewStatement[]): Promise<BatchResult> {
  const queue = queues.get(db) ?? { waiting: [], writing: 0, last: 0, statements: 0, bytes: 0 }
  queues.set(db, queue)
  queue.statements += rows.length
  queue.bytes += bytesOf(rows)
  return new Promise((done, failed) => {
    queue.waiting.push({ rows, done, failed })
    go(db, queue)
  })
}

function go(db: OpenDatabase, queue: Queue): void {
  while (
    queue.writing === 0 ? queue.waiting.length > 0 : queue.writing < mostAtOnce && queue.statements >= worthAnother
  ) {
    queue.writing++
    const group = nextGroup(queue)
    queue.last = group.length
    for (const { rows } of group) {
      queue.statements -= rows.length
      queue.bytes -= bytesOf(rows)
    }
    void write(db, group).finally(() => {
      queue.writing--
      go(db, queue)
    })
  }
}

/** @NOTE No more than half of those who are about: so half are written while the next half are read, and neither side waits for the other. */
function nextGroup({ waiting, last }: Queue): Batch[] {
  const most = Math.ceil((waiting.length + last) / 2)
  const group = [waiting.shift()!]
  for (
    let n = group[0]!.rows.length;
    group.length < most && waiting.length > 0 && n + waiting[0]!.rows.length <= mostTogether;
  ) {
    n += waiting[0]!.rows.length
    group.push(waiting.shift()!)
  }
  return group
}

async function write(db: OpenDatabase, group: Batch[]): Promise<void> {
  // @NOTE Whatever is wrong with one must not fail the others: then each goes alone, and hears its own answer.
  const all =
    group.length > 1 &&
    (await insertStatements(
      db.pool,
      nobodyScope(),
      group.flatMap((b) => b.rows),
    ).catch(() => false))
  if (all) for (const { done } of group) done(null)
  else await Promise.all(group.map((batch) => writeAlone(db, batch)))
}

async function writeAlone(db: OpenDatabase, { rows, done, failed }: Batch): Promise<void> {
  try {
    done(await saveStatements(db.pool, nobodyScope(), rows))
  } catch (problem) {
    failed(problem)
  }
}
