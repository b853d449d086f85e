// The goal map: organisation's goal → run's goal → module and indicator; learners' need → module; and what stands alone.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { competencies } from '../people/public.ts'
import { managersOf, modulesOf, seatsOf } from '../programme/public.ts'
import type { GoalMap } from './contract.ts'
import { orphans } from './rules/goal-map.ts'
import { goalsOf, needsOf, organisationGoals } from './store/goal.ts'

/** The map of a run as anybody who may see the run may see it: it names no learner. */
export async function drawMap(reading: Reading, scope: Scope, run: string): Promise<GoalMap> {
  const [goals, needs, modules, wanted] = [await goalsOf(reading, scope, run), await needsOf(reading, scope, run), await modulesOf(reading, scope, run), await organisationGoals(reading, scope)]
  return { organisationGoals: wanted, goals, needs, orphans: orphans({ goals, needs, modules }) }
}

/** What the goal form offers: competencies of every position, and who may own a goal. */
export async function goalChoices(reading: Reading, scope: Scope, run: string) {
  const people = [...(await seatsOf(reading, scope, run)).map((s) => ({ id: s.person, name: s.name })), ...(await managersOf(reading, scope, run)).map((m) => ({ id: m.id, name: m.name }))]
  return {
    competencies: (await competencies(reading, scope)).map((c) => ({ id: c.id, name: `${c.positionName} · ${c.name}`, levels: c.levels })),
    people: [...new Map(people.map((p) => [p.id, p])).values()],
  }
}
