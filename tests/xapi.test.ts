// What another system says in xAPI moves the run's numbers within seconds, waits where nobody knows who or which run is meant,
// and leaves them again when it is taken back.
import { createHash } from 'node:crypto'
import xapi from '@xapi/xapi'
import { expect, test } from 'vitest'
import { cast } from '../seeds/service-onboarding/cast.ts'
import { moduleId, runIds } from '../seeds/service-onboarding/moments.ts'
import { getStatement, getXapi, findPersons, matchActor, partActor, placeActivity, unplaceActivity } from '../src/intake/contract.ts'
import { pulling, retrying } from '../src/intake/public.ts'
import { issueCredential } from '../src/lrs/public.ts'
import { savePersons } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { enrol, runPlaces } from '../src/programme/public.ts'
import { changePlan, getFigure, getPlan, getTrack } from '../src/track/contract.ts'
import { measuring } from '../src/track/public.ts'
import { journey } from './journey.ts'

const house = await journey()
const product = systemScope()
const run = runIds.five
const issued = await house.db.write(product, (tx) => issueCredential(tx, product, { id: newId(), name: '学习平台', scopes: ['all'], now: house.now }))
if ('refused' in issued) throw new Error(issued.refused)
/** Statements come from the client that courses are built with. */
const client = new xapi.default({ endpoint: `${house.url}/xapi/`, auth: xapi.default.toBasicAuth(issued.key, issued.secret), version: '1.0.3', adapter: 'fetch' })
const lead = await house.as('lead')

const adl = (verb: string) => ({ id: `http://adlnet.gov/expapi/verbs/${verb}` })
const account = (name: string) => ({ account: { homePage: 'https://lms.example.cn', name } })
const course = { id: 'https://lms.example.cn/course/7', definition: { type: 'http://adlnet.gov/expapi/activities/course', name: { 'zh-CN': '客服技能培训' } } }
const exam = (name: string) => ({ id: `https://lms.example.cn/exam/${encodeURIComponent(name)}`, definition: { type: 'http://adlnet.gov/expapi/activities/assessment', name: { 'zh-CN': name } } })
const passed = (actor: object, name: string, raw: number, more: object = {}) => ({ id: newId(), actor, verb: adl('passed'), object: exam(name), result: { success: true, score: { raw, min: 0, max: 100 } }, context: { contextActivities: { grouping: [course] } }, timestamp: '2026-03-03T02:00:00Z', ...more })

async function send(...statements: object[]): Promise<void> {
  const { data } = await client.sendStatements({ statements: statements as Parameters<typeof client.sendStatements>[0]['statements'] })
  expect(data).toHaveLength(statements.length)
}
const voiding = (id: string) => ({ id: newId(), actor: account('system'), verb: adl('voided'), object: { objectType: 'StatementRef', id } })
/** What the worker does every second or two. */
async function look(): Promise<void> {
  const working = { db: house.db, now: house.now, later: async () => {} }
  await pulling.work(working)
  await retrying.work(working)
  await measuring.work(working)
}
const seen = () => house.sql<{ n: number; total: number }>(`select count(*)::int as n, coalesce(sum(value), 0) as total from evidence.observation o where source = 'xapi' and not exists (select from evidence.observation s where s.person = o.person and s.supersedes = o.id)`).then((r) => r[0]!)
const rolled = () => house.sql(`select run, person, kind, module, day, n, total, squares, out_of from evidence.daily order by 1, 2, 3, 4, 5`)
const scoreOf = async () => (await lead.call(getTrack, { params: { run } })).rows.find(({ indicator }) => indicator === 'test-score')!
const view = () => lead.call(getXapi)
const programme = (await house.db.read(product, (reading) => runPlaces(reading, product))).find((p) => p.run === run)!.programme
const placeCourse = async () => {
  const { activities } = await view()
  return lead.call(placeActivity, { params: { activity: activities.find((a) => a.iri === course.id)!.id }, body: { programme, run: null, module: null } })
}

