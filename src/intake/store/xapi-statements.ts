// What was heard, what it waits for, and what it became.
import { sql } from 'kysely'
import type { FeedPosition } from '../../lrs/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'

export interface XapiStatementRow {
  statement: string
  actor: string
  spot: string
  unit: string
  at: Date
}
export interface Lacks {
  statement: string
  person: boolean
  run: boolean
  seat: boolean
}
export interface StatementResult {
  unit: string
  key: string
  statement: string
  person: string
  observation: string
  run: string
}

/** Up to where everything was read; null before the first pull. */
export async function pulledUntil(
  reading: Reading,
  _scope: Scope,
): Promise<(FeedPosition & { at: Date; rosterVersion: string }) | null> {
  const row = await reading
    .selectFrom('intake.pull')
    .select(['stored', 'statement', 'at', 'roster_version'])
    .where('source', '=', 'xapi')
    .executeTakeFirst()
  return row ? { stored: row.stored, id: row.statement, at: row.at, rosterVersion: row.roster_version } : null
}

/** One pull at a time: false while another works. */
export async function claimPull(tx: Writing, _scope: Scope): Promise<boolean> {
  const { rows } = await sql<{
    mine: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('intake'), hashtext('xapi')) as mine`.execute(tx)
  return rows[0]!.mine
}

/** Whoever changes who or where is meant waits for the pull in hand. */
export async function holdPull(tx: Writing, _scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('intake'), hashtext('xapi'))`.execute(tx)
}

export async function savePulled(tx: Writing, _scope: Scope, mark: FeedPosition, now: Date): Promise<void> {
  const set = { stored: mark.stored, statement: mark.id, at: now }
  await tx
    .insertInto('intake.pull')
    .values({ source: 'xapi', ...set })
    .onConflict((c) => c.column('source').doUpdateSet(set))
    .execute()
}

export async function saveRosterVersion(tx: Writing, _scope: Scope, version: string): Promise<void> {
  await tx.updateTable('intake.pull').set({ roster_version: version }).where('source', '=', 'xapi').execute()
}

/** Changes whenever somebody new could be meant, or takes part in something new. */
export async function rosterVersion(reading: Reading, _scope: Scope): Promise<string> {
  const { rows } = await sql<{
    version: string
  }>`select concat_ws('|', (select concat(count(*), '-', count(email), '-', count(employee_no), '-', sum(hashtext(concat(employee_no, email)))) from people.person),
    (select concat(count(*), '-', count(until), '-', min(since)) from programme.enrolment)) as version`.execute(
    reading as Writing,
  )
  return rows[0]!.version
}

/** Writes down what is new; answers those statements. */
export async function addXapiStatements(tx: Writing, _scope: Scope, rows: XapiStatementRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const fresh = await tx
    .insertInto('intake.xapi_statement')
    .values(rows.toSorted((a, b) => (a.statement < b.statement ? -1 : 1)))
    .onConflict((c) => c.doNothing())
    .returning('statement')
    .execute()
  return new Set(fresh.map((r) => r.statement))
}

export async function addIgnoredVerbs(
  tx: Writing,
  _scope: Scope,
  verbs: Map<string, number>,
  now: Date,
): Promise<void> {
  if (verbs.size === 0) return
  await tx
    .insertInto('intake.ignored_verb')
    .values(
      [...verbs]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([verb, statements]) => ({ verb, statements, last_at: now })),
    )
    .onConflict((c) =>
      c
        .column('verb')
        .doUpdateSet({ statements: sql`intake.ignored_verb.statements + excluded.statements`, last_at: now }),
    )
    .execute()
}

export const ignoredVerbs = (reading: Reading, _scope: Scope) =>
  reading
    .selectFrom('intake.ignored_verb')
    .select(['verb', 'statements', 'last_at as lastAt'])
    .orderBy('statements', 'desc')
    .limit(50)
    .execute()

/** Every statement of these units; `sealed` where one of the unit's texts is gone. */
export function statementsOfUnits(reading: Reading, _scope: Scope, units: readonly string[]) {
  return reading
    .selectFrom('intake.xapi_statement')
    .select([
      'statement',
      'actor',
      'spot',
      'unit',
      'at',
      'sealed',
      'lacks_person as person',
      'lacks_run as run',
      'lacks_seat as seat',
    ])
    .where('unit', '=', sql<string>`any(${[...units]}::uuid[])`)
    .execute()
}

const units = async (rows: Promise<{ unit: string }[]>) => (await rows).map((r) => r.unit)

