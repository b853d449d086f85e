// 一键催办: that people were reminded is written down, so that nobody is asked twice in an hour.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { indicatorById } from './catalogue.ts'
import { mayAct } from './permissions.ts'
import { saveReminder } from './store/reminder.ts'

export interface Remind {
  id: string
  run: string
  indicator: string
  turn: string
  persons: string[]
  now: Date
}

/** Notes that these people were reminded. The same reminder again is no harm. */
export async function recordReminder(
  tx: Writing,
  scope: Scope,
  r: Remind,
): Promise<
  | { id: string; persons: number }
  | { refused: 'not-yours' | 'unknown-indicator' | 'id-used-for-something-else'; params?: Record<string, string> }
> {
  if (!mayAct(scope, r.run)) return { refused: 'not-yours' }
  if (!indicatorById(r.indicator)) return { refused: 'unknown-indicator', params: { indicator: r.indicator } }
  const saved = await saveReminder(tx, scope, {
    id: r.id,
    run: r.run,
    indicator: r.indicator,
    turn: r.turn,
    persons: r.persons,
    at: r.now,
  })
  if (saved === 'other') return { refused: 'id-used-for-something-else' }
  if (saved === 'saved')
    await writeAuditLog(tx, scope, 'track.reminded', r.run, {
      indicator: r.indicator,
      turn: r.turn,
      persons: r.persons.length,
    })
  return { id: r.id, persons: r.persons.length }
}