await look()
const untouched = await rolled()
const [began, waited] = [await seen(), await view()]
/** What waits more than in the sample company, and identities it does not have. */
const waitingNow = async () => {
  const { waiting } = await view()
  return { person: waiting.person - waited.waiting.person, run: waiting.run - waited.waiting.run, seat: waiting.seat - waited.waiting.seat }
}
const newActors = async () => (await view()).actors.filter(({ id }) => !waited.actors.some((a) => a.id === id))

test('the sample company shows what waits: an identity nobody knows, a course nobody placed, and the rest counted', () => {
  expect(began.n).toBeGreaterThan(20)
  expect(waited.actors.map((a) => a.called)).toContain('小鹿')
  expect(waited.activities.filter((a) => a.waiting > 0 && a.placing === null).map((a) => a.name)).toContain('秋季新品介绍')
  expect(waited.activities.some((a) => a.placing !== null)).toBe(true)
})

test('a statement waits where nobody knows which run is meant; placed once, it and all that follow move the number on the table [S206 S225]', async () => {
  const before = await scoreOf()
  const one = passed(account(cast('learner-1').no), '模块3 过关测试', 100)
  await send(one)
  await send(one)
  await look()
  expect(await seen()).toEqual(began)
  const waiting = await view()
  expect(await waitingNow()).toEqual({ person: 0, run: 1, seat: 0 })
  expect(waiting.activities.find((a) => a.iri === course.id)).toMatchObject({ waiting: 1, placing: null, guess: { programme, run: null, module: null } })
  expect(waiting.matched.find((a) => a.person?.id === cast('learner-1').id && a.identifier.includes('lms.example'))).toMatchObject({ how: 'employee-no' })
  expect(await placeCourse()).toEqual({ recorded: 2, withdrawn: 0 })
  await look()
  expect((await waitingNow()).run).toBe(0)
  await send(...['learner-2', 'learner-3', 'learner-4'].map((key) => passed(account(cast(key).no), '模块3 过关测试', 100)))
  await look()
  expect((await seen()).n).toBe(began.n + 8)
  const after = await scoreOf()
  const turn = after.points.find(({ module }) => module === moduleId('five', 3))!
  const was = before.points.find(({ module }) => module === moduleId('five', 3))!
  expect(turn.value).toBeGreaterThan(was.value!)
  const figure = await lead.call(getFigure, { params: { run, indicator: 'test-score' }, query: { turn: turn.turn, person: cast('learner-1').id } })
  const row = figure.rows.find(({ told }) => told !== null)!
  const { text, statement } = await lead.call(getStatement, { params: row.told! })
  expect(statement).toBe(one.id)
  expect(JSON.parse(text!)).toMatchObject({ id: one.id, result: one.result, actor: account(cast('learner-1').no) })
})

test('what a course tells as finished becomes a number once it is tracked [S206]', async () => {
  const { version, lines } = await lead.call(getPlan, { params: { run } })
  await lead.call(changePlan, { params: { run }, body: { after: version, lines: [...lines, { indicator: 'content-finished', cycle: 'weekly', line: null }], because: '学习平台会报学完' } })
  const week = async () => (await lead.call(getTrack, { params: { run } })).rows.find(({ indicator }) => indicator === 'content-finished')!.points.find(({ turn }) => turn === '2026-W09')!
  const before = await week()
  expect([before.n, before.value]).toEqual([48, expect.closeTo(4 / 48)])
  await send({ ...passed(account(cast('learner-5').no), '模块3 课件', 0), verb: adl('completed'), result: { completion: true }, timestamp: '2026-02-27T02:00:00Z' })
  await look()
  expect((await week()).value).toBeCloseTo(5 / 48)
})

test('read again from the beginning, everything is known and nothing moves', async () => {
  const standing = await rolled()
  await house.sql(`update intake.pull set stored = '1970-01-01', statement = '00000000-0000-0000-0000-000000000000'`)
  await look()
  expect(await rolled()).toEqual(standing)
})

