// Somebody is entered, or what is known of them is changed: whoever is renamed or gets another 工号 stays the same person.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { PersonFacts } from './contract.ts'
import { checkSuperior } from './check-superior.ts'
import { organisationToday } from './find-person-to-change.ts'
import { mayChangeAdministrators, mayChangePeople } from './permissions.ts'
import type { PersonRefusal } from './rules/person-dates.ts'
import { chatSystems, clashWith } from './rules/same-person.ts'
import type { Clash } from './rules/same-person.ts'
import { administrators } from './store/administrator.ts'
import { claimPeople, maybeSame, saveChatIds } from './store/person-signs.ts'
import { personRow, saveFacts, saveFirstPlace } from './store/person.ts'
import type { PersonRow } from './store/person.ts'
import { findOrCreatePosition } from './store/position.ts'
import { saveSolidLines } from './store/reporting-line.ts'
import { allUnits } from './store/unit.ts'

const emptied = (facts: PersonFacts) => ({
  ...facts,
  employeeNo: facts.employeeNo || null,
  email: facts.email || null,
  phone: facts.phone || null,
  wecom: facts.wecom || null,
  dingtalk: facts.dingtalk || null,
  feishu: facts.feishu || null,
})

export async function savePerson(
  tx: Writing,
  scope: Scope,
  ask: PersonFacts & { id: string },
  now: Date,
): Promise<{ person: string } | PersonRefusal> {
  if (!mayChangePeople(scope)) return { refused: 'not-yours-to-change' }
  await claimPeople(tx, scope)
  const p = { id: ask.id, ...emptied(ask) }
  const before = await personRow(tx, scope, p.id)
  if (!before && p.first === null) return { refused: 'no-such-person' }
  const since = p.enteredOn ?? (await organisationToday(tx, scope, now))
  const no = (await unfit(tx, scope, p, before)) ?? (before ? null : await unfitPlace(tx, scope, p, since))
  if (no) return no
  await saveFacts(tx, scope, p)
  await saveChatIds(
    tx,
    scope,
    chatSystems.map((system) => ({ person: p.id, system, value: p[system] })),
  )
  if (!before) await saveFirst(tx, scope, p, since)
  await writeAuditLog(tx, scope, before ? 'people.person-changed' : 'people.person-entered', p.id)
  return { person: p.id }
}

type Asked = ReturnType<typeof emptied> & { id: string }

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

async function unfit(tx: Writing, scope: Scope, p: Asked, before: PersonRow | null): Promise<PersonRefusal | null> {
  if (p.employeeNo === null && !before?.external) return { refused: 'employee-no-missing' }
  if (p.employeeNo !== null && /\s/.test(p.employeeNo))
    return { refused: 'employee-no-has-spaces', params: { no: p.employeeNo } }
  if (p.email && !address.test(p.email)) return { refused: 'not-an-email', params: { email: p.email } }
  if (p.phone && (p.phone.replace(/\D/g, '').length < 6 || !/^[\d+\-() ]+$/.test(p.phone)))
    return { refused: 'not-a-mobile', params: { phone: p.phone } }
  const moved = before && (before.email !== p.email || before.phone !== p.phone || before.employeeNo !== p.employeeNo)
  if (moved && !mayChangeAdministrators(scope) && (await administrators(tx, scope)).some((a) => a.person === p.id))
    return { refused: 'address-of-an-administrator', params: { name: before.name } }
  const chat = { wecom: p.wecom, dingtalk: p.dingtalk, feishu: p.feishu }
  const signs = { id: p.id, name: p.name, employeeNo: p.employeeNo, email: p.email, phone: p.phone, chat, leftOn: null }
  const clash = clashWith(signs, await maybeSame(tx, scope, signs))
  return clash && clashRefusal(clash)
}

/** Who has the sign already, and the way on: the other person's page where it is the same human being. */
export function clashRefusal({ sign, with: other }: Clash): PersonRefusal {
  const params = { name: other.name, no: other.employeeNo ?? '–', day: other.leftOn ?? '' }
  if (sign === 'employee-no')
    return { refused: other.leftOn === null ? 'employee-no-taken' : 'employee-no-of-a-leaver', params }
  return {
    refused: sign === 'email' || sign === 'phone' ? `${sign}-taken` : 'chat-id-taken',
    params: { ...params, system: sign },
  }
}

async function unfitPlace(tx: Writing, scope: Scope, p: Asked, since: string): Promise<PersonRefusal | null> {
  const { unit, superior } = p.first!
  if (unit !== null && !(await allUnits(tx, scope)).some((u) => u.id === unit && u.endedOn === null))
    return { refused: 'no-such-unit' }
  return superior === null ? null : checkSuperior(tx, scope, [p], { superior, kind: 'solid', since, until: null })
}

async function saveFirst(tx: Writing, scope: Scope, p: Asked, since: string): Promise<void> {
  const { unit, position, superior } = p.first!
  const place = position ? await findOrCreatePosition(tx, scope, position) : null
  await saveFirstPlace(tx, scope, { id: p.id, unit, position: place })
  if (superior !== null) await saveSolidLines(tx, scope, [{ person: p.id, superior, since }])
}
