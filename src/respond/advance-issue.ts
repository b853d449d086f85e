// One step on a report: the rule decides, the row is written, the clocks follow, all in one transaction.
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import { defaultCalendar } from '../calendar/work-calendar.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { organisation } from '../people/public.ts'
import type { ClockChoice } from './rules/deadline.ts'
import { answerDue, solutionDue } from './rules/deadline.ts'
import type { Effect, IssueStep, IssueStatus, State } from './rules/issue.ts'
import { applyStep } from './rules/issue.ts'
import { meetDeadline, startDeadline } from './store/deadline.ts'
import type { Issue } from './store/issue.ts'
import { saveStep, stepById } from './store/issue.ts'

export interface StepAsked {
  id: string
  happening: IssueStep
  text?: string
  remedy?: string | null
}
export type StepTaken = { id: string; state: State } | { refused: string }

/** Takes a step on a report already locked by `issueForStep`. The same id with the same content again changes nothing. */
export async function advanceIssue(tx: Writing, scope: Scope, issue: Issue, ask: StepAsked): Promise<StepTaken> {
  const { happening } = ask
  const text = ask.text ?? ('text' in happening ? happening.text : '')
  const known = await stepById(tx, scope, ask.id)
  if (known)
    return known.issue === issue.id && known.what === happening.what && known.text === text
      ? { id: known.id, state: issue.standing.state }
      : { refused: 'id-used-for-something-else' }
  const next = applyStep(issue.standing, happening)
  if ('refused' in next) return next
  const sorted =
    happening.what === 'triaged'
      ? { category: happening.category, owner: happening.owner }
      : { category: null, owner: null }
  await saveStep(tx, scope, {
    id: ask.id,
    issue: issue.id,
    number: issue.steps.length + 1,
    what: happening.what,
    at: happening.at,
    by_person: scope.person,
    text,
    ...sorted,
    remedy: ask.remedy ?? null,
  })
  await moveClocks(tx, scope, { issue, standing: next.issue, effects: next.effects, now: happening.at })
  // @NOTE A deed has a moment: of what an anonymous reporter does with the code, none is noted.
  const withCode = scope.person === null && scope.reach === 'own'
  if (!withCode) await writeAuditLog(tx, scope, `respond.${happening.what}`, issue.id, { epoch: next.issue.epoch })
  return { id: ask.id, state: next.issue.state }
}

/** How the organisation counts, and its calendar. */
export async function deadlineSettings(
  reading: Reading,
  scope: Scope,
): Promise<{ choice: ClockChoice; calendar: WorkCalendar }> {
  const own = await organisation(reading, scope)
  const choice = own?.settings['respond.clock'] === 'working' ? 'working' : 'natural'
  return { choice, calendar: { ...defaultCalendar, zone: own?.timeZone ?? defaultCalendar.zone } }
}

async function moveClocks(
  tx: Writing,
  scope: Scope,
  moved: { issue: Issue; standing: IssueStatus; effects: Effect[]; now: Date },
): Promise<void> {
  const { issue, standing, effects, now } = moved
  if (effects.length === 0) return
  const { choice, calendar } = await deadlineSettings(tx, scope)
  for (const effect of effects) {
    const of = { subject: issue.id, kind: effect.clock, epoch: standing.epoch, run: issue.run }
    if (effect.does === 'meet') await meetDeadline(tx, scope, of, now)
    else if (effect.clock === 'answer') await startDeadline(tx, scope, of, answerDue(standing.since, choice, calendar))
    else if (standing.category)
      await startDeadline(tx, scope, of, solutionDue(standing.since, standing.category, calendar))
  }
}
