// 筹备 → 进行 → 训后跟踪 → 结案: one step at a time; only an opening can be taken back, and only until something has happened.
import type { RunState } from '../contract.ts'
import type { SetupRefusal } from './run-setup.ts'

const next: Record<RunState, RunState | null> = {
  preparing: 'running',
  running: 'following-up',
  'following-up': 'closed',
  closed: null,
}

/** The state that comes after this one; null after the last. */
export const stateAfter = (state: RunState): RunState | null => next[state]

/** What keeps a run from its next step: nobody to train, carried items unanswered, goals with neither evidence nor a signed reason. */
export interface RunStateBlockers {
  learners: number
  unanswered: readonly string[]
  goals: readonly string[]
}

/** Names in a sentence: 「甲」「乙」 and “甲”, “乙”. */
export const namesIn = (names: readonly string[]) => ({
  zh: names.map((name) => `「${name}」`).join(''),
  en: names.map((name) => `“${name}”`).join(', '),
})

/** May the run make this step? The refusal names what stands in the way. */
export function checkRunState(
  from: RunState,
  to: RunState,
  blockers: RunStateBlockers,
): { state: RunState } | SetupRefusal {
  if (next[from] !== to) return { refused: 'not-the-next-state' }
  if (to === 'running' && blockers.learners === 0) return { refused: 'no-learners' }
  if (to === 'running' && blockers.unanswered.length > 0)
    return {
      refused: 'carried-items-unanswered',
      params: { n: blockers.unanswered.length, ...namesIn(blockers.unanswered) },
    }
  if (to === 'closed' && blockers.goals.length > 0)
    return { refused: 'goals-without-evidence', params: { n: blockers.goals.length, ...namesIn(blockers.goals) } }
  return { state: to }
}

/** What a run has seen first: evidence, ratings or submissions with their day, or a report, of which no more is said. */
export const traceKinds = ['evidence', 'ratings', 'submissions', 'issues'] as const
export interface Trace {
  kind: (typeof traceKinds)[number]
  /** Null where the day would say whose it is. */
  day: string | null
}

/** The earliest of them; a report, whose day is not said, comes after what has one. */
export const firstTrace = (traces: readonly Trace[]): Trace | null =>
  [...traces].sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'))[0] ?? null

/** May the opening be taken back? Not once something has happened; the refusal names what was first. */
export function checkTakingBack(from: RunState, traces: readonly Trace[]): { state: RunState } | SetupRefusal {
  if (from !== 'running') return { refused: 'not-open' }
  const first = firstTrace(traces)
  return first
    ? { refused: `opening-stands-by-${first.kind}`, params: { day: first.day ?? '' } }
    : { state: 'preparing' }
}
