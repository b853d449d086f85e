// Trainer and superior score apart, see each other, agree, name a direction and sign; then it is evidence.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { organisationToday, recordDeputyAct, superiorsOf } from '../people/public.ts'
import { record } from '../evidence/public.ts'
import type { Side, TaskState } from './contract.ts'
import { submissionState } from './read/submission-state.ts'
import { sidesOf } from './permissions.ts'
import { refusalOf, stateOf } from './rules/joint-review-state.ts'
import type { SubmissionKey } from './store/submission.ts'
import {
  agreementOf,
  claimAgreement,
  saveAgreement,
  saveDirection,
  saveDirectionSeen,
  saveRelevance,
  saveScoring,
  saveSignature,
} from './store/joint-review.ts'

type Refused = { refused: string; params?: Record<string, string | number> }

async function mayReview(tx: Writing, scope: Scope, p: SubmissionKey, side: Side) {
  const found = await submissionState(tx, scope, p)
  if (!found) return { refused: 'not-found' } as const
  return (await sidesOf(tx, scope, found.task, p.person)).includes(side)
    ? found
    : ({ refused: 'not-your-side' } as const)
}

/** What a deputy does as the superior is on record with both names; says in whose place it is done, null where in nobody's. */
async function recordIfDeputy(
  tx: Writing,
  scope: Scope,
  p: SubmissionKey,
  { side, what, now }: { side: Side; what: string; now: Date },
) {
  if (side !== 'superior') return null
  const superior = (await superiorsOf(tx, scope, [p.person])).get(p.person)
  return recordDeputyAct(tx, scope, { absent: superior ? [superior] : [], what, run: p.run, at: now })
}

/** The superior confirms that the task is the learner's real work. */
export async function confirmRelevance(
  tx: Writing,
  scope: Scope,
  p: SubmissionKey,
  now: Date,
): Promise<Record<string, never> | Refused> {
  const found = await mayReview(tx, scope, p, 'superior')
  if ('refused' in found) return found
  const what = 'practise.relevance-confirmed'
  const inPlaceOf = await recordIfDeputy(tx, scope, p, { side: 'superior', what, now })
  await saveRelevance(tx, scope, p, { by: scope.person!, inPlaceOf, at: now })
  await writeAuditLog(tx, scope, what, p.task)
  return {}
}

/** One side scores every line of the rubric, 1-5, without seeing the other's. */
export async function score(
  tx: Writing,
  scope: Scope,
  p: SubmissionKey,
  s: { side: Side; scores: number[]; comment: string; version: number },
  now: Date,
): Promise<{ state: TaskState } | Refused> {
  const found = await mayReview(tx, scope, p, s.side)
  if ('refused' in found) return found
  const no = refusalOf(found.work, { what: 'score', side: s.side, scores: s.scores, rubric: found.task.rubric.length })
  if (no) return no
  if (s.version !== found.version)
    return { refused: 'report-anew', params: { learner: found.name, version: found.version, seen: s.version } }
  const inPlaceOf = await recordIfDeputy(tx, scope, p, { side: s.side, what: 'practise.scored', now })
  const given = await saveScoring(tx, scope, p, { ...s, by: scope.person!, inPlaceOf, at: now })
  if (given?.inPlaceOf) return { refused: 'scored-in-place', params: { by: given.by, absent: given.inPlaceOf } }
  if (given) return { refused: 'scored-already', params: { by: given.by } }
  await writeAuditLog(tx, scope, 'practise.scored', p.task, { side: s.side })
  return { state: stateOf((await submissionState(tx, scope, p))!.work) }
}

export interface Agreement {
  side: Side
  scores: number[]
  line: string
  direction: { id: string; text: string }
  seen: string[]
  /** Of the agreement that is written anew, its moment; null where there was none. */
  replaces: string | null
}

/** One side writes the common result with at least one direction, and signs it; earlier signatures lapse. */
export async function agree(
  tx: Writing,
  scope: Scope,
  p: SubmissionKey,
  a: Agreement,
  now: Date,
): Promise<Record<string, never> | Refused> {
  const found = await mayReview(tx, scope, p, a.side)
  if ('refused' in found) return found
  const no = refusalOf(found.work, { what: 'agree', scores: a.scores, rubric: found.task.rubric.length, line: a.line })
  if (no) return no
  const by = scope.person!
  const replaces = a.replaces === null ? null : new Date(a.replaces)
  if (!(await saveAgreement(tx, scope, p, { scores: a.scores, line: a.line, by, at: now, replaces })))
    return { refused: 'agreed-meanwhile', params: { by: (await agreementOf(tx, scope, p))!.by } }
  await saveDirection(tx, scope, p, { ...a.direction, by, at: now })
  for (const direction of a.seen) await saveDirectionSeen(tx, scope, p, { direction, by, at: now })
  const signed = await sign(tx, scope, p, { side: a.side, agreed: now.toISOString() }, now)
  return 'refused' in signed ? signed : {}
}

/** One side signs the agreement of that moment; with both signatures the scores become evidence. */
export async function sign(
  tx: Writing,
  scope: Scope,
  p: SubmissionKey,
  { side, agreed }: { side: Side; agreed: string },
  now: Date,
): Promise<{ state: TaskState } | Refused> {
  const found = await mayReview(tx, scope, p, side)
  if ('refused' in found) return found
  const no = refusalOf(found.work, { what: 'sign' })
  if (no) return no
  await claimAgreement(tx, scope, p)
  const agreement = (await agreementOf(tx, scope, p))!
  if (agreement.at.toISOString() !== new Date(agreed).toISOString())
    return { refused: 'agreed-anew', params: { by: agreement.by } }
  const inPlaceOf = await recordIfDeputy(tx, scope, p, { side, what: 'practise.signed', now })
  await saveSignature(tx, scope, p, { side, by: scope.person!, inPlaceOf, at: now })
  const state = stateOf((await submissionState(tx, scope, p))!.work)
  if (state === 'agreed') await becomeEvidence(tx, scope, p, found.task.module, now)
  await writeAuditLog(tx, scope, 'practise.signed', p.task, { side })
  return { state }
}

async function becomeEvidence(
  tx: Writing,
  scope: Scope,
  p: SubmissionKey,
  module: string | null,
  now: Date,
): Promise<void> {
  const { scores } = (await agreementOf(tx, scope, p))!
  const total = scores.reduce((a, b) => a + b, 0)
  const day = await organisationToday(tx, scope, now)
  const seen = { person: p.person, run: p.run, module, activity: p.task, day, at: now, source: 'practise' }
  await record(tx, scope, [
    { ...seen, kind: 'task.score', value: total, outOf: 5 * scores.length, sourceKey: `task ${p.task} score` },
    { ...seen, kind: 'case.solving', value: total / scores.length, sourceKey: `task ${p.task} level` },
  ])
}
