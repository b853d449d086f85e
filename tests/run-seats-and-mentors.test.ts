// Seats in a run and whom mentors have, on a company of one's own: a lead at all times, people from outside with an end, and nobody else's run.
import { expect, test } from 'vitest'
import { bringIn, listImports, previewImport } from '../src/intake/contract.ts'
import { giveDuty } from '../src/people/public.ts'
import { getMyTrainings } from '../src/app/my-trainings/contract.ts'
import { getMe } from '../src/platform/auth/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { getNotices } from '../src/platform/notify/contract.ts'
import { saveRunState } from '../src/programme/public.ts'
import { createRun, listRuns } from '../src/programme/contract.ts'
import {
  deleteSeat,
  findPeopleForRun,
  getRunSetup,
  postLearners,
  postSeat,
  putMentorLearners,
  putModule,
} from '../src/programme/read/contract.ts'
import { tellSeats } from '../src/programme/tell-seats.ts'
import { getLearnerProgress } from '../src/track/read/learners/contract.ts'
import { foundOwnCompany, peopleSheet, person, product } from './own-company.ts'

const { server, founder, fang, day, send, bring } = await foundOwnCompany()
const tellOfSeats = () => server.db.write(product, (tx) => tellSeats(tx, product, server.now))
const toldOfSeats = async (who: string) =>
  (await (await server.as(who)).call(getNotices)).notices.filter(({ about }) => about === 'programme.seat')
const [run, first] = [newId(), newId()]
const of = { params: { run } }
await bring('organisation-sheet', '', peopleSheet)
await fang.call(createRun, {
  body: { id: run, follows: null, programme: '客服上岗培训', name: '第 1 期', startsOn: day(-20), endsOn: day(40) },
})
await fang.call(putModule, {
  params: { run, module: first },
  body: { number: 1, name: '产品', startsOn: day(-20), endsOn: day(-7) },
})
await fang.call(postLearners, {
  ...of,
  body: { persons: ['00101', '00102', '00103', '00104', '00107'].map(person) },
})

test('seats: a lead at all times, an instructor for a module, and people from outside who are entered with an end', async () => {
  const seat = (body: object) => fang.call(postSeat, { ...of, body })
  const no = (body: object) => fang.refusal(postSeat, { ...of, body })
  await seat({ person: person('00106'), role: 'instructor', module: first })
  await seat({ person: person('00105'), role: 'mentor' })
  expect(await no({ person: person('00105'), role: 'mentor', module: first })).toMatchObject({
    refused: 'module-is-for-instructors',
  })
  const guest = newId()
  const outsider = { name: '外聘老师', email: 'guest@example.cn', phone: null }
  expect(await no({ person: guest, outsider, role: 'instructor' })).toMatchObject({
    refused: 'outsider-needs-an-end',
    message: { zh: '外聘老师是公司外的人：请写到哪天为止，到期后自动看不到。' },
  })
  expect(
    await no({ person: guest, outsider: { ...outsider, email: null }, role: 'instructor', until: day(9) }),
  ).toMatchObject({ refused: 'outsider-needs-contact' })
  expect(
    await no({ person: guest, outsider: { ...outsider, email: '外聘' }, role: 'instructor', until: day(9) }),
  ).toMatchObject({ refused: 'not-an-email' })
  expect(await no({ person: guest, outsider, role: 'instructor', until: day(-1) })).toMatchObject({
    refused: 'seat-ends-in-the-past',
  })
  expect(await server.sql('select 1 from people.person where external')).toEqual([])
  await seat({ person: guest, outsider, role: 'instructor', until: day(9) })
  expect(await no({ person: newId(), outsider, role: 'mentor', until: day(9) })).toMatchObject({
    refused: 'contact-is-known',
    params: { name: '外聘老师' },
  })
  const take = (who: string) => ({ params: { run, person: who, role: 'lead' } })
  expect(await fang.refusal(deleteSeat, take(founder))).toMatchObject({ refused: 'last-lead' })
  expect(await no({ person: founder, role: 'lead', until: day(30) })).toMatchObject({ refused: 'last-lead' })
  await seat({ person: guest, role: 'lead', until: day(9) })
  expect(await fang.refusal(deleteSeat, take(founder))).toMatchObject({ refused: 'last-lead' })
  await fang.call(deleteSeat, take(guest))
  await seat({ person: person('00106'), role: 'lead' })
  await fang.call(deleteSeat, take(person('00106')))
  const { seats } = await fang.call(getRunSetup, of)
  expect(seats.map((s) => [s.name, s.role, s.module, s.until, s.external]).toSorted()).toEqual(
    [
      ['外聘老师', 'instructor', null, day(9), true],
      ['孙讲师', 'instructor', first, null, false],
      ['方静', 'lead', null, null, false],
      ['钱导师', 'mentor', null, null, false],
    ].toSorted(),
  )
})

