// The learners of a run as this person may see them, and from when to when they took part.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface LearnerBrief {
  id: string
  name: string
  number: string | null
  unit: string | null
  since: string
  until: string | null
}

/** Learners of a run this person may see by name: all for its training side and instructors, else oneself, one's next reports and mentees. */
export function learnersSeen(reading: Reading, _scope: Scope, run: string): Promise<LearnerBrief[]> {
  return reading
    .selectFrom('programme.enrolment as e')
    .innerJoin('people.person as p', 'p.id', 'e.person')
    .leftJoin('people.unit as u', 'u.id', 'p.unit')
    .select(['p.id', 'p.name', 'p.employee_no as number', 'u.name as unit', 'e.since', 'e.until'])
    .where('e.run', '=', run)
    .where(sql<boolean>`e.person in (select programme.learners_named_in(${run}::uuid))`)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

/** From when to when learners took part, with how many share the same span. */
export async function spansOf(
  reading: Reading,
  _scope: Scope,
  run: string,
): Promise<{ since: string; until: string | null; count: number }[]> {
  return reading
    .selectFrom('programme.enrolment')
    .select(['since', 'until', sql<number>`count(*)::int`.as('count')])
    .where('run', '=', run)
    .groupBy(['since', 'until'])
    .execute()
}
