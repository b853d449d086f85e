// Where the stops of a road stand: in order, evenly, so that every name can be read; today between what was and what comes.

export interface Stop {
  id: string
  title: string
  /** 'YYYY-MM-DD' or a moment. */
  at: string
  href?: string | null
}

export interface Arc {
  /** Ids of stops, in either order of time. */
  from: string
  to: string
  title: string
  colour: 'accent' | 'good' | 'watch' | 'bad'
  /** To come, or not sure to come. */
  dashed?: boolean
  href?: string | null
}

export interface Places {
  x: Map<string, number>
  /** Where today stands; null when it lies outside the road. */
  today: number | null
}

/** Places stops (given in order of time) from `inset` to `width - inset`; pure. */
export function placesOf(stops: Stop[], now: Date, width: number, inset = 36): Places {
  const gap = stops.length > 1 ? (width - 2 * inset) / (stops.length - 1) : 0
  const x = new Map(stops.map((s, i) => [s.id, inset + i * gap]))
  const after = stops.findIndex((s) => Date.parse(s.at) > now.getTime())
  if (after <= 0) return { x, today: null }
  const [a, b] = [Date.parse(stops[after - 1]!.at), Date.parse(stops[after]!.at)]
  return { x, today: inset + gap * (after - 1 + (now.getTime() - a) / (b - a)) }
}

/** Heights of arcs so that those over the same stretch do not lie on each other: 0 is the lowest. */
export function storeysOf(arcs: Arc[], places: Places): number[] {
  const taken: { from: number; to: number; storey: number }[] = []
  return arcs.map((arc) => {
    const [p, q] = [places.x.get(arc.from) ?? 0, places.x.get(arc.to) ?? 0]
    const [from, to] = [Math.min(p, q), Math.max(p, q)]
    const over = taken.filter((t) => t.from < to && from < t.to).map((t) => t.storey)
    let storey = 0
    while (over.includes(storey)) storey++
    taken.push({ from, to, storey })
    return storey
  })
}
