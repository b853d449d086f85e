// Duties in the organisation are given and taken; there is an administrator who can come in at all times.
import {
  accountsWithin,
  dutiesOf,
  dutyWords,
  emailOf,
  giveDuty,
  holdAdministrators,
  isOnlyAdministrator,
  personsById,
  takeDuty,
} from '../../people/public.ts'
import { writeAuditLog } from '../../platform/audit/audit-log.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { stopOf } from '../../platform/auth/store/login.ts'
import type { Writing } from '../../platform/db/database.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'
import { sendNotice } from '../../platform/notify/send-notice.ts'
import type { Refusal } from '../../platform/http/register-endpoint.ts'
import type { DutyName } from './contract.ts'
import { mayAdminister } from './invite.ts'
import { noticeWords } from './notice-words.ts'

const text = textsOf(noticeWords)

type Asked = { person: string; duty: DutyName; now: Date }
type Done = Refusal | Record<string, never>

/** Giving what somebody has changes nothing. */
export async function assignDuty(tx: Writing, scope: Scope, { person, duty, now }: Asked): Promise<Done> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  const [found] = await accountsWithin(tx, scope, { persons: [person] }, now)
  if (!found) return { refused: 'not-found' }
  if ((await stopOf(tx, scope, person))?.kind === 'blocked')
    return { refused: 'is-blocked', params: { name: found.name } }
  if ((await dutiesOf(tx, scope, [person])).some((d) => d.duty === duty)) return {}
  await giveDuty(tx, scope, { person, duty, since: now })
  await writeAuditLog(tx, scope, 'people.duty-given', person, { duty })
  await tellOfDuty(tx, scope, { person, duty, now }, 'given')
  return {}
}

export async function withdrawDuty(tx: Writing, scope: Scope, { person, duty, now }: Asked): Promise<Done> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  if ((await personsById(tx, scope, [person])).length === 0) return { refused: 'not-found' }
  await holdAdministrators(tx, scope)
  if (duty === 'administrator' && (await isOnlyAdministrator(tx, scope, person)))
    return { refused: person === scope.person ? 'last-administrator-yourself' : 'last-administrator' }
  if (!(await takeDuty(tx, scope, { person, duty }))) return {}
  await writeAuditLog(tx, scope, 'people.duty-taken', person, { duty })
  await tellOfDuty(tx, scope, { person, duty, now }, 'taken')
  return {}
}

/** Whoever changed it themselves need not be told. */
async function tellOfDuty(tx: Writing, scope: Scope, { person, duty, now }: Asked, what: 'given' | 'taken') {
  if (person === scope.person) return
  const [by] = scope.person === null ? [] : await personsById(tx, scope, [scope.person])
  await sendNotice(tx, scope, {
    key: `people.duty ${duty} ${what} ${now.toISOString()}`,
    about: 'people.duty',
    to: [{ person, email: await emailOf(tx, scope, person) }],
    title: text(`duty.${what}`, { duty: dutyWords[duty] }),
    body: by ? text('duty.by', { name: by.name }) : text('duty.by-nobody'),
    outside: { title: text('duty.outside'), body: text('duty.outside-body') },
    href: '/',
    toPersonsOnly: true,
    now,
  })
}
