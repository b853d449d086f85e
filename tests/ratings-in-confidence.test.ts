// Course ratings: nobody reads one, and no two looks of anybody tell one.
import { expect, test } from 'vitest'
import { learnersOf } from '../seeds/service-onboarding/learners.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { confidentialKinds } from '../src/evidence/observation-kinds.ts'
import { record, withdraw } from '../src/evidence/public.ts'
import type { Observation } from '../src/evidence/public.ts'
import { bringIn, undoImport } from '../src/intake/contract.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { getIndicator, getTrack } from '../src/track/contract.ts'
import { getFigure, getMissingHandIns } from '../src/track/read/figure-provenance/contract.ts'
import { getSignals } from '../src/track/read/signals/contract.ts'
import { measureOf, measuring } from '../src/track/public.ts'
import { recordSampleRunEvidence } from './sample-run-evidence.ts'
import { startTestServer } from './test-server.ts'

const server = await startTestServer()
const run = runIds.five
const product = systemScope()
const people = learnersOf('five')
const roles = [
  'lead',
  'assistant',
  'instructor',
  'executive',
  'business',
  'mentor',
  'manager-1',
  'administrator',
  'learner-1',
]
const look = () => measuring.work({ db: server.db, now: server.now, later: async () => {} })
await recordSampleRunEvidence(server)
await look()
const lead = await server.as('lead')

const readers = await Promise.all(roles.map(async (role) => ({ role, who: await server.as(role) })))
const { numbers } = await lead.call(getIndicator, { params: { run, indicator: 'content-usefulness' } })
const paths = ['content-usefulness', 'teaching-effect'].flatMap((indicator) => [
  `/api/runs/${run}/figures/${indicator}`,
  ...Object.keys(numbers)
    .slice(0, 2)
    .map((module) => `/api/runs/${run}/figures/${indicator}?module=${module}`),
  `/api/runs/${run}/figures/${indicator}?person=${people[0]!.id}`,
  `/api/runs/${run}/figures/${indicator}/unhanded`,
  `/api/runs/${run}/indicators/${indicator}`,
])

/** Everything of ratings that people of every kind read, whatever its status. */
async function everythingRead(): Promise<string[]> {
  const read = await Promise.all(
    readers.map(async ({ role, who }) => {
      const answers = await Promise.all(paths.map(async (path) => said(role, path, await who.fetch(path))))
      const table = await who.fetch(`/api/runs/${run}/track`)
      const rows = table.status === 200 ? ((await table.json()) as { rows: { dimension: string }[] }).rows : []
      return [...answers, `${role} ${JSON.stringify(rows.filter(({ dimension }) => dimension === 'satisfaction'))}`]
    }),
  )
  return read.flat()
}
const said = async (role: string, path: string, answer: Response) =>
  `${role} ${path} ${answer.status} ${await answer.text()}`

const rating = (i: number, value: number, more: Partial<Observation> = {}): Observation => ({
  person: people[i]!.id,
  run,
  kind: 'content.usefulness',
  day: '2026-02-27',
  at: server.now,
  value,
  source: 'late',
  sourceKey: 'once',
  module: null,
  ...more,
})
const come = async (...seen: Observation[]) => {
  await server.db.write(product, (tx) => record(tx, product, seen))
  await look()
}

test('one rating more, corrected, and taken out again: for every reader and every route nothing has moved', async () => {
  const before = await everythingRead()
  expect(before.filter((text) => text.includes('"value":')).length).toBeGreaterThan(20)
  const batch = newId()
  await come(rating(0, 1, { batch }))
  expect(await everythingRead()).toEqual(before)
  await come(rating(0, 5, { batch }))
  expect(await everythingRead()).toEqual(before)
  await server.db.write(product, (tx) => withdraw(tx, product, batch, server.now))
  await look()
  expect(await everythingRead()).toEqual(before)
}, 120_000)

test('what counts moves with the fifth rater of a module, and a figure of four is held in words that are true of none', async () => {
  const module = (await lead.call(getIndicator, { params: { run, indicator: 'content-usefulness' } })).points
  expect(module.length).toBeGreaterThan(0)
  const last = await server.sql<{ id: string }>(
    `select id from programme.module where run = $1 and not exists (select from evidence.daily d where d.module = module.id) order by number desc limit 1`,
    [run],
  )
  const own = { module: last[0]!.id }
  const figure = () => lead.call(getFigure, { params: { run, indicator: 'content-usefulness' }, query: own })
  const none = await figure()
  expect(none).toMatchObject({ value: null, n: 0, withheld: 5, spread: null, tallies: [] })
  for (const i of [0, 1, 2, 3]) await come(rating(i, 2, { ...own, sourceKey: 'm' }))
  expect(await figure()).toEqual(none)
  await come(rating(4, 3, { ...own, sourceKey: 'm' }))
  expect(await figure()).toMatchObject({ value: 2.2, n: 5, sd: null, spread: null, withheld: null })
  for (const i of [5, 6, 7, 8]) await come(rating(i, 5, { ...own, sourceKey: 'm' }))
  expect(await figure()).toMatchObject({ value: 2.2, n: 5 })
  await come(rating(9, 5, { ...own, sourceKey: 'm' }))
  expect(await figure()).toMatchObject({ value: 3.6, n: 10, sd: expect.any(Number) })
  expect((await figure()).spread).toEqual([
    { value: 5, share: 0.5 },
    { value: 4, share: 0 },
    { value: 3, share: 0.1 },
    { value: 2, share: 0.4 },
    { value: 1, share: 0 },
  ])
})

