// The one step a run can make from its state, with its word.
import type { RunState } from '../../../programme/contract.ts'

export interface RunTransition {
  to: RunState
  word: 'run.start' | 'run.follow' | 'run.close'
}

const moves: Record<RunState, RunTransition | null> = {
  preparing: { to: 'running', word: 'run.start' },
  running: { to: 'following-up', word: 'run.follow' },
  'following-up': { to: 'closed', word: 'run.close' },
  closed: null,
}

export const nextTransition = (state: RunState): RunTransition | null => moves[state]
