// A person goes over all their names, and statements go past their time; the counts stay, and nothing comes back by a replay.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { enter } from '../src/platform/auth/contract.ts'
import { erasePerson, getErasable, getRetention, previewPurge, setRetention } from '../src/intake/contract.ts'
import { findPersons, getStatement, getXapi, placeActivity } from '../src/intake/sources/xapi/contract.ts'
import {
  erasePerson as eraseFromTerminal,
  pullJob,
  reprocessPendingJob,
  retentionJob,
  viewErasable,
} from '../src/intake/public.ts'
import { issueCredential } from '../src/lrs/public.ts'
import { savePersons } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { runPlaces } from '../src/programme/public.ts'
import { startTestServer } from './test-server.ts'

const server = await startTestServer()
const product = systemScope()
const issued = await server.db.write(product, (tx) =>
  issueCredential(tx, product, { id: newId(), name: '学习平台', scopes: ['all'], now: server.now }),
)
if ('refused' in issued) throw new Error(issued.refused)
const headers = {
  authorization: `Basic ${Buffer.from(`${issued.key}:${issued.secret}`).toString('base64')}`,
  'content-type': 'application/json',
  'x-experience-api-version': '1.0.3',
}
const admin = await server.as('administrator')
const li = samplePerson('learner-9')
const email = 'Nine.Li@example.cn'
await server.db.write(product, (tx) =>
  savePersons(tx, product, [{ id: li.id, employeeNo: li.no, name: li.name, email }]),
)

const course = { id: 'https://lms.example.cn/course/erasure', definition: { name: { 'zh-CN': '客服技能培训' } } }
const passed = (actor: object, more: object = {}) => ({
  id: newId(),
  actor,
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: `https://lms.example.cn/exam/${newId()}`, definition: { name: { 'zh-CN': '考试' } } },
  result: { success: true, score: { raw: 77, max: 100 }, response: `我是${li.name}` },
  context: { contextActivities: { grouping: [course] }, ...more },
  timestamp: '2026-03-03T02:00:00Z',
})
const post = async (path: string, body: unknown, method: 'POST' | 'PUT' = 'POST') =>
  (await fetch(`${server.url}/xapi/${path}`, { method, headers, body: JSON.stringify(body) })).status
async function look(): Promise<void> {
  const working = { db: server.db, now: server.now, later: async () => {} }
  await pullJob.work(working)
  await reprocessPendingJob.work(working)
}
const rolled = () =>
  server.sql(
    'select run, person, kind, module, day, n, total, squares, out_of from evidence.daily order by 1, 2, 3, 4, 5',
  )
const named = async () =>
  (
    await server.sql<{ n: number }>(`select count(*)::int as n from lrs.statement where raw ilike any($1)`, [
      [
        `%${li.name}%`,
        `%${email}%`,
        `%"${li.no}"%`,
        `%${createHash('sha1').update(`mailto:${email.toLowerCase()}`).digest('hex')}%`,
      ],
    ])
  )[0]!.n

const programme = (await server.db.read(product, (reading) => runPlaces(reading, product))).find(
  (p) => p.run === runIds.five,
)!.programme

const statements = [
  passed({ name: li.name, account: { homePage: 'https://lms.example.cn', name: li.no } }),
  passed({ mbox: `mailto:${email}` }),
  passed({ mbox_sha1sum: createHash('sha1').update(`mailto:${email.toLowerCase()}`).digest('hex') }),
  passed(
    { name: '别人', account: { homePage: 'https://lms.example.cn', name: samplePerson('learner-10').no } },
    { instructor: { name: li.name, mbox: `mailto:${email}` } },
  ),
]
// What others say of them in their own statement is theirs; here the name stands only where it names them.
statements[3]!.result.response = '别人写的'

