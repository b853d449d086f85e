// A 360 round is a box: ratings go in under hashed raters, can be counted, and are read once, by emptying it when it closes.
import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { idFrom } from '../../platform/db/id.ts'

const sides360 = ['self', 'superior', 'peer', 'report', 'customer'] as const
export type Side360 = (typeof sides360)[number]
/** A rating as a sheet brings it; `rater` is a 工号 or code, and is not written anywhere as it is. */
export interface RoundRating {
  person: string
  side: Side360
  rater: string
  item: string
  score: number
  batch: string | null
}
export type OpenedRating = Omit<RoundRating, 'batch'>

const roundId = (run: string, name: string) => idFrom('360', run, name)

/** The round's key for hashing raters; made with the round. */
async function keyOf(tx: Writing, r: { run: string; name: string; now: Date }): Promise<{ id: string; key: Buffer }> {
  const id = roundId(r.run, r.name)
  await tx
    .insertInto('evidence.round')
    .values({ id, run: r.run, name: r.name, opened_at: r.now })
    .onConflict((c) => c.doNothing())
    .execute()
  await tx
    .insertInto('evidence.round_key')
    .values({ round: id, key: randomBytes(32) })
    .onConflict((c) => c.doNothing())
    .execute()
  return {
    id,
    key: (await tx.selectFrom('evidence.round_key').select('key').where('round', '=', id).executeTakeFirstOrThrow())
      .key,
  }
}

/** Filling and closing wait for each other: what came in beside a closing would lie in a box nobody opens any more. */
const alone = (tx: Writing, id: string) =>
  sql`select pg_advisory_xact_lock(hashtext('360'), hashtext(${id}))`.execute(tx)

/** Puts ratings into the box of a round; the same rater's newer score of an item replaces the older. A closed round takes nothing: false. */
export async function recordRound(
  tx: Writing,
  _scope: Scope,
  r: { run: string; name: string; now: Date; ratings: RoundRating[] },
): Promise<{ recorded: number; known: number; corrected: number } | false> {
  await alone(tx, roundId(r.run, r.name))
  if (await isClosed(tx, roundId(r.run, r.name))) return false
  const { id, key } = await keyOf(tx, r)
  const hashed = r.ratings.map((x) => ({
    ...x,
    rater: createHmac('sha256', key).update(`${x.person} ${x.rater}`).digest('hex'),
  }))
  hashed.sort((a, b) => (a.person + a.side + a.rater + a.item < b.person + b.side + b.rater + b.item ? -1 : 1))
  let known = 0
  for (let i = 0; i < hashed.length; i += 2000) {
    const part = JSON.stringify(hashed.slice(i, i + 2000))
    const given = sql`select * from jsonb_to_recordset(${part}::jsonb) as g(person uuid, side text, rater text, item uuid, score float8, batch uuid)`
    // @NOTE Deleted and written anew: to replace a score in place, the role would need the right to read it.
    const gone =
      await sql`delete from evidence.round_rating r using (${given}) g where r.round = ${id} and (r.person, r.side, r.rater, r.item) = (g.person, g.side, g.rater, g.item)`.execute(
        tx,
      )
    known += Number(gone.numAffectedRows ?? 0)
    await sql`insert into evidence.round_rating (round, person, side, rater, item, score, batch) select ${id}::uuid, person, side, rater, item, score, batch from (${given}) g`.execute(
      tx,
    )
  }
  return { recorded: r.ratings.length - known, known, corrected: 0 }
}

const isClosed = async (reading: Reading, id: string) =>
  (await reading.selectFrom('evidence.round_closing').select('round').where('round', '=', id).executeTakeFirst()) !==
  undefined

/** Names of a run's rounds that take nothing any more. */
export async function closedRounds(reading: Reading, _scope: Scope, run: string): Promise<string[]> {
  return (
    await reading
      .selectFrom('evidence.round as r')
      .innerJoin('evidence.round_closing as c', 'c.round', 'r.id')
      .select('r.name')
      .where('r.run', '=', run)
      .execute()
  ).map((r) => r.name)
}

/** Rounds of a run, oldest first, with how many people, raters by side and ratings lie in the box. */
export async function roundsOf(reading: Reading, _scope: Scope, run: string) {
  const rounds = await reading
    .selectFrom('evidence.round as r')
    .leftJoin('evidence.round_closing as c', 'c.round', 'r.id')
    .select(['r.id', 'r.name', 'r.opened_at as openedAt', 'c.at as closedAt'])
    .where('r.run', '=', run)
    .orderBy('r.opened_at')
    .orderBy('r.name')
    .execute()
  const inBox = await reading
    .selectFrom('evidence.round_rating as x')
    .innerJoin('evidence.round as r', 'r.id', 'x.round')
    .select([
      'x.round',
      'x.side',
      sql<number>`count(distinct x.person)`.as('people'),
      sql<number>`count(distinct (x.person, x.rater))`.as('raters'),
    ])
    .where('r.run', '=', run)
    .groupBy(['x.round', 'x.side'])
    .execute()
  return rounds.map((r) => ({
    ...r,
    box: sides360.flatMap((side) =>
      inBox.filter((b) => b.round === r.id && b.side === side).map(({ people, raters }) => ({ side, people, raters })),
    ),
  }))
}

/** Open rounds of these runs with ratings in the box, oldest first, and how many people were rated from the side that rated most. */
export async function openRoundsOf(
  reading: Reading,
  _scope: Scope,
  runs: readonly string[],
): Promise<{ id: string; run: string; name: string; people: number }[]> {
  const rows = await reading
    .selectFrom('evidence.round as r')
    .leftJoin('evidence.round_closing as c', 'c.round', 'r.id')
    .innerJoin('evidence.round_rating as x', 'x.round', 'r.id')
    .select(['r.id', 'r.run', 'r.name', 'x.side', sql<number>`count(distinct x.person)`.as('people')])
    .where('r.run', '=', anyOf(runs))
    .where('c.round', 'is', null)
    .groupBy(['r.id', 'r.run', 'r.name', 'r.opened_at', 'x.side'])
    .orderBy('r.opened_at')
    .orderBy('r.name')
    .execute()
  return [...Map.groupBy(rows, (r) => r.id).values()].map((sides) => ({
    id: sides[0]!.id,
    run: sides[0]!.run,
    name: sides[0]!.name,
    people: Math.max(...sides.map((s) => s.people)),
  }))
}

/** Takes an import's ratings out of an open box, for good: a copy would be what nobody may keep. Answers how many. */
export async function withdrawRound(tx: Writing, _scope: Scope, batch: string): Promise<number> {
  const gone = await tx.deleteFrom('evidence.round_rating').where('batch', '=', batch).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Closes a round and empties its box: what comes out exists nowhere else from here on. Null when it was closed before. */
export async function emptyRound(
  tx: Writing,
  scope: Scope,
  r: { round: string; now: Date },
): Promise<OpenedRating[] | null> {
  await alone(tx, r.round)
  const closed = await tx
    .insertInto('evidence.round_closing')
    .values({ round: r.round, at: r.now, by_person: scope.person })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  if (Number(closed.numInsertedOrUpdatedRows ?? 0) === 0) return null
  await tx.deleteFrom('evidence.round_key').where('round', '=', r.round).execute()
  return (await sql<OpenedRating>`select * from evidence.empty_round(${r.round}::uuid)`.execute(tx)).rows
}
