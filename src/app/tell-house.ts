// What asks to be done about the house itself, whatever the run: the systems that send, and the folders that are watched.
import { actsFor } from '../intake/public.ts'
import { alertsOf } from '../lrs/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import type { Act } from '../programme/contract.ts'
import { houseOf } from './house.ts'

/** Acts that belong to the house rather than to a run's course. */
export async function houseActs(db: OpenDatabase, scope: Scope, { now, dropFolder }: { now: Date; dropFolder: string | undefined }): Promise<Act[]> {
  const folders = await db.read(scope, (reading) => actsFor(reading, scope, { now, root: dropFolder }))
  return [...folders, ...(await senderActs(db, scope, now))]
}

async function senderActs(db: OpenDatabase, scope: Scope, now: Date): Promise<Act[]> {
  if (scope.reach !== 'all') return []
  const zone = await houseOf(db).zone()
  return (await db.read(scope, (reading) => alertsOf(reading, scope, { now, zone }))).map((alert): Act => ({ ...alert, run: null, stage: 'lrs', dueAt: null }))
}
