// Statements that are read together become evidence, or wait: for a person, for a run, for a learner's place in it. Read anew
// whenever anything about them changed, and compared with what they had become; so nothing depends on the order of things.
import { dayOf } from '../../../calendar/day.ts'
import { record, withdrawSingleObservations } from '../../../evidence/public.ts'
import type { Observation } from '../../../evidence/public.ts'
import { statementsNamed } from '../../../lrs/public.ts'
import { organisation } from '../../../people/public.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import type { Writing } from '../../../platform/db/database.ts'
import { idFrom } from '../../../platform/db/id.ts'
import { modulesOf, runsOfLearners } from '../../../programme/public.ts'
import type { LearnerRun } from '../../../programme/public.ts'
import type { Module } from '../../../programme/contract.ts'
import { personsOfActors } from '../../store/actor.ts'
import {
  resultsOfStatements,
  dropStatementObservations,
  statementsOfUnits,
  saveStatementObservations,
  saveLacks,
} from '../../store/xapi-statements.ts'
import type { StatementResult } from '../../store/xapi-statements.ts'
import { spotsNamed } from '../../store/activity-placing.ts'
import type { Fact } from './to-facts.ts'
import { toFacts } from './to-facts.ts'
import { parseStatement } from './parse-statement.ts'
import type { ParsedStatement } from './parse-statement.ts'
import { moduleOf, resolveRun } from './resolve-run-and-module.ts'
import { findOrCreateActivities } from './activities-named-in-statements.ts'
import type { Wanted } from './activities-named-in-statements.ts'

type Row = Awaited<ReturnType<typeof statementsOfUnits>>[number]
interface StatementMatches {
  persons: Map<string, string>
  spots: Awaited<ReturnType<typeof spotsNamed>>
  runs: Map<string, LearnerRun[]>
  modules: Map<string, Module[]>
  zone: string
}
export interface Processed {
  recorded: number
  withdrawn: number
}

const atOnce = 400

/** Settles these units, in pieces; whole or not at all with the transaction it is part of. */
export async function processPending(
  tx: Writing,
  scope: Scope,
  units: readonly string[],
  now: Date,
): Promise<Processed> {
  const settled = { recorded: 0, withdrawn: 0 }
  const sorted = [...new Set(units)].toSorted()
  for (let i = 0; i < sorted.length; i += atOnce) {
    const part = await settlePart(tx, scope, sorted.slice(i, i + atOnce), now)
    settled.recorded += part.recorded
    settled.withdrawn += part.withdrawn
  }
  return settled
}

async function settlePart(tx: Writing, scope: Scope, units: string[], now: Date): Promise<Processed> {
  const all = await statementsOfUnits(tx, scope, units)
  const sealed = new Set(all.filter((r) => r.sealed).map((r) => r.unit))
  const rows = all.filter((r) => !sealed.has(r.unit))
  if (rows.length === 0) return { recorded: 0, withdrawn: 0 }
  const told = new Map(
    (
      await statementsNamed(
        tx,
        scope,
        rows.map((r) => r.statement),
      )
    ).map((t) => [t.id, t]),
  )
  const heard = new Map<string, ParsedStatement>()
  for (const { statement } of rows) {
    const one = told.get(statement)
    const said = one && !one.voided ? parseStatement(one.statement) : null
    if (said) heard.set(statement, said)
  }
  const matches = await loadMatches(tx, scope, rows)
  const wanted: Wanted[] = []
  for (const [unit, own] of Map.groupBy(rows, (r) => r.unit)) wanted.push(...wantedOf(unit, own, { heard, matches }))
  await saveLacks(tx, scope, lacksOf(rows, { heard, matches }))
  const activities = await findOrCreateActivities(tx, scope, wanted)
  return bring(tx, scope, { units: units.filter((u) => !sealed.has(u)), wanted, activities, now })
}

async function loadMatches(tx: Writing, scope: Scope, rows: Row[]): Promise<StatementMatches> {
  const persons = await personsOfActors(tx, scope, [...new Set(rows.map((r) => r.actor))])
  const runs = Map.groupBy(await runsOfLearners(tx, scope, [...new Set(persons.values())]), (r) => r.person)
  const modules = new Map<string, Module[]>()
  for (const run of new Set([...runs.values()].flat().map((r) => r.run)))
    modules.set(run, await modulesOf(tx, scope, run))
  return {
    persons,
    runs,
    modules,
    spots: await spotsNamed(tx, scope, [...new Set(rows.map((r) => r.spot))]),
    zone: (await organisation(tx, scope))?.timeZone ?? 'Asia/Shanghai',
  }
}