test('whoever is given a seat by somebody else is told once: which run, which seat, what it lets them do', async () => {
  await fang.call(postSeat, { ...of, body: { person: founder, role: 'analyst' } })
  await tellOfSeats()
  await fang.call(postSeat, { ...of, body: { person: person('00105'), role: 'mentor', until: day(30) } })
  await tellOfSeats()
  expect(await toldOfSeats(person('00105'))).toMatchObject([
    {
      title: { zh: '您是客服上岗培训 第 1 期的导师', en: 'You are a mentor in 客服上岗培训 第 1 期' },
      body: { zh: expect.stringContaining('带哪些学员，由负责人指定') },
      href: `/runs/${run}/practise`,
    },
  ])
  expect(await toldOfSeats(founder)).toEqual([])
  await fang.call(deleteSeat, { params: { run, person: founder, role: 'analyst' } })
})

test('mentors get learners by hand and by a column of the roster; a mentor nobody knows and one of oneself are named by row', async () => {
  const mentor = { params: { run, person: person('00105') } }
  expect(
    await fang.refusal(putMentorLearners, { params: { run, person: person('00101') }, body: { learners: [] } }),
  ).toMatchObject({ refused: 'not-a-mentor' })
  expect(await fang.refusal(putMentorLearners, { ...mentor, body: { learners: [founder] } })).toMatchObject({
    refused: 'not-a-learner',
  })
  await fang.call(putMentorLearners, { ...mentor, body: { learners: [person('00101'), person('00102')] } })
  await fang.call(putMentorLearners, { ...mentor, body: { learners: [person('00101')] } })
  const id = await send(
    'roster-sheet',
    run,
    `工号,姓名,导师工号\n00103,林郑州,00106\n00104,周郑州,00999\n00107,李学员,00107\n00101,陈以宁,00105\n00102,吴楠,\n`,
  )
  const preview = await fang.call(previewImport, { params: { import: id } })
  expect(preview.problems.map((p) => p.sentence.zh)).toEqual([
    'roster-sheet.csv，第 3 行「导师工号」列：没有工号「00999」的导师。改正导师工号，或先导入组织与人员表。',
    'roster-sheet.csv，第 4 行「导师工号」列：00107 的导师是自己。填另一位导师的工号，或空着。',
  ])
  expect(preview.rows.flatMap(({ becomes }) => becomes.map(({ zh }) => zh))).toEqual([
    expect.stringMatching(/^00103 已是本期学员（.*），导师 孙讲师 00106（同时得到本期的导师席位，会收到通知）$/),
    expect.stringMatching(/^00101 已是本期学员（自 \d+ 年.*日，加入日期不改），导师 钱导师 00105$/),
    expect.stringMatching(/^00102 已是本期学员（自 \d+ 年.*日，加入日期不改）$/),
  ])
  await fang.call(bringIn, { params: { import: id } })
  const { imports } = await fang.call(listImports)
  expect(imports.find((i) => i.id === id)).toMatchObject({ recorded: 0, corrected: 1, known: 2 })
  const setup = await fang.call(getRunSetup, of)
  expect(Object.fromEntries(setup.learners.map((l) => [l.name, l.mentors]))).toEqual({
    陈以宁: [person('00105')],
    吴楠: [],
    林郑州: [person('00106')],
    周郑州: [],
    李学员: [],
  })
  expect(
    setup.seats
      .filter((s) => s.role === 'mentor')
      .map((s) => [s.name, s.until])
      .toSorted(),
  ).toEqual(
    [
      ['孙讲师', null],
      ['钱导师', day(30)],
    ].toSorted(),
  )
  await tellOfSeats()
  expect(await toldOfSeats(person('00106'))).toContainEqual(
    expect.objectContaining({ title: { zh: '您是客服上岗培训 第 1 期的导师', en: expect.any(String) } }),
  )
  const zhang = await server.as(person('00106'))
  expect(JSON.stringify(await zhang.call(getLearnerProgress, of))).toContain('林郑州')
  expect((await zhang.call(getMyTrainings)).mentored).toMatchObject([
    { run: { id: run, state: 'preparing' }, learners: [{ name: '林郑州', employeeNo: '00103' }] },
  ])
})

test('a learner of two runs sees both, what goes on first; those above, the mentor and the staff by name; and before any data no figure', async () => {
  const [later, over] = [newId(), newId()]
  const making = { follows: null, programme: '服务礼仪' } as const
  await fang.call(createRun, { body: { ...making, id: later, name: '第 2 期', startsOn: day(10), endsOn: day(20) } })
  await fang.call(createRun, { body: { ...making, id: over, name: '第 1 期', startsOn: day(-60), endsOn: day(-40) } })
  for (const id of [later, over])
    await fang.call(postLearners, { params: { run: id }, body: { persons: [person('00101')] } })
  const states = [
    [run, 'running'],
    [over, 'running'],
    [over, 'following-up'],
    [over, 'closed'],
  ] as const
  for (const [i, [of, state]] of states.entries())
    await server.db.write(product, (tx) =>
      saveRunState(tx, product, { run: of, state, at: new Date(server.now.getTime() + 1000 * (1 + i)) }),
    )
  const { trainings, seenBy } = await (await server.as(person('00101'))).call(getMyTrainings)
  expect(trainings.map((t) => [t.run.id, t.run.state])).toEqual([
    [run, 'running'],
    [later, 'preparing'],
    [over, 'closed'],
  ])
  expect(trainings[0]).toMatchObject({ scores: [], attendance: { attended: 0, of: 0 }, module: null, session: null })
  expect(trainings[0]!.staff.toSorted()).toEqual(['外聘老师', '孙讲师', '方静'].toSorted())
  expect(trainings[1]).toMatchObject({ week: 0, modules: { all: 0, done: 0 } })
  expect(seenBy).toEqual({ superiors: ['何主管'], deputies: [], mentors: ['钱导师'] })
  expect((await (await server.as(person('00100'))).call(getMyTrainings)).trainings).toEqual([])
  await server.sql('delete from programme.run_state where run = $1', [run])
})

