// Imports: what was received, how its columns are read, how far it got.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Mapping } from '../sheet-parsing/guess-columns.ts'

export interface Received {
  id: string
  source: string
  run: string | null
  fileName: string
  sha256: string | null
  encoding: string | null
  mapping: Mapping | null
  at: Date
  by: string | null
  /** Thrown away without having been brought in: its content is gone. */
  discarded: boolean
}
export interface Counts {
  recorded: number
  known: number
  corrected: number
  rejected: number
}

/** Writes a received file down; the same id again changes nothing. */
export async function saveImport(tx: Writing, scope: Scope, i: Omit<Received, 'by' | 'discarded'>): Promise<void> {
  await tx
    .insertInto('intake.import')
    .values({
      id: i.id,
      source: i.source,
      run: i.run,
      file_name: i.fileName,
      sha256: i.sha256,
      encoding: i.encoding,
      by_person: scope.person,
      at: i.at,
      mapping: JSON.stringify(i.mapping),
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

/** One import this person may see, or null. */
export async function importById(reading: Reading, _scope: Scope, id: string): Promise<Received | null> {
  const row = await reading
    .selectFrom('intake.import as i')
    .leftJoin('intake.discarding as d', 'd.import', 'i.id')
    .selectAll('i')
    .select('d.at as discardedAt')
    .where('i.id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        source: row.source,
        run: row.run,
        fileName: row.file_name,
        sha256: row.sha256,
        encoding: row.encoding,
        mapping: row.mapping,
        at: row.at,
        by: row.by_person,
        discarded: row.discardedAt !== null,
      }
    : null
}

const listed = (reading: Reading) =>
  reading
    .selectFrom('intake.import as i')
    .leftJoin('intake.import_progress as b', 'b.import', 'i.id')
    .leftJoin('intake.undoing as u', 'u.import', 'i.id')
    .leftJoin('intake.discarding as d', 'd.import', 'i.id')
    .leftJoin('people.person as p', 'p.id', 'i.by_person')
    .leftJoin('programme.run as r', 'r.id', 'i.run')
    .leftJoin('programme.programme as g', 'g.id', 'r.programme')
    .select([
      'i.id',
      'i.source',
      'i.run',
      'i.file_name as fileName',
      'i.encoding',
      'i.at',
      'i.by_person as byPerson',
      'p.name as by',
      'r.name as runName',
      'g.name as programme',
      'b.started_at as startedAt',
      'b.ended_at as endedAt',
      'b.total',
      'b.done',
      'b.failed',
      'b.recorded',
      'b.known',
      'b.corrected',
      'b.rejected',
      'u.at as undoneAt',
      'u.rows as undoneRows',
      'd.at as discardedAt',
    ])

/** Imports this person may see, newest first, at most 200. */
export const importsListed = (reading: Reading, _scope: Scope) =>
  listed(reading).orderBy('i.at', 'desc').limit(200).execute()

/** The same for one, or undefined. */
export const importListed = (reading: Reading, _scope: Scope, id: string) =>
  listed(reading).where('i.id', '=', id).executeTakeFirst()

/** Ids of a run's imports of some sources. */
export async function importsOf(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; sources: string[] },
): Promise<string[]> {
  return ask.sources.length === 0
    ? []
    : (
        await reading
          .selectFrom('intake.import')
          .select('id')
          .where('run', '=', ask.run)
          .where('source', 'in', ask.sources)
          .execute()
      ).map((i) => i.id)
}

/** An earlier import of the same bytes for the same source and run that is still in, or undefined. */
export function sameBytes(reading: Reading, _scope: Scope, i: Pick<Received, 'id' | 'source' | 'run' | 'sha256'>) {
  return reading
    .selectFrom('intake.import as i')
    .innerJoin('intake.import_progress as b', 'b.import', 'i.id')
    .select(['i.id', 'b.ended_at as endedAt'])
    .where('i.sha256', '=', i.sha256)
    .where('i.source', '=', i.source)
    .where(sql<boolean>`i.run is not distinct from ${i.run}`)
    .where('i.id', '!=', i.id)
    .where('b.ended_at', 'is not', null)
    .where('b.failed', 'is', null)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('intake.undoing as u').select('u.import').whereRef('u.import', '=', 'i.id'))),
    )
    .orderBy('b.ended_at')
    .executeTakeFirst()
}

/** Keeps how this import's columns are read. */
export async function saveMapping(tx: Writing, _scope: Scope, id: string, mapping: Mapping): Promise<void> {
  await tx
    .updateTable('intake.import')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute()
}

