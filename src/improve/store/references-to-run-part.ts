// Which findings, changes and carried findings are about a module.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Reference, RunPart } from '../../programme/public.ts'

const count = sql<number>`count(*)::int`.as('n')

export async function findingReferences(reading: Reading, _scope: Scope, of: RunPart): Promise<Reference[]> {
  if (!('module' in of)) return []
  const about = (table: 'improve.finding' | 'improve.change' | 'improve.carry_over_answer') =>
    reading.selectFrom(table).select(count).where('module', '=', of.module).executeTakeFirstOrThrow()
  return [
    { kind: 'findings', n: (await about('improve.finding')).n },
    { kind: 'changes', n: (await about('improve.change')).n },
    { kind: 'carried-findings', n: (await about('improve.carry_over_answer')).n },
  ]
}
