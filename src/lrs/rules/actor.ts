// Who: an agent or a group, known by exactly one identifier.
import type { Check, Json } from './validators.ts'
import { each, isObject, object, oneOf, properties, required, text } from './validators.ts'
import { iri, mailbox, sha1 } from './string-formats.ts'
import { ValidationError } from './validation-error.ts'

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const

/** An account on some system: where, and under which name (XAPI-00041 … XAPI-00043). */
const account: Check = (value, path) => {
  required(properties(value, path, { homePage: iri, name: text }), path, 'homePage', 'name')
}

const named = { objectType: text, name: text, mbox: mailbox, mbox_sha1sum: sha1, openid: iri, account }

const identifiersOf = (it: Json) => identifiers.filter((key) => it[key] !== undefined)

/** One person or machine: exactly one identifier, no members (XAPI-00034, XAPI-00038 … XAPI-00040). */
export const agent: Check = (value, path) => {
  const it = object(value, path)
  if (it.objectType !== undefined) oneOf('Agent')(it.objectType, `${path}.objectType`)
  properties(it, path, named)
  const held = identifiersOf(it)
  if (held.length === 0) throw new ValidationError(path, 'no-identifier')
  if (held.length > 1) throw new ValidationError(path, 'one-identifier', { first: held[0]!, second: held[1]! })
}

/** Several together: at most one identifier; without one it lists its members (XAPI-00035 … XAPI-00037). */
export const group: Check = (value, path) => {
  const it = object(value, path)
  if (it.objectType === undefined) throw new ValidationError(`${path}.objectType`, 'missing')
  oneOf('Group')(it.objectType, `${path}.objectType`)
  properties(it, path, { ...named, member: each(agent) })
  const held = identifiersOf(it)
  if (held.length > 1) throw new ValidationError(path, 'one-identifier', { first: held[0]!, second: held[1]! })
  if (held.length === 0 && (it.member === undefined || (it.member as unknown[]).length === 0))
    throw new ValidationError(`${path}.member`, 'members-missing')
}

/** An agent, or a group when it says so. */
export const actor: Check = (value, path) => {
  const it = object(value, path)
  if (it.objectType !== undefined) oneOf('Agent', 'Group')(it.objectType, `${path}.objectType`)
  return it.objectType === 'Group' ? group(it, path) : agent(it, path)
}

/** Who vouches: an agent, or an application and a person together (XAPI-00098, XAPI-00100). */
export const authority: Check = (value, path) => {
  const it = object(value, path)
  actor(it, path)
  if (it.objectType !== 'Group') return
  if (identifiersOf(it).length > 0 || (it.member as unknown[]).length !== 2)
    throw new ValidationError(`${path}.member`, 'one-or-two-members')
}

/** The identifier of an agent or identified group as one text, the same for every spelling of the actor; null for an anonymous group. */
export function identifierOf(value: unknown): string | null {
  if (!isObject(value)) return null
  if (typeof value.mbox === 'string') return `mbox ${value.mbox.toLowerCase()}`
  if (typeof value.mbox_sha1sum === 'string') return `mbox_sha1sum ${value.mbox_sha1sum.toLowerCase()}`
  if (typeof value.openid === 'string') return `openid ${value.openid}`
  return isObject(value.account) ? `account ${String(value.account.homePage)} ${String(value.account.name)}` : null
}

/** Only what identifies: the format `ids`. Members of an anonymous group keep theirs. */
export function onlyIdentified(value: Json): Json {
  const kept: Json = value.objectType === undefined ? {} : { objectType: value.objectType }
  for (const key of identifiersOf(value)) kept[key] = value[key]
  if (identifiersOf(value).length === 0 && Array.isArray(value.member))
    kept.member = value.member.map((m) => onlyIdentified(m as Json))
  return kept
}
