// Whoever looks often finds something by chance: these corrections say how many of the findings are to be believed.

/** Holm's step-down p-values, in the order given: controls the chance of even one false finding. Holm 1979. */
export function holm(p: readonly number[]): number[] {
  const order = ascending(p)
  const adjusted = new Array<number>(p.length)
  let highest = 0
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, (p.length - rank) * p[index]!))
    adjusted[index] = highest
  })
  return adjusted
}

/** Benjamini and Hochberg's step-up p-values, in the order given: controls the share of false findings. BH 1995. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = ascending(p)
  const adjusted = new Array<number>(p.length)
  let lowest = 1
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1]!
    lowest = Math.min(lowest, (p.length / rank) * p[index]!)
    adjusted[index] = lowest
  }
  return adjusted
}

function ascending(p: readonly number[]): number[] {
  for (const one of p) if (!(one >= 0 && one <= 1)) throw new RangeError(`${one} is not a p-value`)
  return p.map((_, index) => index).toSorted((a, b) => p[a]! - p[b]! || a - b)
}
