// Three distinct voices on one thing raise a card by themselves; a person still decides.
import { hourOf } from '../calendar/hour.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { ComparableReport } from './rules/common-issue.ts'
import { suggestCommon } from './rules/common-issue.ts'
import type { Common } from './store/common-issue.ts'
import { commonOf, commonsOf, lockCommons, saveCommon } from './store/common-issue.ts'
import type { IssueRow } from './store/issue.ts'
import { issuesOf, saveCompared, issuesToCompare } from './store/issue.ts'

/** An anonymous report is its own voice; a taken-up signal is none. */
export const comparableReport = (i: IssueRow): ComparableReport => ({
  id: i.id,
  module: i.module,
  theme: i.theme,
  text: i.text,
  voice: i.reporter,
})

/** Compares every report nobody has compared yet with the open ones of its run. Runs as the product: a learner sees only their own. */
export async function detectCommonIssues(
  tx: Writing,
  scope: Scope,
  now: Date,
): Promise<{ compared: number; raised: string[] }> {
  const fresh = await issuesToCompare(tx, scope)
  const raised: string[] = []
  for (const issue of fresh) {
    await lockCommons(tx, scope, issue.run)
    // @NOTE Within seconds of the report: what follows from one without a name is dated by its hour, too.
    const at = issue.voice === 'anonymous' ? hourOf(now) : now
    if (!(await saveCompared(tx, scope, issue.id, at))) continue
    raised.push(...(await compare(tx, scope, issue, at)))
  }
  return { compared: fresh.length, raised }
}

async function compare(tx: Writing, scope: Scope, issue: IssueRow, now: Date): Promise<string[]> {
  const cards = await commonsOf(tx, scope, issue.run)
  const grown = cards.find(
    (c) =>
      c.verdict?.what !== 'dismissed' &&
      c.module === issue.module &&
      c.theme === issue.theme &&
      issue.theme !== 'other',
  )
  if (grown) {
    await saveCommon(tx, scope, rowOf({ ...grown, suggested: [...new Set([...grown.suggested, issue.id])] }))
    return []
  }
  const card = suggestCommon(comparableReport(issue), await stillLoose(tx, scope, issue, cards))
  if (!card) return []
  const id = idFrom('respond.common', ...card.members)
  await saveCommon(tx, scope, {
    id,
    run: issue.run,
    module: issue.module,
    theme: issue.theme,
    at: now,
    suggested: card.members,
  })
  if (issue.voice !== 'anonymous')
    await writeAuditLog(tx, scope, 'respond.card-raised', id, { voices: card.voices, anonymous: card.anonymous })
  return [id]
}

/** Earlier open reports that belong to no common issue and to no card a person has put aside. */
async function stillLoose(
  reading: Reading,
  scope: Scope,
  issue: IssueRow,
  cards: Common[],
): Promise<ComparableReport[]> {
  // @NOTE Without a name it is dated by the beginning of its hour: what came within that hour may have been there already.
  const until = issue.voice === 'anonymous' ? issue.at.getTime() + 3_600_000 : issue.at.getTime()
  const all = (await issuesOf(reading, scope, issue.run)).filter(
    (i) => i.standing.state !== 'closed' && i.voice !== 'signal' && i.id !== issue.id && i.at.getTime() <= until,
  )
  const taken = await commonOf(
    reading,
    scope,
    all.map((i) => i.id),
  )
  const aside = new Set(cards.filter((c) => c.verdict?.what === 'dismissed').flatMap((c) => c.suggested))
  return all.filter((i) => !taken.has(i.id) && !aside.has(i.id)).map(comparableReport)
}

const rowOf = ({ id, run, module, theme, at, suggested }: Common) => ({ id, run, module, theme, at, suggested })
