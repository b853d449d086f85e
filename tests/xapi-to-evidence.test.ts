// What another system says in xAPI moves the run's numbers within seconds, waits where nobody knows who or which run is meant,
// and leaves them again when it is taken back.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { moduleId, runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import {
  getStatement,
  getXapi,
  findPersons,
  matchActor,
  partActor,
  placeActivity,
  unplaceActivity,
} from '../src/intake/sources/xapi/contract.ts'
import { savePersons } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { enrol } from '../src/programme/public.ts'
import { changePlan, getPlan, getTrack } from '../src/track/contract.ts'
import { getFigure } from '../src/track/read/figure-provenance/contract.ts'
import { startTestServer } from './test-server.ts'
import {
  account,
  adl,
  course,
  exam,
  learningPlatform,
  passed,
  voiding,
  watched,
} from './fake-xapi-learning-platform.ts'
import { watchWaiting } from './xapi-matching-steps.ts'

const server = await startTestServer()
const product = systemScope()
const run = runIds.five
const { programme, send, look, seen, seenOf, modulesOf, rolled, studied } = await learningPlatform(server)
const lead = await server.as('lead')

const scoreOf = async () =>
  (await lead.call(getTrack, { params: { run } })).rows.find(({ indicator }) => indicator === 'test-score')!

await look()
const untouched = await rolled()
const began = await seen()
const { view, waited, waitingNow, newActors, placeCourse } = await watchWaiting(lead)

test('the sample company shows what waits: an identity nobody knows, a course nobody placed, and the rest counted', () => {
  expect(began.n).toBeGreaterThan(20)
  expect(waited.actors.map((a) => a.called)).toContain('小鹿')
  expect(waited.activities.filter((a) => a.waiting > 0 && a.placing === null).map((a) => a.name)).toContain(
    '秋季新品介绍',
  )
  expect(waited.activities.some((a) => a.placing !== null)).toBe(true)
})

test('a statement waits where nobody knows which run is meant; placed once, it and all that follow move the number on the table [S206 S225]', async () => {
  const before = await scoreOf()
  const one = passed(account(samplePerson('learner-1').no), '模块3 过关测试', 100)
  await send(one)
  await send(one)
  await look()
  expect(await seen()).toEqual(began)
  const waiting = await view()
  expect(await waitingNow()).toEqual({ person: 0, run: 1, seat: 0 })
  expect(waiting.activities.find((a) => a.iri === course.id)).toMatchObject({
    waiting: 1,
    placing: null,
    guess: { programme, run: null, module: null },
  })
  expect(
    waiting.matched.find((a) => a.person?.id === samplePerson('learner-1').id && a.identifier.includes('lms.example')),
  ).toMatchObject({ how: 'employee-no' })
  expect(await placeCourse(programme)).toEqual({ recorded: 2, withdrawn: 0 })
  await look()
  expect((await waitingNow()).run).toBe(0)
  await send(
    ...['learner-2', 'learner-3', 'learner-4'].map((key) =>
      passed(account(samplePerson(key).no), '模块3 过关测试', 100),
    ),
  )
  await look()
  expect((await seen()).n).toBe(began.n + 8)
  const after = await scoreOf()
  const turn = after.points.find(({ module }) => module === moduleId('five', 3))!
  const was = before.points.find(({ module }) => module === moduleId('five', 3))!
  expect(turn.value).toBeGreaterThan(was.value!)
  const figure = await lead.call(getFigure, {
    params: { run, indicator: 'test-score' },
    query: { turn: turn.turn, person: samplePerson('learner-1').id },
  })
  const row = figure.rows.find(({ told }) => told !== null)!
  const { text, statement } = await lead.call(getStatement, { params: row.told! })
  expect(statement).toBe(one.id)
  expect(JSON.parse(text!)).toMatchObject({
    id: one.id,
    result: one.result,
    actor: account(samplePerson('learner-1').no),
  })
})

test('what a course tells as finished becomes a number once it is tracked [S206]', async () => {
  const { version, lines } = await lead.call(getPlan, { params: { run } })
  await lead.call(changePlan, {
    params: { run },
    body: {
      after: version,
      lines: [...lines, { indicator: 'content-finished', cycle: 'weekly', line: null }],
      because: '学习平台会报学完',
    },
  })
  const week = async () =>
    (await lead.call(getTrack, { params: { run } })).rows
      .find(({ indicator }) => indicator === 'content-finished')!
      .points.find(({ turn }) => turn === '2026-W09')!
  const before = await week()
  expect([before.n, before.value]).toEqual([48, expect.closeTo(4 / 48)])
  await send({
    ...passed(account(samplePerson('learner-5').no), '模块3 课件', 0),
    verb: adl('completed'),
    result: { completion: true },
    timestamp: '2026-02-27T02:00:00Z',
  })
  await look()
  expect((await week()).value).toBeCloseTo(5 / 48)
})

