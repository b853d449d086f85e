// Where a finding stands, from what was done about it.

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

/** Is it carried over into the next run? */
export const standsOpen = (state: FindingState): boolean => state !== 'settled' && state !== 'dropped'
