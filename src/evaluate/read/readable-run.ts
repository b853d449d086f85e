// Who may read how the evaluation of a run stands.
import { actsAs } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { managersOf, runById } from '../../programme/public.ts'
import { mayRead } from '../permissions.ts'

/** The run if this person may read its card; the system scope then reads group means. Null when not. */
export async function runIfReadable(db: OpenDatabase, scope: Scope, run: string) {
  return db.read(scope, async (reading) => {
    const seen = await runById(reading, scope, run)
    if (!seen) return null
    const manages = (await managersOf(reading, scope, run)).some((m) => actsAs(scope, m.id))
    return mayRead(scope, run, manages) ? { run: seen, manages } : null
  })
}

/** May this person see how a run's evaluation stands at all? */
export const mayView = async (db: OpenDatabase, scope: Scope, run: string): Promise<boolean> =>
  (await runIfReadable(db, scope, run)) !== null