test('a learner under four names is one person; by e-mail and its hash without being asked, by openid when somebody says so', async () => {
  const ming = cast('learner-5')
  await house.db.write(product, (tx) => savePersons(tx, product, [{ id: ming.id, employeeNo: ming.no, name: ming.name, email: 'Five@example.cn' }]))
  const sha = createHash('sha1').update('mailto:five@example.cn').digest('hex')
  const before = (await seen()).n
  await send(passed(account(ming.no), '甲', 60), passed({ mbox: 'mailto:five@example.cn' }, '乙', 60), passed({ mbox_sha1sum: sha }, '丙', 60), passed({ openid: 'https://id.example.cn/five', name: '小五' }, '丁', 60))
  await look()
  expect((await seen()).n).toBe(before + 6)
  const actors = await newActors()
  expect((await waitingNow()).person).toBe(1)
  expect(actors).toHaveLength(1)
  expect(actors[0]).toMatchObject({ kind: 'openid', called: '小五', statements: 1 })
  const found = await lead.call(findPersons, { query: { signs: ming.no } })
  expect(found.persons[0]).toMatchObject({ id: ming.id, name: ming.name })
  expect(await lead.call(matchActor, { params: { actor: actors[0]!.id }, body: { person: ming.id } })).toEqual({ recorded: 2, withdrawn: 0 })
  expect((await seen()).n).toBe(before + 8)
})

test('a wrong match is mended: the evidence moves to the right person, and away when nobody is meant', async () => {
  const actor = (await view()).matched.find((a) => a.kind === 'openid')!
  const of = (key: string) => house.sql<{ n: number }>(`select count(*)::int as n from evidence.observation where source = 'xapi' and person = $1`, [cast(key).id]).then((r) => r[0]!.n)
  const [five, six] = [await of('learner-5'), await of('learner-6')]
  expect(await lead.call(matchActor, { params: { actor: actor.id }, body: { person: cast('learner-6').id } })).toEqual({ recorded: 2, withdrawn: 2 })
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
  for (const a of [actor, byRule]) await lead.call(matchActor, { params: { actor: a.id }, body: { person: cast('learner-5').id } })
})

test('what is taken back leaves every figure, whether the voiding comes after, together, or before', async () => {
  const standing = [await rolled(), await seen()]
  const [after, together, before] = [passed(account(cast('learner-7').no), '戊', 10), passed(account(cast('learner-7').no), '己', 10), passed(account(cast('learner-7').no), '庚', 10)]
  await send(after)
  await look()
  expect((await seen()).n).toBe((standing[1] as { n: number }).n + 2)
  await send(voiding(after.id), together, voiding(together.id), voiding(before.id))
  await look()
  await send(before)
  await look()
  expect([await rolled(), await seen()]).toEqual(standing)
  expect((await house.sql(`select from evidence.withdrawn where source = 'xapi' and person = $1`, [cast('learner-7').id])).length).toBe(2)
})

