// Within 24 hours a report has been sorted and somebody owns it.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import { seatsOf } from '../programme/public.ts'
import { rightsOn } from './permissions.ts'
import type { Category } from './rules/issue.ts'
import type { Issue } from './store/issue.ts'
import { issueForStep } from './store/issue.ts'
import { emailsOf, hiddenFrom } from './store/recipients.ts'
import { issueHref, short, text } from './read/issue-titles-and-links.ts'
import { namesOf } from './read/person-and-module-names.ts'
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
  if (!(await rightsOn(tx, scope, issue)).triage) return { refused: 'not-yours' }
  const seats = await seatsOf(tx, scope, issue.run)
  if (
    ask.owner !== scope.person &&
    !seats.some((s) => s.person === ask.owner && s.role !== 'business' && s.leftOn === null)
  )
    return { refused: 'owner-has-no-seat' }
  if ((await hiddenFrom(tx, scope, issue)).has(ask.owner)) return { refused: 'owner-is-above-author' }
  const taken = await advanceIssue(tx, scope, issue, {
    id: ask.id,
    happening: { what: 'triaged', at: ask.now, category: ask.category, owner: ask.owner },
  })
  if (!('refused' in taken) && ask.owner !== issue.standing.owner) await tellOwner(tx, scope, issue, ask)
  return taken
}

/** Whoever is made responsible by somebody else is told, once. */
async function tellOwner(
  tx: Writing,
  scope: Scope,
  issue: Issue,
  { id, owner, now }: { id: string; owner: string; now: Date },
): Promise<void> {
  if (owner === scope.person) return
  const by = scope.person && (await namesOf(tx, scope, [scope.person])).get(scope.person)
  await sendNotice(tx, scope, {
    key: `respond owner ${id}`,
    about: 'respond.owner',
    to: await emailsOf(tx, scope, [owner]),
    title: text('told-owner.title'),
    body: text(issue.voice === 'hidden' ? 'told-owner.body-hidden' : 'told-owner.body', {
      by: by ?? '',
      text: short(issue.text),
    }),
    outside: { title: text('told-owner.title'), body: text('told-owner.outside') },
    toPersonsOnly: true,
    href: issueHref(issue),
    now,
  })
}
