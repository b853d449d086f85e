// The inbox of a run: its reports and common issues, how promptly they were answered, and where the promise was broken.
import type { z } from 'zod'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { closingTimes, runById } from '../../programme/public.ts'
import type { getInbox } from '../contract.ts'
import type { Issue } from './contract.ts'
import { mayInRun } from '../permissions.ts'
import { clocksUntil, promptnessOf } from '../rules/promptness.ts'
import { deadlinesOfRun } from '../store/deadline.ts'
import { commonsOf } from '../store/common-issue.ts'
import { issuesOf } from '../store/issue.ts'
import { deadlineSettings } from '../advance-issue.ts'
import { viewCommonIssues } from './common-issues.ts'
import { viewIssues } from './issues.ts'
import { possibleOwners } from './possible-owners.ts'

type Inbox = z.input<typeof getInbox.answer>
interface AnswerClock {
  subject: string
  since: Date
  dueAt: Date
  metAt: Date | null
}

/** Null when the run is not this person's to see. */
export async function issueInbox(reading: Reading, scope: Scope, run: string, now: Date): Promise<Inbox | null> {
  const found = await runById(reading, scope, run)
  if (!found) return null
  const all = await issuesOf(reading, scope, run)
  const issues = await viewIssues(reading, scope, all)
  const clocks = (await deadlinesOfRun(reading, scope, run, 'answer')).map((k) => ({
    subject: k.subject,
    since: k.since,
    dueAt: k.due_at,
    metAt: k.met_at,
  }))
  const answers = clocksUntil(clocks, (await closingTimes(reading, scope, [run])).get(run) ?? null)
  const { n, inTime, breached, open, share, medianHours } = promptnessOf(answers, now)
  const { choice } = await deadlineSettings(reading, scope)
  const cards = await viewCommonIssues(reading, scope, await commonsOf(reading, scope, run))
  return {
    issues,
    cards,
    promptness: { n, inTime, breached, open, share, medianHours },
    breaches: breachesIn(issues, answers, now),
    owners: await possibleOwners(reading, scope, run),
    clock: choice,
    may: found.state === 'closed' ? { triage: false, answer: false } : mayInRun(scope, run),
  }
}

/** Answers that are or were late, and whether nobody owned the report or its owner did not answer. */
function breachesIn(issues: Issue[], answers: AnswerClock[], now: Date): Inbox['breaches'] {
  return answers
    .filter((k) => (k.metAt ?? now) > k.dueAt)
    .flatMap((k) => {
      const issue = issues.find((i) => i.id === k.subject)
      const triaged = issue?.steps.find((s) => s.what === 'triaged')
      if (!issue) return []
      const owned = triaged !== undefined && new Date(triaged.at) <= k.dueAt
      return [
        {
          issue: issue.id,
          text: issue.text,
          dueAt: k.dueAt.toISOString(),
          answeredAt: k.metAt?.toISOString() ?? null,
          owner: issue.owner?.name ?? null,
          cause: owned ? ('owner-did-not-answer' as const) : ('nobody-owned-it' as const),
        },
      ]
    })
}
