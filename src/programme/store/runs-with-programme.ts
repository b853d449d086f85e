// Every run there is, with the programme it belongs to.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'

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
