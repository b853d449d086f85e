// Today and the badges of the menu: the same facts, moved by every change, each person's own, in as many questions for twenty runs as for one.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { getBadges, getToday } from '../src/app/contract.ts'
import { getMyTrainings } from '../src/app/my-trainings/contract.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { getNotices } from '../src/platform/notify/contract.ts'
import { confirmSolved, proposeSolved, replyToIssue, reportWithoutName, triageIssue } from '../src/respond/contract.ts'
import { detectCommonIssues, tellReporters } from '../src/respond/public.ts'
import { enrol, findOrCreateProgramme, saveRun, saveRunState, seat } from '../src/programme/public.ts'
import { moduleId } from '../seeds/service-onboarding/dates-and-ids.ts'
import { everybody, samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { demoSignIns } from '../seeds/service-onboarding/company-and-runs.ts'
import { inIssue, report, run } from './respond-steps.ts'
import type { TestClient } from './test-server.ts'
import { startTestServer } from './test-server.ts'

const server = await startTestServer()
const product = systemScope()

/** Acts by run and stage, counted by hand from today's page. */
async function countedByHand(who: TestClient) {
  const counts: Record<string, number> = {}
  for (const { run, stage } of (await who.call(getToday)).acts)
    counts[`${run} ${stage}`] = (counts[`${run} ${stage}`] ?? 0) + 1
  return counts
}
const badgesOf = async (who: TestClient) =>
  Object.fromEntries((await who.call(getBadges)).acts.map(({ run, stage, n }) => [`${run} ${stage}`, n]))
const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, n) => sum + n, 0)

test('for every kind of person the badges are the acts of today, counted; also later, when only time has passed', async () => {
  let seen = 0
  for (const days of [0, 3, 40]) {
    server.pass({ days })
    for (const { key } of demoSignIns) {
      const who = await server.as(key)
      const badges = await badgesOf(who)
      expect(badges, `${key} after ${days} days`).toEqual(await countedByHand(who))
      seen += total(badges)
    }
  }
  expect(seen).toBeGreaterThan(50)
  server.pass({ days: -43 })
})

test('a report moves the badge of who answers it, an answer moves it back, and the reporter is asked', async () => {
  const [lead, learner] = [await server.as('lead'), await server.as('learner-3')]
  const [before, own] = [await badgesOf(lead), await badgesOf(learner)]
  const { id } = await report(learner, '退款流程的最后一步在系统里找不到', { theme: 'other', module: null })
  expect(total(await badgesOf(lead))).toBe(total(before) + 1)
  expect(total(await badgesOf(learner))).toBe(total(own))
  await lead.call(triageIssue, inIssue(id, { category: 'content', owner: samplePerson('lead').id }))
  await lead.call(replyToIssue, inIssue(id, { text: '今天补上说明' }))
  await lead.call(proposeSolved, inIssue(id, { text: '说明已补上' }))
  expect(await badgesOf(lead)).toEqual(before)
  expect(total(await badgesOf(learner))).toBe(total(own) + 1)
  expect(await badgesOf(learner)).toEqual(await countedByHand(learner))
})

