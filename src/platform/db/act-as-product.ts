// What a verb does for somebody whose right it has proven: from there on the transaction is the product's own.
import { sql } from 'kysely'
import type { Reading, Writing } from './database.ts'

/**
 * From here on row-level security no longer asks what the person may read: for verbs that have proven their right and now must see everything a change
 * rests on, or write for others, and for reads whose right a table cannot know, such as the figures of a comparison group for whoever plans the evaluation.
 * Who did it stays on record.
 */
export async function actAsProduct(reading: Reading): Promise<void> {
  await reading.selectNoFrom(sql`set_config('midcourse.reach', 'all', true)`.as('reach')).executeTakeFirst()
}

/**
 * Runs `work` with the product's reach, and what there was again afterwards; who and whether was decided before.
 * @NOTE Everything that runs in this transaction meanwhile has that reach: `work` is awaited alone, never beside other statements of the same
 * transaction. When it throws, the transaction ends, and the reach with it.
 */
export async function asProduct<T>(tx: Writing, work: () => Promise<T>): Promise<T> {
  const { reach } = await tx
    .selectNoFrom(sql<string>`coalesce(current_setting('midcourse.reach', true), '')`.as('reach'))
    .executeTakeFirstOrThrow()
  await actAsProduct(tx)
  const done = await work()
  await tx.selectNoFrom(sql`set_config('midcourse.reach', ${reach}, true)`.as('reach')).executeTakeFirst()
  return done
}
