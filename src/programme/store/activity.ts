// Activities of a run: tests, homework and their questions, with module, due day and points.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface Activity {
  id: string
  run: string
  module: string | null
  kind: string
  name: string
  dueOn: string | null
  weight: number | null
  outOf: number | null
  external: string | null
  /** Of a question: the test or homework it belongs to, and the knowledge point it asks for. */ partOf?: string | null
  point?: string | null
}

/** Writes activities; the same id again updates. What a question asks for stays known where it is not said again. */
export async function saveActivities(tx: Writing, _scope: Scope, activities: Activity[]): Promise<void> {
  for (let i = 0; i < activities.length; i += 2000) {
    await tx
      .insertInto('programme.activity')
      .values(
        activities.slice(i, i + 2000).map((a) => ({
          id: a.id,
          run: a.run,
          module: a.module,
          kind: a.kind,
          name: a.name,
          due_on: a.dueOn,
          weight: a.weight,
          out_of: a.outOf,
          external: a.external,
          part_of: a.partOf ?? null,
          point: a.point ?? null,
        })),
      )
      .onConflict((c) =>
        c.column('id').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          due_on: eb.ref('excluded.due_on'),
          weight: eb.ref('excluded.weight'),
          out_of: eb.ref('excluded.out_of'),
          point: sql`coalesce(excluded.point, programme.activity.point)`,
        })),
      )
      .execute()
  }
}

/** Activities of a run in order of their due day. */
export async function activitiesOf(reading: Reading, _scope: Scope, run: string): Promise<Activity[]> {
  const rows = await reading
    .selectFrom('programme.activity')
    .selectAll()
    .where('run', '=', run)
    .orderBy('due_on')
    .orderBy('name')
    .execute()
  return rows.map((a) => ({
    id: a.id,
    run: a.run,
    module: a.module,
    kind: a.kind,
    name: a.name,
    dueOn: a.due_on,
    weight: a.weight,
    outOf: a.out_of,
    external: a.external,
    partOf: a.part_of,
    point: a.point,
  }))
}
