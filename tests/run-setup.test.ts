// A training from nothing on a company of one's own: programme, modules, learners, and the first indicator.
import { expect, test } from 'vitest'
import { newId } from '../src/platform/db/id.ts'
import { createRun, getRun, listRuns, setRunState } from '../src/programme/contract.ts'
import {
  changeRunDates,
  deleteLearner,
  deleteModule,
  findPeopleForRun,
  getRunSetup,
  getUnitsForRun,
  postLearners,
  postSeat,
  putLearner,
  putModule,
} from '../src/programme/read/contract.ts'
import { getMe } from '../src/platform/auth/contract.ts'
import { getTrack } from '../src/track/contract.ts'
import { measuring } from '../src/track/public.ts'
import { enDay, zhDay } from './day-in-words.ts'
import { foundOwnCompany, peopleSheet, person } from './own-company.ts'

const { server, fang, day, bring } = await foundOwnCompany()
const run = newId()
const [first, second] = [newId(), newId()]
const of = { params: { run } }
const measure = () =>
  measuring.work({
    db: server.db,
    now: server.now,
    later: async () => {
      throw new Error('measuring asks for no job')
    },
  })
const seatsIn = (id: string) =>
  server.sql('select person, role from programme.seat where run = $1 order by person, role', [id])
const testScore = async () => (await fang.call(getTrack, of)).rows.find(({ indicator }) => indicator === 'test-score')

test('the company begins empty; its people come in by one sheet', async () => {
  expect((await fang.call(listRuns)).runs).toEqual([])
  expect(await bring('organisation-sheet', '', peopleSheet)).toBe(8)
})

test('the training duty makes a programme and its run, and leads it; wrong dates, taken names and other people are refused in words', async () => {
  const body = {
    id: run,
    follows: null,
    programme: '客服上岗培训',
    name: '第 1 期',
    startsOn: day(-20),
    endsOn: day(40),
  }
  const learner = await server.as(person('00107'))
  expect(await learner.refusal(createRun, { body })).toMatchObject({
    status: 409,
    refused: 'not-the-training-duty',
    message: { en: expect.stringContaining('training duty') },
  })
  expect(await fang.refusal(createRun, { body: { ...body, endsOn: day(-21) } })).toMatchObject({
    refused: 'ends-before-it-starts',
    message: { zh: `最后一天 ${zhDay(day(-21))}早于第一天 ${zhDay(day(-20))}。请改其中一个。` },
  })
  expect(await fang.refusal(createRun, { body: { ...body, endsOn: '2026-02-30' } })).toMatchObject({ status: 400 })
  expect(await fang.refusal(createRun, { body: { ...body, endsOn: '2062-01-01' } })).toMatchObject({
    refused: 'run-too-long',
  })
  expect((await fang.call(listRuns)).runs).toEqual([])
  await fang.call(createRun, { body })
  await fang.call(createRun, { body })
  expect((await fang.call(listRuns)).runs).toHaveLength(1)
  expect(await fang.refusal(createRun, { body: { ...body, id: newId() } })).toMatchObject({
    refused: 'run-name-taken',
    message: { zh: '「客服上岗培训」已有一期叫「第 1 期」。请换一个名称。' },
  })
  expect(await fang.call(getMe)).toMatchObject({ seats: [{ run, roles: ['lead'] }] })
  expect(await fang.call(getRun, of)).toMatchObject({ run: { state: 'preparing', learners: 0 }, modules: [] })
  const { rows } = await fang.call(getTrack, of)
  expect(rows.length).toBeGreaterThan(8)
  expect(rows.every(({ now }) => now === null)).toBe(true)
})

