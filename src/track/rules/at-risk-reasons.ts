// Why a learner is thought to be off course: the few things that weigh most, each with the learner's number and what is usual in the run.
import type { LearnerAtCutoff } from './learner-at-cutoff.ts'
import type { Feature, PerFeature } from './at-risk-features.ts'

export type ReasonCode =
  | 'not-seen'
  | 'few-active-days'
  | 'few-recent-days'
  | 'little-effort'
  | 'low-scores'
  | 'late-hand-ins'
  | 'missing-hand-ins'
  | 'earlier-attempts'
/**
 * `value` is the learner's own number in its own unit (days since last seen, active days a week, minutes or clicks a week, share 0 … 1,
 * attempts), `usual` the median of the `n` in the run of whom it is known, `adds` the log-odds it adds against the average learner.
 */
export type Reason = { code: ReasonCode; value: number; usual: number; n: number; adds: number }

const codes: { code: ReasonCode; of: readonly Feature[]; shows: Exclude<keyof LearnerAtCutoff, 'learner'> }[] = [
  { code: 'not-seen', of: ['daysSinceSeen'], shows: 'daysSinceSeen' },
  { code: 'few-active-days', of: ['activeDays'], shows: 'activeDays' },
  { code: 'few-recent-days', of: ['recentDays'], shows: 'recentDays' },
  { code: 'little-effort', of: ['effort', 'effortRank'], shows: 'effort' },
  { code: 'low-scores', of: ['meanScore'], shows: 'meanScore' },
  { code: 'late-hand-ins', of: ['onTime'], shows: 'onTime' },
  { code: 'missing-hand-ins', of: ['handedIn'], shows: 'handedIn' },
  { code: 'earlier-attempts', of: ['earlierAttempts'], shows: 'earlierAttempts' },
]

export type Usual = Record<Exclude<keyof LearnerAtCutoff, 'learner'>, { median: number; n: number }>

/** What is usual in a run: the median of each number over those of whom it is known. */
export function usualIn(run: readonly LearnerAtCutoff[]): Usual {
  return Object.fromEntries(
    codes.map(({ shows }) => {
      const known = run.flatMap((learner) => learner[shows] ?? []).toSorted((a, b) => a - b)
      return [shows, { median: median(known), n: known.length }]
    }),
  ) as Usual
}

/** What speaks most against this learner, largest first: at most four, none under a tenth of a log-odd. */
export function reasonsOf(learner: LearnerAtCutoff, adds: PerFeature<number>, usual: Usual): Reason[] {
  return codes
    .flatMap(({ code, of, shows }) => {
      const value = learner[shows]
      const sum = of.reduce((total, feature) => total + adds[feature], 0)
      return value === null || sum < 0.1
        ? []
        : [{ code, value, usual: usual[shows].median, n: usual[shows].n, adds: sum }]
    })
    .toSorted((a, b) => b.adds - a.adds)
    .slice(0, 4)
}

/** Not a number where nobody is known; no reason is made of that. */
function median(ascending: readonly number[]): number {
  return (ascending[Math.floor((ascending.length - 1) / 2)]! + ascending[Math.floor(ascending.length / 2)]!) / 2
}
