// What the store was told, in the order in which it can be read once and never missed.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Json } from '../rules/validators.ts'
import { completeBefore, textOf } from './statement.ts'

/** A place in that order: everything up to it was read. */
export interface FeedPosition {
  stored: Date
  id: string
}
/** `voids`: the statement it takes back; `voided`: it was taken back itself. */
export interface FeedStatement {
  id: string
  stored: Date
  statement: Json
  /** As it is sent out, to the last digit. */ text: string
  voids: string | null
  voided: boolean
}

const isVoided = sql<boolean>`(s.voids is null and exists (select from lrs.voiding v where v.target = s.id))`

const told = ({
  id,
  stored,
  timed,
  raw,
  voids,
  voided,
}: {
  id: string
  stored: Date
  timed: boolean
  raw: string
  voids: string | null
  voided: boolean
}): FeedStatement => {
  const text = textOf({ id, stored, timed, raw })
  return { id, stored, voids, voided, text, statement: JSON.parse(text) as Json }
}

/** Statements after a mark, in order, at most `limit`; none that could still get an earlier neighbour (`lrs.complete_before`). */
export async function statementsAfter(
  reading: Reading,
  scope: Scope,
  { mark, limit }: { mark: FeedPosition | null; limit: number },
): Promise<FeedStatement[]> {
  // @NOTE Asked for in a statement of its own: one that is committed between the snapshot of a query and its end could be passed by.
  const complete = await completeBefore(reading, scope)
  let asked = reading
    .selectFrom('lrs.statement as s')
    .select(['s.id', 's.stored', 's.timed', 's.raw', 's.voids', isVoided.as('voided')])
    .where('s.stored', '<', complete)
  if (mark) asked = asked.where(sql<boolean>`(s.stored, s.id) > (${mark.stored}, ${mark.id}::uuid)`)
  return (await asked.orderBy('s.stored').orderBy('s.id').limit(limit).execute()).map(told)
}

/** Statements by their ids, voided ones too; one that is gone is absent. */
export async function statementsNamed(
  reading: Reading,
  _scope: Scope,
  ids: readonly string[],
): Promise<FeedStatement[]> {
  if (ids.length === 0) return []
  const rows = await reading
    .selectFrom('lrs.statement as s')
    .select(['s.id', 's.stored', 's.timed', 's.raw', 's.voids', isVoided.as('voided')])
    .where('s.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map(told)
}
