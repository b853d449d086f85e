// Who stands around a report, for telling them that its time runs out.
import { sql } from 'kysely'
import { lineHolds } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'

const present = sql<boolean>`p.left_on is null`

/** Those who lead a run, and the training department, who are still there. */
export async function leadsAndTraining(
  reading: Reading,
  _scope: Scope,
  run: string,
): Promise<{ leads: string[]; training: string[] }> {
  const leads = await reading
    .selectFrom('programme.seat as s')
    .innerJoin('people.person as p', 'p.id', 's.person')
    .select('s.person')
    .distinct()
    .where('s.run', '=', run)
    .where('s.role', '=', 'lead')
    .where(sql<boolean>`(s.until is null or s.until >= (select people.today()))`)
    .where(present)
    .execute()
  const training = await reading
    .selectFrom('people.duty as d')
    .innerJoin('people.person as p', 'p.id', 'd.person')
    .select('d.person')
    .where('d.duty', '=', 'training')
    .where(present)
    .execute()
  return { leads: leads.map((l) => l.person), training: training.map((t) => t.person) }
}

/** Everybody above a person, and their mentors: whom a hidden report is hidden from. */
async function everybodyAbove(reading: Reading, _scope: Scope, person: string): Promise<Set<string>> {
  const rows = await reading
    .selectNoFrom(
      sql<string[]>`(
    with recursive above as (
      select l.superior from people.reporting_line l where l.person = ${person} and ${lineHolds('l')}
      union select l.superior from people.reporting_line l join above a on l.person = a.superior where ${lineHolds('l')}),
    present as (select superior as who from above union select mentor from programme.mentorship where learner = ${person})
    select coalesce(array_agg(who), '{}') from (select who from present union select d.deputy from people.deputy d join present p on p.who = d.absent
      where (select people.today()) between d.since and d.until) all_of_them)`.as('persons'),
    )
    .executeTakeFirstOrThrow()
  return new Set(rows.persons)
}

/** From whom a report is hidden: from everybody above its author, who asked for it; else from nobody. */
export const hiddenFrom = async (
  reading: Reading,
  scope: Scope,
  { voice, reporter }: { voice: string; reporter: string | null },
): Promise<Set<string>> =>
  voice === 'hidden' && reporter !== null ? everybodyAbove(reading, scope, reporter) : new Set()

/** Persons with the e-mail they have, if any. */
export async function emailsOf(
  reading: Reading,
  _scope: Scope,
  persons: string[],
): Promise<{ person: string; email: string | null }[]> {
  if (persons.length === 0) return []
  return reading
    .selectFrom('people.person as p')
    .select(['p.id as person', 'p.email'])
    .where('p.id', 'in', persons)
    .where(present)
    .orderBy('p.id')
    .execute()
}
