// Watched folders, what lies in them, and what became of each file.
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Cadence } from '../rules/expected-delivery.ts'
import type { PickedUpTable, UnreadableTable, WatchedTable } from '../tables.ts'

export type Watched = Selectable<WatchedTable>
export type PickedUp = Selectable<PickedUpTable>
export interface DroppedFile {
  name: string
  bytes: number
  changedAt: Date
}

/** Folders that are watched; those given up are left out. */
export function watchedFolders(reading: Reading | Writing, _scope: Scope): Promise<Watched[]> {
  return reading
    .selectFrom('intake.watched as w')
    .selectAll('w')
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('intake.unwatched as u').select('u.watched').whereRef('u.watched', '=', 'w.id'))),
    )
    .orderBy('w.at')
    .execute()
}

/** One setting up or giving up at a time, so that no folder is watched twice. */
export async function holdWatching(tx: Writing, _scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('intake.watched'))`.execute(tx)
}

export async function saveWatched(
  tx: Writing,
  scope: Scope,
  w: { id: string; folder: string; source: string; run: string | null; every: Cadence; at: Date },
): Promise<void> {
  await tx
    .insertInto('intake.watched')
    .values({ ...w, by_person: scope.person })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

export async function saveUnwatched(tx: Writing, scope: Scope, watched: string, at: Date): Promise<void> {
  await tx
    .insertInto('intake.unwatched')
    .values({ watched, by_person: scope.person, at })
    .onConflict((c) => c.doNothing())
    .execute()
  await tx.deleteFrom('intake.dropped_file').where('watched', '=', watched).execute()
}

/** Which of these files lay there already as they are now; what lies there now is remembered instead. */
export async function restedSince(
  tx: Writing,
  _scope: Scope,
  watched: string,
  lying: DroppedFile[],
  now: Date,
): Promise<Set<string>> {
  const before = await tx.selectFrom('intake.dropped_file').selectAll().where('watched', '=', watched).execute()
  const same = lying.filter((l) =>
    before.some(
      (b) => b.name === l.name && Number(b.bytes) === l.bytes && b.changed_at.getTime() === l.changedAt.getTime(),
    ),
  )
  await tx.deleteFrom('intake.dropped_file').where('watched', '=', watched).execute()
  if (lying.length > 0)
    await tx
      .insertInto('intake.dropped_file')
      .values(lying.map((l) => ({ watched, name: l.name, bytes: l.bytes, changed_at: l.changedAt, seen_at: now })))
      .execute()
  return new Set(same.map(({ name }) => name))
}

export async function savePickedUp(
  tx: Writing,
  _scope: Scope,
  p: Omit<PickedUp, 'params'> & { params: Record<string, string | number> | null },
): Promise<void> {
  await tx
    .insertInto('intake.picked_up')
    .values({ ...p, params: p.params === null ? null : JSON.stringify(p.params) })
    .execute()
  await tx.deleteFrom('intake.dropped_file').where('watched', '=', p.watched).where('name', '=', p.name).execute()
}

/** The folder can not be read: kept with the moment it began. With null it can be read again. */
export async function saveUnreadable(
  tx: Writing,
  _scope: Scope,
  watched: string,
  trouble: { code: string; at: Date } | null,
): Promise<void> {
  if (trouble === null) await tx.deleteFrom('intake.unreadable').where('watched', '=', watched).execute()
  else
    await tx
      .insertInto('intake.unreadable')
      .values({ watched, code: trouble.code, since: trouble.at })
      .onConflict((c) => c.column('watched').doUpdateSet({ code: trouble.code }))
      .execute()
}

/** Folders that can not be read, by folder. */
export async function unreadable(reading: Reading, _scope: Scope): Promise<Map<string, Selectable<UnreadableTable>>> {
  return new Map((await reading.selectFrom('intake.unreadable').selectAll().execute()).map((u) => [u.watched, u]))
}

/** The last files of each folder, newest first. */
export function lastPickedUp(
  reading: Reading,
  _scope: Scope,
  most: number,
): Promise<(PickedUp & { rejected: number | null; recorded: number | null })[]> {
  return reading
    .selectFrom((eb) =>
      eb
        .selectFrom('intake.picked_up as p')
        .selectAll('p')
        .select(sql<number>`row_number() over (partition by p.watched order by p.at desc, p.id desc)`.as('place'))
        .as('p'),
    )
    .leftJoin('intake.import_progress as b', 'b.import', 'p.import')
    .selectAll('p')
    .select(['b.rejected', 'b.recorded'])
    .where('p.place', '<=', most)
    .orderBy('p.at', 'desc')
    .orderBy('p.id', 'desc')
    .execute()
}
