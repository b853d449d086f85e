// How far the learners one may see are with each task; counts for the whole run only to its staff.
import type { Scope } from '../../platform/auth/scope.ts'
import { holds } from '../../platform/auth/scope.ts'
import { daysBetween } from '../../calendar/day.ts'
import { organisationToday } from '../../people/public.ts'
import type { Reading } from '../../platform/db/database.ts'
import { runById } from '../../programme/public.ts'
import type { LearnerRow, Side, TaskView } from '../contract.ts'
import { maySetTasks } from '../permissions.ts'
import { awaits, stateOf } from '../rules/joint-review-state.ts'
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

/** Tasks of a run and whether one may set more; null for a run one may not see. */
export async function viewTasksOfRun(reading: Reading, scope: Scope, run: string, now: Date) {
  const found = await runById(reading, scope, run)
  if (!found) return null
  const maySet = maySetTasks(scope, run) && found.state !== 'closed'
  return { tasks: await viewTasks(reading, scope, run, now), maySet }
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
