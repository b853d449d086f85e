// The list of people: who is in a unit (with those below or without), whose signs hold what was typed, a page at a time.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { exactFirst, holdsSigns } from './person-search.ts'
import { lineHolds } from './reporting-line.ts'

/** inside: of the company and not gone · left: gone · outside: guests with an end, not of the company. */
export const whoOptions = ['inside', 'left', 'outside'] as const
export type Who = (typeof whoOptions)[number]

export interface PeopleAsked {
  signs: string
  /** Null: everywhere. */
  units: readonly string[] | null
  /** The name of a position; null: any. */
  position: string | null
  who: Who
}

const asked = (reading: Reading, { signs, units, position, who }: PeopleAsked) =>
  reading
    .selectFrom('people.person as p')
    .where('p.name', '<>', '')
    .where(
      who === 'left'
        ? sql<boolean>`p.left_on is not null`
        : sql<boolean>`p.left_on is null and p.external = ${who === 'outside'}`,
    )
    .$if(position !== null, (all) =>
      all.where('p.position', 'in', (eb) =>
        eb.selectFrom('people.position as o').select('o.id').where('o.name', '=', position),
      ),
    )
    .$if(units !== null, (all) => all.where('p.unit', '=', anyOf(units ?? [])))
    .where(holdsSigns(signs, true))

export async function countPeople(reading: Reading, _scope: Scope, which: PeopleAsked): Promise<number> {
  const { n } = await asked(reading, which)
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Ids in the order of 工号, exact hits first; without limit all of them. */
export async function peopleInOrder(
  reading: Reading,
  _scope: Scope,
  which: PeopleAsked,
  span: { from: number; most: number } | null,
): Promise<string[]> {
  const all = asked(reading, which)
    .select('p.id')
    .orderBy(exactFirst(which.signs))
    .orderBy(sql`p.employee_no collate "C" nulls last`)
    .orderBy('p.name')
    .orderBy('p.id')
  const rows = await (span ? all.offset(span.from).limit(span.most) : all).execute()
  return rows.map((r) => r.id)
}

/** What the list and the sheet say of these persons, in the order of the ids. */
export async function peopleListed(reading: Reading, _scope: Scope, ids: readonly string[]) {
  const rows = await reading
    .selectFrom('people.person as p')
    .leftJoin('people.unit as u', 'u.id', 'p.unit')
    .leftJoin('people.position as o', 'o.id', 'p.position')
    .leftJoin('people.reporting_line as l', (j) =>
      j.onRef('l.person', '=', 'p.id').on('l.kind', '=', 'solid').on(lineHolds('l')),
    )
    .leftJoin('people.person as s', 's.id', 'l.superior')
    .leftJoin('people.departure as d', (j) => j.onRef('d.person', '=', 'p.id').on('d.returned_on', 'is', null))
    .select([
      'p.id',
      'p.name',
      'p.employee_no as employeeNo',
      'p.email',
      'p.phone',
      'p.external',
      'p.entered_on as enteredOn',
      'p.unit as unitId',
      'u.name as unit',
      'o.name as position',
      's.id as superiorId',
      's.name as superior',
      's.employee_no as superiorNo',
      (eb) => eb.fn.coalesce('p.left_on', 'd.last_day').as('lastDay'),
    ])
    .where('p.id', '=', anyOf(ids))
    .execute()
  const byId = new Map(rows.map((r) => [r.id, r]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
export type PersonListed = Awaited<ReturnType<typeof peopleListed>>[number]

/** Dotted superiors of today by 工号, and chat ids, of many persons. */
export async function dottedAndChat(reading: Reading, _scope: Scope, ids: readonly string[]) {
  const dotted = await reading
    .selectFrom('people.reporting_line as l')
    .innerJoin('people.person as s', 's.id', 'l.superior')
    .select(['l.person', 's.employee_no as no'])
    .where('l.kind', '=', 'dotted')
    .where(lineHolds('l'))
    .where('l.person', '=', anyOf(ids))
    .orderBy('s.employee_no')
    .execute()
  const chat = await reading
    .selectFrom('people.identifier')
    .select(['person', 'system', 'value'])
    .where('person', '=', anyOf(ids))
    .where('system', 'in', ['wecom', 'dingtalk', 'feishu'])
    .execute()
  return { dotted: Map.groupBy(dotted, (d) => d.person), chat: Map.groupBy(chat, (c) => c.person) }
}

/** How many there are of each kind, those in no unit included. */
export async function headcount(reading: Reading, _scope: Scope) {
  return reading
    .selectFrom('people.person')
    .where('name', '<>', '')
    .select([
      sql<number>`count(*) filter (where left_on is null and not external)::int`.as('inside'),
      sql<number>`count(*) filter (where left_on is null and external)::int`.as('outside'),
      sql<number>`count(*) filter (where left_on is not null)::int`.as('left'),
    ])
    .executeTakeFirstOrThrow()
}

/** What waits to be put right: present people whose superior of today has left. */
export function superiorsGone(reading: Reading, _scope: Scope) {
  return reading
    .selectFrom('people.reporting_line as l')
    .innerJoin('people.person as p', 'p.id', 'l.person')
    .innerJoin('people.person as s', 's.id', 'l.superior')
    .select(['p.id', 'p.name', 's.name as superior'])
    .where('l.kind', '=', 'solid')
    .where(lineHolds('l'))
    .where('p.left_on', 'is', null)
    .where('s.left_on', 'is not', null)
    .orderBy('s.name')
    .orderBy('p.name')
    .execute()
}

/** Departures that lie ahead, and who stands in for whom from today on. */
export async function comingUp(reading: Reading, _scope: Scope) {
  const leaving = await reading
    .selectFrom('people.departure as d')
    .innerJoin('people.person as p', 'p.id', 'd.person')
    .select(['p.id', 'p.name', 'd.last_day as lastDay'])
    .where('d.returned_on', 'is', null)
    .where('p.left_on', 'is', null)
    .orderBy('d.last_day')
    .limit(20)
    .execute()
  const deputies = await reading
    .selectFrom('people.deputy as d')
    .innerJoin('people.person as a', 'a.id', 'd.absent')
    .innerJoin('people.person as s', 's.id', 'd.deputy')
    .select(['a.id', 'a.name', 's.name as deputy', 'd.since', 'd.until'])
    .where(sql<boolean>`d.until >= (select people.today())`)
    .orderBy('d.since')
    .limit(20)
    .execute()
  return { leaving, deputies }
}

/** The names of positions there are. */
export async function positionNames(reading: Reading, _scope: Scope): Promise<string[]> {
  return (await reading.selectFrom('people.position').select('name').orderBy('name').execute()).map((p) => p.name)
}