test('modules stand inside the run, each with its own number and name', async () => {
  const module = { number: 1, name: '产品', startsOn: day(-20), endsOn: day(-7) }
  const put = (id: string, body: object) => ({ params: { run, module: id }, body })
  expect(await fang.refusal(putModule, put(first, { ...module, endsOn: day(41) }))).toMatchObject({
    refused: 'module-outside-run',
    message: { en: expect.stringContaining(`${enDay(day(-20))} to ${enDay(day(40))}`) },
  })
  await fang.call(putModule, put(first, module))
  await fang.call(putModule, put(first, module))
  expect(
    await fang.refusal(putModule, put(second, { ...module, name: '投诉', startsOn: day(-6), endsOn: day(7) })),
  ).toMatchObject({ refused: 'module-number-taken', params: { number: 1, name: '产品' } })
  await fang.call(putModule, put(second, { number: 2, name: '投诉', startsOn: day(-6), endsOn: day(7) }))
  const extra = newId()
  await fang.call(putModule, put(extra, { number: 3, name: '多余', startsOn: day(8), endsOn: day(9) }))
  await fang.call(deleteModule, put(extra, {}))
  expect((await fang.call(getRunSetup, of)).modules.map((m) => [m.number, m.name])).toEqual([
    [1, '产品'],
    [2, '投诉'],
  ])
  expect(
    await fang.refusal(changeRunDates, { ...of, body: { name: '第 1 期', startsOn: day(-10), endsOn: day(40) } }),
  ).toMatchObject({
    refused: 'modules-outside-run',
    params: { zh: `1 产品（${zhDay(day(-20))} – ${zhDay(day(-7))}）` },
  })
})

test('learners come by unit, counted before anything is pressed, and by hand; doubles are said', async () => {
  await fang.call(postSeat, { ...of, body: { person: person('00105'), role: 'mentor' } })
  const { units } = await fang.call(getUnitsForRun, of)
  const top = units.find((u) => u.path === '售后部')!
  expect(top).toMatchObject({
    alone: { adds: 1, already: 0, seated: 1 },
    below: { adds: 5, already: 0, seated: 1 },
  })
  const shanghai = units.find((u) => u.path === '售后部 / 上海站')!
  const add = (body: object) => fang.call(postLearners, { ...of, body })
  expect(await add({ unit: { id: shanghai.id, below: false } })).toMatchObject({ added: 2, already: 0 })
  const whole = await add({ unit: { id: top.id, below: true } })
  expect([whole.added, whole.already, whole.alreadyNames.toSorted()]).toEqual([3, 2, ['吴楠', '陈以宁'].toSorted()])
  expect(await add({ persons: [person('00107')] })).toMatchObject({ added: 1 })
  expect(await add({ persons: [person('00107')] })).toEqual({ added: 0, already: 1, alreadyNames: ['李学员'] })
  expect(await fang.refusal(postLearners, { ...of, body: { persons: [newId()] } })).toMatchObject({
    refused: 'no-such-person',
  })
  expect(await fang.refusal(postLearners, { ...of, body: {} })).toMatchObject({ refused: 'choose-somebody' })
  expect(
    await fang.refusal(postLearners, { ...of, body: { persons: [person('00106')], since: day(41) } }),
  ).toMatchObject({ refused: 'since-outside-run' })
  const { people } = await fang.call(findPeopleForRun, { ...of, query: { signs: '郑州' } })
  expect(people.map((p) => [p.name, p.learner]).toSorted()).toEqual(
    [
      ['周郑州', true],
      ['林郑州', true],
    ].toSorted(),
  )
  await fang.call(deleteLearner, { params: { run, person: person('00100') } })
  expect((await fang.call(getRun, of)).run.learners).toBe(5)
})

