// 催办: who was reminded of what, and when last.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface ReminderEntry {
  id: string
  run: string
  indicator: string
  turn: string
  persons: string[]
  at: Date
}

/** Notes a reminder. 'known' when the same was noted under this id already, 'other' when the id means something else. */
export async function saveReminder(tx: Writing, scope: Scope, r: ReminderEntry): Promise<'saved' | 'known' | 'other'> {
  const row = await tx
    .insertInto('track.reminder')
    .values({ ...r, by_person: scope.person })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  if (Number(row.numInsertedOrUpdatedRows ?? 0) > 0) return 'saved'
  const known = await tx.selectFrom('track.reminder').selectAll().where('id', '=', r.id).executeTakeFirstOrThrow()
  return known.run === r.run &&
    known.indicator === r.indicator &&
    known.turn === r.turn &&
    known.persons.join() === r.persons.join()
    ? 'known'
    : 'other'
}

/** The last reminder of each indicator and turn in a run. */
export async function remindersOf(reading: Reading, _scope: Scope, run: string): Promise<Map<string, Date>> {
  const rows = await reading
    .selectFrom('track.reminder')
    .select(['indicator', 'turn', sql<Date>`max(at)`.as('at')])
    .where('run', '=', run)
    .groupBy(['indicator', 'turn'])
    .execute()
  return new Map(rows.map((r) => [`${r.indicator} ${r.turn}`, r.at]))
}
