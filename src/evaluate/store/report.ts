// Reports with the rows they were computed from.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { EffectResult } from '../read/report/contract.ts'
import type { Snapshot } from '../rules/report-snapshot.ts'
import type { PlanRest } from './plan.ts'
import type { Extreme } from '../rules/extreme-cases.ts'

export interface ReportEntry {
  id: string
  run: string
  plan: string
  snapshot: Snapshot
  dataHash: string
  result: EffectResult
  resultHash: string
  extremes: Extreme[]
  at: Date
  by: string | null
}

/** Keeps a report; the same data and plan again is the same report. */
export async function saveReport(tx: Writing, _scope: Scope, r: ReportEntry): Promise<void> {
  await tx
    .insertInto('evaluate.report')
    .values({
      id: r.id,
      run: r.run,
      plan: r.plan,
      snapshot: JSON.stringify(r.snapshot),
      data_hash: r.dataHash,
      result: JSON.stringify(r.result),
      result_hash: r.resultHash,
      extremes: JSON.stringify(r.extremes),
      computed_at: r.at,
      by_person: r.by,
    })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** A report whole, or null. */
export async function reportById(reading: Reading, _scope: Scope, id: string) {
  return (await reading.selectFrom('evaluate.report').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** What a page shows of a report, without its rows, however many they are; the plan it rests on beside it. */
export async function reportShown(reading: Reading, _scope: Scope, id: string) {
  return (
    (await reading
      .selectFrom('evaluate.report as r')
      .innerJoin('evaluate.plan as l', 'l.id', 'r.plan')
      .select([
        'r.id',
        'r.run',
        'r.result',
        'r.data_hash as dataHash',
        'r.computed_at as computedAt',
        'r.extremes',
        'l.id as plan',
        sql<PlanRest>`l.content - 'members' - 'teams'`.as('content'),
        'l.hash as planHash',
        'l.frozen_at as frozenAt',
      ])
      .where('r.id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

/** A run's reports by id, time and grade, newest first. */
export function reportsListed(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('evaluate.report')
    .select(['id', 'computed_at as computedAt', sql<EffectResult['grade']>`result ->> 'grade'`.as('grade')])
    .where('run', '=', run)
    .orderBy('computed_at', 'desc')
    .execute()
}

export async function saveRecomputation(
  tx: Writing,
  scope: Scope,
  r: { report: string; at: Date; same: boolean },
): Promise<void> {
  await tx
    .insertInto('evaluate.recomputation')
    .values({ ...r, by_person: scope.person })
    .onConflict((c) => c.doNothing())
    .execute()
}

export function recomputationsOf(reading: Reading, _scope: Scope, report: string) {
  return reading
    .selectFrom('evaluate.recomputation')
    .select(['at', 'same'])
    .where('report', '=', report)
    .orderBy('at', 'desc')
    .limit(10)
    .execute()
}