test('one sitting is one sitting: segments of a video count once, however often and in whatever order they are told', async () => {
  const video = { id: 'https://videos.example.cn/9', definition: { type: 'https://w3id.org/xapi/video/activity-type/video', name: { 'zh-CN': '投诉处理 第一讲' } } }
  const ext = 'https://w3id.org/xapi/video/extensions/'
  const at = (verb: string, segments: string, timestamp: string) => ({ id: newId(), actor: account(cast('learner-8').no), verb: { id: verb }, object: video, timestamp, result: { extensions: { [`${ext}played-segments`]: segments } }, context: { extensions: { [`${ext}session-id`]: 'v' }, contextActivities: { grouping: [course] } } })
  const [first, second, last] = [at('https://w3id.org/xapi/video/verbs/paused', '0[.]120', '2026-03-03T03:02:00Z'), at('https://w3id.org/xapi/video/verbs/paused', '0[.]120[,]120[.]300', '2026-03-03T03:30:00Z'), at('http://adlnet.gov/expapi/verbs/terminated', '0[.]120[,]120[.]300', '2026-03-03T04:00:00Z')]
  const minutes = () => house.sql<{ total: number }>(`select coalesce(sum(total), 0) as total from evidence.daily where kind = 'study.minutes' and day = '2026-03-03' and person = $1`, [cast('learner-8').id]).then((r) => r[0]!.total)
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
  await house.db.write(product, (tx) => savePersons(tx, product, [{ id: outsider, employeeNo: '0299999', name: '外援' }]))
  const before = (await seen()).n
  await send(passed(account('0299999'), '辛', 70))
  await look()
  expect(await waitingNow()).toMatchObject({ seat: 1 })
  await house.db.write(product, (tx) => enrol(tx, product, [{ run, person: outsider, since: '2026-03-01' }]))
  await look()
  expect(await waitingNow()).toMatchObject({ seat: 0 })
  expect((await seen()).n).toBe(before + 2)
})

test('an activity placed elsewhere takes its evidence along; left out, it counts nowhere; nothing said, it waits again', async () => {
  const { activities } = await view()
  const of = activities.find((a) => a.iri === exam('甲').id)!
  const module = async () => (await house.sql<{ module: string | null }>(`select o.module from evidence.observation o join programme.activity a on a.id = o.activity where o.source = 'xapi' and a.name = '甲' and not exists (select from evidence.observation s where s.person = o.person and s.supersedes = o.id)`)).map((r) => r.module)
  const byDay = await module()
  await lead.call(placeActivity, { params: { activity: of.id }, body: { programme, run, module: 1 } })
  expect(await module()).toEqual([moduleId('five', 1)])
  expect(await lead.call(placeActivity, { params: { activity: of.id }, body: { programme: null, run: null, module: null } })).toMatchObject({ withdrawn: expect.any(Number) })
  expect(await module()).toEqual([])
  await lead.call(unplaceActivity, { params: { activity: of.id } })
  expect(await module()).toEqual(byDay)
  expect(await lead.refusal(placeActivity, { params: { activity: of.id }, body: { programme, run: runIds.four, module: 99 } })).toMatchObject({ refused: 'no-such-run' })
})

test('eight senders at once and a pull among them: every statement once', async () => {
  const before = (await seen()).n
  const many = Array.from({ length: 8 }, (_, w) => Array.from({ length: 25 }, (_, i) => passed(account(cast(`learner-${10 + w}`).no), `并发 ${w} ${i}`, 50)))
  await Promise.all([...many.map((batch) => send(...batch)), look(), look()])
  await look()
  expect((await seen()).n).toBe(before + 400)
  expect((await house.sql('select from intake.heard h where not exists (select from lrs.statement s where s.id = h.statement)')).length).toBe(0)
})

test('what says nothing to be counted is counted as such; learners and managers neither see nor settle', async () => {
  await send({ id: newId(), actor: account(cast('learner-1').no), verb: { id: 'http://id.tincanapi.com/verb/hired' }, object: course })
  await look()
  expect((await view()).unheard).toContainEqual(expect.objectContaining({ verb: 'http://id.tincanapi.com/verb/hired', statements: 1 }))
  for (const who of ['learner-1', 'manager-1', 'assistant']) expect(await (await house.as(who)).refusal(getXapi)).toMatchObject({ refused: 'not-yours' })
  const row = (await house.sql<{ person: string; id: string }>(`select person, id from evidence.observation where source = 'xapi' and person = $1 limit 1`, [cast('learner-1').id]))[0]!
  expect(await (await house.as('learner-2')).refusal(getStatement, { params: { person: row.person, observation: row.id } })).toMatchObject({ refused: 'no-such-statement' })
  expect(await (await house.as('learner-1')).call(getStatement, { params: { person: row.person, observation: row.id } })).toMatchObject({ voided: false })
  expect(untouched.length).toBeGreaterThan(0)
})
