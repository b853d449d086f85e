// Findings with everything that was done about them.
import { sql } from 'kysely'
import type { Insertable, Selectable } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { FindingState } from '../rules/finding.ts'
import { stateOf } from '../rules/finding.ts'
import type {
  CarryOverTable,
  ChangeTable,
  CitationTable,
  DiagnosisTable,
  CarryOverAnswerTable,
  DismissalTable,
  FindingTable,
  RecheckTable,
} from '../tables.ts'

export type FindingRow = Selectable<FindingTable>
export type ChangeRow = Selectable<ChangeTable>
export type RecheckRow = Selectable<RecheckTable>
export interface Change extends ChangeRow {
  citations: Selectable<CitationTable>[]
  rechecks: RecheckRow[]
}
/** A finding whole: diagnoses and changes oldest first. */
export interface Finding extends FindingRow {
  diagnoses: Selectable<DiagnosisTable>[]
  changes: Change[]
  dropped: Selectable<DismissalTable> | null
  carry: Selectable<CarryOverTable> | null
  answers: Selectable<CarryOverAnswerTable>[]
  state: FindingState
}

async function whole(reading: Reading, rows: FindingRow[]): Promise<Finding[]> {
  if (rows.length === 0) return []
  const ids = sql<string>`any(${rows.map((r) => r.id)}::uuid[])`
  const changes = await changesWhere(reading, (q) => q.where('finding', '=', ids))
  const diagnoses = await reading
    .selectFrom('improve.diagnosis')
    .selectAll()
    .where('finding', '=', ids)
    .orderBy('at')
    .execute()
  const dropped = await reading.selectFrom('improve.dismissal').selectAll().where('finding', '=', ids).execute()
  const carries = await reading.selectFrom('improve.carry_over').selectAll().where('finding', '=', ids).execute()
  const answers = await reading
    .selectFrom('improve.carry_over_answer')
    .selectAll()
    .where('finding', '=', ids)
    .orderBy('at')
    .execute()
  return rows.map((r) => {
    const own = {
      diagnoses: diagnoses.filter((d) => d.finding === r.id),
      changes: changes.filter((c) => c.finding === r.id),
      dropped: dropped.find((d) => d.finding === r.id) ?? null,
    }
    return {
      ...r,
      ...own,
      carry: carries.find((c) => c.finding === r.id) ?? null,
      answers: answers.filter((a) => a.finding === r.id),
      state: stateOf({ dropped: own.dropped !== null, diagnosed: own.diagnoses.length > 0, changes: own.changes }),
    }
  })
}

const changesFrom = (reading: Reading) => reading.selectFrom('improve.change').selectAll()
async function changesWhere(
  reading: Reading,
  narrow: (q: ReturnType<typeof changesFrom>) => ReturnType<typeof changesFrom>,
): Promise<Change[]> {
  const changes = await narrow(changesFrom(reading)).orderBy('at').execute()
  if (changes.length === 0) return []
  const ids = sql<string>`any(${changes.map((c) => c.id)}::uuid[])`
  const citations = await reading.selectFrom('improve.citation').selectAll().where('change', '=', ids).execute()
  const rechecks = await reading
    .selectFrom('improve.recheck')
    .selectAll()
    .where('change', '=', ids)
    .orderBy('at')
    .execute()
  return changes.map((c) => ({
    ...c,
    citations: citations.filter((x) => x.change === c.id),
    rechecks: rechecks.filter((x) => x.change === c.id),
  }))
}

/** Findings of a run, or of several, this person may see, newest first. */
export async function findingsOf(reading: Reading, _scope: Scope, run: string | readonly string[]): Promise<Finding[]> {
  return whole(
    reading,
    await reading
      .selectFrom('improve.finding')
      .selectAll()
      .where('run', '=', anyOf(run))
      .orderBy('at', 'desc')
      .execute(),
  )
}

/** One finding, or null. */
export async function findingById(reading: Reading, _scope: Scope, id: string): Promise<Finding | null> {
  return (
    (await whole(reading, await reading.selectFrom('improve.finding').selectAll().where('id', '=', id).execute()))[0] ??
    null
  )
}

/** The finding a signal or common issue became, or null. */
export async function findingFrom(
  reading: Reading,
  _scope: Scope,
  from: { kind: string; id: string },
): Promise<FindingRow | null> {
  return (
    (await reading
      .selectFrom('improve.finding')
      .selectAll()
      .where(sql<boolean>`from_kind = ${from.kind} and from_id = ${from.id}`)
      .executeTakeFirst()) ?? null
  )
}

/** Changes made to a run, whichever run they were found in. */
export function changesOf(reading: Reading, _scope: Scope, run: string): Promise<Change[]> {
  return changesWhere(reading, (q) => q.where('run', '=', run))
}