test('read again from the beginning, everything is known and nothing moves', async () => {
  const standing = await rolled()
  await server.sql(`update intake.pull set stored = '1970-01-01', statement = '00000000-0000-0000-0000-000000000000'`)
  await look()
  expect(await rolled()).toEqual(standing)
})

test('a learner under four names is one person; by e-mail and its hash without being asked, by openid when somebody says so', async () => {
  const ming = samplePerson('learner-5')
  await server.db.write(product, (tx) =>
    savePersons(tx, product, [{ id: ming.id, employeeNo: ming.no, name: ming.name, email: 'Five@example.cn' }]),
  )
  const sha = createHash('sha1').update('mailto:five@example.cn').digest('hex')
  const before = (await seen()).n
  await send(
    passed(account(ming.no), '甲', 60),
    passed({ mbox: 'mailto:five@example.cn' }, '乙', 60),
    passed({ mbox_sha1sum: sha }, '丙', 60),
    passed({ openid: 'https://id.example.cn/five', name: '小五' }, '丁', 60),
  )
  await look()
  expect((await seen()).n).toBe(before + 6)
  const actors = await newActors()
  expect((await waitingNow()).person).toBe(1)
  expect(actors).toHaveLength(1)
  expect(actors[0]).toMatchObject({ kind: 'openid', called: '小五', statements: 1 })
  const found = await lead.call(findPersons, { query: { signs: ming.no } })
  expect(found.persons[0]).toMatchObject({ id: ming.id, name: ming.name })
  expect(await lead.call(matchActor, { params: { actor: actors[0]!.id }, body: { person: ming.id } })).toEqual({
    recorded: 2,
    withdrawn: 0,
  })
  expect((await seen()).n).toBe(before + 8)
})

test('a wrong match is mended: the evidence moves to the right person, and away when nobody is meant', async () => {
  const actor = (await view()).matched.find((a) => a.kind === 'openid')!
  const of = (key: string) => seenOf(samplePerson(key).id)
  const [five, six] = [await of('learner-5'), await of('learner-6')]
  expect(
    await lead.call(matchActor, { params: { actor: actor.id }, body: { person: samplePerson('learner-6').id } }),
  ).toEqual({
    recorded: 2,
    withdrawn: 2,
  })
  expect([await of('learner-5'), await of('learner-6')]).toEqual([five - 2, six + 2])
  expect(await lead.call(partActor, { params: { actor: actor.id } })).toEqual({ recorded: 0, withdrawn: 2 })
  expect(await of('learner-6')).toBe(six)
  await look()
  expect((await newActors()).map((a) => a.kind)).toEqual(['openid'])
  const byRule = (await view()).matched.find((a) => a.identifier === 'mbox mailto:five@example.cn')!
  await lead.call(partActor, { params: { actor: byRule.id } })
  await send(passed({ mbox: 'mailto:five@example.cn' }, '乙之二', 60))
  await look()
  expect((await newActors()).map((a) => a.kind).toSorted()).toEqual(['mbox', 'openid'])
  for (const a of [actor, byRule])
    await lead.call(matchActor, { params: { actor: a.id }, body: { person: samplePerson('learner-5').id } })
})

test('what is taken back leaves every figure, whether the voiding comes after, together, or before', async () => {
  const standing = [await rolled(), await seen()]
  const [after, together, before] = [
    passed(account(samplePerson('learner-7').no), '戊', 10),
    passed(account(samplePerson('learner-7').no), '己', 10),
    passed(account(samplePerson('learner-7').no), '庚', 10),
  ]
  await send(after)
  await look()
  expect((await seen()).n).toBe((standing[1] as { n: number }).n + 2)
  await send(voiding(after.id), together, voiding(together.id), voiding(before.id))
  await look()
  await send(before)
  await look()
  expect([await rolled(), await seen()]).toEqual(standing)
  expect(
    (
      await server.sql(`select from evidence.observation_withdrawn where source = 'xapi' and person = $1`, [
        samplePerson('learner-7').id,
      ])
    ).length,
  ).toBe(2)
})

