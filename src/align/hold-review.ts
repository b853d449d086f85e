// 目标复盘: the same questions to learner, manager and training side, and a record that all three confirm.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { actsAs } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { recordDeputyAct } from '../people/public.ts'
import { isLearner, managersOf } from '../programme/public.ts'
import type { Party } from './contract.ts'
import { mayOpenReview, partiesOf } from './permissions.ts'
import type { Answer } from './rules/three-party-agreement.ts'
import { answeredBy, reviewsOf, saveAnswers, saveConfirmation, saveReview } from './store/review.ts'

/** Opens a review that all three parties answer by its due day. */
export async function openReview(
  tx: Writing,
  scope: Scope,
  r: { id: string; run: string; dueOn: string },
  now: Date,
): Promise<{ id: string } | { refused: string }> {
  if (!mayOpenReview(scope, r.run)) return { refused: 'not-yours' }
  if (!(await saveReview(tx, scope, { ...r, at: now }))) return { refused: 'id-used-for-something-else' }
  await writeAuditLog(tx, scope, 'align.review-opened', r.id)
  return { id: r.id }
}

/** For which parties the person asking speaks in this run. */
export async function ownParties(reading: Reading, scope: Scope, run: string): Promise<Party[]> {
  if (scope.person === null) return []
  const learner = await isLearner(reading, scope, run, scope.person)
  const manages = (await managersOf(reading, scope, run)).some((m) => actsAs(scope, m.id))
  return partiesOf(scope, run, { learner, manages })
}

type Speaking = { run: string; review: string; party: Party }

async function mayNotSpeak(tx: Writing, scope: Scope, s: Speaking): Promise<{ refused: string } | null> {
  if (!(await reviewsOf(tx, scope, s.run)).some((r) => r.id === s.review)) return { refused: 'not-found' }
  return (await ownParties(tx, scope, s.run)).includes(s.party) ? null : { refused: 'not-your-party' }
}

/** Who speaks as a superior without being one does it for those they stand in for. */
async function recordIfDeputy(tx: Writing, scope: Scope, s: Speaking, what: string, now: Date): Promise<void> {
  if (s.party !== 'manager') return
  const managers = (await managersOf(tx, scope, s.run)).map((m) => m.id)
  if (!managers.includes(scope.person!))
    await recordDeputyAct(tx, scope, { absent: managers, what, run: s.run, at: now })
}

/** One person answers as one of the parties; answering again replaces the answers. */
export async function answerReview(
  tx: Writing,
  scope: Scope,
  s: Speaking & { answers: Omit<Answer, 'party'>[] },
  now: Date,
): Promise<{ saved: number } | { refused: string }> {
  const no = await mayNotSpeak(tx, scope, s)
  if (no) return no
  await saveAnswers(tx, scope, { review: s.review, person: scope.person!, party: s.party, answers: s.answers, at: now })
  await recordIfDeputy(tx, scope, s, 'align.review-answered', now)
  return { saved: s.answers.length }
}

/** One person confirms the record as one of the parties; refused before anybody of that party has answered. */
export async function confirmReview(
  tx: Writing,
  scope: Scope,
  s: Speaking,
  now: Date,
): Promise<{ confirmed: boolean } | { refused: string }> {
  const no = await mayNotSpeak(tx, scope, s)
  if (no) return no
  if (!(await answeredBy(tx, scope, s.review)).some((a) => a.party === s.party)) return { refused: 'answer-first' }
  await saveConfirmation(tx, scope, { review: s.review, person: scope.person!, party: s.party, at: now })
  await recordIfDeputy(tx, scope, s, 'align.review-confirmed', now)
  await writeAuditLog(tx, scope, 'align.review-confirmed', s.review, { party: s.party })
  return { confirmed: true }
}
