// What asks to be done about the house itself, whatever the run: for now, the systems that send.
import { alertsOf } from '../lrs/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import type { Act } from '../programme/contract.ts'
import { houseOf } from './house.ts'

/** Acts that belong to no run. */
export async function houseActs(db: OpenDatabase, scope: Scope, now: Date): Promise<Act[]> {
  if (scope.reach !== 'all') return []
  const zone = await houseOf(db).zone()
  return (await db.read(scope, (reading) => alertsOf(reading, scope, { now, zone }))).map((alert): Act => ({ ...alert, run: null, stage: 'lrs', dueAt: null }))
}
