// Tests, homework and their questions by name; the ones nobody has heard of are set up.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import { idFrom } from '../../platform/db/id.ts'
import { activitiesOf, saveActivities } from '../../programme/public.ts'
import type { Activity } from '../../programme/public.ts'
import type { ItemNamed, SeenFact } from '../source-definition.ts'
import type { Of } from './in-chunks.ts'

const activityKey = (kind: string, name: string) => `${kind} ${name}`
const activityKind = (fact: SeenFact) =>
  fact.item
    ? fact.item.of
    : fact.kind === 'homework.score'
      ? 'homework'
      : fact.kind === 'entry.score'
        ? 'entry'
        : 'test'
/** A question is known by the test it belongs to and its own name; a test by its name alone. */
export const ownKey = (fact: SeenFact) =>
  fact.item
    ? activityKey(`item of ${activityKind(fact)}`, `${fact.activity} ${fact.item.name}`)
    : activityKey(activityKind(fact), fact.activity!)

/** The id of everything these rows name, by `ownKey`. */
export async function findOrCreateActivityIds(
  tx: Writing,
  scope: Scope,
  rows: Of<SeenFact>[],
  run: string,
): Promise<Map<string, string>> {
  const known = await activitiesOf(tx, scope, run)
  const named = new Map(known.map((a) => [a.id, a]))
  const ids = new Map(
    known.map((a) => [
      a.partOf
        ? activityKey(`item of ${named.get(a.partOf)?.kind}`, `${named.get(a.partOf)?.name} ${a.name}`)
        : activityKey(a.kind, a.name),
      a.id,
    ]),
  )
  const fresh = new Map<string, Activity>()
  for (const { fact, module } of rows) {
    if (fact.activity === null) continue
    const [kind, key] = [activityKind(fact), activityKey(activityKind(fact), fact.activity)]
    if (!ids.has(key)) {
      const id = idFrom('activity', run, kind, fact.activity)
      ids.set(key, id)
      fresh.set(id, {
        id,
        run,
        module,
        kind,
        name: fact.activity,
        dueOn: null,
        weight: null,
        outOf: fact.item ? null : fact.outOf,
        external: null,
      })
    }
    if (fact.item) setUpItem({ fact, module, run, item: fact.item, test: ids.get(key)! }, { ids, fresh, named })
  }
  await saveActivities(tx, scope, [...fresh.values()])
  return ids
}

interface ItemSeen {
  fact: SeenFact
  module: string | null
  run: string
  item: ItemNamed
  test: string
}

/** A question that is new, or whose knowledge point is said for the first time. */
function setUpItem(
  { fact, module, run, item, test }: ItemSeen,
  { ids, fresh, named }: { ids: Map<string, string>; fresh: Map<string, Activity>; named: Map<string, Activity> },
): void {
  const key = ownKey(fact)
  const id = ids.get(key) ?? idFrom('activity', run, 'item', item.of, fact.activity!, item.name)
  ids.set(key, id)
  const before = fresh.get(id) ?? named.get(id)
  if (before && (item.point === null || before.point === item.point)) return
  fresh.set(id, {
    ...(before ?? {
      id,
      run,
      module,
      kind: 'item',
      name: item.name,
      dueOn: null,
      weight: null,
      outOf: fact.outOf,
      external: null,
      partOf: test,
    }),
    point: item.point ?? before?.point ?? null,
  })
}
