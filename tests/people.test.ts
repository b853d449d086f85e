// The people of a company of one's own: entered, changed, moved, in units that change; and what each wrong input is told.
import { expect, test } from 'vitest'
import { deleteDottedLine, deleteUnit, postDottedLine, postMove, putPerson, putUnit } from '../src/people/contract.ts'
import { getPeople, getPerson, getUnits } from '../src/people/read/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { peopleSweep } from '../src/people/public.ts'
import { endSeatsOf } from '../src/programme/public.ts'
import { zhDay } from './day-in-words.ts'
import { foundOwnCompany, peopleSheet, person } from './own-company.ts'

const { server, fang, day, bring } = await foundOwnCompany()
await bring('organisation-sheet', '', peopleSheet)
const he = person('00100')
const chen = person('00101')
const wu = person('00102')
const qian = person('00105')
const unitsNow = async () => (await fang.call(getUnits)).units
const unit = async (path: string) => (await unitsNow()).find((u) => u.path === path)!.id
const view = (id: string, on?: string) => fang.call(getPerson, { params: { person: id }, query: on ? { on } : {} })
const sweep = () =>
  peopleSweep(endSeatsOf).work({
    db: server.db,
    now: server.now,
    later: async () => {
      throw new Error('no job is asked for')
    },
  })
const nobody = {
  name: '',
  employeeNo: null,
  email: null,
  phone: null,
  wecom: null,
  dingtalk: null,
  feishu: null,
  enteredOn: null,
  first: null,
}
const entered = newId()

test('the list counts a unit with those below or alone, and finds by name, 工号 and mobile', async () => {
  const units = await unitsNow()
  expect(units.find((u) => u.path === '售后部')).toMatchObject({ alone: 2, below: 6 })
  const list = (query: Record<string, unknown>) => fang.call(getPeople, { query })
  const after = await unit('售后部')
  expect((await list({ unit: after })).total).toBe(6)
  expect((await list({ unit: after, below: 'no' })).people.map((p) => p.name)).toEqual(['何主管', '钱导师'])
  expect((await list({ signs: '郑州' })).people.map((p) => [p.name, p.superior])).toEqual([
    ['林郑州', '何主管'],
    ['周郑州', '何主管'],
  ])
  expect((await list({ signs: '00105' })).total).toBe(1)
  expect((await list({ position: '技师' })).people.map((p) => p.name)).toEqual(['钱导师'])
  expect((await list({ position: '客服', unit: await unit('售后部 / 郑州站') })).total).toBe(2)
  expect((await list({ position: '没有这个岗位' })).total).toBe(0)
  expect((await list({ signs: '没有这个人' })).people).toEqual([])
})

test('somebody is entered by hand, once however often it is sent; 007 stays 007', async () => {
  const body = {
    ...nobody,
    name: '邦德',
    employeeNo: '007',
    email: 'bond@example.cn',
    phone: '13800000007',
    wecom: 'bond',
    enteredOn: day(-3),
    first: { unit: await unit('售后部 / 上海站'), position: '客服', superior: he },
  }
  await fang.call(putPerson, { params: { person: entered }, body })
  await fang.call(putPerson, { params: { person: entered }, body })
  expect(await view(entered)).toMatchObject({
    employeeNo: '007',
    wecom: 'bond',
    state: 'present',
    then: { unit: '上海站', position: '客服', superior: { name: '何主管' } },
  })
  expect((await fang.call(getPeople, { query: { signs: '13800000007' } })).total).toBe(1)
  const other = (more: object) =>
    fang.refusal(putPerson, {
      params: { person: newId() },
      body: { ...body, employeeNo: '7', email: null, phone: null, wecom: null, ...more },
    })
  expect(await other({ employeeNo: '007' })).toMatchObject({
    refused: 'employee-no-taken',
    message: { zh: '工号 007 已是邦德的。请改工号；如果就是邦德，请直接改他的页面。' },
  })
  expect(await other({ email: 'BOND@example.cn' })).toMatchObject({
    refused: 'email-taken',
    params: { name: '邦德', no: '007' },
  })
  expect(await other({ phone: '+86 138 0000 0007' })).toMatchObject({ refused: 'phone-taken' })
  expect(await other({ wecom: 'bond' })).toMatchObject({ refused: 'chat-id-taken' })
  expect(await other({ employeeNo: null })).toMatchObject({ refused: 'employee-no-missing' })
  expect(await other({ email: 'bond' })).toMatchObject({ refused: 'not-an-email' })
  expect(await fang.refusal(putPerson, { params: { person: newId() }, body: { ...body, name: ' ' } })).toMatchObject({
    status: 400,
  })
  expect((await fang.call(getPeople, { query: { signs: '邦德' } })).total).toBe(1)
})

