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
/** Wrong ones from an address, and for a name from anywhere, from which on whoever is new there is let in one after the other. */
const mostByAddress = 100
const mostOfName = 50
/** Looked at and not yet known how they went: a whole office that signs in at nine is fewer. */
const mostUnderWay = 400
/** How long a place is remembered from which a name signed in. */
const placeMs = 30 * 86_400_000

/** How whoever is new at a crowded place is let in: one each so many milliseconds, at most so many waiting. */
export interface Pace {
  everyMs: number
  mostWaiting: number
  /** Waits so many milliseconds; tests have another way. */
  wait?: (ms: number) => Promise<unknown>
}

/** A try that may be made; say how it went. A try of which nothing is said counts for its name and its address as a wrong one. */
export interface AllowedAttempt {
  failed(): Promise<void>
  succeeded(): Promise<void>
  /** Neither: the password was right, and something more is asked. */
  released(): Promise<void>
}

export interface SignInThrottle {
  /** Counts a try before its password is looked at, perhaps after a while; or minutes to wait before the next. */
  attempt(username: string, address: string, now: Date): Promise<AllowedAttempt | { minutes: number }>
}

/**
 * Five wrong tries within ten minutes for a name from an address, however many come at once; those are forgiven that ended in signing in.
 * What others do behind an address keeps nobody out: after a hundred wrong tries there, over all names, whoever never signed in from there
 * is looked at one a second, and whoever did is not slowed at all.
 */
export function createSignInThrottle(
  db: OpenDatabase,
  secret: string,
  pace: Pace = { everyMs: 1000, mostWaiting: 30 },
): SignInThrottle {
  const product = systemScope()
  const hashed = (text: string) => createHmac('sha256', secret).update(text).digest()
  const queues = createQueues(pace)
  return {
    async attempt(username, address, now) {
      const key: AttemptKey = {
        name: hashed(`name ${username.toLowerCase()}`),
        address: hashed(`address ${networkOf(address)}`),
      }
      const id = newId()
      const { minutes, slow } = await db.write(product, async (tx) => {
        const seen = await store.attemptsForUpdate(tx, product, key, new Date(now.getTime() - windowMs))
        const held = waitFor(seen.ofName, mostByName, now)
        const crowded = seen.ofAddress.length - seen.failed.length >= mostUnderWay && !seen.known ? 1 : 0
        const most = Math.max(held, crowded)
        if (most === 0) await store.saveAttempt(tx, product, { ...key, id, at: now })
        return { minutes: most, slow: seen.known ? null : crowdedPlace(seen, key) }
      })
      if (minutes > 0) return { minutes }
      const released = () => db.write(product, (tx) => store.deleteAttempt(tx, product, id))
      if (slow !== null && !(await queues.turn(slow))) {
        await released()
        return { minutes: 1 }
      }
      return {
        released,
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

/** The queue somebody new has to stand in: of an address, or of a name, with many wrong tries; null where there is none. */
function crowdedPlace(seen: store.SeenAttempts, key: AttemptKey): string | null {
  if (seen.failed.length >= mostByAddress) return key.address.toString('hex')
  return seen.failedOfName.length >= mostOfName ? key.name.toString('hex') : null
}

/** Lets one in after the other at each place; false when too many stand there. */
function createQueues({ everyMs, mostWaiting, wait = (ms) => new Promise((over) => setTimeout(over, ms)) }: Pace) {
  const queues = new Map<string, { waiting: number; next: number }>()
  return {
    async turn(place: string): Promise<boolean> {
      const queue = queues.get(place) ?? { waiting: 0, next: 0 }
      if (queue.waiting >= mostWaiting) return false
      queues.set(place, queue)
      const now = performance.now()
      const mine = Math.max(now + everyMs, queue.next + everyMs)
      queue.waiting++
      queue.next = mine
      await wait(mine - now)
      queue.waiting--
      if (queue.waiting === 0) queues.delete(place)
      return true
    },
  }
}

/** Minutes until fewer than `most` of these moments (the newest first) lie within the window. */
function waitFor(newestFirst: readonly Date[], most: number, now: Date): number {
  const oldest = newestFirst[most - 1]
  return oldest ? Math.max(1, Math.ceil((oldest.getTime() + windowMs - now.getTime()) / 60_000)) : 0
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
