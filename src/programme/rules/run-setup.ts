// What may be set up in a run, decided without looking anything up: dates, modules inside them, and that somebody leads.
import { fullDayText } from '../../calendar/bilingual-day-text.ts'
import { addDays, daysBetween } from '../../calendar/day.ts'
import type { Module } from '../contract.ts'
import { modulesOutside } from './move-modules.ts'

/** A no with its code, and what to fill into its sentence. */
export interface SetupRefusal {
  refused: string
  params?: Record<string, string | number>
}

interface Dates {
  startsOn: string
  endsOn: string
}

/** A run is measured day by day; nobody teaches one for longer. */
export const longestRunDays = 1100

/** May a run have these dates, with these modules in it? */
export function checkRunDates(dates: Dates, modules: readonly Module[]): SetupRefusal | null {
  if (dates.endsOn < dates.startsOn) return { refused: 'ends-before-it-starts', params: { ...dates } }
  if (daysBetween(dates.startsOn, dates.endsOn) > longestRunDays) return { refused: 'run-too-long' }
  const outside = modulesOutside(modules, dates)
  if (outside.length > 0)
    return {
      refused: 'modules-outside-run',
      params: { ...namedWithDays(outside), ...dates },
    }
  return null
}

/** Modules with their days, as each language lists them. */
function namedWithDays(modules: readonly Module[]): { zh: string; en: string } {
  const said = modules.map((m) => {
    const [from, to] = [fullDayText(m.startsOn), fullDayText(m.endsOn)]
    return { zh: `${m.number} ${m.name}（${from.zh} – ${to.zh}）`, en: `${m.number} ${m.name} (${from.en} – ${to.en})` }
  })
  return { zh: said.map((m) => m.zh).join('；'), en: said.map((m) => m.en).join('; ') }
}

/** May this module stand in the run beside the others? */
export function checkModule(module: Module, others: readonly Module[], run: Dates): SetupRefusal | null {
  if (module.endsOn < module.startsOn)
    return { refused: 'module-ends-before-it-starts', params: { startsOn: module.startsOn, endsOn: module.endsOn } }
  if (module.startsOn < run.startsOn || module.endsOn > run.endsOn)
    return {
      refused: 'module-outside-run',
      params: {
        startsOn: module.startsOn,
        endsOn: module.endsOn,
        runStartsOn: run.startsOn,
        runEndsOn: run.endsOn,
      },
    }
  const sameNumber = others.find((m) => m.id !== module.id && m.number === module.number)
  if (sameNumber) return { refused: 'module-number-taken', params: { number: module.number, name: sameNumber.name } }
  const sameName = others.find((m) => m.id !== module.id && m.name === module.name)
  return sameName ? { refused: 'module-name-taken', params: { name: module.name, number: sameName.number } } : null
}

/** Modules of a new run, one after the other: its days shared out among them, the earlier ones a day longer where it does not come out even. */
export function shareOutDays(modules: readonly { id: string; name: string }[], run: Dates & { id: string }): Module[] {
  const days = daysBetween(run.startsOn, run.endsOn) + 1
  const dayAt = (place: number) => addDays(run.startsOn, Math.ceil((days * place) / modules.length))
  return modules.map(({ id, name }, i) => ({
    id,
    run: run.id,
    number: i + 1,
    name,
    startsOn: dayAt(i),
    endsOn: addDays(dayAt(i + 1), -1),
  }))
}

/** May a run begin with these modules? */
export function checkFirstModules(modules: readonly Module[], run: Dates): SetupRefusal | null {
  const days = daysBetween(run.startsOn, run.endsOn) + 1
  if (modules.length > days) return { refused: 'more-modules-than-days', params: { modules: modules.length, days } }
  for (const module of modules) {
    const no = checkModule(module, modules, run)
    if (no) return no
  }
  return null
}

/** From which day until which somebody may be a learner of the run. */
export function checkEnrolment(e: { since: string; until: string | null }, run: Dates): SetupRefusal | null {
  if (e.since < run.startsOn || e.since > run.endsOn)
    return { refused: 'since-outside-run', params: { since: e.since, ...run } }
  return e.until !== null && e.until < e.since
    ? { refused: 'leaves-before-joining', params: { since: e.since, until: e.until } }
    : null
}

interface LeadSeat {
  person: string
  until: string | null
}

/**
 * Would the run be without a lead after this change: nobody leading today, or, where somebody led without an end, only
 * seats that end? `before` and `after` are the lead's seats of people who are still there.
 */
export function losesItsLead(before: readonly LeadSeat[], after: readonly LeadSeat[], today: string): boolean {
  const lasting = (seats: readonly LeadSeat[]) => seats.some((s) => s.until === null)
  const leading = (seats: readonly LeadSeat[]) => seats.some((s) => s.until === null || s.until >= today)
  return (leading(before) && !leading(after)) || (lasting(before) && !lasting(after))
}
