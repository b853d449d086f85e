// The learners of a run with the ability and diligence their figures are made from.
import type { CastMember } from './people-list.ts'
import { newcomers, trained } from './people-list.ts'
import type { RunKey } from './dates-and-ids.ts'
import { chance } from './seeded-random.ts'

/** `half`: 1 sits in 一班, -1 in 二班. */
export interface Learner extends CastMember {
  ability: number
  diligence: number
  half: 1 | -1
}

/** Learners with what they bring along, in two classes of equal ability; six of 第 5 期 study much and apply little, four drift away. */
export function learnersOf(run: RunKey): Learner[] {
  const { normal } = chance(`learners ${run}`)
  const all = (run === 'five' ? newcomers : trained).map((m, i) => ({
    ...m,
    ability: normal(),
    diligence: run === 'five' && i >= 40 && i < 44 ? -2.2 : normal() * 0.7,
  }))
  const place = new Map(all.toSorted((a, b) => b.ability - a.ability).map((l, i) => [l.no, i]))
  return all.map((l) => ({ ...l, half: [0, 3].includes(place.get(l.no)! % 4) ? 1 : -1 }))
}
