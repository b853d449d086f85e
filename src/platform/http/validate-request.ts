// Says what is wrong with a question, naming the place, in both languages.
import { z } from 'zod'
import type { Params, Text } from '../localised-text/contract.ts'
import { words } from './words.ts'

export type Place = 'params' | 'query' | 'body'

/** Thrown on the way in, before any handler; answered with 400. */
export class InvalidRequest extends Error {
  readonly params: Params
  /** `place` as in body.answers[2].text. */
  constructor(place: string, wrong: Text) {
    super(`${place}: ${wrong.en}`)
    this.name = 'Invalid'
    this.params = { place, zh: wrong.zh, en: wrong.en }
  }
  /** What a form calls the field that is wrong, where it is one of those that many forms have. */
  get field(): Text | undefined {
    const [, last] = /^body\..*?(\w+)$/.exec(String(this.params['place'])) ?? []
    return (words as Record<string, Text>)[`field.${last}`]
  }
}

/** A place in a question: body, `['answers', 2, 'text']` → body.answers[2].text. */
export function placeOf(part: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[${key}]` : `${place}.${String(key)}`),
    part,
  )
}

type Say = (issue: z.core.$ZodIssue) => string | { message: string } | null | undefined
const zh = z.locales.zhCN().localeError as Say
const en = z.locales.en().localeError as Say

/** Checks one part of a question; throws `Invalid` naming the first wrong place. */
export function validate(shape: z.ZodType, part: Place, given: unknown): unknown {
  const result = shape.safeParse(given, { reportInput: true })
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new InvalidRequest(placeOf(part, issue.path), sentenceOf(issue))
}

function sentenceOf(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'invalid_type' && issue.input === undefined) return words['wrong.missing']
  if (issue.code === 'custom') return { zh: issue.message, en: issue.message }
  return { zh: messageOf(zh(issue)), en: messageOf(en(issue)) }
}

const messageOf = (said: string | { message: string } | null | undefined) =>
  typeof said === 'string' ? said : (said?.message ?? '')