test('whoever reported with their name is told of each answer, once by any number of workers, and nobody else is; without a name nobody is', async () => {
  const tell = () =>
    Promise.all([1, 2, 3].map(() => server.db.write(product, (tx) => tellReporters(tx, product, server.now))))
  await tell()
  const [learner, lead] = [await server.as('learner-6'), await server.as('lead')]
  const { id: issue } = await report(learner, '退费的例子太少', { voice: 'hidden' })
  const silent = randomUUID()
  await server.stranger().call(reportWithoutName, {
    body: { id: silent, run, module: null, theme: 'teaching', text: '语速太快', code: '8KQX-2MPR-9TWB' },
  })
  const own = async () =>
    (await learner.call(getNotices)).notices.filter((n) => n.href === `/my/feedback#${issue}`).map((n) => n.about)
  const both = async (endpoint: typeof triageIssue | typeof replyToIssue, body: object) => {
    for (const id of [issue, silent]) await lead.call(endpoint, inIssue(id, { ...body }))
  }
  await both(triageIssue, { category: 'content', owner: samplePerson('lead').id })
  await tell()
  expect(await own()).toEqual([])
  await both(replyToIssue, { text: '周五补两个退费案例' })
  await tell()
  await tell()
  expect(await own()).toEqual(['respond.answered'])
  const [told] = (await learner.call(getNotices)).notices.filter((n) => n.href.endsWith(issue))
  expect(told!.title).toEqual({ zh: '您的反馈有答复了', en: 'Your report has an answer' })
  expect(told!.body.zh).toBe('「退费的例子太少」→ 周五补两个退费案例')

  await lead.call(proposeSolved, inIssue(issue, { text: '两个案例已补上' }))
  await tell()
  await learner.call(confirmSolved, inIssue(issue, { solved: false, text: '还差一个' }))
  await lead.call(proposeSolved, inIssue(issue, { text: '又补了一个' }))
  await learner.call(confirmSolved, inIssue(issue, { solved: true, text: '' }))
  await tell()
  expect((await own()).toSorted()).toEqual(['respond.answered', 'respond.asked'])
  expect(
    await server.sql(`select distinct person from platform.notice where href = '/my/feedback#' || $1`, [issue]),
  ).toEqual([{ person: samplePerson('learner-6').id }])
  expect(await server.sql(`select 1 from platform.notice where href like '/my/feedback#' || $1`, [silent])).toEqual([])
})

test('a seat given moves the badges, and one taken away takes them', async () => {
  const who = await server.as('mentor')
  const before = await badgesOf(who)
  await server.db.write(product, (tx) => seat(tx, product, { run, person: who.person!, role: 'assistant' }))
  const during = await badgesOf(who)
  expect(total(during)).toBeGreaterThan(total(before))
  expect(during).toEqual(await countedByHand(who))
  await server.sql(`delete from programme.seat where person = $1 and role = 'assistant'`, [who.person])
  expect(await badgesOf(who)).toEqual(before)
})

test('nobody is counted what is not theirs: a learner has own tasks and questions only, a stranger nothing at all', async () => {
  for (const key of ['learner-1', 'learner-2', 'learner-9']) {
    const { acts } = await (await server.as(key)).call(getToday)
    for (const { stage } of acts) expect(['practise', 'respond', 'align']).toContain(stage)
    for (const act of acts.filter(({ stage }) => stage === 'practise')) expect(act.id).toContain(samplePerson(key).id)
  }
  expect(await server.stranger().refusal(getBadges)).toMatchObject({ status: 401 })
})

test('a learner sees the own days, scores and attendance, and by name who else sees them; whoever learns in nothing sees nothing', async () => {
  const { id, name } = samplePerson('learner-1')
  const mine = await (await server.as('learner-1')).call(getMyTrainings)
  expect(mine.trainings.map((t) => t.run.id)).toEqual([run])
  const [here] = mine.trainings
  expect(here).toMatchObject({ week: 5, until: null, modules: { all: 6 } })
  expect(here!.module!.startsOn <= here!.today && here!.today <= here!.module!.endsOn).toBe(true)
  const seen = await server.sql<{ id: string; value: number; out_of: number }>(
    `select id, value, out_of from evidence.observation o where person = $1 and run = $2 and kind = 'test.score'
      and not exists (select from evidence.observation c where c.person = o.person and c.supersedes = o.id) order by day desc`,
    [id, run],
  )
  expect(seen.length).toBeGreaterThan(1)
  expect(here!.scores.map((s) => s.id).toSorted()).toEqual(
    seen
      .map((s) => s.id)
      .toSorted()
      .slice(0, 12),
  )
  expect(here!.scores[0]).toMatchObject({ value: seen[0]!.value, outOf: seen[0]!.out_of })
  expect(here!.scores.every((s) => s.module !== null)).toBe(true)
  expect(here!.attendance.of).toBeGreaterThan(0)
  expect(here!.attendance.attended).toBeLessThanOrEqual(here!.attendance.of)
  expect(here!.staff).toContain(samplePerson('lead').name)
  expect(here!.staff).not.toContain(samplePerson('business').name)
  const above = await server.sql<{ name: string }>(
    `select p.name from people.reporting_line l join people.person p on p.id = l.superior where l.person = $1 and l.until is null`,
    [id],
  )
  expect(above.length).toBeGreaterThan(0)
  for (const superior of above) expect(mine.seenBy.superiors).toContain(superior.name)
  expect(JSON.stringify(mine)).not.toContain(name)
  expect((await (await server.as('executive')).call(getMyTrainings)).trainings).toEqual([])
  expect(await server.stranger().refusal(getMyTrainings)).toMatchObject({ status: 401 })
})

