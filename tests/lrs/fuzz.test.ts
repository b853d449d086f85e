// Statements bent in every way a seeded hand can think of: each is kept exactly as it was sent, or refused with its place; nothing else happens.
import { expect, test } from 'vitest'
import { mutated, hand, kept, whole } from './mutated-statements.ts'
import { recordStore } from './xapi-test-client.ts'
import type { Statement } from './xapi-test-client.ts'

const { say } = await recordStore()

test.each([1, 2, 3])('250 bent statements from seed %i', { timeout: 120_000 }, async (seed) => {
  const mine = hand(seed)
  let [taken, refused] = [0, 0]
  for (let turn = 0; turn < 250; turn++) {
    const statement = mutated(whole(), mine)
    const text = JSON.stringify(statement)
    const heard = await say('POST', 'statements', { body: text, edition: turn % 2 ? '2.0.0' : '1.0.3' })
    expect([200, 400, 409], `${heard.status} ${heard.text} ${text}`).toContain(heard.status)
    if (heard.status !== 200) {
      refused++
      expect(heard.json, text).toEqual({
        error: expect.any(String),
        place: expect.any(String),
        code: expect.any(String),
      })
      continue
    }
    taken++
    const id = heard.json[0] as string
    const found = (await say('GET', 'statements', { query: { statementId: id } })).json as Statement
    const { found: left, sent } = kept(found, { id, ...(JSON.parse(text) as Statement) })
    expect(left, text).toEqual(sent)
  }
  expect(taken).toBeGreaterThan(25)
  expect(refused).toBeGreaterThan(25)
})
