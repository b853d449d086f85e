// Programmes, by name.
import type { Writing } from '../../platform/db/database.ts'
import { idFrom } from '../../platform/db/id.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** The id of a programme by name; made when new. */
export async function findOrCreateProgramme(
  tx: Writing,
  _scope: Scope,
  name: string,
  position: string | null = null,
): Promise<string> {
  const id = idFrom('programme', name)
  await tx
    .insertInto('programme.programme')
    .values({ id, name, position })
    .onConflict((c) => c.doNothing())
    .execute()
  return id
}
