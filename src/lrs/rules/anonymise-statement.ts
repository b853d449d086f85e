// What stays of a statement when somebody in it is erased: that something was done, to what, with which result; not by whom.
import { identifierOf } from './actor.ts'
import { isObject } from './validators.ts'
import type { Json } from './validators.ts'

/** Whoever is erased stands here under one name that says nothing. */
export const nobody = (name: string): Json => ({
  objectType: 'Agent',
  account: { homePage: 'urn:midcourse:erased', name },
})

export interface Erased {
  identifiers: ReadonlySet<string>
  as: string
}

/** The statement without them; what they said themselves (response, extensions, files) goes with them. */
export function anonymiseStatement(statement: Json, erased: Erased): Json {
  const bare = replaced(statement, erased) as Json
  return isThem(statement.actor, erased) ? withoutWords(bare) : bare
}

const isThem = (actor: unknown, { identifiers }: Erased) => {
  const identifier = identifierOf(actor)
  return identifier !== null && identifiers.has(identifier)
}

function replaced(value: unknown, erased: Erased): unknown {
  if (Array.isArray(value)) return value.map((inner) => replaced(inner, erased))
  if (!isObject(value)) return value
  if (isThem(value, erased))
    return value.objectType === 'Group' ? { ...nobody(erased.as), objectType: 'Group' } : nobody(erased.as)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, erased)]))
}

function withoutWords(statement: Json): Json {
  const { attachments: _files, result, context, ...rest } = statement
  const kept: Json = { ...rest }
  if (isObject(result)) {
    const { response: _said, extensions: _more, ...figures } = result
    if (Object.keys(figures).length > 0) kept.result = figures
  }
  if (isObject(context)) {
    const { extensions: _around, ...where } = context
    kept.context = where
  }
  return kept
}
