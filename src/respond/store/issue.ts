// Reports and their steps, written once and read whole.
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { IssueStep, IssueStatus } from '../rules/issue.ts'
import { statusAfter } from '../rules/issue.ts'
import type { IssueTable, StepTable } from '../tables.ts'

export type IssueRow = Selectable<IssueTable>
export type StepRow = Selectable<StepTable>
/** A report with everything that happened to it, oldest first, and where it stands. */
export interface Issue extends IssueRow {
  steps: StepRow[]
  standing: IssueStatus
}

const asHappening = (s: StepRow): IssueStep =>
  s.what === 'triaged'
    ? { what: 'triaged', at: s.at, category: s.category!, owner: s.owner! }
    : { what: s.what, at: s.at, text: s.text }

async function withSteps(reading: Reading, rows: IssueRow[]): Promise<Issue[]> {
  if (rows.length === 0) return []
  const steps = await reading
    .selectFrom('respond.step')
    .selectAll()
    .where('issue', '=', sql<string>`any(${rows.map((r) => r.id)}::uuid[])`)
    .orderBy('number')
    .execute()
  const of = Map.groupBy(steps, (s) => s.issue)
  return rows.map((r) => ({
    ...r,
    steps: of.get(r.id) ?? [],
    standing: statusAfter(r.at, (of.get(r.id) ?? []).map(asHappening)),
  }))
}

/** A report by id as far as this person may see it, or null. */
export async function issueById(reading: Reading, _scope: Scope, id: string): Promise<Issue | null> {
  const row = await reading.selectFrom('respond.issue').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? (await withSteps(reading, [row]))[0]! : null
}

