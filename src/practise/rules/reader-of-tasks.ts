// As what somebody reads the tasks of a run: whose they are to the reader, and what waits for the reader to review.
import type { Side } from '../contract.ts'

export interface ReadRow {
  person: string
  awaits: readonly Side[]
}

export interface Reader {
  me: string
  /** Absent superiors for whom the reader acts today. */
  standsInFor: ReadonlySet<string>
  trainer: boolean
  /** The superiors of each learner, the nearest first. */
  above: ReadonlyMap<string, readonly string[]>
  mentored: ReadonlySet<string>
}

export interface ReadAs {
  team: number
  mentored: number
  absent: { id: string; n: number }[]
  /** What the reader may review now, `inPlace` of it for somebody absent. */
  waiting: number
  inPlace: number
}

export function readAs(rows: readonly ReadRow[], reader: Reader): ReadAs {
  const { me, standsInFor, above } = reader
  const absent = new Map<string, number>()
  const told: Omit<ReadAs, 'absent'> = { team: 0, mentored: 0, waiting: 0, inPlace: 0 }
  for (const row of rows.filter(({ person }) => person !== me)) {
    const chain = above.get(row.person) ?? []
    const away = chain.find((p) => standsInFor.has(p))
    if (chain.includes(me)) told.team += 1
    else if (away !== undefined) absent.set(away, (absent.get(away) ?? 0) + 1)
    else if (reader.mentored.has(row.person)) told.mentored += 1
    // @NOTE Whoever is left is seen by a dotted line.
    else told.team += 1
    const own =
      (row.awaits.includes('trainer') && reader.trainer) || (row.awaits.includes('superior') && chain[0] === me)
    const inPlace = !own && row.awaits.includes('superior') && chain[0] !== undefined && standsInFor.has(chain[0])
    if (own || inPlace) told.waiting += 1
    if (inPlace) told.inPlace += 1
  }
  return { ...told, absent: [...absent].map(([id, n]) => ({ id, n })) }
}
