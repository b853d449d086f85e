// Somebody leaves at the end of a day: what was theirs stays, who reports to them passes on, and every way in ends.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading, Writing } from '../platform/db/database.ts'
import { textsOf } from '../platform/localised-text/contract.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import { addDays } from '../calendar/day.ts'
import { checkSuperior } from './check-superior.ts'
import { endWaysIn } from './end-ways-in.ts'
import type { EndSeats } from './end-ways-in.ts'
import { findPersonToChange, findPresentPerson, organisationToday } from './find-person-to-change.ts'
import { mayChangeAdministrators } from './permissions.ts'
import { isLastAdministrator } from './rules/last-administrator.ts'
import { checkLastDay } from './rules/person-dates.ts'
import type { PersonRefusal } from './rules/person-dates.ts'
import { departuresDue, departuresOf, dropDeparture, saveDeparture, saveLeftOn } from './store/departure.ts'
import { deputiesAfter, endDeputiesOf, saveDeputyEnded } from './store/deputy.ts'
import { administrators, holdAdministrators } from './store/administrator.ts'
import { personWords } from './person-words.ts'
import { claimPeople } from './store/person-signs.ts'
import { emailOf, personRow } from './store/person.ts'
import type { PersonRow } from './store/person.ts'
import { endLinesOf, reportsFrom, restoreReports, saveSolidLines, superiorsOf } from './store/reporting-line.ts'

const text = textsOf(personWords)

/** Why this person may not leave at all, whichever the day; null when they may. */
export async function refusesLeaving(
  reading: Reading,
  scope: Scope,
  person: Pick<PersonRow, 'id' | 'name'>,
): Promise<PersonRefusal | null> {
  const all = await administrators(reading, scope)
  if (isLastAdministrator(person.id, all)) return { refused: 'last-administrator', params: { name: person.name } }
  return all.some((a) => a.person === person.id) && !mayChangeAdministrators(scope)
    ? { refused: 'administrator-leaves-by-administrator', params: { name: person.name } }
    : null
}

export async function leaveCompany(
  tx: Writing,
  scope: Scope,
  ask: { person: string; lastDay: string; successor: string | null },
  { now, endSeats }: { now: Date; endSeats: EndSeats },
): Promise<{ left: boolean } | PersonRefusal> {
  const person = await findPresentPerson(tx, scope, ask.person)
  if ('refused' in person) return person
  const today = await organisationToday(tx, scope, now)
  await takeBack(tx, scope, person.id)
  await holdAdministrators(tx, scope)
  const no =
    checkLastDay(ask.lastDay, { enteredOn: person.enteredOn, today }) ??
    (await refusesLeaving(tx, scope, person)) ??
    (await passReports(tx, scope, person, { ...ask, today, now }))
  if (no) return no
  await saveDeparture(tx, scope, { person: person.id, lastDay: ask.lastDay, at: now })
  await writeAuditLog(tx, scope, 'people.departure-set', person.id, { lastDay: ask.lastDay })
  const left = ask.lastDay < today
  if (left) await completeDeparture(tx, scope, { person: person.id, lastDay: ask.lastDay, now }, endSeats)
  return { left }
}

/** Who reports to the leaver reports to the successor from the day after, or to nobody. Null when that may be. */
async function passReports(
  tx: Writing,
  scope: Scope,
  person: PersonRow,
  { successor, lastDay, today, now }: { successor: string | null; lastDay: string; today: string; now: Date },
): Promise<PersonRefusal | null> {
  const since = lastDay < today ? today : addDays(lastDay, 1)
  const reports = await reportsFrom(tx, scope, person.id, since)
  if (successor === null) {
    await saveSolidLines(
      tx,
      scope,
      reports.map((r) => ({ person: r.person, superior: null, since })),
    )
    return null
  }
  if (successor === person.id) return { refused: 'successor-is-the-leaver', params: { name: person.name } }
  const passed = reports.filter((r) => r.person !== successor).map((r) => ({ id: r.person, name: r.name }))
  const circle = await checkSuperior(tx, scope, passed, { superior: successor, kind: 'solid', since, until: null })
  if (circle) return circle
  const above = (await superiorsOf(tx, scope, [person.id])).get(person.id) ?? null
  await saveSolidLines(
    tx,
    scope,
    reports.map((r) => ({ person: r.person, superior: r.person === successor ? above : successor, since })),
  )
  await tellSuccessor(tx, scope, { person, successor, lastDay, since, n: passed.length, now })
  return null
}

