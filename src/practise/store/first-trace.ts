// On which day a practice report was first handed in.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Trace } from '../../programme/public.ts'

export async function submissionTraces(reading: Reading, _scope: Scope, run: string): Promise<Trace[]> {
  const { day } = await reading
    .selectFrom('practise.report')
    .select(
      sql<
        string | null
      >`(min(at) at time zone coalesce((select time_zone from people.organisation), 'Asia/Shanghai'))::date`.as('day'),
    )
    .where('run', '=', run)
    .executeTakeFirstOrThrow()
  return day ? [{ kind: 'submissions', day }] : []
}
