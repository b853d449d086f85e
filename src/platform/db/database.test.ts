import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { systemScope } from '../auth/scope.ts'
import { testDatabase } from './test-database.ts'

const { db } = await testDatabase()
const scope = systemScope()

test('a connection that the server ends in the midst of a transaction fails that one; the process goes on, and so does the pool', async () => {
  const ended = db.write(scope, async (tx) => {
    await sql`set local idle_in_transaction_session_timeout = '50ms'`.execute(tx)
    // @NOTE Nothing is being asked while the end is heard of: nobody but the listener is there.
    await new Promise((r) => setTimeout(r, 500))
    return sql`select 1`.execute(tx)
  })
  await expect(ended).rejects.toThrow(/connection error|idle-in-transaction|terminat/i)
  for (let i = 0; i < 20; i++) expect((await db.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})
