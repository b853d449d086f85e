// What was asked and refused, gathered in memory and written down every few seconds: a count never waits for a sender.
import { nobodyScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { addTraffic, saveRefusals } from '../store/traffic.ts'
import type { Counted, Refusal } from '../store/traffic.ts'

export interface Ledger {
  count(credential: string, happened: { statements: number; refused: boolean }, now: Date): void
  refused(refusal: Refusal): void
  /** Writes down what was gathered. */
  flush(): Promise<void>
  close(): Promise<void>
}

const everyMs = 2000
const mostGathered = 200
const mostKept = 2000

export function openLedger(db: OpenDatabase, failed: (problem: unknown) => void): Ledger {
  let counted = new Map<string, Counted>()
  let refusals: Refusal[] = []
  const flush = async () => {
    const [traffic, no] = [[...counted.values()], refusals]
    if (traffic.length === 0 && no.length === 0) return
    counted = new Map()
    refusals = []
    await db.write(nobodyScope(), async (tx) => {
      await addTraffic(tx, nobodyScope(), traffic)
      await saveRefusals(tx, nobodyScope(), no, mostKept)
    })
  }
  const timer = setInterval(() => { flush().catch(failed) }, everyMs)
  timer.unref()
  return {
    count(credential, { statements, refused }, now) {
      const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000)
      const key = `${credential} ${hour.getTime()}`
      const c = counted.get(key) ?? { credential, hour, requests: 0, statements: 0, refused: 0, lastAt: now }
      counted.set(key, { ...c, requests: c.requests + 1, statements: c.statements + statements, refused: c.refused + (refused ? 1 : 0), lastAt: now })
    },
    refused(refusal) { if (refusals.length < mostGathered) refusals.push(refusal) },
    flush,
    async close() {
      clearInterval(timer)
      await flush().catch(failed)
    },
  }
}
