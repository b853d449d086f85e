// Blocks of ratings given in confidence: formed and taken back by the product, read without names.
import { sql } from 'kysely'
import { asProduct } from '../../platform/db/act-as-product.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { idFrom, newId } from '../../platform/db/id.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { confidentialKinds } from '../observation-kinds.ts'
import { releaseRatings } from '../rules/release-ratings.ts'
import type { NewBlock, Rating, RatingBlock } from '../rules/release-ratings.ts'

const noModule = '00000000-0000-0000-0000-000000000000'
const cellOf = (kind: string, module: string | null) => `${kind} ${module ?? noModule}`

/** Brings what is counted of a run's ratings to what has come in. One at a time: the caller holds the run's measuring. */
export const releaseRatingsOf = (tx: Writing, _scope: Scope, run: string, now: Date): Promise<void> =>
  asProduct(tx, async () => {
    const { takeBack, showAgain, form } = releaseRatings(await ratingsOf(tx, run), await blocksOf(tx, run))
    if (takeBack.length > 0)
      await tx.updateTable('evidence.rating_block').set({ taken_back_at: now }).where('id', 'in', takeBack).execute()
    if (showAgain.length > 0)
      await tx.updateTable('evidence.rating_block').set({ taken_back_at: null }).where('id', 'in', showAgain).execute()
    await saveBlocks(tx, run, form, now)
  })

/** Every rating of a run as it stands, by day and then as it stood in its file. */
async function ratingsOf(tx: Writing, run: string): Promise<Rating[]> {
  const { rows } = await sql<{
    kind: string
    module: string | null
    day: string
    person: string
    source: string
    source_key: string
    value: number
  }>`
    select o.kind, o.module, o.day::text as day, o.person, o.source, o.source_key, a.x as value from evidence.observation o
    cross join lateral (select case when o.out_of is null then o.value when o.out_of = 0 then null else 100 * o.value / o.out_of end as x) a
    where o.run = ${run}::uuid and o.kind = any(${[...confidentialKinds]}::text[]) and a.x is not null
      and not exists (select from evidence.observation s where s.person = o.person and s.supersedes = o.id)
    order by o.day, o.line, o.id`.execute(tx)
  return rows.map(({ kind, module, day, person, source, source_key, value }) => ({
    key: idFrom('rating', run, person, kind, source, source_key),
    rater: person,
    value,
    cell: cellOf(kind, module),
    day,
  }))
}

/** Every block a run ever had, oldest first. */
async function blocksOf(tx: Writing, run: string): Promise<RatingBlock[]> {
  const rows = await tx
    .selectFrom('evidence.rating_block as b')
    .innerJoin('evidence.counted_rating as c', 'c.block', 'b.id')
    .select(['b.id', 'b.kind', 'b.module', 'b.taken_back_at', 'c.rating', 'c.rater', 'c.value'])
    .where('b.run', '=', run)
    .orderBy('b.number')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => ({
    id,
    cell: cellOf(own[0]!.kind, own[0]!.module),
    shown: own[0]!.taken_back_at === null,
    members: own.map(({ rating, rater, value }) => ({ key: rating, rater, value })),
  }))
}

async function saveBlocks(tx: Writing, run: string, blocks: readonly NewBlock[], now: Date): Promise<void> {
  if (blocks.length === 0) return
  const { last } = await tx
    .selectFrom('evidence.rating_block')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('run', '=', run)
    .executeTakeFirstOrThrow()
  const fresh = blocks.map((block, i) => ({ ...block, id: newId(), number: last + 1 + i }))
  await tx
    .insertInto('evidence.rating_block')
    .values(
      fresh.map(({ id, cell, number, day }) => {
        const [kind, module] = cell.split(' ') as [string, string]
        return { id, run, kind, module, number, day, at: now, taken_back_at: null }
      }),
    )
    .execute()
  const members = fresh.flatMap(({ id, members: own }) =>
    own.map(({ key, rater, value }) => ({ block: id, rating: key, rater, value })),
  )
  for (let i = 0; i < members.length; i += 2000)
    await tx
      .insertInto('evidence.counted_rating')
      .values(members.slice(i, i + 2000))
      .execute()
}

/** A rating that is counted; `rater` tells raters of one answer apart and names nobody. `module` null: of none. */
export interface ReleasedRating {
  kind: string
  module: string | null
  day: string
  rater: number
  value: number
}

/** What is counted of a run's ratings of these kinds, the same for whoever asks. */
export async function releasedRatings(
  reading: Reading,
  _scope: Scope,
  run: string,
  kinds: readonly string[],
): Promise<ReleasedRating[]> {
  const rows = await reading
    .selectFrom(
      sql<{ kind: string; module: string; day: string; rater: number; value: number }>`(
    select kind, module, day, rater, value from evidence.released_ratings(${run}::uuid, ${[...kinds]}::text[]))`.as(
        'r',
      ),
    )
    .selectAll()
    .execute()
  return rows.map((row) => ({ ...row, module: row.module === noModule ? null : row.module }))
}
