// What is there and what is missing before a run opens, each with the page that mends it for who may.
import { daysBetween } from '../../calendar/day.ts'
import { goalsOf } from '../../align/public.ts'
import { evaluationStandings } from '../../evaluate/public.ts'
import { carriedFindings } from '../../improve/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { daysBeforeModules, modulesOf, namesIn, presentLearners, seatsOf, sessionsOf } from '../../programme/public.ts'
import type { Module, Run } from '../../programme/contract.ts'
import { linesInForce } from '../../track/public.ts'
import type { Line } from './contract.ts'

/** Which of the pages the reader may change something on. */
export interface ReaderMay {
  setUp: boolean
  align: boolean
  evaluate: boolean
  improve: boolean
  people: boolean
  sign: boolean
}

interface Asked {
  run: Run
  today: string
  may: ReaderMay
}

export const line = (
  what: string,
  colour: Line['colour'],
  params: Line['params'] = {},
  href: string | null | false = null,
): Line => ({ what, colour, params, href: href || null })

/** `scope` is the product's. Blocking lines first, then what may be missing, then what is there. */
export async function openingLines(reading: Reading, scope: Scope, asked: Asked): Promise<Line[]> {
  const lines = [
    ...(await peopleLines(reading, scope, asked)),
    ...(await planLines(reading, scope, asked)),
    ...dayLines(asked),
  ]
  const place: Line['colour'][] = ['bad', 'watch', 'good', 'none']
  return place.flatMap((colour) => lines.filter((one) => one.colour === colour))
}

async function peopleLines(reading: Reading, scope: Scope, { run, may }: Asked): Promise<Line[]> {
  const setup = (part: string) => may.setUp && `/runs/${run.id}/setup#${part}`
  const learners = await presentLearners(reading, scope, run.id)
  const seats = (await seatsOf(reading, scope, run.id)).filter(({ leftOn }) => leftOn === null)
  const holding = (role: string) => [...new Set(seats.filter((s) => s.role === role).map((s) => s.name))]
  const [leads, mentors, instructors, business] = [
    holding('lead'),
    holding('mentor'),
    holding('instructor'),
    holding('business'),
  ]
  const n = learners.length
  const superiorless = learners.filter((l) => !l.superior).length
  const mentorless = learners.filter((l) => !l.mentor).length
  const seatLine = (role: string, names: string[]): Line =>
    names.length === 0
      ? line(`${role}-0`, 'watch', {}, setup('seats'))
      : line(role, 'good', { n: names.length, zh: names.join('、'), en: names.join(', ') })
  return [
    n === 0 ? line('learners-0', 'bad', {}, setup('learners')) : line('learners', 'good', { n }),
    seatLine('lead', leads),
    seatLine('instructor', instructors),
    seatLine('mentor', mentors),
    ...(mentors.length > 0 && mentorless > 0 ? [line('mentorless', 'watch', { n: mentorless }, setup('mentors'))] : []),
    ...(superiorless > 0
      ? [line('superiorless', 'watch', { n: superiorless }, may.people && '/people')]
      : n > 0
        ? [line('superiors', 'good')]
        : []),
    business.length === 0
      ? line('business-0', 'none', {}, setup('seats'))
      : line('business', 'good', { zh: business.join('、'), en: business.join(', ') }),
  ]
}

async function planLines(reading: Reading, scope: Scope, { run, may }: Asked): Promise<Line[]> {
  const at = (page: string) => `/runs/${run.id}/${page}`
  const carried = run.follows ? await carriedFindings(reading, scope, run.id) : []
  const waiting = carried.filter((c) => !c.answered).map((c) => c.finding.title)
  const modules = await modulesOf(reading, scope, run.id)
  const sessions = await sessionsOf(reading, scope, run.id)
  const goals = await goalsOf(reading, scope, run.id)
  const unbased = goals.filter((g) => g.baseline === null && g.kind === 'kpi').map((g) => g.name)
  const indicators = (await linesInForce(reading, scope, [run.id])).get(run.id) ?? 0
  const plan = (await evaluationStandings(reading, scope, [run.id])).get(run.id)?.plan ?? null
  const [first, last] = [
    modules[0]?.startsOn ?? '',
    modules
      .map((m) => m.endsOn)
      .toSorted()
      .at(-1) ?? '',
  ]
  return [
    ...(waiting.length > 0
      ? [
          may.improve
            ? line('carried', 'bad', { n: waiting.length, ...namesIn(waiting) }, at('improve#carried'))
            : line('carried-n', 'bad', { n: waiting.length }),
        ]
      : carried.length > 0
        ? [line('carried-answered', 'good', { n: carried.length })]
        : []),
    modules.length === 0
      ? line('modules-0', 'watch', {}, may.setUp && at('setup#modules'))
      : line('modules', 'good', { n: modules.length, first, last }),
    ...gapLines(modules, run, may.setUp && at('setup')),
    ...(sessions.length > 0 ? [line('sessions', 'good', { n: sessions.length })] : []),
    goals.length === 0
      ? line('goals-0', 'watch', {}, may.align && at('align'))
      : line('goals', 'good', { n: goals.length }),
    ...(unbased.length > 0
      ? [line('unbased', 'watch', { n: unbased.length, ...namesIn(unbased) }, may.align && at('align'))]
      : []),
    plan === null ? line('plan-0', 'watch', {}, may.evaluate && at('evaluate')) : line('plan', 'good'),
    line('indicators', 'good', { n: indicators }),
  ]
}

/** Days at the start that belong to no module: what is seen in them shows in no module's figures. */
function gapLines(modules: Module[], run: Run, href: string | false): Line[] {
  const gap = daysBeforeModules(modules, run)
  return gap
    ? [
        line(
          'modules-late',
          'watch',
          { n: gap.days, startsOn: run.startsOn, module: gap.first.number, first: gap.first.startsOn },
          href,
        ),
      ]
    : []
}

function dayLines({ run, today }: Asked): Line[] {
  const days = daysBetween(today, run.startsOn)
  return days > 0
    ? [line('early', 'watch', { n: days, startsOn: run.startsOn })]
    : days < 0
      ? [line('late', 'none', { n: -days, startsOn: run.startsOn })]
      : []
}
