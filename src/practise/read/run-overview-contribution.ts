// What practice contributes to a run's overview: what somebody should do next, and the timeline.
import { actsAs } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { ActionItem, Run, TimelineEvent } from '../../programme/contract.ts'
import { dayOf, momentOf } from '../../calendar/day.ts'
import { organisationZone, personsById, superiorsOf } from '../../people/public.ts'
import type { LearnerRow, Task } from '../contract.ts'
import { isTrainerOf } from '../permissions.ts'
import type { Progress } from './tasks-with-learner-progress.ts'
import { rowOf } from './tasks-with-learner-progress.ts'
import { directionsOf } from '../store/joint-review.ts'
import { progressAwaited, tasksOf } from '../store/task.ts'
import { overviewWords } from './overview-words.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'

const text = textsOf(overviewWords)
const dueMoment = (day: string, zone: string) => momentOf(day, '24:00', zone).toISOString()
const colourOf = (l: LearnerRow) =>
  l.late ? ('bad' as const) : l.daysLeft <= 4 ? ('watch' as const) : ('none' as const)

/** What next steps follow from, whatever the time. */
interface TasksAwaited {
  zone: string
  tasks: Task[]
  progress: Progress[]
  superiors: Map<string, string>
  /** The names of those the person asking stands in for. */
  absent: Map<string, string>
  /** The newest direction this person was given in each run and not yet seen to follow. */
  directions: Map<string, { task: string; text: string }>
}

/** Own tasks under way, and reports that wait for this person's side, in these runs at a moment. */
export async function readNextSteps(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<(now: Date) => ActionItem[]> {
  const awaited = await tasksAwaited(reading, scope, runs)
  return (now) => (awaited === null ? [] : actsAt(awaited, scope, now))
}

async function tasksAwaited(reading: Reading, scope: Scope, runs: readonly Run[]): Promise<TasksAwaited | null> {
  if (scope.person === null || runs.length === 0) return null
  const ids = runs.map(({ id }) => id)
  const progress = await progressAwaited(
    reading,
    scope,
    ids,
    ids.filter((run) => ['lead', 'instructor'].some((role) => scope.seats.get(run)?.has(role))),
  )
  if (progress.length === 0) return null
  const tasks = await tasksOf(reading, scope, ids)
  const others = progress.filter((p) => p.person !== scope.person).map((p) => p.person)
  const own = progress.length > others.length
  const directions = own ? await directionsOf(reading, scope, ids, scope.person) : []
  const runOf = new Map(tasks.map((t) => [t.id, t.run]))
  return {
    zone: await organisationZone(reading, scope),
    tasks,
    progress,
    superiors: await superiorsOf(reading, scope, [...new Set(others)]),
    absent: new Map((await personsById(reading, scope, [...scope.standsInFor])).map((p) => [p.id, p.name])),
    directions: new Map(directions.filter((d) => d.signed && d.seenIn === null).map((d) => [runOf.get(d.task)!, d])),
  }
}

/** Run by run. */
function actsAt(facts: TasksAwaited, scope: Scope, now: Date): ActionItem[] {
  const rows = Map.groupBy(facts.progress, (p) => p.task)
  const { zone } = facts
  const today = dayOf(now, zone)
  const tasks = facts.tasks.map((task) => ({
    task,
    zone,
    learners: (rows.get(task.id) ?? []).map((p) => rowOf(p, today)),
  }))
  return [...Map.groupBy(tasks, ({ task }) => task.run)].flatMap(([run, own]) => [
    ...own.flatMap((t) => ownTask(t, scope, facts.directions.get(run))),
    ...own.flatMap((t) => waitingReview(t, scope, facts)),
  ])
}

interface TaskSeen {
  task: Task
  zone: string
  learners: LearnerRow[]
}

function ownTask(
  { task, zone, learners }: TaskSeen,
  scope: Scope,
  direction: { task: string; text: string } | undefined,
): ActionItem[] {
  return learners
    .filter((l) => l.person === scope.person && ['assigned', 'doing'].includes(l.state))
    .map((l): ActionItem => {
      const params = { lines: l.lines, target: task.target, unit: task.unit, direction: direction?.text ?? '' }
      return {
        id: `practise:${task.id}:${l.person}`,
        run: task.run,
        stage: 'practise',
        title: text('act.task', { task: task.title }),
        because:
          direction && direction.task !== task.id
            ? text('act.task-direction', params)
            : text('act.task-because', params),
        dueAt: dueMoment(l.dueOn, zone),
        colour: colourOf(l),
        href: `/runs/${task.run}/practise/${task.id}/${l.person}`,
        label: l.lines >= task.target ? text('act.report-label') : text('act.task-label'),
      }
    })
}

/** What waits for the person asking, and apart from it what waits for each absent superior in whose place they act. */
function waitingReview({ task, learners }: TaskSeen, scope: Scope, facts: TasksAwaited): ActionItem[] {
  const waiting = learners.filter((l) => l.person !== scope.person)
  return [...Map.groupBy(waiting, (l) => waitsFor(l, { task, scope, facts }))].flatMap(([whom, own]) =>
    whom === null
      ? []
      : [reviewOf(task, own, whom === scope.person ? null : { id: whom, name: facts.absent.get(whom) ?? '' })],
  )
}

/** Whose a report's next step is: one's own before that of somebody absent; null where it is neither. */
function waitsFor(
  l: LearnerRow,
  { task, scope, facts }: { task: Task; scope: Scope; facts: TasksAwaited },
): string | null {
  if (l.awaits.includes('trainer') && isTrainerOf(scope, task)) return scope.person
  const superior = facts.superiors.get(l.person)
  return l.awaits.includes('superior') && actsAs(scope, superior) ? superior! : null
}

function reviewOf(task: Task, waiting: LearnerRow[], absent: { id: string; name: string } | null): ActionItem {
  const names = waiting.slice(0, 3).map((l) => l.name)
  const what = text('act.review', { task: task.title })
  return {
    id: `practise:review:${task.id}${absent ? `:${absent.id}` : ''}`,
    run: task.run,
    stage: 'practise',
    title: absent ? text('act.in-place', { name: absent.name, what }) : what,
    because: text('act.review-because', { n: waiting.length, names: { zh: names.join('、'), en: names.join(', ') } }),
    dueAt: null,
    colour: 'watch',
    href:
      waiting.length === 1
        ? `/runs/${task.run}/practise/${task.id}/${waiting[0]!.person}`
        : `/runs/${task.run}/practise`,
    label: text('act.review-label'),
  }
}

/** Tasks by their due day, for the run's timeline. */
export async function timelineEventsOf(reading: Reading, scope: Scope, run: string): Promise<TimelineEvent[]> {
  const zone = await organisationZone(reading, scope)
  return (await tasksOf(reading, scope, run)).map((t) => ({
    id: t.id,
    at: dueMoment(t.dueOn, zone),
    day: t.dueOn,
    stage: 'practise',
    kind: 'task',
    title: text('happening.task', { title: t.title }),
    person: null,
    module: t.module,
    href: `/runs/${run}/practise`,
  }))
}
