// The one organisation of this installation: its name, time zone and settings.
import { sql } from 'kysely'
import { defaultZone } from '../../calendar/day.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface Organisation {
  name: string
  timeZone: string
  sample: boolean
  settings: Record<string, unknown>
}

/** The one organisation of this installation, or null before it was founded. */
export async function organisation(reading: Reading, _scope: Scope): Promise<Organisation | null> {
  const row = await reading.selectFrom('people.organisation').selectAll().executeTakeFirst()
  return row ? { name: row.name, timeZone: row.time_zone, sample: row.sample, settings: row.settings } : null
}

/** The zone in which the organisation counts its days. */
export async function organisationZone(reading: Reading, scope: Scope): Promise<string> {
  return (await organisation(reading, scope))?.timeZone ?? defaultZone
}

/** Another name or time zone for it. */
export async function changeOrganisation(
  tx: Writing,
  _scope: Scope,
  to: { name: string; timeZone: string },
): Promise<void> {
  await tx.updateTable('people.organisation').set({ name: to.name, time_zone: to.timeZone }).execute()
}

/** Founds the organisation, or renames it. */
export async function saveOrganisation(
  tx: Writing,
  _scope: Scope,
  o: { name: string; sample?: boolean; timeZone?: string; settings?: Record<string, unknown> },
): Promise<void> {
  const settings = JSON.stringify(o.settings ?? {})
  await tx
    .insertInto('people.organisation')
    .values({ id: true, name: o.name, time_zone: o.timeZone ?? 'Asia/Shanghai', sample: o.sample ?? false, settings })
    .onConflict((c) =>
      c
        .column('id')
        .doUpdateSet({ name: o.name, settings: sql<string>`people.organisation.settings || ${settings}::jsonb` }),
    )
    .execute()
}
