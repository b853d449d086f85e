// Definitions of activities go in together: whatever came while the last were written, in one sorted statement.
import { nobodyScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { joined } from '../rules/activity.ts'
import type { Json } from '../rules/validators.ts'
import { joinDefinitions } from '../store/activity.ts'

export interface DefinitionWriter {
  /** Joined to what is known when the promise is fulfilled; what this process wrote last for an activity is not written again. */
  join(activities: Map<string, Json>): Promise<void>
}

const mostRemembered = 20_000
/** After so many rounds everything is written again: another process may have written since. */
const mostRounds = 2000

/** One writer at a time: eight senders that share activities do not wait for each other's rows. */
export function createDefinitionWriter(db: OpenDatabase): DefinitionWriter {
  const written = new Map<string, string>()
  let rounds = 0
  let waiting = new Map<string, Json>()
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  const run = async () => {
    const batch = waiting
    waiting = new Map()
    next = null
    await joinDefinitions(db.pool, nobodyScope(), batch)
    if (written.size > mostRemembered || ++rounds > mostRounds) {
      written.clear()
      rounds = 0
    }
    for (const [id, definition] of batch) written.set(id, JSON.stringify(definition))
  }
  return {
    async join(activities) {
      const news = [...activities].filter(
        ([id, definition]) => written.get(id) !== JSON.stringify(definition) || waiting.has(id),
      )
      if (news.length === 0) return
      for (const [id, definition] of news) waiting.set(id, joined(waiting.get(id) ?? {}, definition))
      next ??= running.then(run, run)
      running = next
      await next
    },
  }
}
