import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createScope, systemScope } from '../auth/scope.ts'
import { testDatabase } from '../db/test-database.ts'
import { newId } from '../db/id.ts'
import { eraseAuditSubject, writeAuditLog } from './audit-log.ts'

const { db, owner } = await testDatabase()
const person = newId()
const scope = createScope({ person, duties: [], seats: [] })
const rows = async (of: string) =>
  (
    await owner.query<{ what: string; actor: string | null; subject: string; details: unknown }>(
      `select a.* from platform.audit a join platform.audit_subject s on s.id = a.subject where s.name = $1 order by a.at`,
      [of],
    )
  ).rows

test('a deed and its note are one: what is undone was never noted', async () => {
  const issue = newId()
  await expect(
    db.write(scope, async (tx) => {
      await writeAuditLog(tx, scope, 'respond.triaged', issue)
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  expect(await rows(issue)).toEqual([])
  await db.write(scope, (tx) => writeAuditLog(tx, scope, 'respond.triaged', issue, { kind: 'content' }))
  await db.write(scope, (tx) => writeAuditLog(tx, scope, 'respond.closed', issue))
  expect((await rows(issue)).map((r) => r.what)).toEqual(['respond.triaged', 'respond.closed'])
})

test('neither person nor subject is named, and erasing a person leaves the trail without saying who', async () => {
  const issue = newId()
  await db.write(scope, (tx) => writeAuditLog(tx, scope, 'respond.triaged', issue))
  const [row] = await rows(issue)
  expect([row!.actor, row!.subject]).not.toContain(person)
  expect(JSON.stringify((await owner.query('select * from platform.audit')).rows)).not.toContain(person)
  await db.write(systemScope(), (tx) => eraseAuditSubject(tx, systemScope(), person))
  expect((await owner.query('select from platform.audit where actor = $1', [row!.actor])).rowCount).toBeGreaterThan(0)
  expect((await owner.query('select from platform.audit_subject where name = $1', [person])).rowCount).toBe(0)
})

test('the trail is append-only, and read only by far reach', async () => {
  await db.write(scope, (tx) => writeAuditLog(tx, scope, 'respond.triaged', newId()))
  const count = (by: typeof scope) =>
    db.read(
      by,
      async (reading) =>
        (
          await reading
            .selectFrom('platform.audit')
            .select((eb) => eb.fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
    )
  expect(await count(scope)).toBe(0)
  expect(await count(systemScope())).toBeGreaterThan(0)
  await expect(db.write(systemScope(), (tx) => sql`update platform.audit set what = 'x'`.execute(tx))).rejects.toThrow(
    'permission denied',
  )
  await expect(db.write(systemScope(), (tx) => sql`delete from platform.audit`.execute(tx))).rejects.toThrow(
    'permission denied',
  )
})
