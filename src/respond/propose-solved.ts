// Staff think it is solved and ask 「解决了吗?」; only the reporter can say so.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { mayTriage, rightsOn } from './permissions.ts'
import { commonById } from './store/common-issue.ts'
import { issueForStep } from './store/issue.ts'
import type { StepTaken } from './advance-issue.ts'
import { advanceIssue } from './advance-issue.ts'

/** Says what was done and asks the reporter whether it helped. */
export async function proposeSolved(
  tx: Writing,
  scope: Scope,
  ask: { id: string; issue: string; text: string; now: Date },
): Promise<StepTaken> {
  const issue = await issueForStep(tx, scope, ask.issue)
  if (!issue) return { refused: 'not-found' }
  if (!(await rightsOn(tx, scope, issue)).answer) return { refused: 'not-yours' }
  return advanceIssue(tx, scope, issue, { id: ask.id, happening: { what: 'proposed', at: ask.now, text: ask.text } })
}

/** Asks every member of a common issue that is still open; answers how many were asked. */
export async function proposeSolvedToAll(
  tx: Writing,
  scope: Scope,
  ask: { id: string; common: string; text: string; now: Date },
): Promise<{ asked: number } | { refused: string }> {
  const common = await commonById(tx, scope, ask.common)
  if (!common) return { refused: 'not-found' }
  if (!mayTriage(scope, common.run)) return { refused: 'not-yours' }
  let asked = 0
  for (const member of common.members) {
    const issue = await issueForStep(tx, scope, member)
    if (!issue || issue.standing.state === 'closed') continue
    const taken = await advanceIssue(tx, scope, issue, {
      id: idFrom(ask.id, member),
      happening: { what: 'proposed', at: ask.now, text: ask.text },
    })
    if ('refused' in taken) return taken
    asked++
  }
  return { asked }
}
