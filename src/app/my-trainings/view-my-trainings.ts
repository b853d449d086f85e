// A learner's own: how each of their trainings stands for them, and who else sees it, by the rules that let them.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { peopleAbove } from '../../people/public.ts'
import { mentorsOf, organisationDay, runsOfLearners, seatsOf, viewRun } from '../../programme/public.ts'
import type { RunState } from '../../programme/contract.ts'
import { ownProgress } from '../../track/public.ts'
import type { MyTraining, MyTrainings } from './contract.ts'

/** Of closed ones the newest are told of; the others have their own pages still. */
const [mostOpen, mostClosed] = [12, 3]
const order: readonly RunState[] = ['running', 'following-up', 'preparing', 'closed']
const staffRoles: readonly string[] = ['lead', 'assistant', 'analyst', 'instructor']

export async function viewMyTrainings(reading: Reading, scope: Scope, now: Date): Promise<MyTrainings> {
  const at = now.toISOString()
  const enrolled = scope.person === null ? [] : await runsOfLearners(reading, scope, [scope.person])
  if (enrolled.length === 0) return { trainings: [], seenBy: { superiors: [], deputies: [], mentors: [] }, at }
  const today = await organisationDay(reading, scope, now)
  const all: MyTraining[] = []
  for (const { run, until } of enrolled.slice(0, mostOpen)) {
    const training = await viewMyTraining(reading, scope, { run, until, today, now })
    if (training) all.push(training)
  }
  return {
    trainings: inOrder(all),
    seenBy: {
      ...(await peopleAbove(reading, scope, scope.person!)),
      mentors: await mentorsOf(reading, scope, scope.person!),
    },
    at,
  }
}

function inOrder(trainings: readonly MyTraining[]): MyTraining[] {
  const sorted = trainings.toSorted((x, y) => order.indexOf(x.run.state) - order.indexOf(y.run.state))
  const closed = sorted.filter(({ run }) => run.state === 'closed')
  return [...sorted.filter(({ run }) => run.state !== 'closed'), ...closed.slice(0, mostClosed)]
}

async function viewMyTraining(
  reading: Reading,
  scope: Scope,
  { run: id, until, today, now }: { run: string; until: string | null; today: string; now: Date },
): Promise<MyTraining | null> {
  const head = await viewRun(reading, scope, id, now)
  const progress = head && (await ownProgress(reading, scope, id, now))
  if (!head || !progress) return null
  const { run, week, weeks, modules, sessions } = head
  const next = modules.filter((m) => m.endsOn >= today).toSorted((x, y) => x.startsOn.localeCompare(y.startsOn))[0]
  const soon = sessions
    .filter((s) => s.startsAt > now.toISOString())
    .toSorted((x, y) => x.startsAt.localeCompare(y.startsAt))[0]
  const count = (state: string) => progress.states.filter((s) => s === state).length
  const seats = (await seatsOf(reading, scope, id)).filter((s) => staffRoles.includes(s.role) && s.leftOn === null)
  return {
    run,
    week,
    weeks,
    today,
    until: until !== null && until < run.endsOn ? until : null,
    module: next ? { number: next.number, name: next.name, startsOn: next.startsOn, endsOn: next.endsOn } : null,
    session: soon ? { title: soon.title, startsAt: soon.startsAt, place: soon.place } : null,
    modules: { all: modules.length, done: count('done'), late: count('late'), blocked: count('blocked') },
    attendance: progress.attendance,
    scores: progress.scores,
    staff: [...new Set(seats.map((s) => s.name))],
  }
}