test('a score sheet gives the first indicator; what rests on a module or a learner is not taken away', async () => {
  await fang.call(postSeat, { ...of, body: { person: person('00106'), role: 'instructor', module: first } })
  const scored = await bring(
    'score-sheet',
    run,
    `学员工号,考试名称,成绩,满分,交卷时间
00101,产品测试,80,100,${day(-10)}
00102,产品测试,60,100,${day(-10)}
00103,产品测试,40,100,${day(-10)}
`,
  )
  expect(scored).toBe(3)
  await measure()
  expect(await testScore()).toMatchObject({ now: { value: 60, n: 3 } })
  expect(await fang.refusal(deleteModule, { params: { run, module: first }, body: {} })).toMatchObject({
    refused: 'module-is-used',
    message: {
      zh: '模块 1「产品」不能移除：已有 3 条数据、1 个测试或作业、1 位只讲这个模块的讲师属于它。可以改它的名称和日期。',
      en: expect.stringContaining('3 rows of evidence, 1 test or piece of homework, 1 instructor of this module alone'),
    },
  })
  expect(await fang.refusal(deleteLearner, { params: { run, person: person('00103') } })).toMatchObject({
    refused: 'learner-has-rows',
    message: { zh: '林郑州在本期已有 1 条数据，不能当作没来过。请改用「退出」，写退出的日期。' },
  })
  expect(
    await fang.refusal(putLearner, {
      params: { run, person: person('00103') },
      body: { since: day(-20), until: day(-21) },
    }),
  ).toMatchObject({ refused: 'leaves-before-joining' })
  await fang.call(putLearner, { params: { run, person: person('00103') }, body: { since: day(-20), until: day(-5) } })
  expect((await fang.call(getRun, of)).run.learners).toBe(4)
})

test('figures follow a changed module and changed learners, whatever state the run is in', async () => {
  const standing = async () =>
    (
      await server.sql<{ setup: number; fingerprint: string }>(
        'select setup_version as setup, fingerprint from track.measure_version where run = $1',
        [run],
      )
    )[0]!
  const before = await standing()
  await fang.call(putModule, {
    params: { run, module: first },
    body: { number: 1, name: '产品', startsOn: day(-20), endsOn: day(-12) },
  })
  await measure()
  const after = await standing()
  expect(after.setup).toBeGreaterThan(before.setup)
  expect(after).not.toMatchObject({ fingerprint: before.fingerprint })
})

test('once begun, a changed plan says why and the old one is kept', async () => {
  server.pass({ minutes: 1 })
  await fang.call(setRunState, { ...of, body: { state: 'running' } })
  const move = { params: { run, module: second } }
  const body = { number: 2, name: '投诉', startsOn: day(-6), endsOn: day(10) }
  expect(await fang.refusal(putModule, { ...move, body })).toMatchObject({ refused: 'say-why-the-plan-changes' })
  await fang.call(putModule, { ...move, body: { ...body, because: '讲师请假，顺延三天' } })
  expect(await server.sql('select version, because from programme.plan_version where run = $1', [run])).toEqual([
    { version: 1, because: '讲师请假，顺延三天' },
  ])
})

test('a run gets new dates: those who began with it begin with it; days that hold evidence stay inside', async () => {
  const to = (startsOn: string, name = '第 1 期') => ({
    ...of,
    body: { name, startsOn, endsOn: day(40), because: '提前两天' },
  })
  await fang.call(changeRunDates, to(day(-22), '首期'))
  const setup = await fang.call(getRunSetup, of)
  expect(setup.run).toMatchObject({ name: '首期', startsOn: day(-22) })
  expect([...new Set(setup.learners.map((l) => l.since))]).toEqual([day(-22)])
  // What was seen of learners lies on days of the run: it is not left outside.
  expect(await fang.refusal(changeRunDates, to(day(20)))).toMatchObject({ status: 409 })
})

test('the next run sent again changes nothing of it, whatever its first day says now, and seats nobody', async () => {
  const body = { id: newId(), follows: run, name: '第 2 期', startsOn: day(60) }
  await fang.call(createRun, { body })
  const next = { params: { run: body.id } }
  const [before, seats] = [await fang.call(getRun, next), await seatsIn(body.id)]
  await fang.call(createRun, { body: { ...body, startsOn: day(90) } })
  expect((await fang.call(getRun, next)).run).toEqual(before.run)
  expect((await fang.call(getRun, next)).modules).toEqual(before.modules)
  expect(await seatsIn(body.id)).toEqual(seats)
  expect(await fang.refusal(createRun, { body: { ...body, name: '第 3 期' } })).toMatchObject({
    refused: 'id-used-for-something-else',
  })
})

