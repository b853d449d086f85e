// The person a change is about, found under the lock in which people are changed.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { dayOf } from '../calendar/day.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { mayChangePeople } from './permissions.ts'
import type { PersonRefusal } from './rules/person-dates.ts'
import { organisation } from './store/organisation.ts'
import { claimPeople } from './store/person-signs.ts'
import { personRow } from './store/person.ts'
import type { PersonRow } from './store/person.ts'

/** The day it is where the organisation is. */
export async function organisationToday(reading: Reading, scope: Scope, now: Date): Promise<string> {
  return dayOf(now, (await organisation(reading, scope))?.timeZone)
}

/** The person to be changed, or why not. Whoever else changes people waits. */
export async function findPersonToChange(tx: Writing, scope: Scope, id: string): Promise<PersonRow | PersonRefusal> {
  if (!mayChangePeople(scope)) return { refused: 'not-yours-to-change' }
  await actAsProduct(tx)
  await claimPeople(tx, scope)
  const person = await personRow(tx, scope, id)
  return person ?? { refused: 'no-such-person' }
}

/** The same, for what only those who are there may have done to them. */
export async function findPresentPerson(tx: Writing, scope: Scope, id: string): Promise<PersonRow | PersonRefusal> {
  const person = await findPersonToChange(tx, scope, id)
  if ('refused' in person) return person
  return person.leftOn === null ? person : { refused: 'has-left', params: { name: person.name, day: person.leftOn } }
}
