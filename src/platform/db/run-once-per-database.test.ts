import { expect, test } from 'vitest'
import { runOncePerDatabase } from './run-once-per-database.ts'
import { testDatabase } from './test-database.ts'

const { address, owner } = await testDatabase()
const units = async () => (await owner.query<{ name: string }>('select name from people.unit')).rows.map((r) => r.name)
const write = (name: string) => owner.query('insert into people.unit values (gen_random_uuid(), $1, null)', [name])

test('a first start that was cut off leaves nothing of itself, and the next one begins again; then it is done for good', async () => {
  await expect(
    runOncePerDatabase(address, 'story', async () => {
      await write('half')
      throw new Error('the power')
    }),
  ).rejects.toThrow('the power')
  expect(await units()).toEqual(['half'])
  expect(
    await runOncePerDatabase(address, 'story', async () => {
      expect(await units()).toEqual([])
      await write('whole')
    }),
  ).toBe(true)
  expect(
    await runOncePerDatabase(address, 'story', async () => {
      throw new Error('never again')
    }),
  ).toBe(false)
  expect(await units()).toEqual(['whole'])
})
