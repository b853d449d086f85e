// How a run is set up, and who may be put into it, for those who may see it.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { z } from 'zod'
import { searchPersons } from '../../people/public.ts'
import { organisationDay } from '../find-run-to-set-up.ts'
import { mayEnrolBySheet, maySeeSetup, maySetUp } from '../permissions.ts'
import { learnersOf } from '../store/enrolment.ts'
import { modulesOf } from '../store/module.ts'
import { runById } from '../store/run.ts'
import { everySeat, learnersAmong, mentorsByLearner, unitsWithCounts } from '../store/run-setup.ts'
import { seatedToday } from '../store/seat.ts'
import type { UnitCount } from '../store/run-setup.ts'
import type { findPeopleForRun, getUnitsForRun, RunSetup } from './contract.ts'

type Refused = { refused: string }
const mostPeople = 20

/** Everything on the page; the lists are whole, a run has hundreds of people and not millions. */
export async function viewRunSetup(reading: Reading, scope: Scope, id: string, now: Date): Promise<RunSetup | Refused> {
  const run = await runById(reading, scope, id)
  if (!run) return { refused: 'not-found' }
  if (!maySeeSetup(scope, id)) return { refused: 'not-yours-to-set-up' }
  const today = await organisationDay(reading, scope, now)
  const mentors = await mentorsByLearner(reading, scope, id)
  return {
    mayChange: maySetUp(scope, id) && run.state !== 'closed',
    mayEnrolBySheet: mayEnrolBySheet(scope, id) && run.state !== 'closed',
    run,
    today,
    modules: await modulesOf(reading, scope, id),
    learners: (await learnersOf(reading, scope, id)).map((l) => ({
      id: l.id,
      name: l.name,
      employeeNo: l.employeeNo,
      unit: l.unit,
      since: l.since,
      until: l.until,
      class: l.class,
      mentors: mentors.get(l.id) ?? [],
    })),
    seats: (await everySeat(reading, scope, id)).map(({ leftOn, ...seat }) => ({
      ...seat,
      inForce: leftOn === null && (seat.until === null || seat.until >= today),
    })),
  }
}

/** Whether this person may choose people for the run; null when so. */
async function mayChoose(reading: Reading, scope: Scope, id: string): Promise<Refused | null> {
  if (!(await runById(reading, scope, id))) return { refused: 'not-found' }
  return maySetUp(scope, id) ? null : { refused: 'not-yours-to-set-up' }
}

export async function viewPeopleForRun(
  reading: Reading,
  scope: Scope,
  asked: { run: string; signs: string },
): Promise<z.output<typeof findPeopleForRun.answer> | Refused> {
  const no = await mayChoose(reading, scope, asked.run)
  if (no) return no
  const { people, total } = await searchPersons(reading, scope, {
    signs: asked.signs,
    among: 'there',
    contacts: true,
    limit: mostPeople,
  })
  const ids = people.map((p) => p.id)
  const learning = await learnersAmong(reading, scope, asked.run, ids)
  const seated = await seatedToday(reading, scope, [asked.run], ids)
  const placed = people.map(({ position: _position, ...p }) => ({
    ...p,
    learner: learning.has(p.id),
    seated: seated.has(`${asked.run} ${p.id}`),
  }))
  return { people: placed, total }
}

export async function viewUnitsForRun(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<z.output<typeof getUnitsForRun.answer> | Refused> {
  const no = await mayChoose(reading, scope, run)
  return no ?? { units: withThoseBelow(await unitsWithCounts(reading, scope, run)) }
}

type Count = Pick<UnitCount, 'adds' | 'already' | 'seated'>
const sum = (a: Count, b: Count): Count => ({
  adds: a.adds + b.adds,
  already: a.already + b.already,
  seated: a.seated + b.seated,
})

/** The tree from the top, each unit with its path, its own people, and its people with those below. */
function withThoseBelow(units: readonly UnitCount[]): z.output<typeof getUnitsForRun.answer>['units'] {
  const under = Map.groupBy(units, (u) => u.parent)
  const walk = (unit: UnitCount, above: string): z.output<typeof getUnitsForRun.answer>['units'] => {
    const path = above ? `${above} / ${unit.name}` : unit.name
    const children = (under.get(unit.id) ?? []).map((child) => walk(child, path))
    const alone = { adds: unit.adds, already: unit.already, seated: unit.seated }
    return [
      { id: unit.id, path, alone, below: children.reduce((all, [child]) => sum(all, child!.below), alone) },
      ...children.flat(),
    ]
  }
  return (under.get(null) ?? []).flatMap((unit) => walk(unit, ''))
}
