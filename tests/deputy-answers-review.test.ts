// A deputy answers a review in the place of an absent manager: one answer, both names, and everybody concerned is told who stands in.
import { expect, test } from 'vitest'
import { answerReview, confirmReview, getReviews, openReview } from '../src/align/contract.ts'
import { tellAbsent } from '../src/align/tell-absent.ts'
import { getToday } from '../src/app/contract.ts'
import { getMyTrainings } from '../src/app/my-trainings/contract.ts'
import { deleteDeputy, putDeputy } from '../src/people/contract.ts'
import { getPerson } from '../src/people/read/contract.ts'
import { peopleSweep } from '../src/people/public.ts'
import { endSeatsOf } from '../src/programme/public.ts'
import { newId } from '../src/platform/db/id.ts'
import { getNotices } from '../src/platform/notify/contract.ts'
import { createRun } from '../src/programme/contract.ts'
import { postLearners } from '../src/programme/read/contract.ts'
import { zhDay } from './day-in-words.ts'
import { foundOwnCompany, peopleSheet, person } from './own-company.ts'
import type { TestClient } from './test-server.ts'

const { server, fang, day, bring } = await foundOwnCompany()
await bring('organisation-sheet', '', peopleSheet)
const he = person('00100')
const wu = person('00102')
const qian = person('00105')
const sweep = () =>
  peopleSweep(endSeatsOf).work({
    db: server.db,
    now: server.now,
    later: async () => {
      throw new Error('no job is asked for')
    },
  })
const todo = async (who: TestClient, id: string) =>
  (await who.call(getToday)).acts.filter((a) => a.id.startsWith(id)).map((a) => a.title)

