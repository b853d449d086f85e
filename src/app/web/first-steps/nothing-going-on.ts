// What is said to somebody none of whose trainings goes on: whether there never was one, or which there were.
import type { Run } from '../../../programme/contract.ts'
import type { words } from './words.ts'

export interface NothingGoingOn {
  key: keyof typeof words
  params: { n: number; closed: number; left: number }
  /** Earlier trainings, newest first. */
  past: readonly Run[]
  mayCreate: boolean
}

/** `runs`: all this person may see; `seated`: a seat is held in one of them. */
export function nothingGoingOn(
  runs: readonly Run[],
  { duties, seated }: { duties: readonly string[]; seated: boolean },
): NothingGoingOn {
  const has = (duty: string) => duties.includes(duty)
  const closed = runs.filter((r) => r.state === 'closed').length
  const params = { n: runs.length, closed, left: runs.length - closed }
  const rest = { params, past: runs, mayCreate: has('training') }
  const whole = has('training') || has('administrator') || has('executive')
  if (runs.length > 0) {
    if (params.left > 0) return { key: whole ? 'over-left-open' : 'over-left-open-mine', ...rest }
    return { key: whole ? 'over-closed' : seated ? 'over-seat' : 'over-mine', ...rest }
  }
  return {
    key: has('training')
      ? 'nothing-training'
      : has('administrator')
        ? 'nothing-administrator'
        : has('executive')
          ? 'nothing-executive'
          : 'nothing-learner',
    ...rest,
  }
}
