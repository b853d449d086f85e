// By what a statement can be found: who, what, with which verb, in which registration; narrowly and broadly.
import { joined } from './activity.ts'
import { identifierOf } from './actor.ts'
import { memoise } from './intern-and-memoise.ts'
import { isObject } from './validators.ts'
import type { Json } from './validators.ts'

export interface Found {
  /** Texts a filter looks for: `a` agent and `o` activity as the sentence's own, `A` and `O` anywhere in it, `v` verb, `r` registration. */
  keys: Set<string>
  /** Every activity with its definition, for the canonical one. */
  activities: Map<string, Json>
  /** The statement pointed at. */
  refers: string | null
}

/** Everything a kept statement can be found by (XAPI-00176 … XAPI-00181: agent, verb, activity, registration, related). */
export function indexKeysOf(statement: Json): Found {
  const found: Found = { keys: new Set(), activities: new Map(), refers: null }
  const { keys } = found
  lookAt(statement, found, true)
  who(statement.authority, keys, 'A')
  if (isObject(statement.context) && typeof statement.context.registration === 'string')
    keys.add(`r ${statement.context.registration.toLowerCase()}`)
  keys.add(`v ${String((statement.verb as Json).id)}`)
  const object = statement.object as Json
  if (object.objectType === 'StatementRef') found.refers = String(object.id).toLowerCase()
  return found
}

/** The key of a filter: what a reader asks for, spelled as `keysOf` spells it. */
export const keyOf = {
  agent: (actor: unknown, related: boolean) => [
    `a ${identifierOf(actor)}`,
    ...(related ? [`A ${identifierOf(actor)}`] : []),
  ],
  activity: (id: string, related: boolean) => [`o ${id}`, ...(related ? [`O ${id}`] : [])],
  verb: (id: string) => [`v ${id}`],
  registration: (id: string) => [`r ${id.toLowerCase()}`],
}

type Reach = 'a' | 'A'

function lookAt(sentence: Json, found: Found, own: boolean): void {
  who(sentence.actor, found.keys, own ? 'a' : 'A')
  const object = sentence.object as Json
  const kind = object.objectType ?? 'Activity'
  if (kind === 'Activity') what(object, found, own ? 'o' : 'O')
  else if (kind === 'Agent' || kind === 'Group') who(object, found.keys, own ? 'a' : 'A')
  else if (kind === 'SubStatement') lookAt(object, found, false)
  if (isObject(sentence.context)) lookAround(sentence.context, found)
}

function lookAround(context: Json, found: Found): void {
  who(context.instructor, found.keys, 'A')
  who(context.team, found.keys, 'A')
  for (const one of (context.contextAgents ?? []) as Json[]) who(one.agent, found.keys, 'A')
  for (const one of (context.contextGroups ?? []) as Json[]) who(one.group, found.keys, 'A')
  for (const list of Object.values((context.contextActivities ?? {}) as Json))
    for (const one of list as Json[]) what(one, found, 'O')
}

function who(actor: unknown, keys: Set<string>, reach: Reach): void {
  if (isObject(actor)) for (const key of agentKeys[reach](actor)) keys.add(key)
}

const agentKeysOf = (reach: Reach) =>
  memoise((actor): string[] => {
    const identifier = identifierOf(actor)
    const members = ((actor.member ?? []) as unknown[]).filter(isObject)
    return [...(identifier === null ? [] : [`${reach} ${identifier}`]), ...members.flatMap(agentKeys[reach])]
  })
const agentKeys: Record<Reach, (actor: Json) => string[]> = { a: agentKeysOf('a'), A: agentKeysOf('A') }

function what(activity: Json, { keys, activities }: Found, reach: 'o' | 'O'): void {
  const { id, key, definition } = named[reach](activity)
  keys.add(key)
  const known = activities.get(id)
  activities.set(id, known === undefined || known === definition ? definition : joined(known, definition))
}

const nothing: Json = {}
const namedAs = (reach: 'o' | 'O') =>
  memoise((activity) => ({
    id: String(activity.id),
    key: `${reach} ${String(activity.id)}`,
    definition: isObject(activity.definition) ? activity.definition : nothing,
  }))
const named = { o: namedAs('o'), O: namedAs('O') }
