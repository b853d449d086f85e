// Which practice tasks belong to a module, and which a learner was given.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Reference, RunPart } from '../../programme/public.ts'

const count = sql<number>`count(*)::int`.as('n')

export async function practiceReferences(reading: Reading, _scope: Scope, of: RunPart): Promise<Reference[]> {
  if ('module' in of) {
    const tasks = await reading
      .selectFrom('practise.task')
      .select(count)
      .where('module', '=', of.module)
      .executeTakeFirstOrThrow()
    return [{ kind: 'tasks', n: tasks.n }]
  }
  if (!('person' in of)) return []
  const given = await reading
    .selectFrom('practise.assignment')
    .select(count)
    .where('run', '=', of.run)
    .where('person', '=', of.person)
    .executeTakeFirstOrThrow()
  return [{ kind: 'assignments', n: given.n }]
}
