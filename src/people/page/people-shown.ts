// What the page of people shows: the company with its units, and which of its people; the address says it, so that reload, back and a link keep it.
import type { z } from 'zod'
import type { getUnits, Who } from '../read/contract.ts'

export type Company = z.output<typeof getUnits.answer>

/** What is shown: list, count and exported sheet are the same people. */
export interface Shown {
  signs: string
  unit: string | null
  below: boolean
  position: string | null
  who: Who
  page: number
}

const whoOf = (text: string | null): Who => (text === 'left' || text === 'outside' ? text : 'inside')

/** What an address asks for; what it says wrongly is as if it were not said. Of a unit that is not there, `asksForNoUnit` tells. */
export function shownFrom(search: URLSearchParams, units: readonly { id: string }[]): Shown {
  const page = Number(search.get('page'))
  return {
    signs: (search.get('q') ?? '').slice(0, 60),
    unit: units.find(({ id }) => id === search.get('unit'))?.id ?? null,
    below: search.get('below') !== 'no',
    position: search.get('position') || null,
    who: whoOf(search.get('who')),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  }
}

/** Does an address ask for a unit that is not there, mistyped or ended? Its people are not everybody. */
export function asksForNoUnit(search: URLSearchParams, units: readonly { id: string }[]): boolean {
  const asked = search.get('unit')
  return Boolean(asked) && !units.some(({ id }) => id === asked)
}

/** The address of what is shown; what is as at first is not said. */
export function searchOf({ signs, unit, below, position, who, page }: Shown): Record<string, string> {
  return {
    ...(signs ? { q: signs } : {}),
    ...(unit ? { unit } : {}),
    ...(unit && !below ? { below: 'no' } : {}),
    ...(position ? { position } : {}),
    ...(who === 'inside' ? {} : { who }),
    ...(page > 1 ? { page: String(page) } : {}),
  }
}

export const queryOf = ({ signs, unit, below, position, who }: Shown) => ({
  signs: signs.trim(),
  ...(unit ? { unit } : {}),
  ...(position ? { position } : {}),
  below: below ? ('yes' as const) : ('no' as const),
  who,
})
