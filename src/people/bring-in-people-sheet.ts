// A sheet of people goes in: whoever is known by 工号 is changed, whoever is new is entered, and what the cells leave empty stays.
import { addDays } from '../calendar/day.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { idFrom, newId } from '../platform/db/id.ts'
import { endWaysIn } from './end-ways-in.ts'
import type { EndSeats } from './end-ways-in.ts'
import { completeDeparture } from './leave-company.ts'
import { mayChangeAdministrators } from './permissions.ts'
import { planPeopleSheet } from './rules/people-sheet.ts'
import type { KnownPerson, PeopleKnown, PeoplePlan, PeopleRow } from './rules/people-sheet.ts'
import { chatSystems } from './rules/same-person.ts'
import { saveDeparture, saveReturn } from './store/departure.ts'
import { administrators, holdAdministrators } from './store/administrator.ts'
import { knownPeople, placesNow } from './store/known-people.ts'
import { claimPeople, saveChatIds } from './store/person-signs.ts'
import { personsById, savePersons } from './store/person.ts'
import { savePlacements } from './store/placement.ts'
import { findOrCreatePosition } from './store/position.ts'
import { endDottedLine, linesFromToday, saveDottedLine, saveSolidLines } from './store/reporting-line.ts'
import { findOrCreateUnit } from './store/unit.ts'

async function peopleKnown(reading: Reading, scope: Scope, today: string): Promise<PeopleKnown> {
  const people = await knownPeople(reading, scope)
  const keyOf = new Map(people.map((p) => [p.id, p.employeeNo ?? p.id]))
  const lines = await linesFromToday(reading, scope)
  return {
    byNo: new Map(people.flatMap((p) => (p.employeeNo === null ? [] : [[p.employeeNo, p] as const]))),
    above: new Map(
      [...Map.groupBy(lines, (l) => keyOf.get(l.person) ?? l.person)].map(([person, own]) => [
        person,
        own.map((l) => keyOf.get(l.superior) ?? l.superior),
      ]),
    ),
    administrators: await administrators(reading, scope),
    today,
    administers: mayChangeAdministrators(scope),
  }
}

/** What a sheet would change, and the rows that are not taken. Writes nothing. */
export async function judgePeopleSheet(
  reading: Reading,
  scope: Scope,
  rows: readonly PeopleRow[],
  today: string,
): Promise<PeoplePlan> {
  return planPeopleSheet(rows, await peopleKnown(reading, scope, today))
}

/** Writes rows that were judged. `tell` hears how many are done. */
export async function bringInPeopleSheet(
  tx: Writing,
  scope: Scope,
  rows: readonly PeopleRow[],
  {
    today,
    now,
    tell,
    endSeats,
  }: { today: string; now: Date; tell: (done: number) => Promise<void>; endSeats: EndSeats },
): Promise<{ entered: number; changed: number; same: number }> {
  await claimPeople(tx, scope)
  await holdAdministrators(tx, scope)
  const known = await peopleKnown(tx, scope, today)
  const plan = planPeopleSheet(rows, known)
  const taken = rows.filter((r) => plan.changes.has(r.row))
  const changed = taken.filter((r) => plan.changes.get(r.row)?.length !== 0)
  const idOf = await idsOf(tx, scope, changed, known)
  const at = { rows: changed, known: known.byNo, plan, idOf, today, now, endSeats }
  await writeFacts(tx, scope, at, tell)
  await writeSuperiors(tx, scope, at)
  await writeChatIds(tx, scope, at)
  await writeDepartures(tx, scope, at)
  const entered = changed.filter((r) => plan.changes.get(r.row) === null).length
  return { entered, changed: changed.length - entered, same: taken.length - changed.length }
}

interface Bringing {
  rows: readonly PeopleRow[]
  known: ReadonlyMap<string, KnownPerson>
  plan: PeoplePlan
  idOf: (no: string) => string
  today: string
  now: Date
  endSeats: EndSeats
}

/** The id of a new person follows from the 工号, so that the same sheet twice makes the same persons; unless somebody who was given another number has it. */
async function idsOf(tx: Writing, scope: Scope, rows: readonly PeopleRow[], known: PeopleKnown) {
  const fresh = rows.filter((r) => !known.byNo.has(r.employeeNo)).map((r) => r.employeeNo)
  const taken = new Set(
    (
      await personsById(
        tx,
        scope,
        fresh.map((no) => idFrom('person', no)),
      )
    ).map((p) => p.id),
  )
  const ids = new Map(
    fresh.map((no) => {
      const id = idFrom('person', no)
      return [no, taken.has(id) ? newId() : id]
    }),
  )
  return (no: string) => known.byNo.get(no)?.id ?? ids.get(no)!
}

const piece = 1000

