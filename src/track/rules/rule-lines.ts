// Where the line of a rule can stand: in steps from the shipped one, within bounds.
export type RuleName = 'off-course' | 'weak-module'
/** A line in steps from the shipped one: `shipped + step × each`, from `lowest` to `highest` steps. */
export interface Dial {
  shipped: number
  each: number
  lowest: number
  highest: number
}

/** Score from which a learner is off course (with calibration: the same steps of five per cent), and probability from which a module is weak. */
export const dials: Record<RuleName, Dial> = {
  'off-course': { shipped: 1.1, each: 0.2, lowest: -2, highest: 4 },
  'weak-module': { shipped: 0.5, each: 0.1, lowest: 0, highest: 4 },
}
/** The probability from which a calibrated learner is off course, moved by the same steps. */
export const probabilityDial: Dial = { shipped: 0.5, each: 0.05, lowest: -2, highest: 4 }

export const lineAt = ({ shipped, each, lowest, highest }: Dial, step: number): number =>
  Number((shipped + each * Math.min(highest, Math.max(lowest, step))).toFixed(4))
