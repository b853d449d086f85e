// Which runs people are learners of, and which runs a programme has.
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

export interface RunPlace {
  run: string
  name: string
  programme: string
  programmeName: string
  startsOn: string
  endsOn: string
}

/** Every run with its programme, newest first. */
export function runPlaces(reading: Reading, _scope: Scope): Promise<RunPlace[]> {
  return reading
    .selectFrom('programme.run as r')
    .innerJoin('programme.programme as p', 'p.id', 'r.programme')
    .select([
      'r.id as run',
      'r.name',
      'p.id as programme',
      'p.name as programmeName',
      'r.starts_on as startsOn',
      'r.ends_on as endsOn',
    ])
    .orderBy('r.starts_on', 'desc')
    .orderBy('r.name', 'desc')
    .execute()
}
