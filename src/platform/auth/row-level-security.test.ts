// The second wall: what PostgreSQL itself refuses to the role of the product.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../db/test-database.ts'
import { newId } from '../db/id.ts'
import { nobodyScope, createScope, systemScope } from './scope.ts'

const { db, owner } = await testDatabase()
const mine = newId()
const other = newId()
await owner.query(`
  create table public.diary (person uuid not null, text text not null);
  grant select, insert, update on public.diary to midcourse_app;
  alter table public.diary enable row level security;
  create policy own on public.diary using (current_setting('midcourse.reach', true) = 'all' or person = nullif(current_setting('midcourse.person', true), '')::uuid);
  insert into public.diary values ('${mine}', 'mine'), ('${other}', 'theirs')`)

const diary = (scope: Parameters<typeof db.read>[0]) =>
  db.read(scope, async (reading) =>
    (await sql<{ text: string }>`select text from public.diary order by text`.execute(reading as never)).rows.map(
      (r) => r.text,
    ),
  )
const me = createScope({ person: mine, duties: [], seats: [] })

test('the role of the product owns nothing, is no superuser and can not bypass row-level security', async () => {
  const {
    rows: [role],
  } = await db.pool.query(
    `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
  )
  expect(role).toEqual({
    name: 'midcourse_app',
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
  })
  const { rows } = await owner.query(
    `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner join pg_namespace n on n.oid = c.relnamespace where r.rolname = 'midcourse_app' and n.nspname <> 'jobs'`,
  )
  expect(rows).toEqual([])
})

test('a person sees their rows, training staff see all, nobody sees none', async () => {
  expect(await diary(me)).toEqual(['mine'])
  expect(await diary(systemScope())).toEqual(['mine', 'theirs'])
  expect(await diary(nobodyScope())).toEqual([])
})

test('a question outside any scope sees nothing, also right after a far-reaching one on the same connection', async () => {
  for (let i = 0; i < 8; i++) {
    await diary(systemScope())
    expect((await db.pool.query('select * from public.diary')).rows).toEqual([])
  }
})

test('the wall can not be taken down from inside, nor can another row be written', async () => {
  await expect(db.pool.query('alter table public.diary disable row level security')).rejects.toThrow('must be owner')
  await db.pool.query('set row_security = off').catch(() => {})
  await expect(
    db.write(me, (tx) => sql`insert into public.diary values (${other}, 'forged')`.execute(tx)),
  ).rejects.toThrow('row-level security')
  await expect(db.pool.query(`create table public.mine (a int)`)).rejects.toThrow('permission denied')
})

test('reading can not write', async () => {
  await expect(
    db.read(me, (reading) => sql`insert into public.diary values (${mine}, 'x')`.execute(reading as never)),
  ).rejects.toThrow('read-only')
})
