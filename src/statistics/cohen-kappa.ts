// Do two raters sort alike, beyond what chance would give them? With categories in an order, near misses may count in part.
import { normalQuantile, normalUpper } from './distributions.ts'
import type { AgreementRefused } from './rater-agreement.ts'

export type TwoRaters = {
  /** 1: always alike; 0: as chance would have it; below 0: less than that. */
  value: number
  /** Standard error and interval of the value (Fleiss, Cohen & Everitt 1969); the test against chance has an error of its own. */
  se: number
  low: number
  high: number
  z: number
  p: number
  subjects: number
  /** The share of agreement seen, and the share chance alone would give; near misses weighted. */
  observed: number
  expected: number
}

export type NearMisses = 'none' | 'linear' | 'squared'

export type KappaRefused = AgreementRefused | { refused: 'unknown-category' }

/**
 * Cohen's kappa (1960) of two raters, and weighted kappa (1968) where `order` lists the categories from first to last: a miss by d of k − 1
 * places counts 1 − d/(k − 1), or 1 − (d/(k − 1))², as in kappa2 of the R package irr. `first[i]` and `second[i]` are about one subject.
 * Refuses fewer than two subjects, lists of unequal length, a category that is not in the order, and raters who know one category only.
 * @notYet Agreement of those who sort comments by theme.
 */
export function cohenKappa(
  first: readonly string[],
  second: readonly string[],
  { misses = 'none', order, level = 0.95 }: { misses?: NearMisses; order?: readonly string[]; level?: number } = {},
): TwoRaters | KappaRefused {
  const n = first.length
  if (second.length !== n) return { refused: 'incomplete' }
  if (n < 2) return { refused: 'too-few-people' }
  if (misses !== 'none' && !order) throw new Error('near misses need the order of the categories')
  const names = order ?? [...new Set([...first, ...second])].toSorted()
  const places = new Map(names.map((name, place) => [name, place]))
  if ([...first, ...second].some((name) => !places.has(name))) return { refused: 'unknown-category' }
  const table = names.map(() => new Array<number>(names.length).fill(0))
  first.forEach((name, i) => (table[places.get(name)!]![places.get(second[i]!)!]! += 1 / n))
  return fromTable(table, { n, misses, level })
}

function fromTable(
  table: readonly (readonly number[])[],
  { n, misses, level }: { n: number; misses: NearMisses; level: number },
): TwoRaters | KappaRefused {
  const k = table.length
  const credit = (i: number, j: number) =>
    misses === 'none' || k < 2 ? Number(i === j) : 1 - (Math.abs(i - j) / (k - 1)) ** (misses === 'linear' ? 1 : 2)
  const sum = (of: (i: number, j: number) => number) =>
    table.reduce((all, row, i) => all + row.reduce((own, _, j) => own + of(i, j), 0), 0)
  const rows = table.map((row) => row.reduce((a, b) => a + b, 0))
  const columns = table.map((_, j) => table.reduce((a, row) => a + row[j]!, 0))
  const observed = sum((i, j) => credit(i, j) * table[i]![j]!)
  const expected = sum((i, j) => credit(i, j) * rows[i]! * columns[j]!)
  if (!(expected < 1 - 1e-12)) return { refused: 'no-variation' }
  const value = (observed - expected) / (1 - expected)
  const ofRow = rows.map((_, i) => columns.reduce((all, share, j) => all + credit(i, j) * share, 0))
  const ofColumn = columns.map((_, j) => rows.reduce((all, share, i) => all + credit(i, j) * share, 0))
  const within = n * (1 - expected) ** 2
  const atChance =
    sum((i, j) => rows[i]! * columns[j]! * (credit(i, j) - ofRow[i]! - ofColumn[j]!) ** 2) - expected ** 2
  const asSeen =
    sum((i, j) => table[i]![j]! * (credit(i, j) - (ofRow[i]! + ofColumn[j]!) * (1 - value)) ** 2) -
    (value - expected * (1 - value)) ** 2
  const se = Math.sqrt(Math.max(0, asSeen) / within)
  if (!(atChance > 1e-14)) return { refused: 'no-variation' }
  const z = value / Math.sqrt(atChance / within)
  const reach = normalQuantile((1 + level) / 2) * se
  return {
    value,
    se,
    low: Math.max(-1, value - reach),
    high: Math.min(1, value + reach),
    z,
    p: 2 * normalUpper(Math.abs(z)),
    subjects: n,
    observed,
    expected,
  }
}
