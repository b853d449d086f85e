// Brings a database to the shape this release expects: plain SQL, one order, each file once and whole.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { appRole, connection } from './database.ts'
import type { DatabaseAddress } from './database.ts'

export interface Migration {
  /** The file, such as 0020_track_signal.sql. */
  name: string
  text: string
  /** SHA-256 of the text, in hex. */
  checksum: string
}

export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url))

/** The files of the folder in their order. Throws when two share a number or a name is not `0007_folder_noun.sql`. */
export function migrationsIn(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  names.forEach((name, i) => {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name))
      throw new Error(`migrations/${name}: the name has to look like 0007_track_signal.sql.`)
    if (i > 0 && names[i - 1]!.slice(0, 4) === name.slice(0, 4))
      throw new Error(
        `migrations/${names[i - 1]} and migrations/${name} share a number; give one of them the next free one.`,
      )
  })
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

/**
 * Applies what is missing, as the owner; several processes may ask at once. Returns the names applied now.
 * Throws, having changed nothing, when an applied file was edited or is gone.
 */
export async function migrate(address: DatabaseAddress, folder = migrationsFolder): Promise<string[]> {
  const wanted = migrationsIn(folder)
  const client = new pg.Client(connection(address, null))
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('midcourse.migrate'))`)
    await client.query(foundation)
    const known = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from platform.migration order by name',
    )
    refuseEdited(wanted, known.rows)
    const missing = wanted.filter(({ name }) => !known.rows.some((row) => row.name === name))
    for (const one of missing) await apply(client, one)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** What every migration may rely on: the table of applied migrations, and the role that requests run as, which owns nothing. */
const foundation = `
  do $$ begin
    create role ${appRole} nologin nosuperuser nobypassrls;
  exception when duplicate_object or unique_violation then null;
  end $$;
  do $$ begin
    -- Membership alone allows "set role" up to version 15; from 16 on it is a right of its own.
    if not pg_has_role(current_user, '${appRole}', case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) then execute 'grant ${appRole} to ' || quote_ident(current_user); end if;
  end $$;
  create schema if not exists platform;
  grant usage on schema platform to ${appRole};
  create table if not exists platform.migration (name text primary key, checksum text not null, at timestamptz not null default now());
  grant select on platform.migration to ${appRole};`

function refuseEdited(wanted: Migration[], known: { name: string; checksum: string }[]): void {
  for (const { name, checksum } of known) {
    const file = wanted.find((one) => one.name === name)
    if (!file)
      throw new Error(
        `migrations/${name} was applied to this database and is gone from this release. Start a release that has it.`,
      )
    if (file.checksum !== checksum)
      throw new Error(
        `migrations/${name} was edited after it was applied to this database. Put it back and write the change as a new file; before the first release, start with a fresh data folder.`,
      )
  }
}

async function apply(client: pg.Client, { name, text, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (problem) {
    await client.query('rollback')
    throw new Error(`migrations/${name} does not apply: ${placed(problem, text)}`, { cause: problem })
  }
}

function placed(problem: unknown, text: string): string {
  const { message, position } = problem as pg.DatabaseError
  return position ? `line ${text.slice(0, Number(position)).split('\n').length}: ${message}` : message
}
