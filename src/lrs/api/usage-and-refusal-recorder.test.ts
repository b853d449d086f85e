import { expect, test } from 'vitest'
import { newId } from '../../platform/db/id.ts'
import { testDatabase } from '../../platform/db/test-database.ts'
import type {} from '../tables.ts'
import { createUsageAndRefusalRecorder } from './usage-and-refusal-recorder.ts'

const { db, owner } = await testDatabase()
const now = new Date('2026-03-04T02:30:00Z')

test('what was counted and refused while the database was away is written down when it is back, once', async () => {
  let away = true
  const recorder = createUsageAndRefusalRecorder(
    { ...db, write: (scope, work) => (away ? Promise.reject(new Error('away')) : db.write(scope, work)) },
    () => {},
  )
  const credential = newId()
  const refuse = () =>
    recorder.refused({
      id: newId(),
      credential,
      at: now,
      method: 'POST',
      address: '/xapi/statements',
      edition: '1.0.3',
      status: 400,
      place: 'actor',
      code: 'missing',
      params: {},
      contentType: 'application/json',
      body: Buffer.from('{}'),
      bodyBytes: 2,
    })
  recorder.count(credential, { statements: 3, refused: false }, now)
  refuse()
  await expect(recorder.flush()).rejects.toThrow('away')
  recorder.count(credential, { statements: 0, refused: true }, new Date(now.getTime() + 60_000))
  refuse()
  await expect(recorder.flush()).rejects.toThrow('away')
  away = false
  await recorder.flush()
  await recorder.close()
  expect(
    (
      await owner.query('select requests, statements, refused, last_at from lrs.usage where credential = $1', [
        credential,
      ])
    ).rows,
  ).toEqual([{ requests: 2, statements: 3, refused: 1, last_at: new Date(now.getTime() + 60_000) }])
  expect((await owner.query('select from lrs.refusal where credential = $1', [credential])).rowCount).toBe(2)
})

test('bodies beyond what may be gathered are said to be there, and not kept', async () => {
  const recorder = createUsageAndRefusalRecorder(db, () => {})
  const credential = newId()
  const body = Buffer.alloc(20 * 1024 * 1024)
  for (let n = 0; n < 2; n++)
    recorder.refused({
      id: newId(),
      credential,
      at: now,
      method: 'POST',
      address: '/xapi/statements',
      edition: '1.0.3',
      status: 400,
      place: 'body',
      code: 'not-json',
      params: {},
      contentType: 'application/json',
      body,
      bodyBytes: body.length,
    })
  await recorder.close()
  expect(
    (
      await owner.query<{ kept: boolean; body_bytes: number }>(
        'select body is not null as kept, body_bytes from lrs.refusal where credential = $1 order by kept',
        [credential],
      )
    ).rows.map((r) => [r.kept, Number(r.body_bytes)]),
  ).toEqual([
    [false, body.length],
    [true, body.length],
  ])
})
