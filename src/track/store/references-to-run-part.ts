// Which signals speak of a module or a learner.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Reference, RunPart } from '../../programme/public.ts'

export async function signalReferences(reading: Reading, _scope: Scope, of: RunPart): Promise<Reference[]> {
  if ('outside' in of) return []
  const found = await reading
    .selectNoFrom(
      'module' in of
        ? sql<number>`((select count(*) from track.signal where module = ${of.module}) + (select count(*) from track.interim_look where module = ${of.module}))::int`.as(
            'n',
          )
        : sql<number>`(select count(*) from track.signal where run = ${of.run} and person = ${of.person})::int`.as('n'),
    )
    .executeTakeFirstOrThrow()
  return [{ kind: 'signals', n: found.n }]
}
