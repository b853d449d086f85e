// What was asked and refused, gathered in memory and written down every few seconds: a count never waits for a sender.
import { nobodyScope, systemScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { limitRefusals } from '../store/quarantine.ts'
import { addUsage, saveRefusals } from '../store/usage-and-refusals.ts'
import type { Counted, Refusal } from '../store/usage-and-refusals.ts'

export interface UsageAndRefusalRecorder {
  count(credential: string, happened: { statements: number; refused: boolean }, now: Date): void
  refused(refusal: Refusal): void
  /** Writes down what was gathered. */
  flush(): Promise<void>
  close(): Promise<void>
}

const everyMs = 2000
const mostGathered = 200
const mostGatheredBytes = 32 * 1024 * 1024
/** Of one sender. */
const keeping = { most: 1000, mostBytes: 64 * 1024 * 1024 }

export function createUsageAndRefusalRecorder(
  db: OpenDatabase,
  failed: (problem: unknown) => void,
): UsageAndRefusalRecorder {
  const { add, gather, empty } = openGathering()
  const flush = async () => {
    const { traffic, no } = empty()
    if (traffic.length === 0 && no.length === 0) return
    try {
      await db.write(nobodyScope(), async (tx) => {
        await addUsage(tx, nobodyScope(), traffic)
        await saveRefusals(tx, nobodyScope(), no)
      })
    } catch (problem) {
      // @NOTE The database was away: what was gathered is tried again with what comes next.
      for (const c of traffic) add(c)
      for (const refusal of no) gather(refusal)
      throw problem
    }
    for (const credential of new Set(no.map((r) => r.credential)))
      await db.write(systemScope(), (tx) => limitRefusals(tx, systemScope(), { credential, ...keeping }))
  }
  const timer = setInterval(() => {
    flush().catch(failed)
  }, everyMs)
  timer.unref()
  return {
    count(credential, { statements, refused }, now) {
      const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000)
      add({ credential, hour, requests: 1, statements, refused: refused ? 1 : 0, lastAt: now })
    },
    refused: gather,
    flush,
    async close() {
      clearInterval(timer)
      await flush().catch(failed)
    },
  }
}

/** What waits to be written down: counts by sender and hour, and refusals, their bodies only as long as there is room. */
function openGathering() {
  let counted = new Map<string, Counted>()
  let refusals: Refusal[] = []
  let gatheredBytes = 0
  return {
    add(c: Counted): void {
      const key = `${c.credential} ${c.hour.getTime()}`
      const had = counted.get(key)
      counted.set(
        key,
        had
          ? {
              ...c,
              requests: had.requests + c.requests,
              statements: had.statements + c.statements,
              refused: had.refused + c.refused,
              lastAt: had.lastAt > c.lastAt ? had.lastAt : c.lastAt,
            }
          : c,
      )
    },
    gather(refusal: Refusal): void {
      if (refusals.length >= mostGathered) return
      const bytes = refusal.body?.length ?? 0
      const fits = gatheredBytes + bytes <= mostGatheredBytes
      gatheredBytes += fits ? bytes : 0
      refusals.push(fits ? refusal : { ...refusal, body: null })
    },
    /** Gives what was gathered and begins anew. */
    empty(): { traffic: Counted[]; no: Refusal[] } {
      const gathered = { traffic: [...counted.values()], no: refusals }
      counted = new Map()
      refusals = []
      gatheredBytes = 0
      return gathered
    },
  }
}
