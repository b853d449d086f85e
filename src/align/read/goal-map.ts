// The goal map: organisation's goal → run's goal → module and indicator; learners' need → module; and what stands alone.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { modulesOf, runById } from '../../programme/public.ts'
import type { GoalMap } from '../contract.ts'
import { maySetGoals } from '../permissions.ts'
import { orphans } from '../rules/goal-map-orphans-and-needs.ts'
import { goalsOf } from '../store/goal.ts'
import { organisationGoals } from '../store/organisation-goal.ts'
import { needsOf } from '../store/need.ts'
import { goalFormOptions } from './goal-form-options.ts'

/** The map with what its form offers; null when the run is not this person's to see. */
export async function viewGoalMap(reading: Reading, scope: Scope, run: string) {
  const found = await runById(reading, scope, run)
  if (!found) return null
  const mayEdit = maySetGoals(scope, run) && found.state !== 'closed'
  return {
    map: await drawMap(reading, scope, run),
    mayEdit,
    choices: mayEdit ? await goalFormOptions(reading, scope, run) : { competencies: [], people: [] },
  }
}

/** The map of a run as anybody who may see the run may see it: it names no learner. */
async function drawMap(reading: Reading, scope: Scope, run: string): Promise<GoalMap> {
  const [goals, needs, modules, wanted] = [
    await goalsOf(reading, scope, run),
    await needsOf(reading, scope, run),
    await modulesOf(reading, scope, run),
    await organisationGoals(reading, scope),
  ]
  return { organisationGoals: wanted, goals, needs, orphans: orphans({ goals, needs, modules }) }
}