test('four names, a document and a refused body: everything that will have to go is there', async () => {
  expect(await post('statements', statements)).toBe(200)
  expect(
    await post(
      `activities/state?activityId=${encodeURIComponent(course.id)}&stateId=place&agent=${encodeURIComponent(JSON.stringify({ mbox: `mailto:${email}` }))}`,
      { page: 3 },
      'PUT',
    ),
  ).toBe(204)
  expect(await post('statements', { ...passed({ mbox: `mailto:${email}` }), verb: {} })).toBe(400)
  await expect
    .poll(
      () =>
        server.sql(`select from lrs.refusal where body is not null and position(convert_to($1, 'UTF8') in body) > 0`, [
          email,
        ]),
      { timeout: 10_000 },
    )
    .not.toEqual([])
  await look()
  const { activities } = await admin.call(getXapi)
  await admin.call(placeActivity, {
    params: { activity: activities.find((a) => a.iri === course.id)!.id },
    body: { programme, run: null, module: null },
  })
  expect(await named()).toBeGreaterThanOrEqual(4)
})

test('what would go and what would stay is said first; only administrators, only with the name written once more, and nobody themselves', async () => {
  const seen = await admin.call(getErasable, { params: { person: li.id } })
  expect(seen).toMatchObject({
    person: { name: li.name },
    statements: expect.any(Number),
    observations: expect.any(Number),
  })
  expect(seen.statements).toBeGreaterThanOrEqual(4)
  expect(seen.identifiers).toContain(`mbox mailto:${email.toLowerCase()}`)
  for (const who of ['lead', 'learner-9', 'manager-1'])
    expect(await (await server.as(who)).refusal(erasePerson, { body: { person: li.id, name: li.name } })).toMatchObject(
      {
        refused: 'not-administrator',
      },
    )
  expect(await admin.refusal(erasePerson, { body: { person: li.id, name: '李四' } })).toMatchObject({
    refused: 'name-differs',
  })
  expect(
    await admin.refusal(erasePerson, {
      body: { person: samplePerson('administrator').id, name: samplePerson('administrator').name },
    }),
  ).toMatchObject({ refused: 'not-yourself' })
})

test('erased, nobody finds the person by any name, in no statement and no role; every count is as it was', async () => {
  const learner = await server.as('learner-9')
  const before = await rolled()
  const observation = (
    await server.sql<{ id: string }>(
      `select id from evidence.observation where source = 'xapi' and kind = 'test.score' and person = $1 limit 1`,
      [li.id],
    )
  )[0]!.id
  await server.sql(
    `insert into auth.access_link (id, kind, person, hash, at, until, mail_to, mail_problem)
      values (gen_random_uuid(), 'invitation', $1, '\\x00', now(), now() + interval '1 day', $2, $3)`,
    [li.id, email, `550 <${email}> unknown`],
  )
  const stored = (await server.sql<{ n: number }>('select count(*)::int as n from lrs.statement'))[0]!.n
  expect(await named()).toBeGreaterThanOrEqual(4)
  // From the terminal, too, the company keeps one who can let people in.
  const only = samplePerson('administrator')
  for (const refused of [
    await server.db.read(product, (reading) => viewErasable(reading, product, only.id)),
    await server.db.write(product, (tx) => eraseFromTerminal(tx, product, { ...only, now: server.now })),
  ])
    expect(refused).toEqual({ refused: 'last-administrator-erased', params: { name: only.name } })
  const done = await admin.call(erasePerson, { body: { person: li.id, name: li.name } })
  expect(done.statements).toBeGreaterThanOrEqual(4)
  expect(await rolled()).toEqual(before)
  expect(await named()).toBe(0)
  expect((await server.sql<{ n: number }>('select count(*)::int as n from lrs.statement'))[0]!.n).toBe(stored)
  expect(await server.sql(`select name, employee_no, email from people.person where id = $1`, [li.id])).toEqual([
    { name: '', employee_no: null, email: null },
  ])
  expect(await server.sql(`select from people.identifier where person = $1`, [li.id])).toEqual([])
  const links = `select mail_to, mail_problem, ended_because from auth.access_link where person = $1`
  expect(await server.sql(links, [li.id])).toEqual([{ mail_to: null, mail_problem: null, ended_because: 'withdrawn' }])
  expect(await server.sql(`select from platform.audit_subject where name = $1`, [li.id])).toEqual([])
  expect(await server.sql(`select from intake.actor where identifier ilike $1`, [`%${email}%`])).toEqual([])
  expect(await server.sql(`select from lrs.document where agent ilike $1`, [`%${email}%`])).toEqual([])
  expect(
    await server.sql(
      `select from lrs.refusal where body is not null and position(convert_to($1, 'UTF8') in body) > 0`,
      [email],
    ),
  ).toEqual([])
  expect(
    (await admin.call(findPersons, { query: { signs: li.name } })).persons.filter(({ id }) => id === li.id),
  ).toEqual([])
  const lead = await server.as('lead')
  expect(await admin.refusal(getStatement, { params: { person: li.id, observation } })).toMatchObject({
    refused: 'no-such-statement',
  })
  expect(await lead.call(getStatement, { params: { person: li.id, observation } })).toMatchObject({
    text: expect.stringContaining('urn:midcourse:erased'),
  })
  expect(await learner.refusal(getErasable, { params: { person: li.id } })).toMatchObject({ status: 401 })
  expect(await server.stranger().refusal(enter, { body: { person: li.id } })).toBeTruthy()
  expect((await admin.call(getRetention)).erasures[0]).toMatchObject({
    statements: done.statements,
    observations: done.observations,
  })
})