/** Saves a mapping for later files with the same headers. */
export async function saveMappingForHeaders(
  tx: Writing,
  scope: Scope,
  m: { source: string; fingerprint: string; columns: (string | null)[]; at: Date },
): Promise<void> {
  await tx
    .insertInto('intake.mapping')
    .values({ ...m, columns: JSON.stringify(m.columns), by_person: scope.person })
    .onConflict((c) =>
      c
        .columns(['source', 'fingerprint'])
        .doUpdateSet({ columns: JSON.stringify(m.columns), by_person: scope.person, at: m.at }),
    )
    .execute()
}

/** The mapping saved for these headers, or null. */
export async function mappingForHeaders(
  reading: Reading,
  _scope: Scope,
  source: string,
  fingerprint: string,
): Promise<(string | null)[] | null> {
  return (
    (
      await reading
        .selectFrom('intake.mapping')
        .select('columns')
        .where('source', '=', source)
        .where('fingerprint', '=', fingerprint)
        .executeTakeFirst()
    )?.columns ?? null
  )
}

/** Only one transaction at a time brings an import in; false when another is at it. */
export async function claim(tx: Writing, _scope: Scope, id: string): Promise<boolean> {
  const { rows } = await sql<{
    mine: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('intake'), hashtext(${id})) as mine`.execute(tx)
  return rows[0]!.mine
}

/** Begins, or begins again after a cut. */
export async function saveStart(
  tx: Writing,
  scope: Scope,
  s: { import: string; at: Date; total: number },
): Promise<void> {
  const fresh = { by_person: scope.person, started_at: s.at, total: s.total, done: 0, ended_at: null, failed: null }
  await tx
    .insertInto('intake.import_progress')
    .values({ import: s.import, ...fresh })
    .onConflict((c) => c.column('import').doUpdateSet(fresh))
    .execute()
}

/** How many rows are through. */
export async function saveProgress(tx: Writing, _scope: Scope, id: string, done: number): Promise<void> {
  await tx.updateTable('intake.import_progress').set({ done }).where('import', '=', id).execute()
}

/** Ends it: with its counts, or with what went wrong. */
export async function saveEnd(
  tx: Writing,
  _scope: Scope,
  id: string,
  end: { at: Date; done: number; counts: Counts; failed?: string },
): Promise<void> {
  await tx
    .updateTable('intake.import_progress')
    .set({ ended_at: end.at, failed: end.failed ?? null, done: end.done, ...end.counts })
    .where('import', '=', id)
    .execute()
}

/** The import is undone: who, when, how many rows. */
export async function saveUndoing(
  tx: Writing,
  scope: Scope,
  u: { import: string; at: Date; rows: number },
): Promise<void> {
  await tx
    .insertInto('intake.undoing')
    .values({ ...u, by_person: scope.person })
    .execute()
}

/** The import is thrown away before it was brought in: who and when. */
export async function saveDiscarding(tx: Writing, scope: Scope, d: { import: string; at: Date }): Promise<void> {
  await tx
    .insertInto('intake.discarding')
    .values({ ...d, by_person: scope.person })
    .execute()
}

/** Ids of what this person sent and nobody brought in or threw away, oldest first. */
export async function waitingOf(reading: Reading, _scope: Scope, person: string): Promise<string[]> {
  const rows = await listed(reading)
    .where('i.by_person', '=', person)
    .where('d.at', 'is', null)
    .where('u.at', 'is', null)
    .where((eb) =>
      eb.or([eb('b.started_at', 'is', null), eb('b.failed', 'is not', null), eb('b.ended_at', 'is', null)]),
    )
    .orderBy('i.at')
    .execute()
  return rows.map((i) => i.id)
}

/** The first file that is in and counts for a run, or null. */
export async function firstBroughtIn(
  reading: Reading,
  _scope: Scope,
  run: string,
): Promise<{ id: string; fileName: string; at: string } | null> {
  const row = await reading
    .selectFrom('intake.import as i')
    .innerJoin('intake.import_progress as b', 'b.import', 'i.id')
    .leftJoin('intake.undoing as u', 'u.import', 'i.id')
    .select(['i.id', 'i.file_name as fileName', 'b.ended_at as at'])
    .where('i.run', '=', run)
    .where('i.source', '!=', 'roster-sheet')
    .where('b.ended_at', 'is not', null)
    .where('b.failed', 'is', null)
    .where('b.recorded', '>', 0)
    .where('u.at', 'is', null)
    .orderBy('b.ended_at')
    .executeTakeFirst()
  return row ? { id: row.id, fileName: row.fileName, at: row.at!.toISOString() } : null
}
