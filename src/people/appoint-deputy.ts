// A superior who is away hands the duty on for some days: the deputy reviews and confirms in their place, on record.
import { addDays } from '../calendar/day.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { organisationToday } from './find-person-to-change.ts'
import { mayDepute } from './permissions.ts'
import { checkDeputy } from './rules/person-dates.ts'
import type { PersonRefusal } from './rules/person-dates.ts'
import { deputiesOf, deputyById, endDeputy, saveDeputy, saveDeputyEnded } from './store/deputy.ts'
import { claimPeople } from './store/person-signs.ts'
import { personRow, personsById } from './store/person.ts'
import { reportsFrom } from './store/reporting-line.ts'

export interface DeputyAsked {
  id: string
  absent: string
  deputy: string
  since: string
  until: string
}

export async function appointDeputy(
  tx: Writing,
  scope: Scope,
  ask: DeputyAsked,
  now: Date,
): Promise<Record<string, never> | PersonRefusal> {
  if (!mayDepute(scope, ask.absent)) return { refused: 'not-yours-to-depute' }
  await claimPeople(tx, scope)
  const today = await organisationToday(tx, scope, now)
  const [absent, deputy] = [await personRow(tx, scope, ask.absent), await personRow(tx, scope, ask.deputy)]
  if (!absent || !deputy) return { refused: 'no-such-person' }
  for (const p of [absent, deputy])
    if (p.leftOn !== null) return { refused: 'has-left', params: { name: p.name, day: p.leftOn } }
  const before = await deputyById(tx, scope, ask.id)
  if (before && before.absent !== ask.absent) return { refused: 'no-such-deputy' }
  const others = await deputiesOf(tx, scope, absent.id, today)
  const names = new Map(
    (
      await personsById(
        tx,
        scope,
        others.map((o) => o.deputy),
      )
    ).map((p) => [p.id, p.name]),
  )
  const no = checkDeputy(ask, {
    others: others.map((o) => ({ ...o, deputyName: names.get(o.deputy) ?? '' })),
    today,
  })
  if (no) return no
  if ((await reportsFrom(tx, scope, absent.id, ask.since)).length === 0)
    return { refused: 'nobody-reports', params: { name: absent.name } }
  await saveDeputy(tx, scope, { ...ask, at: now })
  await writeAuditLog(tx, scope, 'people.deputy-appointed', absent.id, { since: ask.since, until: ask.until })
  return {}
}

/** From now on: what has begun was until yesterday at the latest, what has not goes. */
export async function dismissDeputy(
  tx: Writing,
  scope: Scope,
  ask: { id: string; absent: string },
  now: Date,
): Promise<Record<string, never> | PersonRefusal> {
  if (!mayDepute(scope, ask.absent)) return { refused: 'not-yours-to-depute' }
  await claimPeople(tx, scope)
  const deputy = await deputyById(tx, scope, ask.id)
  if (!deputy || deputy.absent !== ask.absent) return { refused: 'no-such-deputy' }
  const today = await organisationToday(tx, scope, now)
  if (deputy.until < today) return { refused: 'deputy-is-over', params: { until: deputy.until } }
  await saveDeputyEnded(tx, scope, [deputy.id], { by: scope.person, at: now })
  await endDeputy(tx, scope, deputy, addDays(today, -1))
  await writeAuditLog(tx, scope, 'people.deputy-dismissed', ask.absent)
  return {}
}
