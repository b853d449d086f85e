// What happened to reports and common issues of a run, in time order.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import { say } from '../../platform/localised-text/contract.ts'
import type { TimelineEvent } from '../../programme/contract.ts'
import { deadlinesOfRun } from '../store/deadline.ts'
import { commonsOf } from '../store/common-issue.ts'
import type { Issue } from '../store/issue.ts'
import { issuesOf } from '../store/issue.ts'
import { words } from '../words.ts'
import { commonIssueHref, moduleNumbers, issueHref, short, text, titleOf } from './issue-titles-and-links.ts'
import { inBoth } from '../../platform/localised-text/contract.ts'

/** Reports, common issues, plans and closures of a run in time order. */
export async function timelineEventsOf(
  reading: Reading,
  scope: Scope,
  run: string,
  now: Date,
): Promise<TimelineEvent[]> {
  const issues = await issuesOf(reading, scope, run)
  const commons = await commonsOf(reading, scope, run)
  const numbers = await moduleNumbers(reading, scope, [run])
  const late = (await deadlinesOfRun(reading, scope, run, 'answer')).filter((c) => (c.met_at ?? now) > c.due_at)
  const of = (i: Issue, kind: string, at: Date, title: Text): TimelineEvent => ({
    id: `${kind}:${i.id}:${at.getTime()}`,
    at: at.toISOString(),
    stage: 'respond',
    kind,
    title,
    person: i.reporter,
    module: i.module,
    href: issueHref(i),
  })
  return [
    ...issues.map((i) => of(i, 'issue', i.at, text('happening.issue', { text: short(i.text) }))),
    ...issues.flatMap((i) =>
      i.steps
        .filter((s) => s.what === 'confirmed')
        .map((s) => of(i, 'closed', s.at, text('happening.closed', { text: short(i.text) }))),
    ),
    ...late.flatMap((c) => {
      const i = issues.find((x) => x.id === c.subject)
      return i ? [of(i, 'breach', c.due_at, text('happening.breach', { text: short(i.text) }))] : []
    }),
    ...commons.flatMap((c): TimelineEvent[] => [
      ...(c.verdict?.what === 'confirmed'
        ? [
            {
              id: `common:${c.id}`,
              at: c.verdict.at.toISOString(),
              stage: 'respond',
              kind: 'common-issue',
              title: inBoth((lang) => say(words['happening.common'], lang, { title: titleOf(c, numbers)[lang] })),
              person: null,
              module: c.module,
              href: commonIssueHref(c),
            },
          ]
        : []),
      ...c.remedies.map((r) => ({
        id: `remedy:${r.id}`,
        at: r.at.toISOString(),
        stage: 'respond',
        kind: 'remedy',
        title: text('happening.remedy', { text: short(r.text) }),
        person: null,
        module: c.module,
        href: commonIssueHref(c),
      })),
    ]),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
}
