import { expect, test } from 'vitest'
import { drawWaves } from './lottery.ts'

const pool = Array.from({ length: 50 }, (_, i) => ({ person: `p${String(i).padStart(2, '0')}`, team: `组${i % 5}` }))
const starts = ['2026-09-01', '2026-11-01']

test('the same seed and pool give the same waves, in whatever order the pool came; another seed gives others', () => {
  const first = drawWaves(pool, { by: 'person', starts, seed: 'a' })
  expect(drawWaves(pool.toReversed(), { by: 'person', starts: starts.toReversed(), seed: 'a' })).toEqual(first)
  expect(drawWaves(pool, { by: 'person', starts, seed: 'b' })).not.toEqual(first)
})

test('everybody is in one wave; every team is in every wave as evenly as can be', () => {
  const waves = drawWaves(pool, { by: 'person', starts, seed: 'a' })
  expect(waves.flatMap((w) => w.persons).toSorted()).toEqual(pool.map((p) => p.person))
  for (const team of ['组0', '组1', '组2', '组3', '组4']) {
    const [a, b] = waves.map((w) => w.persons.filter((p) => pool.find((x) => x.person === p)!.team === team).length)
    expect(Math.abs(a! - b!)).toBeLessThanOrEqual(1)
  }
})

test('by team a team stays whole', () => {
  const waves = drawWaves(pool, { by: 'team', starts, seed: 'a' })
  for (const w of waves)
    for (const team of new Set(w.persons.map((p) => pool.find((x) => x.person === p)!.team)))
      expect(w.persons.filter((p) => pool.find((x) => x.person === p)!.team === team)).toHaveLength(10)
  expect(waves.map((w) => w.persons.length)).toEqual([30, 20])
})

test('over many seeds everybody is as likely to start first', () => {
  const counts = new Map<string, number>()
  for (let s = 0; s < 2000; s++)
    for (const p of drawWaves(pool, { by: 'person', starts, seed: `seed ${s}` })[0]!.persons)
      counts.set(p, (counts.get(p) ?? 0) + 1)
  for (const p of pool) expect(Math.abs(counts.get(p.person)! / 2000 - 0.5)).toBeLessThan(0.06)
})
