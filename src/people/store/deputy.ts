// Who stands in for whom, from a day until a day, and what was done in the place of the absent.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/id.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface Deputy {
  id: string
  absent: string
  deputy: string
  since: string
  until: string
}

/** Those in whose place a person acts today. */
export async function stoodInForBy(reading: Reading, _scope: Scope, person: string): Promise<string[]> {
  const rows = await reading
    .selectFrom('people.deputy as d')
    .innerJoin('people.person as p', 'p.id', 'd.absent')
    .select('d.absent')
    .where('d.deputy', '=', person)
    .where('p.left_on', 'is', null)
    .where(sql<boolean>`(select people.today()) between d.since and d.until`)
    .execute()
  return [...new Set(rows.map((r) => r.absent))]
}

/** Every deputy of these persons, and everybody they stand in for, newest first. */
export function deputiesAround(reading: Reading, _scope: Scope, person: string) {
  return reading
    .selectFrom('people.deputy as d')
    .innerJoin('people.person as a', 'a.id', 'd.absent')
    .innerJoin('people.person as s', 's.id', 'd.deputy')
    .leftJoin('people.person as b', 'b.id', 'd.by_person')
    .select([
      'd.id',
      'd.absent',
      'd.deputy',
      'd.since',
      'd.until',
      'd.at',
      'a.name as absentName',
      's.name as deputyName',
      'b.name as by',
    ])
    .where((eb) => eb.or([eb('d.absent', '=', person), eb('d.deputy', '=', person)]))
    .orderBy('d.since', 'desc')
    .orderBy('d.id')
    .execute()
}

/** Who stands in for a person, now or later. */
export function deputiesOf(reading: Reading, _scope: Scope, absent: string, from: string): Promise<Deputy[]> {
  return reading
    .selectFrom('people.deputy')
    .select(['id', 'absent', 'deputy', 'since', 'until'])
    .where('absent', '=', absent)
    .where('until', '>=', from)
    .orderBy('since')
    .execute()
}

