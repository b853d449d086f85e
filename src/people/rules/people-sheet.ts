// A sheet of people against the people there are: who is new, what changes of whom, and which rows are not taken and why.
import { rowsClosingCycles } from './reporting-cycle.ts'
import { isLastAdministrator } from './last-administrator.ts'
import type { Administrator } from './last-administrator.ts'
import { chatSystems, signKeys } from './same-person.ts'
import type { ChatSystem, SharedSign, Signs } from './same-person.ts'

/** A row as it was read; what its cell leaves empty stays as it is. */
export interface PeopleRow {
  row: number
  employeeNo: string
  name: string
  unit: readonly string[] | null
  position: string | null
  superiorNo: string | null
  dottedNos: readonly string[]
  enteredOn: string | null
  leftOn: string | null
  email: string | null
  phone: string | null
  chat: Readonly<Partial<Record<ChatSystem, string | null>>>
}

/** Somebody who is there. `lastDay` may lie ahead; `leftOn` has passed. */
export interface KnownPerson extends Signs {
  enteredOn: string | null
  lastDay: string | null
  unit: string | null
  position: string | null
  superiorNo: string | null
  dottedNos: readonly string[]
}

export interface PeopleKnown {
  byNo: ReadonlyMap<string, KnownPerson>
  /** Lines of today and later, from person to superior, by 工号 where they have one. */
  above: ReadonlyMap<string, readonly string[]>
  administrators: readonly Administrator[]
  today: string
  /** Whether who brings the sheet in may change how administrators sign in. */
  administers: boolean
}

export type ChangedField =
  | 'name'
  | 'unit'
  | 'position'
  | 'superior'
  | 'dotted'
  | 'entered'
  | 'left'
  | 'email'
  | 'phone'
  | 'chat'
  | 'back'
export interface RowRefusal {
  field: string
  code: string
  params: Record<string, string | number>
}
export interface PeoplePlan {
  refused: Map<number, RowRefusal>
  /** What each row that is taken changes; `null`: a new person. Empty: nothing. */
  changes: Map<number, ChangedField[] | null>
}

export function planPeopleSheet(rows: readonly PeopleRow[], known: PeopleKnown): PeoplePlan {
  const refused = new Map<number, RowRefusal>()
  for (const r of rows) {
    const no = unfit(r, known)
    if (no) refused.set(r.row, no)
  }
  const open = () => rows.filter((r) => !refused.has(r.row))
  for (const [row, no] of sharedSigns(open(), known)) refused.set(row, no)
  for (const [row, no] of lastAdministrators(open(), known)) refused.set(row, no)
  for (const [row, no] of circles(open(), known)) refused.set(row, no)
  return { refused, changes: new Map(open().map((r) => [r.row, changesOf(r, known.byNo.get(r.employeeNo))])) }
}

/** The unit of a row as it is compared and shown. */
const pathOf = (unit: readonly string[] | null) => unit?.join('/') ?? null

function unfit(r: PeopleRow, { byNo, today, administrators, administers }: PeopleKnown): RowRefusal | null {
  const person = byNo.get(r.employeeNo)
  const entered = r.enteredOn ?? person?.enteredOn ?? null
  if (r.leftOn !== null && entered !== null && r.leftOn < entered)
    return { field: 'left', code: 'leaves-before-entering', params: { value: r.leftOn, entered } }
  for (const [field, no] of [['superior', r.superiorNo], ...r.dottedNos.map((d) => ['dotted', d])] as [
    string,
    string | null,
  ][]) {
    const above = no === null ? undefined : byNo.get(no)
    const stays = person?.superiorNo === no || person?.dottedNos.includes(no ?? '')
    if (above?.leftOn && !stays)
      return { field, code: 'superior-has-left', params: { value: no!, name: above.name, day: above.leftOn } }
  }
  if (r.superiorNo !== null && r.dottedNos.includes(r.superiorNo))
    return { field: 'dotted', code: 'dotted-is-superior', params: { value: r.superiorNo } }
  if (!person) return null
  if (person.leftOn !== null && r.leftOn !== person.leftOn && !comesBack(r, person))
    return {
      field: 'employee-no',
      code: 'has-left',
      params: { value: r.employeeNo, name: person.name, day: person.leftOn },
    }
  if (comesBack(r, person) && r.enteredOn! > today)
    return { field: 'entered', code: 'comes-back-later', params: { value: r.enteredOn!, name: person.name } }
  if (!administers && administrators.some((a) => a.person === person.id) && changesAddress(r, person))
    return { field: 'email', code: 'address-of-an-administrator', params: { value: r.employeeNo, name: person.name } }
  return null
}

/** Who left is back when the sheet has them enter after their last day. */
export const comesBack = (r: PeopleRow, person: KnownPerson): boolean =>
  person.leftOn !== null && r.leftOn === null && r.enteredOn !== null && r.enteredOn > person.leftOn

const changesAddress = (r: PeopleRow, person: KnownPerson) =>
  (r.email !== null && r.email !== person.email) || (r.phone !== null && r.phone !== person.phone)

