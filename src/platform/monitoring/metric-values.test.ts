import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { systemScope } from '../auth/scope.ts'
import { testDatabase } from '../db/test-database.ts'
import type { Job } from '../jobs/job.ts'
import { openQueue } from '../jobs/queue.ts'
import { databaseMetrics, diskMetrics } from './metric-values.ts'

const { address, db, owner } = await testDatabase()
const wait: Job<object> = { name: 'test.wait', shape: z.object({}), work: async () => {} }
const queue = await openQueue({ address, db, jobs: [wait] as never, clock: () => new Date(), failed: () => {} })
afterAll(() => queue.close())

const told = async (name: string) =>
  (await databaseMetrics(db, new Date()))
    .find((one) => one.name === name)!
    .values.filter(({ labels }) => (labels ? labels.queue === 'test.wait' : true))

test('a queue without jobs has size 0 and age 0; jobs that wait are counted, and the oldest tells the age', async () => {
  const sizes = async () =>
    Object.fromEntries((await told('midcourse_queue_jobs')).map((v) => [v.labels!.state, v.value]))
  expect(await sizes()).toEqual({ waiting: 0, active: 0 })
  expect((await told('midcourse_queue_oldest_seconds'))[0]!.value).toBe(0)
  for (let i = 0; i < 3; i++) await db.write(systemScope(), (tx) => queue.later(tx, wait, {}))
  await owner.query(
    `update jobs.job set start_after = now() - interval '10 minutes' where id = (select id from jobs.job where name = 'test.wait' limit 1)`,
  )
  await owner.query(
    `update jobs.job set start_after = now() + interval '1 day' where id = (select id from jobs.job where name = 'test.wait' and start_after > now() - interval '1 minute' limit 1)`,
  )
  expect(await sizes()).toEqual({ waiting: 3, active: 0 })
  expect((await told('midcourse_queue_oldest_seconds'))[0]!.value).toBeCloseTo(600, -1)
  await owner.query(
    `update jobs.job set state = 'active' where name = 'test.wait' and start_after < now() - interval '5 minutes'`,
  )
  expect(await sizes()).toEqual({ waiting: 2, active: 1 })
  expect((await told('midcourse_queue_oldest_seconds'))[0]!.value).toBeLessThan(300)
})

test('an outbox without messages is 0, and a folder that is not there tells nothing', async () => {
  expect(await told('midcourse_outbox_messages')).toEqual([{ value: 0 }])
  expect(await told('midcourse_outbox_oldest_seconds')).toEqual([{ value: 0 }])
  expect((await diskMetrics('/nowhere/at/all')).map(({ values }) => values)).toEqual([[], []])
  const [free, size] = (await diskMetrics('.')).map(({ values }) => values[0]!.value)
  expect(free).toBeLessThanOrEqual(size!)
})
