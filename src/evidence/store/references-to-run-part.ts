// How much of what was seen belongs to a part of a run: a module, a learner, or days outside new dates. Of ratings given in confidence: that a module has some.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { confidentialKinds } from '../observation-kinds.ts'
import type { Reference, RunPart } from '../../programme/public.ts'

export async function evidenceReferences(reading: Reading, _scope: Scope, of: RunPart): Promise<Reference[]> {
  const rows = await reading
    .selectFrom('evidence.daily')
    .select(sql<number>`coalesce(sum(n), 0)::int`.as('n'))
    .where('run', '=', of.run)
    .where('kind', 'not in', confidentialKinds)
    .where(
      'module' in of
        ? sql<boolean>`module = ${of.module}`
        : 'person' in of
          ? sql<boolean>`person = ${of.person}`
          : sql<boolean>`day not between ${of.outside.startsOn} and ${of.outside.endsOn}
              and day between (select starts_on from programme.run where id = ${of.run}) and (select ends_on from programme.run where id = ${of.run})`,
    )
    .executeTakeFirstOrThrow()
  if ('module' in of) {
    const { rated } = await reading
      .selectNoFrom(sql<boolean>`evidence.was_rated(${of.run}::uuid, ${of.module}::uuid)`.as('rated'))
      .executeTakeFirstOrThrow()
    return [{ kind: 'evidence', n: rows.n }, ...(rated ? [{ kind: 'course-ratings' as const, n: 1 }] : [])]
  }
  if (!('person' in of)) return [{ kind: 'evidence', n: rows.n }]
  const ratings = await reading
    .selectFrom('evidence.behaviour_rating')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('run', '=', of.run)
    .where('person', '=', of.person)
    .executeTakeFirstOrThrow()
  return [
    { kind: 'evidence', n: rows.n },
    { kind: 'ratings', n: ratings.n },
  ]
}