test('dates that leave joining and due days outside ask, naming each; said so they stay, moved they are not asked about', async () => {
  const run = newId()
  const here = { params: { run } }
  const body = { id: run, follows: null, programme: '客服上岗培训', name: '日期期' }
  await fang.call(createRun, { body: { ...body, startsOn: day(10), endsOn: day(40) } })
  await fang.call(putModule, {
    params: { run, module: newId() },
    body: { number: 1, name: '产品', startsOn: day(12), endsOn: day(20) },
  })
  await fang.call(postLearners, { ...here, body: { persons: [person('00101')] } })
  await fang.call(postLearners, { ...here, body: { persons: [person('00102')], since: day(30) } })
  await server.sql(
    `insert into programme.activity (id, run, kind, name, due_on) values ($1, $2, 'homework', '作业一', $3)`,
    [newId(), run, day(35)],
  )
  const to = { ...here, body: { name: '日期期', startsOn: day(10), endsOn: day(25) } }
  expect(await fang.refusal(changeRunDates, to)).toMatchObject({
    refused: 'days-outside-run',
    params: { n: 2 },
    message: {
      zh: expect.stringContaining(`吴楠 ${zhDay(day(30))}加入、「作业一」${zhDay(day(35))}截止`),
      en: expect.stringContaining('Leave these days outside'),
    },
  })
  await fang.call(changeRunDates, { ...to, body: { ...to.body, leaveOutside: true } })
  expect((await fang.call(getRun, here)).run.endsOn).toBe(day(25))
  await fang.call(deleteLearner, { params: { run, person: person('00102') } })
  await fang.call(changeRunDates, { ...here, body: { name: '日期期', startsOn: day(10), endsOn: day(36) } })
})

test('modules move along with the first day where that is asked; else they stay, and none is moved outside', async () => {
  const run = newId()
  const here = { params: { run } }
  const [one, two] = [
    { id: newId(), name: '产品' },
    { id: newId(), name: '投诉' },
  ]
  const name = '移动期'
  const body = { id: run, follows: null, programme: '客服上岗培训', name, startsOn: day(10), endsOn: day(29) }
  await fang.call(createRun, { body: { ...body, modules: [one, two] } })
  const days = async () => (await fang.call(getRunSetup, here)).modules.flatMap((m) => [m.startsOn, m.endsOn])
  const to = (from: number, until: number, moveModules?: boolean) => ({
    ...here,
    body: { name, startsOn: day(from), endsOn: day(until), moveModules },
  })
  await fang.call(changeRunDates, to(0, 29))
  expect(await days()).toEqual([day(10), day(19), day(20), day(29)])
  await fang.call(changeRunDates, to(10, 29))
  await fang.call(changeRunDates, to(-11, 29, true))
  await fang.call(changeRunDates, to(-11, 29, true))
  expect(await days()).toEqual([day(-11), day(-2), day(-1), day(8)])
  expect(await fang.refusal(changeRunDates, to(0, 18, true))).toMatchObject({
    refused: 'modules-outside-run',
    params: { en: `2 投诉 (${enDay(day(10))} – ${enDay(day(19))})` },
  })
  // Later by its whole length: only with its modules.
  expect(await fang.refusal(changeRunDates, to(40, 59))).toMatchObject({ refused: 'modules-outside-run' })
  await fang.call(changeRunDates, to(40, 59, true))
  expect(await days()).toEqual([day(40), day(49), day(50), day(59)])
})

test('every change is in the audit log', async () => {
  const rows = await server.sql<{ what: string }>(
    `select distinct what from platform.audit where what like 'programme.%' order by 1`,
  )
  expect(rows.map((r) => r.what)).toEqual(
    [
      'programme.enrolment-changed',
      'programme.learner-removed',
      'programme.learners-added',
      'programme.module-added',
      'programme.module-changed',
      'programme.module-removed',
      'programme.run-changed',
      'programme.run-created',
      'programme.run-moved',
      'programme.run-prepared',
      'programme.seat-given',
    ].toSorted(),
  )
})
