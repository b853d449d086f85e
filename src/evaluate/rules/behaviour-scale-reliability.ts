// Does a set of behaviours measure one thing, and do several superiors agree on it?
import { reliability } from '../../statistics/reliability.ts'
import type { Scale } from '../read/evidence-chain/contract.ts'
import { agreeFrom, raterAgreement } from './one-way-icc.ts'
import type { Rating } from './behaviour-change.ts'
import { levels } from './behaviour-change.ts'
import { average } from '../../statistics/average-and-median.ts'

/** Does the set of behaviours measure one thing, and do several superiors agree? Below .70 or .60 it is shown, and not used as an explanation. */
export function scaleOf(ratings: readonly Rating[], behaviours: readonly string[]): Scale {
  const first = ratings.filter(
    (r) => r.side === 'superior' && r.occasion === 'baseline' && behaviours.includes(r.behaviour),
  )
  const people = [...levels(first, { behaviours, occasion: 'baseline', side: 'superior' }).keys()].sort()
  const scoreOf = (person: string, behaviour: string) =>
    average(first.filter((r) => r.person === person && r.behaviour === behaviour).map((r) => r.score))
  const agreement =
    raterAgreement(people.map((person) => raterMeans(first.filter((r) => r.person === person))))?.mean ?? null
  const base = { items: behaviours.length, people: people.length, agreement }
  if (behaviours.length < 2)
    return { ...base, alpha: null, code: agreement !== null && agreement < agreeFrom ? 'weak' : 'one-item' }
  const said = reliability(people.map((person) => behaviours.map((b) => scoreOf(person, b))))
  if ('refused' in said) return { ...base, alpha: null, code: 'cannot-say' }
  return {
    ...base,
    alpha: said.alpha,
    code: said.weak || (agreement !== null && agreement < agreeFrom) ? 'weak' : 'fine',
  }
}

const raterMeans = (own: readonly Rating[]) =>
  [...new Set(own.map((r) => r.rater))].map((rater) =>
    average(own.filter((r) => r.rater === rater).map((r) => r.score)),
  )
