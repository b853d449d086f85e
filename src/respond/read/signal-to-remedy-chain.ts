// The links of a run's thread from signal to remedy, and which of them stand still.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import { say } from '../../platform/localised-text/contract.ts'
import type { ThreadNode } from '../../programme/contract.ts'
import { sessionsOf } from '../../programme/public.ts'
import type { DeadlineRow } from '../store/deadline.ts'
import { deadlinesOf } from '../store/deadline.ts'
import type { Common } from '../store/common-issue.ts'
import { commonsOf } from '../store/common-issue.ts'
import type { Issue } from '../store/issue.ts'
import { issuesOf } from '../store/issue.ts'
import { words } from '../words.ts'
import { commonIssueHref, moduleNumbers, issueHref, short, text, titleOf } from './issue-titles-and-links.ts'
import { inBoth } from '../../platform/localised-text/contract.ts'

const hourMs = 3_600_000
const quoted = (s: string): Text => ({ zh: s, en: s })

interface RunSoFar {
  issues: Issue[]
  closed: Set<string>
  deadlines: DeadlineRow[]
  sessions: Map<string, { endsAt: string }>
  numbers: Map<string, number>
  now: Date
}

/** signal → issue → common issue → remedy; a link is stopped when the time for its next step has passed. */
export async function threadOf(reading: Reading, scope: Scope, run: string, now: Date): Promise<ThreadNode[]> {
  const issues = await issuesOf(reading, scope, run)
  const commons = (await commonsOf(reading, scope, run)).filter((c) => c.verdict?.what !== 'dismissed')
  const deadlines = await deadlinesOf(reading, scope, [...issues.map((i) => i.id), ...commons.map((c) => c.id)])
  const sessions = new Map((await sessionsOf(reading, scope, run)).map((s) => [s.id, s]))
  const numbers = await moduleNumbers(reading, scope, [run])
  const closed = new Set(issues.filter((i) => i.standing.state === 'closed').map((i) => i.id))
  const soFar = { issues, closed, deadlines, sessions, numbers, now }
  return [...issues.map((i) => issueNode(i, soFar)), ...commons.flatMap((c) => commonNodes(c, soFar))]
}

const lateOf = (id: string, { deadlines, now }: RunSoFar) =>
  deadlines
    .filter((c) => c.subject === id && c.met_at === null && c.due_at < now)
    .map((c) => c.due_at)
    .sort((a, b) => a.getTime() - b.getTime())[0] ?? null
const stand = (done: boolean, stopped: Date | null) => ({
  state: done ? ('done' as const) : stopped ? ('stopped' as const) : ('open' as const),
  stoppedSince: done ? null : (stopped?.toISOString() ?? null),
})

function issueNode(i: Issue, soFar: RunSoFar): ThreadNode {
  return {
    id: i.id,
    stage: 'respond',
    kind: 'issue',
    title: text('thread-node.issue', { text: short(i.text) }),
    at: i.at.toISOString(),
    from: i.from_signal ? [i.from_signal] : [],
    ...stand(soFar.closed.has(i.id), lateOf(i.id, soFar)),
    href: issueHref(i),
  }
}

/** A common issue and its remedies. */
function commonNodes(c: Common, soFar: RunSoFar): ThreadNode[] {
  const { issues, closed, sessions, now } = soFar
  const ids = c.verdict ? c.members : c.suggested
  const done = ids.every((id) => closed.has(id))
  const unlooked =
    !c.verdict && now.getTime() - c.at.getTime() > 24 * hourMs ? new Date(c.at.getTime() + 24 * hourMs) : null
  const title = titleOf(c, soFar.numbers)
  return [
    {
      id: c.id,
      stage: 'respond',
      kind: 'common-issue',
      title: inBoth((lang) => say(words['thread-node.common'], lang, { title: title[lang] })),
      at: (c.verdict?.at ?? c.at).toISOString(),
      from: ids,
      ...stand(done, lateOf(c.id, soFar) ?? unlooked),
      href: commonIssueHref(c),
    },
    ...c.remedies.map((r): ThreadNode => {
      const ended = r.session ? sessions.get(r.session)?.endsAt : undefined
      const unasked = issues.some((i) => ids.includes(i.id) && !closed.has(i.id) && i.standing.state !== 'awaiting')
      const stopped = ended && unasked && now.getTime() - Date.parse(ended) > 24 * hourMs ? new Date(ended) : null
      return {
        id: r.id,
        stage: 'respond',
        kind: 'remedy',
        title: inBoth((lang) => say(words['thread-node.remedy'], lang, { text: quoted(short(r.text))[lang] })),
        at: r.at.toISOString(),
        from: [c.id],
        ...stand(done, stopped),
        href: commonIssueHref(c),
      }
    }),
  ]
}
