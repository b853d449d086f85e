// What is unfinished when a run is closed is named before and kept with it; afterwards nothing of the run is asked for or changed.
import { expect, test } from 'vitest'
import { openReview, putGoal } from '../src/align/contract.ts'
import { getOverview, getTimeline } from '../src/app/contract.ts'
import { getRunState } from '../src/app/run-state/contract.ts'
import { carryCompetency } from '../src/evaluate/read/closing-summary/contract.ts'
import { getImprovement, raise } from '../src/improve/contract.ts'
import { getPerson } from '../src/people/read/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { getNotices } from '../src/platform/notify/contract.ts'
import { getTasks, logContact, putReport, putScoring, putTask } from '../src/practise/contract.ts'
import * as c from '../src/programme/contract.ts'
import { postLearners } from '../src/programme/read/contract.ts'
import {
  confirmSolved,
  getInbox,
  getMyIssues,
  proposeSolved,
  replyToIssue,
  reportIssue,
  triageIssue,
} from '../src/respond/contract.ts'
import { escalateDeadlines } from '../src/respond/public.ts'
import { getTrack } from '../src/track/contract.ts'
import { remind } from '../src/track/read/figure-provenance/contract.ts'
import { foundOwnCompany, kpiGoal, peopleSheet, person, product } from './own-company.ts'

const { server, fang, founder, day, bring } = await foundOwnCompany()
const [chen, wu, he] = [person('00101'), person('00102'), person('00100')]
const run = newId()
const of = { params: { run } }
const lineOf = (view: { lines: { what: string }[] }, what: string) => view.lines.find((l) => l.what === what)
const move = (state: 'running' | 'following-up' | 'closed') => {
  server.pass({ minutes: 1 })
  return fang.call(c.setRunState, { ...of, body: { state } })
}
const [task, line, review] = [newId(), newId(), newId()]
const observed = (title: string) => ({
  id: newId(),
  module: null,
  theme: 'other',
  title,
  indicator: null,
  from: { kind: 'observation', id: null },
})
const taskGiven = () => ({
  module: null,
  title: '回访三位客户',
  scene: '回访上周投诉的客户。',
  action: '用三步法。',
  unit: '位',
  target: 1,
  dueOn: day(5),
  rubric: ['先安抚'],
})

const kinds = async () => (await fang.call(getTimeline, { ...of, query: {} })).happenings.map((h) => h.kind)

test('before closing whatever is unfinished is named: how many, and for whom it waits', async () => {
  await bring('organisation-sheet', '', peopleSheet)
  const training = { id: run, follows: null, programme: '客服上岗培训', name: '第 1 期' }
  await fang.call(c.createRun, { body: { ...training, startsOn: day(-20), endsOn: day(10) } })
  await fang.call(postLearners, { ...of, body: { persons: [chen, wu] } })
  const learner = await server.as(chen)
  const said = {
    ...of,
    body: { id: newId(), module: null, theme: 'time', text: '排班冲突，来不了', voice: 'named' },
  } as const
  expect(await learner.refusal(reportIssue, said)).toMatchObject({ refused: 'run-not-open' })
  await move('running')
  await learner.call(reportIssue, said)
  await learner.call(reportIssue, { ...of, body: { ...said.body, id: newId(), text: '主管不让来', voice: 'hidden' } })
  const late = { ...taskGiven(), dueOn: day(-1) }
  expect(await fang.refusal(putTask, { params: { run, task }, body: late })).toMatchObject({ refused: 'due-is-past' })
  await fang.call(putTask, { params: { run, task }, body: taskGiven() })
  const own = { run, task, person: chen }
  const contact = { onDay: day(0), subject: '客户甲', technique: '三步', reaction: '缓和', nextStep: '' }
  await learner.call(logContact, { params: { ...own, line }, body: contact })
  const report = { background: '背景', did: '做法', result: '结果', reflection: '反思' }
  await learner.call(putReport, { params: own, body: report })
  await fang.call(openReview, { ...of, body: { id: review, dueOn: day(5) } })
  const boss = await server.as(he)
  expect((await boss.call(getTasks, of)).reader).toMatchObject({ whole: false, team: 2, waiting: 1, inPlace: 0 })
  expect((await fang.call(getTasks, of)).reader.whole).toBe(true)
  await fang.call(raise, { ...of, body: observed('案例过时') })
  expect(await kinds()).toEqual(expect.arrayContaining(['task', 'review', 'issue']))
  expect(await kinds()).not.toContain('breach')
  await move('following-up')
  const view = await fang.call(getRunState, of)
  expect(lineOf(view, 'issues')).toMatchObject({ params: { n: 2 }, href: `/runs/${run}/respond` })
  expect(lineOf(view, 'practice-unwritten')).toMatchObject({ params: { n: 1 } })
  expect(lineOf(view, 'practice-trainer')).toMatchObject({ params: { n: 1, who: expect.stringContaining('方静') } })
  expect(lineOf(view, 'practice-superior')).toMatchObject({ params: { n: 1, who: '何主管' } })
  expect(lineOf(view, 'reviews')).toMatchObject({ params: { n: 1, zh: '学员、主管、培训方' } })
  expect(lineOf(view, 'findings')).toMatchObject({ params: { n: 1, zh: '「案例过时」' } })
  expect((await fang.call(getTrack, of)).plan.mayChange).toBe(true)
  expect(lineOf(view, 'nothing-open')).toBeUndefined()
})