test('the same statements sent again are known and bring nobody back; settling around them leaves their figures alone', async () => {
  const before = await rolled()
  expect(await post('statements', statements)).toBe(200)
  await look()
  expect(await named()).toBe(0)
  const { activities: again } = await admin.call(getXapi)
  await admin.call(placeActivity, {
    params: { activity: again.find((a) => a.iri === course.id)!.id },
    body: { programme, run: null, module: 1 },
  })
  const after = await rolled()
  const own = (rows: unknown[]) => rows.filter((r) => (r as { person: string }).person === li.id)
  expect(own(after)).toEqual(own(before))
  expect(await admin.refusal(getErasable, { params: { person: li.id } })).toMatchObject({ refused: 'no-such-person' })
})

test('what is past its time is said before it goes; gone, its figures stay, and a replay is not counted twice', async () => {
  const working = { db: server.db, now: server.now, later: async () => {} }
  const stored = (await server.sql<{ n: number }>('select count(*)::int as n from lrs.statement'))[0]!.n
  server.now = new Date(Date.now() + 40 * 86_400_000)
  expect(await admin.call(previewPurge, { query: { months: 1 } })).toMatchObject({
    statements: stored,
    became: expect.any(Number),
  })
  expect(await admin.call(previewPurge, { query: { months: 24 } })).toMatchObject({ statements: 0 })
  expect(await (await server.as('lead')).refusal(setRetention, { body: { months: 1 } })).toMatchObject({
    refused: 'not-administrator',
  })
  await retentionJob.work({ ...working, now: server.now })
  expect((await server.sql<{ n: number }>('select count(*)::int as n from lrs.statement'))[0]!.n).toBe(stored)
  const before = await rolled()
  await admin.call(setRetention, { body: { months: 1 } })
  await retentionJob.work({ ...working, now: server.now })
  expect((await server.sql<{ n: number }>('select count(*)::int as n from lrs.statement'))[0]!.n).toBe(0)
  expect(await rolled()).toEqual(before)
  expect((await admin.call(getXapi)).waiting).toEqual({ person: 0, run: 0, seat: 0 })
  expect(await post('statements', statements[3])).toBe(200)
  await look()
  expect(await rolled()).toEqual(before)
  expect(await admin.call(getRetention)).toMatchObject({ months: 1 })
})
