// What practice contributes to a run's overview: what somebody should do next, and the timeline.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { ActionItem, TimelineEvent } from '../../programme/contract.ts'
import { superiorsOf } from '../../people/public.ts'
import type { LearnerRow, Side, TaskView } from '../contract.ts'
import { viewTasks } from './tasks-with-learner-progress.ts'
import { directionsOf } from '../store/submission.ts'
import { tasksOf } from '../store/task.ts'
import { words } from '../words.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'

const text = textsOf(words)
const dueMoment = (day: string) => new Date(`${day}T24:00:00+08:00`).toISOString()
const colourOf = (l: LearnerRow) =>
  l.late ? ('bad' as const) : l.daysLeft <= 4 ? ('watch' as const) : ('none' as const)

/** Own tasks under way, and reports that wait for this person's side. */
export async function actionItemsFor(reading: Reading, scope: Scope, run: string, now: Date): Promise<ActionItem[]> {
  if (scope.person === null) return []
  const tasks = await viewTasks(reading, scope, run, now)
  return [...(await ownTasks(reading, scope, run, tasks)), ...(await waitingReviews(reading, scope, run, tasks))]
}

async function ownTasks(reading: Reading, scope: Scope, run: string, tasks: TaskView[]): Promise<ActionItem[]> {
  const direction = (await directionsOf(reading, scope, run, scope.person!)).filter((d) => d.seenIn === null).at(-1)
  return tasks.flatMap(({ task, learners }) =>
    learners
      .filter((l) => l.person === scope.person && ['assigned', 'doing'].includes(l.state))
      .map((l): ActionItem => {
        const params = { lines: l.lines, target: task.target, unit: task.unit, direction: direction?.text ?? '' }
        return {
          id: `practise:${task.id}:${l.person}`,
          run,
          stage: 'practise',
          title: text('act.task', { task: task.title }),
          because:
            direction && direction.task !== task.id
              ? text('act.task-direction', params)
              : text('act.task-because', params),
          dueAt: dueMoment(l.dueOn),
          colour: colourOf(l),
          href: `/runs/${run}/practise/${task.id}/${l.person}`,
          label: l.lines >= task.target ? text('act.report-label') : text('act.task-label'),
        }
      }),
  )
}

async function waitingReviews(reading: Reading, scope: Scope, run: string, tasks: TaskView[]): Promise<ActionItem[]> {
  const trainer = ['lead', 'instructor'].some((role) => scope.seats.get(run)?.has(role))
  const superiors = await superiorsOf(
    reading,
    scope,
    tasks.flatMap((t) => t.learners.map((l) => l.person)),
  )
  const mine = (l: LearnerRow): Side[] => [
    ...(trainer ? ['trainer' as const] : []),
    ...(superiors.get(l.person) === scope.person ? ['superior' as const] : []),
  ]
  return tasks.flatMap(({ task, learners }) => {
    const waiting = learners.filter((l) => l.person !== scope.person && l.awaits.some((side) => mine(l).includes(side)))
    if (waiting.length === 0) return []
    const names = waiting
      .slice(0, 3)
      .map((l) => l.name)
      .join('、')
    const first = waiting[0]!
    return [
      {
        id: `practise:review:${task.id}`,
        run,
        stage: 'practise',
        title: text('act.review', { task: task.title }),
        because: text('act.review-because', { n: waiting.length, names }),
        dueAt: null,
        colour: 'watch' as const,
        href: waiting.length === 1 ? `/runs/${run}/practise/${task.id}/${first.person}` : `/runs/${run}/practise`,
        label: text('act.review-label'),
      },
    ]
  })
}

/** Tasks by their due day, for the run's timeline. */
export async function timelineEventsOf(reading: Reading, scope: Scope, run: string): Promise<TimelineEvent[]> {
  return (await tasksOf(reading, scope, run)).map((t) => ({
    id: t.id,
    at: dueMoment(t.dueOn),
    stage: 'practise',
    kind: 'task',
    title: text('happening.task', { title: t.title }),
    person: null,
    module: t.module,
    href: `/runs/${run}/practise`,
  }))
}