export async function deputyById(reading: Reading, _scope: Scope, id: string): Promise<Deputy | null> {
  return (
    (await reading
      .selectFrom('people.deputy')
      .select(['id', 'absent', 'deputy', 'since', 'until'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

export async function saveDeputy(tx: Writing, scope: Scope, d: Deputy & { at: Date }): Promise<void> {
  await tx
    .insertInto('people.deputy')
    .values({ ...d, by_person: scope.person })
    .onConflict((c) =>
      c.column('id').doUpdateSet({
        deputy: d.deputy,
        since: d.since,
        until: d.until,
        by_person: scope.person,
        told_at: null,
      }),
    )
    .execute()
}

/** Those who stand in today or later and were not told of it yet. */
export function deputiesToTell(reading: Reading, _scope: Scope) {
  return reading
    .selectFrom('people.deputy as d')
    .innerJoin('people.person as a', 'a.id', 'd.absent')
    .innerJoin('people.person as s', 's.id', 'd.deputy')
    .leftJoin('people.person as b', 'b.id', 'd.by_person')
    .select(['d.id', 'd.absent', 'd.deputy', 'd.since', 'd.until', 'd.by_person as by', 'b.name as byName'])
    .select(['a.name as absentName', 'a.email as absentEmail', 's.name as deputyName', 's.email as deputyEmail'])
    .where('d.told_at', 'is', null)
    .where(sql<boolean>`d.until >= (select people.today())`)
    .orderBy('d.id')
    .execute()
}

export async function saveDeputyTold(tx: Writing, _scope: Scope, id: string, at: Date): Promise<void> {
  await tx.updateTable('people.deputy').set({ told_at: at }).where('id', '=', id).execute()
}

/** On record that it is over; both sides are to be told, where the deputy was told to begin with. */
export async function saveDeputyEnded(
  tx: Writing,
  _scope: Scope,
  which: readonly string[],
  { by, at }: { by: string | null; at: Date },
): Promise<void> {
  if (which.length === 0) return
  await tx
    .insertInto('people.deputy_ended')
    .columns(['deputyship', 'absent', 'deputy', 'since', 'until', 'by_person', 'at', 'told_at'])
    .expression((eb) =>
      eb
        .selectFrom('people.deputy as d')
        .select(['d.id', 'd.absent', 'd.deputy', 'd.since', 'd.until'])
        .select([sql<string | null>`${by}::uuid`.as('by_person'), sql<Date>`${at}::timestamptz`.as('at')])
        .select(sql<Date | null>`case when d.told_at is null then ${at}::timestamptz end`.as('told_at'))
        .where('d.id', '=', anyOf(which)),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}

/** What ended before its last day, of this person and of those whom they stood in for; `noDayLeft`: no whole day of it was over. */
export function deputiesTakenBack(reading: Reading, _scope: Scope, person: string) {
  return reading
    .selectFrom('people.deputy_ended as d')
    .innerJoin('people.person as a', 'a.id', 'd.absent')
    .innerJoin('people.person as s', 's.id', 'd.deputy')
    .leftJoin('people.person as b', 'b.id', 'd.by_person')
    .select(['d.deputyship as id', 'd.absent', 'd.deputy', 'd.since', 'd.until', 'd.at'])
    .select(['a.name as absentName', 's.name as deputyName', 'b.name as by'])
    .select((eb) =>
      eb
        .not(eb.exists(eb.selectFrom('people.deputy as k').select('k.id').whereRef('k.id', '=', 'd.deputyship')))
        .as('noDayLeft'),
    )
    .where((eb) => eb.or([eb('d.absent', '=', person), eb('d.deputy', '=', person)]))
    .orderBy('d.at', 'desc')
    .execute()
}

/** Deputies that were taken back, and those of whoever has left, of which nobody was told yet. */
export function deputiesEndedToTell(reading: Reading, _scope: Scope) {
  return reading
    .selectFrom('people.deputy_ended as d')
    .innerJoin('people.person as a', 'a.id', 'd.absent')
    .innerJoin('people.person as s', 's.id', 'd.deputy')
    .leftJoin('people.person as b', 'b.id', 'd.by_person')
    .select(['d.deputyship', 'd.absent', 'd.deputy', 'd.since', 'd.until', 'd.by_person as by', 'b.name as byName'])
    .select(['a.name as absentName', 'a.email as absentEmail', 'a.left_on as absentLeft'])
    .select(['s.name as deputyName', 's.email as deputyEmail', 's.left_on as deputyLeft'])
    .where('d.told_at', 'is', null)
    .orderBy('d.at')
    .execute()
}

export async function saveDeputyEndedTold(tx: Writing, _scope: Scope, deputyship: string, at: Date): Promise<void> {
  await tx.updateTable('people.deputy_ended').set({ told_at: at }).where('deputyship', '=', deputyship).execute()
}

/** Those whom a person stands in for, or who stand in for the person, after a day. */
export function deputiesAfter(reading: Reading, _scope: Scope, person: string, day: string): Promise<Deputy[]> {
  return reading
    .selectFrom('people.deputy')
    .select(['id', 'absent', 'deputy', 'since', 'until'])
    .where((eb) => eb.or([eb('absent', '=', person), eb('deputy', '=', person)]))
    .where('until', '>', day)
    .execute()
}

/** What has begun ends with a day; what has not is taken away. */
export async function endDeputy(tx: Writing, _scope: Scope, d: Deputy, lastDay: string): Promise<void> {
  if (d.since > lastDay) await tx.deleteFrom('people.deputy').where('id', '=', d.id).execute()
  else await tx.updateTable('people.deputy').set({ until: lastDay }).where('id', '=', d.id).execute()
}

/** A leaver stands in for nobody any more, and nobody for the leaver. */
export async function endDeputiesOf(tx: Writing, _scope: Scope, person: string, lastDay: string): Promise<void> {
  const of = sql<boolean>`(absent = ${person} or deputy = ${person})`
  await tx.deleteFrom('people.deputy').where(of).where('since', '>', lastDay).execute()
  await tx.updateTable('people.deputy').set({ until: lastDay }).where(of).where('until', '>', lastDay).execute()
}

/** Notes what the person asking did in the place of those absent for whom they stand in today, and says of whom; null, and nothing noted, where they act for themselves. */
export async function recordDeputyAct(
  tx: Writing,
  scope: Scope,
  act: { absent: readonly string[]; what: string; run: string; at: Date },
): Promise<string | null> {
  if (scope.person !== null && act.absent.includes(scope.person)) return null
  const [absent] = act.absent.filter((a) => scope.standsInFor.has(a)).toSorted()
  if (absent === undefined) return null
  await tx
    .insertInto('people.deputy_act')
    .values({ id: newId(), absent, deputy: scope.person!, what: act.what, run: act.run, at: act.at })
    .execute()
  return absent
}

/** What was done in a person's place, or by them in the place of others, newest first. */
export function deputyActs(reading: Reading, _scope: Scope, person: string) {
  return reading
    .selectFrom('people.deputy_act as t')
    .innerJoin('people.person as a', 'a.id', 't.absent')
    .innerJoin('people.person as s', 's.id', 't.deputy')
    .select(['t.id', 't.what', 't.run', 't.at', 'a.name as absentName', 's.name as deputyName'])
    .where((eb) => eb.or([eb('t.absent', '=', person), eb('t.deputy', '=', person)]))
    .orderBy('t.at', 'desc')
    .limit(50)
    .execute()
}

/** Today's deputies of these persons. */
export function deputiesToday(reading: Reading, _scope: Scope, persons: readonly string[]) {
  return reading
    .selectFrom('people.deputy as d')
    .innerJoin('people.person as s', 's.id', 'd.deputy')
    .select(['d.absent', 's.name', 'd.since', 'd.until'])
    .where('d.absent', '=', anyOf(persons))
    .where(sql<boolean>`d.until >= (select people.today())`)
    .orderBy('d.since')
    .execute()
}
