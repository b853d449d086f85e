// Says what is wrong with a statement, where, and in which words: thrown inside the rules, returned at their edge.
export type WrongCode =
  | 'not-an-object'
  | 'not-an-array'
  | 'not-a-string'
  | 'not-a-number'
  | 'not-a-boolean'
  | 'null'
  | 'missing'
  | 'unknown-property'
  | 'empty'
  | 'not-an-iri'
  | 'not-a-uuid'
  | 'not-a-moment'
  | 'not-a-duration'
  | 'not-a-language'
  | 'not-a-mailbox'
  | 'not-a-sha1'
  | 'not-a-sha2'
  | 'not-one-of'
  | 'one-identifier'
  | 'no-identifier'
  | 'members-missing'
  | 'out-of-range'
  | 'not-with'
  | 'twice'
  | 'version'
  | 'voids-no-statement'
  | 'nested'
  | 'negative-zero'
  | 'no-content'
  | 'too-deep'
  | 'key-twice'
  | 'number-too-long'
  | 'one-or-two-members'

/** What is wrong: the place as in `actor.mbox`, a code for the sentence, and what to fill in. */
export interface WrongPlace {
  path: string
  code: WrongCode
  params: Record<string, string | number>
}

/** Thrown at the first wrong place; `found` turns it into a value. */
export class ValidationError extends Error {
  readonly place: WrongPlace
  constructor(path: string, code: WrongCode, params: Record<string, string | number> = {}) {
    super(`${path}: ${code}`)
    this.name = 'ValidationError'
    this.place = { path, code, params }
  }
}

/** The first wrong place in what `check` looks at, or null. Anything else that is thrown stays thrown. */
export function firstProblem(check: () => void): WrongPlace | null {
  try {
    check()
    return null
  } catch (problem) {
    if (problem instanceof ValidationError) return problem.place
    throw problem
  }
}
