// What the person asking was seen with in a run: scores with the test and module they are of, and sessions attended.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

const notCorrected = sql<boolean>`not exists (select from evidence.observation c where c.person = o.person and c.supersedes = o.id)`

/** Own test scores in a run, newest first. */
export function ownScoresIn(reading: Reading, scope: Scope, run: string, most: number) {
  return reading
    .selectFrom('evidence.observation as o')
    .leftJoin('programme.module as m', 'm.id', 'o.module')
    .leftJoin('programme.activity as a', 'a.id', 'o.activity')
    .select(['o.id', 'o.day', 'o.value', 'o.out_of as outOf', 'a.name as test', 'm.number', 'm.name as module'])
    .where('o.person', '=', scope.person)
    .where('o.run', '=', run)
    .where('o.kind', '=', 'test.score')
    .where(notCorrected)
    .orderBy('o.day', 'desc')
    .orderBy('o.at', 'desc')
    .orderBy('o.id')
    .limit(most)
    .execute()
}

/** Of how many sessions the person asking was at how many; those excused count for neither. */
export async function ownAttendanceIn(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ attended: number; of: number }> {
  return reading
    .selectFrom('evidence.observation as o')
    .select([
      sql<number>`coalesce(sum(o.value), 0)::float8`.as('attended'),
      sql<number>`coalesce(sum(coalesce(o.out_of, 1)), 0)::float8`.as('of'),
    ])
    .where('o.person', '=', scope.person)
    .where('o.run', '=', run)
    .where('o.kind', '=', 'session.attended')
    .where(sql<boolean>`coalesce(o.out_of, 1) > 0`)
    .where(notCorrected)
    .executeTakeFirstOrThrow()
}
