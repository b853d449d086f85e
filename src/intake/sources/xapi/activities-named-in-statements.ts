// Tests, homework and questions that statements speak of: found by name in the run, set up where nobody has heard of them.
import type { Scope } from '../../../platform/auth/scope.ts'
import type { Writing } from '../../../platform/db/database.ts'
import { idFrom } from '../../../platform/db/id.ts'
import { activitiesOf, saveActivities } from '../../../programme/public.ts'
import type { Activity } from '../../../programme/public.ts'
import type { Fact, Named } from './to-facts.ts'

export interface Wanted {
  unit: string
  fact: Fact
  person: string
  run: string
  module: string | null
  day: string
}
type Work = NonNullable<Named['of']>

/** The activity of each fact that has one. A test of the same name from a sheet is the same test. */
export async function findOrCreateActivities(
  tx: Writing,
  scope: Scope,
  wanted: readonly Wanted[],
): Promise<Map<Fact, { id: string; dueOn: string | null }>> {
  const found = new Map<Fact, { id: string; dueOn: string | null }>()
  const named = wanted.filter((w) => w.fact.what !== null)
  for (const [run, own] of Map.groupBy(named, (w) => w.run)) {
    const known = new Map((await activitiesOf(tx, scope, run)).map((a) => [`${a.partOf ?? ''} ${a.kind} ${a.name}`, a]))
    const fresh = new Map<string, Activity>()
    for (const w of own) found.set(w.fact, find(w, { known, fresh }))
    await saveActivities(tx, scope, [...fresh.values()])
  }
  return found
}

interface KnownActivities {
  known: Map<string, Activity>
  fresh: Map<string, Activity>
}

function find({ fact, run, module }: Wanted, shelf: KnownActivities): Activity {
  const what = fact.what!
  const test = what.of && onShelf({ run, module, work: what.of, outOf: null }, shelf)
  if (what.sort !== 'item')
    return onShelf({ run, module, work: { sort: what.sort, name: what.name, iri: what.iri }, outOf: fact.outOf }, shelf)
  const of = what.of ?? null
  const id = idFrom('activity', run, 'item', of?.sort ?? 'test', of?.name ?? '', what.name)
  return put(
    `${test?.id ?? ''} item ${what.name}`,
    {
      id,
      run,
      module,
      kind: 'item',
      name: what.name,
      dueOn: null,
      weight: null,
      outOf: fact.outOf,
      external: `xapi ${what.iri}`,
      partOf: test?.id ?? null,
    },
    shelf,
  )
}

const onShelf = (
  { run, module, work, outOf }: { run: string; module: string | null; work: Work; outOf: number | null },
  shelf: KnownActivities,
) =>
  put(
    ` ${work.sort} ${work.name}`,
    {
      id: idFrom('activity', run, work.sort, work.name),
      run,
      module,
      kind: work.sort,
      name: work.name,
      dueOn: null,
      weight: null,
      outOf,
      external: `xapi ${work.iri}`,
    },
    shelf,
  )

function put(key: string, activity: Activity, { known, fresh }: KnownActivities): Activity {
  const there = known.get(key)
  if (there) return there
  known.set(key, activity)
  fresh.set(activity.id, activity)
  return activity
}
