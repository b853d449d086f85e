// On which day something was first seen of a run.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Trace } from '../../programme/public.ts'

export async function evidenceTraces(reading: Reading, _scope: Scope, run: string): Promise<Trace[]> {
  const seen = await reading
    .selectFrom('evidence.daily')
    .select(sql<string | null>`min(day)`.as('day'))
    .where('run', '=', run)
    .where('n', '>', 0)
    .executeTakeFirstOrThrow()
  const rated = await reading
    .selectFrom('evidence.behaviour_rating')
    .select(sql<string | null>`min(day)`.as('day'))
    .where('run', '=', run)
    .executeTakeFirstOrThrow()
  return [
    ...(seen.day ? [{ kind: 'evidence' as const, day: seen.day }] : []),
    ...(rated.day ? [{ kind: 'ratings' as const, day: rated.day }] : []),
  ]
}