test('of a closed run what was open is kept without names, nothing is asked any more, and what would change it is refused', async () => {
  await move('closed')
  const view = await fang.call(getRunState, of)
  expect(view.leftOpen?.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'issues',
      'practice-unwritten',
      'practice-trainer',
      'practice-superior',
      'reviews',
      'findings',
    ]),
  )
  expect(view.leftOpen).toContainEqual({ what: 'issues', params: { n: 2 } })
  const resolution = (await fang.call(getOverview, of)).tiles.find((t) => t.dimension === 'resolution')
  expect(resolution!.sentence.zh).toBe('2 条反馈，2 条没有解决')
  expect(JSON.stringify(view.leftOpen)).not.toMatch(/何主管|方静/)
  const [learner, boss] = [await server.as(chen), await server.as(he)]
  const own = { run, task, person: chen }
  const scores = { scores: [4], comment: '', version: 1 }
  const refused = { refused: 'closed-run', message: { zh: expect.stringContaining('已结案') } }
  for (const answer of [
    fang.refusal(putTask, { params: { run, task }, body: taskGiven() }),
    boss.refusal(putScoring, { params: { ...own, side: 'superior' }, body: scores }),
    fang.refusal(openReview, { ...of, body: { id: newId(), dueOn: day(5) } }),
    fang.refusal(putGoal, kpiGoal({ run, id: newId(), name: '结案后的目标', owner: founder, dueOn: day(120) })),
    fang.refusal(raise, { ...of, body: observed('结案后的发现') }),
    fang.refusal(carryCompetency, { params: { run, competency: newId() } }),
    fang.refusal(remind, { ...of, body: { id: newId(), indicator: 'attendance-rate', turn: 'x', persons: [chen] } }),
  ])
    expect(await answer).toMatchObject(refused)
  expect((await fang.call(getImprovement, of)).findings.map(({ title }) => title)).toEqual(['案例过时'])
  expect((await fang.call(getTasks, of)).maySet).toBe(false)
  expect((await fang.call(getTrack, of)).plan.mayChange).toBe(false)
  expect((await fang.call(getInbox, of)).may).toEqual({ triage: false, answer: false })
  expect((await fang.call(getOverview, of)).acts).toEqual([])
  expect(await kinds()).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(task|review|breach|session)$/)]))
  for (const [who, id, from] of [
    [fang, founder, 'seat'],
    [learner, chen, 'learner'],
  ] as const) {
    const { rights } = await who.call(getPerson, { params: { person: id }, query: {} })
    expect(rights.filter((r) => r.from === from)).toMatchObject([
      { what: { zh: expect.stringMatching(/第 1 期（已结案，只能看）$/) }, href: `/runs/${run}` },
    ])
  }
  expect((await learner.call(getMyIssues)).issues[0]).toMatchObject({ deadlines: [], inClosedRun: true })
})

test('an open report of a closed run is told to nobody as late, and can still be answered to its end', async () => {
  server.pass({ days: 2 })
  await server.db.write(product, (tx) => escalateDeadlines(tx, product, server.now))
  expect((await fang.call(getNotices)).notices.filter(({ about }) => about.startsWith('respond.level'))).toEqual([])
  expect(await kinds()).not.toContain('breach')
  const { promptness, breaches, issues } = await fang.call(getInbox, of)
  expect([promptness.breached, breaches]).toEqual([0, []])
  const issue = issues.find(({ voice }) => voice === 'named')
  const here = { params: { issue: issue!.id } }
  await fang.call(triageIssue, { ...here, body: { id: newId(), category: 'time', owner: founder } })
  await fang.call(replyToIssue, { ...here, body: { id: newId(), text: '下一期改了排班' } })
  await fang.call(proposeSolved, { ...here, body: { id: newId(), text: '请确认' } })
  const learner = await server.as(chen)
  await learner.call(confirmSolved, { ...here, body: { id: newId(), solved: true, text: '' } })
  expect((await learner.call(getMyIssues)).issues.find(({ id }) => id === issue!.id)).toMatchObject({ state: 'closed' })
})

test('where the company counts its days far from Shanghai, a report handed in on the evening of its last day is in time', async () => {
  await server.sql(`update people.organisation set time_zone = 'America/Los_Angeles'`)
  const [run, own] = [newId(), newId()]
  const evening = new Date(`${day(0)}T05:00:00Z`)
  server.now = evening
  const last = new Date(evening.getTime() - 86_400_000).toISOString().slice(0, 10)
  const body = { id: run, follows: null, programme: '客服上岗培训', name: '西岸' }
  await fang.call(c.createRun, { body: { ...body, startsOn: last, endsOn: day(30) } })
  await fang.call(postLearners, { params: { run }, body: { persons: [wu] } })
  await fang.call(putTask, { params: { run, task: own }, body: { ...taskGiven(), dueOn: last } })
  const learner = await server.as(wu)
  expect((await learner.call(getTasks, { params: { run } })).tasks[0]!.learners).toMatchObject([
    { daysLeft: 0, late: false },
  ])
  const params = { run, task: own, person: wu }
  const contact = { subject: '客户乙', technique: '三步', reaction: '缓和', nextStep: '' }
  const tomorrow = { params: { ...params, line: newId() }, body: { ...contact, onDay: day(0) } }
  expect(await learner.refusal(logContact, tomorrow)).toMatchObject({ refused: 'day-in-the-future' })
  await learner.call(logContact, { params: { ...params, line: newId() }, body: { ...contact, onDay: last } })
  const report = { background: '背景', did: '做法', result: '结果', reflection: '反思' }
  await learner.call(putReport, { params, body: report })
  expect(
    await server.sql(`select day::text, value from evidence.observation where run = $1 and kind = 'task.handed-in'`, [
      run,
    ]),
  ).toEqual([{ day: last, value: 1 }])
})
