// One person: what is known, how they stand today and stood on a day, and where each right comes from.
import { addDays, dayOf } from '../../calendar/day.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { PersonView } from './contract.ts'
import { organisationToday } from '../find-person-to-change.ts'
import { mayChangePeople, mayDepute } from '../permissions.ts'
import { asSpans, fromEntryOn, holdsOn, lastDayOn, latestOn } from '../rules/person-on-day.ts'
import { stateOn } from '../rules/person-dates.ts'
import { departuresOf } from '../store/departure.ts'
import { deputiesAround, deputiesTakenBack, deputyActs } from '../store/deputy.ts'
import { organisation } from '../store/organisation.ts'
import { seesPerson } from '../store/person-search.ts'
import { signsOf } from '../store/person-signs.ts'
import { personRow, personsById } from '../store/person.ts'
import type { PersonRow } from '../store/person.ts'
import { always, placementsOf } from '../store/placement.ts'
import { linesAround } from '../store/reporting-line.ts'
import type { AroundPeople } from './around-people.ts'
import { actText, rightsOn } from './rights.ts'

type Refused = { refused: string }
/** The day since which something is so, or null: since before it was written down. */
const known = (day: string) => (day === always ? null : day)

export async function viewPerson(
  reading: Reading,
  scope: Scope,
  asked: { person: string; on: string | undefined; now: Date },
  around: AroundPeople,
): Promise<PersonView | Refused> {
  const row = await personRow(reading, scope, asked.person)
  if (!row) return { refused: 'no-such-person' }
  if (!(await seesPerson(reading, scope, row.id))) return { refused: 'not-yours-to-see-person' }
  const today = await organisationToday(reading, scope, asked.now)
  const on = asked.on ?? today
  const history = await historyOf(reading, scope, row)
  const { departures, lines, deputies } = history
  const [signs] = await signsOf(reading, scope, [row.id])
  const lastDay = row.leftOn ?? lastDayOn(today, departures)
  const zone = (await organisation(reading, scope))?.timeZone
  return {
    id: row.id,
    name: row.name,
    employeeNo: row.employeeNo,
    email: row.email,
    phone: row.phone,
    wecom: signs?.chat.wecom ?? null,
    dingtalk: signs?.chat.dingtalk ?? null,
    feishu: signs?.chat.feishu ?? null,
    enteredOn: row.enteredOn,
    external: row.external,
    lastDay,
    state: stateOn(today, { ...row, lastDay }),
    today,
    mayChange: mayChangePeople(scope),
    mayDepute:
      mayDepute(scope, row.id) &&
      row.leftOn === null &&
      lines.some((l) => l.superior === row.id && l.kind === 'solid' && (l.until === null || l.until >= today)),
    isMe: scope.person === row.id,
    unitId: row.unit,
    position: history.now?.position ?? null,
    on,
    then: thenOn(on, row, history, zone),
    rights: await rightsOn(reading, scope, { person: row, on, today, lines, deputies, zone }, around),
    ...spansOf(row, history),
    deputies: deputiesShown(scope, deputies, today),
    takenBack: takenBackShown(history),
    acts: (await deputyActs(reading, scope, row.id)).map((a) => ({
      id: a.id,
      what: actText(a.what),
      absent: a.absentName,
      deputy: a.deputyName,
      at: a.at.toISOString(),
    })),
  }
}

type History = Awaited<ReturnType<typeof historyOf>>

async function historyOf(reading: Reading, scope: Scope, row: PersonRow) {
  const [brief] = await personsById(reading, scope, [row.id])
  const now = { since: row.enteredOn ?? always, unit: brief?.unit ?? null, position: brief?.position ?? null }
  const written = (await placementsOf(reading, scope, row.id)).map(({ since, unit, position }) => ({
    since,
    unit,
    position,
  }))
  const places = written.length > 0 ? written : now.unit || now.position ? [now] : []
  const departures = await departuresOf(reading, scope, row.id)
  const entered = enteredFirst(row, departures)
  // @NOTE A sheet or an import may write a line that begins before somebody was there: it is shown from the entry day on.
  const lines = await linesAround(reading, scope, row.id)
  return {
    now: brief,
    placements: asSpans(places, (day) => addDays(day, -1)).flatMap((p) => fromEntryOn(p, entered) ?? []),
    lines: lines.flatMap((l) => fromEntryOn(l, l.personEntered, l.superiorEntered) ?? []),
    departures,
    deputies: await deputiesAround(reading, scope, row.id),
    ended: await deputiesTakenBack(reading, scope, row.id),
  }
}

