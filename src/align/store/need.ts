// Needs of a run as learners and managers named them, and the modules that answer them.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Need } from '../contract.ts'

/** Needs of a run as learners and managers named them. */
export function needsOf(reading: Reading, _scope: Scope, run: string): Promise<Need[]> {
  return reading
    .selectFrom('align.need as n')
    .select([
      'n.id',
      'n.name',
      'n.party',
      'n.importance',
      'n.level',
      'n.voices',
      sql<string[]>`array(select module from align.need_module m where m.need = n.id)`.as('modules'),
    ])
    .where('n.run', '=', run)
    .orderBy(sql`n.importance - n.level`, 'desc')
    .orderBy('n.name')
    .execute()
}

/** Writes a need and the modules that answer it. */
export async function saveNeed(tx: Writing, _scope: Scope, run: string, n: Need): Promise<void> {
  const { modules, ...need } = n
  await tx
    .insertInto('align.need')
    .values({ run, ...need })
    .onConflict((c) =>
      c.columns(['run', 'name', 'party']).doUpdateSet({ importance: n.importance, level: n.level, voices: n.voices }),
    )
    .execute()
  if (modules.length > 0)
    await tx
      .insertInto('align.need_module')
      .values(modules.map((module) => ({ need: n.id, module })))
      .onConflict((c) => c.doNothing())
      .execute()
}
