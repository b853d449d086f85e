// A second superior by dotted line: sees what a superior sees, reviews nothing.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { addDays } from '../calendar/day.ts'
import { checkSuperior } from './check-superior.ts'
import { findPersonToChange, findPresentPerson, organisationToday } from './find-person-to-change.ts'
import { checkSince } from './rules/person-dates.ts'
import type { PersonRefusal } from './rules/person-dates.ts'
import { endDottedLine, linesAround, saveDottedLine } from './store/reporting-line.ts'

export async function addDottedLine(
  tx: Writing,
  scope: Scope,
  ask: { person: string; superior: string; since: string; until: string | null },
  now: Date,
): Promise<Record<string, never> | PersonRefusal> {
  const person = await findPresentPerson(tx, scope, ask.person)
  if ('refused' in person) return person
  const today = await organisationToday(tx, scope, now)
  if (ask.until !== null && ask.until < ask.since)
    return { refused: 'dotted-ends-before', params: { since: ask.since, until: ask.until } }
  const no = checkSince(ask.since, { enteredOn: person.enteredOn, today })
  if (no) return no
  const own = (await linesAround(tx, scope, person.id)).filter((l) => l.person === person.id)
  const clash = own.find(
    (l) =>
      l.superior === ask.superior &&
      (l.until === null || l.until >= ask.since) &&
      (ask.until === null || l.since <= ask.until) &&
      !(l.kind === 'dotted' && l.since === ask.since),
  )
  if (clash)
    return {
      refused: clash.kind === 'solid' ? 'dotted-to-own-superior' : 'dotted-is-there',
      params: { name: person.name, superior: clash.superiorName, since: clash.since },
    }
  const circle = await checkSuperior(tx, scope, [person], { ...ask, kind: 'dotted' })
  if (circle) return circle
  await saveDottedLine(tx, scope, ask)
  await writeAuditLog(tx, scope, 'people.dotted-line-added', person.id, { since: ask.since, until: ask.until })
  return {}
}

/** A line that has begun is over from today on; one that has not is taken away. */
export async function removeDottedLine(
  tx: Writing,
  scope: Scope,
  ask: { person: string; superior: string; since: string },
  now: Date,
): Promise<Record<string, never> | PersonRefusal> {
  const person = await findPersonToChange(tx, scope, ask.person)
  if ('refused' in person) return person
  await endDottedLine(tx, scope, ask, addDays(await organisationToday(tx, scope, now), -1))
  await writeAuditLog(tx, scope, 'people.dotted-line-ended', person.id, { since: ask.since })
  return {}
}
