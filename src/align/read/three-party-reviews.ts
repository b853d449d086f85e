// A review as the three parties see it: side by side, disagreement marked, and who has yet to confirm.
import { momentOf } from '../../calendar/day.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import { organisationZone, personsById } from '../../people/public.ts'
import { mayOpenReview } from '../permissions.ts'
import { closedRuns, modulesOf, runById } from '../../programme/public.ts'
import type { Module } from '../../programme/contract.ts'
import type { Party, Review, ReviewPart, ReviewQuestion, Voice } from '../contract.ts'
import { parties } from '../contract.ts'
import { ownVoices } from '../hold-review.ts'
import { isConfirmed, standingOf, viewQuestion } from '../rules/three-party-agreement.ts'
import type { Answer } from '../rules/three-party-agreement.ts'
import { answeredBy, answersOf, newestOf, answersTo, confirmationsOf, reviewsOf } from '../store/review.ts'
import { partySizes } from '../store/party-sizes.ts'

const dayMs = 86_400_000

/** The questions of a review: fit of every module that had begun when it was opened, and progress as a whole. */
export function questionsOf(modules: readonly Module[], openedAt: Date) {
  const begun = modules.filter((m) => Date.parse(m.startsOn) <= openedAt.getTime())
  return [
    ...begun.map((m) => ({ question: 'fit' as const, module: m.id, name: m.name })),
    { question: 'progress' as const, module: null, name: null },
  ]
}

/** Whole days since the end of the due day where the organisation is. */
export const daysOverdue = (dueOn: string, now: Date, zone: string): number =>
  Math.max(0, Math.floor((now.getTime() - momentOf(dueOn, '24:00', zone).getTime()) / dayMs))

const notesOf = (q: { question: string; module: string | null }, answers: Answer[]): ReviewQuestion['notes'] =>
  answers
    .filter((a) => a.question === q.question && a.module === q.module && a.note)
    .map((a) => ({ party: a.party, text: a.note! }))

interface Around {
  modules: Module[]
  asked: Record<Party, number>
  /** As whom the person asking speaks. */
  own: Voice[]
  now: Date
  zone: string
}
type Row = Awaited<ReturnType<typeof reviewsOf>>[number]

/** Reviews of a run, and whether one may open another; null when the run is not this person's to see. */
export async function viewReviewsOfRun(db: OpenDatabase, scope: Scope, run: string, now: Date) {
  const reviews = await viewReviews(db, scope, run, now)
  const closed = await db.read(scope, async (reading) => (await closedRuns(reading, scope, [run])).has(run))
  return reviews && { reviews, mayOpen: mayOpenReview(scope, run) && !closed, closed }
}

/** Reviews of a run, newest first; means of enough people only, own answers beside. Null when the run is not this person's to see. */
export async function viewReviews(db: OpenDatabase, scope: Scope, run: string, now: Date): Promise<Review[] | null> {
  const own = await db.read(scope, async (reading) => {
    const found = await runById(reading, scope, run)
    if (!found) return null
    // @NOTE Of a closed run nobody is asked any more.
    return found.state === 'closed' ? [] : ownVoices(reading, scope, run)
  })
  if (own === null) return null
  const product = systemScope(scope.person)
  return db.read(product, async (reading) => {
    const [modules, counts, reviews] = [
      await modulesOf(reading, product, run),
      (await partySizes(reading, product, run)).get(run)!,
      await reviewsOf(reading, product, run),
    ]
    const around = { modules, asked: counts, own, now, zone: await organisationZone(reading, product) }
    const views: Review[] = []
    for (const r of reviews) views.push(await reviewSeen(reading, product, r, around))
    return views
  })
}

async function reviewSeen(
  reading: Reading,
  product: Scope,
  r: Row,
  { modules, asked, own, now, zone }: Around,
): Promise<Review> {
  const [answers, answered, confirmations] = [
    await answersTo(reading, product, r.id),
    await answeredBy(reading, product, r.id),
    await confirmationsOf(reading, product, r.id),
  ]
  const standing = Object.fromEntries(
    parties.map((party) => {
      const stood = standingOf(party, asked[party], confirmations)
      return [party, { asked: asked[party], answered: answered.find((a) => a.party === party)?.persons ?? 0, ...stood }]
    }),
  ) as Review['parties']
  const confirmed = isConfirmed(standing)
  return {
    id: r.id,
    dueOn: r.dueOn,
    openedAt: r.openedAt.toISOString(),
    parties: standing,
    confirmed,
    overdueDays: confirmed ? 0 : daysOverdue(r.dueOn, now, zone),
    questions: questionsOf(modules, r.openedAt).map((q) => ({
      ...viewQuestion(q, answers),
      name: q.name,
      notes: notesOf(q, answers),
    })),
    mine: await Promise.all(own.map((voice) => partOf(reading, product, r.id, { voice, confirmations }))),
  }
}

/** What one voice answered and confirmed. A deputy sees what a deputy answered, not what the absent manager did in person. */
async function partOf(
  reading: Reading,
  product: Scope,
  review: string,
  { voice, confirmations }: { voice: Voice; confirmations: Awaited<ReturnType<typeof confirmationsOf>> },
): Promise<ReviewPart> {
  const given = await answersOf(reading, product, review, voice)
  const [person] = await personsById(reading, product, [voice.person])
  const confirmation = confirmations.find((c) => c.person === voice.person && c.party === voice.party)
  const answeredBy = given.find((a) => a.deputy !== null)?.deputy ?? null
  return {
    ...voice,
    name: person?.name ?? '',
    answered: given.length > 0,
    answeredAt: newestOf(given)?.toISOString() ?? null,
    answeredBy,
    answers:
      voice.absent !== null && answeredBy === null
        ? []
        : given.map(({ question, module, value, note }) => ({ question, module, value, note })),
    confirmed: confirmation !== undefined,
    confirmedBy: confirmation?.deputy ?? null,
  }
}
