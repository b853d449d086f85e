// How the endings of signals move a rule's line: too many false alarms make it stricter, none at all a little more watchful; within bounds.
import { wilson } from '../../statistics/proportion.ts'
import type { Dial } from './rule-lines.ts'

/** How signals ended by people: acted on; dismissed because it was not so, or too small to matter; known already; wrong data; other. */
export interface Endings {
  acted: number
  notSo: number
  minor: number
  known: number
  data: number
  other: number
}

export const noEndings: Endings = { acted: 0, notSo: 0, minor: 0, known: 0, data: 0, other: 0 }
/** Fewer than eight people's words move nothing; three false alarms in ten are tolerated. */
export const tuningRule = { fewest: 8, tolerated: 0.3 } as const

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
