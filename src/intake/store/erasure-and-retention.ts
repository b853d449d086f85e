// Erasures and how long statements are kept.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/id.ts'

/** What these actors said is sealed under a name that says nothing; the actors themselves go. */
export async function sealActors(tx: Writing, _scope: Scope, identifiers: readonly string[]): Promise<void> {
  const actors = await tx
    .selectFrom('intake.actor')
    .select('id')
    .where('identifier', '=', sql<string>`any(${[...identifiers]}::text[])`)
    .execute()
  const ids = actors.map((a) => a.id)
  if (ids.length === 0) return
  await tx
    .updateTable('intake.xapi_statement')
    .set({ sealed: true, actor: newId(), lacks_person: false, lacks_run: false, lacks_seat: false })
    .where('actor', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  await tx
    .deleteFrom('intake.actor')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
}

/** The texts of these statements are gone: what they became stays as it is. */
export async function sealStatements(tx: Writing, _scope: Scope, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable('intake.xapi_statement')
    .set({ sealed: true, lacks_person: false, lacks_run: false, lacks_seat: false })
    .where('statement', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}

export async function saveErasure(
  tx: Writing,
  scope: Scope,
  e: { id: string; at: Date; identifiers: number; statements: number; observations: number },
): Promise<void> {
  await tx
    .insertInto('intake.erasure')
    .values({ ...e, by_person: scope.person })
    .execute()
}

export const erasures = (reading: Reading, _scope: Scope) =>
  reading
    .selectFrom('intake.erasure')
    .select(['id', 'at', 'identifiers', 'statements', 'observations'])
    .orderBy('at', 'desc')
    .limit(50)
    .execute()

/** How many months statements are kept; null: for ever. */
export async function retentionMonths(reading: Reading, _scope: Scope): Promise<number | null> {
  return (
    (await reading.selectFrom('intake.retention').select('months').orderBy('id', 'desc').limit(1).executeTakeFirst())
      ?.months ?? null
  )
}

export async function saveMonths(tx: Writing, scope: Scope, months: number | null, now: Date): Promise<void> {
  await tx.insertInto('intake.retention').values({ id: newId(), months, by_person: scope.person, at: now }).execute()
}

/** Of the statements heard before a moment: how many became evidence, and how many still wait. */
export async function statementCountsBefore(
  reading: Reading,
  _scope: Scope,
  before: Date,
): Promise<{ became: number; waiting: number }> {
  return reading
    .selectNoFrom([
      sql<number>`(select count(*) from intake.statement_observation b join lrs.statement s on s.id = b.statement where s.stored < ${before})`.as(
        'became',
      ),
      sql<number>`(select count(*) from intake.xapi_statement h join lrs.statement s on s.id = h.statement where s.stored < ${before} and (h.lacks_person or h.lacks_run or h.lacks_seat))`.as(
        'waiting',
      ),
    ])
    .executeTakeFirstOrThrow()
}
