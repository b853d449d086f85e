// Leaving, coming back and standing in: what ends, what passes on, what stays, and who may do what on which day.
import { expect, test } from 'vitest'
import {
  deleteDeparture,
  deleteDeputy,
  postMove,
  postReturn,
  putDeparture,
  putDeputy,
  putPerson,
} from '../src/people/contract.ts'
import { findColleagues, getDeparture, getPeople, getPerson, getUnits } from '../src/people/read/contract.ts'
import { getMe } from '../src/platform/auth/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { getNotices } from '../src/platform/notify/contract.ts'
import { getToday } from '../src/app/contract.ts'
import { createRun, getRun } from '../src/programme/contract.ts'
import { postLearners } from '../src/programme/read/contract.ts'
import { peopleSweep } from '../src/people/public.ts'
import { endSeatsOf } from '../src/programme/public.ts'
import * as c from '../src/practise/contract.ts'
import { tellOfAgreed } from '../src/practise/tell-of-agreed.ts'
import type { TestClient } from './test-server.ts'
import { foundOwnCompany, peopleSheet, person } from './own-company.ts'

const { server, fang, founder, day, bring } = await foundOwnCompany()
await bring('organisation-sheet', '', peopleSheet)
const he = person('00100')
const wu = person('00102')
const qian = person('00105')
const unitsNow = async () => (await fang.call(getUnits)).units
const unit = async (path: string) => (await unitsNow()).find((u) => u.path === path)!.id
const view = (id: string, on?: string) => fang.call(getPerson, { params: { person: id }, query: on ? { on } : {} })
const sweep = () =>
  peopleSweep(endSeatsOf).work({
    db: server.db,
    now: server.now,
    later: () => Promise.reject(new Error('no job is asked for')),
  })
const todo = async (who: TestClient, id: string) =>
  (await who.call(getToday)).acts.filter((a) => a.id.startsWith(id)).map((a) => a.title)
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

test('the last administrator does not leave, and is told the way out; the training duty alone lets no administrator leave', async () => {
  const leave = { params: { person: founder }, body: { lastDay: day(0), successor: null } }
  expect(await fang.refusal(putDeparture, leave)).toMatchObject({
    refused: 'last-administrator',
    message: { zh: expect.stringContaining('请先在「账号与邀请」里把系统管理员给另一位') },
  })
  expect((await fang.call(getDeparture, { params: { person: founder } })).refusal?.zh).toContain('唯一的系统管理员')
  expect(
    await bring('organisation-sheet', '', `工号,姓名,离职日期\n00012,方静,${day(-1)}\n00103,林郑州,${day(-1)}\n`),
  ).toBe(0)
  expect(await fang.call(getMe)).toMatchObject({ person: { name: '方静' } })
  expect(await view(person('00103'))).toMatchObject({ state: 'left' })
})

