// How far the learners one may see are with each task; counts for the whole run only to its staff.
import type { Scope } from '../../platform/auth/scope.ts'
import { holds, seesFigures, systemScope, teaches } from '../../platform/auth/scope.ts'
import { daysBetween } from '../../calendar/day.ts'
import { organisationToday, personsById, superiorsOf } from '../../people/public.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import { learnersOfMentor, runById } from '../../programme/public.ts'
import type { LearnerRow, Side, TaskReader, TaskView } from '../contract.ts'
import { isTrainerOf, maySetTasks, seesAllTasks } from '../permissions.ts'
import type { TaskPlace } from '../permissions.ts'
import { awaits, stateOf } from '../rules/joint-review-state.ts'
import { readAs } from '../rules/reader-of-tasks.ts'
import { progressOf, tasksOf } from '../store/task.ts'
import { median } from '../../statistics/average-and-median.ts'

const dayMs = 86_400_000
export type Progress = Awaited<ReturnType<typeof progressOf>>[number]

export function rowOf(p: Progress, today: string): LearnerRow {
  const [scored, signed] = [p.scored as Side[], p.signed as Side[]]
  const work = {
    lines: p.lines,
    reported: p.reportedAt !== null,
    agreement: p.agreement ? { signed } : null,
    scorings: { trainer: scored.includes('trainer') ? [] : null, superior: scored.includes('superior') ? [] : null },
  }
  const left = daysBetween(today, p.dueOn)
  return {
    person: p.person,
    name: p.name,
    dueOn: p.dueOn,
    lines: p.lines,
    state: stateOf(work),
    late: p.reportedAt === null && left < 0,
    daysLeft: left,
    awaits: awaits(work),
  }
}

/** Tasks of a run and whether one may set more; null for a run one may not see. Whoever sees the run in figures has the counts, and rows only of whom they may see besides. */
export async function viewTasksOfRun(db: OpenDatabase, scope: Scope, run: string, now: Date) {
  const seen = await db.read(scope, async (reading) => {
    const found = await runById(reading, scope, run)
    if (!found) return null
    const maySet = maySetTasks(scope, run) && found.state !== 'closed'
    const tasks = (await viewTasks(reading, scope, run, now)).filter(({ task }) => seesTask(scope, task))
    return { tasks, maySet, reader: await readerOf(reading, scope, run, tasks) }
  })
  if (!seen || seesAllTasks(scope, run) || !seesFigures(scope, run)) return seen
  const product = systemScope(scope.person)
  const all = await db.read(product, (reading) => viewTasks(reading, product, run, now))
  const counted = new Map(all.map(({ task, counts }) => [task.id, counts]))
  const tasks = seen.tasks.map((one) => ({ ...one, counts: countsShown(counted.get(one.task.id) ?? null) }))
  return { ...seen, tasks }
}

/** An instructor has the tasks of the modules taught; everybody else those of the run. */
const seesTask = (scope: Scope, { run, module }: TaskPlace): boolean =>
  !scope.seats.get(run)?.has('instructor') ||
  seesAllTasks(scope, run) ||
  seesFigures(scope, run) ||
  teaches(scope, module)

/** Counts of a task that fewer were given than may be told of without naming anybody are not told. */
const fewestTold = 5
const countsShown = (counts: TaskView['counts']): TaskView['counts'] =>
  counts !== null && counts.assigned < fewestTold ? null : counts

async function readerOf(reading: Reading, scope: Scope, run: string, tasks: readonly TaskView[]): Promise<TaskReader> {
  // @NOTE Only what the reader may review as a trainer waits for a trainer here.
  const rows = tasks.flatMap(({ task, learners }) =>
    isTrainerOf(scope, task)
      ? learners
      : learners.map((l) => ({ ...l, awaits: l.awaits.filter((side) => side !== 'trainer') })),
  )
  const whole = seesFigures(scope, run) || holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')
  const { absent, ...told } = readAs(rows, {
    me: scope.person ?? '',
    standsInFor: scope.standsInFor,
    trainer: true,
    above: await chainsOf(reading, scope, [...new Set(rows.map(({ person }) => person))]),
    mentored: new Set(
      scope.person === null ? [] : await learnersOfMentor(reading, scope, { run, mentor: scope.person }),
    ),
  })
  const names = new Map(
    (
      await personsById(
        reading,
        scope,
        absent.map(({ id }) => id),
      )
    ).map((p) => [p.id, p.name]),
  )
  const figuresOnly = seesFigures(scope, run) && !seesAllTasks(scope, run)
  return { ...told, whole, figuresOnly, absent: absent.map(({ id, n }) => ({ name: names.get(id) ?? '', n })) }
}

const mostLevels = 12

/** The superiors of each of these by solid lines, the nearest first. */
async function chainsOf(reading: Reading, scope: Scope, persons: string[]): Promise<Map<string, string[]>> {
  const above = new Map<string, string>()
  let level = persons
  for (let i = 0; i < mostLevels && level.length > 0; i += 1) {
    const found = await superiorsOf(reading, scope, level)
    for (const [person, superior] of found) above.set(person, superior)
    level = [...new Set(found.values())].filter((p) => !above.has(p))
  }
  return new Map(
    persons.map((person) => {
      const chain: string[] = []
      for (let p = above.get(person); p !== undefined && !chain.includes(p); p = above.get(p)) chain.push(p)
      return [person, chain]
    }),
  )
}

/** Tasks of a run with one row per visible learner; `person` limits it to one learner. */
export async function viewTasks(
  reading: Reading,
  scope: Scope,
  run: string,
  now: Date,
  person?: string,
): Promise<TaskView[]> {
  const progress = await progressOf(reading, scope, run, person)
  const today = await organisationToday(reading, scope, now)
  const whole = person === undefined && holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')
  return (await tasksOf(reading, scope, run)).map((task) => {
    const mine = progress.filter((p) => p.task === task.id)
    const learners = mine.map((p) => rowOf(p, today))
    const days = mine.flatMap((p) =>
      p.reportedAt && p.agreedAt ? [(p.agreedAt.getTime() - p.reportedAt.getTime()) / dayMs] : [],
    )
    const counts = {
      assigned: learners.length,
      handedIn: mine.filter((p) => p.reportedAt !== null).length,
      late: learners.filter((l) => l.late).length,
      agreed: learners.filter((l) => l.state === 'agreed').length,
      medianReviewDays: median(days),
    }
    return { task, counts: whole ? counts : null, learners }
  })
}
