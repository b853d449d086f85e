// What is remembered is somebody's own, as they stand: whoever begins to stand in for another is read for anew.
import { expect, test } from 'vitest'
import { createScope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { cachedReading } from './reading-cache.ts'

const me = '01900000-0000-7000-8000-000000000001'
const away = '01900000-0000-7000-8000-000000000002'
const db = { read: (_scope: unknown, work: (reading: unknown) => unknown) => work({}) } as never as OpenDatabase

test('a deputyship that begins, changes or ends is another asker, though no table has changed', async () => {
  let reads = 0
  const ask = async (standsInFor: string[], day = '2026-12-01') => {
    const scope = createScope({ person: me, duties: [], seats: [], standsInFor })
    const asker = { db, scope, now: new Date('2026-12-01T01:00:00Z'), counts: { day, of: () => '1' } }
    const [n] = await cachedReading(asker, scope, new Map([['acts', { from: ['people'], read: async () => ++reads }]]))
    return n
  }
  expect([await ask([]), await ask([])]).toEqual([1, 1])
  expect([await ask([away]), await ask([away])]).toEqual([2, 2])
  expect(await ask([away], '2026-12-02'), 'the next day').toBe(3)
  expect(await ask([me, away])).toBe(await ask([away, me]))
})