/** The entry day of who never left before it: who came back has the day of return there in many sheets. */
const enteredFirst = (row: PersonRow, departures: readonly { lastDay: string }[]) =>
  departures.some((d) => row.enteredOn !== null && d.lastDay < row.enteredOn) ? null : row.enteredOn

/** Units, superiors and departures with the days on which they began and ended. */
function spansOf(row: PersonRow, { placements, lines, departures }: History) {
  const own = (kind: 'solid' | 'dotted') =>
    lines
      .filter((l) => l.person === row.id && l.kind === kind)
      .map((l) => ({
        superior: { id: l.superior, name: l.superiorName, employeeNo: l.superiorNo, unit: l.superiorUnit },
        since: known(l.since),
        until: l.until,
      }))
  return {
    placements: placements.map((p) => ({ ...p, since: known(p.since) })),
    solid: own('solid'),
    dotted: own('dotted'),
    departures: departures.map(({ lastDay, returnedOn }) => ({ lastDay, returnedOn })),
  }
}

const takenBackShown = ({ ended }: History): PersonView['takenBack'] =>
  ended
    .filter((d) => d.noDayLeft)
    .map(({ id, since, until, by, absentName, deputyName, at }) => ({
      id,
      since,
      until,
      by,
      at: at.toISOString(),
      absent: absentName,
      deputy: deputyName,
    }))

const deputiesShown = (scope: Scope, deputies: History['deputies'], today: string): PersonView['deputies'] =>
  deputies.map((d) => ({
    id: d.id,
    absent: { id: d.absent, name: d.absentName },
    deputy: { id: d.deputy, name: d.deputyName },
    since: d.since,
    until: d.until,
    by: d.by,
    mayEnd: mayDepute(scope, d.absent) && d.until >= today,
  }))

function thenOn(
  on: string,
  row: PersonRow,
  { placements, lines, departures, deputies, ended }: History,
  zone: string | undefined,
): PersonView['then'] {
  const place = latestOn(on, placements)
  const held = lines.filter((l) => holdsOn(on, l))
  const above = (kind: 'solid' | 'dotted') =>
    held.filter((l) => l.person === row.id && l.kind === kind).map((l) => ({ id: l.superior, name: l.superiorName }))
  // @NOTE Taken back on this day: until that moment it held, and what was done then was done under it.
  const acting = [
    ...deputies.filter((d) => holdsOn(on, d)).map((d) => ({ ...d, endedAt: null })),
    ...ended
      .filter((d) => d.by !== null && d.since <= on && dayOf(d.at, zone) === on)
      .map((d) => ({ ...d, endedAt: d.at.toISOString() })),
  ]
  return {
    // @NOTE Who came back has the day of return as entry date in many sheets; before the first departure they were there.
    state: stateOn(on, {
      ...row,
      enteredOn: departures.some((d) => on <= d.lastDay) ? null : row.enteredOn,
      lastDay: lastDayOn(on, departures),
    }),
    unit: place?.unit ?? null,
    position: place?.position ?? null,
    superior: above('solid')[0] ?? null,
    dotted: above('dotted'),
    deputies: acting
      .filter((d) => d.absent === row.id)
      .map((d) => ({ id: d.deputy, name: d.deputyName, endedAt: d.endedAt })),
    standsInFor: acting
      .filter((d) => d.deputy === row.id)
      .map((d) => ({ id: d.absent, name: d.absentName, endedAt: d.endedAt })),
    reports: held
      .filter((l) => l.superior === row.id && l.kind === 'solid')
      .map((l) => ({ id: l.person, name: l.personName })),
  }
}
