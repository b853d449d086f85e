// The first steps of a company of one's own tick themselves by whoever's deed; its name and time zone are its administrator's to change.
import { expect, test } from 'vitest'
import { changeCompany, getCompany } from '../src/app/company-settings/contract.ts'
import { foldFirstSteps, getFirstSteps } from '../src/app/first-steps/contract.ts'
import { giveDuty } from '../src/people/public.ts'
import { getMe } from '../src/platform/auth/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { createRun, setRunState } from '../src/programme/contract.ts'
import { postLearners } from '../src/programme/read/contract.ts'
import { undoImport } from '../src/intake/contract.ts'
import { foundOwnCompany, peopleSheet, person, product } from './own-company.ts'
import type { TestClient } from './test-server.ts'

const { server, fang, day, send, bring } = await foundOwnCompany()
const run = newId()
const ticks = async (client: TestClient = fang) =>
  // @NOTE This company is called a sample, where everybody comes in without an invitation.
  (await client.call(getFirstSteps)).steps.filter((s) => s.done && s.key !== 'invitations').map((s) => s.key)
const audited = (what: string) => server.sql('select 1 from platform.audit where what = $1', [what])

test('name and time zone are changed by an administrator, written down once, and refused to others in words', async () => {
  const to = (name: string, timeZone: string) => ({ body: { name, timeZone } })
  expect(await fang.call(getCompany)).toMatchObject({ name: '衡川家电售后', timeZone: 'Asia/Shanghai', runs: 0 })
  expect(await fang.refusal(changeCompany, to('衡川', 'Asia/Nowhere'))).toMatchObject({
    refused: 'unknown-time-zone',
    message: { zh: expect.stringContaining('Asia/Nowhere') },
  })
  expect(await fang.refusal(changeCompany, to('  ', 'Asia/Shanghai'))).toMatchObject({ status: 400 })
  await fang.call(changeCompany, to('衡川服务', 'Asia/Singapore'))
  await fang.call(changeCompany, to('衡川服务', 'Asia/Singapore'))
  expect((await fang.call(getMe)).organisation).toMatchObject({ name: '衡川服务', timeZone: 'Asia/Singapore' })
  expect(await audited('people.organisation-changed')).toHaveLength(1)
  await fang.call(changeCompany, to('衡川服务', 'Asia/Shanghai'))
})

test('each step ticks by what is there, whoever did it, and unticks with it', async () => {
  expect(await ticks()).toEqual([])
  await bring('organisation-sheet', '', peopleSheet)
  expect(await ticks()).toEqual(['people'])
  const modules = [
    { id: newId(), name: '产品' },
    { id: newId(), name: '投诉' },
  ]
  const body = { id: run, follows: null, programme: '客服上岗培训', name: '第 1 期', startsOn: day(-2), endsOn: day(4) }
  expect(
    await fang.refusal(createRun, { body: { ...body, modules: [...modules, { id: newId(), name: '产品' }] } }),
  ).toMatchObject({ refused: 'module-name-taken' })
  expect(await fang.refusal(createRun, { body: { ...body, endsOn: day(-2), modules } })).toMatchObject({
    refused: 'more-modules-than-days',
    params: { modules: 2, days: 1 },
  })
  await fang.call(createRun, { body: { ...body, modules } })
  await fang.call(createRun, { body: { ...body, modules } })
  expect(
    await server.sql('select number, starts_on::text as first, ends_on::text as last from programme.module order by 1'),
  ).toEqual([
    { number: 1, first: day(-2), last: day(1) },
    { number: 2, first: day(2), last: day(4) },
  ])
  expect(await ticks()).toEqual(['people', 'training'])
  await fang.call(postLearners, { params: { run }, body: { persons: [person('00101'), person('00102')] } })
  server.pass({ minutes: 1 })
  await fang.call(setRunState, { params: { run }, body: { state: 'running' } })
  expect(await ticks()).toEqual(['people', 'training', 'learners', 'opening'])
  const scores = await send('score-sheet', run, `工号,测试名称,得分,日期\n00101,随堂测试,80,${day(-1)}\n`)
  expect(await ticks()).not.toContain('data')
  await fang.fetch(`/api/intake/imports/${scores}/bringing-in`, { method: 'POST' })
  const { steps, from, run: about } = await fang.call(getFirstSteps)
  expect([steps.find((s) => s.key === 'data')!.done, from?.fileName, about?.hasData]).toEqual([
    true,
    'score-sheet.csv',
    true,
  ])
  await fang.call(undoImport, { params: { import: scores } })
  expect(await ticks()).not.toContain('data')
})

test('a second run in preparation unticks nothing', async () => {
  const before = await ticks()
  const body = {
    id: newId(),
    follows: null,
    programme: '客服上岗培训',
    name: '第 2 期',
    startsOn: day(60),
    endsOn: day(70),
  }
  await fang.call(createRun, { body })
  expect(await ticks()).toEqual(before)
})

test('with a training the time zone stays, and the name can still be changed', async () => {
  const { name } = await fang.call(getCompany)
  expect(await fang.refusal(changeCompany, { body: { name, timeZone: 'Asia/Tokyo' } })).toMatchObject({
    refused: 'zone-is-used',
    message: { zh: expect.stringContaining('2 期') },
  })
  expect(await fang.call(changeCompany, { body: { name: '衡川家电', timeZone: 'Asia/Shanghai' } })).toMatchObject({
    name: '衡川家电',
  })
})

test('whoever has the duty sees them, with the acts that are theirs; others see none and no settings', async () => {
  await server.db.write(product, async (tx) => {
    await giveDuty(tx, product, { person: person('00100'), duty: 'administrator', since: server.now })
    await giveDuty(tx, product, { person: person('00106'), duty: 'training', since: server.now })
    await giveDuty(tx, product, { person: person('00107'), duty: 'executive', since: server.now })
  })
  const [administrator, training, executive] = [
    await server.as(person('00100')),
    await server.as(person('00106')),
    await server.as(person('00107')),
  ]
  const href = async (client: TestClient, key: string) =>
    (await client.call(getFirstSteps)).steps.find((s) => s.key === key)?.href
  expect([await href(administrator, 'data'), await href(training, 'data'), await href(executive, 'data')]).toEqual([
    `/sources?send=score-sheet&run=${run}`,
    `/sources?send=score-sheet&run=${run}`,
    undefined,
  ])
  for (const other of [training, executive])
    expect(await other.refusal(getCompany)).toMatchObject({ refused: 'not-administrator' })
  expect(await executive.refusal(foldFirstSteps, { body: { folded: true } })).toMatchObject({ refused: 'not-yours' })
})

test('put away, they stay away for that reader alone, until taken out again', async () => {
  await fang.call(foldFirstSteps, { body: { folded: true } })
  expect((await (await server.as(fang.person!)).call(getFirstSteps)).folded).toBe(true)
  expect((await (await server.as(person('00100'))).call(getFirstSteps)).folded).toBe(false)
  await fang.call(foldFirstSteps, { body: { folded: false } })
  expect((await fang.call(getFirstSteps)).folded).toBe(false)
})

test('once a run is closed nobody is shown first steps any more, whichever of them were left out', async () => {
  expect((await ticks()).length).toBeGreaterThan(0)
  for (const state of ['following-up', 'closed'] as const) {
    server.pass({ minutes: 1 })
    await fang.call(setRunState, { params: { run }, body: { state } })
  }
  expect((await fang.call(getFirstSteps)).steps).toEqual([])
})
