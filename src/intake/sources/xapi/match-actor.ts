// Who is who: by rule where a 工号 or an e-mail says it without doubt, by hand otherwise; and back again.
import { actAsProduct } from '../../../platform/db/act-as-product.ts'
import { createHash } from 'node:crypto'
import { dropIdentifiers, emailsOf, personsByEmployeeNo, personsById, saveIdentifiers } from '../../../people/public.ts'
import { writeAuditLog } from '../../../platform/audit/audit-log.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/id.ts'
import { mayMatchActors } from '../../permissions.ts'
import { actorById, actorsUnmatched, saveMatchings } from '../../store/actor.ts'
import type { How } from '../../store/actor.ts'
import { holdPull, unitsOfActors } from '../../store/xapi-statements.ts'
import { processPending } from './process-pending.ts'
import type { Processed } from './process-pending.ts'
import { signOf } from './actor-identity.ts'
import type { Sign } from './actor-identity.ts'

const sha1 = (email: string) => createHash('sha1').update(`mailto:${email}`).digest('hex')

/** Persons by e-mail and by its hash; an address that several share says nothing. */
async function byEmail(reading: Reading, scope: Scope, signs: Sign[]): Promise<Map<string, string>> {
  if (!signs.some((s) => s.email !== null || s.sha1 !== null)) return new Map()
  const found = new Map<string, string | null>()
  for (const { email, person } of await emailsOf(reading, scope)) {
    const small = email.toLowerCase()
    for (const key of new Set([small, sha1(small), sha1(email)]))
      found.set(key, found.has(key) && found.get(key) !== person ? null : person)
  }
  return new Map([...found].filter((pair): pair is [string, string] => pair[1] !== null))
}

/** Matches actors nobody spoke of yet; those somebody parted stay parted. Answers the actors that found their person. */
export async function matchByRule(tx: Writing, scope: Scope, only: string[] | null, now: Date): Promise<string[]> {
  const waiting = (await actorsUnmatched(tx, scope, only)).map((a) => ({ ...a, sign: signOf(a) }))
  if (waiting.length === 0) return []
  const numbers = await personsByEmployeeNo(
    tx,
    scope,
    waiting.flatMap((a) => a.sign.employeeNo ?? []),
  )
  const emails = await byEmail(
    tx,
    scope,
    waiting.map((a) => a.sign),
  )
  const matched = waiting.flatMap((a): { actor: string; identifier: string; person: string; how: How }[] => {
    const byNo = a.sign.employeeNo === null ? undefined : numbers.get(a.sign.employeeNo)
    const person = byNo ?? emails.get(a.sign.email ?? a.sign.sha1 ?? '')
    return person ? [{ actor: a.id, identifier: a.identifier, person, how: byNo ? 'employee-no' : 'email' }] : []
  })
  await saveMatchings(
    tx,
    scope,
    matched.map(({ actor, person, how }) => ({ id: newId(), actor, person, how, at: now })),
  )
  await saveIdentifiers(
    tx,
    scope,
    matched.map((m) => ({ system: 'xapi', value: m.identifier, person: m.person })),
  )
  return matched.map((m) => m.actor)
}

/** Somebody says who an actor is, or (null) that they are nobody known; what they did follows at once. */
export async function matchActor(
  tx: Writing,
  scope: Scope,
  { actor, person, now }: { actor: string; person: string | null; now: Date },
): Promise<Processed | { refused: string }> {
  if (!mayMatchActors(scope)) return { refused: 'not-yours' }
  await actAsProduct(tx)
  await holdPull(tx, scope)
  const known = await actorById(tx, scope, actor)
  if (!known) return { refused: 'no-such-actor' }
  if (person !== null && (await personsById(tx, scope, [person])).length === 0) return { refused: 'no-such-person' }
  await saveMatchings(tx, scope, [{ id: newId(), actor, person, how: 'hand', at: now }])
  if (person === null) await dropIdentifiers(tx, scope, { system: 'xapi', value: known.identifier })
  else await saveIdentifiers(tx, scope, [{ system: 'xapi', value: known.identifier, person }])
  const settled = await processPending(tx, scope, await unitsOfActors(tx, scope, [actor]), now)
  await writeAuditLog(tx, scope, person === null ? 'intake.actor-parted' : 'intake.actor-matched', person ?? actor, {
    ...settled,
  })
  return settled
}
