// What was asked and what was refused: counted by hour, and the refused bodies kept for mending.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'

export interface Counted { credential: string; hour: Date; requests: number; statements: number; refused: number; lastAt: Date }
export interface Refusal { id: string; credential: string | null; at: Date; method: string; address: string; edition: string; status: number; place: string; code: string; params: Record<string, string | number>; body: Buffer | null; bodyBytes: number }

/** Adds counts up, sorted, in one statement. */
export async function addTraffic(tx: Writing, _scope: Scope, counted: Counted[]): Promise<void> {
  if (counted.length === 0) return
  const sorted = counted.toSorted((a, b) => (a.credential + a.hour.toISOString() < b.credential + b.hour.toISOString() ? -1 : 1))
  await tx.insertInto('lrs.traffic').values(sorted.map((c) => ({ credential: c.credential, hour: c.hour, requests: c.requests, statements: c.statements, refused: c.refused, last_at: c.lastAt })))
    .onConflict((c) => c.columns(['credential', 'hour']).doUpdateSet({
      requests: sql`lrs.traffic.requests + excluded.requests`, statements: sql`lrs.traffic.statements + excluded.statements`, refused: sql`lrs.traffic.refused + excluded.refused`, last_at: sql`greatest(lrs.traffic.last_at, excluded.last_at)`,
    })).execute()
}

/** Keeps what was refused; the oldest beyond `most` go. */
export async function saveRefusals(tx: Writing, _scope: Scope, refusals: Refusal[], most: number): Promise<void> {
  if (refusals.length === 0) return
  await tx.insertInto('lrs.refusal').values(refusals.map(({ bodyBytes, params, ...r }) => ({ ...r, params: JSON.stringify(params), body_bytes: bodyBytes }))).execute()
  await sql`delete from lrs.refusal where id in (select id from lrs.refusal r where not exists (select from lrs.mending m where m.refusal = r.id) order by at desc offset ${most})`.execute(tx)
}
