// Do two classes that brought the same along end apart? Then the difference lies in how they were taught.
import { fromColumns } from '../../statistics/matrix.ts'
import { adjustedComparison, compareTwoGroups } from '../../statistics/two-groups.ts'

/** A learner's score in the module, and what they brought along (in points too); null where it is not known. */
export interface Sat {
  learner: string
  class: string
  score: number
  before: number | null
}
export interface Gap {
  value: number
  low: number
  high: number
}
export interface ClassComparison {
  /** The best and the weakest class by their mean. */
  best: { name: string; n: number; mean: number }
  weakest: { name: string; n: number; mean: number }
  classes: number
  gap: Gap
  /** The same two classes in what they brought along, and the gap when that is held equal; null where it is not known of ten in each. */
  intake: Gap | null
  held: Gap | null
}

/** The two classes furthest apart. Refused with one class, or fewer than ten learners in either of them. */
export function compareClasses(sat: readonly Sat[]): ClassComparison | { refused: 'one-class' | 'too-few' } {
  const classes = [...Map.groupBy(sat, (one) => one.class)].map(([name, own]) => ({
    name,
    own,
    n: own.length,
    mean: own.reduce((sum, { score }) => sum + score, 0) / own.length,
  }))
  if (classes.length < 2) return { refused: 'one-class' }
  const order = classes.toSorted((a, b) => b.mean - a.mean)
  const [best, weakest] = [order[0]!, order.at(-1)!]
  const compared = compareTwoGroups(
    best.own.map(({ score }) => score),
    weakest.own.map(({ score }) => score),
  )
  if ('refused' in compared) return { refused: 'too-few' }
  const known = [
    ...best.own.map((one) => ({ ...one, first: 1 })),
    ...weakest.own.map((one) => ({ ...one, first: 0 })),
  ].flatMap((one) => (one.before === null ? [] : [{ ...one, before: one.before }]))
  const beforeOf = (first: number) => known.filter((one) => one.first === first).map(({ before }) => before)
  const intake = compareTwoGroups(beforeOf(1), beforeOf(0))
  const held =
    'refused' in intake
      ? null
      : adjustedComparison({
          y: known.map(({ score }) => score),
          treated: known.map(({ first }) => first),
          x: fromColumns([known.map(({ before }) => before)]),
        })
  const named = ({ name, n, mean }: { name: string; n: number; mean: number }) => ({ name, n, mean })
  return {
    best: named(best),
    weakest: named(weakest),
    classes: classes.length,
    gap: gapOf(compared.effect),
    intake: 'refused' in intake ? null : gapOf(intake.effect),
    held: held === null || 'refused' in held ? null : gapOf(held),
  }
}

const gapOf = ({ value, low, high }: Gap): Gap => ({ value, low, high })
