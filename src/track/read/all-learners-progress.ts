// 学员 × 模块: who is done, under way, late or held up in which module; columns, so that thousands travel light.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { AllLearnersProgress } from './learners/contract.ts'
import type { RunContext } from '../load-run-context.ts'
import { moduleState } from '../rules/learner-module-state.ts'
import type { Asks, ModuleState, Shown } from '../rules/learner-module-state.ts'
import type { Standing } from '../rules/at-risk.ts'
import { activityKind, kindsObservedIn, lastDays, moduleTallies } from '../store/learner-activity.ts'
import type { ModuleTally } from '../store/learner-activity.ts'
import type { LearnerBrief } from '../store/learner.ts'

export const boardKinds = [
  'test.score',
  'homework.score',
  'homework.handed-in',
  'task.handed-in',
  'session.attended',
] as const
const letters: Record<ModuleState, string> = { done: 'd', doing: 'g', late: 'l', blocked: 'b', 'not-begun': '-' }

export interface BoardAsked {
  learners: LearnerBrief[]
  standings: readonly Standing[]
  whole: boolean
}

/** The board of these learners; `whole` false reads only theirs. */
export async function allLearnersProgress(
  reading: Reading,
  scope: Scope,
  runContext: RunContext,
  { learners, standings, whole }: BoardAsked,
): Promise<Omit<AllLearnersProgress, 'fresh'>> {
  const persons = whole ? null : learners.map(({ id }) => id)
  const tallies = await moduleTallies(reading, scope, { run: runContext.run.id, kinds: boardKinds, persons })
  const asks = await asksOf(reading, scope, runContext)
  const shown = shownBy(tallies)
  const activity = await activityKind(reading, scope, runContext.run.id)
  const seen = activity ? await lastDays(reading, scope, runContext.run.id, activity) : new Map<string, string>()
  const standing = new Map(standings.map((one) => [one.learner, one]))
  const rows = learners.map((learner) => cellsOf(runContext, asks, shown.get(learner.id)))
  return {
    modules: runContext.modules,
    asks: asks.map(({ test, homework, task }) => ({ test, homework: homework !== null, task })),
    persons: learners.map(({ id }) => id),
    names: learners.map(({ name }) => name),
    numbers: learners.map(({ number }) => number),
    units: learners.map(({ unit }) => unit),
    states: rows.map(({ states }) => states.map((state) => letters[state]).join('')),
    scores: rows.map(({ scores }) => scores),
    lastDays: learners.map(({ id }) => seen.get(id) ?? null),
    ranks: learners.map(({ id }) => standing.get(id)?.rank ?? null),
    atRisk: learners.map(({ id }) => standing.get(id)?.atRisk ?? false),
  }
}

/** What each module asks for, by what anybody in the run showed in it. */
export async function asksOf(reading: Reading, scope: Scope, runContext: RunContext): Promise<Asks[]> {
  const kinds = await kindsObservedIn(reading, scope, runContext.run.id, boardKinds)
  const graded = [...kinds].some((one) => one.endsWith(' homework.score'))
  return runContext.modules.map(({ id }) => ({
    test: kinds.has(`${id} test.score`),
    task: kinds.has(`${id} task.handed-in`),
    homework: kinds.has(`${id} homework.handed-in`) ? (graded ? 'homework.score' : 'test.score') : null,
  }))
}

/** By learner and module: rows and mean by kind. */
export function shownBy(tallies: readonly ModuleTally[]): Map<string, Map<string, Shown>> {
  const shown = new Map<string, Map<string, Shown>>()
  for (const { person, module, kind, n, total } of tallies) {
    const own = shown.get(person) ?? new Map<string, Shown>()
    own.set(module, { ...own.get(module), [kind]: { n, mean: total / n } })
    shown.set(person, own)
  }
  return shown
}

/** One learner's states and test scores, module by module. */
export function cellsOf(
  { modules, today }: RunContext,
  asks: readonly Asks[],
  shown: Map<string, Shown> | undefined,
): { states: ModuleState[]; scores: (number | null)[] } {
  const states = modules.map((module, i) =>
    moduleState(shown?.get(module.id) ?? {}, {
      module: { first: module.startsOn, last: module.endsOn },
      asks: asks[i]!,
      today,
    }),
  )
  const scores = modules.map(({ id }) => {
    const score = shown?.get(id)?.['test.score']
    return score ? Math.round(score.mean * 10) / 10 : null
  })
  return { states, scores }
}
