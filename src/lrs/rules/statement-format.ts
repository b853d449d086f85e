// How a statement is shown: exactly, by its ids only, or with the texts of one language.
import { onlyIdentified } from './actor.ts'
import { oneLanguage } from './activity.ts'
import { isObject } from './validators.ts'
import type { Json } from './validators.ts'

export type Format = 'exact' | 'ids' | 'canonical'

const actorKeys = ['actor', 'authority', 'instructor', 'team', 'agent', 'group']
const isActor = (value: Json) => value.objectType === 'Agent' || value.objectType === 'Group'

/** Calls `activity` for every activity and `actor` for every actor of a sentence; extensions and results stay as they are. */
function mapped(sentence: Json, change: { actor(a: Json): Json; activity(a: Json): Json; verb(v: Json): Json }): Json {
  const out: Json = { ...sentence }
  for (const key of actorKeys) if (isObject(out[key])) out[key] = change.actor(out[key] as Json)
  if (isObject(out.verb)) out.verb = change.verb(out.verb)
  if (isObject(out.object))
    out.object =
      out.object.objectType === 'SubStatement'
        ? mapped(out.object, change)
        : isActor(out.object)
          ? change.actor(out.object)
          : out.object.objectType === 'StatementRef'
            ? out.object
            : change.activity(out.object)
  if (isObject(out.context)) out.context = around(out.context, change)
  return out
}

function around(context: Json, change: Parameters<typeof mapped>[1]): Json {
  const out = mapped(context, change)
  for (const key of ['contextAgents', 'contextGroups'])
    if (Array.isArray(out[key])) out[key] = out[key].map((one) => mapped(one as Json, change))
  if (isObject(out.contextActivities))
    out.contextActivities = Object.fromEntries(
      Object.entries(out.contextActivities).map(([key, list]) => [key, (list as Json[]).map(change.activity)]),
    )
  return out
}

/** Only identifiers of agents, activities and verbs (XAPI-00171). */
export const idsOnly = (statement: Json) =>
  mapped(statement, {
    actor: onlyIdentified,
    activity: ({ id }) => ({ id }),
    verb: ({ id }) => ({ id }),
  })

/** Canonical definitions, each text in the one language that fits the reader (XAPI-00169, XAPI-00172). */
export function canonical(statement: Json, definitions: ReadonlyMap<string, Json>, languages: readonly string[]): Json {
  return mapped(statement, {
    actor: (a) => a,
    activity: (a) => {
      const definition = definitions.get(String(a.id))
      return definition && Object.keys(definition).length > 0
        ? { ...a, definition: inLanguage(definition, languages) }
        : a
    },
    verb: (v) => (v.display === undefined ? v : { ...v, display: oneLanguage(v.display, languages) }),
  })
}

/** A definition with each of its language maps reduced to one text. */
export function inLanguage(definition: Json, languages: readonly string[]): Json {
  const out: Json = { ...definition }
  for (const key of ['name', 'description']) if (out[key] !== undefined) out[key] = oneLanguage(out[key], languages)
  for (const key of ['choices', 'scale', 'source', 'target', 'steps'])
    if (Array.isArray(out[key]))
      out[key] = out[key].map((one: Json) =>
        one.description === undefined ? one : { ...one, description: oneLanguage(one.description, languages) },
      )
  return out
}
