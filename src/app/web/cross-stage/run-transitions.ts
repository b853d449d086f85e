// The word of the one step a run can make from its state.
import type { RunState } from '../../../programme/contract.ts'

const steps = {
  preparing: 'run.start',
  running: 'run.follow',
  'following-up': 'run.close',
  closed: null,
} as const satisfies Record<RunState, string | null>

export const nextWord = (state: RunState) => steps[state]
