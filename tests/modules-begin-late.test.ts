// Modules that begin after their run: the opening page says so, and Today says why data shows in no indicator yet.
import { expect, test } from 'vitest'
import { getFirstSteps } from '../src/app/first-steps/contract.ts'
import { getRunState } from '../src/app/run-state/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { createRun, setRunState } from '../src/programme/contract.ts'
import { deleteModule, postLearners, postSeat, putModule } from '../src/programme/read/contract.ts'
import { reportIssue } from '../src/respond/contract.ts'
import { getTrack } from '../src/track/contract.ts'
import { measuring } from '../src/track/public.ts'
import { foundOwnCompany, peopleSheet, person } from './own-company.ts'

const { server, fang, day, bring } = await foundOwnCompany()
const run = newId()
const of = { params: { run } }
const module = { params: { run, module: newId() } }
const startsOn = (starts: string) =>
  fang.call(putModule, { ...module, body: { number: 1, name: '产品', startsOn: starts, endsOn: day(40) } })
const late = async () => (await fang.call(getRunState, of)).lines.find(({ what }) => what === 'modules-late')

test('the opening page counts the days before the first module, and leads to where they are changed', async () => {
  const body = { id: run, follows: null, programme: '客服上岗培训', name: '第 1 期' }
  await fang.call(createRun, { body: { ...body, startsOn: day(-14), endsOn: day(40) } })
  expect(await late()).toBeUndefined()
  await startsOn(day(-14))
  expect(await late()).toBeUndefined()
  for (const [starts, n] of [
    [day(-13), 1],
    [day(7), 21],
  ] as const) {
    await startsOn(starts)
    expect(await late()).toEqual({
      what: 'modules-late',
      colour: 'watch',
      params: { n, startsOn: day(-14), module: 1, first: starts },
      href: `/runs/${run}/setup`,
    })
  }
  await fang.call(deleteModule, { ...module, body: {} })
  expect(await late()).toBeUndefined()
})

test('measured data of a module that has not begun is counted on Today, until the module begins earlier', async () => {
  const measure = () =>
    measuring.work({ db: server.db, now: server.now, later: () => Promise.reject(new Error('no job is asked for')) })
  const early = async () => (await fang.call(getFirstSteps)).run?.early
  const values = async () => (await fang.call(getTrack, of)).rows.filter(({ now }) => now !== null).length
  await startsOn(day(7))
  await bring('organisation-sheet', '', peopleSheet)
  await fang.call(postLearners, { ...of, body: { persons: [person('00101'), person('00102')] } })
  await bring(
    'score-sheet',
    run,
    `工号,测试名称,得分,日期,模块\n00101,随堂测试,80,${day(-3)},1\n00102,随堂测试,70,${day(-3)},1\n00101,入班测试,60,${day(-2)},\n`,
  )
  // Not measured: its figures may be a moment away.
  expect(await early()).toEqual([])
  await measure()
  expect(await early()).toEqual([
    { n: 2, module: { number: 1, name: '产品', startsOn: day(7) } },
    { n: 1, module: null },
  ])
  expect(await values()).toBe(0)
  expect((await fang.call(getTrack, of)).outside).toBe(3)
  await startsOn(day(-14))
  await measure()
  expect(await early()).toEqual([])
  expect(await values()).toBe(1)
  expect((await fang.call(getTrack, of)).outside).toBe(0)
})

test('a module that a report rests on which its lead may not see is not taken away, and no more is said', async () => {
  const [own, part, boss] = [newId(), newId(), person('00100')]
  const here = { params: { run: own } }
  const body = { id: own, follows: null, programme: '客服上岗培训', name: '隐藏反馈' }
  await fang.call(createRun, { body: { ...body, startsOn: day(-3), endsOn: day(20) } })
  await fang.call(putModule, {
    params: { run: own, module: part },
    body: { number: 1, name: '安抚', startsOn: day(-3), endsOn: day(5) },
  })
  await fang.call(postLearners, { ...here, body: { persons: [person('00101')] } })
  await fang.call(postSeat, { ...here, body: { person: boss, role: 'lead' } })
  server.pass({ minutes: 1 })
  await fang.call(setRunState, { ...here, body: { state: 'running' } })
  const report = { id: newId(), module: part, theme: 'teaching' as const, text: '听不懂', voice: 'hidden' as const }
  await (await server.as(person('00101'))).call(reportIssue, { ...here, body: report })
  const remove = { params: { run: own, module: part }, body: { because: '并到下一个模块' } }
  expect(await (await server.as(boss)).refusal(deleteModule, remove)).toMatchObject({
    refused: 'module-is-held',
    message: { zh: '模块 1「安抚」不能移除：有记录属于它，是您看不到的。可以改它的名称和日期。' },
  })
})
