// How the endings of signals move a rule's line: too many false alarms make it stricter, none at all a little more watchful; within bounds.
import { wilson } from '../../statistics/proportion.ts'

export type RuleName = 'off-course' | 'weak-module'
/** How signals ended by people: acted on; dismissed because it was not so, or too small to matter; known already; wrong data; other. */
export interface Endings {
  acted: number
  notSo: number
  minor: number
  known: number
  data: number
  other: number
}
/** A line in steps from the shipped one: `shipped + step × each`, from `lowest` to `highest` steps. */
export interface Dial {
  shipped: number
  each: number
  lowest: number
  highest: number
}

export const noEndings: Endings = { acted: 0, notSo: 0, minor: 0, known: 0, data: 0, other: 0 }
/** Fewer than eight people's words move nothing; three false alarms in ten are tolerated. */
export const tuningRule = { fewest: 8, tolerated: 0.3 } as const
/** Score from which a learner is off course (with calibration: the same steps of five per cent), and probability from which a module is weak. */
export const dials: Record<RuleName, Dial> = {
  'off-course': { shipped: 1.1, each: 0.2, lowest: -2, highest: 4 },
  'weak-module': { shipped: 0.5, each: 0.1, lowest: 0, highest: 4 },
}
/** The probability from which a calibrated learner is off course, moved by the same steps. */
export const probabilityDial: Dial = { shipped: 0.5, each: 0.05, lowest: -2, highest: 4 }

export const lineAt = ({ shipped, each, lowest, highest }: Dial, step: number): number =>
  Number((shipped + each * Math.min(highest, Math.max(lowest, step))).toFixed(4))

/** Of those who said whether it was so: how many, and the share of false alarms. What was known already or rested on wrong data says nothing of the rule. */
export function falseAlarms({ acted, notSo, minor }: Endings): { judged: number; wrong: number; share: number | null } {
  const judged = acted + notSo + minor
  return { judged, wrong: notSo + minor, share: judged === 0 ? null : (notSo + minor) / judged }
}

/** The next step: up when surely more than the tolerated share were false alarms, down when surely fewer; else it stays. */
export function nextStep(dial: Dial, step: number, endings: Endings): number {
  const { judged, wrong } = falseAlarms(endings)
  if (judged < tuningRule.fewest) return step
  const range = wilson(wrong, judged)!
  if (range.low > tuningRule.tolerated) return Math.min(dial.highest, step + 1)
  return range.high < tuningRule.tolerated ? Math.max(dial.lowest, step - 1) : step
}