test('a leaver is out at once where the day is over; the data stays, those below pass on, and the same person comes back', async () => {
  const luo = newId()
  await fang.call(putPerson, {
    params: { person: luo },
    body: {
      ...nobody,
      name: '罗志强',
      employeeNo: '00600',
      first: { unit: await unit('售后部'), position: '主管', superior: he },
    },
  })
  const walker = await server.as(he)
  const held = await fang.call(getDeparture, { params: { person: he } })
  expect(held.reports.map((r) => r.name)).toContain('吴楠')
  const ahead = { params: { person: he }, body: { lastDay: day(3), successor: luo } }
  expect(await fang.refusal(putDeparture, { ...ahead, body: { ...ahead.body, successor: he } })).toMatchObject({
    refused: 'successor-is-the-leaver',
  })
  expect(await fang.refusal(putDeparture, { ...ahead, body: { ...ahead.body, lastDay: day(900) } })).toMatchObject({
    refused: 'too-far-ahead',
  })
  expect(await fang.call(putDeparture, ahead)).toEqual({ left: false })
  expect(await view(he)).toMatchObject({ state: 'leaving', lastDay: day(3) })
  expect(await walker.call(getMe)).toMatchObject({ person: { name: '何主管' } })
  expect((await view(wu, day(4))).then.superior).toMatchObject({ name: '罗志强' })
  expect((await view(luo, day(4))).then.superior).toBeNull()
  await fang.call(deleteDeparture, { params: { person: he } })
  expect((await view(wu, day(4))).then.superior).toMatchObject({ name: '何主管' })
  expect(await view(he)).toMatchObject({ state: 'present' })

  expect(await fang.call(putDeparture, { params: { person: he }, body: { lastDay: day(-1), successor: luo } })).toEqual(
    { left: true },
  )
  expect((await walker.call(getMe)).person).toBeNull()
  expect((await view(wu)).then.superior).toMatchObject({ name: '罗志强' })
  expect(await fang.call(getPeople, { query: { who: 'left', signs: '何' } })).toMatchObject({ total: 1 })
  expect(
    await fang.refusal(postMove, {
      params: { person: wu },
      body: { unit: null, position: null, superior: he, since: day(0) },
    }),
  ).toMatchObject({ refused: 'superior-has-left' })
  expect(
    await fang.refusal(putPerson, {
      params: { person: newId() },
      body: { ...nobody, name: '何新', employeeNo: '00100', first: { unit: null, position: null, superior: null } },
    }),
  ).toMatchObject({
    refused: 'employee-no-of-a-leaver',
    message: { zh: expect.stringContaining('请在何主管的页面按「回来」') },
  })
  const back = {
    params: { person: he },
    body: { day: day(0), unit: await unit('售后部'), position: '主管', superior: null },
  }
  expect(await fang.refusal(postReturn, { ...back, body: { ...back.body, day: day(-1) } })).toMatchObject({
    refused: 'returns-before-leaving',
  })
  await fang.call(postReturn, back)
  expect(await view(he)).toMatchObject({
    state: 'present',
    employeeNo: '00100',
    departures: [{ lastDay: day(-1), returnedOn: day(0) }],
  })
  expect(await fang.refusal(postReturn, back)).toMatchObject({ refused: 'has-not-left' })
})

test('who leaves tonight is out when the day has passed, by the sweep and at the door, whichever comes first', async () => {
  const leaver = person('00107')
  const walker = await server.as(leaver)
  await fang.call(putDeparture, { params: { person: leaver }, body: { lastDay: day(0), successor: null } })
  expect((await walker.call(getMe)).person).toMatchObject({ name: '李学员' })
  await server.sql(`update people.departure set last_day = people.today() - 1 where person = $1`, [leaver])
  expect((await walker.call(getMe)).person).toBeNull()
  await sweep()
  expect(await view(leaver)).toMatchObject({ state: 'left' })
  expect(
    await server.sql(
      'select from auth.session s join auth.person_login l on l.user_id = s."userId" where l.person = $1',
      [leaver],
    ),
  ).toEqual([])
})

