// What the page of people shows: the company with its units, and which of its people.
import type { z } from 'zod'
import type { getUnits, Who } from '../read/contract.ts'

export type Company = z.output<typeof getUnits.answer>

/** What is shown: list, count and exported sheet are the same people. */
export interface Shown {
  signs: string
  unit: string | null
  below: boolean
  who: Who
  page: number
}
export const queryOf = ({ signs, unit, below, who }: Shown) => ({
  signs: signs.trim(),
  ...(unit ? { unit } : {}),
  below: below ? ('yes' as const) : ('no' as const),
  who,
})
