import { expect, test } from 'vitest'
import { systemScope } from '../platform/auth/scope.ts'
import { idFrom } from '../platform/db/id.ts'
import { testDatabase } from '../platform/db/test-database.ts'
import { record, withdraw } from '../evidence/public.ts'
import type { Observation } from '../evidence/public.ts'
import { savePersons } from '../people/public.ts'
import { enrol, findOrCreateProgramme, saveModules, saveRun, saveRunState } from '../programme/public.ts'
import { measureOf, measureIndicators } from './measure-indicators.ts'
import { changeTrackingPlan } from './change-tracking-plan.ts'
import { defaultPlan, trackingPlanInForce } from './read/tracking-plan-in-force.ts'
import { raiseSignals } from './raise-signals.ts'
import { endSignal } from './end-signal.ts'
import { signalsOf } from './public.ts'
import { measuresOf } from './store/measure.ts'

const { db } = await testDatabase()
const scope = systemScope()
const run = idFrom('measured run')
const module = (number: number) => idFrom('measured run', 'module', number)
const person = (i: number) => idFrom('measured person', i)
const now = new Date('2026-11-23T08:00:00Z')
const many = Array.from({ length: 24 }, (_, i) => i)

const seen = (
  kind: Observation['kind'],
  i: number,
  day: string,
  value: number,
  more: Partial<Observation> = {},
): Observation => ({
  person: person(i),
  run,
  kind,
  day,
  at: new Date(`${day}T04:00:00Z`),
  value,
  source: 'test',
  sourceKey: `${kind} ${day} ${more.module ?? ''} ${more.sourceKey ?? ''}`,
  ...more,
})
const write = (rows: Observation[]) => db.write(scope, (tx) => record(tx, scope, rows))
const measured = async () =>
  new Map(
    (await db.read(scope, (reading) => measuresOf(reading, scope, run))).map((row) => [
      `${row.indicator} ${row.turn}`,
      row,
    ]),
  )
const follow = (at = now) => db.write(scope, (tx) => measureIndicators(tx, scope, run, at))

await db.write(scope, async (tx) => {
  await savePersons(
    tx,
    scope,
    many.map((i) => ({ id: person(i), employeeNo: `00${i}`, name: `学员${i}` })),
  )
  await saveRun(tx, scope, {
    id: run,
    programme: await findOrCreateProgramme(tx, scope, '测试培训'),
    name: '第 1 期',
    startsOn: '2026-10-26',
    endsOn: '2027-01-17',
  })
  await saveRunState(tx, scope, { run, state: 'running', at: new Date('2026-10-26T01:00:00Z') })
  await saveModules(
    tx,
    scope,
    [1, 2, 3, 4].map((number) => ({
      id: module(number),
      run,
      number,
      name: `模块 ${number}`,
      startsOn: `2026-${['10-26', '11-02', '11-09', '11-23'][number - 1]}`,
      endsOn: `${['2026-11-01', '2026-11-08', '2026-11-22', '2027-01-17'][number - 1]}`,
    })),
  )
  await enrol(
    tx,
    scope,
    many.map((i) => ({ run, person: person(i), since: '2026-10-26' })),
  )
})

test('a run in which nothing was seen has no measure at all, and none of them is zero', async () => {
  expect(await follow()).toMatchObject({ turns: expect.any(Number), whole: true })
  expect((await measured()).size).toBe(0)
})

test('a measure rests on what was seen, and says on how many learners', async () => {
  await write(
    many
      .slice(0, 20)
      .map((i) => seen('session.attended', i, '2026-10-27', i < 15 ? 1 : 0, { outOf: 1, module: module(1) })),
  )
  await write(many.slice(0, 12).map((i) => seen('study.minutes', i, '2026-11-03', 120)))
  await follow()
  const rows = await measured()
  expect(rows.get(`attendance module:${module(1)}`)).toMatchObject({
    value: 75,
    n: 20,
    rows: 20,
    last_day: '2026-10-27',
  })
  expect(rows.get('study-time 2026-W45')).toMatchObject({ value: 1, n: 24 })
  expect(rows.has('study-time 2026-W46')).toBe(false)
})

