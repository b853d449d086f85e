// What somebody is on a day, and which days a departure, a return, a move and a deputy may have.
import { addDays } from '../../calendar/day.ts'

export const personStates = ['present', 'coming', 'leaving', 'left', 'outside'] as const
export type PersonState = (typeof personStates)[number]

export interface PersonRefusal {
  refused: string
  params?: Record<string, string | number>
}

interface Dates {
  external: boolean
  enteredOn: string | null
  /** The last day, ahead or past; null when there is none. */
  lastDay: string | null
}

/** In the company, to come, to leave, gone, or from outside. */
export function stateOn(day: string, { external, enteredOn, lastDay }: Dates): PersonState {
  if (lastDay !== null && lastDay < day) return 'left'
  if (external) return 'outside'
  if (enteredOn !== null && enteredOn > day) return 'coming'
  return lastDay === null ? 'present' : 'leaving'
}

/** A year is where days that were mistyped begin. */
const farthest = 366

export function checkLastDay(
  lastDay: string,
  { enteredOn, today }: { enteredOn: string | null; today: string },
): PersonRefusal | null {
  if (enteredOn !== null && lastDay < enteredOn)
    return { refused: 'leaves-before-entering', params: { lastDay, enteredOn } }
  if (lastDay > addDays(today, farthest)) return { refused: 'too-far-ahead', params: { day: lastDay } }
  return null
}

export function checkReturn(day: string, { lastDay, today }: { lastDay: string; today: string }): PersonRefusal | null {
  if (day <= lastDay) return { refused: 'returns-before-leaving', params: { day, lastDay } }
  return day > today ? { refused: 'returns-later', params: { day } } : null
}

export function checkSince(
  since: string,
  { enteredOn, today }: { enteredOn: string | null; today: string },
): PersonRefusal | null {
  if (enteredOn !== null && since < enteredOn) return { refused: 'before-entering', params: { since, enteredOn } }
  return since > addDays(today, farthest) ? { refused: 'too-far-ahead', params: { day: since } } : null
}

interface Absence {
  id: string
  since: string
  until: string
}

/** May somebody stand in from this day until that one? `others`: the deputies the absent has already. */
export function checkDeputy(
  d: Absence & { absent: string; deputy: string },
  { others, today }: { others: readonly (Absence & { deputyName?: string })[]; today: string },
): PersonRefusal | null {
  if (d.absent === d.deputy) return { refused: 'deputy-of-oneself' }
  if (d.until < d.since) return { refused: 'deputy-ends-before', params: { since: d.since, until: d.until } }
  if (d.until < today) return { refused: 'deputy-in-the-past', params: { until: d.until, today } }
  if (d.until > addDays(today, farthest)) return { refused: 'too-far-ahead', params: { day: d.until } }
  const clash = others.find((o) => o.id !== d.id && o.since <= d.until && o.until >= d.since)
  return clash
    ? { refused: 'deputy-overlaps', params: { name: clash.deputyName ?? '', since: clash.since, until: clash.until } }
    : null
}
