// What can be seen of people at work: the library that comes along, and the organisation's own competencies with their levels.
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import { builtInBehaviours } from '../built-in-behaviours.ts'
import { competencies } from './position.ts'

/** A behaviour of the library, or a competency as a whole: `anchors` from 1 up. `competency` is its id where the organisation has it. */
export interface RatableItem {
  id: string
  kind: 'behaviour' | 'competency'
  name: Text
  anchors: Text[]
  competency: string | null
  competencyName: string | null
}

/** Everything that may be rated, the library first. */
export async function ratableItems(reading: Reading, scope: Scope): Promise<RatableItem[]> {
  const own = await competencies(reading, scope)
  const library = builtInBehaviours.map((b): RatableItem => {
    const one = own.find((c) => c.name === b.competency)
    return {
      id: b.id,
      kind: 'behaviour',
      name: b.name,
      anchors: b.anchors,
      competency: one?.id ?? null,
      competencyName: one?.name ?? null,
    }
  })
  const same = (text: string): Text => ({ zh: text, en: text })
  return [
    ...library,
    ...own.map((c): RatableItem => ({
      id: c.id,
      kind: 'competency',
      name: same(c.name),
      anchors: c.levels.map(same),
      competency: c.id,
      competencyName: c.name,
    })),
  ]
}
