// What this folder itself holds of a part of a run: sessions, tests and homework, seats for one module.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Reference, RunPart } from '../rules/references.ts'

const count = sql<number>`count(*)::int`

export async function programmeReferences(reading: Reading, _scope: Scope, of: RunPart): Promise<Reference[]> {
  if ('person' in of) return []
  const sessions = await reading
    .selectFrom('programme.session')
    .select(count.as('n'))
    .where('run', '=', of.run)
    .where(
      'module' in of
        ? sql<boolean>`module = ${of.module}`
        : sql<boolean>`(starts_at at time zone (select time_zone from people.organisation))::date not between ${of.outside.startsOn} and ${of.outside.endsOn}`,
    )
    .executeTakeFirstOrThrow()
  if (!('module' in of)) return [{ kind: 'sessions', n: sessions.n }]
  const activities = await reading
    .selectFrom('programme.activity')
    .select(count.as('n'))
    .where('module', '=', of.module)
    .executeTakeFirstOrThrow()
  const seats = await reading
    .selectFrom('programme.seat')
    .select(count.as('n'))
    .where('module', '=', of.module)
    .executeTakeFirstOrThrow()
  return [
    { kind: 'sessions', n: sessions.n },
    { kind: 'activities', n: activities.n },
    { kind: 'seats', n: seats.n },
  ]
}
