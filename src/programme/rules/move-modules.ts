// Modules moved along with their run, and what its days leave without a module; the page shows it before it is done.
import { addDays, daysBetween } from '../../calendar/day.ts'
import type { Module } from '../contract.ts'

interface Dates {
  startsOn: string
  endsOn: string
}

/** Every module so many days later, or earlier. */
export const moveModules = (modules: readonly Module[], days: number): Module[] =>
  modules.map((m) => ({ ...m, startsOn: addDays(m.startsOn, days), endsOn: addDays(m.endsOn, days) }))

export const modulesOutside = (modules: readonly Module[], run: Dates): Module[] =>
  modules.filter((m) => m.startsOn < run.startsOn || m.endsOn > run.endsOn)

/** The module that begins first and how many days the run goes on before it; null where it begins with the run, or there is none. */
export function daysBeforeModules(
  modules: readonly Module[],
  run: Pick<Dates, 'startsOn'>,
): { days: number; first: Module } | null {
  const first = modules.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0]
  const days = first ? daysBetween(run.startsOn, first.startsOn) : 0
  return first && days > 0 ? { days, first } : null
}
