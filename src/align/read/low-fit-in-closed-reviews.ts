// Reviews that are over, and the modules that learners or managers called far from the job in them.
import { momentOf } from '../../calendar/day.ts'
import { organisationZone } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { modulesOf } from '../../programme/public.ts'
import type { Module } from '../../programme/contract.ts'
import type { Party } from '../contract.ts'
import { parties } from '../contract.ts'
import { isConfirmed, needed, reviewSettings, viewQuestion } from '../rules/three-party-agreement.ts'
import type { Answer } from '../rules/three-party-agreement.ts'
import { answersTo, confirmationsOf, reviewsBut } from '../store/review.ts'
import { partySizes } from '../store/party-sizes.ts'

/** A module that learners or managers called far from the job: which party, its mean, on how many, and the line it was held against. */
export interface LowFit {
  module: string
  number: number
  name: string
  party: 'learner' | 'manager'
  mean: number
  n: number
  line: number
}
export interface ClosedReview {
  review: string
  run: string
  low: LowFit[]
}

/** Reviews that are closed (confirmed by all three, or past their due day), but for those named. Read by the product itself. */
export async function lowFitInClosedReviews(
  reading: Reading,
  scope: Scope,
  { now, except }: { now: Date; except: readonly string[] },
): Promise<ClosedReview[]> {
  const closed: ClosedReview[] = []
  const zone = await organisationZone(reading, scope)
  for (const { id, run, dueOn, openedAt } of await reviewsBut(reading, scope, except)) {
    const counts = (await partySizes(reading, scope, run)).get(run)!
    const confirmations = await confirmationsOf(reading, scope, id)
    const standing = Object.fromEntries(
      parties.map((party) => [
        party,
        { confirmed: confirmations.filter((c) => c.party === party).length, needed: needed(party, counts[party]) },
      ]),
    ) as Record<Party, { confirmed: number; needed: number }>
    if (!isConfirmed(standing) && now <= momentOf(dueOn, '24:00', zone)) continue
    const answers = await answersTo(reading, scope, id)
    closed.push({
      review: id,
      run,
      low: (await modulesOf(reading, scope, run))
        .filter((m) => Date.parse(m.startsOn) <= openedAt.getTime())
        .flatMap((m) => lowIn(m, answers)),
    })
  }
  return closed
}

/** The lower of the two parties, where the question is marked low. */
function lowIn({ id, number, name }: Module, answers: Answer[]): LowFit[] {
  const { low, cells } = viewQuestion({ question: 'fit', module: id }, answers)
  const sides = (['learner', 'manager'] as const)
    .flatMap((party) => {
      const { mean, n } = cells[party]
      return mean === null ? [] : [{ party, mean, n }]
    })
    .toSorted((a, b) => a.mean - b.mean)
  return low && sides[0] ? [{ module: id, number, name, ...sides[0], line: reviewSettings.low }] : []
}