const placedOf = (row: Row, day: string, { persons, spots, runs }: StatementMatches) =>
  resolveRun(spots.get(row.spot) ?? { run: null, around: [] }, runs.get(persons.get(row.actor) ?? '') ?? [], day)

/** Only those for which something changed. */
function lacksOf(rows: Row[], { heard, matches }: { heard: Map<string, ParsedStatement>; matches: StatementMatches }) {
  return rows
    .map((row) => {
      const says = heard.has(row.statement)
      const placed = placedOf(row, dayOf(row.at, matches.zone), matches)
      const person = says && !matches.persons.has(row.actor)
      const lacks = says && 'lacks' in placed ? placed.lacks : null
      return { row, statement: row.statement, person, run: lacks === 'run', seat: !person && lacks === 'seat' }
    })
    .filter(({ row, person, run, seat }) => row.person !== person || row.run !== run || row.seat !== seat)
    .map(({ row: _row, ...lacks }) => lacks)
}

function wantedOf(
  unit: string,
  rows: Row[],
  { heard, matches }: { heard: Map<string, ParsedStatement>; matches: StatementMatches },
): Wanted[] {
  const byStatement = new Map(rows.map((r) => [r.statement, r]))
  const facts = toFacts(rows.flatMap((r) => heard.get(r.statement) ?? []))
  return facts.flatMap((fact): Wanted[] => {
    const row = byStatement.get(fact.statement)!
    const person = matches.persons.get(row.actor)
    const day = dayOf(fact.at, matches.zone)
    const placed = placedOf(row, day, matches)
    if (!person || !('run' in placed)) return []
    return [
      {
        unit,
        fact,
        person,
        run: placed.run,
        module: moduleOf(placed, matches.modules.get(placed.run) ?? [], day),
        day,
      },
    ]
  })
}

const observationOf = (w: Wanted, activities: Map<Fact, { id: string; dueOn: string | null }>): Observation => {
  const activity = activities.get(w.fact)
  const late = w.fact.kind === 'homework.handed-in' && activity?.dueOn != null && w.day > activity.dueOn
  return {
    id: idFrom('xapi', w.run, w.person, w.fact.kind, w.unit, w.fact.key),
    person: w.person,
    run: w.run,
    kind: w.fact.kind,
    module: w.module,
    activity: activity?.id ?? null,
    day: w.day,
    at: w.fact.at,
    value: late ? 0 : w.fact.value,
    outOf: w.fact.outOf,
    source: 'xapi',
    sourceKey: `${w.fact.statement} ${w.fact.key}`,
    note: w.fact.note,
  }
}

/** What they had become and are no longer is withdrawn; the rest is recorded, corrected, or known already. */
async function bring(
  tx: Writing,
  scope: Scope,
  {
    units,
    wanted,
    activities,
    now,
  }: { units: string[]; wanted: Wanted[]; activities: Map<Fact, { id: string; dueOn: string | null }>; now: Date },
): Promise<Processed> {
  const observations = wanted.map((w) => observationOf(w, activities))
  const next: StatementResult[] = wanted.map((w, i) => ({
    unit: w.unit,
    key: w.fact.key,
    statement: w.fact.statement,
    person: w.person,
    observation: observations[i]!.id!,
    run: w.run,
  }))
  const stays = new Map(next.map((b) => [`${b.unit} ${b.key}`, b.observation]))
  const before = await resultsOfStatements(tx, scope, units)
  const gone = before.filter((b) => stays.get(`${b.unit} ${b.key}`) !== b.observation)
  const withdrawn = await withdrawSingleObservations(
    tx,
    scope,
    gone.map((b) => ({ person: b.person, id: b.observation })),
    now,
  )
  await dropStatementObservations(
    tx,
    scope,
    gone.filter((b) => !stays.has(`${b.unit} ${b.key}`)),
  )
  const { recorded, corrected } =
    observations.length === 0 ? { recorded: 0, corrected: 0 } : await record(tx, scope, observations)
  const had = new Map(before.map((b) => [`${b.unit} ${b.key}`, b]))
  await saveStatementObservations(
    tx,
    scope,
    next.filter((b) => {
      const old = had.get(`${b.unit} ${b.key}`)
      return old?.observation !== b.observation || old.statement !== b.statement
    }),
  )
  return { recorded: recorded + corrected, withdrawn }
}
