import { expect, test } from 'vitest'
import { nobodyScope, createScope, systemScope } from '../../platform/auth/scope.ts'
import { newId } from '../../platform/db/id.ts'
import { testDatabase } from '../../platform/db/test-database.ts'
import type {} from '../tables.ts'
import { limitRefusals, refusalsCounted, refusalsSought, saveDismissals } from './quarantine.ts'
import { saveRefusals } from './usage-and-refusals.ts'
import type { Refusal } from './usage-and-refusals.ts'

const { db } = await testDatabase()
const product = systemScope()
const now = new Date('2026-03-04T02:30:00Z')

const refusal = (credential: string, minutesAgo: number, body: string | null): Refusal => ({
  id: newId(),
  credential,
  at: new Date(now.getTime() - minutesAgo * 60_000),
  method: 'POST',
  address: '/xapi/statements',
  edition: '1.0.3',
  status: 400,
  place: 'actor',
  code: 'missing',
  params: {},
  contentType: 'application/json',
  body: body === null ? null : Buffer.from(body),
  bodyBytes: body?.length ?? 5_000_000,
})
const save = (...refusals: Refusal[]) => db.write(nobodyScope(), (tx) => saveRefusals(tx, nobodyScope(), refusals))
const all = { shelf: 'all', code: null, ids: null } as const
const kept = (credential: string) =>
  db.read(product, async (reading) =>
    (await refusalsSought(reading, product, { ...all, credential, offset: 0, limit: 100 })).map((r) => r.id),
  )

test('written at the door by nobody, read by far reach only', async () => {
  const credential = newId()
  await save(refusal(credential, 0, '{}'))
  expect(await kept(credential)).toHaveLength(1)
  for (const scope of [nobodyScope(), createScope({ person: newId(), duties: ['executive'], seats: [] })]) {
    expect(await db.read(scope, (reading) => refusalsCounted(reading, scope, { ...all, credential: null }))).toBe(0)
  }
})

test('of one sender what was worked through goes first, then what has no body, then the oldest; another sender loses nothing', async () => {
  const [noisy, quiet] = [newId(), newId()]
  const [oldest, newer, dismissed, bare] = [
    refusal(noisy, 50, '{"a":1}'),
    refusal(noisy, 40, '{"a":2}'),
    refusal(noisy, 1, '{"a":3}'),
    refusal(noisy, 0, null),
  ]
  await save(oldest, newer, dismissed, bare, refusal(quiet, 600, '{}'))
  await db.write(product, (tx) => saveDismissals(tx, product, { refusals: [dismissed.id], because: 'a test', at: now }))
  const within = (most: number, mostBytes: number) =>
    db.write(product, (tx) => limitRefusals(tx, product, { credential: noisy, most, mostBytes }))
  await within(2, 1000)
  expect(await kept(noisy)).toEqual([newer.id, oldest.id])
  await within(2, 10)
  expect(await kept(noisy)).toEqual([newer.id])
  expect(await kept(quiet)).toHaveLength(1)
})

test('the same refusal written twice is one, and what a text can not hold is left out of what is said about it', async () => {
  const credential = newId()
  const strange = {
    ...refusal(credential, 0, '{}'),
    place: 'statements[0].context\0',
    params: { value: 'half \ud800', n: 2 },
  }
  await save(strange)
  await save(strange)
  const [row] = await db.read(product, (reading) =>
    refusalsSought(reading, product, { ...all, credential, offset: 0, limit: 10 }),
  )
  expect([row!.place, row!.params]).toEqual(['statements[0].context', { value: 'half \ufffd', n: 2 }])
  expect(await kept(credential)).toHaveLength(1)
})
