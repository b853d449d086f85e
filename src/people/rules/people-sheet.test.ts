import { expect, test } from 'vitest'
import { planPeopleSheet } from './people-sheet.ts'
import type { KnownPerson, PeopleKnown, PeopleRow } from './people-sheet.ts'

const person = (employeeNo: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id: `id ${employeeNo}`,
  employeeNo,
  name: `名${employeeNo}`,
  email: null,
  phone: null,
  chat: {},
  enteredOn: '2024-01-01',
  leftOn: null,
  lastDay: null,
  unit: '客服/一组',
  position: '专员',
  superiorNo: null,
  dottedNos: [],
  ...more,
})
const row = (at: number, employeeNo: string, more: Partial<PeopleRow> = {}): PeopleRow => ({
  row: at,
  employeeNo,
  name: `名${employeeNo}`,
  unit: null,
  position: null,
  superiorNo: null,
  dottedNos: [],
  enteredOn: null,
  leftOn: null,
  email: null,
  phone: null,
  chat: {},
  ...more,
})
const known = (people: KnownPerson[], more: Partial<PeopleKnown> = {}): PeopleKnown => ({
  byNo: new Map(people.map((p) => [p.employeeNo!, p])),
  above: new Map(people.flatMap((p) => (p.superiorNo ? [[p.employeeNo!, [p.superiorNo]] as const] : []))),
  administrators: [],
  today: '2026-11-30',
  administers: true,
  ...more,
})
const codes = (rows: PeopleRow[], k: PeopleKnown) =>
  Object.fromEntries([...planPeopleSheet(rows, k).refused].map(([at, r]) => [at, r.code]))

test('a sheet that says what is there changes nothing; 007 and 7 are two people', () => {
  const bond = person('007', { email: 'b@x.cn', unit: '客服/一组' })
  const plan = planPeopleSheet(
    [
      row(2, '007', { email: 'b@x.cn', unit: ['客服', '一组'], position: '专员', enteredOn: '2024-01-01' }),
      row(3, '7'),
    ],
    known([bond]),
  )
  expect([...plan.changes]).toEqual([
    [2, []],
    [3, null],
  ])
})

test('each changed cell is named, and an empty one changes nothing', () => {
  const plan = planPeopleSheet(
    [row(2, '1', { name: '新名', unit: ['客服', '二组'], superiorNo: '2', chat: { wecom: 'w' } })],
    known([person('1', { position: '组长' }), person('2')]),
  )
  expect(plan.changes.get(2)).toEqual(['name', 'unit', 'superior', 'chat'])
})

test('one bad of five hundred: the others go in', () => {
  const rows = Array.from({ length: 500 }, (_, i) => row(i + 2, `N${i}`, i === 77 ? { email: 'taken@x.cn' } : {}))
  const plan = planPeopleSheet(rows, known([person('1', { email: 'Taken@x.cn' })]))
  expect([...plan.refused.keys()]).toEqual([79])
  expect(plan.changes.size).toBe(499)
  expect(plan.refused.get(79)).toMatchObject({
    field: 'email',
    code: 'sign-of-another',
    params: { name: '名1', no: '1' },
  })
})

test('of two rows with one mobile the second is asked about; two who exchange their mobiles are let through', () => {
  expect(codes([row(2, 'a', { phone: '13800000001' }), row(3, 'b', { phone: '+8613800000001' })], known([]))).toEqual({
    3: 'sign-of-another-row',
  })
  const two = [person('a', { phone: '1380001' }), person('b', { phone: '1380002' })]
  expect(codes([row(2, 'a', { phone: '1380002' }), row(3, 'b', { phone: '1380001' })], known(two))).toEqual({})
})

test('the last administrator stays, one of two may go, and of two in one sheet the second stays', () => {
  const two = [person('1'), person('2')]
  const both = two.map((p) => ({ person: p.id, name: p.name, leavesOn: null, canComeIn: true }))
  const leave = (at: number, no: string) => row(at, no, { leftOn: '2026-12-01' })
  expect(codes([leave(2, '1')], known(two, { administrators: both.slice(0, 1) }))).toEqual({ 2: 'last-administrator' })
  expect(codes([leave(2, '1')], known(two, { administrators: both }))).toEqual({})
  expect(codes([leave(2, '1'), leave(3, '2')], known(two, { administrators: both }))).toEqual({
    3: 'last-administrator',
  })
  expect(codes([leave(2, '1')], known(two, { administrators: both, administers: false }))).toEqual({
    2: 'administrator-leaves',
  })
})

test('only an administrator moves the address by which an administrator gets a new password', () => {
  const k = known([person('1', { email: 'a@x.cn' })], {
    administrators: [{ person: 'id 1', name: '名1', leavesOn: null, canComeIn: true }],
  })
  const rows = [row(2, '1', { email: 'mine@x.cn' })]
  expect(codes(rows, { ...k, administers: false })).toEqual({ 2: 'address-of-an-administrator' })
  expect(codes(rows, k)).toEqual({})
})

test('who has left stays gone unless the sheet has them enter again', () => {
  const gone = person('1', { leftOn: '2026-05-31', lastDay: '2026-05-31' })
  expect(codes([row(2, '1')], known([gone]))).toEqual({ 2: 'has-left' })
  expect(codes([row(2, '1', { leftOn: '2026-05-31' })], known([gone]))).toEqual({})
  expect(codes([row(2, '1', { enteredOn: '2026-12-24' })], known([gone]))).toEqual({ 2: 'comes-back-later' })
  const plan = planPeopleSheet([row(2, '1', { enteredOn: '2026-11-01' })], known([gone]))
  expect(plan.changes.get(2)).toEqual(['back', 'entered'])
})

test('a circle is laid at the last of its rows, named; who stands above must be there', () => {
  const rows = [row(87, '1', { superiorNo: '2' }), row(88, '2', { superiorNo: '1' })]
  expect(planPeopleSheet(rows, known([])).refused.get(88)).toMatchObject({
    code: 'reporting-cycle',
    params: { chain: '名2 → 名1 → 名2' },
  })
  const gone = person('9', { leftOn: '2026-05-31', lastDay: '2026-05-31' })
  expect(codes([row(2, '1', { superiorNo: '9' })], known([gone]))).toEqual({ 2: 'superior-has-left' })
  expect(codes([row(2, '1', { superiorNo: '9' })], known([gone, person('1', { superiorNo: '9' })]))).toEqual({})
  expect(codes([row(2, '1', { superiorNo: '3', dottedNos: ['3'] })], known([person('3')]))).toEqual({
    2: 'dotted-is-superior',
  })
})