async function writeFacts(
  tx: Writing,
  scope: Scope,
  at: Bringing,
  tell: (done: number) => Promise<void>,
): Promise<void> {
  const [units, positions] = [new Map<string, string>(), new Map<string, string>()]
  for (const r of at.rows) {
    const path = r.unit?.join('/')
    if (path && !units.has(path)) units.set(path, await findOrCreateUnit(tx, scope, [...r.unit!]))
    if (r.position && !positions.has(r.position))
      positions.set(r.position, await findOrCreatePosition(tx, scope, r.position))
  }
  const placed = (r: PeopleRow) => ({
    unit: r.unit ? units.get(r.unit.join('/'))! : null,
    position: r.position ? positions.get(r.position)! : null,
  })
  for (let i = 0; i < at.rows.length; i += piece) {
    const part = at.rows.slice(i, i + piece)
    await savePersons(
      tx,
      scope,
      part.map((r) => ({
        id: at.idOf(r.employeeNo),
        employeeNo: r.employeeNo,
        name: r.name,
        email: r.email,
        phone: r.phone,
        enteredOn: r.enteredOn,
        ...(at.known.has(r.employeeNo) ? {} : placed(r)),
      })),
    )
    await tell(Math.min(at.rows.length, i + piece))
  }
  const moved = at.rows.filter((r) => at.plan.changes.get(r.row)?.some((c) => c === 'unit' || c === 'position'))
  const now = new Map(
    (
      await placesNow(
        tx,
        scope,
        moved.map((r) => at.idOf(r.employeeNo)),
      )
    ).map((p) => [p.id, p]),
  )
  await savePlacements(
    tx,
    scope,
    moved.map((r) => {
      const person = at.idOf(r.employeeNo)
      const [given, has] = [placed(r), now.get(person)]
      return {
        person,
        since: at.today,
        unit: given.unit ?? has?.unit ?? null,
        position: given.position ?? has?.position ?? null,
      }
    }),
  )
}

async function writeSuperiors(tx: Writing, scope: Scope, at: Bringing): Promise<void> {
  const changes = (r: PeopleRow, what: 'superior' | 'dotted') => at.plan.changes.get(r.row)?.includes(what) ?? true
  const sinceOf = (r: PeopleRow) => (at.known.get(r.employeeNo)?.superiorNo ? at.today : (r.enteredOn ?? at.today))
  await saveSolidLines(
    tx,
    scope,
    at.rows
      .filter((r) => r.superiorNo !== null && changes(r, 'superior'))
      .map((r) => ({ person: at.idOf(r.employeeNo), superior: at.idOf(r.superiorNo!), since: sinceOf(r) })),
  )
  const dotted = at.rows.filter((r) => r.dottedNos.length > 0 && changes(r, 'dotted'))
  if (dotted.length === 0) return
  const standing = Map.groupBy(
    (await linesFromToday(tx, scope)).filter((l) => l.kind === 'dotted'),
    (l) => l.person,
  )
  for (const r of dotted) {
    const person = at.idOf(r.employeeNo)
    const wanted = new Set(r.dottedNos.map(at.idOf))
    const has = standing.get(person) ?? []
    for (const l of has.filter((one) => !wanted.has(one.superior)))
      await endDottedLine(tx, scope, l, addDays(at.today, -1))
    for (const superior of wanted)
      if (!has.some((l) => l.superior === superior))
        await saveDottedLine(tx, scope, { person, superior, since: at.today, until: null })
  }
}

async function writeChatIds(tx: Writing, scope: Scope, at: Bringing): Promise<void> {
  await saveChatIds(
    tx,
    scope,
    at.rows.flatMap((r) =>
      chatSystems.flatMap((system) => {
        const value = r.chat[system]
        return value ? [{ person: at.idOf(r.employeeNo), system, value }] : []
      }),
    ),
  )
}

async function writeDepartures(tx: Writing, scope: Scope, at: Bringing): Promise<void> {
  for (const r of at.rows) {
    const person = at.idOf(r.employeeNo)
    const changes = at.plan.changes.get(r.row)
    if (changes?.includes('back')) {
      const lastDay = at.known.get(r.employeeNo)!.leftOn!
      await endWaysIn(tx, scope, { person, lastDay, now: at.now }, at.endSeats)
      await saveReturn(tx, scope, person, r.enteredOn!)
      await writeAuditLog(tx, scope, 'people.person-returned', person, { day: r.enteredOn })
    }
    if (r.leftOn === null || (changes && !changes.includes('left'))) continue
    await saveDeparture(tx, scope, { person, lastDay: r.leftOn, at: at.now })
    await writeAuditLog(tx, scope, 'people.departure-set', person, { lastDay: r.leftOn })
    if (r.leftOn < at.today) await completeDeparture(tx, scope, { person, lastDay: r.leftOn, now: at.now }, at.endSeats)
  }
}
