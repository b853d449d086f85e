// What an indicator is: its words, where it comes from, how often, and how its value follows from tallies.
import { sdOf } from '../../statistics/mean-and-variance-from-sums.ts'
import type { Cycle } from '../../calendar/cycles.ts'

export type InBoth = { zh: string; en: string }

/** The mission's four dimensions of tracking: 学习参与度, 知识掌握度, 技能应用情况, 满意度与建议. */
export type Dimension = 'engagement' | 'mastery' | 'application' | 'satisfaction'

/** percent 0–100 · points of 100 · of5 1–5 · hours a week · times a week */
export type Unit = 'percent' | 'points' | 'of5' | 'hours' | 'times'

/** What was seen of one kind in one turn: rows, their total, and the same by learner (own mean, own total). */
export interface ObservationTotals {
  /** Rows that count. */
  n: number
  /** Sum of their amounts: per cent where there is a maximum, else the value. */
  total: number
  /** Learners they came from. */
  persons: number
  /** Sum and sum of squares of each learner's own mean. */
  means: number
  meanSquares: number
  /** Sum of squares of each learner's own total. */
  totalSquares: number
}

/** Tallies by kind of evidence, how many learners were in the run, and how many weeks the turn had so far. */
export interface Given {
  seen: Partial<Record<string, ObservationTotals>>
  learners: number
  weeks: number
}

/** A value in the indicator's unit, how many learners it rests on, and how far they lie apart. */
export interface Measured {
  value: number
  n: number
  sd: number | null
}

/** What each learner showed, e.g. `[[100, 0], [100]]` for two learners, and what follows from it. */
export interface Example {
  given: { seen: Record<string, readonly (readonly number[])[]>; learners?: number; weeks?: number }
  gives: { value: number; n: number } | null
  because: string
}

export interface Indicator {
  id: string
  name: InBoth
  dimension: Dimension
  /** Kinds of evidence (evidence/observation-kinds.ts) the formula reads. */
  kinds: readonly string[]
  /** Where the mission says it comes from. */
  source: InBoth
  cycle: Cycle
  unit: Unit
  /** The organisation is told when the value is on the wrong side of it; null for none. */
  line: number | null
  better: 'up' | 'down'
  /** The formula in words. */
  says: InBoth
  /** Minutes a turn costs a learner, and a line manager for each report. */
  minutes: { learner: number; manager: number }
  /** Said by learners about others: not shown for fewer people than this, and never by name. */
  least: number | null
  formula: (given: Given) => Measured | null
  examples: readonly Example[]
}

/** The mean over all rows; null where nothing was seen. Learners count as often as they were seen. */
export function meanOfRows(kind: string): Indicator['formula'] {
  return ({ seen }) => {
    const own = seen[kind]
    if (!own || own.n === 0) return null
    return {
      value: own.total / own.n,
      n: own.persons,
      sd: sdOf({ n: own.persons, sum: own.means, sumsq: own.meanSquares }),
    }
  }
}

/**
 * The total a learner and a week. Where the source delivered anything in the turn, a learner without rows had none and is
 * counted; where it delivered nothing at all, nothing can be said.
 */
export function perLearnerAndWeek(kind: string, scale = 1): Indicator['formula'] {
  return ({ seen, learners, weeks }) => {
    const own = seen[kind]
    if (!own || own.n === 0 || weeks <= 0) return null
    const n = Math.max(learners, own.persons)
    const per = scale * weeks
    const sd = sdOf({ n, sum: own.total, sumsq: own.totalSquares })
    return { value: own.total / n / per, n, sd: sd === null ? null : sd / per }
  }
}
