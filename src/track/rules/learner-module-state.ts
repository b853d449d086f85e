// How a learner stands in a module, from hand-ins, scores and the module's days: done, doing, late, blocked or not begun.
import type { Day } from '../../calendar/day.ts'

export type ModuleState = 'done' | 'doing' | 'late' | 'blocked' | 'not-begun'
/** n rows and their mean (per cent) by kind; absent where nothing was seen. */
export type Shown = Partial<
  Record<
    'test.score' | 'homework.score' | 'homework.handed-in' | 'task.handed-in' | 'session.attended',
    { n: number; mean: number }
  >
>
/** What the module asks for: kinds that anybody in the run showed in it. `homework` names the kind homework is scored as. */
export type Asks = { test: boolean; homework: 'homework.score' | 'test.score' | null; task: boolean }

/** Below this test score a learner has to make the module up before going on. */
export const passLine = 60

/**
 * Blocked: everything was done, and the test lies under the pass line, so the module has to be made up. Late: the module is over
 * and something it asks for has not come. A module that asks for nothing is done when it is over and the learner was seen in it;
 * otherwise nothing is known of it.
 */
export function moduleState(
  shown: Shown,
  { module, asks, today }: { module: { first: Day; last: Day }; asks: Asks; today: Day },
): ModuleState {
  const seen = Object.keys(shown).length > 0
  const asksNothing = !asks.test && !asks.homework && !asks.task
  if (!seen && (module.first > today || asksNothing)) return 'not-begun'
  const lacks =
    (asks.test && !shown['test.score']) ||
    (asks.homework && !came(shown, asks.homework)) ||
    (asks.task && !shown['task.handed-in']?.mean)
  if (lacks) return module.last < today ? 'late' : 'doing'
  if (shown['test.score'] && shown['test.score'].mean < passLine) return 'blocked'
  if (module.last < today) return 'done'
  return asks.test && seen ? 'done' : 'doing'
}

/** Homework has come when all of it was in time, or as much of it was scored as was due. */
function came(shown: Shown, scoredAs: 'homework.score' | 'test.score'): boolean {
  const due = shown['homework.handed-in']
  return due !== undefined && Math.max((due.n * due.mean) / 100, shown[scoredAs]?.n ?? 0) >= due.n - 1e-9
}