test('one new observation has only its own turn measured again; a corrected one moves the value', async () => {
  await write([seen('study.minutes', 13, '2026-11-10', 240)])
  expect(await follow()).toEqual({ turns: 1, whole: false })
  expect((await measured()).get('study-time 2026-W46')?.value).toBeCloseTo(4 / 24)
  await write([seen('study.minutes', 13, '2026-11-10', 480)])
  expect(await follow()).toEqual({ turns: 1, whole: false })
  expect((await measured()).get('study-time 2026-W46')?.value).toBeCloseTo(8 / 24)
  expect(await follow()).toEqual({ turns: 0, whole: false })
})

test('measured step by step or all at once, the figures are the same', async () => {
  const steps = await measured()
  await db.write(scope, (tx) =>
    tx.updateTable('track.measure_version').set({ fingerprint: 'forgotten' }).where('run', '=', run).execute(),
  )
  expect((await follow()).whole).toBe(true)
  expect(await measured()).toEqual(steps)
})

test('an import that is undone takes its figures along', async () => {
  const batch = idFrom('a batch')
  await write(many.map((i) => seen('interaction', i, '2026-11-11', 3, { batch })))
  await follow()
  expect((await measured()).get('interactions 2026-W46')?.value).toBe(3)
  await db.write(scope, (tx) => withdraw(tx, scope, batch, now))
  await follow()
  expect((await measured()).has('interactions 2026-W46')).toBe(false)
})

test('what a platform tells as finished stands in the plan once it told any, and counts neither what was waived nor what it did not tell', async () => {
  const lines = async () =>
    (await db.read(scope, (reading) => trackingPlanInForce(reading, scope, run))).lines.map(
      ({ indicator }) => indicator,
    )
  expect(await lines()).not.toContain('content-finished')
  await write([0, 1, 2].map((i) => seen('content.completed', i, '2026-11-12', 1, { outOf: i === 2 ? 0 : 1 })))
  await follow()
  expect(await lines()).toContain('content-finished')
  const rows = await measured()
  expect(rows.get('content-finished 2026-W46')).toMatchObject({ n: 24 })
  expect(rows.get('content-finished 2026-W46')?.value).toBeCloseTo(2 / 24)
  expect(rows.has('content-finished 2026-W45')).toBe(false)
})

test('what learners said about teaching is not there below five, moves with every five, and is said to a tenth', async () => {
  await write(many.slice(0, 4).map((i) => seen('teaching.effect', i, '2026-11-06', 5)))
  await follow()
  expect((await measured()).has('teaching-effect 2026-11')).toBe(false)
  const asked = { run, indicator: 'teaching-effect', from: '2026-11-01', to: '2026-11-30' }
  expect(await db.read(scope, (reading) => measureOf(reading, scope, asked, now))).toBeNull()
  await write([seen('teaching.effect', 5, '2026-11-06', 3)])
  await follow()
  const five = { value: 4.5, sd: null, n: 5, rows: 5 }
  expect((await measured()).get('teaching-effect 2026-11')).toMatchObject(five)
  await write([6, 7, 8, 9].map((i) => seen('teaching.effect', i, '2026-11-09', 1)))
  await follow()
  expect((await measured()).get('teaching-effect 2026-11')).toMatchObject(five)
  await write([seen('teaching.effect', 10, '2026-12-01', 2)])
  await follow(new Date('2026-12-02T08:00:00Z'))
  expect((await measured()).get('teaching-effect 2026-11')).toMatchObject(five)
  expect((await measured()).get('teaching-effect 2026-12')).toMatchObject({ value: 1.5, n: 5, last_day: '2026-12-01' })
})

