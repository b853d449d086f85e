import { afterAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { systemScope } from '../auth/scope.ts'
import { testDatabase } from '../db/test-database.ts'
import type { Job } from './job.ts'
import { openQueue } from './queue.ts'

const { address, db, owner } = await testDatabase()
await owner.query('create table public.effect (what text); grant all on public.effect to midcourse_app')
const effects = async () =>
  (await owner.query<{ what: string }>('select what from public.effect order by what')).rows.map((r) => r.what)
const product = systemScope()
const failures: string[] = []
let cut = true

const write: Job<{ what: string }> = {
  name: 'test.write',
  shape: z.object({ what: z.string() }),
  work: async ({ what }, { finish }) => {
    await db.write(product, async (tx) => {
      await (tx as never as { insertInto(t: string): { values(v: object): { execute(): Promise<void> } } })
        .insertInto('public.effect')
        .values({ what })
        .execute()
      await finish(tx)
    })
  },
}
const stumble: Job<object> = {
  name: 'test.stumble',
  shape: z.object({}),
  retries: 3,
  work: async () => {
    if (cut) {
      cut = false
      throw new Error('stumbled')
    }
    await owner.query(`insert into public.effect values ('got up')`)
  },
}
const queue = await openQueue({
  address,
  db,
  jobs: [write, stumble] as never,
  clock: () => new Date('2026-03-04T00:00:00Z'),
  failed: (name) => failures.push(name),
})
afterAll(() => queue.close())

test('a job asked for in a transaction that is undone was never asked for', async () => {
  await db
    .write(product, async (tx) => {
      await queue.later(tx, write, { what: 'undone' })
      throw new Error('no')
    })
    .catch(() => {})
  await db.write(product, (tx) => queue.later(tx, write, { what: 'done' }))
  const looks: Date[] = []
  await queue.work([
    {
      name: 'test.look',
      everySeconds: 1,
      work: async ({ now }) => {
        looks.push(now)
      },
    },
    {
      name: 'test.broken',
      everySeconds: 60,
      work: async () => {
        throw new Error('sweep')
      },
    },
  ])
  await vi.waitFor(async () => expect(await effects()).toEqual(['done']), 10_000)
  expect(looks[0]).toEqual(new Date('2026-03-04T00:00:00Z'))
  await vi.waitFor(() => expect(looks.length).toBeGreaterThan(1), 5000)
  expect(failures).toEqual(['test.broken'])
})

test('a job that threw is told of and tried again', async () => {
  await db.write(product, (tx) => queue.later(tx, stumble, {}))
  await vi.waitFor(async () => expect(await effects()).toContain('got up'), 20_000)
  expect(failures).toContain('test.stumble')
})

test('the queue belongs to the role of the product and leaves the walls of the others alone', async () => {
  const { rows } = await owner.query(
    `select distinct n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner where r.rolname = 'midcourse_app' and c.relkind in ('r', 'p')`,
  )
  expect(rows).toEqual([{ nspname: 'jobs' }])
})
