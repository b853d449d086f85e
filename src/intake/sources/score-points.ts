// Points of a maximum, as sheets of results write them.
import type { Amount, RowProblem } from '../source-definition.ts'

/** What calls itself homework. */
export const homework = /作业|练习|homework|assignment/i

/** Points of the maximum; 85 % of a maximum of 50 is 42.5 points. */
export const points = (amount: Amount, outOf: number): number =>
  amount.share ? Number((amount.number * outOf).toPrecision(12)) : amount.number

/** What is wrong with a number of points, or null. */
export function pointsFault(value: number, outOf: number, column: number): RowProblem | null {
  if (outOf <= 0) return { column, code: 'maximum-not-positive', params: { value: outOf } }
  if (value < 0) return { column, code: 'below-zero', params: { value } }
  return value > outOf ? { column, code: 'beyond-maximum', params: { value, maximum: outOf } } : null
}
