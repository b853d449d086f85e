// The colour of 问题解决, and which sentence gives the reason.
import type { Promptness } from './promptness.ts'

export type Colour = 'good' | 'watch' | 'bad' | 'none'

/** Red: an answer is overdue now. Yellow: one is due within four hours, under 90 % were in time, or a common issue waits for its plan. */
export function resolutionColour(ask: {
  answers: Promptness
  overdueNow: number
  unsolved: number
  plansWaiting: number
  now: Date
}): { colour: Colour; code: string } {
  const { answers, overdueNow, unsolved, plansWaiting, now } = ask
  if (overdueNow > 0) return { colour: 'bad', code: 'overdue' }
  if (answers.n === 0 && answers.open === 0 && unsolved === 0) return { colour: 'none', code: 'nothing-reported' }
  const soon = answers.nextDue !== null && answers.nextDue.getTime() - now.getTime() < 4 * 3_600_000
  if (plansWaiting > 0) return { colour: 'watch', code: 'plan-waiting' }
  if (soon || answers.open > 0) return { colour: soon ? 'watch' : 'good', code: 'under-way' }
  if (answers.share !== null && answers.share < 0.9) return { colour: 'watch', code: 'slow' }
  return unsolved > 0 ? { colour: 'good', code: 'answered' } : { colour: 'good', code: 'all-closed' }
}
