// A run at a glance: dates, week, modules, sessions, and as what the person asking takes part.
import { daysBetween } from '../calendar/day.ts'
import { organisationDay } from './find-run-to-set-up.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { actsAs, holds, seesFigures } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import type { z } from 'zod'
import type { runHead } from './contract.ts'
import { runById } from './store/run.ts'
import { modulesOf } from './store/module.ts'
import { isLearner, managersOf, seesLearnersOf } from './store/enrolment.ts'
import { sessionsOf } from './store/session.ts'

/** Week 1 holds the first day; 0 before it, and never beyond the last. `today` is the organisation's. */
function weekOf(run: { startsOn: string; endsOn: string }, today: string): { week: number; weeks: number } {
  const weeks = Math.ceil((daysBetween(run.startsOn, run.endsOn) + 1) / 7)
  const week = today < run.startsOn ? 0 : Math.floor(daysBetween(run.startsOn, today) / 7) + 1
  return { week: Math.min(week, weeks), weeks }
}

/** The head of a run this person may see, or null. */
export async function viewRun(
  reading: Reading,
  scope: Scope,
  id: string,
  now: Date,
): Promise<z.infer<typeof runHead> | null> {
  const run = await runById(reading, scope, id)
  if (!run) return null
  const managers = await managersOf(reading, scope, id)
  const roles = [...(scope.seats.get(id) ?? [])]
  return {
    run,
    modules: await modulesOf(reading, scope, id),
    sessions: await sessionsOf(reading, scope, id),
    managers: managers.length,
    ...weekOf(run, await organisationDay(reading, scope, now)),
    standing: {
      staff: holds(scope, id, 'lead', 'assistant', 'analyst', 'instructor'),
      figures: seesFigures(scope, id),
      roles,
      manages: managers.some((m) => actsAs(scope, m.id)),
      seesLearners: await seesLearnersOf(reading, scope, id),
      learner: scope.person !== null && (await isLearner(reading, scope, id, scope.person)),
    },
  }
}