/** The same, and nobody else can take a step on it before this transaction ends. */
export async function issueForStep(tx: Writing, scope: Scope, id: string): Promise<Issue | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`respond.issue ${id}`}, 0))`.execute(tx)
  return issueById(tx, scope, id)
}

/** Did this report go up to the person asking, because nobody answered it in time? */
export async function isHandedUp(reading: Reading, _scope: Scope, id: string): Promise<boolean> {
  const { up } = await reading
    .selectNoFrom(sql<boolean>`${id}::uuid in (select respond.issues_handed_up())`.as('up'))
    .executeTakeFirstOrThrow()
  return up
}

/** This transaction holds the code of an anonymous report (its hash): row-level security lets it see that report, and nothing else. */
export async function holdReceipt(reading: Reading, _scope: Scope, receipt: string): Promise<void> {
  await reading.selectNoFrom(sql`set_config('midcourse.receipt', ${receipt}, true)`.as('held')).executeTakeFirst()
}

/** The report whose code this transaction holds, or null. */
export async function issueByReceipt(reading: Reading, _scope: Scope, receipt: string): Promise<Issue | null> {
  const row = await reading.selectFrom('respond.issue').selectAll().where('receipt', '=', receipt).executeTakeFirst()
  return row ? (await withSteps(reading, [row]))[0]! : null
}

/** Does this run take reports now? Asked for nobody in particular, so it looks past who may see the run. */
export async function takesReports(reading: Reading, _scope: Scope, run: string): Promise<boolean> {
  const last = await reading
    .selectFrom('programme.run_state')
    .select('state')
    .where('run', '=', run)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.state === 'running' || last?.state === 'following-up'
}

/** How a run is called that takes reports now, or null: for whoever holds the code of its slides, so it looks past who may see the run. */
export async function runCalled(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ programme: string; name: string } | null> {
  if (!(await takesReports(reading, scope, run))) return null
  const found = await reading
    .selectFrom('programme.run as r')
    .innerJoin('programme.programme as g', 'g.id', 'r.programme')
    .select(['g.name as programme', 'r.name'])
    .where('r.id', '=', run)
    .executeTakeFirst()
  return found ?? null
}

/** Every report of a run this person may see, newest first. */
export async function issuesOf(reading: Reading, _scope: Scope, run: string): Promise<Issue[]> {
  return withSteps(
    reading,
    await reading
      .selectFrom('respond.issue')
      .selectAll()
      .where('run', '=', run)
      .orderBy('at', 'desc')
      .orderBy('id')
      .execute(),
  )
}

/** What this person reported with their name, newest first. */
export async function issuesBy(reading: Reading, scope: Scope): Promise<Issue[]> {
  if (scope.person === null) return []
  return withSteps(
    reading,
    await reading
      .selectFrom('respond.issue')
      .selectAll()
      .where('reporter', '=', scope.person)
      .orderBy('at', 'desc')
      .execute(),
  )
}

/** The most open reports of one run that are read at once, the oldest. */
const mostOpen = 500
export const stillOpen = sql<boolean>`coalesce((select s.what from respond.step s where s.issue = i.id order by s.number desc limit 1), '') not in ('confirmed', 'closed-unasked')`

/** Open reports of these runs this person may see, oldest first. */
export async function openIssues(reading: Reading, _scope: Scope, runs: readonly string[]): Promise<Issue[]> {
  if (runs.length === 0) return []
  const open = await reading
    .selectFrom('respond.issue as i')
    .selectAll('i')
    .where('i.run', '=', anyOf(runs))
    .where(stillOpen)
    .orderBy('i.at')
    .execute()
  const held = [...Map.groupBy(open, (i) => i.run).values()].flatMap((own) => own.slice(0, mostOpen))
  return withSteps(reading, held)
}

/** How many reports of each of these runs this person may see, and how many of them are open. */
export async function issuesCounted(
  reading: Reading,
  _scope: Scope,
  runs: readonly string[],
): Promise<Map<string, { all: number; open: number }>> {
  const rows = await reading
    .selectFrom('respond.issue as i')
    .select(['i.run', sql<number>`count(*)`.as('all'), sql<number>`count(*) filter (where ${stillOpen})`.as('open')])
    .where('i.run', '=', anyOf(runs))
    .groupBy('i.run')
    .execute()
  return new Map(rows.map(({ run, ...counts }) => [run, counts]))
}

/** Theme and module of every report of these runs this person may see, taken-up signals left out, newest first. */
export function issueThemes(reading: Reading, _scope: Scope, runs: readonly string[]) {
  return reading
    .selectFrom('respond.issue')
    .select(['id', 'run', 'theme', 'module'])
    .where('run', '=', anyOf(runs))
    .where('voice', '!=', 'signal')
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/**
 * Writes a report; the same report again is the same report. Not written when the id belongs to another content, or the code (held by this
 * transaction) to another report.
 */
export async function saveIssue(
  tx: Writing,
  scope: Scope,
  row: IssueRow,
): Promise<'new' | 'known' | 'taken' | 'code-used'> {
  const written = await tx
    .insertInto('respond.issue')
    .values(row)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  if (Number(written.numInsertedOrUpdatedRows ?? 0) > 0) return 'new'
  const there = await issueById(tx, scope, row.id)
  const same =
    there &&
    (['run', 'module', 'theme', 'text', 'voice', 'reporter', 'from_signal', 'receipt'] as const).every(
      (k) => there[k] === row[k],
    )
  if (same) return 'known'
  return !there && row.receipt !== null && (await issueByReceipt(tx, scope, row.receipt)) ? 'code-used' : 'taken'
}

/** How many reports without a name a run has of one hour: that is all their rows know. */
export async function anonymousReportsAt(reading: Reading, _scope: Scope, run: string, hour: Date): Promise<number> {
  const { n } = await reading
    .selectFrom('respond.issue')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('run', '=', run)
    .where('voice', '=', 'anonymous')
    .where('at', '=', hour)
    .executeTakeFirstOrThrow()
  return n
}

/** Adds a step to a report's history. */
export async function saveStep(tx: Writing, _scope: Scope, row: StepRow): Promise<void> {
  await tx.insertInto('respond.step').values(row).execute()
}

/** A step by its id, or null: for a client that sends the same thing twice. */
export async function stepById(reading: Reading, _scope: Scope, id: string): Promise<StepRow | null> {
  return (await reading.selectFrom('respond.step').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The report a signal became, or null. */
export async function issueOfSignal(reading: Reading, _scope: Scope, signal: string): Promise<{ id: string } | null> {
  return (
    (await reading.selectFrom('respond.issue').select('id').where('from_signal', '=', signal).executeTakeFirst()) ??
    null
  )
}

/** Reports not yet compared with the others, oldest first. */
export function issuesToCompare(reading: Reading, _scope: Scope, most = 50): Promise<IssueRow[]> {
  return reading
    .selectFrom('respond.issue as i')
    .selectAll('i')
    .where('i.voice', '!=', 'signal')
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('respond.similarity_check as c').select('c.issue').whereRef('c.issue', '=', 'i.id')),
      ),
    )
    .orderBy('i.at')
    .limit(most)
    .execute()
}

/** Writes down that a report has been compared; false when another worker was faster. */
export async function saveCompared(tx: Writing, _scope: Scope, issue: string, at: Date): Promise<boolean> {
  const written = await tx
    .insertInto('respond.similarity_check')
    .values({ issue, at })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) > 0
}
