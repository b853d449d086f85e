// Facts become rows of people, programme and evidence: in pieces, inside one transaction, telling how far it is.
import { momentOf } from '../calendar/day.ts'
import { record, recordKpi, recordTeamKpi } from '../evidence/public.ts'
import type { Observation } from '../evidence/public.ts'
import { positionNamed, savePersons, saveReportingLine, superiorsOf, unitByPath } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { activitiesOf, enrol, saveActivities } from '../programme/public.ts'
import type { Activity } from '../programme/public.ts'
import type { Judged } from './ground.ts'
import type { Grounded } from './reading/place.ts'
import type { BehaviourFact, EnrolmentFact, ItemNamed, KpiFact, PersonFact, RoundFact, SeenFact, SheetSource, TeamKpiFact } from './source.ts'
import type { Counts, Received } from './store/import.ts'
import { writeBehaviours, writeRounds } from './write-ratings.ts'

interface Given { received: Received; judged: Judged; source: SheetSource; now: Date; tell(done: number): Promise<void> }
type Of<F> = Grounded & { fact: F }
type Written = Omit<Counts, 'rejected'>

const piece = 2000
const nothing: Written = { recorded: 0, known: 0, corrected: 0 }
const sum = (a: Written, b: Written): Written => ({ recorded: a.recorded + b.recorded, known: a.known + b.known, corrected: a.corrected + b.corrected })
const only = <F>(placed: Grounded[], what: string) => placed.filter((p) => p.fact.what === what) as unknown as Of<F>[]

/** Runs `write` over pieces of the rows and tells after each. */
async function inPieces<F>(rows: Of<F>[], tell: Given['tell'], write: (part: Of<F>[]) => Promise<Written>): Promise<Written> {
  let counts = nothing
  for (let i = 0; i < rows.length; i += piece) {
    counts = sum(counts, await write(rows.slice(i, i + piece)))
    await tell(Math.min(rows.length, i + piece))
  }
  return counts
}

async function writePersons(tx: Writing, scope: Scope, rows: Of<PersonFact>[], { judged, tell }: Given): Promise<Written> {
  const idOf = (no: string) => judged.ground.people.get(no) ?? idFrom('person', no)
  const units = new Map<string, string>()
  const positions = new Map<string, string>()
  for (const { fact } of rows) {
    if (fact.unit && !units.has(fact.unit.join('/'))) units.set(fact.unit.join('/'), await unitByPath(tx, scope, fact.unit))
    if (fact.position && !positions.has(fact.position)) positions.set(fact.position, await positionNamed(tx, scope, fact.position))
  }
  const counts = await inPieces(rows, tell, async (part) => {
    await savePersons(tx, scope, part.map(({ fact }) => ({
      id: idOf(fact.employeeNo), employeeNo: fact.employeeNo, name: fact.name, email: fact.email ?? undefined, phone: fact.phone ?? undefined, enteredOn: fact.enteredOn ?? undefined,
      unit: fact.unit ? units.get(fact.unit.join('/')) : undefined, position: fact.position ? positions.get(fact.position) : undefined,
    })))
    const known = part.filter(({ person }) => person !== null).length
    return { recorded: part.length - known, known, corrected: 0 }
  })
  await writeLines(tx, scope, rows, { idOf, today: judged.context.today })
  return counts
}

/** Reporting lines after everybody is there; lines that stand already are left alone. */
async function writeLines(tx: Writing, scope: Scope, rows: Of<PersonFact>[], { idOf, today }: { idOf: (no: string) => string; today: string }): Promise<void> {
  const standing = await superiorsOf(tx, scope, rows.map(({ fact }) => idOf(fact.employeeNo)))
  for (const { fact } of rows) {
    const [person, superior] = [idOf(fact.employeeNo), fact.superiorNo === null ? null : idOf(fact.superiorNo)]
    if (superior === null || standing.get(person) === superior) continue
    await saveReportingLine(tx, scope, { person, superior, since: standing.has(person) ? today : fact.enteredOn ?? today })
  }
}

function writeEnrolments(tx: Writing, scope: Scope, rows: Of<EnrolmentFact>[], { judged, tell }: Given): Promise<Written> {
  const run = judged.context.run!
  return inPieces(rows, tell, async (part) => {
    await enrol(tx, scope, part.map(({ fact, person }) => ({ run: run.id, person: person!, since: fact.since ?? run.startsOn, until: fact.until, class: fact.class ?? null, outcome: fact.outcome ?? null })))
    return { recorded: part.length, known: 0, corrected: 0 }
  })
}

const activityKey = (kind: string, name: string) => `${kind} ${name}`
const activityKind = (fact: SeenFact) => (fact.item ? fact.item.of : fact.kind === 'homework.score' ? 'homework' : fact.kind === 'entry.score' ? 'entry' : 'test')
/** A question is known by the test it belongs to and its own name; a test by its name alone. */
const ownKey = (fact: SeenFact) => (fact.item ? activityKey(`item of ${activityKind(fact)}`, `${fact.activity} ${fact.item.name}`) : activityKey(activityKind(fact), fact.activity!))

