// Sessions of a run: planned from the start, or added because something came up.
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Session } from '../contract.ts'

export interface SessionEntry {
  id: string
  run: string
  module: string | null
  title: string
  startsAt: Date
  endsAt: Date
  place?: string | null
  instructor?: string | null
  because?: string | null
  createdAt: Date
}

/** Writes a session; the same id again moves it. */
export async function saveSession(tx: Writing, _scope: Scope, s: SessionEntry): Promise<void> {
  await tx
    .insertInto('programme.session')
    .values({
      id: s.id,
      run: s.run,
      module: s.module,
      title: s.title,
      starts_at: s.startsAt,
      ends_at: s.endsAt,
      place: s.place ?? null,
      instructor: s.instructor ?? null,
      because: s.because ?? null,
      created_at: s.createdAt,
    })
    .onConflict((c) =>
      c.column('id').doUpdateSet({
        title: s.title,
        starts_at: s.startsAt,
        ends_at: s.endsAt,
        place: s.place ?? null,
        instructor: s.instructor ?? null,
      }),
    )
    .execute()
}

/** Sessions of a run, or of several, in time order. */
export async function sessionsOf(reading: Reading, _scope: Scope, run: string | readonly string[]): Promise<Session[]> {
  const rows = await reading
    .selectFrom('programme.session')
    .selectAll()
    .where('run', '=', anyOf(run))
    .orderBy('starts_at')
    .execute()
  return rows.map((s) => ({
    id: s.id,
    run: s.run,
    module: s.module,
    title: s.title,
    startsAt: s.starts_at.toISOString(),
    endsAt: s.ends_at.toISOString(),
    place: s.place,
    instructor: s.instructor,
    because: s.because,
  }))
}
