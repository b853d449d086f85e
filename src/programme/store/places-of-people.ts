// As what people take part in runs today: seats in force, learning in runs that are not closed, learners of a mentor.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { SeatRole } from '../contract.ts'

export interface PlaceInRun {
  person: string
  run: string
  runName: string
  role: SeatRole | 'learner'
  /** The first day of learning; of a seat it is not written down. */
  since: string | null
  until: string | null
  closed: boolean
}

const closed = sql<boolean>`coalesce((select state from programme.run_state t where t.run = r.id order by at desc limit 1) = 'closed', false)`
const runName = sql<string>`p.name || ' ' || r.name`

/** Seats of these persons in force, and where they learn, newest run first. */
export async function placesOfPeople(
  reading: Reading,
  _scope: Scope,
  persons: readonly string[],
): Promise<PlaceInRun[]> {
  const seats = await reading
    .selectFrom('programme.seat as s')
    .innerJoin('programme.run as r', 'r.id', 's.run')
    .innerJoin('programme.programme as p', 'p.id', 'r.programme')
    .select(['s.person', 's.run', runName.as('runName'), 's.role', 's.until', closed.as('closed')])
    .distinct()
    .where('s.person', '=', anyOf(persons))
    .where(sql<boolean>`coalesce(s.until >= (select people.today()), true)`)
    .execute()
  const learning = await reading
    .selectFrom('programme.enrolment as e')
    .innerJoin('programme.run as r', 'r.id', 'e.run')
    .innerJoin('programme.programme as p', 'p.id', 'r.programme')
    .select(['e.person', 'e.run', runName.as('runName'), 'e.since', 'e.until', closed.as('closed')])
    .where('e.person', '=', anyOf(persons))
    .where(sql<boolean>`coalesce(e.until >= (select people.today()), true)`)
    .execute()
  return [...seats.map((s) => ({ ...s, since: null })), ...learning.map((e) => ({ ...e, role: 'learner' as const }))]
}

/** In which runs a person mentors how many. */
export function mentoredBy(reading: Reading, _scope: Scope, mentor: string) {
  return reading
    .selectFrom('programme.mentorship as m')
    .innerJoin('programme.run as r', 'r.id', 'm.run')
    .innerJoin('programme.programme as p', 'p.id', 'r.programme')
    .select(['m.run', runName.as('runName'), sql<number>`count(*)::int`.as('n')])
    .where('m.mentor', '=', mentor)
    .where(sql<boolean>`not ${closed}`)
    .groupBy(['m.run', 'p.name', 'r.name'])
    .execute()
}

/** Whom somebody mentors in a run. */
export async function learnersOfMentor(
  reading: Reading,
  _scope: Scope,
  of: { run: string; mentor: string },
): Promise<string[]> {
  const rows = await reading
    .selectFrom('programme.mentorship')
    .select('learner')
    .where('run', '=', of.run)
    .where('mentor', '=', of.mentor)
    .execute()
  return rows.map((r) => r.learner)
}

/** Whom somebody mentors, run by run: those who still learn there today. */
export function learnersMentored(reading: Reading, _scope: Scope, mentor: string) {
  return reading
    .selectFrom('programme.mentorship as m')
    .innerJoin('programme.enrolment as e', (on) => on.onRef('e.run', '=', 'm.run').onRef('e.person', '=', 'm.learner'))
    .innerJoin('people.person as p', 'p.id', 'm.learner')
    .select(['m.run', 'p.name', 'p.employee_no as employeeNo'])
    .where('m.mentor', '=', mentor)
    .where('p.left_on', 'is', null)
    .where(sql<boolean>`coalesce(e.until >= (select people.today()), true)`)
    .orderBy('p.name')
    .orderBy('p.employee_no')
    .execute()
}

/** Those who mentor a person in any run that is not closed and hold a mentor's seat in it today: they see the person there. */
export async function mentorsOf(reading: Reading, _scope: Scope, learner: string): Promise<string[]> {
  const rows = await reading
    .selectFrom('programme.mentorship as m')
    .innerJoin('people.person as p', 'p.id', 'm.mentor')
    .innerJoin('programme.seat as s', (on) =>
      on.onRef('s.run', '=', 'm.run').onRef('s.person', '=', 'm.mentor').on('s.role', '=', 'mentor'),
    )
    .select('p.name')
    .distinct()
    .where('m.learner', '=', learner)
    .where('p.left_on', 'is', null)
    .where(sql<boolean>`coalesce(s.until >= (select people.today()), true) and not programme.is_closed(m.run)`)
    .orderBy('p.name')
    .execute()
  return rows.map(({ name }) => name)
}

/** Runs this person alone leads without an end. */
export async function soleLeads(reading: Reading, _scope: Scope, person: string): Promise<Set<string>> {
  const rows = await reading
    .selectFrom('programme.seat as s')
    .innerJoin('programme.run as r', 'r.id', 's.run')
    .select('s.run')
    .where('s.person', '=', person)
    .where('s.role', '=', 'lead')
    .where(sql<boolean>`not ${closed}`)
    .where(
      sql<boolean>`not exists (select from programme.seat o join people.person p on p.id = o.person
        where o.run = s.run and o.role = 'lead' and o.person <> s.person and o.until is null and p.left_on is null)`,
    )
    .execute()
  return new Set(rows.map((r) => r.run))
}

/** Whose next superior, deputy of one, or mentor this person is in a run. */
export async function ownLearnersIn(reading: Reading, scope: Scope, run: string): Promise<Set<string>> {
  const rows = await reading
    .selectFrom('programme.enrolment as e')
    .select('e.person as id')
    .where('e.run', '=', run)
    .where(
      sql<boolean>`(e.person in (select programme.visible_persons()) or (e.run, e.person) in (select run, learner from programme.mentored()))`,
    )
    .execute()
  return new Set(rows.map(({ id }) => id).filter((id) => id !== scope.person))
}
