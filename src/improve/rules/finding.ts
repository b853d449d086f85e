// Where a finding stands, from what was done about it; and who may start the next run.

export const verdicts = ['effective', 'ineffective', 'cannot-tell'] as const
export type Verdict = (typeof verdicts)[number]
export const findingStates = ['open', 'diagnosed', 'changed', 'unclear', 'reopened', 'settled', 'dropped'] as const
export type FindingState = (typeof findingStates)[number]

/** What was done, as far as the standing depends on it. Rechecks and changes in the order they happened. */
export interface Done {
  dropped: boolean
  diagnosed: boolean
  changes: readonly { id: string; at: Date; rechecks: readonly { verdict: Verdict; at: Date }[] }[]
}

/** 有效 settles it, 无效 opens it again, 看不出 leaves it open and says so; the newest change decides. */
export function stateOf({ dropped, diagnosed, changes }: Done): FindingState {
  if (dropped) return 'dropped'
  const last = [...changes].sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1)
  if (!last) return diagnosed ? 'diagnosed' : 'open'
  const verdict = [...last.rechecks].sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1)?.verdict
  if (!verdict) return 'changed'
  return verdict === 'effective' ? 'settled' : verdict === 'ineffective' ? 'reopened' : 'unclear'
}

/** Does it still stand at the door of the next run? */
export const standsOpen = (state: FindingState): boolean => state !== 'settled' && state !== 'dropped'

/** A run starts when every carried finding has been adopted or refused. */
export const mayPass = (door: readonly { answered: boolean }[]): boolean => door.every((d) => d.answered)

export type Colour = 'good' | 'watch' | 'bad' | 'none'

/** Red: something came back, or the door is not answered while the run is under way; yellow: stopped or without effect; green: every change judged or on its way. */
export function improvementColour(ask: {
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
  if (ask.unanswered > 0) return { colour: 'bad', code: 'door' }
  if (ask.reopened > 0) return { colour: 'watch', code: 'reopened' }
  if (ask.open > 0) return { colour: 'watch', code: 'open' }
  if (ask.awaiting > 0) return { colour: 'good', code: 'awaiting' }
  if (ask.settled > 0) return { colour: 'good', code: 'settled' }
  if (ask.handed > 0) return { colour: 'good', code: 'handed' }
  return ask.carried > 0 ? { colour: 'good', code: 'carried' } : { colour: 'none', code: 'nothing' }
}
