// Which runs people are or were learners of.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'

export interface LearnerRun {
  person: string
  run: string
  programme: string
  startsOn: string
  until: string | null
}

/** Every run these people are or were learners of. */
export function runsOfLearners(reading: Reading, _scope: Scope, persons: readonly string[]): Promise<LearnerRun[]> {
  return reading
    .selectFrom('programme.enrolment as e')
    .innerJoin('programme.run as r', 'r.id', 'e.run')
    .select(['e.person', 'e.run', 'r.programme', 'r.starts_on as startsOn', 'e.until'])
    .where('e.person', '=', sql<string>`any(${[...persons]}::uuid[])`)
    .orderBy('r.starts_on', 'desc')
    .execute()
}