/** A change by id, or null. */
export async function changeById(reading: Reading, _scope: Scope, id: string): Promise<Change | null> {
  return (await changesWhere(reading, (q) => q.where('id', '=', id)))[0] ?? null
}

/** Changes whose day has come and that have no verdict for it: claimed, so that no two workers judge the same. */
export async function takeDue(tx: Writing, _scope: Scope, today: string, most = 20): Promise<ChangeRow[]> {
  return tx
    .selectFrom('improve.change as c')
    .selectAll('c')
    .where('c.recheck_on', '<=', today)
    .where(sql<boolean>`not exists (select from improve.recheck r where r.change = c.id and r.on_day = c.recheck_on)`)
    .orderBy('c.recheck_on')
    .orderBy('c.id')
    .limit(most)
    .forUpdate('c')
    .skipLocked()
    .execute()
}

const inserted = (r: { numInsertedOrUpdatedRows?: bigint } | undefined) => Number(r?.numInsertedOrUpdatedRows ?? 0) > 0

/** Writes a finding; false when the id or its origin is there already. */
export async function saveFinding(tx: Writing, _scope: Scope, row: Insertable<FindingTable>): Promise<boolean> {
  return inserted(
    await tx
      .insertInto('improve.finding')
      .values(row)
      .onConflict((c) => c.doNothing())
      .executeTakeFirst(),
  )
}

/** Closed reviews that have been looked at. */
export async function processedReviews(reading: Reading, _scope: Scope): Promise<string[]> {
  return (await reading.selectFrom('improve.processed_review').select('review').execute()).map(({ review }) => review)
}

/** Notes that a closed review was looked at; false when somebody else has just done so. */
export async function saveProcessedReview(
  tx: Writing,
  _scope: Scope,
  row: { review: string; found: number; at: Date },
): Promise<boolean> {
  return inserted(
    await tx
      .insertInto('improve.processed_review')
      .values(row)
      .onConflict((c) => c.doNothing())
      .executeTakeFirst(),
  )
}

/** Adds a diagnosis; false when the id is there already. */
export async function saveDiagnosis(tx: Writing, _scope: Scope, row: Insertable<DiagnosisTable>): Promise<boolean> {
  return inserted(
    await tx
      .insertInto('improve.diagnosis')
      .values(row)
      .onConflict((c) => c.doNothing())
      .executeTakeFirst(),
  )
}

/** Writes a change with what it rests on. */
export async function saveChange(
  tx: Writing,
  _scope: Scope,
  row: Insertable<ChangeTable>,
  citations: Omit<Selectable<CitationTable>, 'change'>[],
): Promise<void> {
  await tx.insertInto('improve.change').values(row).execute()
  await tx
    .insertInto('improve.citation')
    .values(citations.map((c) => ({ ...c, change: row.id })))
    .execute()
}

/** Gives a change another day to be judged on. */
export async function moveRecheck(tx: Writing, _scope: Scope, change: string, day: string): Promise<void> {
  await tx.updateTable('improve.change').set({ recheck_on: day }).where('id', '=', change).execute()
}

/** Writes a verdict, once per change and day. */
export async function saveRecheck(tx: Writing, _scope: Scope, row: Insertable<RecheckTable>): Promise<boolean> {
  return inserted(
    await tx
      .insertInto('improve.recheck')
      .values(row)
      .onConflict((c) => c.doNothing())
      .executeTakeFirst(),
  )
}

/** Puts a finding aside, once. */
export async function saveDropped(tx: Writing, _scope: Scope, row: DismissalTable): Promise<boolean> {
  return inserted(
    await tx
      .insertInto('improve.dismissal')
      .values(row)
      .onConflict((c) => c.doNothing())
      .executeTakeFirst(),
  )
}

/** Says what the next run should do, once. */
export async function saveCarry(tx: Writing, _scope: Scope, row: CarryOverTable): Promise<boolean> {
  return inserted(
    await tx
      .insertInto('improve.carry_over')
      .values(row)
      .onConflict((c) => c.doNothing())
      .executeTakeFirst(),
  )
}

/** Answers a finding carried into a run, once. */
export async function saveCarryOverAnswer(tx: Writing, _scope: Scope, row: CarryOverAnswerTable): Promise<boolean> {
  return inserted(
    await tx
      .insertInto('improve.carry_over_answer')
      .values(row)
      .onConflict((c) => c.doNothing())
      .executeTakeFirst(),
  )
}

/** Findings of a run by their titles, with what they left to the next run. */
export async function findingsNamed(
  reading: Reading,
  _scope: Scope,
  run: string,
  titles: string[],
): Promise<{ id: string; title: string; text: string }[]> {
  if (titles.length === 0) return []
  return reading
    .selectFrom('improve.finding as f')
    .innerJoin('improve.carry_over as c', 'c.finding', 'f.id')
    .select(['f.id', 'f.title', 'c.text'])
    .where('f.run', '=', run)
    .where('f.title', 'in', titles)
    .execute()
}
