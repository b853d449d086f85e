// Reports as a person sees them: with names, trail and clocks.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Issue } from './contract.ts'
import { closedRuns } from '../../programme/public.ts'
import { deadlinesOf, escalationsOf } from '../store/deadline.ts'
import { commonOf } from '../store/common-issue.ts'
import { issuesBy } from '../store/issue.ts'
import type { Issue as Whole } from '../store/issue.ts'
import { deadlineWithEscalations } from './deadline-with-escalations.ts'
import { withoutOwner } from './without-owner.ts'
import { modulesSeen, namesOf } from './person-and-module-names.ts'

/** What the person asking has reported. */
export async function viewMyIssues(reading: Reading, scope: Scope) {
  const issues = await viewIssues(reading, scope, await issuesBy(reading, scope))
  const closed = await closedRuns(reading, scope, [...new Set(issues.map(({ run }) => run))])
  return { issues: issues.map((issue) => ({ ...issue, inClosedRun: closed.has(issue.run) })) }
}

/** Reports with names, trail and clocks. */
export async function viewIssues(reading: Reading, scope: Scope, issues: Whole[]): Promise<Issue[]> {
  const ids = issues.map((i) => i.id)
  const [deadlines, reached, common] = [
    await deadlinesOf(reading, scope, ids),
    await escalationsOf(reading, scope, ids),
    await commonOf(reading, scope, ids),
  ]
  const modules = await modulesSeen(
    reading,
    scope,
    issues.map((i) => i.run),
  )
  const names = await namesOf(
    reading,
    scope,
    issues.flatMap((i) => [i.reporter, i.standing.owner, ...i.steps.flatMap((s) => [s.by_person, s.owner])]),
  )
  const closed = await closedRuns(reading, scope, [...new Set(issues.map((i) => i.run))])
  const ownerless = await withoutOwner(
    reading,
    scope,
    issues.filter((i) => i.standing.state !== 'closed'),
  )
  // @NOTE Of a closed run no time is promised any more; what was kept or broken before stays.
  const stands = (c: (typeof deadlines)[number]) => c.met_at !== null || !closed.has(c.run)
  const person = (id: string | null) => (id ? { id, name: names.get(id) ?? '' } : null)
  return issues.map((i) => ({
    id: i.id,
    run: i.run,
    module: i.module ? (modules.get(i.module) ?? null) : null,
    theme: i.theme,
    text: i.text,
    voice: i.voice,
    reporter: person(i.reporter),
    at: i.at.toISOString(),
    state: i.standing.state,
    epoch: i.standing.epoch,
    category: i.standing.category,
    owner: person(i.standing.owner),
    ownerGone: ownerless.has(i.id),
    common: common.get(i.id) ?? null,
    signal: i.from_signal,
    steps: i.steps.map((s) => ({
      id: s.id,
      what: s.what,
      at: s.at.toISOString(),
      by: s.by_person ? (names.get(s.by_person) ?? '') : null,
      fromReporter: ['confirmed', 'denied', 'said'].includes(s.what),
      text: s.text,
      category: s.category,
      owner: s.owner ? (names.get(s.owner) ?? '') : null,
    })),
    deadlines: deadlines.filter((c) => c.subject === i.id && stands(c)).map((c) => deadlineWithEscalations(c, reached)),
  }))
}