test('what a changed transaction has not committed is not remembered as if it had', async () => {
  const lead = await server.as('lead')
  const before = await badgesOf(lead)
  const run = (await lead.call(getToday)).runs[0]!.run.id
  let during: unknown
  await server.db.write(product, async (tx) => {
    await tx
      .insertInto('respond.issue')
      .values({
        id: newId(),
        run,
        module: null,
        theme: 'other',
        text: '投影看不清',
        voice: 'named',
        reporter: samplePerson('learner-5').id,
        from_signal: null,
        receipt: null,
        at: server.now,
      })
      .execute()
    during = await badgesOf(lead)
  })
  expect(during).toEqual(before)
  expect(total(await badgesOf(lead))).toBe(total(before) + 1)
})

test('twenty more runs ask no more questions of the database', async () => {
  const lead = await server.as('lead')
  const questions = async (path: string) => {
    server.pass({ hours: 1 }) // nothing is remembered from one hour to the next
    let n = 0
    const query = pg.Client.prototype.query
    const counting = function (this: unknown, ...given: unknown[]) {
      n++
      return Reflect.apply(query, this, given) as unknown
    }
    pg.Client.prototype.query = counting as typeof query
    try {
      expect((await lead.fetch(path)).status).toBe(200)
    } finally {
      pg.Client.prototype.query = query
    }
    return n
  }
  const [today, badges] = [await questions('/api/today'), await questions('/api/badges')]
  await server.db.write(product, async (tx) => {
    const programme = await findOrCreateProgramme(tx, product, '客服新人培训')
    for (let i = 0; i < 20; i++) {
      const run = newId()
      await saveRun(tx, product, {
        id: run,
        programme,
        name: `加开 ${i}`,
        startsOn: '2026-02-02',
        endsOn: '2026-04-12',
      })
      await saveRunState(tx, product, { run, state: 'running', at: server.now })
      await enrol(
        tx,
        product,
        everybody.slice(20, 30).map((p) => ({ run, person: p.id, since: '2026-02-02' })),
      )
    }
  })
  const answer = await lead.call(getToday)
  expect(answer.runs.length).toBeGreaterThanOrEqual(22)
  expect(await questions('/api/today')).toBeLessThanOrEqual(today + 10)
  expect(await questions('/api/badges')).toBeLessThanOrEqual(badges + 10)
})

test('an instructor made owner is asked for the report on Today, gathered with others or not', async () => {
  const [lead, instructor] = [await server.as('lead'), await server.as('instructor')]
  const alike: string[] = []
  for (const key of ['learner-12', 'learner-13', 'learner-14'] as const)
    alike.push((await report(await server.as(key), '拆机案例的步骤太快，跟不上', { module: moduleId('five', 3) })).id)
  await server.db.write(product, (tx) => detectCommonIssues(tx, product, server.now))
  await lead.call(triageIssue, inIssue(alike[0]!, { category: 'content', owner: samplePerson('instructor').id }))
  const step = (await instructor.call(getToday)).acts.find((act) => act.id === `respond:${alike[0]}`)
  expect(step).toMatchObject({ because: { zh: '学员提出，由您负责，等首次答复。' }, label: { zh: '答复' } })
  expect(step!.dueAt).not.toBeNull()
  expect((await instructor.call(getToday)).acts.some((act) => act.id === `respond:${alike[1]}`)).toBe(false)
})
