// How far the reviews of several runs are with being confirmed, in one reading for all of them.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Party } from '../contract.ts'
import { parties } from '../contract.ts'
import { isConfirmed, standingOf } from '../rules/three-party-agreement.ts'
import { partySizes } from '../store/party-sizes.ts'
import { confirmationsOf, reviewsOf } from '../store/review.ts'

export interface ReviewStanding {
  id: string
  run: string
  dueOn: string
  openedAt: Date
  parties: Record<Party, ReturnType<typeof standingOf>>
  confirmed: boolean
  /** Who confirmed it as what, in the order of time. */
  confirmedBy: { person: string; party: Party; at: Date }[]
}

/** Newest first, run by run together. */
export async function reviewStandings(
  reading: Reading,
  scope: Scope,
  runs: readonly string[],
): Promise<ReviewStanding[]> {
  const reviews = await reviewsOf(reading, scope, runs)
  if (reviews.length === 0) return []
  const sizes = await partySizes(reading, scope, [...new Set(reviews.map((r) => r.run))])
  const confirmations = Map.groupBy(
    await confirmationsOf(
      reading,
      scope,
      reviews.map((r) => r.id),
    ),
    (c) => c.review,
  )
  return reviews.map((r) => {
    const own = confirmations.get(r.id) ?? []
    const standing = Object.fromEntries(
      parties.map((party) => [party, standingOf(party, sizes.get(r.run)![party], own)]),
    ) as ReviewStanding['parties']
    return { ...r, parties: standing, confirmed: isConfirmed(standing), confirmedBy: own }
  })
}