/** Of two who would have the same e-mail, mobile or chat id, the row that brings it is not taken. */
function sharedSigns(rows: readonly PeopleRow[], { byNo }: PeopleKnown): Map<number, RowRefusal> {
  interface Holder {
    no: string
    name: string
    row: number | null
  }
  const rowOf = new Map(rows.map((r) => [r.employeeNo, r]))
  const holders = new Map<string, Holder>()
  const take = (keys: [SharedSign, string][], holder: Holder): [SharedSign, Holder] | null => {
    for (const [sign, key] of keys) {
      const other = holders.get(`${sign} ${key}`)
      if (other && other.no !== holder.no) return [sign, other]
    }
    for (const [sign, key] of keys) holders.set(`${sign} ${key}`, holder)
    return null
  }
  const keysOf = (p: Omit<Signs, 'id' | 'name' | 'leftOn'>) => signKeys({ ...p, employeeNo: null })
  for (const person of byNo.values()) {
    const r = rowOf.get(person.employeeNo!)
    const chat = Object.fromEntries(chatSystems.map((s) => [s, r?.chat[s] ? null : person.chat[s]]))
    take(
      keysOf({ employeeNo: null, email: r?.email ? null : person.email, phone: r?.phone ? null : person.phone, chat }),
      {
        no: person.employeeNo!,
        name: person.name,
        row: null,
      },
    )
  }
  const refused = new Map<number, RowRefusal>()
  for (const r of rows) {
    const clash = take(keysOf(r), { no: r.employeeNo, name: r.name, row: r.row })
    if (!clash) continue
    const [sign, other] = clash
    refused.set(r.row, {
      field: sign,
      code: other.row === null ? 'sign-of-another' : 'sign-of-another-row',
      params: { value: r.employeeNo, name: other.name, no: other.no, first: other.row ?? 0 },
    })
  }
  return refused
}

/** Rows are taken in their order: the one that would leave nobody to administer is not. */
function lastAdministrators(rows: readonly PeopleRow[], known: PeopleKnown): Map<number, RowRefusal> {
  const refused = new Map<number, RowRefusal>()
  let administrators = known.administrators
  for (const r of rows) {
    const person = known.byNo.get(r.employeeNo)
    if (r.leftOn === null || !person || r.leftOn === person.lastDay) continue
    if (!administrators.some((a) => a.person === person.id)) continue
    const params = { value: r.employeeNo, name: person.name }
    if (isLastAdministrator(person.id, administrators))
      refused.set(r.row, { field: 'left', code: 'last-administrator', params })
    else if (!known.administers) refused.set(r.row, { field: 'left', code: 'administrator-leaves', params })
    else administrators = administrators.map((a) => (a.person === person.id ? { ...a, leavesOn: r.leftOn } : a))
  }
  return refused
}

function circles(rows: readonly PeopleRow[], { above, byNo }: PeopleKnown): Map<number, RowRefusal> {
  const lines = rows
    .filter((r) => r.superiorNo !== null || r.dottedNos.length > 0)
    .map((r) => {
      const before = byNo.get(r.employeeNo)
      const solid = r.superiorNo ?? before?.superiorNo
      const dotted = r.dottedNos.length > 0 ? r.dottedNos : (before?.dottedNos ?? [])
      return { row: r.row, person: r.employeeNo, above: [...(solid ? [solid] : []), ...dotted] }
    })
  const names = new Map(rows.map((r) => [r.employeeNo, r.name]))
  const nameOf = (no: string) => names.get(no) ?? byNo.get(no)?.name ?? no
  return new Map(
    [...rowsClosingCycles(above, lines)].map(([row, chain]) => [
      row,
      {
        field: 'superior',
        code: 'reporting-cycle',
        params: { value: chain[0]!, chain: chain.map(nameOf).join(' → ') },
      },
    ]),
  )
}

function changesOf(r: PeopleRow, p: KnownPerson | undefined): ChangedField[] | null {
  if (!p) return null
  const differs = (given: string | null, has: string | null) => given !== null && given !== has
  const found: [ChangedField, boolean][] = [
    ['back', comesBack(r, p)],
    ['name', r.name !== p.name],
    ['unit', differs(pathOf(r.unit), p.unit)],
    ['position', differs(r.position, p.position)],
    ['superior', differs(r.superiorNo, p.superiorNo)],
    ['dotted', r.dottedNos.length > 0 && r.dottedNos.toSorted().join() !== p.dottedNos.toSorted().join()],
    ['entered', differs(r.enteredOn, p.enteredOn)],
    ['left', differs(r.leftOn, p.lastDay)],
    ['email', differs(r.email, p.email)],
    ['phone', differs(r.phone, p.phone)],
    ['chat', chatSystems.some((s) => differs(r.chat[s] ?? null, p.chat[s] ?? null))],
  ]
  return found.filter(([, changed]) => changed).map(([field]) => field)
}
