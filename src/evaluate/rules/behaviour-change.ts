// How far people do at work what the goal is about: the same behaviours, by the superior, before and after.
import { comparePairs } from '../../statistics/paired.ts'
import type { Change } from '../read/evidence-chain/contract.ts'
import { average } from '../../statistics/average-and-median.ts'

export type Occasion = 'baseline' | 'day-30' | 'day-60' | 'day-90'
export interface Rating {
  person: string
  behaviour: string
  occasion: Occasion
  side: 'superior' | 'self'
  rater: string
  score: number
  day: string
}
export const followUps = ['day-30', 'day-60', 'day-90'] as const

/** Each person's mean over these behaviours on an occasion; people without one of them are left out. */
export function levels(
  ratings: readonly Rating[],
  ask: { behaviours: readonly string[]; occasion: Occasion; side: Rating['side'] },
): Map<string, number> {
  const byPerson = new Map<string, Map<string, number[]>>()
  for (const r of ratings) {
    if (r.occasion !== ask.occasion || r.side !== ask.side || !ask.behaviours.includes(r.behaviour)) continue
    const own = byPerson.get(r.person) ?? new Map<string, number[]>()
    own.set(r.behaviour, [...(own.get(r.behaviour) ?? []), r.score])
    byPerson.set(r.person, own)
  }
  return new Map(
    [...byPerson]
      .filter(([, own]) => own.size === ask.behaviours.length)
      .map(([person, own]) => [person, average([...own.values()].map(average))]),
  )
}

/** The paired change of these behaviours from before the run to an occasion after it. */
export function changeBy(ratings: readonly Rating[], behaviours: readonly string[], occasion: Occasion): Change {
  const of = (side: Rating['side'], at: Occasion) => levels(ratings, { behaviours, occasion: at, side })
  const [before, after] = [of('superior', 'baseline'), of('superior', occasion)]
  const both = [...after.keys()].filter((person) => before.has(person)).sort()
  const compared = comparePairs(
    both.map((p) => after.get(p)!),
    both.map((p) => before.get(p)!),
  )
  const days = ratings
    .filter((r) => r.occasion === occasion && behaviours.includes(r.behaviour))
    .map((r) => r.day)
    .sort()
  const base = {
    occasion,
    pairs: both.length,
    self: selfChange(of('self', 'baseline'), of('self', occasion)),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
  if ('refused' in compared) {
    const { refused, ...params } = compared
    return {
      ...base,
      before: null,
      after: null,
      change: null,
      few: false,
      refusal: { code: refused, params: { ...params } },
    }
  }
  const { change } = compared
  return {
    ...base,
    before: compared.before.mean,
    after: compared.after.mean,
    change: { value: change.value, low: change.low, high: change.high },
    few: compared.fewPairs,
    refusal: null,
  }
}

/** What people say of themselves, beside; of fewer than five nothing. */
function selfChange(before: Map<string, number>, after: Map<string, number>): Change['self'] {
  const both = [...after.keys()].filter((person) => before.has(person))
  return both.length < 5
    ? null
    : { pairs: both.length, change: average(both.map((p) => after.get(p)! - before.get(p)!)) }
}
