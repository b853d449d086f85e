// A run opens, now or by itself on its day, is taken back while nothing has happened, and is closed when every goal has evidence or a signed reason.
import { expect, test } from 'vitest'
import { putGoal } from '../src/align/contract.ts'
import { getOverview, getToday } from '../src/app/contract.ts'
import { sweeps } from '../src/app/jobs.ts'
import { getRunState } from '../src/app/run-state/contract.ts'
import { answerNotMeasured, signNotMeasured } from '../src/evaluate/contract.ts'
import { getChains } from '../src/evaluate/read/evidence-chain/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { getNotices } from '../src/platform/notify/contract.ts'
import * as c from '../src/programme/contract.ts'
import { changeRunDates, postLearners, postSeat } from '../src/programme/read/contract.ts'
import { reportIssue } from '../src/respond/contract.ts'
import { zhDay } from './day-in-words.ts'
import { foundOwnCompany, kpiGoal, peopleSheet, person } from './own-company.ts'

const { server, fang, founder, day, bring } = await foundOwnCompany()
/** What a worker does within a minute. */
const work = async () => {
  for (const sweep of sweeps.filter(({ name }) => /^(programme\.|evaluate\.)/.test(name)))
    await sweep.work({ db: server.db, now: server.now, later: () => Promise.reject(new Error('no job is asked for')) })
}
const [chen, wu, lead2, he, qian, sun, li] = ['00101', '00102', '00106', '00100', '00105', '00103', '00107'].map(person)
const runs = { first: newId(), planned: newId() }
const of = { params: { run: runs.first } }
const lineOf = (view: { lines: { what: string }[] }, what: string) => view.lines.find((l) => l.what === what)
const noticesOf = async (who: string) =>
  (await (await server.as(who)).call(getNotices)).notices.filter((n) => n.about !== 'programme.seat')
const state = async (run: string) => (await fang.call(c.getRun, { params: { run } })).run.state
const move = (to: string) => ({ ...of, body: { state: to } })

test('without learners a run does not open, and the page says what is there, what is missing and where to mend it', async () => {
  await bring('organisation-sheet', '', peopleSheet)
  const body = { id: runs.first, follows: null, programme: '客服上岗培训', name: '第 1 期' }
  await fang.call(c.createRun, { body: { ...body, startsOn: day(70), endsOn: day(100) } })
  const view = await fang.call(getRunState, of)
  expect(view).toMatchObject({ next: 'running', mayMove: true, planned: null, traced: false })
  expect(lineOf(view, 'learners-0')).toMatchObject({ colour: 'bad', href: `/runs/${runs.first}/setup#learners` })
  expect(lineOf(view, 'mentor-0')).toMatchObject({ colour: 'watch', href: `/runs/${runs.first}/setup#seats` })
  expect(lineOf(view, 'goals-0')).toMatchObject({ colour: 'watch', href: `/runs/${runs.first}/align` })
  expect(lineOf(view, 'early')).toMatchObject({ params: { n: 70 } })
  expect(view.lines.filter((l) => l.colour === 'bad').map((l) => l.what)).toEqual(['learners-0'])
  expect(await fang.refusal(c.setRunState, move('running'))).toMatchObject({
    status: 409,
    refused: 'no-learners',
    message: { en: expect.stringContaining('no learners') },
  })
  const stranger = await server.as(chen!)
  expect(await stranger.refusal(getRunState, of)).toMatchObject({ refused: 'not-found' })
  expect(await state(runs.first)).toBe('preparing')
})

test('once there is a learner it opens; learners, superiors and seats are told, and whoever pressed is not', async () => {
  await fang.call(changeRunDates, { ...of, body: { name: '第 1 期', startsOn: day(-5), endsOn: day(30) } })
  await fang.call(postLearners, { ...of, body: { persons: [chen, wu] } })
  await fang.call(postSeat, { ...of, body: { person: qian, role: 'mentor' } })
  await fang.call(postSeat, { ...of, body: { person: li, role: 'business' } })
  expect((await fang.call(getRunState, of)).toTell).toBe(5)
  const learner = await server.as(chen!)
  expect(await learner.refusal(c.setRunState, move('running'))).toMatchObject({ refused: 'not-yours' })
  expect(await learner.refusal(getRunState, of)).toMatchObject({ refused: 'not-yours-to-set-up' })
  await fang.call(c.setRunState, move('running'))
  await fang.call(c.setRunState, move('running'))
  expect((await fang.call(getRunState, of)).opening).toMatchObject({ told: 0, telling: 5 })
  await work()
  await work()
  for (const [who, href] of [
    [chen, 'practise'],
    [he, ''],
    [qian, 'practise'],
    [li, ''],
  ] as const)
    expect((await noticesOf(who!)).map((n) => [n.about, n.href])).toEqual([
      ['programme.opened', `/runs/${runs.first}${href && `/${href}`}`],
    ])
  expect((await fang.call(getNotices)).notices).toEqual([])
  expect(await fang.call(getRunState, of)).toMatchObject({
    opening: { first: null, told: 5, telling: 0 },
    next: 'following-up',
  })
})

