// The tree of units: added, renamed, hung elsewhere, ended. A unit keeps its id, so that history stays with it.
import { listedIn } from '../platform/localised-text/contract.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { organisationToday } from './find-person-to-change.ts'
import { mayChangePeople } from './permissions.ts'
import { cycleThrough } from './rules/reporting-cycle.ts'
import type { PersonRefusal } from './rules/person-dates.ts'
import { claimPeople } from './store/person-signs.ts'
import { allUnits, peopleByUnit, plannedInto, saveUnit, saveUnitEnd } from './store/unit.ts'
import type { Unit } from './store/unit.ts'

export async function changeUnit(
  tx: Writing,
  scope: Scope,
  ask: { id: string; name: string; parent: string | null },
): Promise<Record<string, never> | PersonRefusal> {
  if (!mayChangePeople(scope)) return { refused: 'not-yours-to-change' }
  await claimPeople(tx, scope)
  const units = await allUnits(tx, scope)
  const no = unfit(units, ask)
  if (no) return no
  const before = units.find((u) => u.id === ask.id)
  await saveUnit(tx, scope, ask)
  await writeAuditLog(tx, scope, before ? 'people.unit-changed' : 'people.unit-added', ask.id, { parent: ask.parent })
  return {}
}

function unfit(units: readonly Unit[], ask: { id: string; name: string; parent: string | null }): PersonRefusal | null {
  const byId = new Map(units.map((u) => [u.id, u]))
  if (/[/＞>\\→]/.test(ask.name)) return { refused: 'unit-name-has-path', params: { name: ask.name } }
  if (byId.get(ask.id)?.endedOn) return { refused: 'unit-has-ended', params: { name: byId.get(ask.id)!.name } }
  if (ask.parent !== null && byId.get(ask.parent)?.endedOn !== null) return { refused: 'no-such-unit' }
  if (units.some((u) => u.id !== ask.id && u.parent === ask.parent && u.name === ask.name && u.endedOn === null))
    return { refused: 'unit-name-taken', params: { name: ask.name } }
  const above = new Map(units.map((u) => [u.id, u.parent === null ? [] : [u.parent]]))
  above.set(ask.id, ask.parent === null ? [] : [ask.parent])
  const cycle = cycleThrough(ask.id, above)
  const nameOf = (id: string) => (id === ask.id ? ask.name : (byId.get(id)?.name ?? ''))
  return cycle && { refused: 'unit-cycle', params: { name: ask.name, chain: cycle.map(nameOf).join(' → ') } }
}

/** Ends a unit in which nobody is and below which nothing stands any more. */
export async function endUnit(
  tx: Writing,
  scope: Scope,
  ask: { id: string },
  now: Date,
): Promise<Record<string, never> | PersonRefusal> {
  if (!mayChangePeople(scope)) return { refused: 'not-yours-to-change' }
  await claimPeople(tx, scope)
  const units = await allUnits(tx, scope)
  const unit = units.find((u) => u.id === ask.id)
  if (!unit) return { refused: 'no-such-unit' }
  if (unit.endedOn !== null) return {}
  const below = units.filter((u) => u.parent === unit.id && u.endedOn === null)
  if (below.length > 0)
    return { refused: 'unit-has-units', params: { name: unit.name, ...listedIn(below.map((u) => u.name)) } }
  const people = (await peopleByUnit(tx, scope)).get(unit.id) ?? 0
  const planned = await plannedInto(tx, scope, unit.id)
  if (people + planned > 0) return { refused: 'unit-has-people', params: { name: unit.name, n: people + planned } }
  await saveUnitEnd(tx, scope, unit.id, await organisationToday(tx, scope, now))
  await writeAuditLog(tx, scope, 'people.unit-ended', unit.id)
  return {}
}
