// Nobody stands above themselves, by however many steps: in reporting lines (solid and dotted) and in the tree of units.

/** Who each one has directly above: superiors of a person, the parent of a unit. */
export type Above = ReadonlyMap<string, readonly string[]>

/** The way from `start` up and back to `start`, as [start, …, start]; null where there is none. */
export function cycleThrough(start: string, above: Above): string[] | null {
  const cameFrom = new Map<string, string>()
  const waiting = [start]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const next of above.get(at) ?? []) {
      if (next === start) return [...wayTo(at, start, cameFrom), start]
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      waiting.push(next)
    }
  return null
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end]
  while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!)
  return way
}

/** A line that stands, from a day until a day. */
export interface DatedLine {
  person: string
  superior: string
  kind: 'solid' | 'dotted'
  since: string
  until: string | null
}

/** Several persons get one superior from a day on: in place of their solid lines, or by dotted line beside them. */
export interface NewLines {
  persons: ReadonlySet<string>
  superior: string
  kind: 'solid' | 'dotted'
  since: string
  until: string | null
}

/**
 * The circle that the new lines would close and the first day on which it holds, as [somebody, superior, …, somebody]; null where there is none.
 * Each day on which a line begins is looked at with the lines that hold on it: two lines that never hold together close nothing.
 */
export function circleClosedBy(
  given: NewLines,
  standing: readonly DatedLine[],
): { day: string; chain: string[] } | null {
  const kept = standing.filter(
    (l) =>
      // @NOTE Whatever leads to the superior by another line is not these lines' doing.
      l.superior !== given.superior &&
      // Whoever is reached is one of them: how it goes on from there is of no matter.
      !given.persons.has(l.person) &&
      (l.until === null || l.until >= given.since),
  )
  const last = given.until ?? '9999-12-31'
  const days = new Set([given.since, ...kept.map((l) => l.since).filter((d) => d > given.since && d <= last)])
  for (const day of [...days].toSorted()) {
    const held = kept.filter((l) => l.since <= day && (l.until === null || l.until >= day))
    const above = new Map([...Map.groupBy(held, (l) => l.person)].map(([p, own]) => [p, own.map((l) => l.superior)]))
    for (const person of given.persons) above.set(person, [given.superior])
    const circle = cycleThrough(given.superior, above)
    if (circle) return { day, chain: [circle.at(-2)!, ...circle.slice(0, -1)] }
  }
  return null
}

/** One row of a sheet: whom it places below whom. */
export interface LineRow {
  row: number
  person: string
  above: readonly string[]
}

/**
 * Which rows of a sheet would close a circle, and the circle each would close. Judged on what stands when all rows are in, whatever
 * their order; of the rows of one circle the last is refused, so that as many as possible go in.
 */
export function rowsClosingCycles(standing: Above, rows: readonly LineRow[]): Map<number, string[]> {
  const graph = new Map(standing)
  const rowOf = new Map<string, LineRow>()
  for (const line of rows) {
    graph.set(line.person, line.above)
    rowOf.set(line.person, line)
  }
  const refused = new Map<number, string[]>()
  for (let cycle = anyCycle(graph); cycle !== null; cycle = anyCycle(graph)) {
    const last = cycle.flatMap((p) => rowOf.get(p) ?? []).toSorted((a, b) => b.row - a.row)[0]
    // @NOTE A circle that stood before the sheet is none of its rows' doing: one of its steps is left out of sight.
    if (!last) {
      graph.delete(cycle[0]!)
      continue
    }
    refused.set(last.row, from(cycle, last.person))
    rowOf.delete(last.person)
    const before = standing.get(last.person)
    if (before) graph.set(last.person, before)
    else graph.delete(last.person)
  }
  return refused
}

const from = (cycle: readonly string[], start: string): string[] => {
  const open = cycle.slice(0, -1)
  const at = open.indexOf(start)
  return [...open.slice(at), ...open.slice(0, at), start]
}

/** Some circle of the graph, as [a, …, a]; null where there is none. Every person is visited once. */
function anyCycle(above: Above): string[] | null {
  const done = new Set<string>()
  for (const root of above.keys()) {
    if (done.has(root)) continue
    const path: { at: string; next: number }[] = [{ at: root, next: 0 }]
    const onPath = new Map([[root, 0]])
    while (path.length > 0) {
      const here = path.at(-1)!
      const next = (above.get(here.at) ?? [])[here.next++]
      if (next === undefined) {
        done.add(here.at)
        onPath.delete(here.at)
        path.pop()
      } else if (onPath.has(next)) return [...path.slice(onPath.get(next)).map((p) => p.at), next]
      else if (!done.has(next)) {
        onPath.set(next, path.length)
        path.push({ at: next, next: 0 })
      }
    }
  }
  return null
}