test('an opened run without any evidence is not on track: its monitoring says that nothing has come in', async () => {
  const { tiles } = await fang.call(getOverview, of)
  expect(tiles.find((t) => t.dimension === 'monitoring')).toMatchObject({ colour: 'none' })
})

test('an opening is taken back while nothing has happened, and those who were told are told of that', async () => {
  server.pass({ minutes: 5 })
  expect(await (await server.as(li!)).refusal(c.takeBackOpening, of)).toMatchObject({ refused: 'not-yours' })
  await fang.call(c.takeBackOpening, of)
  await fang.call(c.takeBackOpening, of)
  expect(await state(runs.first)).toBe('preparing')
  await work()
  expect((await noticesOf(chen!)).map((n) => n.about)).toEqual(['programme.taken-back', 'programme.opened'])
  expect((await noticesOf(qian!)).map((n) => n.about)).toEqual(['programme.taken-back', 'programme.opened'])
  expect((await fang.call(getNotices)).notices).toEqual([])
  expect((await fang.call(getRunState, of)).steps.map((s) => s.state)).toEqual(['preparing', 'running', 'preparing'])
})

test('opened and taken back before anybody was told, nobody is told of either', async () => {
  await fang.call(c.setRunState, move('running'))
  await fang.call(c.takeBackOpening, of)
  await work()
  expect(await noticesOf(wu!)).toHaveLength(2)
})

test('of two who open it at once one has opened it, and the other is told who', async () => {
  await fang.call(postSeat, { ...of, body: { person: lead2, role: 'lead' } })
  const other = await server.as(lead2!)
  const both = await Promise.all(
    [fang, other].map((who) =>
      who.call(c.setRunState, move('running')).then(
        () => 'opened',
        (error: Error) => error.message,
      ),
    ),
  )
  expect(both.toSorted()).toEqual([expect.stringMatching(/opened already, by (方静|孙讲师)/), 'opened'])
  expect(
    await server.sql(`select state from programme.run_state where run = $1 order by at`, [runs.first]),
  ).toHaveLength(6)
})

test('after the first report it is not taken back, and what was first is named', async () => {
  const learner = await server.as(chen!)
  await learner.call(reportIssue, {
    ...of,
    body: { id: newId(), module: null, theme: 'time', text: '排班冲突，来不了', voice: 'named' },
  })
  expect(await fang.refusal(c.takeBackOpening, of)).toMatchObject({
    refused: 'opening-stands-by-issues',
    message: { zh: '不能退回：已有学员提了反馈。' },
  })
  await bring('score-sheet', runs.first, `学员工号,考试名称,成绩,满分,交卷时间\n00101,产品测试,80,100,${day(-2)}\n`)
  const message = { zh: `不能退回：${zhDay(day(-2))}起已有学员数据。` }
  expect(await fang.refusal(c.takeBackOpening, of)).toMatchObject({ refused: 'opening-stands-by-evidence', message })
  expect((await fang.call(getRunState, of)).opening).toMatchObject({ first: { kind: 'evidence', day: day(-2) } })
  expect(await state(runs.first)).toBe('running')
})

test('a run planned for its day opens by itself; kept from it on the day, those who planned it are told, and it opens once that is mended', async () => {
  const planned = { params: { run: runs.planned } }
  const body = { id: runs.planned, follows: null, programme: '客服上岗培训', name: '第 2 期' }
  await fang.call(c.createRun, { body: { ...body, startsOn: day(3), endsOn: day(30) } })
  await fang.call(c.planOpening, planned)
  expect((await fang.call(getRunState, planned)).planned).toMatchObject({ by: '方静', blockedAt: null })
  await fang.call(c.withdrawPlannedOpening, planned)
  expect((await fang.call(getRunState, planned)).planned).toBeNull()
  await fang.call(c.planOpening, planned)
  await work()
  expect(await state(runs.planned)).toBe('preparing')
  server.pass({ days: 3 })
  await work()
  await work()
  expect(await state(runs.planned)).toBe('preparing')
  // @NOTE Of the run that two opened at once she is told only where the other was first.
  const told = (await fang.call(getNotices)).notices.filter((n) => n.href?.startsWith(`/runs/${runs.planned}`))
  expect(told.map((n) => [n.about, n.href])).toEqual([['programme.opening-blocked', `/runs/${runs.planned}/state`]])
  expect((await fang.call(getRunState, planned)).planned?.blockedAt).not.toBeNull()
  expect((await fang.call(getToday)).acts.filter((a) => a.stage === 'programme')).toMatchObject([
    { href: `/runs/${runs.planned}/state`, colour: 'bad' },
  ])
  await fang.call(postLearners, { ...planned, body: { persons: [sun] } })
  await work()
  expect(await state(runs.planned)).toBe('running')
  expect((await fang.call(getRunState, planned)).steps.at(-1)).toMatchObject({ by: '方静' })
  expect((await noticesOf(sun!)).map((n) => n.about)).toEqual(['programme.opened'])
  expect((await fang.call(getToday)).acts.filter((a) => a.stage === 'programme')).toEqual([])
  expect(await fang.refusal(c.planOpening, planned)).toMatchObject({ refused: 'not-preparing' })
})

