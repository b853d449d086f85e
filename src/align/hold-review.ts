// 三方复盘: the same questions to learner, manager and training side, and a record that all three confirm.
import { dayOf } from '../calendar/day.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { organisationZone, recordDeputyAct } from '../people/public.ts'
import type { Params } from '../platform/localised-text/contract.ts'
import { isLearner, managersActedAs } from '../programme/public.ts'
import type { Party, Voice } from './contract.ts'
import { mayOpenReview, voicesOf } from './permissions.ts'
import type { Answer } from './rules/three-party-agreement.ts'
import {
  answeredBy,
  answersOf,
  newestOf,
  reviewsOf,
  saveAnswers,
  saveConfirmation,
  saveReview,
} from './store/review.ts'

/** Opens a review that all three parties answer by its due day. */
export async function openReview(
  tx: Writing,
  scope: Scope,
  r: { id: string; run: string; dueOn: string },
  now: Date,
): Promise<{ id: string } | { refused: string; params?: Params }> {
  if (!mayOpenReview(scope, r.run)) return { refused: 'not-yours' }
  const known = (await reviewsOf(tx, scope, r.run)).some(({ id }) => id === r.id)
  if (!known && r.dueOn < dayOf(now, await organisationZone(tx, scope)))
    return { refused: 'due-is-past', params: { day: r.dueOn } }
  if (!(await saveReview(tx, scope, { ...r, at: now }))) return { refused: 'id-used-for-something-else' }
  await writeAuditLog(tx, scope, 'align.review-opened', r.id)
  return { id: r.id }
}

/** For which parties the person asking speaks in this run, and as whom. */
export async function ownVoices(reading: Reading, scope: Scope, run: string): Promise<Voice[]> {
  if (scope.person === null) return []
  const learner = await isLearner(reading, scope, run, scope.person)
  return voicesOf(scope, run, { learner, managers: await managersActedAs(reading, scope, [run]) })
}

/** `inPlaceOf` is the absent manager a deputy speaks for. */
type Speaking = {
  run: string
  review: string
  party: Party
  inPlaceOf?: string | undefined
  /** The moment of the answers that were seen; what somebody else said in the same place since is not spoken over. */
  seen?: string | null | undefined
}

/** What a manager answered in person is theirs to change and to confirm; and what is said of answers that another, the manager or their deputy, gave in this place and that were not seen yet. */
async function saidMeanwhile(
  tx: Writing,
  scope: Scope,
  s: Speaking,
  voice: Voice,
): Promise<{ refused: string; params: Record<string, string> } | null> {
  const speaker = voice.absent === null ? null : scope.person
  const given = await answersOf(tx, scope, s.review, voice)
  const at = newestOf(given)?.toISOString() ?? null
  if (voice.absent !== null && given.some(({ deputyId }) => deputyId === null))
    return { refused: 'absent-answered', params: { name: voice.absent } }
  const other = given.find(({ deputyId }) => deputyId !== speaker)
  if (!other || at === (s.seen ?? null)) return null
  return { refused: 'answered-meanwhile', params: { by: other.deputy ?? voice.absent ?? '' } }
}

async function voiceOf(tx: Writing, scope: Scope, s: Speaking): Promise<Voice | { refused: string }> {
  if (!(await reviewsOf(tx, scope, s.run)).some((r) => r.id === s.review)) return { refused: 'not-found' }
  const voices = (await ownVoices(tx, scope, s.run)).filter((v) => v.party === s.party)
  const voice = s.inPlaceOf === undefined ? voices[0] : voices.find((v) => v.person === s.inPlaceOf)
  return voice ?? { refused: 'not-your-party' }
}

/** Who speaks for an absent manager does it on record; the deputy, null where nobody's place is taken. */
async function recordIfDeputy(
  tx: Writing,
  scope: Scope,
  { voice, run, what, now }: { voice: Voice; run: string; what: string; now: Date },
): Promise<string | null> {
  if (voice.absent === null) return null
  await recordDeputyAct(tx, scope, { absent: [voice.person], what, run, at: now })
  return scope.person
}

/** One person answers as one of the parties; answering again replaces the answers. A manager's word stands before their deputy's. */
export async function answerReview(
  tx: Writing,
  scope: Scope,
  s: Speaking & { answers: Omit<Answer, 'party'>[] },
  now: Date,
): Promise<{ saved: number } | { refused: string; params?: Record<string, string> }> {
  const voice = await voiceOf(tx, scope, s)
  if ('refused' in voice) return voice
  const meanwhile = await saidMeanwhile(tx, scope, s, voice)
  if (meanwhile) return meanwhile
  const what = { voice, run: s.run, what: 'align.review-answered', now }
  const deputy = await recordIfDeputy(tx, scope, what)
  const { review, party, answers } = s
  await saveAnswers(tx, scope, { review, person: voice.person, deputy, party, answers, at: now })
  return { saved: s.answers.length }
}

/** One person confirms the record as one of the parties; refused before anybody of that party has answered. */
export async function confirmReview(
  tx: Writing,
  scope: Scope,
  s: Speaking,
  now: Date,
): Promise<{ confirmed: boolean } | { refused: string; params?: Record<string, string> }> {
  const voice = await voiceOf(tx, scope, s)
  if ('refused' in voice) return voice
  if (!(await answeredBy(tx, scope, s.review)).some((a) => a.party === s.party)) return { refused: 'answer-first' }
  const meanwhile = await saidMeanwhile(tx, scope, s, voice)
  if (meanwhile) return meanwhile
  const deputy = await recordIfDeputy(tx, scope, { voice, run: s.run, what: 'align.review-confirmed', now })
  await saveConfirmation(tx, scope, { review: s.review, person: voice.person, deputy, party: s.party, at: now })
  await writeAuditLog(tx, scope, 'align.review-confirmed', s.review, { party: s.party })
  return { confirmed: true }
}
