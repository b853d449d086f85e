// A person is erased over all their names: the person goes, the counts stay, and the trail says only that it happened.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { createHash } from 'node:crypto'
import { countOf, eraseNotes } from '../evidence/public.ts'
import { countNaming, eraseAgents } from '../lrs/public.ts'
import {
  erasePersonRow,
  holdAdministrators,
  identifiersOf,
  isOnlyAdministrator,
  personKnown,
} from '../people/public.ts'
import { eraseAuditSubject, writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { dropLogin } from '../platform/auth/store.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { newId } from '../platform/db/id.ts'
import { mayErase } from './permissions.ts'
import { saveErasure, sealActors } from './store/erasure-and-retention.ts'
import { holdPull } from './store/xapi-statements.ts'

type Known = NonNullable<Awaited<ReturnType<typeof personKnown>>>
type Refusal = { refused: string; params?: Record<string, string | number> }
export interface Erasable {
  person: { id: string; name: string; employeeNo: string | null }
  identifiers: string[]
  statements: number
  observations: number
}

/** As statements spell them: every matched one, and the addresses that follow from the e-mail. */
async function namesOf(reading: Reading, scope: Scope, person: Known): Promise<string[]> {
  const matched = (await identifiersOf(reading, scope, person.id))
    .filter(({ system }) => system === 'xapi')
    .map(({ value }) => value)
  const email = person.email?.toLowerCase()
  const derived = email
    ? [`mbox mailto:${email}`, `mbox_sha1sum ${createHash('sha1').update(`mailto:${email}`).digest('hex')}`]
    : []
  return [...new Set([...matched, ...derived])]
}

const onlyAdministrator = ({ name }: Known): Refusal => ({ refused: 'last-administrator-erased', params: { name } })

/** What would go and what would stay; nothing is written. */
export async function viewErasable(reading: Reading, scope: Scope, id: string): Promise<Erasable | Refusal> {
  if (!mayErase(scope)) return { refused: 'not-administrator' }
  await actAsProduct(reading)
  const person = await personKnown(reading, scope, id)
  if (!person || person.name === '') return { refused: 'no-such-person' }
  if (await isOnlyAdministrator(reading, scope, id)) return onlyAdministrator(person)
  const identifiers = await namesOf(reading, scope, person)
  return {
    person: { id, name: person.name, employeeNo: person.employeeNo },
    identifiers,
    statements: await countNaming(reading, scope, identifiers),
    observations: await countOf(reading, scope, id),
  }
}

/** `name` is written once more by whoever does it: a wrong person can not be brought back. */
export async function erasePerson(
  tx: Writing,
  scope: Scope,
  { id, name, now }: { id: string; name: string; now: Date },
): Promise<{ statements: number; observations: number } | Refusal> {
  if (!mayErase(scope)) return { refused: 'not-administrator' }
  await actAsProduct(tx)
  await holdPull(tx, scope)
  const person = await personKnown(tx, scope, id)
  if (!person || person.name === '') return { refused: 'no-such-person' }
  if (id === scope.person) return { refused: 'not-yourself' }
  await holdAdministrators(tx, scope)
  if (await isOnlyAdministrator(tx, scope, id)) return onlyAdministrator(person)
  if (name.trim() !== person.name) return { refused: 'name-differs', params: { name: person.name } }
  const identifiers = await namesOf(tx, scope, person)
  const statements = await eraseAgents(tx, scope, identifiers)
  await sealActors(tx, scope, identifiers)
  const observations = await countOf(tx, scope, id)
  await eraseNotes(tx, scope, id)
  await dropLogin(tx, scope, id)
  await erasePersonRow(tx, scope, id)
  await eraseAuditSubject(tx, scope, id)
  const erasure = newId()
  await saveErasure(tx, scope, { id: erasure, at: now, identifiers: identifiers.length, statements, observations })
  await writeAuditLog(tx, scope, 'intake.person-erased', erasure, { statements, observations })
  return { statements, observations }
}
