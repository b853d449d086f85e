// Measures of everybody in a run together, and up to which version of the evidence they stand.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { MeasureTable } from '../tables.ts'

export type MeasureRow = MeasureTable

/** Takes the run's measuring for this transaction; others wait. Version -1 when it was never measured. */
export async function claimMeasuring(
  tx: Writing,
  _scope: Scope,
  run: string,
  now: Date,
): Promise<{ version: number; fingerprint: string; setup: number }> {
  await tx
    .insertInto('track.measure_version')
    .values({ run, evidence_version: -1, fingerprint: '', setup_version: -1, at: now })
    .onConflict((c) => c.doNothing())
    .execute()
  const row = await tx
    .selectFrom('track.measure_version')
    .select(['evidence_version as version', 'fingerprint', 'setup_version as setup'])
    .where('run', '=', run)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row
}

/** Says up to where the run is measured now. */
export async function saveMeasured(
  tx: Writing,
  _scope: Scope,
  m: { run: string; version: number; fingerprint: string; setup: number; at: Date },
): Promise<void> {
  await tx
    .updateTable('track.measure_version')
    .set({ evidence_version: m.version, fingerprint: m.fingerprint, setup_version: m.setup, at: m.at })
    .where('run', '=', m.run)
    .execute()
}

/** Up to where the run is measured, and since when; null when it never was. */
export async function measuredOf(
  reading: Reading,
  _scope: Scope,
  run: string,
): Promise<{ version: number; at: Date } | null> {
  return (
    (await reading
      .selectFrom('track.measure_version')
      .select(['evidence_version as version', 'at'])
      .where('run', '=', run)
      .executeTakeFirst()) ?? null
  )
}

/** Replaces the measures of these turns (all of the run's when null). */
export async function replaceMeasures(
  tx: Writing,
  _scope: Scope,
  run: string,
  turns: { indicator: string; turn: string }[] | null,
  rows: MeasureRow[],
): Promise<void> {
  if (turns === null) await tx.deleteFrom('track.measure').where('run', '=', run).execute()
  else if (turns.length > 0) {
    const list = JSON.stringify(turns)
    await tx
      .deleteFrom('track.measure')
      .where('run', '=', run)
      .where(
        sql<boolean>`(indicator, turn) in (select indicator, turn from jsonb_to_recordset(${list}::jsonb) as t(indicator text, turn text))`,
      )
      .execute()
  }
  for (let i = 0; i < rows.length; i += 2000)
    await tx
      .insertInto('track.measure')
      .values(rows.slice(i, i + 2000))
      .execute()
}

/** Every measure of a run. */
export function measuresOf(reading: Reading, _scope: Scope, run: string): Promise<MeasureRow[]> {
  return reading.selectFrom('track.measure').selectAll().where('run', '=', run).execute()
}

/** How many indicators each of these runs has figures of. */
export async function indicatorsMeasured(
  reading: Reading,
  _scope: Scope,
  runs: readonly string[],
): Promise<Map<string, number>> {
  const rows = await reading
    .selectFrom('track.measure')
    .select(['run', sql<number>`count(distinct indicator)`.as('n')])
    .where('run', '=', anyOf(runs))
    .groupBy('run')
    .execute()
  return new Map(rows.map(({ run, n }) => [run, n]))
}

/** Runs whose evidence, dates, modules or learners have moved since they were measured, or that were never measured. */
export async function staleRuns(reading: Reading, _scope: Scope): Promise<string[]> {
  const rows = await reading
    .selectFrom('evidence.version as v')
    .innerJoin('programme.run as r', 'r.id', 'v.run')
    .leftJoin('track.measure_version as m', 'm.run', 'v.run')
    .select('v.run')
    .where((eb) =>
      eb.or([
        eb('m.evidence_version', 'is', null),
        eb('v.version', '>', eb.ref('m.evidence_version')),
        eb('r.setup_version', '>', eb.ref('m.setup_version')),
      ]),
    )
    .orderBy('v.at')
    .execute()
  return rows.map((r) => r.run)
}
