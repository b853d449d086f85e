import { expect, test } from 'vitest'
import { parseLosslessJson } from './lossless-json.ts'
import { anonymiseStatement } from './anonymise-statement.ts'
import type { Json } from './validators.ts'
import { validateStatement } from './validate-statement.ts'

const erased = {
  identifiers: new Set(['mbox mailto:li@example.cn', 'account https://lms.example.cn 0250001']),
  as: '0198c0de-0000-7000-8000-000000000001',
}
const gone = { objectType: 'Agent', account: { homePage: 'urn:midcourse:erased', name: erased.as } }
const statement = {
  id: '0198c0de-0000-7000-8000-000000000002',
  actor: { name: '李想', mbox: 'mailto:Li@Example.cn' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: 'https://lms.example.cn/exam/1' },
  result: { score: { raw: 80, max: 100 }, response: '我叫李想', extensions: { 'https://x.example.cn/note': '李想' } },
  context: {
    instructor: { name: '周明', mbox: 'mailto:zhou@example.cn' },
    extensions: { 'https://x.example.cn/ip': '10.0.0.1' },
  },
  timestamp: '2026-03-03T02:00:00Z',
}

test('who did it and what they said goes; that it was done, to what and with which score stays, and is still a statement', () => {
  const anonymised = anonymiseStatement(statement, erased)
  expect(anonymised).toEqual({
    ...statement,
    actor: gone,
    result: { score: statement.result.score },
    context: { instructor: statement.context.instructor },
  })
  expect(JSON.stringify(anonymised)).not.toMatch(/李想|Li@/i)
  expect(validateStatement(anonymised, '1.0.3')).toBeNull()
})

test('somebody else’s statement loses the name only', () => {
  const other = {
    ...statement,
    actor: { mbox: 'mailto:wang@example.cn' },
    context: { instructor: { name: '李想', account: { homePage: 'https://lms.example.cn', name: '0250001' } } },
  }
  expect(anonymiseStatement(other, erased)).toEqual({ ...other, context: { instructor: gone } })
})

test('a member of a group and the object of a deed are replaced wherever they stand', () => {
  const team = {
    ...statement,
    actor: { objectType: 'Group', member: [{ mbox: 'mailto:li@example.cn' }, { mbox: 'mailto:wang@example.cn' }] },
    object: { objectType: 'Agent', mbox: 'mailto:li@example.cn' },
  }
  expect(anonymiseStatement(team, erased)).toMatchObject({
    actor: { member: [gone, { mbox: 'mailto:wang@example.cn' }] },
    object: gone,
  })
})

test('digits beyond a double stay as they were sent', () => {
  const text = `{"id":"${statement.id}","actor":{"mbox":"mailto:wang@example.cn"},"verb":{"id":"http://x.example.cn/v"},"object":{"id":"http://x.example.cn/o"},"result":{"score":{"raw":0.12345678901234567890123}},"context":{"instructor":{"mbox":"mailto:li@example.cn"}}}`
  expect(JSON.stringify(anonymiseStatement(parseLosslessJson(text) as Json, erased))).toContain(
    '"raw":0.12345678901234567890123',
  )
})
