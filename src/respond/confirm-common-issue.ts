// A person says: this is one problem. Every member keeps its own thread and clock; a plan is due the same working day.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { closedRuns } from '../programme/public.ts'
import { mayTriage } from './permissions.ts'
import { suggestCategory } from './rules/suggested-category.ts'
import { planDue } from './rules/deadline.ts'
import { startDeadline } from './store/deadline.ts'
import type { Common } from './store/common-issue.ts'
import { commonById, lockCommons, saveMembers, saveVerdict } from './store/common-issue.ts'
import { issueById } from './store/issue.ts'
import { replyToIssue } from './reply-to-issue.ts'
import { deadlineSettings } from './advance-issue.ts'
import { triageIssue } from './triage-issue.ts'

type Answer = { id: string; members: number } | { refused: string }

async function cardForVerdict(tx: Writing, scope: Scope, id: string): Promise<Common | { refused: string }> {
  const seen = await commonById(tx, scope, id)
  if (!seen) return { refused: 'not-found' }
  if (!mayTriage(scope, seen.run)) return { refused: 'not-yours' }
  if ((await closedRuns(tx, scope, [seen.run])).has(seen.run)) return { refused: 'closed-run' }
  await lockCommons(tx, scope, seen.run)
  return (await commonById(tx, scope, id))!
}

/** Confirms the card with the members a person chose (at least two). The plan clock starts now. */
export async function confirmCommonIssue(
  tx: Writing,
  scope: Scope,
  ask: { id: string; common: string; members: string[]; title: string; now: Date },
): Promise<Answer> {
  const card = await cardForVerdict(tx, scope, ask.common)
  if ('refused' in card) return card
  if (card.verdict)
    return card.verdict.id === ask.id
      ? { id: card.id, members: card.members.length }
      : { refused: 'card-already-judged' }
  const members = [...new Set(ask.members)].filter((m) => card.suggested.includes(m))
  if (members.length < 2) return { refused: 'too-few-members' }
  await saveVerdict(tx, scope, {
    id: ask.id,
    common: card.id,
    what: 'confirmed',
    at: ask.now,
    by_person: scope.person,
    text: ask.title.trim(),
  })
  await saveMembers(
    tx,
    scope,
    members.map((issue) => ({ issue, common: card.id, at: ask.now, by_person: scope.person })),
  )
  const { calendar } = await deadlineSettings(tx, scope)
  await startDeadline(
    tx,
    scope,
    { subject: card.id, kind: 'plan', epoch: 1, run: card.run },
    planDue(ask.now, calendar),
  )
  await writeAuditLog(tx, scope, 'respond.gathered', card.id, { members: members.length })
  return { id: card.id, members: members.length }
}

/** Puts the card aside, with the reason; its reports go on alone and raise no such card again. */
export async function dismissCommonIssue(
  tx: Writing,
  scope: Scope,
  ask: { id: string; common: string; because: string; now: Date },
): Promise<Answer> {
  const card = await cardForVerdict(tx, scope, ask.common)
  if ('refused' in card) return card
  if (card.verdict) return card.verdict.id === ask.id ? { id: card.id, members: 0 } : { refused: 'card-already-judged' }
  if (ask.because.trim().length < 2) return { refused: 'say-why' }
  await saveVerdict(tx, scope, {
    id: ask.id,
    common: card.id,
    what: 'dismissed',
    at: ask.now,
    by_person: scope.person,
    text: ask.because.trim(),
  })
  await writeAuditLog(tx, scope, 'respond.card-put-aside', card.id)
  return { id: card.id, members: 0 }
}

/** A later report joins a confirmed common issue; where a plan stands already, it is answered with it at once. */
export async function joinCommonIssue(
  tx: Writing,
  scope: Scope,
  ask: { common: string; issue: string; owner: string; now: Date },
): Promise<Answer> {
  const card = await cardForVerdict(tx, scope, ask.common)
  if ('refused' in card) return card
  const issue = await issueById(tx, scope, ask.issue)
  if (card.verdict?.what !== 'confirmed' || !issue || issue.run !== card.run) return { refused: 'not-found' }
  await saveMembers(tx, scope, [{ issue: issue.id, common: card.id, at: ask.now, by_person: scope.person }])
  await writeAuditLog(tx, scope, 'respond.joined', card.id, { issue: issue.id })
  const plan = card.remedies.at(-1)
  if (plan && issue.standing.state !== 'closed') {
    if (!issue.standing.category)
      await triageIssue(tx, scope, {
        id: idFrom('join', issue.id, 'triage'),
        issue: issue.id,
        category: suggestCategory(issue.theme, []).category,
        owner: ask.owner,
        now: ask.now,
      })
    const told = await replyToIssue(tx, scope, {
      id: idFrom('join', issue.id, plan.id),
      issue: issue.id,
      text: plan.text,
      remedy: plan.id,
      now: ask.now,
    })
    if ('refused' in told) return told
  }
  return { id: card.id, members: card.members.length + 1 }
}
