// Common issues as cards: their reports, voices, plan, remedies, and the module's test beside.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { sessionsOf } from '../../programme/public.ts'
import type { CommonIssue } from './contract.ts'
import { voicesOf } from '../rules/common-issue.ts'
import { deadlinesOf, escalationsOf } from '../store/deadline.ts'
import type { Common } from '../store/common-issue.ts'
import { issuesOf } from '../store/issue.ts'
import { deadlineWithEscalations } from './deadline-with-escalations.ts'
import { modulesSeen, namesOf } from './person-and-module-names.ts'
import { testBeside } from './last-module-test-scores.ts'

/** Cards with their reports, voices, plan and remedies. `issues` are the run's reports. */
export async function viewCommonIssues(reading: Reading, scope: Scope, cards: Common[]): Promise<CommonIssue[]> {
  const runs = [...new Set(cards.map((c) => c.run))]
  const issues = new Map(
    (await Promise.all(runs.map((run) => issuesOf(reading, scope, run)))).flat().map((i) => [i.id, i]),
  )
  const sessions = new Map(
    (await Promise.all(runs.map((run) => sessionsOf(reading, scope, run)))).flat().map((s) => [s.id, s]),
  )
  const modules = await modulesSeen(reading, scope, runs)
  const deadlines = await deadlinesOf(
    reading,
    scope,
    cards.map((c) => c.id),
  )
  const reached = await escalationsOf(
    reading,
    scope,
    cards.map((c) => c.id),
  )
  const names = await namesOf(reading, scope, [
    ...[...issues.values()].map((i) => i.reporter),
    ...cards.flatMap((c) => [c.verdict?.by_person ?? null, ...c.remedies.flatMap((r) => [r.by_person, r.instructor])]),
  ])
  return Promise.all(
    cards.map(async (c): Promise<CommonIssue> => {
      const of = [...new Set([...c.members, ...c.suggested])].flatMap((id) => issues.get(id) ?? [])
      const counted = c.verdict?.what === 'confirmed' ? of.filter((i) => c.members.includes(i.id)) : of
      const plan = deadlines.find((k) => k.subject === c.id)
      return {
        id: c.id,
        run: c.run,
        module: c.module ? (modules.get(c.module) ?? null) : null,
        theme: c.theme,
        at: c.at.toISOString(),
        ...voicesOf(counted.map((i) => ({ voice: i.reporter }))),
        verdict: c.verdict && {
          what: c.verdict.what,
          at: c.verdict.at.toISOString(),
          by: c.verdict.by_person ? (names.get(c.verdict.by_person) ?? '') : null,
          text: c.verdict.text,
        },
        issues: of
          .map((i) => ({
            id: i.id,
            text: i.text,
            who: i.reporter ? (names.get(i.reporter) ?? '') : null,
            voice: i.voice,
            at: i.at.toISOString(),
            state: i.standing.state,
            member: c.members.includes(i.id),
          }))
          .sort((a, b) => (a.at < b.at ? -1 : 1)),
        plan: plan ? deadlineWithEscalations(plan, reached) : null,
        remedies: c.remedies.map((r) => remedySeen(r, sessions, names)),
        test: await testBeside(reading, scope, c),
      }
    }),
  )
}

function remedySeen(
  r: Common['remedies'][number],
  sessions: Map<string, { title: string; startsAt: string; endsAt: string; place: string | null }>,
  names: Map<string, string>,
): CommonIssue['remedies'][number] {
  const session = r.session ? sessions.get(r.session) : undefined
  return {
    id: r.id,
    kind: r.kind,
    text: r.text,
    at: r.at.toISOString(),
    by: r.by_person ? (names.get(r.by_person) ?? '') : null,
    session: session
      ? { title: session.title, startsAt: session.startsAt, endsAt: session.endsAt, place: session.place }
      : null,
    instructor: r.instructor ? { id: r.instructor, name: names.get(r.instructor) ?? '' } : null,
    acceptedAt: r.acceptance?.at.toISOString() ?? null,
    reporters: r.invited.filter((i) => i.why === 'reported').length,
    belowLine: r.invited.filter((i) => i.why === 'below-line').length,
  }
}