test('a day before somebody was there has no unit, superior or report of theirs, whichever line was written', async () => {
  const [above, below] = [newId(), newId()]
  const enter = (id: string, employeeNo: string, enteredOn: string, superior: string | null) =>
    fang.call(putPerson, {
      params: { person: id },
      body: { ...nobody, name: employeeNo, employeeNo, enteredOn, first: { unit: null, position: '客服', superior } },
    })
  await enter(above, 'E-1', day(-10), null)
  await enter(below, 'E-2', day(-20), above)
  expect((await view(below, day(-15))).then).toMatchObject({ state: 'present', position: '客服', superior: null })
  expect((await view(above, day(-15))).then).toMatchObject({ state: 'coming', position: null, reports: [] })
  expect((await view(below, day(-10))).then).toMatchObject({ superior: { name: 'E-1' } })
  expect((await view(above, day(-10))).then.reports).toMatchObject([{ name: 'E-2' }])
  expect((await view(below)).solid).toMatchObject([{ since: day(-10), superior: { name: 'E-1', employeeNo: 'E-1' } }])
  expect((await view(above, day(-15))).rights).toEqual([])
})

test('a renamed person with another 工号 is the same one, and the old number does not bring a second', async () => {
  await fang.call(putPerson, {
    params: { person: wu },
    body: { ...nobody, name: '吴楠楠', employeeNo: 'W-102', email: 'wu@example.cn' },
  })
  expect(await view(wu)).toMatchObject({ name: '吴楠楠', employeeNo: 'W-102', then: { superior: { name: '何主管' } } })
  await bring('organisation-sheet', '', '工号,姓名,部门\n00102,新吴,售后部\n')
  expect(await view(wu)).toMatchObject({ name: '吴楠楠', employeeNo: 'W-102' })
  expect((await fang.call(getPeople, { query: { signs: '00102' } })).people.map((p) => p.name)).toEqual(['新吴'])
})

test('a move is dated: who stood where and below whom can be asked for any day', async () => {
  const move = { unit: await unit('培训部'), position: '专员', superior: person('00106'), since: day(5) }
  const asNow = { unit: await unit('售后部 / 上海站'), position: '客服', superior: he, since: day(0) }
  expect(await fang.refusal(postMove, { params: { person: chen }, body: asNow })).toMatchObject({
    refused: 'move-changes-nothing',
  })
  const places = async () => (await view(chen)).placements.length
  const before = await places()
  for (const superior of [person('00106'), he])
    await fang.call(postMove, { params: { person: chen }, body: { ...asNow, superior } })
  expect(await places()).toBe(before)
  await fang.call(postMove, { params: { person: chen }, body: move })
  expect((await view(chen)).then).toMatchObject({ unit: '上海站', superior: { name: '何主管' }, position: '客服' })
  expect((await view(chen, day(5))).then).toMatchObject({
    unit: '培训部',
    superior: { name: '孙讲师' },
    position: '专员',
  })
  await fang.call(postMove, {
    params: { person: chen },
    body: { ...move, unit: await unit('售后部 / 郑州站'), superior: he, since: day(10) },
  })
  expect((await view(chen, day(9))).then).toMatchObject({ unit: '培训部', superior: { name: '孙讲师' } })
  expect((await view(chen, day(10))).then).toMatchObject({ unit: '郑州站', superior: { name: '何主管' } })
  expect((await fang.call(getPeople, { query: { signs: '陈以宁' } })).people[0]).toMatchObject({
    unit: '上海站',
    moves: { since: day(5), unit: '培训部' },
  })
  expect((await view(he, day(5))).then.reports.map((r) => r.name)).not.toContain('陈以宁')
  expect((await view(he)).then.reports.map((r) => r.name)).toContain('陈以宁')
  await server.sql('update people.placement set since = since - 5 where person = $1 and since > people.today()', [chen])
  await sweep()
  expect((await fang.call(getPeople, { query: { signs: '陈以宁' } })).people[0]).toMatchObject({ unit: '培训部' })
  const no = (body: object) => fang.refusal(postMove, { params: { person: chen }, body: { ...move, ...body } })
  expect(await no({ since: day(900) })).toMatchObject({ refused: 'too-far-ahead' })
  expect(await no({ superior: chen })).toMatchObject({ refused: 'superior-of-oneself' })
  expect(await no({ unit: newId() })).toMatchObject({ refused: 'no-such-unit' })
})

