// Tries to sign in, by the keyed hash of a name and of an address.
import { sql } from 'kysely'
import type { Writing } from '../../db/database.ts'
import type { Scope } from '../scope.ts'

export interface AttemptKey {
  name: Buffer
  address: Buffer
}

export interface SeenAttempts {
  /** Moments of this name's tries from this address, those under way among them, the newest first. */
  ofName: Date[]
  /** Moments of tries from this address that went wrong, whatever the name, the newest first. */
  failed: Date[]
  /** The same with tries under way, of which nothing has been heard yet. */
  ofAddress: Date[]
  /** The same of this name, whatever the address. */
  failedOfName: Date[]
  /** This name signed in from this address before. */
  known: boolean
}

/** What was tried since a moment; whoever else asks about this address waits until the transaction ends. */
export async function attemptsForUpdate(
  tx: Writing,
  _scope: Scope,
  key: AttemptKey,
  since: Date,
): Promise<SeenAttempts> {
  await sql`select pg_advisory_xact_lock(hashtextextended('auth.sign_in_attempt' || encode(${key.address}, 'hex'), 0))`.execute(
    tx,
  )
  const recent = tx
    .selectFrom('auth.sign_in_attempt')
    .select('at')
    .where('address', '=', key.address)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(1000)
  const [ofName, failed, ofAddress, failedOfName, place] = [
    await recent.where('name', '=', key.name).execute(),
    await recent.where('failed', '=', true).execute(),
    await recent.execute(),
    await tx
      .selectFrom('auth.sign_in_attempt')
      .select('at')
      .where('name', '=', key.name)
      .where('failed', '=', true)
      .where('at', '>', since)
      .orderBy('at', 'desc')
      .limit(1000)
      .execute(),
    await tx
      .selectFrom('auth.sign_in_place')
      .select('at')
      .where('name', '=', key.name)
      .where('address', '=', key.address)
      .executeTakeFirst(),
  ]
  const moments = (rows: { at: Date }[]) => rows.map((row) => row.at)
  return {
    ofName: moments(ofName),
    failed: moments(failed),
    ofAddress: moments(ofAddress),
    failedOfName: moments(failedOfName),
    known: place !== undefined,
  }
}

export async function saveAttempt(
  tx: Writing,
  _scope: Scope,
  attempt: AttemptKey & { id: string; at: Date },
): Promise<void> {
  await tx.insertInto('auth.sign_in_attempt').values(attempt).execute()
}

export async function saveFailure(tx: Writing, _scope: Scope, id: string): Promise<void> {
  await tx.updateTable('auth.sign_in_attempt').set({ failed: true }).where('id', '=', id).execute()
}

/** A try whose password was not looked at. */
export async function deleteAttempt(tx: Writing, _scope: Scope, id: string): Promise<void> {
  await tx.deleteFrom('auth.sign_in_attempt').where('id', '=', id).execute()
}

/** Forgives a name its tries from an address. */
export async function deleteAttempts(tx: Writing, _scope: Scope, { name, address }: AttemptKey): Promise<void> {
  await tx.deleteFrom('auth.sign_in_attempt').where('name', '=', name).where('address', '=', address).execute()
}

export async function savePlace(tx: Writing, _scope: Scope, { name, address }: AttemptKey, at: Date): Promise<void> {
  await tx
    .insertInto('auth.sign_in_place')
    .values({ name, address, at })
    .onConflict((c) => c.columns(['name', 'address']).doUpdateSet({ at }))
    .execute()
}

export async function deleteOlder(
  tx: Writing,
  _scope: Scope,
  { attemptsUntil, placesUntil }: { attemptsUntil: Date; placesUntil: Date },
): Promise<void> {
  await tx.deleteFrom('auth.sign_in_attempt').where('at', '<=', attemptsUntil).execute()
  await tx.deleteFrom('auth.sign_in_place').where('at', '<=', placesUntil).execute()
}
