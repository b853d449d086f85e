// The first thing wrong with a body, by the rules of the door: for whoever mends it, while they write.
import { parseLosslessJson } from './lossless-json.ts'
import type { XapiVersion } from './validate-statement.ts'
import { validateStatement } from './validate-statement.ts'
import { ValidationError } from './validation-error.ts'

export interface FirstWrong {
  place: string
  code: string
  params: Record<string, string | number>
}

/** Null when every statement stands up to the specification. The place is named as the door names it. */
export function validateCorrectedBody(text: string, edition: XapiVersion): FirstWrong | null {
  let body: unknown
  try {
    body = parseLosslessJson(text)
  } catch (problem) {
    if (problem instanceof ValidationError)
      return { place: 'body', code: problem.place.code, params: problem.place.params }
    return { place: 'body', code: 'not-json', params: {} }
  }
  const list: unknown[] = Array.isArray(body) ? body : [body]
  if (list.length === 0) return { place: 'body', code: 'empty', params: {} }
  for (const [i, one] of list.entries()) {
    const wrong = validateStatement(one, edition)
    if (wrong)
      return { place: placeIn(wrong.path, Array.isArray(body) ? i : null), code: wrong.code, params: wrong.params }
  }
  return null
}

/** A place inside a statement, alone or in a list. */
export const placeIn = (path: string, index: number | null) =>
  index === null ? (path === '' ? 'statement' : path) : `statements[${index}]${path === '' ? '' : `.${path}`}`
