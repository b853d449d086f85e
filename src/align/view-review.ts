// A review as the three parties see it: side by side, disagreement marked, and who has yet to confirm.
import { systemScope } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'
import { managersOf, modulesOf, runById, seatsOf } from '../programme/public.ts'
import type { Module } from '../programme/contract.ts'
import type { Party, Review, ReviewQuestion } from './contract.ts'
import { parties } from './contract.ts'
import { ownParties } from './hold-review.ts'
import { isConfirmed, needed, reviewSettings, viewQuestion } from './rules/review.ts'
import type { Answer } from './rules/review.ts'
import { answeredBy, answersTo, confirmationsOf, ownAnswers, reviewsBut, reviewsOf } from './store/review.ts'

const dayMs = 86_400_000

/** How many of each party are asked: present learners, their line managers, the run's training staff. */
async function askedOf(reading: Reading, scope: Scope, run: string): Promise<Record<Party, number>> {
  const staff = new Set((await seatsOf(reading, scope, run)).filter((s) => ['lead', 'assistant', 'instructor'].includes(s.role)).map((s) => s.person))
  return { learner: (await runById(reading, scope, run))?.learners ?? 0, manager: (await managersOf(reading, scope, run)).length, training: staff.size }
}

/** The questions of a review: fit of every module that had begun when it was opened, and progress as a whole. */
function asked(modules: Module[], openedAt: Date) {
  const begun = modules.filter((m) => Date.parse(m.startsOn) <= openedAt.getTime())
  return [...begun.map((m) => ({ question: 'fit' as const, module: m.id, name: m.name })), { question: 'progress' as const, module: null, name: null }]
}

const notesOf = (q: { question: string; module: string | null }, answers: Answer[]): ReviewQuestion['notes'] =>
  answers.filter((a) => a.question === q.question && a.module === q.module && a.note).map((a) => ({ party: a.party, text: a.note! }))

/** A module that learners or managers called far from the job: which party, its mean, on how many, and the line it was held against. */
export interface LowFit { module: string; number: number; name: string; party: 'learner' | 'manager'; mean: number; n: number; line: number }
export interface ClosedReview { review: string; run: string; low: LowFit[] }

/** Reviews that are closed (confirmed by all three, or past their due day), but for those named. Read by the product itself. */
export async function closedReviews(reading: Reading, scope: Scope, { now, except }: { now: Date; except: readonly string[] }): Promise<ClosedReview[]> {
  const closed: ClosedReview[] = []
  for (const { id, run, dueOn, openedAt } of await reviewsBut(reading, scope, except)) {
    const counts = await askedOf(reading, scope, run)
    const confirmations = await confirmationsOf(reading, scope, id)
    const standing = Object.fromEntries(parties.map((party) => [party, { confirmed: confirmations.filter((c) => c.party === party).length, needed: needed(party, counts[party]) }])) as Record<Party, { confirmed: number; needed: number }>
    if (!isConfirmed(standing) && now.getTime() <= Date.parse(`${dueOn}T16:00:00Z`)) continue
    const answers = await answersTo(reading, scope, id)
    closed.push({ review: id, run, low: (await modulesOf(reading, scope, run)).filter((m) => Date.parse(m.startsOn) <= openedAt.getTime()).flatMap((m) => lowIn(m, answers)) })
  }
  return closed
}

/** The lower of the two parties, where the question is marked low. */
function lowIn({ id, number, name }: Module, answers: Answer[]): LowFit[] {
  const { low, cells } = viewQuestion({ question: 'fit', module: id }, answers)
  const sides = (['learner', 'manager'] as const).flatMap((party) => { const { mean, n } = cells[party]; return mean === null ? [] : [{ party, mean, n }] }).toSorted((a, b) => a.mean - b.mean)
  return low && sides[0] ? [{ module: id, number, name, ...sides[0], line: reviewSettings.low }] : []
}

/** Reviews of a run, newest first; means of enough people only, own answers beside. Null when the run is not this person's to see. */
export async function viewReviews(db: OpenDatabase, scope: Scope, run: string, now: Date): Promise<Review[] | null> {
  const own = await db.read(scope, async (reading) => {
    if (!(await runById(reading, scope, run))) return null
    const reviews = await reviewsOf(reading, scope, run)
    return { parties: await ownParties(reading, scope, run), answers: await Promise.all(reviews.map((r) => ownAnswers(reading, scope, r.id))) }
  })
  if (own === null) return null
  const product = systemScope(scope.person)
  return db.read(product, async (reading) => {
    const [modules, counts, reviews] = [await modulesOf(reading, product, run), await askedOf(reading, product, run), await reviewsOf(reading, product, run)]
    const views: Review[] = []
    for (const [i, r] of reviews.entries()) {
      const [answers, answered, confirmations] = [await answersTo(reading, product, r.id), await answeredBy(reading, product, r.id), await confirmationsOf(reading, product, r.id)]
      const standing = Object.fromEntries(parties.map((party) => {
        const [confirmed, must] = [confirmations.filter((c) => c.party === party).length, needed(party, counts[party])]
        return [party, { asked: counts[party], answered: answered.find((a) => a.party === party)?.persons ?? 0, confirmed, needed: must, done: confirmed >= must }]
      })) as Review['parties']
      const confirmed = isConfirmed(standing)
      views.push({
        id: r.id, dueOn: r.dueOn, openedAt: r.openedAt.toISOString(), parties: standing, confirmed,
        overdueDays: confirmed ? 0 : Math.max(0, Math.floor((now.getTime() - Date.parse(`${r.dueOn}T16:00:00Z`)) / dayMs)),
        questions: asked(modules, r.openedAt).map((q) => ({ ...viewQuestion(q, answers), name: q.name, notes: notesOf(q, answers) })),
        mine: { parties: own.parties, answers: own.answers[i] ?? [], confirmed: confirmations.filter((c) => c.person === scope.person).map((c) => c.party) },
      })
    }
    return views
  })
}
