// Nothing that is kept lays a report without a name beside a sign-in: reports are known by the hour, sign-ins of learners by the day.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { getOverview } from '../src/app/contract.ts'
import { sweeps } from '../src/app/jobs.ts'
import { createLogin, signIn, signOut } from '../src/platform/auth/contract.ts'
import { auditSignInDays } from '../src/platform/auth/note-sign-in.ts'
import { newId } from '../src/platform/db/id.ts'
import * as c from '../src/respond/contract.ts'
import { run } from './respond-steps.ts'
import { startTestServer } from './test-server.ts'

const j = await startTestServer()
const hourMs = 3_600_000
type Row = { place: string; row: string }

/** Every row of every table, as text: moments, ids and whatever lies within. */
async function everyRow(): Promise<Map<string, Row>> {
  const tables = await j.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const all = new Map<string, Row>()
  for (const { name } of tables)
    for (const { row } of await j.sql<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`))
      all.set(`${name} ${row}`, { place: name, row })
  return all
}

/** Moments that a row tells: written out, or within a UUID of version 7. */
const momentsIn = (row: string): Date[] => [
  ...[...row.matchAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g)].map(([text]) => new Date(text)),
  ...[...row.matchAll(/([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g)].map(
    ([, high, low]) => new Date(parseInt(`${high}${low}`, 16)),
  ),
]
/** By the clock of requests, which tests hold still, and by the machine's own. */
const within = (hours: number) => (moment: Date) =>
  [j.now, new Date()].some((now) => Math.abs(moment.getTime() - now.getTime()) < hours * hourMs)
const wholeHour = (moment: Date) => moment.getTime() % hourMs === 0
const dayBegins = (moment: Date) =>
  moment.toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' }) === '00:00:00' && moment.getMilliseconds() === 0

/** What the database knows afterwards and did not know before. */
async function writtenBy(what: () => Promise<void>): Promise<Row[]> {
  const before = await everyRow()
  await what()
  return [...(await everyRow())].flatMap(([key, row]) => (before.has(key) ? [] : [row]))
}
/** Rows that tell a moment of these hours more exactly than they may. The queue's own upkeep knows no deed. */
const finer = (rows: Row[], coarse: (moment: Date) => boolean, hours: number) =>
  rows
    .filter(({ place }) => !place.startsWith('jobs.'))
    .filter(({ row }) => momentsIn(row).some((moment) => within(hours)(moment) && !coarse(moment)))
    .map(({ place, row }) => `${place} ${row}`)

const learner = samplePerson('learner-12').id
const login = { username: 'coarse.times', password: '雨后的青石板路很滑呀' }

test('a learner signs in, looks around and signs out: no row knows more than the day', async () => {
  const administrator = await j.as('administrator')
  await administrator.call(createLogin, { body: { person: learner, ...login } })
  j.pass({ minutes: 7 })
  const one = j.stranger()
  const rows = await writtenBy(async () => {
    await one.call(signIn, { body: login })
    await one.call(getOverview, { params: { run } })
    await one.call(c.getMyIssues)
  })
  expect(rows.map(({ place }) => place)).toEqual(expect.arrayContaining(['auth.session', 'auth.sign_in_day']))
  // Until when a session is good would say when it began.
  expect(finer(rows, dayBegins, 24 * 20)).toEqual([])
  expect(finer(await writtenBy(() => one.call(signOut).then(() => {})), dayBegins, 24 * 20)).toEqual([])
})

test('the audit has a learner’s sign-in once the day is over, by that day alone; an administrator’s at once', async () => {
  const signedIn = () =>
    j.sql<{ details: { day?: string } }>(
      `select a.details from platform.audit a join platform.audit_subject s on s.id = a.actor where a.what = 'auth.signed-in' and s.name = $1`,
      [learner],
    )
  expect(await signedIn()).toEqual([])
  await auditSignInDays.work({ db: j.db, now: j.now, later: undefined as never })
  expect(await signedIn()).toEqual([])
  const [today] = await j.sql<{ day: string }>('update auth.sign_in_day set day = day - 1 returning day::text')
  for (let twice = 0; twice < 2; twice++)
    await auditSignInDays.work({ db: j.db, now: j.now, later: undefined as never })
  expect(await signedIn()).toEqual([{ details: { day: today!.day } }])

  const own = { person: samplePerson('lead').id, username: 'training.duty', password: '海边的灯塔每晚都亮着' }
  await (await j.as('administrator')).call(createLogin, { body: own })
  const rows = await writtenBy(async () => {
    await j.stranger().call(signIn, { body: { username: own.username, password: own.password } })
  })
  expect(rows.filter(({ place }) => place === 'platform.audit')).toHaveLength(1)
})

test('a report without a name and all that follows from it by itself is known by the hour', async () => {
  j.pass({ hours: 1, minutes: 13 })
  const code = 'HOUR CODE 2345'
  const rows = await writtenBy(async () => {
    // An old page, or another program, sends an id that holds its moment.
    const said = { run, module: null, theme: 'difficulty', text: '课后没有人答疑', code }
    const { id } = await j.stranger().call(c.reportWithoutName, { body: { id: newId(), ...said } })
    expect((await j.stranger().call(c.readWithCode, { body: { code } })).issue).toMatchObject({ id })
    await j.stranger().call(c.sayMoreWithCode, { body: { id: newId(), code, text: '已经两周了' } })
    for (const text of ['课后没有人答疑，只能等', '课后没有人给答疑', '课后答疑没有人'])
      await j.stranger().call(c.reportWithoutName, {
        body: { ...said, id: randomUUID(), text, code: randomUUID().slice(0, 18).toUpperCase() },
      })
    for (const sweep of sweeps.filter(({ name }) => name === 'respond.alike'))
      await sweep.work({ db: j.db, now: j.now, later: undefined as never })
  })
  const places = new Set(rows.map(({ place }) => place))
  expect([...places]).toEqual(
    expect.arrayContaining(['respond.issue', 'respond.step', 'respond.deadline', 'respond.similarity_check']),
  )
  expect(finer(rows, wholeHour, 1)).toEqual([])
})
