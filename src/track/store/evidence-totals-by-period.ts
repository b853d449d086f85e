// Counts the roll-ups of evidence by turn and kind: the only thing formulas are fed with.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Period } from '../../calendar/cycles.ts'
import { daysFrom } from '../../calendar/day.ts'
import { isConfidential, releasedRatings } from '../../evidence/public.ts'
import type { ObservationTotals } from '../indicators/indicator-definition.ts'
import { talliesOfRatings } from '../rules/ratings-by-period.ts'
import { moduleOfPeriod } from '../rules/reporting-periods.ts'

export interface Tally extends ObservationTotals {
  turn: string
  kind: string
  lastDay: string
}
export interface TallyAsked {
  run: string
  kinds: readonly string[]
  turns: readonly Period[]
  persons?: readonly string[] | null
  module?: string | null
}

const noModule = '00000000-0000-0000-0000-000000000000'

/**
 * Tallies by turn and kind; a turn or kind in which nothing was seen is absent. Turns may not overlap, except that modules do. Of kinds
 * given in confidence whole blocks are counted, of everybody or of nobody: the same for whoever asks.
 */
export async function tallies(reading: Reading, scope: Scope, ask: TallyAsked): Promise<Tally[]> {
  if (ask.turns.length === 0) return []
  const [held, plain] = [ask.kinds.filter((k) => isConfidential(k)), ask.kinds.filter((k) => !isConfidential(k))]
  return [
    ...(plain.length > 0 ? await plainTallies(reading, { ...ask, kinds: plain }) : []),
    ...(held.length > 0 && !ask.persons
      ? talliesOfRatings(await releasedRatings(reading, scope, ask.run, held), { turns: ask.turns, module: ask.module })
      : []),
  ]
}

async function plainTallies(reading: Reading, ask: TallyAsked): Promise<Tally[]> {
  const own = ask.turns.some((turn) => moduleOfPeriod(turn.key) !== null) ? byModule(ask) : byDay(ask)
  return reading
    .selectFrom(
      sql<Tally>`(
    with own as (${own})
    select turn, kind, sum(n)::int as n, sum(total) as total, count(*)::int as persons, sum(total / n) as means, sum((total / n) ^ 2) as "meanSquares",
      sum(total ^ 2) as "totalSquares", max(last_day) as "lastDay"
    from own where n > 0 group by turn, kind)`.as('t'),
    )
    .selectAll()
    .execute()
}

const narrowed = ({ run, kinds, persons, module }: TallyAsked) => sql`
  d.run = ${run}::uuid and d.kind = any(${[...kinds]}::text[])
  ${persons ? sql`and d.person = any(${[...persons]}::uuid[])` : sql``} ${module ? sql`and d.module = ${module}::uuid` : sql``}`

/** Turns of the calendar: every day knows its turn, so the rows are read once, by day. */
function byDay(ask: TallyAsked) {
  const days = ask.turns.flatMap(({ key, first, last }) => daysFrom(first, last).map((day) => ({ turn: key, day })))
  return sql`
    select t.turn, d.kind, d.person, sum(d.n) as n, sum(d.total) as total, max(d.day) as last_day
    from evidence.daily d join jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as t(turn text, day date) on t.day = d.day
    where ${narrowed(ask)} and d.day = any(${days.map(({ day }) => day)}::date[]) group by 1, 2, 3`
}

/** Turns of modules: their own evidence whatever its day, and what belongs to no module by its day. */
function byModule(ask: TallyAsked) {
  const turns = ask.turns.map(({ key, first, last }) => ({ turn: key, first, last, module: moduleOfPeriod(key) }))
  return sql`
    select t.turn, d.kind, d.person, sum(d.n) as n, sum(d.total) as total, max(d.day) as last_day
    from evidence.daily d join jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) as t(turn text, first date, last date, module uuid)
      on d.module = t.module or (d.module = ${noModule}::uuid and d.day between t.first and t.last)
    where ${narrowed(ask)} group by 1, 2, 3`
}

/** The sources of each kind in a run, such as `attendance-sheet`; from the newest rows. */
export async function sourcesOf(
  reading: Reading,
  _scope: Scope,
  run: string,
  kinds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await reading
    .selectFrom(
      sql<{ kind: string; source: string }>`(
    select k.kind, o.source from unnest(${[...kinds]}::text[]) as k(kind)
    cross join lateral (select o.source from evidence.observation o where o.run = ${run}::uuid and o.kind = k.kind order by o.day desc limit 1) o)`.as(
        's',
      ),
    )
    .selectAll()
    .execute()
  const found = new Map<string, string[]>()
  for (const { kind, source } of rows) found.set(kind, [...(found.get(kind) ?? []), source])
  return found
}

/** Learners of whom anything of these kinds was seen between two days. */
export async function ratedIn(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; kinds: readonly string[]; first: string; last: string },
): Promise<Set<string>> {
  const rows = await reading
    .selectFrom('evidence.daily')
    .select('person')
    .distinct()
    .where('run', '=', ask.run)
    .where('kind', 'in', [...ask.kinds])
    .where('day', '>=', ask.first)
    .where('day', '<=', ask.last)
    .where('n', '>', 0)
    .execute()
  return new Set(rows.map(({ person }) => person))
}
