// Logins with a password, their sessions, and whom an administrator keeps out.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../db/database.ts'
import { newId } from '../../db/id.ts'
import type { Scope } from '../scope.ts'
import type { AccountStopTable } from '../tables.ts'

/** The name better-auth knows a person's login by; null for who has no password to sign in with. */
export async function usernameOf(reading: Reading, _scope: Scope, person: string): Promise<string | null> {
  const found = await reading
    .selectFrom('auth.person_login as l')
    .innerJoin('auth.user as u', 'u.id', 'l.user_id')
    .innerJoin('auth.account as a', (j) => j.onRef('a.userId', '=', 'u.id').on('a.providerId', '=', 'credential'))
    .select('u.username')
    .where('l.person', '=', person)
    .executeTakeFirst()
  return found?.username ?? null
}

/** Gives a person a password, and a login where there is none; its name is the person's id, for people are found by 工号, e-mail and mobile. */
export async function savePassword(
  tx: Writing,
  _scope: Scope,
  { person, hash, now }: { person: string; hash: string; now: Date },
): Promise<{ username: string }> {
  const known = await tx
    .selectFrom('auth.person_login as l')
    .innerJoin('auth.user as u', 'u.id', 'l.user_id')
    .select(['u.id', 'u.username'])
    .where('l.person', '=', person)
    .executeTakeFirst()
  const user = known?.id ?? newId()
  const username = known?.username ?? person
  if (!known) {
    const email = `${person}@login.invalid`
    await tx
      .insertInto('auth.user')
      .values({ id: user, name: person, email, emailVerified: false, username, createdAt: now, updatedAt: now })
      .execute()
    await tx.insertInto('auth.person_login').values({ user_id: user, person }).execute()
  } else if (known.username === null)
    await tx.updateTable('auth.user').set({ username, updatedAt: now }).where('id', '=', user).execute()
  // @NOTE The row stays: it says since when somebody can come in, and another password does not change that.
  const again = await tx
    .updateTable('auth.account')
    .set({ password: hash, updatedAt: now })
    .where('userId', '=', user)
    .where('providerId', '=', 'credential')
    .returning('id')
    .execute()
  if (again.length > 0) return { username }
  await tx
    .insertInto('auth.account')
    .values({
      id: newId(),
      accountId: user,
      providerId: 'credential',
      userId: user,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  return { username }
}

/** The way in by password is gone; the login stays for what it did. */
export async function deletePassword(tx: Writing, _scope: Scope, person: string): Promise<void> {
  await tx
    .deleteFrom('auth.account')
    .where('providerId', '=', 'credential')
    .where('userId', 'in', (q) => q.selectFrom('auth.person_login').select('user_id').where('person', '=', person))
    .execute()
}

export interface StoredSession {
  id: string
  userAgent: string | null
  createdAt: Date
  updatedAt: Date
}

/** Sessions of a person that have not run out, the last seen first. */
export function sessionsOf(reading: Reading, _scope: Scope, person: string, now: Date): Promise<StoredSession[]> {
  return reading
    .selectFrom('auth.session as s')
    .innerJoin('auth.person_login as l', 'l.user_id', 's.userId')
    .select(['s.id', 's.userAgent', 's.createdAt', 's.updatedAt'])
    .where('l.person', '=', person)
    .where('s.expiresAt', '>', now)
    .orderBy('s.updatedAt', 'desc')
    .orderBy('s.id')
    .execute()
}

/** Ends sessions of persons: all, one, or all but one. Answers how many there were. */
export async function deleteSessions(
  tx: Writing,
  _scope: Scope,
  persons: readonly string[],
  which: { only?: string; but?: string | null } = {},
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('auth.session')
    .where('userId', 'in', (q) =>
      q
        .selectFrom('auth.person_login')
        .select('user_id')
        .where('person', '=', sql<string>`any(${[...persons]}::uuid[])`),
    )
    .$if(which.only !== undefined, (q) => q.where('id', '=', which.only!))
    .$if(typeof which.but === 'string', (q) => q.where('id', '!=', which.but!))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** A session was used: noted once a day, by that day. */
export async function saveSeen(tx: Writing, _scope: Scope, session: string): Promise<void> {
  await tx
    .updateTable('auth.session')
    .set({ updatedAt: sql<Date>`now()` })
    .where('id', '=', session)
    .execute()
}

export async function stopOf(
  reading: Reading,
  _scope: Scope,
  person: string,
): Promise<{ kind: AccountStopTable['kind']; at: Date } | null> {
  return (
    (await reading
      .selectFrom('auth.account_stop')
      .select(['kind', 'at'])
      .where('person', '=', person)
      .executeTakeFirst()) ?? null
  )
}

export async function saveStop(
  tx: Writing,
  scope: Scope,
  stop: { person: string; kind: AccountStopTable['kind']; at: Date },
): Promise<void> {
  await tx
    .insertInto('auth.account_stop')
    .values({ ...stop, by_person: scope.person })
    .onConflict((c) => c.column('person').doUpdateSet({ kind: stop.kind, at: stop.at, by_person: scope.person }))
    .execute()
}

export async function deleteStop(tx: Writing, _scope: Scope, person: string): Promise<void> {
  await tx.deleteFrom('auth.account_stop').where('person', '=', person).execute()
}
