// One remedy answers all: the plan reaches every member, anonymous ones too, and the session stands in the run's plan.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { closedRuns, saveSession, seatsOf } from '../programme/public.ts'
import { mayTriage } from './permissions.ts'
import { remedyAudience } from './read/remedy-audience.ts'
import type { Category } from './rules/issue.ts'
import { meetDeadline } from './store/deadline.ts'
import type { Common } from './store/common-issue.ts'
import { commonById, commonOfRemedy, saveAcceptance, saveRemedy } from './store/common-issue.ts'
import { issueById } from './store/issue.ts'
import type { RemedyKind } from './tables.ts'
import { replyToIssue } from './reply-to-issue.ts'
import { triageIssue } from './triage-issue.ts'

export interface RemedyAsked {
  id: string
  common: string
  kind: RemedyKind
  /** What every member reads. */
  text: string
  /** How members nobody has sorted yet are sorted. */
  category: Category
  owner: string
  session: { title: string; startsAt: Date; minutes: number; place: string | null; instructor: string | null } | null
  now: Date
}
type Answer = { id: string; told: number; invited: number } | { refused: string }

/** Plans the remedy, adds the session, invites reporters and those below the line, and answers every open member. */
export async function planRemedy(tx: Writing, scope: Scope, ask: RemedyAsked): Promise<Answer> {
  const common = await commonById(tx, scope, ask.common)
  if (!common) return { refused: 'not-found' }
  if (!mayTriage(scope, common.run)) return { refused: 'not-yours' }
  if ((await closedRuns(tx, scope, [common.run])).has(common.run)) return { refused: 'closed-run' }
  const known = common.remedies.find((r) => r.id === ask.id)
  if (known)
    return known.text === ask.text
      ? { id: known.id, told: common.members.length, invited: known.invited.length }
      : { refused: 'id-used-for-something-else' }
  if (common.verdict?.what !== 'confirmed') return { refused: 'confirm-first' }
  if (!ask.text.trim()) return { refused: 'say-something' }
  if (ask.kind === 'session' && (!ask.session || ask.session.startsAt <= ask.now))
    return { refused: 'session-needs-time' }
  if (
    ask.session?.instructor &&
    !(await seatsOf(tx, scope, common.run)).some((s) => s.person === ask.session?.instructor)
  )
    return { refused: 'owner-has-no-seat' }
  const session = await addSession(tx, scope, common, ask)
  const invited = ask.kind === 'session' ? await remedyAudience(tx, scope, common) : []
  await saveRemedy(
    tx,
    scope,
    {
      id: ask.id,
      common: common.id,
      kind: ask.kind,
      text: ask.text.trim(),
      session,
      instructor: ask.session?.instructor ?? null,
      at: ask.now,
      by_person: scope.person,
    },
    invited,
  )
  const told = await tellMembers(tx, scope, common, ask)
  if (typeof told !== 'number') return told
  await meetDeadline(tx, scope, { subject: common.id, kind: 'plan', epoch: 1 }, ask.now)
  await writeAuditLog(tx, scope, 'respond.remedied', common.id, { kind: ask.kind, told, invited: invited.length })
  return { id: ask.id, told, invited: invited.length }
}

/** The instructor takes the session on. */
export async function acceptRemedy(
  tx: Writing,
  scope: Scope,
  ask: { remedy: string; now: Date },
): Promise<{ id: string } | { refused: string }> {
  const common = await commonOfRemedy(tx, scope, ask.remedy)
  const own = common?.remedies.find((r) => r.id === ask.remedy)
  if (!own) return { refused: 'not-found' }
  if (own.instructor !== scope.person || scope.person === null) return { refused: 'not-yours' }
  if ((await closedRuns(tx, scope, [common!.run])).has(common!.run)) return { refused: 'closed-run' }
  await saveAcceptance(tx, scope, { remedy: own.id, person: scope.person, at: ask.now })
  await writeAuditLog(tx, scope, 'respond.accepted', own.id)
  return { id: own.id }
}

async function addSession(tx: Writing, scope: Scope, common: Common, ask: RemedyAsked): Promise<string | null> {
  if (ask.kind !== 'session' || !ask.session) return null
  const { title, startsAt, minutes, place, instructor } = ask.session
  const id = idFrom(ask.id, 'session')
  await saveSession(tx, scope, {
    id,
    run: common.run,
    module: common.module,
    title,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    place,
    instructor,
    because: common.id,
    createdAt: ask.now,
  })
  return id
}

async function tellMembers(
  tx: Writing,
  scope: Scope,
  common: Common,
  ask: RemedyAsked,
): Promise<number | { refused: string }> {
  let told = 0
  for (const member of common.members) {
    const issue = await issueById(tx, scope, member)
    if (!issue || issue.standing.state === 'closed') continue
    if (!issue.standing.category) {
      const sorted = await triageIssue(tx, scope, {
        id: idFrom(ask.id, member, 'triage'),
        issue: member,
        category: ask.category,
        owner: ask.owner,
        now: ask.now,
      })
      if ('refused' in sorted) return sorted
    }
    const answered = await replyToIssue(tx, scope, {
      id: idFrom(ask.id, member, 'reply'),
      issue: member,
      text: ask.text,
      remedy: ask.id,
      now: ask.now,
    })
    if ('refused' in answered) return answered
    told++
  }
  return told
}
