// What was asked and what was refused: counted by hour, and the refused bodies kept for mending.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'

export interface Counted {
  credential: string
  hour: Date
  requests: number
  statements: number
  refused: number
  lastAt: Date
}
export interface Refusal {
  id: string
  credential: string | null
  at: Date
  method: string
  address: string
  edition: string
  status: number
  place: string
  code: string
  params: Record<string, string | number>
  contentType: string
  body: Buffer | null
  bodyBytes: number
}

/** Adds counts up, sorted, in one statement. */
export async function addUsage(tx: Writing, _scope: Scope, counted: Counted[]): Promise<void> {
  if (counted.length === 0) return
  const sorted = counted.toSorted((a, b) =>
    a.credential + a.hour.toISOString() < b.credential + b.hour.toISOString() ? -1 : 1,
  )
  await tx
    .insertInto('lrs.usage')
    .values(
      sorted.map((c) => ({
        credential: c.credential,
        hour: c.hour,
        requests: c.requests,
        statements: c.statements,
        refused: c.refused,
        last_at: c.lastAt,
      })),
    )
    .onConflict((c) =>
      c.columns(['credential', 'hour']).doUpdateSet({
        requests: sql`lrs.usage.requests + excluded.requests`,
        statements: sql`lrs.usage.statements + excluded.statements`,
        refused: sql`lrs.usage.refused + excluded.refused`,
        last_at: sql`greatest(lrs.usage.last_at, excluded.last_at)`,
      }),
    )
    .execute()
}

/** What PostgreSQL can not keep in a text, or would refuse with it, is left out of what is said about a body; the body stays as it came. */
const plain = <T extends string | number>(value: T): T =>
  (typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value) as T

/** Keeps what was refused; what is there already stays. */
export async function saveRefusals(tx: Writing, _scope: Scope, refusals: Refusal[]): Promise<void> {
  if (refusals.length === 0) return
  await tx
    .insertInto('lrs.refusal')
    .values(
      refusals.map(({ bodyBytes, contentType, params, ...r }) => ({
        ...r,
        method: plain(r.method),
        address: plain(r.address),
        place: plain(r.place),
        content_type: plain(contentType),
        body_bytes: bodyBytes,
        params: JSON.stringify(Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plain(value)]))),
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}