/** Tests, homework and their questions by name; the ones nobody has heard of are set up. */
async function activityIds(tx: Writing, scope: Scope, rows: Of<SeenFact>[], run: string): Promise<Map<string, string>> {
  const known = await activitiesOf(tx, scope, run)
  const named = new Map(known.map((a) => [a.id, a]))
  const ids = new Map(known.map((a) => [a.partOf ? activityKey(`item of ${named.get(a.partOf)?.kind}`, `${named.get(a.partOf)?.name} ${a.name}`) : activityKey(a.kind, a.name), a.id]))
  const fresh = new Map<string, Activity>()
  for (const { fact, module } of rows) {
    if (fact.activity === null) continue
    const [kind, key] = [activityKind(fact), activityKey(activityKind(fact), fact.activity)]
    if (!ids.has(key)) {
      const id = idFrom('activity', run, kind, fact.activity)
      ids.set(key, id)
      fresh.set(id, { id, run, module, kind, name: fact.activity, dueOn: null, weight: null, outOf: fact.item ? null : fact.outOf, external: null })
    }
    if (fact.item) setUpItem({ fact, module, run, item: fact.item, test: ids.get(key)! }, { ids, fresh, named })
  }
  await saveActivities(tx, scope, [...fresh.values()])
  return ids
}

interface ItemSeen { fact: SeenFact; module: string | null; run: string; item: ItemNamed; test: string }

/** A question that is new, or whose knowledge point is said for the first time. */
function setUpItem({ fact, module, run, item, test }: ItemSeen, { ids, fresh, named }: { ids: Map<string, string>; fresh: Map<string, Activity>; named: Map<string, Activity> }): void {
  const key = ownKey(fact)
  const id = ids.get(key) ?? idFrom('activity', run, 'item', item.of, fact.activity!, item.name)
  ids.set(key, id)
  const before = fresh.get(id) ?? named.get(id)
  if (before && (item.point === null || before.point === item.point)) return
  fresh.set(id, { ...(before ?? { id, run, module, kind: 'item', name: item.name, dueOn: null, weight: null, outOf: fact.outOf, external: null, partOf: test }), point: item.point ?? before?.point ?? null })
}

async function writeSeen(tx: Writing, scope: Scope, rows: Of<SeenFact>[], { received, judged, source, tell }: Given): Promise<Written> {
  const run = judged.context.run!
  const activities = await activityIds(tx, scope, rows, run.id)
  const asObservation = ({ fact, person, module, row }: Of<SeenFact>): Observation => ({
    person: person!, run: run.id, kind: fact.kind, module, activity: fact.activity === null ? null : activities.get(ownKey(fact))!,
    day: fact.day, at: momentOf(fact.day, '12:00', judged.zone), value: fact.value, outOf: fact.outOf, source: source.key, sourceKey: fact.key, batch: received.id, line: row, note: fact.note,
  })
  return inPieces(rows, tell, (part) => record(tx, scope, part.map(asObservation)))
}

function writeKpis(tx: Writing, scope: Scope, rows: Of<KpiFact>[], { received, source, now, tell }: Given): Promise<Written> {
  return inPieces(rows, tell, (part) => recordKpi(tx, scope, part.map(({ fact, person, row }) => ({
    person: person!, kpi: fact.kpi, from: fact.from, to: fact.to, value: fact.value, denominator: fact.denominator, source: source.key, batch: received.id, line: row,
  })), now))
}

function writeTeamKpis(tx: Writing, scope: Scope, rows: Of<TeamKpiFact>[], { received, source, now, tell }: Given): Promise<Written> {
  return inPieces(rows, tell, (part) => recordTeamKpi(tx, scope, part.map(({ fact, unit, row }) => ({
    unit: unit!, kpi: fact.kpi, from: fact.from, to: fact.to, value: fact.value, denominator: fact.denominator, source: source.key, batch: received.id, line: row,
  })), now))
}

/** Writes everything that was placed; answers what was new, known already, or corrected. */
export async function writeDown(tx: Writing, scope: Scope, given: Given): Promise<Written> {
  const { placed } = given.judged
  const [persons, enrolments, seen, kpis] = [only<PersonFact>(placed, 'person'), only<EnrolmentFact>(placed, 'enrolment'), only<SeenFact>(placed, 'seen'), only<KpiFact>(placed, 'kpi')]
  const [behaviours, rounds] = [only<BehaviourFact>(placed, 'behaviour'), only<RoundFact>(placed, 'round')]
  let counts = nothing
  if (persons.length > 0) counts = sum(counts, await writePersons(tx, scope, persons, given))
  if (enrolments.length > 0) counts = sum(counts, await writeEnrolments(tx, scope, enrolments, given))
  if (seen.length > 0) counts = sum(counts, await writeSeen(tx, scope, seen, given))
  if (kpis.length > 0) counts = sum(counts, await writeKpis(tx, scope, kpis, given))
  const teams = only<TeamKpiFact>(placed, 'team-kpi')
  if (teams.length > 0) counts = sum(counts, await writeTeamKpis(tx, scope, teams, given))
  if (behaviours.length > 0) counts = sum(counts, await inPieces(behaviours, given.tell, (part) => writeBehaviours(tx, scope, part, given)))
  if (rounds.length > 0) counts = sum(counts, await writeRounds(tx, scope, rounds, given))
  return counts
}
