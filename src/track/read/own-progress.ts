// How the person asking does in a run they learn in: own modules, scores and attendance, and nobody else's.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { loadRunContext } from '../load-run-context.ts'
import type { ModuleState } from '../rules/learner-module-state.ts'
import { moduleTallies } from '../store/learner-activity.ts'
import { ownAttendanceIn, ownScoresIn } from '../store/own-scores.ts'
import { asksOf, boardKinds, cellsOf, shownBy } from './all-learners-progress.ts'

export interface OwnProgress {
  /** One for each module of the run, in their order. */
  states: ModuleState[]
  /** Newest first. */
  scores: {
    id: string
    day: string
    test: string | null
    module: { number: number; name: string } | null
    value: number
    outOf: number | null
  }[]
  attendance: { attended: number; of: number }
}

const mostScores = 12

/** Null for a run the person asking may not see. */
export async function ownProgress(reading: Reading, scope: Scope, run: string, now: Date): Promise<OwnProgress | null> {
  const runContext = scope.person === null ? null : await loadRunContext(reading, scope, run, now)
  if (!runContext) return null
  const own = [scope.person!]
  const tallies = shownBy(await moduleTallies(reading, scope, { run, kinds: boardKinds, persons: own }))
  const { states } = cellsOf(runContext, await asksOf(reading, scope, runContext), tallies.get(scope.person!))
  const scores = await ownScoresIn(reading, scope, run, mostScores)
  return {
    states,
    scores: scores.map(({ number, module, ...score }) => ({
      ...score,
      module: number === null || module === null ? null : { number, name: module },
    })),
    attendance: await ownAttendanceIn(reading, scope, run),
  }
}
