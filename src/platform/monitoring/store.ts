// What monitoring asks the database: counts and ages, never what a row says.
import { sql } from 'kysely'
import type { Scope } from '../auth/scope.ts'
import type { Reading } from '../db/database.ts'

/** The migrations this database has seen. */
export async function appliedMigrations(reading: Reading, _scope: Scope): Promise<string[]> {
  return (await reading.selectFrom('platform.migration').select('name').execute()).map(({ name }) => name)
}

/** Every queue with the jobs that wait, those in hand, and since when the oldest could have begun, in seconds; null when none waits. */
export function queueSizes(reading: Reading, _scope: Scope) {
  const waits = sql`j.state in ('created', 'retry')`
  return reading
    .selectFrom('jobs.queue as q')
    .leftJoin('jobs.job as j', (join) =>
      join.onRef('j.name', '=', 'q.name').on('j.state', 'in', ['created', 'retry', 'active']),
    )
    .select([
      'q.name as queue',
      sql<number>`count(*) filter (where ${waits})::int`.as('waiting'),
      sql<number>`count(*) filter (where j.state = 'active')::int`.as('active'),
      // @NOTE In the time of the database, by which the queue lives.
      sql<
        number | null
      >`extract(epoch from now() - min(j.start_after) filter (where ${waits} and j.start_after <= now()))::float`.as(
        'oldest',
      ),
    ])
    .groupBy('q.name')
    .execute()
}

/** The messages that wait to leave the installation, and since when the oldest does, in seconds; null when none waits. */
export function outboxSize(reading: Reading, _scope: Scope, now: Date) {
  return reading
    .selectFrom('platform.message')
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .select([
      sql<number>`count(*)::int`.as('waiting'),
      sql<number | null>`extract(epoch from ${now}::timestamptz - min(at))::float`.as('oldest'),
    ])
    .executeTakeFirstOrThrow()
}
