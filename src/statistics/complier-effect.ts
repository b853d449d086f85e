// Not everyone who was offered the training came: the effect of the offer, and of coming on those whom the offer made come.
import type { Estimate } from './estimate.ts'
import { estimateOf } from './estimate.ts'
import { groupOf } from './two-groups.ts'
import { firstUnusable, type Unusable } from './finite-numbers.ts'

export type ComplierEffect = { offer: Estimate; takeUp: { offered: number; others: number }; complier: Estimate }
export type ComplierRefused = { refused: 'arm-too-small' | 'offer-changed-nothing' | 'no-variation' } | Unusable

/**
 * Intention to treat (Welch) and Wald's ratio: the effect of the offer over how much it raised attendance. The ratio's error is of
 * first order (delta method, unequal variances). Refused below 10 an arm, or where the offer raised attendance by under ten points.
 * @notYet The effect on those who came, beside that of being offered.
 */
export function complierEffect(
  { outcome, offered, came }: { outcome: ArrayLike<number>; offered: ArrayLike<number>; came: ArrayLike<number> },
  level = 0.95,
): ComplierEffect | ComplierRefused {
  const arms = [1, 0].map((arm) =>
    Array.from({ length: outcome.length }, (_, i) => i).filter((i) => offered[i] === arm),
  )
  const [yes, no] = arms as [number[], number[]]
  if (yes.length < 10 || no.length < 10) return { refused: 'arm-too-small' }
  const wrong = firstUnusable(outcome, came)
  if (wrong) return wrong
  const share = (arm: number[]) => arm.reduce((sum, i) => sum + came[i]!, 0) / arm.length
  const takeUp = { offered: share(yes), others: share(no) }
  const raised = takeUp.offered - takeUp.others
  if (raised < 0.1) return { refused: 'offer-changed-nothing' }
  const [y1, y0] = [groupOf(yes.map((i) => outcome[i]!)), groupOf(no.map((i) => outcome[i]!))]
  const difference = y1.mean - y0.mean
  if (Math.max(y1.sd, y0.sd) <= 1e-12 * Math.max(Math.abs(y1.mean), Math.abs(y0.mean)))
    return { refused: 'no-variation' }
  const late = difference / raised
  const [u1, u0] = arms.map((arm) => groupOf(arm.map((i) => outcome[i]! - late * came[i]!))) as [
    ReturnType<typeof groupOf>,
    ReturnType<typeof groupOf>,
  ]
  const welch = (a: { n: number; sd: number }, b: { n: number; sd: number }) => {
    const [p, q] = [a.sd ** 2 / a.n, b.sd ** 2 / b.n]
    return { se: Math.sqrt(p + q), df: (p + q) ** 2 / (p ** 2 / (a.n - 1) + q ** 2 / (b.n - 1)) }
  }
  const offer = welch(y1, y0)
  const ratio = welch(u1, u0)
  if (!(ratio.se > 1e-12 * Math.max(Math.abs(u1.mean), Math.abs(u0.mean), Math.abs(late))))
    return { refused: 'no-variation' }
  return {
    takeUp,
    offer: estimateOf(difference, offer.se, { df: offer.df, level }),
    complier: estimateOf(late, ratio.se / raised, { df: ratio.df, level }),
  }
}
