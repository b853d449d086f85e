// How much each learner did, by day or week.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Period } from '../../calendar/cycles.ts'
import { daysFrom } from '../../calendar/day.ts'

/** Totals by learner and turn; absent where nothing was seen. Superiors of own rows only see theirs (row-level security). */
export function activityIn(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; kind: string; turns: readonly Period[]; persons: readonly string[] | null },
): Promise<{ person: string; turn: string; amount: number }[]> {
  const days = ask.turns.flatMap(({ key, first, last }) => daysFrom(first, last).map((day) => ({ turn: key, day })))
  return reading
    .selectFrom(
      sql<{ person: string; turn: string; amount: number }>`(
    select d.person, t.turn, sum(d.total) as amount from evidence.daily d join jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as t(turn text, day date) on t.day = d.day
    where d.run = ${ask.run}::uuid and d.kind = ${ask.kind} and d.day = any(${days.map(({ day }) => day)}::date[]) ${ask.persons ? sql`and d.person = any(${[...ask.persons]}::uuid[])` : sql``}
    group by 1, 2)`.as('a'),
    )
    .selectAll()
    .execute()
}

/** Of these turns, those for which the source delivered anything of anybody. */
export async function deliveredIn(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; kind: string; turns: readonly Period[] },
): Promise<Set<string>> {
  const days = new Map(
    ask.turns.flatMap(({ key, first, last }) => daysFrom(first, last).map((day) => [day, key] as const)),
  )
  const rows = await reading
    .selectFrom(
      sql<{
        day: string
      }>`(select day from track.delivered_days(${ask.run}::uuid, ${ask.kind}, ${[...days.keys()]}::date[]) as day)`.as(
        'd',
      ),
    )
    .selectAll()
    .execute()
  return new Set(rows.map(({ day }) => days.get(day)!))
}

/** A learner's days with how much was done on each, in order. */
export async function daysOfLearner(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; person: string; kind: string },
): Promise<{ day: string; amount: number }[]> {
  return reading
    .selectFrom('evidence.daily')
    .select(['day', sql<number>`sum(total)`.as('amount')])
    .where('run', '=', ask.run)
    .where('person', '=', ask.person)
    .where('kind', '=', ask.kind)
    .groupBy('day')
    .orderBy('day')
    .execute()
}
