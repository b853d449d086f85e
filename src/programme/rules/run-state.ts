// 筹备 → 进行 → 训后跟踪 → 结案: one step at a time, and never back.
import type { RunState } from '../contract.ts'

const next: Record<RunState, RunState | null> = {
  preparing: 'running',
  running: 'following-up',
  'following-up': 'closed',
  closed: null,
}

/** What stands at a door: how many carried items are unanswered, how many goals have neither evidence nor a signed reason. */
export interface RunStateBlockers {
  unanswered: number
  goalsWithoutEvidence: number
}

/** May the run make this step? The refusal names what stands in the way. */
export function checkRunState(
  from: RunState,
  to: RunState,
  blockers: RunStateBlockers,
): { state: RunState } | { refused: string; params?: Record<string, number> } {
  if (next[from] !== to) return { refused: 'not-the-next-state' }
  if (to === 'running' && blockers.unanswered > 0)
    return { refused: 'carried-items-unanswered', params: { n: blockers.unanswered } }
  if (to === 'closed' && blockers.goalsWithoutEvidence > 0)
    return { refused: 'goals-without-evidence', params: { n: blockers.goalsWithoutEvidence } }
  return { state: to }
}
