import { expect, test } from 'vitest'
import { samplePerson, managers, newcomers } from '../seeds/service-onboarding/people-list.ts'
import { moduleId, runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { answerReview, openReview } from '../src/align/public.ts'
import { getFinding, getImprovement } from '../src/improve/contract.ts'
import { sweepReviews } from '../src/improve/public.ts'
import { idFrom, newId } from '../src/platform/db/id.ts'
import { createScope, systemScope } from '../src/platform/auth/scope.ts'
import { enrol, learnersOf, standingOf } from '../src/programme/public.ts'
import { actOnSignal, dismissSignal, getRules, getSignals, setRule } from '../src/track/read/signals/contract.ts'
import { getIndicator } from '../src/track/contract.ts'
import { getAtRisk } from '../src/track/read/learners/contract.ts'
import { getWeakModules } from '../src/track/read/test-results/contract.ts'
import { measuring, watching } from '../src/track/public.ts'
import { startTestServer } from './test-server.ts'

const j = await startTestServer()
const product = systemScope()
const run = runIds.five
const params = { run }
const later = async () => {
  throw new Error('no job is asked for')
}
const work = async () => {
  for (const sweep of [measuring, watching]) await sweep.work({ db: j.db, now: j.now, later })
}
await work()

test('a signal about a learner ends by what was done, once; or dismissed with a reason of its own kind [S301]', async () => {
  const lead = await j.as('lead')
  const { learners } = await lead.call(getAtRisk, { params, query: {} })
  const [first, second] = learners.map(({ signal }) => signal!)
  const ask = { params: { run, signal: first! } }
  await lead.call(actOnSignal, { ...ask, body: { did: 'coach', because: '请导师本周每天带一通电话' } })
  await lead.call(actOnSignal, { ...ask, body: { did: 'coach', because: '请导师本周每天带一通电话' } })
  expect(await lead.refusal(dismissSignal, { ...ask, body: { reason: 'not-so', because: '看错了' } })).toMatchObject({
    refused: 'signal-ended',
  })
  await lead.call(dismissSignal, {
    params: { run, signal: second! },
    body: { reason: 'known', because: '本周年假，已和主管说好' },
  })
  const { signals } = await lead.call(getSignals, { params, query: { open: 'false' } })
  expect(signals.find(({ id }) => id === first)!.ending).toMatchObject({
    how: 'acted',
    did: 'coach',
    reason: null,
    by: samplePerson('lead').name,
  })
  expect(signals.find(({ id }) => id === second)!.ending).toMatchObject({
    how: 'dismissed',
    did: null,
    reason: 'known',
  })
  expect(
    await (await j.as('manager-1')).refusal(actOnSignal, { ...ask, body: { did: 'talk', because: '谈过了' } }),
  ).toMatchObject({ status: expect.any(Number) })
})

/** Ends raised signals as false alarms: written as people would have ended them over some weeks. */
async function falseAlarms(n: number): Promise<void> {
  for (let i = 0; i < n; i++) {
    const id = newId()
    await j.sql(
      "insert into track.signal (id, run, kind, rule, person, turn, code, params, n, raised_at) values ($1, $2, 'off-course', 'off-course', $3, $4, 'not-seen', '{}', 48, $5)",
      [id, run, newcomers[i]!.id, `w${i}`, j.now],
    )
    await (
      await j.as('lead')
    ).call(dismissSignal, {
      params: { run, signal: id },
      body: { reason: 'not-so', because: '当天都在线，系统没有记上' },
    })
  }
}

test('many false alarms move the rule’s line one step, which is shown, bounded, and can be set back [S301]', async () => {
  const lead = await j.as('lead')
  const rule = async () => (await lead.call(getRules, { params })).rules.find((one) => one.rule === 'off-course')!
  expect(await rule()).toMatchObject({ step: 0, line: 1.1, shipped: 1.1, endings: { acted: 1, known: 1 } })
  const before = (await lead.call(getAtRisk, { params, query: {} })).learners.length
  await falseAlarms(9)
  j.pass({ minutes: 10 })
  await work()
  expect(await rule()).toMatchObject({
    step: 1,
    line: 1.3,
    endings: { notSo: 9 },
    since: { notSo: 0 },
    versions: [{ by: null, because: { zh: expect.stringContaining('9 条是误报') } }],
  })
  expect((await lead.call(getAtRisk, { params, query: {} })).learners.length).toBeLessThanOrEqual(before)
  j.pass({ minutes: 10 })
  await work()
  expect((await rule()).step).toBe(1)
  const set = { params: { run, rule: 'off-course' as const } }
  expect(await lead.refusal(setRule, { ...set, body: { after: 1, step: 5, because: '再严一些' } })).toMatchObject({
    refused: 'beyond-bounds',
  })
  expect(await lead.refusal(setRule, { ...set, body: { after: 0, step: 0, because: '改回出厂' } })).toMatchObject({
    refused: 'rule-changed-meanwhile',
    status: 409,
  })
  await lead.call(setRule, { ...set, body: { after: 1, step: 0, because: '系统已修好，改回出厂' } })
  expect(await rule()).toMatchObject({
    step: 0,
    line: 1.1,
    version: 2,
    versions: [{ by: samplePerson('lead').name }, { by: null }],
  })
  expect(
    await (await j.as('instructor')).refusal(setRule, { ...set, body: { after: 2, step: 1, because: '试试' } }),
  ).toMatchObject({ status: 403 })
})

test('a percentage is shown only after calibration on own finished runs proves true; until then ranks, and why is said', async () => {
  const lead = await j.as('lead')
  const { calibration } = await lead.call(getRules, { params })
  const { learners } = await lead.call(getAtRisk, { params, query: {} })
  expect(calibration).toMatchObject({ runs: 1, n: 48 })
  expect(learners.every(({ probability }) => (probability !== null) === calibration!.shown)).toBe(true)
  expect(calibration!.shown).toBe(calibration!.error !== null && calibration!.error <= calibration!.most)
  await j.sql(
    'update track.calibration set intercept = -1, slope = 1, error = 0.03, refused = null, at = now() where run = $1',
    [run],
  )
  const shown = await lead.call(getAtRisk, { params, query: {} })
  for (const { probability, score } of shown.learners) expect(probability).toBeCloseTo(1 / (1 + Math.exp(1 - score)), 6)
  const people = await j.db.read(product, (reading) => learnersOf(reading, product, runIds.four))
  await j.db.write(product, (tx) =>
    enrol(
      tx,
      product,
      people.map((p, i) => ({ run: runIds.four, person: p.id, since: p.since, outcome: i < 4 ? '未通过' : '通过' })),
    ),
  )
  j.pass({ days: 1 })
  await work()
  expect((await lead.call(getRules, { params })).calibration).toMatchObject({
    refused: 'too-few',
    events: 4,
    shown: false,
  })
  expect(
    (await lead.call(getAtRisk, { params, query: {} })).learners.every(({ probability }) => probability === null),
  ).toBe(true)
})

test('every weekly look at a module counts, and several indicators looked at together are corrected for', async () => {
  const looks = await j.sql<{ module: string; week: string }>(
    'select module, week from track.interim_look where run = $1',
    [run],
  )
  expect(looks.filter(({ module }) => module === moduleId('five', 3))).toHaveLength(1)
  const lead = await j.as('lead')
  const third = async () => (await lead.call(getWeakModules, { params })).modules.find(({ number }) => number === 3)!
  expect(await third()).toMatchObject({ weak: true, looks: null })
  await j.sql(
    "insert into track.interim_look select $1, $2, '2020-W' || lpad(i::text, 2, '0'), 0.9 from generate_series(1, 52) i",
    [run, moduleId('five', 3)],
  )
  j.pass({ hours: 1 })
  expect(await third()).toMatchObject({ weak: true, looks: null })
  expect((await third()).p!).toBeLessThan(0.1 / 53)
  const { signals } = await lead.call(getSignals, { params, query: {} })
  for (const { says } of signals.filter(({ kind }) => kind === 'below-line'))
    expect(says.zh).toMatch(/项指标一起看，校正后/)
})

test('an indicator’s cycles have control limits where there are enough of them, and words either way', async () => {
  const lead = await j.as('lead')
  const four = await lead.call(getIndicator, { params: { run: runIds.four, indicator: 'test-score' } })
  expect(four).toMatchObject({ usable: 6, fewest: 6, control: { centre: expect.any(Number) } })
  const outside = four.points
    .filter((_, i) => four.control!.limits[i]?.outside)
    .map(({ module }) => four.numbers[module!])
  expect(outside).toEqual([2])
  const five = await lead.call(getIndicator, { params: { run, indicator: 'test-score' } })
  expect(five.control).toBeNull()
  expect(five.usable).toBeLessThan(5)
  expect(await lead.refusal(getIndicator, { params: { run, indicator: 'nothing' } })).toMatchObject({ status: 404 })
})

test('when a review closes, a module that managers call far from the job becomes a finding by itself, once [S110]', async () => {
  const lead = await j.as('lead')
  const { findings } = await lead.call(getImprovement, { params })
  const own = findings.filter(({ theme }) => theme === 'relevance')
  expect(own).toMatchObject([
    {
      module: { number: 3 },
      from: { kind: 'review', href: `/runs/${run}/align` },
      by: null,
      state: 'open',
      title: expect.stringMatching(/主管均分 2\.\d，n=7，线 2\.5/),
    },
  ])
  const review = idFrom('test', 'review')
  const system = systemScope(samplePerson('lead').id)
  const dueOn = new Date(j.now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10)
  await j.db.write(system, (tx) => openReview(tx, system, { id: review, run, dueOn }, j.now))
  for (const m of managers.slice(0, 4)) {
    const scope = createScope((await j.db.read(product, (reading) => standingOf(reading, product, m.id)))!)
    await j.db.write(scope, (tx) =>
      answerReview(
        tx,
        scope,
        {
          run,
          review,
          party: 'manager',
          answers: [{ question: 'fit', module: moduleId('five', 2), value: 2, note: null }],
        },
        j.now,
      ),
    )
  }
  const relevance = async () => {
    await sweepReviews.work({ db: j.db, now: j.now, later })
    return (await lead.call(getImprovement, { params })).findings.filter(({ theme }) => theme === 'relevance').length
  }
  expect(await relevance()).toBe(1)
  j.pass({ days: 4 })
  expect(await relevance()).toBe(2)
  expect(await relevance()).toBe(2)
  expect((await lead.call(getFinding, { params: { finding: own[0]!.id } })).signs.length).toBeGreaterThan(5)
})
