// May somebody stand above a person? They must be there, and no way may lead back.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { cycleThrough } from './rules/reporting-cycle.ts'
import type { PersonRefusal } from './rules/person-dates.ts'
import { linesFromToday } from './store/reporting-line.ts'
import { personRow, personsById } from './store/person.ts'
import type { PersonRow } from './store/person.ts'

/** Null when so. `kind`: whether the new line takes the place of the solid one or stands beside it. */
export async function checkSuperior(
  reading: Reading,
  scope: Scope,
  person: Pick<PersonRow, 'id' | 'name'>,
  { superior, kind }: { superior: string; kind: 'solid' | 'dotted' },
): Promise<PersonRefusal | null> {
  if (superior === person.id) return { refused: 'superior-of-oneself', params: { name: person.name } }
  const above = await personRow(reading, scope, superior)
  if (!above) return { refused: 'no-such-superior' }
  if (above.leftOn !== null) return { refused: 'superior-has-left', params: { name: above.name, day: above.leftOn } }
  const lines = await linesFromToday(reading, scope)
  const kept = lines.filter((l) => l.person !== person.id || kind === 'dotted' || l.kind === 'dotted')
  const graph = new Map([...Map.groupBy(kept, (l) => l.person)].map(([p, own]) => [p, own.map((l) => l.superior)]))
  graph.set(person.id, [...(graph.get(person.id) ?? []), superior])
  const cycle = cycleThrough(person.id, graph)
  if (!cycle) return null
  const names = new Map([[person.id, person.name]])
  for (const p of await personsById(reading, scope, cycle)) names.set(p.id, p.name)
  return {
    refused: 'reporting-cycle',
    params: { name: person.name, superior: above.name, chain: cycle.map((p) => names.get(p) ?? '').join(' → ') },
  }
}
