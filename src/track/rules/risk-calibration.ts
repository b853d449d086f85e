// What a score means in per cent, learned from the organisation's own finished runs; said only when it proves true on runs it has not seen.
import type { Calibration } from '../../statistics/calibration.ts'
import { calibrate, calibrated, calibrationError } from '../../statistics/calibration.ts'

/** Scores of a finished run at the same share of the course, with who was lost in the end (1) and who was not (0). */
export interface Finished {
  scores: readonly number[]
  lost: readonly number[]
}
export interface OwnHistory {
  calibration: Calibration
  n: number
  events: number
  runs: number
  /** Expected calibration error on what was left out. */ error: number
}
export type NoHistory = {
  refused: 'no-finished-run' | 'too-few' | 'not-fitted'
  n: number
  events: number
  runs: number
}

/** A percentage is shown up to this calibration error; beyond it, ranks alone. */
export const mostError = 0.05

/** A calibration with its error: each run predicted by the others; a single run in fifths. Refused below 30 people or 10 of either outcome. */
export function calibrateFromRuns(runs: readonly Finished[]): OwnHistory | NoHistory {
  const known = runs.filter(({ scores }) => scores.length > 0)
  const all = joined(known)
  const counts = { n: all.scores.length, events: all.lost.reduce((sum, x) => sum + x, 0), runs: known.length }
  if (known.length === 0) return { refused: 'no-finished-run', ...counts }
  const calibration = calibrate(all.scores, all.lost)
  if ('refused' in calibration)
    return { refused: calibration.refused === 'too-few' ? 'too-few' : 'not-fitted', ...counts }
  const error = errorOf(known.length > 1 ? known : fifths(known[0]!))
  return error === null ? { refused: 'too-few', ...counts } : { calibration, ...counts, error }
}

/** Mean distance between what was promised and what came, over groups of twenty-five; null where a part can not be left out. */
function errorOf(parts: readonly Finished[]): number | null {
  const promised: number[] = []
  const lost: number[] = []
  for (const part of parts) {
    const rest = joined(parts.filter((other) => other !== part))
    const fit = calibrate(rest.scores, rest.lost)
    if ('refused' in fit) return null
    promised.push(...part.scores.map((score) => calibrated(fit, score)))
    lost.push(...part.lost)
  }
  return calibrationError(promised, lost, Math.min(10, Math.max(2, Math.floor(promised.length / 25))))
}

const joined = (runs: readonly Finished[]): Finished => ({
  scores: runs.flatMap(({ scores }) => scores),
  lost: runs.flatMap(({ lost }) => lost),
})
const fifths = ({ scores, lost }: Finished): Finished[] =>
  [0, 1, 2, 3, 4].map((part) => ({
    scores: scores.filter((_, i) => i % 5 === part),
    lost: lost.filter((_, i) => i % 5 === part),
  }))

/** 1 lost, 0 not, null not known: what a finished run says of one learner. Somebody who left before the end is lost whatever the word. */
export function lostIn(
  { outcome, until }: { outcome: string | null; until: string | null },
  endsOn: string,
): number | null {
  if (until !== null && until < endsOn) return 1
  if (outcome === null) return null
  return /fail|withdr|未通过|不合格|未结业|退/i.test(outcome) ? 1 : 0
}
