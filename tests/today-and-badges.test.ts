// Today and the badges of the menu: the same facts, moved by every change, each person's own, in as many questions for twenty runs as for one.
import pg from 'pg'
import { expect, test } from 'vitest'
import { getBadges, getToday } from '../src/app/contract.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { proposeSolved, replyToIssue, triageIssue } from '../src/respond/contract.ts'
import { enrol, findOrCreateProgramme, saveRun, saveRunState, seat } from '../src/programme/public.ts'
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
