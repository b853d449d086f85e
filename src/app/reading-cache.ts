// What was read of runs for a person is remembered until a table it was read from changes: asked again, only the counts of changes are read.
import type { Scope } from '../platform/auth/scope.ts'
import type { changeCounts } from '../platform/db/change-counts.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'

/** Something read at once, and the folders whose tables it is read from. */
export interface Readable<T> {
  from: readonly string[]
  read(reading: Reading): Promise<T>
}

export interface Asker {
  db: OpenDatabase
  /** Who asks; what is remembered is theirs alone, and of these very roles. */
  scope: Scope
  now: Date
  /** Read before anything that is remembered under them. */
  counts: Awaited<ReturnType<typeof changeCounts>>
}

/** The most people for whom something is remembered; who has asked for nothing the longest goes first. */
const mostPeople = 200

interface CacheEntry {
  version: string
  value: Promise<unknown>
}
const caches = new WeakMap<OpenDatabase, Map<string, Map<string, CacheEntry>>>()

/**
 * What is asked, from memory where it still holds; the rest is read in one transaction, as `reader`. The hour and the database's day belong to
 * who asks, since some of what is read follows from which day it is.
 */
export async function cachedReading<T>(
  { db, scope, now, counts }: Asker,
  reader: Scope,
  asked: ReadonlyMap<string, Readable<T>>,
): Promise<T[]> {
  const own = memoryOf(db, [asText(scope), counts.day, now.toISOString().slice(0, 13)].join(' '))
  const versions = new Map([...asked].map(([name, { from }]) => [name, counts.of(from)]))
  const stale = [...asked].filter(([name]) => own.get(name)?.version !== versions.get(name))
  if (stale.length > 0) {
    const all = db.read(reader, async (reading) => {
      const values: T[] = []
      for (const [, { read }] of stale) values.push(await read(reading))
      return values
    })
    for (const [i, [name]] of stale.entries()) {
      const entry = { version: versions.get(name)!, value: all.then((values) => values[i]) }
      own.set(name, entry)
      entry.value.catch(() => own.get(name) === entry && own.delete(name))
    }
  }
  return Promise.all([...asked.keys()].map((name) => own.get(name)!.value as Promise<T>))
}

function memoryOf(db: OpenDatabase, who: string): Map<string, CacheEntry> {
  const all = caches.get(db) ?? new Map<string, Map<string, CacheEntry>>()
  caches.set(db, all)
  const own = all.get(who) ?? new Map<string, CacheEntry>()
  all.delete(who)
  all.set(who, own)
  for (const oldest of all.keys()) {
    if (all.size <= mostPeople) break
    all.delete(oldest)
  }
  return own
}

/** The person with everything their scope says of them: with another role, or another in whose place they act, they are another asker. */
function asText({ person, reach, duties, seats, standsInFor }: Scope): string {
  const held = [...seats].map(([place, roles]) => `${place}:${[...roles].toSorted().join('+')}`)
  const sorted = (all: ReadonlySet<string>) => [...all].toSorted().join('+')
  return [person, reach, sorted(duties), held.toSorted().join(','), sorted(standsInFor)].join(' ')
}