test('a weak module becomes one signal with its reason and n, and ends once', async () => {
  const hard = [2, 1, -16]
  const rows = many.flatMap((i) =>
    hard.map((shift, m) =>
      seen(
        'test.score',
        i,
        `2026-11-${['01', '08', '20'][m]}`,
        72 + shift + ((i * 7) % 13) - 6 + ((i * 5 + m * 3) % 7) - 3,
        { outOf: 100, module: module(m + 1) },
      ),
    ),
  )
  await write(rows)
  await follow()
  const raised = await db.write(scope, (tx) => raiseSignals(tx, scope, run, { now, learners: false }))
  const open = await db.read(scope, (reading) => signalsOf(reading, scope, run, { open: true }))
  const weak = open.find(({ kind }) => kind === 'weak-module')!
  expect(raised).toContain(weak.id)
  expect(weak).toMatchObject({ module: module(3), n: 24, title: { zh: '模块 3「模块 3」薄弱' } })
  expect(weak.says.zh).toMatch(/^测试平均 [\d.]+ 分（n=24），比其他模块低约 \d+ 分，/)
  expect(await db.write(scope, (tx) => raiseSignals(tx, scope, run, { now, learners: false }))).toEqual([])
  const end = { signal: weak.id, how: 'dismissed' as const, because: '试卷本身出错', now }
  expect(await db.write(scope, (tx) => endSignal(tx, scope, end))).toEqual({ id: weak.id })
  expect(await db.write(scope, (tx) => endSignal(tx, scope, end))).toEqual({ id: weak.id })
  expect(await db.write(scope, (tx) => endSignal(tx, scope, { ...end, because: '另一个理由' }))).toEqual({
    refused: 'signal-ended',
  })
  expect(await db.write(scope, (tx) => raiseSignals(tx, scope, run, { now, learners: false }))).toEqual([])
})

test('a source that falls silent becomes a signal, which passes when the data comes', async () => {
  const later = new Date('2026-12-09T08:00:00Z')
  await follow(later)
  await db.write(scope, (tx) => raiseSignals(tx, scope, run, { now: later, learners: false }))
  const silent = async () =>
    (await db.read(scope, (reading) => signalsOf(reading, scope, run))).find(
      ({ kind, indicator }) => kind === 'missing-data' && indicator === 'study-time',
    )
  expect((await silent())?.says.zh).toContain('无数据')
  await write(many.map((i) => seen('study.minutes', i, '2026-12-04', 200)))
  await follow(later)
  await db.write(scope, (tx) => raiseSignals(tx, scope, run, { now: later, learners: false }))
  expect((await silent())?.ending).toMatchObject({ how: 'passed', because: { zh: '数据已到' } })
})

test('learners who fade away are told with their reasons, and a dismissed one is left in peace', async () => {
  const days = Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(2026, 10, 2 + i)).toISOString().slice(0, 10))
  await write(
    many.flatMap((i) =>
      days
        .filter((_, d) => (i < 3 ? d < 2 : (d + i) % 4 !== 0))
        .map((day) => seen('study.minutes', i, day, 60, { sourceKey: 'fade' })),
    ),
  )
  await write(
    many.map((i) => seen('homework.handed-in', i, '2026-11-20', i < 3 ? 0 : 1, { outOf: 1, module: module(3) })),
  )
  await follow()
  await db.write(scope, (tx) => raiseSignals(tx, scope, run, { now, learners: true }))
  const off = async () =>
    (await db.read(scope, (reading) => signalsOf(reading, scope, run, { open: true }))).filter(
      ({ kind }) => kind === 'off-course',
    )
  const found = await off()
  expect(found.map(({ person: id }) => id)).toEqual(expect.arrayContaining([0, 1, 2].map(person)))
  expect(found[0]!.says.zh).toMatch(/同期一般/)
  await db.write(scope, (tx) =>
    endSignal(tx, scope, { signal: found[0]!.id, how: 'dismissed', because: '出差两周', now }),
  )
  await db.write(scope, (tx) => raiseSignals(tx, scope, run, { now: new Date('2026-12-01T08:00:00Z'), learners: true }))
  expect((await off()).map(({ person: id }) => id)).not.toContain(found[0]!.person)
})

test('a changed plan is a version with its reason; two who change it at once are told', async () => {
  const lines = defaultPlan().filter(({ indicator }) => indicator !== 'interactions')
  const change = (after: number, because: string) =>
    db.write(scope, (tx) => changeTrackingPlan(tx, scope, { run, after, lines, because, now }))
  expect(await change(0, '互动数据不可靠')).toEqual({ version: 1 })
  expect(await change(0, '互动数据不可靠')).toEqual({ version: 1 })
  expect(
    await db.write(scope, (tx) =>
      changeTrackingPlan(tx, scope, { run, after: 0, lines: defaultPlan(), because: '另一个人', now }),
    ),
  ).toEqual({ refused: 'plan-changed-meanwhile' })
  expect(await follow(), 'the change itself measured by the new plan').toEqual({ turns: 0, whole: false })
})
