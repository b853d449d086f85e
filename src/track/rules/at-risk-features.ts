// The numbers the off-course score is made of, put on scales that mean the same in every run: logarithms, and effort against the run's own.
import type { LearnerAtCutoff } from './learner-at-cutoff.ts'

export const features = [
  'activeDays',
  'recentDays',
  'effortRank',
  'effort',
  'daysSinceSeen',
  'meanScore',
  'onTime',
  'handedIn',
  'earlierAttempts',
] as const
export type Feature = (typeof features)[number]
/** One number for each feature. */
export type PerFeature<Value> = Record<Feature, Value>

/** At some shares of the course: the log-odds one unit of a feature adds, features as `featuresOf` makes them. */
export type Weights = readonly { share: number; weight: PerFeature<number> }[]

/** A value for each feature, by asking for it. */
export function perFeature<Value>(value: (feature: Feature) => Value): PerFeature<Value> {
  return Object.fromEntries(features.map((feature) => [feature, value(feature)])) as PerFeature<Value>
}

/** Transformed features: logarithms of days and attempts, effort against the run's median and as its rank (0 least, 1 most). */
function featuresOf(run: readonly LearnerAtCutoff[]): PerFeature<number | null>[] {
  const efforts = run.flatMap((learner) => (learner.effort === null ? [] : [learner.effort])).toSorted((a, b) => a - b)
  const median = efforts[Math.floor((efforts.length - 1) / 2)] ?? 0
  const log = (value: number | null) => (value === null ? null : Math.log1p(value))
  return run.map((learner) => ({
    activeDays: log(learner.activeDays),
    recentDays: log(learner.recentDays),
    effortRank: learner.effort === null ? null : midRank(efforts, learner.effort),
    effort: learner.effort === null ? null : Math.log((1 + learner.effort) / (1 + median)),
    daysSinceSeen: log(learner.daysSinceSeen),
    meanScore: learner.meanScore,
    onTime: learner.onTime,
    handedIn: learner.handedIn,
    earlierAttempts: log(learner.earlierAttempts),
  }))
}

function midRank(ascending: readonly number[], value: number): number {
  return (firstAbove(ascending, value, false) + firstAbove(ascending, value, true)) / 2 / ascending.length
}

/** How many are below the value (or, `orEqual`, not above it), by halving. */
function firstAbove(ascending: readonly number[], value: number, orEqual: boolean): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < value || (orEqual && ascending[middle]! === value)) low = middle + 1
    else high = middle
  }
  return low
}

/** How far each learner is from the run's average, feature by feature; what could not be seen is no distance at all. */
export function distances(run: readonly LearnerAtCutoff[]): PerFeature<number>[] {
  const values = featuresOf(run)
  const usual = perFeature((feature) => meanSeen(values.map((own) => own[feature])))
  return values.map((own) => perFeature((feature) => (own[feature] ?? usual[feature] ?? 0) - (usual[feature] ?? 0)))
}

/** Mean of what could be seen; null where nobody could. */
function meanSeen(values: readonly (number | null)[]): number | null {
  const own = values.filter((value) => value !== null)
  return own.length ? own.reduce((sum, value) => sum + value, 0) / own.length : null
}
