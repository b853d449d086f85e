// May somebody stand above others from a day on? They must be there, and no way may lead back.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { circleClosedBy } from './rules/reporting-cycle.ts'
import type { NewLines } from './rules/reporting-cycle.ts'
import type { PersonRefusal } from './rules/person-dates.ts'
import { linesFromToday } from './store/reporting-line.ts'
import { personRow, personsById } from './store/person.ts'
import type { PersonRow } from './store/person.ts'

type Above = Pick<NewLines, 'superior' | 'kind' | 'since' | 'until'>

/** Null when so. `kind`: whether the new lines take the place of the solid ones or stand beside them. However many they are, one question is asked. */
export async function checkSuperior(
  reading: Reading,
  scope: Scope,
  persons: readonly Pick<PersonRow, 'id' | 'name'>[],
  ask: Above,
): Promise<PersonRefusal | null> {
  const oneself = persons.find((p) => p.id === ask.superior)
  if (oneself) return { refused: 'superior-of-oneself', params: { name: oneself.name } }
  const above = await personRow(reading, scope, ask.superior)
  if (!above) return { refused: 'no-such-superior' }
  if (above.leftOn !== null) return { refused: 'superior-has-left', params: { name: above.name, day: above.leftOn } }
  const given = { ...ask, persons: new Set(persons.map((p) => p.id)) }
  const circle = circleClosedBy(given, await linesFromToday(reading, scope))
  if (!circle) return null
  const names = new Map(persons.map((p) => [p.id, p.name]))
  for (const p of await personsById(reading, scope, circle.chain)) names.set(p.id, p.name)
  const chain = circle.chain.map((p) => names.get(p) ?? '')
  return {
    refused: 'reporting-cycle',
    params: { name: chain[0]!, superior: above.name, day: circle.day, chain: chain.join(' → ') },
  }
}
