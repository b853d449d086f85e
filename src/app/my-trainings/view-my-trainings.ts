// A learner's own: how each of their trainings stands for them, and who else sees it, by the rules that let them; and of a mentor, whom they bring along.
import { nextSuperiors } from '../../people/public.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import {
  learnersMentored,
  mentorsOf,
  organisationDay,
  runsOfLearners,
  seatsOf,
  viewRun,
} from '../../programme/public.ts'
import type { RunState } from '../../programme/contract.ts'
import { ownProgress } from '../../track/public.ts'
import type { MyTraining, MyTrainings } from './contract.ts'

/** Of closed ones the newest are told of; the others have their own pages still. */
const [mostOpen, mostClosed] = [12, 3]
const order: readonly RunState[] = ['running', 'following-up', 'preparing', 'closed']
const staffRoles: readonly string[] = ['lead', 'assistant', 'analyst', 'instructor']

export async function viewMyTrainings(db: OpenDatabase, scope: Scope, now: Date): Promise<MyTrainings> {
  const mine = await db.read(scope, async (reading) => ({
    trainings: await trainingsOf(reading, scope, now),
    mentored: await viewMentored(reading, scope, { today: await organisationDay(reading, scope, now), now }),
    mentors: scope.person === null ? [] : await mentorsOf(reading, scope, scope.person),
  }))
  const { trainings, mentored, mentors } = mine
  const learns = scope.person !== null && trainings.length > 0
  // @NOTE Who stands in for whom is not the learner's to read; that somebody sees the learner is.
  const product = systemScope(scope.person)
  const above = learns
    ? await db.read(product, (reading) => nextSuperiors(reading, product, scope.person!))
    : { superiors: [], deputies: [] }
  return { trainings, mentored, seenBy: { ...above, mentors: learns ? mentors : [] }, at: now.toISOString() }
}

async function trainingsOf(reading: Reading, scope: Scope, now: Date): Promise<MyTraining[]> {
  const enrolled = scope.person === null ? [] : await runsOfLearners(reading, scope, [scope.person])
  const today = await organisationDay(reading, scope, now)
  const all: MyTraining[] = []
  for (const { run, until } of enrolled.slice(0, mostOpen)) {
    const training = await viewMyTraining(reading, scope, { run, until, today, now })
    if (training) all.push(training)
  }
  const sorted = inOrder(all)
  const closed = sorted.filter(({ run }) => run.state === 'closed')
  return [...sorted.filter(({ run }) => run.state !== 'closed'), ...closed.slice(0, mostClosed)]
}

const inOrder = <T extends { run: { state: RunState } }>(all: readonly T[]): T[] =>
  all.toSorted((x, y) => order.indexOf(x.run.state) - order.indexOf(y.run.state))

/** What goes on there now or comes next, whoever asks. */
async function comingOf(
  reading: Reading,
  scope: Scope,
  { run: id, today, now }: { run: string; today: string; now: Date },
) {
  const head = await viewRun(reading, scope, id, now)
  if (!head) return null
  const { run, week, weeks, modules, sessions } = head
  const next = modules.filter((m) => m.endsOn >= today).toSorted((x, y) => x.startsOn.localeCompare(y.startsOn))[0]
  const soon = sessions
    .filter((s) => s.startsAt > now.toISOString())
    .toSorted((x, y) => x.startsAt.localeCompare(y.startsAt))[0]
  const module = next ? { number: next.number, name: next.name, startsOn: next.startsOn, endsOn: next.endsOn } : null
  const session = soon ? { title: soon.title, startsAt: soon.startsAt, place: soon.place } : null
  return { coming: { run, week, weeks, today, module, session }, modules }
}

async function viewMentored(
  reading: Reading,
  scope: Scope,
  { today, now }: { today: string; now: Date },
): Promise<MyTrainings['mentored']> {
  const runs = [...scope.seats].filter(([, roles]) => roles.has('mentor')).map(([run]) => run)
  if (scope.person === null || runs.length === 0) return []
  const learners = Map.groupBy(await learnersMentored(reading, scope, scope.person), (one) => one.run)
  const all: MyTrainings['mentored'] = []
  for (const run of runs.slice(0, mostOpen)) {
    const found = await comingOf(reading, scope, { run, today, now })
    if (!found || found.coming.run.state === 'closed') continue
    const own = (learners.get(run) ?? []).map(({ name, employeeNo }) => ({ name, employeeNo }))
    all.push({ ...found.coming, modules: { all: found.modules.length }, learners: own })
  }
  return inOrder(all)
}

async function viewMyTraining(
  reading: Reading,
  scope: Scope,
  { run: id, until, today, now }: { run: string; until: string | null; today: string; now: Date },
): Promise<MyTraining | null> {
  const found = await comingOf(reading, scope, { run: id, today, now })
  const progress = found && (await ownProgress(reading, scope, id, now))
  if (!found || !progress) return null
  const { coming, modules } = found
  const count = (state: string) => progress.states.filter((s) => s === state).length
  const seats = (await seatsOf(reading, scope, id)).filter((s) => staffRoles.includes(s.role) && s.leftOn === null)
  return {
    ...coming,
    until: until !== null && until < coming.run.endsOn ? until : null,
    modules: {
      all: modules.length,
      done: count('done'),
      late: count('late'),
      blocked: count('blocked'),
      failed: modules.filter((_, i) => progress.states[i] === 'blocked').map(({ number, name }) => ({ number, name })),
    },
    attendance: progress.attendance,
    scores: progress.scores,
    staff: [...new Set(seats.map((s) => s.name))],
  }
}
