// Cards, common issues, their members and what answered them.
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type {
  AcceptanceTable,
  CommonIssueVerdictTable,
  CommonIssueTable,
  InvitedTable,
  CommonIssueMemberTable,
  RemedyTable,
} from '../tables.ts'

export interface Remedy extends Selectable<RemedyTable> {
  acceptance: Selectable<AcceptanceTable> | null
  invited: Selectable<InvitedTable>[]
}
/** A card with a person's verdict (null while nobody has looked), its members and its remedies. */
export interface Common extends Selectable<CommonIssueTable> {
  verdict: Selectable<CommonIssueVerdictTable> | null
  members: string[]
  remedies: Remedy[]
}

async function whole(reading: Reading, cards: Selectable<CommonIssueTable>[]): Promise<Common[]> {
  if (cards.length === 0) return []
  const ids = sql<string>`any(${cards.map((c) => c.id)}::uuid[])`
  const steps = await reading.selectFrom('respond.common_issue_verdict').selectAll().where('common', '=', ids).execute()
  const members = await reading
    .selectFrom('respond.common_issue_member')
    .selectAll()
    .where('common', '=', ids)
    .orderBy('at')
    .execute()
  const remedies = await reading
    .selectFrom('respond.remedy')
    .selectAll()
    .where('common', '=', ids)
    .orderBy('at')
    .execute()
  const own = sql<string>`any(${remedies.map((r) => r.id)}::uuid[])`
  const acceptances = await reading.selectFrom('respond.acceptance').selectAll().where('remedy', '=', own).execute()
  const invited = await reading.selectFrom('respond.invited').selectAll().where('remedy', '=', own).execute()
  return cards.map((c) => ({
    ...c,
    verdict: steps.find((s) => s.common === c.id) ?? null,
    members: members.filter((m) => m.common === c.id).map((m) => m.issue),
    remedies: remedies
      .filter((r) => r.common === c.id)
      .map((r) => ({
        ...r,
        acceptance: acceptances.find((a) => a.remedy === r.id) ?? null,
        invited: invited.filter((i) => i.remedy === r.id),
      })),
  }))
}

/** Every card of a run, or of several, newest first. */
export async function commonsOf(reading: Reading, _scope: Scope, run: string | readonly string[]): Promise<Common[]> {
  return whole(
    reading,
    await reading
      .selectFrom('respond.common_issue')
      .selectAll()
      .where('run', '=', anyOf(run))
      .orderBy('at', 'desc')
      .execute(),
  )
}

/** Of these cards, oldest first, those that wait: nobody has looked, or no remedy is planned. */
export const waitingOf = (cards: readonly Common[]): Common[] =>
  cards
    .filter((c) => c.verdict?.what !== 'dismissed' && c.remedies.length === 0)
    .sort((a, b) => a.at.getTime() - b.at.getTime())

/** One card this person may see, or null. */
export async function commonById(reading: Reading, _scope: Scope, id: string): Promise<Common | null> {
  return (
    (
      await whole(reading, await reading.selectFrom('respond.common_issue').selectAll().where('id', '=', id).execute())
    )[0] ?? null
  )
}

/** The card a remedy belongs to, or null. */
export async function commonOfRemedy(reading: Reading, scope: Scope, remedy: string): Promise<Common | null> {
  const row = await reading.selectFrom('respond.remedy').select('common').where('id', '=', remedy).executeTakeFirst()
  return row ? commonById(reading, scope, row.common) : null
}

/** Nobody raises or joins a card of this run before the transaction ends. */
export async function lockCommons(tx: Writing, _scope: Scope, run: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`respond.common ${run}`}, 0))`.execute(tx)
}

/** Raises a card, or lets a card nobody has looked at yet grow. */
export async function saveCommon(tx: Writing, _scope: Scope, row: Selectable<CommonIssueTable>): Promise<void> {
  await tx
    .insertInto('respond.common_issue')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet({ suggested: row.suggested }))
    .execute()
}

/** Writes down what a person said of a card; false when somebody was faster. */
export async function saveVerdict(
  tx: Writing,
  _scope: Scope,
  row: Selectable<CommonIssueVerdictTable>,
): Promise<boolean> {
  const written = await tx
    .insertInto('respond.common_issue_verdict')
    .values(row)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Makes reports members of a common issue; one that belongs to another stays there. */
export async function saveMembers(
  tx: Writing,
  _scope: Scope,
  rows: Selectable<CommonIssueMemberTable>[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('respond.common_issue_member')
      .values(rows)
      .onConflict((c) => c.doNothing())
      .execute()
}

/** Which of these reports belong to a common issue, and to which. */
export async function commonOf(reading: Reading, _scope: Scope, issues: string[]): Promise<Map<string, string>> {
  if (issues.length === 0) return new Map()
  const rows = await reading
    .selectFrom('respond.common_issue_member')
    .select(['issue', 'common'])
    .where('issue', '=', sql<string>`any(${issues}::uuid[])`)
    .execute()
  return new Map(rows.map((r) => [r.issue, r.common]))
}

/** Writes a remedy with whom it invites. */
export async function saveRemedy(
  tx: Writing,
  _scope: Scope,
  row: Selectable<RemedyTable>,
  invited: Omit<Selectable<InvitedTable>, 'remedy'>[],
): Promise<void> {
  await tx.insertInto('respond.remedy').values(row).execute()
  if (invited.length > 0)
    await tx
      .insertInto('respond.invited')
      .values(invited.map((i) => ({ ...i, remedy: row.id })))
      .execute()
}

/** The instructor takes it on; again changes nothing. */
export async function saveAcceptance(tx: Writing, _scope: Scope, row: Selectable<AcceptanceTable>): Promise<void> {
  await tx
    .insertInto('respond.acceptance')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute()
}
