// What happens when somebody leaves, said before anything is pressed: what ends, what stays, what needs somebody else.
import { actAsProduct } from '../../platform/db/act-as-product.ts'
import type { z } from 'zod'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { say, textsOf } from '../../platform/localised-text/contract.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { getDeparture, Held } from './contract.ts'
import { organisationToday } from '../find-person-to-change.ts'
import { refusesLeaving } from '../leave-company.ts'
import { mayChangePeople } from '../permissions.ts'
import { personWords } from '../person-words.ts'
import { deputiesAround } from '../store/deputy.ts'
import { dutiesOf } from '../store/duty.ts'
import { personRow, personsById } from '../store/person.ts'
import { reportsFrom, superiorsOf } from '../store/reporting-line.ts'
import { words } from '../words.ts'
import type { AroundPeople } from './around-people.ts'

type Refused = { refused: string }
const text = textsOf(personWords)
const held = (what: Text, n: number, href: string | null = null): Held => ({ what, n, href, how: null })

export async function viewDeparture(
  reading: Reading,
  scope: Scope,
  asked: { person: string; now: Date },
  around: AroundPeople,
): Promise<z.output<typeof getDeparture.answer> | Refused> {
  if (!mayChangePeople(scope)) return { refused: 'not-yours-to-change' }
  await actAsProduct(reading)
  const person = await personRow(reading, scope, asked.person)
  if (!person) return { refused: 'no-such-person' }
  const today = await organisationToday(reading, scope, asked.now)
  const reports = await reportsFrom(reading, scope, person.id, today)
  const deputies = (await deputiesAround(reading, scope, person.id)).filter((d) => d.until >= today)
  const duties = await dutiesOf(reading, scope, [person.id])
  const others = await around.heldBy(reading, scope, person.id)
  const above = (await superiorsOf(reading, scope, [person.id])).get(person.id)
  const [suggested] = above ? await personsById(reading, scope, [above]) : []
  const no = await refusesLeaving(reading, scope, person)
  const noText = no && (words as Record<string, Text>)[`refused.${no.refused}`]!
  return {
    ends: [
      held(text('held.sign-in'), 0),
      held(text('held.links'), 0),
      ...(deputies.length > 0 ? [held(text('held.deputies'), deputies.length)] : []),
      ...(duties.length > 0 ? [held(text('held.duties'), duties.length)] : []),
      ...others.ends,
    ],
    stays: [...others.stays, held(text('held.lines-history'), 0)],
    passes: others.passes,
    reports: reports.map((r) => ({ id: r.person, name: r.name })),
    suggested: suggested ?? null,
    refusal: noText && { zh: say(noText, 'zh', no.params ?? {}), en: say(noText, 'en', no.params ?? {}) },
  }
}
