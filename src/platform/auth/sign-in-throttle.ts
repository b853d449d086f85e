// Guessing passwords is slow: wrong ones are counted by login name and address, and by address. What is counted lies in the database, so
// that neither a restart nor a flood of names forgets it.
import { createHmac } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import type { OpenDatabase } from '../db/database.ts'
import { newId } from '../db/id.ts'
import type { Sweep } from '../jobs/job.ts'
import { systemScope } from './scope.ts'
import * as store from './store/sign-in-attempt.ts'
import type { AttemptKey } from './store/sign-in-attempt.ts'

const windowMs = 10 * 60_000
const mostByName = 5
const mostByAddress = 100
/** How long a place is remembered from which a name signed in. */
const placeMs = 30 * 86_400_000

/** A try that may be made; say how it went. A try of which nothing is said counts for its name and its address as a wrong one. */
export interface AllowedAttempt {
  failed(): Promise<void>
  succeeded(): Promise<void>
}

export interface SignInThrottle {
  /** Counts a try before its password is looked at; or minutes to wait before the next. */
  attempt(username: string, address: string, now: Date): Promise<AllowedAttempt | { minutes: number }>
}

/**
 * Five wrong tries within ten minutes for a name from an address, and a hundred from one address over all names, however many come at once;
 * those are forgiven that ended in signing in. Whoever signed in from an address before is not kept out by what others do there.
 */
export function createSignInThrottle(db: OpenDatabase, secret: string): SignInThrottle {
  const product = systemScope()
  const hashed = (text: string) => createHmac('sha256', secret).update(text).digest()
  return {
    async attempt(username, address, now) {
      const key: AttemptKey = {
        name: hashed(`name ${username.toLowerCase()}`),
        address: hashed(`address ${networkOf(address)}`),
      }
      const id = newId()
      const minutes = await db.write(product, async (tx) => {
        const seen = await store.attemptsForUpdate(tx, product, key, new Date(now.getTime() - windowMs))
        const waits = [waitFor(seen.ofName, mostByName, now), seen.known ? 0 : waitAtAddress(seen, now)]
        if (Math.max(...waits) === 0) await store.saveAttempt(tx, product, { ...key, id, at: now })
        return Math.max(...waits)
      })
      if (minutes > 0) return { minutes }
      return {
        failed: () => db.write(product, (tx) => store.saveFailure(tx, product, id)),
        succeeded: () =>
          db.write(product, async (tx) => {
            await store.deleteAttempts(tx, product, key)
            await store.savePlace(tx, product, key, now)
          }),
      }
    },
  }
}

/** Minutes until fewer than `most` of these moments (the newest first) lie within the window. */
function waitFor(newestFirst: readonly Date[], most: number, now: Date): number {
  const oldest = newestFirst[most - 1]
  return oldest ? Math.max(1, Math.ceil((oldest.getTime() + windowMs - now.getTime()) / 60_000)) : 0
}

/** A hundred wrong ones close an address; a hundred that are wrong or still looked at, for the minute until it is known how they went. */
function waitAtAddress({ failed, ofAddress }: store.SeenAttempts, now: Date): number {
  return waitFor(failed, mostByAddress, now) || Math.min(1, waitFor(ofAddress, mostByAddress, now))
}

/** Whose address it is: of IPv6 the first 64 bits, for the rest is the owner's to choose; IPv4 inside IPv6 is IPv4. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const plain = ipaddr.process(address)
  return plain instanceof ipaddr.IPv6
    ? plain.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')
    : plain.toString()
}

/** Forgets tries out of the window, and places nobody signed in from for a month. */
export const forgetSignInAttempts: Sweep = {
  name: 'auth.sign-in-attempts',
  everySeconds: 600,
  work: ({ db, now }) =>
    db.write(systemScope(), (tx) =>
      store.deleteOlder(tx, systemScope(), {
        attemptsUntil: new Date(now.getTime() - windowMs),
        placesUntil: new Date(now.getTime() - placeMs),
      }),
    ),
}
