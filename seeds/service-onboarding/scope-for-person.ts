// Acting as one of the cast: the same proven scope a request of theirs would carry.
import { createScope, systemScope } from '../../src/platform/auth/scope.ts'
import type { Scope } from '../../src/platform/auth/scope.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { standingOf } from '../../src/programme/public.ts'
import { samplePerson } from './people-list.ts'

/** The scope of a member of the cast, by the tables. */
export async function scopeForPerson(db: OpenDatabase, key: string): Promise<Scope> {
  const standing = await db.read(systemScope(), (reading) => standingOf(reading, systemScope(), samplePerson(key).id))
  if (!standing) throw new Error(`${key} has left the sample company`)
  return createScope(standing)
}
