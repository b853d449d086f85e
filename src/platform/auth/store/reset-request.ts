// Who says to have forgotten a password, whether or not there is such a person.
import type { Reading, Writing } from '../../db/database.ts'
import type { Scope } from '../scope.ts'

/** How often this name and this address have asked since a moment. */
export async function requestsSince(
  reading: Reading,
  _scope: Scope,
  key: { name: Buffer; address: Buffer },
  since: Date,
): Promise<{ ofName: number; ofAddress: number }> {
  return reading
    .selectFrom('auth.reset_request')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('name', '=', key.name).as('ofName'),
      fn.countAll<number>().filterWhere('address', '=', key.address).as('ofAddress'),
    ])
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
}

export async function saveRequest(
  tx: Writing,
  _scope: Scope,
  request: { id: string; person: string | null; name: Buffer; address: Buffer; at: Date },
): Promise<void> {
  await tx
    .insertInto('auth.reset_request')
    .values({ ...request, done_at: null })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Takes what nobody has taken yet; answers the persons meant. */
export async function takeRequests(tx: Writing, _scope: Scope, now: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('auth.reset_request')
    .set({ done_at: now })
    .where('id', 'in', (q) =>
      q
        .selectFrom('auth.reset_request')
        .select('id')
        .where('done_at', 'is', null)
        .orderBy('at')
        .limit(200)
        .forUpdate()
        .skipLocked(),
    )
    .returning('person')
    .execute()
  return [...new Set(rows.flatMap(({ person }) => person ?? []))]
}

export async function deleteRequestsUntil(tx: Writing, _scope: Scope, until: Date): Promise<void> {
  await tx.deleteFrom('auth.reset_request').where('at', '<=', until).execute()
}