/** Wu hands a task in, the lead scores as the trainer, and the deputy confirms, scores, agrees and signs as the superior. */
async function reviewed({ run, boss, deputy }: { run: string; boss: TestClient; deputy: TestClient }): Promise<void> {
  const task = newId()
  const of = { params: { run, task, person: wu } }
  await fang.call(c.putTask, {
    params: { run, task },
    body: {
      title: '两位老客户',
      scene: '老客户再次来电',
      action: '先复述，再提问',
      unit: '位客户',
      target: 1,
      dueOn: day(10),
      rubric: ['听清了'],
      module: null,
    },
  })
  const learner = await server.as(wu)
  const line = { onDay: day(0), subject: '老客户', technique: '复述', reaction: '说清了', nextStep: '' }
  await learner.call(c.logContact, { params: { ...of.params, line: newId() }, body: line })
  await learner.call(c.putReport, { ...of, body: { background: '甲', did: '乙', result: '丙', reflection: '丁' } })
  const waits = (who: TestClient) => todo(who, `practise:review:${task}`)
  expect(await waits(boss)).toEqual([{ zh: '点评「两位老客户」', en: 'Review “两位老客户”' }])
  expect(await waits(deputy)).toEqual([{ zh: '代罗志强：点评「两位老客户」', en: 'For 罗志强: Review “两位老客户”' }])
  await deputy.call(c.confirmRelevance, of)
  const side = (which: 'trainer' | 'superior') => ({ params: { ...of.params, side: which } })
  await fang.call(c.putScoring, { ...side('trainer'), body: { scores: [4], comment: '好', version: 1 } })
  expect(
    await deputy.refusal(c.putScoring, { ...side('trainer'), body: { scores: [4], comment: '', version: 1 } }),
  ).toMatchObject({
    refused: 'not-your-side',
  })
  await deputy.call(c.putScoring, { ...side('superior'), body: { scores: [3], comment: '', version: 1 } })
  expect(
    await boss.refusal(c.putScoring, { ...side('superior'), body: { scores: [2], comment: '', version: 1 } }),
  ).toMatchObject({
    refused: 'scored-in-place',
    message: { zh: expect.stringContaining('钱导师已代罗志强打过分了') },
  })
  const direction = { id: newId(), text: '下次先复述' }
  const agreed = { scores: [4], line: '先复述再提问，做到了', direction, seen: [] }
  await deputy.call(c.putAgreement, { ...of, body: { side: 'superior', ...agreed, replaces: null } })
  const agreedAt = async () => (await fang.call(c.getSubmission, of)).agreement!.at
  const read = await agreedAt()
  server.pass({ minutes: 1 })
  const anew = { side: 'trainer' as const, ...agreed, direction: { id: newId(), text: '下次先确认' } }
  expect(await fang.refusal(c.putAgreement, { ...of, body: { ...anew, replaces: null } })).toMatchObject({
    refused: 'agreed-meanwhile',
    message: { zh: expect.stringContaining('钱导师已写下商定结果') },
  })
  await fang.call(c.putAgreement, { ...of, body: { ...anew, replaces: read } })
  const sign = (agreed: string) => ({ ...side('superior'), body: { agreed } })
  expect(await deputy.refusal(c.sign, sign(read))).toMatchObject({ refused: 'agreed-anew' })
  expect((await fang.call(c.getSubmission, of)).directions.map((d) => d.text)).toEqual(['下次先确认'])
  expect(await deputy.call(c.sign, sign(await agreedAt()))).toEqual({ state: 'agreed' })
  expect(await boss.call(c.getSubmission, of)).toMatchObject({
    relevance: { by: '钱导师', inPlaceOf: '罗志强' },
    scorings: { superior: { by: '钱导师', inPlaceOf: '罗志强' }, trainer: { by: '方静', inPlaceOf: null } },
    agreement: {
      signed: expect.arrayContaining([
        { side: 'superior', by: '钱导师', inPlaceOf: '罗志强' },
        { side: 'trainer', by: '方静', inPlaceOf: null },
      ]),
    },
  })
  const told = async (who: TestClient) =>
    (await who.call(getNotices)).notices
      .filter((n) => n.about === 'practise.agreed')
      .map(({ title, body, href }) => ({ title: title.zh, body: body.zh, href }))
  for (const _ of [1, 2]) await tellOfAgreed(server.db, server.now)
  const href = `/runs/${of.params.run}/practise/${task}/${wu}`
  const [mine, forBoss] = [
    '讲师和上级都已签字。改进方向：下次先确认',
    '双方都已签字，商定 4.0 / 5，不再改动。改进方向：下次先确认',
  ]
  expect(await told(learner)).toEqual([{ title: '「两位老客户」已商定：4.0 / 5', body: mine, href }])
  expect(await told(boss)).toEqual([
    { title: expect.stringContaining('钱导师代您签了「两位老客户」'), body: forBoss, href },
  ])
  expect(await told(deputy)).toEqual([])
}

