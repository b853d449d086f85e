// Persons with their unit and position, then who reports to whom.
import {
  findOrCreatePosition,
  savePersons,
  saveReportingLine,
  superiorsOf,
  findOrCreateUnit,
} from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import { idFrom } from '../../platform/db/id.ts'
import type { PersonFact } from '../source-definition.ts'
import { inChunks } from './in-chunks.ts'
import type { Given, Of, Written } from './in-chunks.ts'

export async function writePersons(
  tx: Writing,
  scope: Scope,
  rows: Of<PersonFact>[],
  { judged, tell }: Given,
): Promise<Written> {
  const idOf = (no: string) => judged.rowContext.people.get(no) ?? idFrom('person', no)
  const units = new Map<string, string>()
  const positions = new Map<string, string>()
  for (const { fact } of rows) {
    if (fact.unit && !units.has(fact.unit.join('/')))
      units.set(fact.unit.join('/'), await findOrCreateUnit(tx, scope, fact.unit))
    if (fact.position && !positions.has(fact.position))
      positions.set(fact.position, await findOrCreatePosition(tx, scope, fact.position))
  }
  const counts = await inChunks(rows, tell, async (part) => {
    await savePersons(
      tx,
      scope,
      part.map(({ fact }) => ({
        id: idOf(fact.employeeNo),
        employeeNo: fact.employeeNo,
        name: fact.name,
        email: fact.email ?? undefined,
        phone: fact.phone ?? undefined,
        enteredOn: fact.enteredOn ?? undefined,
        unit: fact.unit ? units.get(fact.unit.join('/')) : undefined,
        position: fact.position ? positions.get(fact.position) : undefined,
      })),
    )
    const known = part.filter(({ person }) => person !== null).length
    return { recorded: part.length - known, known, corrected: 0 }
  })
  await writeLines(tx, scope, rows, { idOf, today: judged.context.today })
  return counts
}

/** Reporting lines after everybody is there; lines that stand already are left alone. */
async function writeLines(
  tx: Writing,
  scope: Scope,
  rows: Of<PersonFact>[],
  { idOf, today }: { idOf: (no: string) => string; today: string },
): Promise<void> {
  const standing = await superiorsOf(
    tx,
    scope,
    rows.map(({ fact }) => idOf(fact.employeeNo)),
  )
  for (const { fact } of rows) {
    const [person, superior] = [idOf(fact.employeeNo), fact.superiorNo === null ? null : idOf(fact.superiorNo)]
    if (superior === null || standing.get(person) === superior) continue
    await saveReportingLine(tx, scope, {
      person,
      superior,
      since: standing.has(person) ? today : (fact.enteredOn ?? today),
    })
  }
}
