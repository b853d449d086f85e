// Somebody gets a seat in a run; people from outside the company are entered right there, and their seats end on a day.
import { savePersons } from '../people/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { SeatRole } from './contract.ts'
import { findRunToSetUp, organisationDay } from './find-run-to-set-up.ts'
import { losesItsLead } from './rules/run-setup.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { modulesOf } from './store/module.ts'
import { everySeat, personsForRun, personWithContact } from './store/run-setup.ts'
import type { PersonForRun } from './store/run-setup.ts'
import { claimSeats, saveSeat } from './store/seat.ts'

export interface SeatAsked {
  run: string
  person: string
  outsider: { name: string; email: string | null; phone: string | null } | null
  role: SeatRole
  module: string | null
  until: string | null
}

export async function giveSeat(
  tx: Writing,
  scope: Scope,
  ask: SeatAsked,
  now: Date,
): Promise<{ person: string } | SetupRefusal> {
  const run = await findRunToSetUp(tx, scope, ask.run)
  if ('refused' in run) return run
  await claimSeats(tx, scope, run.id)
  const today = await organisationDay(tx, scope, now)
  const no = await unfit(tx, scope, ask, today)
  if (no) return no
  const person = await seated(tx, scope, ask)
  if ('refused' in person) return person
  if (person.external && ask.until === null) return { refused: 'outsider-needs-an-end', params: { name: person.name } }
  if (ask.role === 'lead') {
    const before = (await everySeat(tx, scope, run.id)).filter((s) => s.role === 'lead' && s.leftOn === null)
    const after = [...before.filter((s) => s.person !== ask.person), { person: ask.person, until: ask.until }]
    if (losesItsLead(before, after, today)) return { refused: 'last-lead' }
  }
  await saveSeat(tx, scope, {
    run: run.id,
    person: person.id,
    role: ask.role,
    module: ask.module,
    until: ask.until,
  })
  await writeAuditLog(tx, scope, 'programme.seat-given', person.id, {
    run: run.id,
    role: ask.role,
    module: ask.module,
    until: ask.until,
  })
  return { person: person.id }
}

async function unfit(tx: Writing, scope: Scope, ask: SeatAsked, today: string): Promise<SetupRefusal | null> {
  if (ask.until !== null && ask.until < today)
    return { refused: 'seat-ends-in-the-past', params: { until: ask.until, today } }
  if (ask.module === null) return null
  if (ask.role !== 'instructor') return { refused: 'module-is-for-instructors' }
  return (await modulesOf(tx, scope, ask.run)).some((m) => m.id === ask.module) ? null : { refused: 'no-such-module' }
}

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const digits = (phone: string) => phone.replace(/\D/g, '').length

/** The person to be seated: known, or somebody from outside who is written down now. */
async function seated(tx: Writing, scope: Scope, ask: SeatAsked): Promise<PersonForRun | SetupRefusal> {
  const [known] = await personsForRun(tx, scope, [ask.person])
  if (known?.leftOn) return { refused: 'person-has-left', params: { name: known.name } }
  if (known) return known
  if (!ask.outsider) return { refused: 'no-such-person' }
  const { name } = ask.outsider
  const [email, phone] = [ask.outsider.email || null, ask.outsider.phone || null]
  if (!email && !phone) return { refused: 'outsider-needs-contact' }
  if (email && !address.test(email)) return { refused: 'not-an-email', params: { email } }
  if (phone && (digits(phone) < 6 || !/^[\d+\-() ]+$/.test(phone)))
    return { refused: 'not-a-mobile', params: { phone } }
  if (ask.until === null) return { refused: 'outsider-needs-an-end', params: { name } }
  const same = await personWithContact(tx, scope, { email, phone })
  if (same?.leftOn) return { refused: 'contact-of-leaver', params: { name: same.name, leftOn: same.leftOn } }
  if (same) return { refused: 'contact-is-known', params: { name: same.name } }
  await savePersons(tx, scope, [{ id: ask.person, employeeNo: null, name, email, phone, external: true }])
  await writeAuditLog(tx, scope, 'programme.outsider-entered', ask.person, { run: ask.run })
  return { id: ask.person, name, employeeNo: null, external: true, leftOn: null }
}
