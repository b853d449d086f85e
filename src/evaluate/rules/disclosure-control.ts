// Which figures of a 360 round may be shown: decided from memberships alone, before any score is looked at.

/** Raters who must stay unknown; self and superior are known to everybody anyway. */
export const hiddenSides = ['peer', 'report', 'customer'] as const
export type HiddenSide = (typeof hiddenSides)[number]
/** Who rated one person on one item, by side; raters are opaque, and one who rates on two sides is one. */
export type Members = Readonly<Partial<Record<HiddenSide, readonly string[]>>>
/** A mean over all raters of these sides together. */
export interface Shown {
  sides: HiddenSide[]
  raters: string[]
}

/** EFFECT: peers and reports are never shown below three. */
export const leastRaters = 3

/**
 * The figures of one person and item, in the owner's order: each side by itself, then what is left of them together. A figure is
 * taken only if whatever can be computed from all figures taken, by any sums and differences, still rests on `least` raters or on none.
 * Other items are other unknowns and other figures about this item there are none: means of sides, of all others and of all items are
 * made from these and from what was rounded, and tell nothing more.
 */
export function disclosurePlan(members: Members, least = leastRaters): Shown[] {
  const taken: Shown[] = []
  const take = (sides: HiddenSide[]) => {
    const raters = [...new Set(sides.flatMap((s) => members[s] ?? []))]
    if (raters.length >= least && smallestSupport([...taken.map((t) => t.raters), raters], least) >= least)
      taken.push({ sides, raters })
  }
  for (const side of hiddenSides) take([side])
  const left = hiddenSides.filter((s) => (members[s]?.length ?? 0) > 0 && !taken.some((t) => t.sides.includes(s)))
  if (left.length > 1) take(left)
  return taken
}

/**
 * The fewest raters that any combination of these sums rests on, up to `enough`; Infinity without sums. A combination that rests on
 * a set of raters only exists exactly when the sums lose rank once those raters are left out.
 */
export function smallestSupport(sums: readonly (readonly string[])[], enough: number): number {
  const raters = [...new Set(sums.flat())]
  const rows = sums.map((s) => raters.map((r) => (s.includes(r) ? 1 : 0)))
  const whole = rank(rows)
  if (whole === 0) return Infinity
  for (let size = 1; size < enough; size++) {
    for (const out of subsets(raters.length, size)) {
      if (rank(rows.map((row) => row.map((x, i) => (out.includes(i) ? 0 : x)))) < whole) return size
    }
  }
  return Math.max(enough, 1)
}

function* subsets(n: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let i = from; i <= n - size; i++) for (const rest of subsets(n, size - 1, i + 1)) yield [i, ...rest]
}

/** Rank by elimination with whole numbers: exact, no rounding. */
export function rank(given: readonly (readonly number[])[]): number {
  const rows = given.map((row) => row.map(BigInt))
  const width = rows[0]?.length ?? 0
  let done = 0
  for (let column = 0; column < width && done < rows.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= done && row[column] !== 0n)
    if (pivot < 0) continue
    ;[rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!]
    const top = rows[done]!
    for (let i = done + 1; i < rows.length; i++) {
      const factor = rows[i]![column]!
      if (factor !== 0n) rows[i] = rows[i]!.map((x, c) => x * top[column]! - factor * top[c]!)
    }
    done++
  }
  return done
}

/** A mean as it is shown: to a tenth, and banded at the ends, where it would tell what everybody said. */
export interface BandedMean {
  mean: number
  band: 'low' | 'high' | null
}
export function bandedMean(scores: readonly number[]): BandedMean {
  const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length
  if (mean <= 1.5) return { mean: 1.5, band: 'low' }
  if (mean >= 4.5) return { mean: 4.5, band: 'high' }
  return { mean: Math.round(mean * 10) / 10, band: null }
}