const goal = newId()
const goalGiven = (run: string, id: string, name: string) => kpiGoal({ run, id, name, owner: founder, dueOn: day(120) })
const setGoal = (run: string, id: string, name: string) => fang.call(putGoal, goalGiven(run, id, name))
const inGoal = { params: { run: runs.first, goal } }

test('a goal that points at nobody, or at what is not there, is refused and says at what', async () => {
  const { params, body } = goalGiven(runs.first, newId(), '没有人负责的目标')
  const refusedFor = async (more: object) =>
    (await fang.refusal(putGoal, { params, body: { ...body, ...more } as typeof body })).refused
  expect(await refusedFor({ owner: newId() })).toBe('unknown-owner')
  expect(await refusedFor({ coOwner: newId() })).toBe('unknown-owner')
  expect(await refusedFor({ serves: newId() })).toBe('unknown-organisation-goal')
  expect(await refusedFor({ kind: 'competency', competency: newId(), fromLevel: 1, toLevel: 2 })).toBe(
    'unknown-competency',
  )
})

test('closing names each goal with neither evidence nor a reason; only the lead signs why, and not in blanks', async () => {
  await setGoal(runs.first, goal, '独立上岗周数 ≤ 8')
  expect(await fang.refusal(c.setRunState, move('closed'))).toMatchObject({ refused: 'not-the-next-state' })
  server.pass({ minutes: 1 })
  await fang.call(c.setRunState, move('following-up'))
  expect(await fang.refusal(c.setRunState, move('closed'))).toMatchObject({
    refused: 'goals-without-evidence',
    message: { zh: expect.stringContaining('「独立上岗周数 ≤ 8」') },
  })
  const view = await fang.call(getRunState, of)
  expect(lineOf(view, 'goals-missing')).toMatchObject({ colour: 'bad', params: { n: 1 } })
  expect(view.goals).toMatchObject([{ evidence: null, reason: null, maySign: true, mayAnswer: false }])
  expect(await fang.refusal(signNotMeasured, { ...inGoal, body: { because: '      ' } })).toMatchObject({ status: 400 })
  const business = await server.as(li!)
  expect(await business.refusal(signNotMeasured, { ...inGoal, body: { because: '没有数据可用' } })).toMatchObject({
    refused: 'not-the-lead',
  })
  expect(
    await fang.refusal(signNotMeasured, {
      params: { run: runs.first, goal: newId() },
      body: { because: '没有数据可用' },
    }),
  ).toMatchObject({ refused: 'no-such-goal' })
})

test('where there is a business seat it signs too: it is told, objects, gets the reason anew and signs; nobody else can', async () => {
  await fang.call(signNotMeasured, { ...inGoal, body: { because: 'HR 系统 9 月才记上岗日' } })
  expect(await fang.refusal(c.setRunState, move('closed'))).toMatchObject({ refused: 'goals-without-evidence' })
  await work()
  await work()
  const business = await server.as(li!)
  expect((await noticesOf(li!))[0]).toMatchObject({
    about: 'evaluate.not-measured',
    href: `/runs/${runs.first}/state#goals`,
  })
  expect((await business.call(getToday)).acts.filter((a) => a.stage === 'evaluate')).toMatchObject([
    { title: { zh: '签「没有测量」：独立上岗周数 ≤ 8' } },
  ])
  expect((await business.call(getRunState, of)).goals).toMatchObject([{ mayAnswer: true, maySign: false }])
  const answer = (body: object) => ({ ...inGoal, body })
  for (const [who, refused] of [
    [fang, 'not-the-business-seat'],
    [await server.as(qian!), 'not-the-business-seat'],
    [await server.as(sun!), 'not-found'],
  ] as const)
    expect(await who.refusal(answerNotMeasured, answer({ version: 1, agrees: true }))).toMatchObject({ refused })
  expect(
    await business.refusal(answerNotMeasured, answer({ version: 1, agrees: false, because: '   ' })),
  ).toMatchObject({ status: 400 })
  await business.call(answerNotMeasured, answer({ version: 1, agrees: false, because: '6 月的数可以补' }))
  await work()
  expect((await fang.call(getNotices)).notices[0]).toMatchObject({
    about: 'evaluate.not-measured-objected',
    title: { zh: '「没有测量」业务方有异议：独立上岗周数 ≤ 8' },
  })
  expect((await fang.call(getToday)).acts.filter((a) => a.id.endsWith(':objected'))).toMatchObject([{ colour: 'bad' }])
  expect(await fang.refusal(c.setRunState, move('closed'))).toMatchObject({ refused: 'goals-without-evidence' })
  await fang.call(signNotMeasured, { ...inGoal, body: { because: '6 月的数补过，只有 2 人，不能算' } })
  expect(await business.refusal(answerNotMeasured, answer({ version: 1, agrees: true }))).toMatchObject({
    refused: 'reason-has-changed',
  })
  await business.call(answerNotMeasured, answer({ version: 2, agrees: true }))
  expect(await fang.refusal(signNotMeasured, { ...inGoal, body: { because: '再改一次原因' } })).toMatchObject({
    refused: 'reason-is-signed',
  })
})