test('named persons have no figure of ratings, whoever asks for them and however many they are', async () => {
  const asked = { run, indicator: 'content-usefulness', from: '2026-01-01', to: '2026-12-31' }
  const ask = (persons: string[] | null) =>
    server.db.read(product, (reading) => measureOf(reading, product, { ...asked, persons }, server.now))
  expect(await ask(people.slice(0, 20).map(({ id }) => id))).toBeNull()
  expect(await ask(null)).toMatchObject({ value: expect.any(Number) })
  const manager = await server.as('manager-1')
  const rows = (await manager.call(getTrack, { params: { run } })).rows.filter(
    ({ dimension }) => dimension === 'satisfaction',
  )
  expect(
    rows.map(({ now, points, sources }) => [now, points.every(({ value, n }) => value === null && n === 0), sources]),
  ).toEqual([
    [null, true, []],
    [null, true, []],
  ])
})

test('who has rated is not told: everybody is reminded', async () => {
  const list = await lead.call(getMissingHandIns, { params: { run, indicator: 'teaching-effect' } })
  expect(list.everybody).toBe(true)
  expect(list.persons.length).toBeGreaterThan(40)
})

test('signals on ratings stand on what may be said, and none says that nothing came', async () => {
  const { signals } = await lead.call(getSignals, { params: { run }, query: {} })
  for (const { kind, indicator, reason } of signals.filter((s) =>
    ['content-usefulness', 'teaching-effect'].includes(s.indicator ?? ''),
  )) {
    expect(kind, indicator!).not.toBe('missing-data')
    if (typeof reason.params.value === 'number')
      expect(reason.params.value * 10).toBeCloseTo(Math.round(reason.params.value * 10), 9)
  }
})

test('a sheet of ratings comes in and is undone by who does not read them: counted, then gone', async () => {
  const sheet = [
    '工号,日期,内容实用性,授课效果',
    ...people.slice(10, 15).map(({ no }) => `${no},2026-02-26,1,1`),
    '',
  ].join('\n')
  const [id, form] = [newId(), new FormData()]
  for (const [key, value] of Object.entries({ id, source: 'course-rating-sheet', run })) form.append(key, value)
  form.append('file', new Blob([sheet]), '评价.csv')
  await lead.fetch('/api/intake/imports', { method: 'POST', body: form })
  const before = await everythingRead()
  expect(await lead.call(bringIn, { params: { import: id } })).toMatchObject({ state: 'brought-in', recorded: 10 })
  await look()
  expect(await everythingRead()).not.toEqual(before)
  expect(await lead.call(undoImport, { params: { import: id } })).toMatchObject({ state: 'undone', undoneRows: 10 })
  await look()
  expect(await everythingRead()).toEqual(before)
}, 120_000)

/** What a connection of the product's own role reads with this person and reach set. */
async function reads(person: string, reach: string, text: string, values: unknown[] = []): Promise<number> {
  const client = await server.db.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('midcourse.person', $1, true), set_config('midcourse.reach', $2, true)`, [
      person,
      reach,
    ])
    return (await client.query(text, values)).rows.length
  } finally {
    await client.query('rollback')
    client.release()
  }
}

test('the second wall: rows of ratings are read by the product and by who gave them', async () => {
  const rater = people[12]!
  const raw = 'select 1 from evidence.observation where kind = any($1)'
  for (const kind of confidentialKinds) {
    const own = await server.sql(`select 1 from evidence.observation where kind = $1 and person = $2`, [kind, rater.id])
    expect(own.length).toBeGreaterThan(0)
    expect(await reads(rater.id, 'own', raw, [[kind]])).toBe(own.length)
    for (const table of ['observation', 'daily', 'observation_withdrawn']) {
      const every = await server.sql(`select 1 from evidence.${table} where kind = $1`, [kind])
      expect(every.length, table).toBeGreaterThan(0)
      expect(await reads(rater.id, 'all', `select 1 from evidence.${table} where kind = $1`, [kind])).toBe(every.length)
      for (const role of ['lead', 'assistant', 'instructor', 'business', 'executive', 'mentor', 'manager-1'])
        expect(
          await reads(samplePerson(role).id, 'own', `select 1 from evidence.${table} where kind = $1`, [kind]),
          `${role} ${table}`,
        ).toBe(0)
    }
  }
  for (const table of ['rating_block', 'counted_rating']) {
    expect(await reads(rater.id, 'own', `select 1 from evidence.${table}`)).toBe(0)
    expect(await reads('', 'all', `select 1 from evidence.${table}`)).toBeGreaterThan(0)
  }
})
