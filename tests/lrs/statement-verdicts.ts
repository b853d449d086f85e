// A sound statement, a copy of it with one place changed, and what the rules of a statement say to it: a case is a line.
import { expect, test } from 'vitest'
import type { Json } from '../../src/lrs/rules/validators.ts'
import type { XapiVersion } from '../../src/lrs/rules/validate-statement.ts'
import { validateStatement } from '../../src/lrs/rules/validate-statement.ts'

export const id = 'c0ffee00-1111-4222-8333-444455556666'
export const person = { objectType: 'Agent', name: '林可', mbox: 'mailto:lin.ke@example.cn' }
export const course = {
  objectType: 'Activity',
  id: 'https://example.cn/courses/service',
  definition: { name: { 'zh-CN': '客服入门' } },
}
export const said = {
  actor: person,
  verb: { id: 'https://example.cn/verbs/answered', display: { 'zh-CN': '回答了' } },
  object: course,
}
export const member = (n: number) => ({ mbox: `mailto:m${n}@example.cn` })
export const file = {
  usageType: 'https://example.cn/uses/recording',
  display: { en: 'recording' },
  contentType: 'audio/wav',
  length: 3,
  sha2: 'a'.repeat(64),
  fileUrl: 'https://example.cn/r.wav',
}
export const inner = { objectType: 'SubStatement', ...said }

/** A copy with one place changed; undefined takes it away. Places as in actor.account.name. */
export function withChangedPlace(of: Json, place: string, value: unknown): Json {
  const copy = structuredClone(of)
  const keys = place.split('.')
  const last = keys.pop()!
  let at = copy
  for (const key of keys) at = (at[key] ??= {}) as Json
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}

export const verdict = (statement: unknown, edition: XapiVersion = '1.0.3') => {
  const wrong = validateStatement(statement, edition)
  return wrong && `${wrong.path} ${wrong.code}`
}

/** What is wrong is the place and its code, as in 'verb.id not-an-iri'; null where nothing is. */
type Case = [ids: string, what: string, statement: unknown, wrong: string | null]
export const testStatementVerdicts = (rows: Case[]) =>
  test.each(rows)('%s: %s', (_ids, _what, statement, wrong) => {
    expect(verdict(statement)).toBe(wrong)
  })