test('one sitting is one sitting: segments of a video count once, however often and in whatever order they are told', async () => {
  const learner = samplePerson('learner-8')
  const [first, second, last] = [
    watched(learner, 'https://w3id.org/xapi/video/verbs/paused', '0[.]120', '2026-03-03T03:02:00Z'),
    watched(learner, 'https://w3id.org/xapi/video/verbs/paused', '0[.]120[,]120[.]300', '2026-03-03T03:30:00Z'),
    watched(learner, 'http://adlnet.gov/expapi/verbs/terminated', '0[.]120[,]120[.]300', '2026-03-03T04:00:00Z'),
  ]
  const minutes = () => studied(learner.id, '2026-03-03')
  const before = await minutes()
  await send(last)
  await look()
  await send(second)
  await look()
  await send(first)
  await look()
  expect((await minutes()) - before).toBeCloseTo(5, 6)
  await send(voiding(last.id))
  await look()
  expect((await minutes()) - before).toBeCloseTo(5, 6)
  await send(voiding(second.id))
  await look()
  expect((await minutes()) - before).toBeCloseTo(2, 6)
})

test('who is in no such run waits for a place in it, and flows in when the roster comes', async () => {
  const outsider = newId()
  await server.db.write(product, (tx) =>
    savePersons(tx, product, [{ id: outsider, employeeNo: '0299999', name: '外援' }]),
  )
  const before = (await seen()).n
  await send(passed(account('0299999'), '辛', 70))
  await look()
  expect(await waitingNow()).toMatchObject({ seat: 1 })
  await server.db.write(product, (tx) => enrol(tx, product, [{ run, person: outsider, since: '2026-03-01' }]))
  await look()
  expect(await waitingNow()).toMatchObject({ seat: 0 })
  expect((await seen()).n).toBe(before + 2)
})

test('an activity placed elsewhere takes its evidence along; left out, it counts nowhere; nothing said, it waits again', async () => {
  const { activities } = await view()
  const of = activities.find((a) => a.iri === exam('甲').id)!
  const module = () => modulesOf('甲')
  const byDay = await module()
  await lead.call(placeActivity, { params: { activity: of.id }, body: { programme, run, module: 1 } })
  expect(await module()).toEqual([moduleId('five', 1)])
  expect(
    await lead.call(placeActivity, { params: { activity: of.id }, body: { programme: null, run: null, module: null } }),
  ).toMatchObject({ withdrawn: expect.any(Number) })
  expect(await module()).toEqual([])
  await lead.call(unplaceActivity, { params: { activity: of.id } })
  expect(await module()).toEqual(byDay)
  expect(
    await lead.refusal(placeActivity, {
      params: { activity: of.id },
      body: { programme, run: runIds.four, module: 99 },
    }),
  ).toMatchObject({ refused: 'no-such-run' })
})

test('eight senders at once and a pull among them: every statement once', async () => {
  const before = (await seen()).n
  const many = Array.from({ length: 8 }, (_, w) =>
    Array.from({ length: 25 }, (_, i) => passed(account(samplePerson(`learner-${10 + w}`).no), `并发 ${w} ${i}`, 50)),
  )
  await Promise.all([...many.map((batch) => send(...batch)), look(), look()])
  await look()
  expect((await seen()).n).toBe(before + 400)
  expect(
    (
      await server.sql(
        'select from intake.xapi_statement h where not exists (select from lrs.statement s where s.id = h.statement)',
      )
    ).length,
  ).toBe(0)
})

test('what says nothing to be counted is counted as such; learners and managers neither see nor settle', async () => {
  await send({
    id: newId(),
    actor: account(samplePerson('learner-1').no),
    verb: { id: 'http://id.tincanapi.com/verb/hired' },
    object: course,
  })
  await look()
  expect((await view()).unheard).toContainEqual(
    expect.objectContaining({ verb: 'http://id.tincanapi.com/verb/hired', statements: 1 }),
  )
  for (const who of ['learner-1', 'manager-1', 'assistant'])
    expect(await (await server.as(who)).refusal(getXapi)).toMatchObject({ refused: 'not-yours' })
  const row = (
    await server.sql<{ person: string; id: string }>(
      `select person, id from evidence.observation where source = 'xapi' and person = $1 limit 1`,
      [samplePerson('learner-1').id],
    )
  )[0]!
  expect(
    await (await server.as('learner-2')).refusal(getStatement, { params: { person: row.person, observation: row.id } }),
  ).toMatchObject({ refused: 'no-such-statement' })
  expect(
    await (await server.as('learner-1')).call(getStatement, { params: { person: row.person, observation: row.id } }),
  ).toMatchObject({ voided: false })
  expect(untouched.length).toBeGreaterThan(0)
})