/** Units of these statements. */
export const unitsOfStatements = (reading: Reading, _scope: Scope, ids: readonly string[]) =>
  units(
    reading
      .selectFrom('intake.xapi_statement')
      .select('unit')
      .distinct()
      .where('statement', '=', sql<string>`any(${[...ids]}::uuid[])`)
      .execute(),
  )
/** Units of what these actors did. */
export const unitsOfActors = (reading: Reading, _scope: Scope, actors: readonly string[]) =>
  units(
    reading
      .selectFrom('intake.xapi_statement')
      .select('unit')
      .distinct()
      .where('actor', '=', sql<string>`any(${[...actors]}::uuid[])`)
      .execute(),
  )
/** Units near this activity. */
export const unitsNear = (reading: Reading, _scope: Scope, activity: string) =>
  units(
    reading
      .selectFrom('intake.xapi_statement')
      .select('unit')
      .distinct()
      .where('spot', 'in', (eb) =>
        eb
          .selectFrom('intake.activity_context')
          .select('id')
          .where(sql<boolean>`activities @> array[${activity}]::uuid[]`),
      )
      .execute(),
  )
/** Units that wait for their learner to take part in the run. */
export const unitsWithoutSeat = (reading: Reading, _scope: Scope) =>
  units(
    reading
      .selectFrom('intake.xapi_statement')
      .select('unit')
      .distinct()
      .where('lacks_seat', '=', true)
      .limit(20_000)
      .execute(),
  )

/** Says what statements wait for now; only those for which it changed are given. */
export async function saveLacks(tx: Writing, _scope: Scope, rows: Lacks[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 5000) {
    await sql`update intake.xapi_statement h set lacks_person = l.person, lacks_run = l.run, lacks_seat = l.seat
      from jsonb_to_recordset(${JSON.stringify(rows.slice(i, i + 5000))}::jsonb) as l(statement uuid, person boolean, run boolean, seat boolean) where h.statement = l.statement`.execute(
      tx,
    )
  }
}

export function resultsOfStatements(
  reading: Reading,
  _scope: Scope,
  of: readonly string[],
): Promise<StatementResult[]> {
  return reading
    .selectFrom('intake.statement_observation')
    .selectAll()
    .where('unit', '=', sql<string>`any(${[...of]}::uuid[])`)
    .execute()
}

export async function saveStatementObservations(tx: Writing, _scope: Scope, rows: StatementResult[]): Promise<void> {
  const sorted = rows.toSorted((a, b) => (a.unit + a.key < b.unit + b.key ? -1 : 1))
  for (let i = 0; i < sorted.length; i += 2000) {
    await tx
      .insertInto('intake.statement_observation')
      .values(sorted.slice(i, i + 2000))
      .onConflict((c) =>
        c.columns(['unit', 'key']).doUpdateSet((eb) => ({
          statement: eb.ref('excluded.statement'),
          person: eb.ref('excluded.person'),
          observation: eb.ref('excluded.observation'),
          run: eb.ref('excluded.run'),
        })),
      )
      .execute()
  }
}

export async function dropStatementObservations(
  tx: Writing,
  _scope: Scope,
  rows: { unit: string; key: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`delete from intake.statement_observation b using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(unit uuid, key text) where (b.unit, b.key) = (g.unit, g.key)`.execute(
    tx,
  )
}

/** The statement an observation is owed to, where this person may see the observation. */
export async function statementBehind(
  reading: Reading,
  _scope: Scope,
  o: { person: string; observation: string },
): Promise<{ statement: string; run: string } | null> {
  const { rows } = await sql<{ statement: string; run: string }>`
    with recursive chain as (
      select o.person, o.id, o.supersedes from evidence.observation o where o.person = ${o.person}::uuid and o.id = ${o.observation}::uuid
      union select p.person, p.id, p.supersedes from evidence.observation p join chain c on p.person = c.person and p.id = c.supersedes)
    select b.statement, b.run from chain c join intake.statement_observation b on (b.person, b.observation) = (c.person, c.id)`.execute(
    reading as Writing,
  )
  return rows[0] ?? null
}

/** How much waits for what. */
export async function pendingCounts(
  reading: Reading,
  _scope: Scope,
): Promise<{ person: number; run: number; seat: number; lastAt: Date | null }> {
  return reading
    .selectNoFrom([
      sql<number>`(select count(*) from intake.xapi_statement where lacks_person)`.as('person'),
      sql<number>`(select count(*) from intake.xapi_statement where lacks_run)`.as('run'),
      sql<number>`(select count(*) from intake.xapi_statement where lacks_seat)`.as('seat'),
      sql<Date | null>`(select max(last_at) from intake.actor)`.as('lastAt'),
    ])
    .executeTakeFirstOrThrow()
}
