// A page of the list of people, each with where they stand, as what they take part, and what is planned.
import type { z } from 'zod'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { findColleagues, getPeople, PersonListed, Who } from './contract.ts'
import { pageSize } from './contract.ts'
import { organisationToday } from '../find-person-to-change.ts'
import { mayChangePeople, mayFindColleagues } from '../permissions.ts'
import { stateOn } from '../rules/person-dates.ts'
import { deputiesToday } from '../store/deputy.ts'
import { dutiesOf } from '../store/duty.ts'
import type { PeopleAsked } from '../store/people-list.ts'
import { countPeople, peopleInOrder, peopleListed } from '../store/people-list.ts'
import { plannedPlacements } from '../store/placement.ts'
import { searchPersons } from '../store/person-search.ts'
import { reportsFrom } from '../store/reporting-line.ts'
import type { AroundPeople } from './around-people.ts'
import { unitsAsked } from './units.ts'

type Refused = { refused: string }

export interface Which {
  signs: string
  unit?: string | undefined
  below: 'yes' | 'no'
  position?: string | undefined
  who: Who
}

/** Which people are asked for: list, count and sheet take the same. */
export async function whichPeople(reading: Reading, scope: Scope, w: Which): Promise<PeopleAsked> {
  const units = await unitsAsked(reading, scope, { unit: w.unit, below: w.below === 'yes' })
  return { signs: w.signs, units: units ?? null, position: w.position ?? null, who: w.who }
}

export async function viewPeople(
  reading: Reading,
  scope: Scope,
  asked: Which & { page: number; now: Date },
  around: AroundPeople,
): Promise<z.output<typeof getPeople.answer> | Refused> {
  if (!mayChangePeople(scope)) return { refused: 'not-yours-to-see' }
  const which = await whichPeople(reading, scope, asked)
  const ids = await peopleInOrder(reading, scope, which, { from: (asked.page - 1) * pageSize, most: pageSize })
  const today = await organisationToday(reading, scope, asked.now)
  const rows = await peopleListed(reading, scope, ids)
  const duties = Map.groupBy(await dutiesOf(reading, scope, ids), (d) => d.person)
  const roles = Map.groupBy(
    (await around.rolesOf(reading, scope, ids)).filter((r) => !r.closed),
    (r) => r.person,
  )
  const moves = Map.groupBy(await plannedPlacements(reading, scope, ids), (m) => m.person)
  const deputies = Map.groupBy(await deputiesToday(reading, scope, ids), (d) => d.absent)
  return {
    people: rows.map((r): PersonListed => {
      const [deputy] = deputies.get(r.id) ?? []
      const [move] = moves.get(r.id) ?? []
      return {
        id: r.id,
        name: r.name,
        employeeNo: r.employeeNo,
        unit: r.unit,
        position: r.position,
        superior: r.superior,
        enteredOn: r.enteredOn,
        lastDay: r.lastDay,
        state: stateOn(today, r),
        duties: (duties.get(r.id) ?? []).map((d) => d.duty),
        roles: (roles.get(r.id) ?? []).map(({ person: _person, closed: _closed, ...role }) => role),
        moves: move ? { since: move.since, unit: move.unit } : null,
        deputy: deputy ? { name: deputy.name, since: deputy.since, until: deputy.until } : null,
      }
    }),
    total: await countPeople(reading, scope, which),
  }
}

const mostColleagues = 20

/** Colleagues for choosing one: open to whoever keeps the people, and to superiors, who choose a deputy. */
export async function viewColleagues(
  reading: Reading,
  scope: Scope,
  asked: { signs: string; now: Date },
): Promise<z.output<typeof findColleagues.answer> | Refused> {
  const today = await organisationToday(reading, scope, asked.now)
  const superior = scope.person !== null && (await reportsFrom(reading, scope, scope.person, today)).length > 0
  if (!mayFindColleagues(scope, { superior })) return { refused: 'not-yours-to-find' }
  const { signs } = asked
  return searchPersons(reading, scope, { signs, among: 'company', contacts: false, limit: mostColleagues })
}