test('a circle of reporting lines is refused with the chain named, by solid and by dotted line', async () => {
  const up = (superior: string) =>
    fang.refusal(postMove, { params: { person: he }, body: { unit: null, position: null, superior, since: day(0) } })
  expect(await up(wu)).toMatchObject({
    refused: 'reporting-cycle',
    message: {
      zh: `吴楠楠不能在何主管之上：到了 ${zhDay(day(0))}，汇报线会绕成一圈：何主管 → 吴楠楠 → 何主管。请先改其中一位在那天的上级。`,
    },
  })
  const dotted = (of: string, body: object) => ({
    params: { person: of },
    body: { since: day(0), until: null, ...body },
  })
  expect(await fang.refusal(postDottedLine, dotted(he, { superior: wu }))).toMatchObject({ refused: 'reporting-cycle' })
  expect(await fang.refusal(postDottedLine, dotted(wu, { superior: he }))).toMatchObject({
    refused: 'dotted-to-own-superior',
  })
  await fang.call(postDottedLine, dotted(wu, { superior: qian }))
  expect(await fang.refusal(postDottedLine, dotted(wu, { superior: qian, since: day(1) }))).toMatchObject({
    refused: 'dotted-is-there',
  })
  expect((await view(wu)).then.dotted).toMatchObject([{ name: '钱导师' }])
  const sees = await (await server.as(qian)).call(getPerson, { params: { person: wu } })
  expect(sees).toMatchObject({ name: '吴楠楠', mayChange: false })
  await fang.call(deleteDottedLine, { params: { person: wu, superior: qian }, query: { since: day(0) } })
  expect(await (await server.as(qian)).refusal(getPerson, { params: { person: wu } })).toMatchObject({
    refused: 'not-yours-to-see-person',
  })
})

test('two who would close a circle together at the same moment: one goes in', async () => {
  const [a, b] = [person('00103'), person('00104')]
  const move = (of: string, superior: string) =>
    fang.fetch(`/api/people/${of}/moves`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ unit: null, position: null, superior, since: day(0) }),
    })
  const statuses = await Promise.all([move(a, b), move(b, a)])
  expect(statuses.map((r) => r.status).toSorted()).toEqual([200, 409])
})

test('units are added, renamed, hung elsewhere and ended; a circle and a full unit are refused', async () => {
  const [care, night] = [newId(), newId()]
  const put = (id: string, name: string, parent: string | null) => ({ params: { unit: id }, body: { name, parent } })
  await fang.call(putUnit, put(care, '关怀部', null))
  await fang.call(putUnit, put(night, '夜班', care))
  expect(await fang.refusal(putUnit, put(care, '关怀部', night))).toMatchObject({
    refused: 'unit-cycle',
    params: { chain: '关怀部 → 夜班 → 关怀部' },
  })
  expect(await fang.refusal(putUnit, put(newId(), '夜班', care))).toMatchObject({ refused: 'unit-name-taken' })
  expect(await fang.refusal(putUnit, put(newId(), '夜/班', care))).toMatchObject({ refused: 'unit-name-has-path' })
  expect(await fang.refusal(deleteUnit, { params: { unit: care } })).toMatchObject({
    refused: 'unit-has-units',
    message: { zh: expect.stringContaining('夜班'), en: expect.stringContaining('夜班') },
  })
  expect(await fang.refusal(deleteUnit, { params: { unit: await unit('培训部') } })).toMatchObject({
    refused: 'unit-has-people',
  })
  await fang.call(deleteUnit, { params: { unit: night } })
  expect((await unitsNow()).map((u) => u.path)).not.toContain('关怀部 / 夜班')
  const shanghai = await unit('售后部 / 上海站')
  await fang.call(putUnit, put(shanghai, '上海服务站', care))
  expect((await unitsNow()).find((u) => u.id === shanghai)).toMatchObject({ path: '关怀部 / 上海服务站' })
  await bring('organisation-sheet', '', '工号,姓名,部门\n00501,新来的,关怀部/上海服务站\n00502,老站的,售后部/上海站\n')
  expect((await unitsNow()).find((u) => u.path === '售后部 / 上海站')).toMatchObject({ alone: 1 })
  expect((await unitsNow()).find((u) => u.id === shanghai)!.alone).toBeGreaterThan(1)
})

test('who keeps no people sees no list and changes nobody', async () => {
  const learner = await server.as(wu)
  expect(await learner.refusal(getPeople)).toMatchObject({ refused: 'not-yours-to-see' })
  expect(await learner.refusal(getUnits)).toMatchObject({ refused: 'not-yours-to-see' })
  expect(
    await learner.refusal(putPerson, { params: { person: wu }, body: { ...nobody, name: '我', employeeNo: '1' } }),
  ).toMatchObject({ refused: 'not-yours-to-change' })
  expect(await learner.call(getPerson, { params: { person: wu } })).toMatchObject({ isMe: true, mayChange: false })
  expect(await learner.refusal(getPerson, { params: { person: he } })).toMatchObject({
    refused: 'not-yours-to-see-person',
  })
})
