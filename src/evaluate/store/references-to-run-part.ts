// Which draws by lot hold a learner: their pool is what the comparison rests on.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Reference, RunPart } from '../../programme/public.ts'

export async function drawReferences(reading: Reading, _scope: Scope, of: RunPart): Promise<Reference[]> {
  if (!('person' in of)) return []
  const draws = await reading
    .selectFrom('evaluate.lottery_draw')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('run', '=', of.run)
    .where(sql<boolean>`position(${of.person} in pool::text) > 0`)
    .executeTakeFirstOrThrow()
  return [{ kind: 'draws', n: draws.n }]
}
