// How far the learners one may see are with each task; counts for the whole run only to its staff.
import type { Scope } from '../../platform/auth/scope.ts'
import { holds } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { runById } from '../../programme/public.ts'
import type { LearnerRow, Side, TaskView } from '../contract.ts'
import { maySetTasks } from '../permissions.ts'
import { awaits, stateOf } from '../rules/joint-review-state.ts'
import { progressOf, tasksOf } from '../store/task.ts'
import { daysLeft } from './submission-state.ts'
import { median } from '../../statistics/average-and-median.ts'

const dayMs = 86_400_000
export type Progress = Awaited<ReturnType<typeof progressOf>>[number]

export function rowOf(p: Progress, now: Date): LearnerRow {
  const [scored, signed] = [p.scored as Side[], p.signed as Side[]]
  const work = {
    lines: p.lines,
    reported: p.reportedAt !== null,
    agreement: p.agreement ? { signed } : null,
    scorings: { trainer: scored.includes('trainer') ? [] : null, superior: scored.includes('superior') ? [] : null },
  }
  const left = daysLeft(p.dueOn, now)
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
  if (!(await runById(reading, scope, run))) return null
  return { tasks: await viewTasks(reading, scope, run, now), maySet: maySetTasks(scope, run) }
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
  const whole = person === undefined && holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')
  return (await tasksOf(reading, scope, run)).map((task) => {
    const mine = progress.filter((p) => p.task === task.id)
    const learners = mine.map((p) => rowOf(p, now))
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