/** Told once of each departure, with the day from which they report; whoever arranged it for themselves is not. */
async function tellSuccessor(
  tx: Writing,
  scope: Scope,
  of: { person: PersonRow; successor: string; lastDay: string; since: string; n: number; now: Date },
): Promise<void> {
  if (of.n === 0 || of.successor === scope.person) return
  const params = { n: of.n, leaver: of.person.name, since: of.since, last: of.lastDay }
  await sendNotice(tx, scope, {
    key: `people successor ${of.person.id} ${of.lastDay} ${of.successor}`,
    about: 'people.successor',
    to: [{ person: of.successor, email: await emailOf(tx, scope, of.successor) }],
    title: text('successor.told', params),
    body: text('successor.told-body', params),
    outside: { title: text('successor.told-outside'), body: text('successor.told-outside-body') },
    href: `/people/${of.successor}`,
    toPersonsOnly: true,
    now: of.now,
  })
}

/** Ends what the leaver held: lines, deputies, seats and duties, and every way in. */
export async function completeDeparture(
  tx: Writing,
  scope: Scope,
  d: { person: string; lastDay: string; now: Date },
  endSeats: EndSeats,
): Promise<void> {
  await saveLeftOn(tx, scope, d.person, d.lastDay)
  await endLinesOf(tx, scope, d.person, d.lastDay)
  const deputies = await deputiesAfter(tx, scope, d.person, d.lastDay)
  await saveDeputyEnded(
    tx,
    scope,
    deputies.map((one) => one.id),
    { by: null, at: d.now },
  )
  await endDeputiesOf(tx, scope, d.person, d.lastDay)
  await endWaysIn(tx, scope, d, endSeats)
  await writeAuditLog(tx, scope, 'people.person-left', d.person, { lastDay: d.lastDay })
}

/** As before a departure that lies ahead was planned: who was passed on reports to the person again. False when none was. */
async function takeBack(tx: Writing, scope: Scope, person: string): Promise<boolean> {
  const ahead = (await departuresOf(tx, scope, person)).find((d) => d.returnedOn === null)
  if (!ahead) return false
  await restoreReports(tx, scope, person, ahead.lastDay)
  await dropDeparture(tx, scope, person)
  return true
}

/** A departure that lies ahead does not take place. */
export async function cancelDeparture(
  tx: Writing,
  scope: Scope,
  ask: { person: string },
): Promise<Record<string, never> | PersonRefusal> {
  const person = await findPersonToChange(tx, scope, ask.person)
  if ('refused' in person) return person
  if (person.leftOn !== null) return { refused: 'has-left-already', params: { name: person.name, day: person.leftOn } }
  if (!(await takeBack(tx, scope, person.id))) return { refused: 'no-departure', params: { name: person.name } }
  await writeAuditLog(tx, scope, 'people.departure-cancelled', person.id)
  return {}
}

/** Every departure whose day has passed is completed. */
export async function completeDepartures(db: OpenDatabase, now: Date, endSeats: EndSeats): Promise<void> {
  const scope = systemScope()
  const due = await db.read(scope, (reading) => departuresDue(reading, scope))
  for (const d of due)
    await db.write(scope, async (tx) => {
      await claimPeople(tx, scope)
      const person = await personRow(tx, scope, d.person)
      if (person && person.leftOn === null) await completeDeparture(tx, scope, { ...d, now }, endSeats)
    })
}