test('a deputy sees and does what the absent superior may, on those days alone, and each act carries both names', async () => {
  const run = newId()
  await fang.call(createRun, {
    body: { id: run, follows: null, programme: '上岗', name: '第 1 期', startsOn: day(-5), endsOn: day(30) },
  })
  await fang.call(postLearners, { params: { run }, body: { persons: [wu], since: day(-5) } })
  const luo = (await fang.call(findColleagues, { query: { signs: '罗志强' } })).people[0]!.id
  const [boss, deputy] = [await server.as(luo), await server.as(qian)]
  expect(await boss.call(getRun, { params: { run } })).toMatchObject({ standing: { manages: true } })
  expect(await deputy.refusal(getPerson, { params: { person: wu } })).toMatchObject({
    refused: 'not-yours-to-see-person',
  })
  const id = newId()
  const ask = (more: object = {}, of = id) => ({
    params: { person: luo, deputy: of },
    body: { by: qian, since: day(0), until: day(4), ...more },
  })
  expect(await deputy.refusal(putDeputy, ask())).toMatchObject({ refused: 'not-yours-to-depute' })
  expect((await boss.call(findColleagues, { query: { signs: '钱导师' } })).total).toBe(1)
  for (const other of [deputy, await server.as(wu)])
    expect(await other.refusal(findColleagues, { query: { signs: '' } })).toMatchObject({
      refused: 'not-yours-to-find',
    })
  expect(await boss.refusal(putDeputy, ask({ by: luo }))).toMatchObject({ refused: 'deputy-of-oneself' })
  expect(await boss.refusal(putDeputy, ask({ until: day(-1), since: day(-2) }))).toMatchObject({
    refused: 'deputy-in-the-past',
  })
  await boss.call(putDeputy, ask())
  await boss.call(putDeputy, ask())
  expect(await boss.refusal(putDeputy, ask({ by: person('00106') }, newId()))).toMatchObject({
    refused: 'deputy-overlaps',
    params: { name: '钱导师' },
  })
  expect(await deputy.call(getPerson, { params: { person: wu } })).toMatchObject({ name: '吴楠' })
  expect(await deputy.call(getRun, { params: { run } })).toMatchObject({ standing: { manages: true } })
  expect((await view(qian)).rights.find((r) => r.from === 'deputy')).toMatchObject({
    since: day(0),
    until: day(4),
    by: '罗志强',
    what: { zh: '代 罗志强 审批、点评、复盘' },
  })
  const seenBy = async (who: TestClient) =>
    (await who.call(getPerson, { params: { person: luo } })).rights.find((r) => r.from === 'deputised')
  expect(await seenBy(boss)).toMatchObject({ what: { zh: '钱导师 代您审批、点评、复盘' } })
  expect(await seenBy(fang)).toMatchObject({ what: { zh: '钱导师 代他审批、点评、复盘' } })
  expect((await view(luo)).then.deputies).toMatchObject([{ name: '钱导师' }])
  await reviewed({ run, boss, deputy })
  for (const [who, of] of [
    [boss, luo],
    [deputy, qian],
  ] as const) {
    const { acts } = await who.call(getPerson, { params: { person: of } })
    const lines = ['点评打分', '签署联合点评', '签署联合点评', '确认任务与工作有关'].map(
      (what) => `钱导师 代 罗志强：${what}`,
    )
    expect(acts.map((a) => `${a.deputy} 代 ${a.absent}：${a.what.zh}`).toSorted()).toEqual(lines.toSorted())
  }
  await boss.call(deleteDeputy, { params: { person: luo, deputy: id } })
  const kept = { deputies: [], takenBack: [{ id, absent: '罗志强', deputy: '钱导师', by: '罗志强' }] }
  expect(await boss.call(getPerson, { params: { person: luo } })).toMatchObject(kept)
  expect(await deputy.call(getPerson, { params: { person: qian } })).toMatchObject(kept)
  expect(await deputy.refusal(getPerson, { params: { person: wu } })).toMatchObject({
    refused: 'not-yours-to-see-person',
  })
  expect(await deputy.refusal(getRun, { params: { run } })).toMatchObject({ refused: 'not-found' })
  expect(
    await fang.refusal(putDeputy, {
      params: { person: qian, deputy: newId() },
      body: { by: luo, since: day(0), until: day(1) },
    }),
  ).toMatchObject({ refused: 'nobody-reports' })
})
