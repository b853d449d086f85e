// Who sets tasks, who does them, and as which side somebody reviews.
import type { Scope } from '../platform/auth/scope.ts'
import { actsAs, holds, teaches } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { superiorsOf } from '../people/public.ts'
import type { Side } from './contract.ts'

/** Tasks are set by those who lead the run, and by instructors for the modules they teach. */
export const maySetTasks = (scope: Scope, run: string) => holds(scope, run, 'lead', 'assistant', 'instructor')
export const maySetTaskFor = (scope: Scope, run: string, module: string | null) =>
  holds(scope, run, 'lead', 'assistant') || teaches(scope, module)

/** A task of a run, and the module it belongs to. */
export interface TaskPlace {
  run: string
  module: string | null
}

/** Reviews as the trainer: the run's lead, and whoever teaches the module of the task. */
export const isTrainerOf = (scope: Scope, { run, module }: TaskPlace): boolean =>
  (scope.seats.get(run)?.has('lead') ?? false) || (module !== null && scope.modules.has(module))

/** Sees all tasks of a run with everybody's work: its training side. */
export const seesAllTasks = (scope: Scope, run: string) => holds(scope, run, 'lead', 'assistant', 'analyst')

/** The sides for which a person may review a learner's task: the trainers of it, the learner's own superior or who stands in. */
export async function sidesOf(reading: Reading, scope: Scope, task: TaskPlace, learner: string): Promise<Side[]> {
  if (scope.person === null || scope.person === learner) return []
  const superior = actsAs(scope, (await superiorsOf(reading, scope, [learner])).get(learner))
  return [...(isTrainerOf(scope, task) ? ['trainer' as const] : []), ...(superior ? ['superior' as const] : [])]
}