test('learners, managers and the lead of another run may neither see nor change it; administrators without the training duty see', async () => {
  const other = newId()
  await fang.call(createRun, {
    body: { id: other, follows: null, programme: '别的培训', name: '第 1 期', startsOn: day(0), endsOn: day(5) },
  })
  await fang.call(postSeat, { params: { run: other }, body: { person: person('00106'), role: 'lead' } })
  await fang.call(deleteSeat, {
    params: { run, person: person('00106'), role: 'instructor' },
    query: { module: first },
  })
  const told = (await (await server.as(person('00106'))).call(getNotices)).notices.map((n) => n.title.zh)
  expect(told).toContain('您不再是客服上岗培训 第 1 期的讲师')
  const asked = {
    learner: await server.as(person('00101')),
    manager: await server.as(person('00100')),
    'other lead': await server.as(person('00106')),
  }
  for (const [who, client] of Object.entries(asked)) {
    const setup = await client.refusal(getRunSetup, of)
    expect([who, setup.status]).toEqual([who, 409])
    for (const [endpoint, given] of [
      [
        putModule,
        { params: { run, module: newId() }, body: { number: 9, name: '九', startsOn: day(0), endsOn: day(1) } },
      ],
      [postLearners, { ...of, body: { persons: [person('00106')] } }],
      [postSeat, { ...of, body: { person: person('00106'), role: 'lead' } }],
      [findPeopleForRun, { ...of, query: { signs: '方' } }],
    ] as const) {
      const no = await client.refusal(endpoint, given)
      expect([who, ['not-found', 'not-yours-to-set-up'].includes(no.refused)]).toEqual([who, true])
    }
  }
  await server.sql(`delete from people.duty where person = $1 and duty = 'training'`, [founder])
  await fang.call(postSeat, { ...of, body: { person: person('00107'), role: 'lead' } })
  await server.sql(`delete from programme.seat where person = $1 and run = $2`, [founder, run])
  expect((await fang.call(getRunSetup, of)).mayChange).toBe(false)
  expect(await fang.refusal(postLearners, { ...of, body: { persons: [person('00106')] } })).toMatchObject({
    refused: 'not-yours-to-set-up',
  })
  await server.db.write(product, (tx) =>
    giveDuty(tx, product, { person: founder, duty: 'training', since: server.now }),
  )
})

test('a seat ends with its day where the organisation is, and with it all that the seat showed', async () => {
  const inZone = (zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())
  const guest = newId()
  const [east, west] = ['Pacific/Kiritimati', 'Etc/GMT+12']
  await server.sql('update people.organisation set time_zone = $1', [west])
  const until = inZone(west)
  await fang.call(postSeat, {
    ...of,
    body: {
      person: guest,
      outsider: { name: '外部导师', email: null, phone: '13800000000' },
      role: 'mentor',
      until,
    },
  })
  await fang.call(putMentorLearners, { params: { run, person: guest }, body: { learners: [person('00101')] } })
  const visitor = await server.as(guest)
  expect(await visitor.call(getMe)).toMatchObject({ seats: [{ run, roles: ['mentor'] }] })
  expect(JSON.stringify(await visitor.call(getLearnerProgress, of))).toContain('陈以宁')
  await server.sql('update people.organisation set time_zone = $1', [east])
  // @NOTE Somebody from outside with no seat left has no way in any more.
  expect((await visitor.call(getMe)).person).toBeNull()
  expect(await visitor.refusal(listRuns)).toMatchObject({ refused: 'not-signed-in' })
  expect(await visitor.refusal(getLearnerProgress, of)).toMatchObject({ refused: 'not-signed-in' })
  const { seats } = await fang.call(getRunSetup, of)
  expect(seats.find((s) => s.person === guest)).toMatchObject({ until, inForce: false })
  await server.sql('update people.organisation set time_zone = $1', ['Asia/Shanghai'])
})

test('seats and mentors are in the audit log', async () => {
  const rows = await server.sql<{ what: string }>(
    `select distinct what from platform.audit where what ~ '^programme.(seat|mentor|outsider)' order by 1`,
  )
  expect(rows.map((r) => r.what).toSorted()).toEqual([
    'programme.mentor-assigned',
    'programme.outsider-entered',
    'programme.seat-given',
    'programme.seat-taken',
  ])
})