test('one manager, one answer: the deputy answers a review as the absent manager, who is not asked again, and both names stand there', async () => {
  const run = newId()
  await fang.call(createRun, {
    body: { id: run, follows: null, programme: '复盘', name: '第 1 期', startsOn: day(-5), endsOn: day(30) },
  })
  await fang.call(postLearners, { params: { run }, body: { persons: [wu], since: day(-5) } })
  const [boss, deputy] = [await server.as(he), await server.as(qian)]
  const review = newId()
  expect(await fang.refusal(openReview, { params: { run }, body: { id: newId(), dueOn: day(-1) } })).toMatchObject({
    refused: 'due-is-past',
  })
  await fang.call(openReview, { params: { run }, body: { id: review, dueOn: day(5) } })
  const of = { params: { run, review } }
  const asked = (who: TestClient) => todo(who, `align:${review}`)
  const seen = async (who: TestClient) => (await who.call(getReviews, { params: { run } })).reviews[0]!
  expect(await asked(boss)).toMatchObject([{ zh: '回答三方复盘' }])
  expect(await asked(deputy)).toEqual([])

  const standsIn = { params: { person: he, deputy: newId() } }
  await boss.call(putDeputy, { ...standsIn, body: { by: qian, since: day(0), until: day(4) } })
  const told = async () => (await deputy.call(getNotices)).notices.filter((n) => n.about === 'people.deputy')
  expect(await told()).toEqual([])
  await sweep()
  await sweep()
  expect((await (await server.as(wu)).call(getMyTrainings)).seenBy).toMatchObject({ deputies: ['钱导师'] })
  const days = `${zhDay(day(0))}至 ${zhDay(day(4))}`
  expect((await told()).map((n) => n.title.zh)).toEqual([`请您代何主管：${days}`])
  expect((await boss.call(getNotices)).notices.filter((n) => n.about === 'people.deputy')).toEqual([])
  expect(await asked(deputy)).toEqual([
    { zh: '代何主管：回答三方复盘', en: 'For 何主管: Answer the three-party review' },
  ])
  const said = (value: number) => ({
    party: 'manager' as const,
    answers: [{ question: 'progress' as const, module: null, value, note: null }],
  })
  const body = { ...said(4), inPlaceOf: he }
  expect(await deputy.refusal(answerReview, { ...of, body: { ...body, inPlaceOf: wu } })).toMatchObject({
    refused: 'not-your-party',
  })
  await deputy.call(answerReview, { ...of, body })
  expect(await asked(deputy)).toMatchObject([{ zh: '代何主管：确认三方复盘' }])
  await deputy.call(confirmReview, { ...of, body: { party: 'manager', inPlaceOf: he } })
  expect(await asked(deputy)).toEqual([])
  expect(await asked(boss)).toEqual([])
  for (const who of [boss, deputy])
    expect(await seen(who)).toMatchObject({
      parties: { manager: { asked: 1, answered: 1, confirmed: 1, needed: 1, done: true } },
      mine: [{ name: '何主管', answeredBy: '钱导师', confirmedBy: '钱导师', answers: [{ value: 4 }] }],
    })

  for (const _ of [1, 2]) await tellAbsent(server.db, server.now)
  const spokenFor = async (who: TestClient) =>
    (await who.call(getNotices)).notices.filter((n) => n.about === 'align.spoken-for').map((n) => n.title.zh)
  expect((await spokenFor(boss)).toSorted()).toEqual([
    '钱导师代您确认了三方复盘：复盘 第 1 期',
    '钱导师代您答了三方复盘：复盘 第 1 期',
  ])
  expect(await spokenFor(deputy)).toEqual([])

  expect(await boss.refusal(answerReview, { ...of, body: said(2) })).toMatchObject({
    refused: 'answered-meanwhile',
    message: { zh: expect.stringContaining('钱导师已经答了这一份') },
  })
  const { answeredAt } = (await seen(boss)).mine[0]!
  server.pass({ minutes: 1 })
  await boss.call(answerReview, { ...of, body: { ...said(2), seen: answeredAt } })
  expect(
    await deputy.refusal(confirmReview, { ...of, body: { party: 'manager', inPlaceOf: he, seen: answeredAt } }),
  ).toMatchObject({ refused: 'absent-answered' })
  expect(await asked(deputy), 'what the absent answered is theirs').toEqual([])
  expect(await seen(boss)).toMatchObject({
    parties: { manager: { answered: 1 } },
    mine: [{ absent: null, answeredBy: null, answers: [{ value: 2 }] }],
  })
  expect(await seen(deputy)).toMatchObject({ mine: [{ absent: '何主管', answered: true, answers: [] }] })
  expect(await deputy.refusal(answerReview, { ...of, body })).toMatchObject({ refused: 'absent-answered' })

  server.pass({ minutes: 1 })
  await fang.call(deleteDeputy, standsIn)
  await sweep()
  expect((await told())[0]!.title.zh).toBe('您不再代何主管')
  const { then } = await fang.call(getPerson, { params: { person: he } })
  const until = server.now.toISOString()
  expect(then.deputies, 'until then it held').toEqual([{ id: qian, name: '钱导师', endedAt: until }])
  const tomorrow = { params: { person: he }, query: { on: day(1) } }
  expect((await fang.call(getPerson, tomorrow)).then.deputies).toEqual([])
  const ended = { title: { zh: '钱导师不再代您' }, body: { zh: expect.stringContaining('方静收回了') } }
  expect((await boss.call(getNotices)).notices[0]).toMatchObject(ended)
  expect(await fang.refusal(deleteDeputy, standsIn)).toMatchObject({ refused: 'no-such-deputy' })

  server.pass({ minutes: 1 })
  const again = { params: { person: he, deputy: newId() }, body: { by: qian, since: day(0), until: day(4) } }
  await fang.call(putDeputy, again)
  await sweep()
  expect((await told())[0]!.title.zh).toBe(`请您代何主管：${days}`)
  server.pass({ minutes: 1 })
  await boss.call(deleteDeputy, again)
  await sweep()
  expect((await told())[0], 'taken back by the absent person').toMatchObject({
    title: { zh: '您不再代何主管' },
    body: { zh: expect.stringContaining('何主管收回了') },
  })
  const ahead = { params: { person: he, deputy: newId() }, body: { by: qian, since: day(2), until: day(4) } }
  await boss.call(putDeputy, ahead)
  await sweep()
  server.pass({ minutes: 1 })
  await boss.call(deleteDeputy, ahead)
  await sweep()
  expect((await told())[0], 'taken back before its first day').toMatchObject({ title: { zh: '您不再代何主管' } })
  const arranged = { title: { zh: `${days}由钱导师代您` }, body: { zh: expect.stringContaining('方静安排的') } }
  expect((await boss.call(getNotices)).notices.filter((n) => n.about === 'people.deputy')[0]).toMatchObject(arranged)
})
