// schema/ is true: it says what a freshly migrated database is.
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from '../src/platform/db/test-database.ts'
import { schemaText } from './describe-database.ts'

const { owner } = await testDatabase()

test('schema/ is what the migrations make; if this change is meant, run npm run schema and commit it', async () => {
  const written = Object.fromEntries(
    globSync('schema/*.txt').map((file) => [basename(file), readFileSync(file, 'utf8')]),
  )
  expect(Object.fromEntries(await schemaText(owner))).toEqual(written)
})

test('a changed column, a lifted wall and a wider grant each show in the text', async () => {
  const textOf = async () => (await schemaText(owner)).get('platform.migration.txt')!
  let before = await textOf()
  for (const change of [
    'alter table platform.migration add note text',
    'alter table platform.migration enable row level security',
    'grant delete on platform.migration to midcourse_app',
    'create index on platform.migration (at)',
  ]) {
    await owner.query(change)
    const after = await textOf()
    expect(after, change).not.toBe(before)
    before = after
  }
  expect(await textOf()).toContain('  note      text, or null')
})

test('a primary key is called after its table, whatever the table was called before', async () => {
  const { rows } = await owner.query<{ table: string; key: string }>(
    `select c.relname as table, k.conname as key from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'p' and c.relispartition is false and n.nspname in (select split_part(t, '.', 1) from unnest($1::text[]) as t)`,
    [globSync('schema/*.txt').map((file) => basename(file))],
  )
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.filter(({ table, key }) => key !== `${table}_pkey`)).toEqual([])
})
