// The colour of 持续优化, and which sentence gives the reason.

export type Colour = 'good' | 'watch' | 'bad' | 'none'

/** Red: something came back, or what was carried over is not answered while the run is under way; yellow: stopped or without effect; green: every change judged or on its way. */
export function improvementColour(ask: {
  begun: boolean
  carried: number
  unanswered: number
  recurring: number
  open: number
  reopened: number
  awaiting: number
  settled: number
  handed: number
}): { colour: Colour; code: string } {
  if (ask.recurring > 0) return { colour: 'bad', code: 'recurring' }
  if (ask.unanswered > 0) return { colour: 'bad', code: ask.begun ? 'carried-late' : 'carried-unanswered' }
  if (ask.reopened > 0) return { colour: 'watch', code: 'reopened' }
  if (ask.open > 0) return { colour: 'watch', code: 'open' }
  if (ask.awaiting > 0) return { colour: 'good', code: 'awaiting' }
  if (ask.settled > 0) return { colour: 'good', code: 'settled' }
  if (ask.handed > 0) return { colour: 'good', code: 'handed' }
  return ask.carried > 0 ? { colour: 'good', code: 'carried' } : { colour: 'none', code: 'nothing' }
}
