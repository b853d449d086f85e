// Ratings of behaviours at work, before and after a run, by the superior and by oneself.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export type Occasion = 'baseline' | 'day-30' | 'day-60' | 'day-90'
export interface BehaviourRating {
  person: string
  run: string
  behaviour: string
  occasion: Occasion
  side: 'superior' | 'self'
  rater: string
  score: number
  because: string | null
  day: string
  source: string
  batch: string | null
  line: number | null
}

const columns = sql.raw('person, run, behaviour, occasion, side, rater, score, because, day, source, batch, line')
const keyOf = (r: BehaviourRating) => [r.person, r.run, r.behaviour, r.occasion, r.side, r.rater].join(' ')

/** Writes ratings. One known already changes nothing; another score or reason of the same rater and occasion replaces it, and the old one is kept aside. */
export async function recordBehaviours(
  tx: Writing,
  _scope: Scope,
  ratings: BehaviourRating[],
  now: Date,
): Promise<{ recorded: number; known: number; corrected: number }> {
  const sorted = [...ratings].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  let [recorded, corrected] = [0, 0]
  for (let i = 0; i < sorted.length; i += 2000) {
    const part = JSON.stringify(sorted.slice(i, i + 2000))
    const given = sql`select * from jsonb_to_recordset(${part}::jsonb) as g(person uuid, run uuid, behaviour uuid, occasion text, side text, rater uuid, score float8, because text, day date, source text, batch uuid, line int)`
    const moved = await sql`
      with given as (${given}),
      gone as (delete from evidence.behaviour_rating k using given g
        where (k.person, k.run, k.behaviour, k.occasion, k.side, k.rater) = (g.person, g.run, g.behaviour, g.occasion, g.side, g.rater)
        and (k.score, k.because, k.day) is distinct from (g.score, g.because, g.day) returning k.*)
      insert into evidence.behaviour_rating_withdrawn select gone.*, ${now}::timestamptz from gone`.execute(tx)
    const written =
      await sql`insert into evidence.behaviour_rating (${columns}) select ${columns} from (${given}) g on conflict do nothing`.execute(
        tx,
      )
    corrected += Number(moved.numAffectedRows ?? 0)
    recorded += Number(written.numAffectedRows ?? 0)
  }
  return { recorded: recorded - corrected, corrected, known: ratings.length - recorded }
}

/** Takes an import's ratings out of sight; answers how many. */
export async function withdrawBehaviours(tx: Writing, _scope: Scope, batch: string, now: Date): Promise<number> {
  const gone =
    await sql`with gone as (delete from evidence.behaviour_rating where batch = ${batch} returning *) insert into evidence.behaviour_rating_withdrawn select gone.*, ${now}::timestamptz from gone`.execute(
      tx,
    )
  return Number(gone.numAffectedRows ?? 0)
}

/** Ratings of these behaviours in a run, in a fixed order. */
export function behaviourRatings(reading: Reading, _scope: Scope, ask: { run: string; behaviours: string[] }) {
  return reading
    .selectFrom('evidence.behaviour_rating')
    .select(['person', 'behaviour', 'occasion', 'side', 'rater', 'score', 'day'])
    .where('run', '=', ask.run)
    .where('behaviour', '=', sql<string>`any(${ask.behaviours}::uuid[])`)
    .orderBy('person')
    .orderBy('behaviour')
    .orderBy('occasion')
    .orderBy('side')
    .orderBy('rater')
    .execute()
}

/** Which of these runs have ratings of their behaviours from before, and which from after. */
export async function occasionsRated(
  reading: Reading,
  _scope: Scope,
  asked: readonly { run: string; behaviour: string }[],
): Promise<Map<string, { before: boolean; after: boolean }>> {
  if (asked.length === 0) return new Map()
  const pairs = sql`unnest(${asked.map((a) => a.run)}::uuid[], ${asked.map((a) => a.behaviour)}::uuid[])`
  const rows = await reading
    .selectFrom('evidence.behaviour_rating')
    .select([
      'run',
      sql<boolean>`bool_or(occasion = 'baseline')`.as('before'),
      sql<boolean>`bool_or(occasion <> 'baseline')`.as('after'),
    ])
    .where(sql<boolean>`(run, behaviour) in (select * from ${pairs})`)
    .groupBy('run')
    .execute()
  return new Map(rows.map(({ run, ...rated }) => [run, rated]))
}

/** The same with names, file and line, newest first, paged. */
export async function behaviourRows(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; behaviours: string[]; offset: number; limit: number },
) {
  const all = reading
    .selectFrom('evidence.behaviour_rating as b')
    .where('b.run', '=', ask.run)
    .where('b.behaviour', '=', sql<string>`any(${ask.behaviours}::uuid[])`)
  const { total } = await all.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await all
    .innerJoin('people.person as p', 'p.id', 'b.person')
    .leftJoin('people.person as r', 'r.id', 'b.rater')
    .select([
      'b.person',
      'p.name',
      'r.name as rater',
      'b.behaviour',
      'b.occasion',
      'b.side',
      'b.score',
      'b.because',
      'b.day',
      'b.source',
      'b.batch',
      'b.line',
    ])
    .orderBy('b.day', 'desc')
    .orderBy('p.name')
    .orderBy('b.behaviour')
    .orderBy('b.side')
    .offset(ask.offset)
    .limit(ask.limit)
    .execute()
  return { total, rows }
}
