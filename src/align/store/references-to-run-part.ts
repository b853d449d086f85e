// Which goals and needs a module answers.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Reference, RunPart } from '../../programme/public.ts'

const count = sql<number>`count(*)::int`.as('n')

export async function goalReferences(reading: Reading, _scope: Scope, of: RunPart): Promise<Reference[]> {
  if (!('module' in of)) return []
  const goals = await reading
    .selectFrom('align.goal_module')
    .select(count)
    .where('module', '=', of.module)
    .executeTakeFirstOrThrow()
  const needs = await reading
    .selectFrom('align.need_module')
    .select(count)
    .where('module', '=', of.module)
    .executeTakeFirstOrThrow()
  return [
    { kind: 'goals', n: goals.n },
    { kind: 'needs', n: needs.n },
  ]
}
