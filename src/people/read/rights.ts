// What each right of a person comes from, from when until when, and what it lets them see.
import type { z } from 'zod'
import { dayOf } from '../../calendar/day.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { inBoth, textsOf } from '../../platform/localised-text/contract.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { rightShape } from './contract.ts'
import { personWords } from '../person-words.ts'
import { holdsOn } from '../rules/person-on-day.ts'
import type { deputiesAround } from '../store/deputy.ts'
import { dutiesOf } from '../store/duty.ts'
import type { PersonRow } from '../store/person.ts'
import { always } from '../store/placement.ts'
import type { linesAround } from '../store/reporting-line.ts'
import type { AroundPeople } from './around-people.ts'

type Right = z.output<typeof rightShape>
const text = textsOf(personWords)
const mostNames = 8
const withNames = (names: readonly string[]) =>
  inBoth((lang) => names.slice(0, mostNames).join(lang === 'zh' ? '、' : ', ') + (names.length > mostNames ? '…' : ''))

interface Asked {
  person: PersonRow
  on: string
  today: string
  lines: Awaited<ReturnType<typeof linesAround>>
  deputies: Awaited<ReturnType<typeof deputiesAround>>
  zone: string | undefined
}

export async function rightsOn(reading: Reading, scope: Scope, asked: Asked, around: AroundPeople): Promise<Right[]> {
  return [
    ...ofLines(asked, 'solid'),
    ...ofLines(asked, 'dotted'),
    ...ofDeputies(scope, asked),
    ...(await ofDuties(reading, scope, asked)),
    // @NOTE Seats and learning are known as they stand today: an earlier day is asked of the run itself.
    ...(asked.on === asked.today ? await ofRoles(reading, scope, asked, around) : []),
  ]
}

function ofLines({ person, on, lines }: Asked, kind: 'solid' | 'dotted'): Right[] {
  const below = lines.filter((l) => l.superior === person.id && l.kind === kind && holdsOn(on, l))
  if (below.length === 0) return []
  const key = kind === 'solid' ? 'reports' : 'dotted'
  const since = below.map((l) => l.since).toSorted()[0]!
  return [
    {
      from: key,
      what: text(`right.${key}`, { n: below.length, names: withNames(below.map((l) => l.personName)) }),
      since: since === always ? null : since,
      until: null,
      by: null,
      sees: text(`right.${key}-sees`),
      href: null,
    },
  ]
}

function ofDeputies(scope: Scope, { person, on, deputies }: Asked): Right[] {
  const deputised = scope.person === person.id ? 'deputised-mine' : 'deputised'
  return deputies
    .filter((d) => holdsOn(on, d))
    .map((d): Right => {
      const from = d.deputy === person.id ? 'deputy' : 'deputised'
      const said = from === 'deputy' ? from : deputised
      const params = { name: from === 'deputy' ? d.absentName : d.deputyName }
      return {
        from,
        what: text(`right.${said}`, params),
        since: d.since,
        until: d.until,
        by: d.by,
        sees: text(`right.${said}-sees`, params),
        href: `/people/${from === 'deputy' ? d.absent : d.deputy}`,
      }
    })
}

async function ofDuties(reading: Reading, scope: Scope, { person, on, zone }: Asked): Promise<Right[]> {
  const duties = await dutiesOf(reading, scope, [person.id])
  return duties
    .map((d) => ({ ...d, day: dayOf(d.since, zone) }))
    .filter((d) => d.day <= on)
    .map((d): Right => ({
      from: 'duty',
      what: text(`right.${d.duty}`),
      since: d.day,
      until: null,
      by: null,
      sees: text(`right.${d.duty}-sees`),
      href: null,
    }))
}

async function ofRoles(reading: Reading, scope: Scope, { person }: Asked, around: AroundPeople): Promise<Right[]> {
  const roles = await around.rolesOf(reading, scope, [person.id])
  return roles.map((r): Right => {
    const seat = !r.learner
    const said = (lang: 'zh' | 'en') =>
      (seat ? `${r.role[lang]} · ${r.runName}` : text('right.learner', { run: r.runName })[lang]) +
      (r.closed ? text('right.closed')[lang] : '')
    return {
      from: seat ? 'seat' : 'learner',
      what: { zh: said('zh'), en: said('en') },
      since: r.since,
      until: r.until,
      by: null,
      sees: r.sees ?? text('right.learner-sees'),
      href: `/runs/${r.run}`,
    }
  })
}

/** What a deputy did, in words. */
export function actText(what: string): Text {
  const key = `act.${what}`
  return key in personWords ? text(key as 'act.other') : text('act.other')
}