test('then it is closed, by the lead alone, and says what was not measured; nothing goes on from there', async () => {
  expect(await (await server.as(li!)).refusal(c.setRunState, move('closed'))).toMatchObject({ refused: 'not-yours' })
  server.pass({ minutes: 1 })
  await fang.call(c.setRunState, move('closed'))
  await work()
  expect((await fang.call(getNotices)).notices[0]).toMatchObject({ about: 'evaluate.not-measured-signed' })
  const objectedBefore = [{ name: '李学员', because: '6 月的数可以补' }]
  const because = '6 月的数补过，只有 2 人，不能算'
  expect(await fang.call(getRunState, of)).toMatchObject({
    next: null,
    goals: [{ evidence: null, maySign: false, objectedBefore }],
  })
  expect((await fang.call(getRunState, of)).goals).toMatchObject([
    { reason: { standing: 'signed', because, by: { name: '方静' }, answer: { name: '李学员' } } },
  ])
  const { chains } = await fang.call(getChains, of)
  expect(chains).toMatchObject([{ notMeasured: { because, by: ['方静', '李学员'] } }])
  expect(await fang.refusal(c.takeBackOpening, of)).toMatchObject({ refused: 'not-open' })
  expect(await fang.refusal(signNotMeasured, { ...inGoal, body: { because: '再改一次原因' } })).toMatchObject({
    refused: 'run-is-closed',
  })
})

test('a business seat that has ended does not count: the lead signs alone', async () => {
  const [run, own] = [newId(), newId()]
  const here = { params: { run } }
  const body = { id: run, follows: null, programme: '客服上岗培训', name: '第 3 期' }
  await fang.call(c.createRun, { body: { ...body, startsOn: day(0), endsOn: day(9) } })
  await fang.call(postLearners, { ...here, body: { persons: [chen] } })
  await fang.call(postSeat, { ...here, body: { person: li, role: 'business', until: day(0) } })
  await server.sql(`update programme.seat set until = current_date - 2 where run = $1 and role = 'business'`, [run])
  server.pass({ minutes: 1 })
  await fang.call(c.setRunState, { ...here, body: { state: 'running' } })
  await fang.call(c.setRunState, { ...here, body: { state: 'following-up' } })
  await setGoal(run, own, '另一个目标')
  const ended = await server.as(li!)
  await fang.call(signNotMeasured, { params: { run, goal: own }, body: { because: '没有数据可用' } })
  expect(
    await ended.refusal(answerNotMeasured, { params: { run, goal: own }, body: { version: 1, agrees: true } }),
  ).toMatchObject({ refused: 'not-found' })
  expect((await fang.call(getRunState, here)).goals).toMatchObject([{ reason: { standing: 'signed' } }])
  await fang.call(c.setRunState, { ...here, body: { state: 'closed' } })
  const late = { id: newId(), module: null, theme: 'other' as const, text: '还想问一句', voice: 'named' as const }
  expect(await (await server.as(chen!)).refusal(reportIssue, { ...here, body: late })).toMatchObject({
    refused: 'run-closed',
  })
})

test('every step is in the audit log', async () => {
  const rows = await server.sql<{ what: string }>(
    `select distinct what from platform.audit where what ~ '^(programme.(run-moved|opening)|evaluate.not)' order by 1`,
  )
  expect(rows.map((r) => r.what)).toEqual([
    'evaluate.not-measured',
    'evaluate.not-measured-objected',
    'evaluate.not-measured-signed',
    'programme.opening-blocked',
    'programme.opening-plan-withdrawn',
    'programme.opening-planned',
    'programme.opening-taken-back',
    'programme.run-moved',
  ])
})
