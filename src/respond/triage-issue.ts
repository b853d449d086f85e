// Within 24 hours a report has been sorted and somebody owns it.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { seatsOf } from '../programme/public.ts'
import { mayTriage } from './permissions.ts'
import type { Category } from './rules/issue.ts'
import { issueForStep } from './store/issue.ts'
import type { StepTaken } from './advance-issue.ts'
import { advanceIssue } from './advance-issue.ts'

/** Sorts a report and gives it an owner, who must hold a seat in the run or be the one sorting; again, to change either. */
export async function triageIssue(
  tx: Writing,
  scope: Scope,
  ask: { id: string; issue: string; category: Category; owner: string; now: Date },
): Promise<StepTaken> {
  const issue = await issueForStep(tx, scope, ask.issue)
  if (!issue) return { refused: 'not-found' }
  if (!mayTriage(scope, issue.run)) return { refused: 'not-yours' }
  const seats = await seatsOf(tx, scope, issue.run)
  if (ask.owner !== scope.person && !seats.some((s) => s.person === ask.owner && s.role !== 'business'))
    return { refused: 'owner-has-no-seat' }
  return advanceIssue(tx, scope, issue, {
    id: ask.id,
    happening: { what: 'triaged', at: ask.now, category: ask.category, owner: ask.owner },
  })
}
