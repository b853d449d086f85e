// Brings a folder of OULAD in: people, runs and enrolments in one transaction, then the evidence of each run in one of its own.
import { recordBulk } from '../../../evidence/public.ts'
import type { BulkRow, ObservationKind } from '../../../evidence/public.ts'
import { organisation, saveIdentifiers, savePersons, findOrCreateUnit } from '../../../people/public.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../../../platform/db/database.ts'
import {
  enrol,
  findOrCreateProgramme,
  saveActivities,
  saveModules,
  saveRun,
  saveRunState,
} from '../../../programme/public.ts'
import { addDays } from '../../../calendar/day.ts'
import { clicksByRun, packClicks } from './clicks.ts'
import { clickStream, rowsOf } from './files.ts'
import { enrolmentsOf, seatsOf } from './learners.ts'
import type { Seat } from './learners.ts'
import { runsOf } from './runs.ts'
import type { OuladRun } from './runs.ts'
import { handIns, scores, submissionsOf } from './submissions.ts'

/** Told of each step: what is being brought in, and how many rows of it are through. */
export type ImportProgress = (step: {
  what: 'people' | 'submissions' | 'clicks'
  run: string | null
  rows: number
}) => void | Promise<void>
export interface Brought {
  runs: number
  learners: number
  recorded: number
  known: number
  banked: number
  clicks: number
}

type Seats = Map<string, Map<number, Seat>>

const at = (day: string) => new Date(`${day}T00:00:00Z`)

async function savePeople(tx: Writing, scope: Scope, seats: Seats): Promise<number> {
  const all = new Map([...seats.values()].flatMap((run) => [...run.values()].map((s) => [s.person, s] as const)))
  const units = new Map<string, string>()
  for (const region of new Set([...all.values()].map((s) => s.region)))
    units.set(region, await findOrCreateUnit(tx, scope, ['OULAD', region]))
  await savePersons(
    tx,
    scope,
    [...all.values()].map((s) => ({
      id: s.person,
      employeeNo: null,
      name: `OU ${s.student}`,
      unit: units.get(s.region)!,
      external: true,
    })),
  )
  await saveIdentifiers(
    tx,
    scope,
    [...all.values()].map((s) => ({ system: 'oulad', value: String(s.student), person: s.person })),
  )
  return all.size
}

async function saveOneRun(tx: Writing, scope: Scope, run: OuladRun, seats: Map<number, Seat>): Promise<void> {
  await saveRun(tx, scope, {
    id: run.id,
    programme: await findOrCreateProgramme(tx, scope, run.programme),
    name: run.name,
    startsOn: run.startsOn,
    endsOn: run.endsOn,
  })
  for (const [state, day] of [
    ['preparing', addDays(run.startsOn, -90)],
    ['running', run.startsOn],
    ['following-up', addDays(run.endsOn, 1)],
  ] as const) {
    await saveRunState(tx, scope, { run: run.id, state, at: at(day) })
  }
  await saveModules(tx, scope, run.modules)
  await saveActivities(
    tx,
    scope,
    run.assessments.map((a) => ({
      id: a.id,
      run: run.id,
      module: a.module,
      kind: a.kind,
      name: a.name,
      dueOn: a.due === null ? null : addDays(run.startsOn, a.due),
      weight: a.weight,
      outOf: 100,
      external: `oulad ${a.key}`,
    })),
  )
  await enrol(tx, scope, enrolmentsOf(run, seats))
}

/** Everything under one batch. Cut off in the middle it can be started again: what is known changes nothing. */
export async function importOulad(
  db: OpenDatabase,
  scope: Scope,
  { folder, batch, tell }: { folder: string; batch: string; tell: ImportProgress },
): Promise<Brought> {
  const runs = runsOf(rowsOf(folder, 'courses.csv'), rowsOf(folder, 'assessments.csv'))
  const seats = seatsOf(rowsOf(folder, 'studentInfo.csv'), rowsOf(folder, 'studentRegistration.csv'))
  const zone = (await db.read(scope, (tx) => organisation(tx, scope)))?.timeZone ?? 'Asia/Shanghai'
  const learners = await db.write(scope, async (tx) => {
    const people = await savePeople(tx, scope, seats)
    for (const run of runs) await saveOneRun(tx, scope, run, seats.get(run.key) ?? new Map())
    return people
  })
  await tell({ what: 'people', run: null, rows: learners })
  const brought: Brought = { runs: runs.length, learners, recorded: 0, known: 0, banked: 0, clicks: 0 }
  const write = async (run: OuladRun, kind: ObservationKind, rows: Iterable<BulkRow>) => {
    const { recorded, known } = await recordBulk(db, scope, {
      run: run.id,
      kind,
      source: 'oulad',
      batch,
      zone,
      packed: kind === 'lms.clicks',
      rows,
    })
    brought.recorded += recorded
    brought.known += known
  }
  const byKey = new Map(runs.map((r) => [r.key, r]))
  for await (const columns of clicksByRun(clickStream(folder))) {
    const run = byKey.get(columns.key)
    if (!run) continue
    const persons = new Map(
      [...(seats.get(run.key) ?? new Map<number, Seat>())].map(([student, s]) => [student, s.person]),
    )
    await write(run, 'lms.clicks', packClicks(columns, run, persons))
    brought.clicks += columns.count
    await tell({ what: 'clicks', run: run.key, rows: brought.clicks })
  }
  const { byAssessment, banked } = submissionsOf(rowsOf(folder, 'studentAssessment.csv'))
  brought.banked = banked
  for (const run of runs) {
    await write(run, 'test.score', scores(run, seats.get(run.key) ?? new Map(), byAssessment))
    await write(run, 'homework.handed-in', handIns(run, seats.get(run.key) ?? new Map(), byAssessment))
    await tell({ what: 'submissions', run: run.key, rows: brought.recorded + brought.known })
  }
  return brought
}
