// A run is tracked: its table, its figures and what they rest on, weak modules, who drifts away, and who may see whom.
import { expect, test } from 'vitest'
import { record } from '../src/evidence/public.ts'
import { runs } from '../src/programme/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { changePlan, getPlan, getTrack } from '../src/track/contract.ts'
import { dismissSignal, getSignals } from '../src/track/read/signals/contract.ts'
import { getLearnerProgress, getLearner, getAtRisk, getStudyTime } from '../src/track/read/learners/contract.ts'
import { getFigure, getMissingHandIns, remind } from '../src/track/read/figure-provenance/contract.ts'
import { getWeakModules } from '../src/track/read/test-results/contract.ts'
import { measuring, readNextSteps, readTiles, threadOf, timelineEventsOf, watching } from '../src/track/public.ts'
import { scopeForPerson } from '../seeds/service-onboarding/scope-for-person.ts'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { moduleId, runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { getOverview } from '../src/app/contract.ts'
import { startTestServer } from './test-server.ts'
import { recordSampleRunEvidence } from './sample-run-evidence.ts'

const server = await startTestServer()
const run = runIds.five
const product = systemScope()
const params = { run }

const look = async () => {
  const working = { db: server.db, now: server.now, later: async () => {} }
  await measuring.work(working)
  await watching.work(working)
}

await recordSampleRunEvidence(server)
await look()
const lead = await server.as('lead')

test('the mission’s table lives: value, road, n, source, cycle, next, and missing is said, never zero [S221]', async () => {
  const { rows, plan, fresh } = await lead.call(getTrack, { params })
  expect(rows.map(({ indicator }) => indicator)).toEqual([
    'attendance',
    'study-time',
    'interactions',
    'test-score',
    'homework-completion',
    'homework-accuracy',
    'case-solving',
    'supervisor-rating',
    'task-hand-in',
    'content-usefulness',
    'teaching-effect',
  ])
  const of = (id: string) => rows.find(({ indicator }) => indicator === id)!
  expect(of('attendance')).toMatchObject({ cycle: 'module', unit: 'percent', now: { n: expect.any(Number) } })
  expect(of('attendance').now!.value).toBeGreaterThan(80)
  expect(of('study-time').now).toMatchObject({ n: 48, over: true })
  expect(of('study-time').points.length).toBeGreaterThanOrEqual(3)
  expect(of('supervisor-rating').missing).toMatchObject({ who: 3 })
  expect(of('test-score').next).toMatch(/^\d{4}-/)
  expect(rows.every(({ now, colour }) => now !== null || colour === 'none')).toBe(true)
  expect(fresh.learners).toBe(48)
  expect(plan.minutes).toBeGreaterThan(0)
})

test('new evidence is in the table at the next look, and only what it touches is measured again', async () => {
  const before = (await lead.call(getTrack, { params })).rows.find(({ indicator }) => indicator === 'study-time')!
  const week = before.now!
  await server.db.write(product, (tx) =>
    record(tx, product, [
      {
        person: samplePerson('learner-1').id,
        run,
        kind: 'study.minutes',
        day: week.first,
        at: server.now,
        value: 48 * 60,
        source: 'late report',
        sourceKey: 'x',
      },
    ]),
  )
  await look()
  const after = (await lead.call(getTrack, { params })).rows.find(({ indicator }) => indicator === 'study-time')!
  expect(after.now!.value! - week.value!).toBeCloseTo(1, 5)
})

test('any number opens its formula, its tallies and the rows it rests on [S225]', async () => {
  const { rows } = await lead.call(getTrack, { params })
  const tests = rows.find(({ indicator }) => indicator === 'test-score')!
  const turn = tests.points.find(({ module }) => module === moduleId('five', 3))!
  const figure = await lead.call(getFigure, { params: { run, indicator: 'test-score' }, query: { turn: turn.turn } })
  expect(figure.value).toBeCloseTo(turn.value!, 9)
  expect(figure.total).toBe(figure.tallies[0]!.rows)
  expect(figure.rows[0]).toMatchObject({ who: expect.any(String), outOf: 100 })
  const mean = figure.rows.reduce((sum, { value }) => sum + value, 0) / figure.rows.length
  expect(mean).toBeCloseTo(turn.value!, 9)
})

test('what learners said in confidence opens as a mean to a tenth and its spread, without names, rows, sums or version', async () => {
  const figure = await lead.call(getFigure, { params: { run, indicator: 'content-usefulness' } })
  expect(figure).toMatchObject({ rows: [], total: 0, tallies: [], withheld: null, least: 5, version: null })
  expect(figure.value).toBe(Math.round(figure.value! * 10) / 10)
  expect(figure.n).toBeGreaterThanOrEqual(10)
  expect(figure.spread!.every(({ share }) => share * 10 === Math.round(share * 10))).toBe(true)
  const one = await lead.call(getFigure, {
    params: { run, indicator: 'content-usefulness' },
    query: { person: samplePerson('learner-1').id },
  })
  expect(one).toMatchObject({ value: null, withheld: 5, rows: [], tallies: [] })
})

test('module 3 is told as weak, with its effect, interval and n, and the signal ends once with a reason [S208 S301]', async () => {
  const { modules } = await lead.call(getWeakModules, { params })
  expect(modules[0]).toMatchObject({ number: 3, weak: true })
  expect(modules[0]!.high).toBeLessThan(0)
  expect(modules.filter(({ weak }) => weak)).toHaveLength(1)
  const { signals } = await lead.call(getSignals, { params, query: { open: 'true' } })
  const weak = signals.find(({ kind }) => kind === 'weak-module')!
  expect(weak.says.zh).toContain(`n=${modules[0]!.n}`)
  const missing = signals.find(({ kind }) => kind !== 'weak-module')
  if (missing) {
    await lead.call(dismissSignal, { params: { run, signal: missing.id }, body: { because: '已电话确认' } })
    expect(
      await lead.refusal(dismissSignal, { params: { run, signal: missing.id }, body: { because: '别的理由' } }),
    ).toMatchObject({ refused: 'signal-ended', status: 409 })
  }
})

test('learners who drift away are listed with reasons beside what is usual, most at risk first [S301]', async () => {
  const { learners, running, of } = await lead.call(getAtRisk, { params, query: {} })
  expect(running).toBe(true)
  expect(of).toBe(48)
  const drifting = [41, 42, 43, 44].map((i) => samplePerson(`learner-${i}`).id)
  expect(learners.map(({ rank }) => rank)).toEqual(learners.map(({ rank }) => rank).toSorted((a, b) => a - b))
  expect(learners.some(({ person }) => drifting.includes(person))).toBe(true)
  const { persons, ranks } = await lead.call(getLearnerProgress, { params })
  const theirs = drifting.map((id) => ranks[persons.indexOf(id)]!)
  expect(theirs.reduce((a, b) => a + b, 0) / 4).toBeLessThan(16)
  expect(learners[0]!.reasons.length).toBeGreaterThan(0)
  expect(learners[0]!.signal).not.toBeNull()
})

test('the board shows every learner by module, and the card everything of one [S201 S207]', async () => {
  const board = await lead.call(getLearnerProgress, { params })
  expect(board.persons).toHaveLength(48)
  expect(new Set(board.states.map((row) => row.length))).toEqual(new Set([6]))
  expect(board.states.some((row) => row.startsWith('d'))).toBe(true)
  expect(board.states.every((row) => row.endsWith('--'))).toBe(true)
  const card = await lead.call(getLearner, { params: { run, person: board.persons[0]! } })
  expect(card.modules.map(({ state }) => (state[0] === 'n' ? '-' : state === 'doing' ? 'g' : state[0])).join('')).toBe(
    board.states[0],
  )
  expect(card.figures.map(({ indicator }) => indicator)).not.toContain('teaching-effect')
})

test('study time adds up by day and by ISO week [S203]', async () => {
  const weeks = await lead.call(getStudyTime, { params, query: { by: 'week' } })
  const days = await lead.call(getStudyTime, { params, query: { by: 'day' } })
  expect(weeks.turns.every(({ key }) => /^\d{4}-W\d\d$/.test(key))).toBe(true)
  expect(days.turns).toHaveLength(14)
  const person = weeks.persons[5]!
  const week = weeks.turns.at(-2)!
  const own = days.turns.flatMap(({ first }, i) =>
    first >= week.first && first <= week.last ? [days.amounts[days.persons.indexOf(person)]![i] ?? 0] : [],
  )
  expect(own).toHaveLength(7)
  expect(own.reduce((a, b) => a + b, 0)).toBe(weeks.amounts[5]!.at(-2))
})

test('a manager sees the own team, a learner only themselves, an executive nobody by name', async () => {
  const manager = await server.as('manager-1')
  const team = await manager.call(getLearnerProgress, { params })
  const reports = Array.from({ length: 48 }, (_, i) => samplePerson(`learner-${i + 1}`))
    .filter(({ superior }) => superior === 'manager-1')
    .map(({ id }) => id)
  expect(team.persons.toSorted()).toEqual(reports.toSorted())
  expect(
    (await manager.call(getTrack, { params })).rows.find(({ indicator }) => indicator === 'study-time')!.now!.n,
  ).toBe(reports.length)
  expect(await manager.refusal(getLearner, { params: { run, person: samplePerson('learner-2').id } })).toMatchObject({
    status: 404,
  })
  expect(await manager.refusal(getPlan, { params })).toMatchObject({ status: 404 })

  const learner = await server.as('learner-7')
  expect((await learner.call(getLearnerProgress, { params })).persons).toEqual([samplePerson('learner-7').id])
  expect(
    (await learner.call(getLearner, { params: { run, person: samplePerson('learner-7').id } })).standing,
  ).toBeNull()
  expect(
    (await learner.call(getTrack, { params })).rows.find(({ indicator }) => indicator === 'teaching-effect')!.now
      ?.value ?? null,
  ).toBeNull()
  expect(await learner.refusal(getLearner, { params: { run, person: samplePerson('learner-8').id } })).toMatchObject({
    status: 404,
  })

  const executive = await server.as('executive')
  expect((await executive.call(getTrack, { params })).rows[0]!.now!.value).not.toBeNull()
  expect((await executive.call(getLearnerProgress, { params })).persons).toEqual([])
  expect((await executive.call(getFigure, { params: { run, indicator: 'attendance' } })).rows).toEqual([])
  expect(
    (await executive.call(getSignals, { params, query: {} })).signals.filter(
      ({ person, name }) => person !== null || name !== null,
    ),
  ).toEqual([])
})

test('a module a learner has not handed in is late in their own eyes too', async () => {
  const { persons, states } = await lead.call(getLearnerProgress, { params })
  const late = persons[states.findIndex((row) => row.includes('l'))]!
  const own = await (await server.as(late)).call(getLearnerProgress, { params })
  expect(own.states).toEqual([states[persons.indexOf(late)]])
})

test('催办: who has not answered is listed, and the reminder is noted once', async () => {
  const asked = { run, indicator: 'supervisor-rating' }
  const list = await lead.call(getMissingHandIns, { params: asked })
  expect(list.persons.map(({ id }) => id).toSorted()).toEqual(
    ['manager-2', 'manager-5', 'manager-8'].map((key) => samplePerson(key).id).toSorted(),
  )
  const body = {
    id: newId(),
    indicator: 'supervisor-rating',
    turn: list.turn!,
    persons: list.persons.map(({ id }) => id),
  }
  expect(await lead.call(remind, { params, body })).toEqual({ id: body.id, persons: 3 })
  expect(await lead.call(remind, { params, body })).toEqual({ id: body.id, persons: 3 })
  expect(await lead.refusal(remind, { params, body: { ...body, persons: body.persons.slice(1) } })).toMatchObject({
    refused: 'id-used-for-something-else',
  })
  expect(
    (await lead.call(getTrack, { params })).rows.find(({ indicator }) => indicator === 'supervisor-rating')!.missing!
      .reminded,
  ).toBe(server.now.toISOString())
  expect(await (await server.as('manager-1')).refusal(getMissingHandIns, { params: asked })).toMatchObject({
    refused: 'not-yours',
  })
})

test('the plan is changed with a reason, as a version that stays readable; the table follows', async () => {
  const { version, lines, catalogue } = await lead.call(getPlan, { params })
  const changed = lines
    .filter(({ indicator }) => indicator !== 'interactions')
    .map((line) => (line.indicator === 'test-score' ? { ...line, cycle: 'module' as const, line: 70 } : line))
  const body = { after: version, because: '互动次数暂不可靠，测试改看每模块', lines: changed }
  expect(await lead.call(changePlan, { params, body })).toEqual({ version: version + 1 })
  expect(await lead.refusal(changePlan, { params, body: { ...body, because: '另一人同时改', lines } })).toMatchObject({
    refused: 'plan-changed-meanwhile',
  })
  const { rows, plan } = await lead.call(getTrack, { params })
  expect(plan.version).toBe(version + 1)
  expect(rows.map(({ indicator }) => indicator)).not.toContain('interactions')
  expect(rows.find(({ indicator }) => indicator === 'test-score')).toMatchObject({
    cycle: 'module',
    line: 70,
    now: { turn: expect.stringMatching(/^module:/) },
  })
  expect((await lead.call(getPlan, { params })).versions[0]).toMatchObject({
    because: body.because,
    by: samplePerson('lead').name,
  })
  expect(catalogue.length).toBeGreaterThan(lines.length)
  expect(
    await (await server.as('manager-1')).refusal(changePlan, { params, body: { ...body, after: version + 1 } }),
  ).toMatchObject({ refused: 'not-yours' })
})

test('the tile, the next acts, the thread and the timeline say the weak module; an executive is told the same, without names', async () => {
  const told = async (who: string) => {
    const scope = await scopeForPerson(server.db, who)
    return server.db.read(scope, async (reading) => ({
      tile: (await readTiles(reading, scope, await runs(reading, scope, run), server.now))().get(run)!,
      acts: (await readNextSteps(reading, scope, await runs(reading, scope, run)))(),
      thread: await threadOf(reading, scope, run, server.now),
      happened: await timelineEventsOf(reading, scope, run),
    }))
  }
  const staff = await told('lead')
  expect(staff.tile).toMatchObject({
    dimension: 'monitoring',
    colour: 'watch',
    sentence: { zh: expect.stringMatching(/^模块 3 中位数 \d+（n=\d+），比其他模块低 \d+ 分/) },
  })
  expect(staff.acts.map(({ title }) => title.zh)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^模块 3「/), expect.stringMatching(/名学员可能掉队$/)]),
  )
  expect(staff.thread.find(({ title }) => title.zh.startsWith('模块 3'))).toMatchObject({
    kind: 'signal',
    state: 'open',
    from: [],
  })
  expect(staff.happened.some(({ title }) => title.zh === '信号：模块 3 薄弱')).toBe(true)
  expect((await told('executive')).acts).toEqual([])
  const [seenByLead, seenByExecutive] = [
    await (await server.as('lead')).call(getOverview, { params: { run } }),
    await (await server.as('executive')).call(getOverview, { params: { run } }),
  ]
  const monitoring = ({ tiles }: typeof seenByLead) => tiles.find(({ dimension }) => dimension === 'monitoring')
  expect(monitoring(seenByExecutive)).toEqual(monitoring(seenByLead))
  expect((await told('manager-1')).tile.colour).toBe('none')
})
