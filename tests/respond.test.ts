// What learners report is sorted, owned and answered within 24 hours, gathered where many say the same, and shown to nobody it is not meant for.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { getOverview, getThread } from '../src/app/contract.ts'
import { detectCommonIssues, escalateDeadlines, tellReporters } from '../src/respond/public.ts'
import * as c from '../src/respond/contract.ts'
import { raiseSignals, signalById, signalsOf } from '../src/track/public.ts'
import type { TestClient } from './test-server.ts'
import { startTestServer } from './test-server.ts'
import { auditOf, cardsOf, caseSession, inIssue, module, deadlineEscalations, report, run } from './respond-steps.ts'

const j = await startTestServer()
const product = systemScope()
const lookAround = async () => {
  await j.db.write(product, (tx) => detectCommonIssues(tx, product, j.now))
}

test('a report is sorted, owned and answered within 24 hours, and closed only when its reporter says so', async () => {
  const [learner, lead] = [await j.as('learner-2'), await j.as('lead')]
  const { id } = await report(learner, '下周三的课和大促排班冲突', { theme: 'time' })
  const inbox = await lead.call(c.getInbox, { params: { run } })
  const seen = inbox.issues.find((i) => i.id === id)!
  expect(seen).toMatchObject({ state: 'new', reporter: { id: samplePerson('learner-2').id } })
  expect(Date.parse(seen.deadlines[0]!.dueAt) - j.now.getTime()).toBe(24 * 3_600_000)
  expect(seen.deadlines[0]!.explained.zh).toContain('24 个自然小时')

  expect(await lead.refusal(c.replyToIssue, inIssue(id, { text: '马上看' }))).toMatchObject({
    status: 409,
    refused: 'triage-first',
    message: { zh: '先分类、定负责人，再答复。' },
  })
  await lead.call(c.triageIssue, inIssue(id, { category: 'time', owner: samplePerson('assistant').id }))
  j.pass({ hours: 3 })
  const assistant = await j.as('assistant')
  expect(await assistant.call(c.replyToIssue, inIssue(id, { text: '换到周五同一时间，主管已同意' }))).toMatchObject({
    state: 'in-progress',
  })
  expect(await lead.refusal(c.confirmSolved, inIssue(id, { solved: true, text: '' }))).toMatchObject({
    refused: 'only-the-reporter',
  })
  await assistant.call(c.proposeSolved, inIssue(id, { text: '已调到周五。解决了吗？' }))
  expect((await learner.call(c.getMyIssues)).issues.find((i) => i.id === id)).toMatchObject({ state: 'awaiting' })
  await learner.call(c.confirmSolved, inIssue(id, { solved: true, text: '' }))
  const { issue } = await lead.call(c.getIssue, { params: { issue: id } })
  expect(issue).toMatchObject({ state: 'closed', category: 'time', owner: { name: '苏晴' } })
  expect(issue.steps.map((s) => s.what)).toEqual(['triaged', 'replied', 'proposed', 'confirmed'])
  expect(issue.deadlines.find((k) => k.kind === 'answer')!.metAt).not.toBeNull()
})

test('没解决 opens it again with clocks of its own', async () => {
  const [learner, lead] = [await j.as('learner-3'), await j.as('lead')]
  const { id } = await report(learner, '找不到退费流程图', { theme: 'material' })
  await lead.call(c.triageIssue, inIssue(id, { category: 'resources', owner: samplePerson('lead').id }))
  await lead.call(c.proposeSolved, inIssue(id, { text: '流程图已放在课件末页' }))
  j.pass({ hours: 30 })
  expect(await learner.call(c.confirmSolved, inIssue(id, { solved: false, text: '还是旧版' }))).toMatchObject({
    state: 'reopened',
  })
  const { issue } = await lead.call(c.getIssue, { params: { issue: id } })
  expect(issue.epoch).toBe(2)
  expect(issue.deadlines.filter((k) => k.kind === 'answer').map((k) => [k.epoch, k.metAt !== null])).toEqual([
    [1, true],
    [2, false],
  ])
  expect(Date.parse(issue.deadlines.find((k) => k.kind === 'answer' && k.epoch === 2)!.dueAt)).toBe(
    j.now.getTime() + 24 * 3_600_000,
  )
})

test('what nobody answers is written down at 50, 80 and 100 per cent with the true moment, once, however late it is noticed', async () => {
  const learner = await j.as('learner-4')
  const { id } = await report(learner, '练习账号登录不上', { theme: 'other', module: null })
  const since = j.now.getTime()
  j.pass({ hours: 13 })
  const sweep = () =>
    Promise.all([1, 2, 3].map(() => j.db.write(product, (tx) => escalateDeadlines(tx, product, j.now))))
  await sweep()
  j.pass({ hours: 40 })
  await sweep()
  await sweep()
  const rows = await deadlineEscalations(j, id)
  expect(rows.map((r) => [r.level, (r.at.getTime() - since) / 3_600_000])).toEqual([
    [50, 12],
    [80, 19.2],
    [100, 24],
  ])
  expect(rows.map((r) => (r.noticed_at.getTime() - since) / 3_600_000)).toEqual([13, 53, 53])
  const lead = await j.as('lead')
  const { promptness, breaches } = await lead.call(c.getInbox, { params: { run } })
  expect(promptness.breached).toBeGreaterThan(0)
  expect(breaches.find((b) => b.issue === id)).toMatchObject({ cause: 'nobody-owned-it', answeredAt: null })
})

test('a promise kept late counts as broken, and its levels are still written', async () => {
  const [learner, lead] = [await j.as('learner-5'), await j.as('lead')]
  const { id } = await report(learner, '讲得太快', { theme: 'teaching' })
  j.pass({ hours: 25 })
  await lead.call(c.triageIssue, inIssue(id, { category: 'teaching', owner: samplePerson('lead').id }))
  await lead.call(c.replyToIssue, inIssue(id, { text: '下节课放慢' }))
  await j.db.write(product, (tx) => escalateDeadlines(tx, product, j.now))
  const levels = await deadlineEscalations(j, id)
  expect(levels.map((r) => r.level)).toEqual([50, 80, 100])
  expect((await lead.call(c.getInbox, { params: { run } })).breaches.find((b) => b.issue === id)).toMatchObject({
    cause: 'nobody-owned-it',
  })
})

test('several learners find a module too theoretical: one common issue, and a case session is added the next day', async () => {
  const lead = await j.as('lead')
  const texts = ['模块4太理论，听完不会处理大客户', '理论太多，没有大客户的实际案例', '听不懂，能不能拆一个真实案例']
  const code = '7K2M-9QXD-4RTW'
  const ids: string[] = []
  for (const [i, text] of texts.entries()) {
    ids.push((await report(await j.as(`learner-${i + 10}`), text)).id)
    await lookAround()
    const cards = await cardsOf(lead)
    expect(cards.length).toBe(i < 2 ? 0 : 1)
    j.pass({ minutes: 40 })
  }
  const anonymous = randomUUID()
  await j.stranger().call(c.reportWithoutName, {
    body: { id: anonymous, run, module, theme: 'difficulty', text: '模块四例子太少，全是概念', code },
  })
  await lookAround()
  const [card] = await cardsOf(lead)
  expect(card).toMatchObject({ voices: 4, anonymous: 1, verdict: null })

  await lead.call(c.confirmCommonIssue, {
    params: { common: card!.id },
    body: { id: newId(), members: [...ids, anonymous], title: '模块 4 理论过深' },
  })
  expect(
    await lead.refusal(c.confirmCommonIssue, {
      params: { common: card!.id },
      body: { id: newId(), members: ids, title: '' },
    }),
  ).toMatchObject({ refused: 'card-already-judged' })
  const startsAt = new Date(j.now.getTime() + 26 * 3_600_000).toISOString()
  const plan = await lead.call(c.planRemedy, { params: { common: card!.id }, body: caseSession(startsAt) })
  expect(plan).toMatchObject({ told: 4 })
  const planned = (await lead.call(c.getCommonIssue, { params: { common: card!.id } })).card
  expect(planned.remedies[0]).toMatchObject({
    session: { startsAt },
    instructor: { name: '周明' },
    acceptedAt: null,
    reporters: 3,
  })
  expect(planned.plan!.metAt).not.toBeNull()

  await j.db.write(product, (tx) => tellReporters(tx, product, j.now))
  const told = await j.sql<{ href: string; title: { zh: string } }>(
    `select href, title from platform.notice where about = 'respond.planned' and substring(href from '#(.*)')::uuid = any ($1)`,
    [ids],
  )
  expect(told.map(({ href }) => href).toSorted()).toEqual(
    planned.issues
      .filter((i) => i.voice !== 'anonymous' && ids.includes(i.id))
      .map((i) => `/my/feedback#${i.id}`)
      .toSorted(),
  )
  expect(told.map(({ title }) => title.zh)).toContain('您提的问题，别人也提了，现在有方案了')

  await (await j.as('instructor')).call(c.acceptRemedy, { params: { remedy: plan.id } })
  for (const [i, id] of ids.entries()) {
    const mine = (await (await j.as(`learner-${i + 10}`)).call(c.getMyIssues)).issues.find((x) => x.id === id)!
    expect(mine.steps.at(-1)).toMatchObject({ what: 'replied', text: '明晚加设大客户案例拆解课' })
    expect(mine.deadlines.find((k) => k.kind === 'answer')!.metAt).not.toBeNull()
  }
  const thread = await j.stranger().call(c.readWithCode, { body: { code: '7k2m 9qxd 4rtw' } })
  expect(thread.issue).toMatchObject({ reporter: null, state: 'in-progress' })
  expect(thread.issue.steps.at(-1)!.text).toContain('案例拆解课')

  j.pass({ hours: 30 })
  expect(
    await lead.call(c.askMembers, {
      params: { common: card!.id },
      body: { id: newId(), text: '课上完了，解决了吗？' },
    }),
  ).toEqual({ asked: 4 })
  await (await j.as('learner-10')).call(c.confirmSolved, inIssue(ids[0]!, { solved: true, text: '' }))
  expect(
    await j.stranger().call(c.confirmWithCode, { body: { id: newId(), code, solved: false, text: '还差退单的例子' } }),
  ).toMatchObject({ state: 'reopened' })
})

test('an anonymous report holds no person, whatever cookie comes along, and opens to nobody without its code', async () => {
  const learner = await j.as('learner-20')
  const [id, code] = [randomUUID(), 'AB3D EF6H JK9M']
  const sent = await learner.call(c.reportWithoutName, {
    body: { id, run, module: null, theme: 'other', text: '主管不让我上课', code },
  })
  expect(sent.id).toBe(id)
  const [row] = await j.sql<Record<string, unknown>>('select * from respond.issue where id = $1', [id])
  expect(row).toMatchObject({ reporter: null, voice: 'anonymous' })
  const everything = JSON.stringify([row, await auditOf(j, id)])
  expect(everything).not.toContain(samplePerson('learner-20').id)
  expect(everything).not.toContain('AB3D')
  expect(await auditOf(j, id)).toEqual([])
  expect((await learner.call(c.getMyIssues)).issues.map((i) => i.id)).not.toContain(id)
  expect(await learner.refusal(c.getIssue, { params: { issue: id } })).toMatchObject({ status: 404 })
  expect(await j.stranger().refusal(c.readWithCode, { body: { code: 'AB3D EF6H JK9N' } })).toMatchObject({
    status: 404,
    message: { zh: '没有这个查询码。请对照提交时给的 12 位码，看看有没有抄错。' },
  })
  await j.stranger().call(c.sayMoreWithCode, { body: { id: newId(), code, text: '已经第三次了' } })
  expect((await j.stranger().call(c.readWithCode, { body: { code } })).issue.steps.at(-1)).toMatchObject({
    what: 'said',
    by: null,
  })
})

test('hidden from my manager is hidden from everybody above me and from my mentor; my name stays with training staff', async () => {
  const learner = await j.as('learner-1')
  const manager = await j.as('manager-1')
  const { id: hidden } = await report(learner, '组里不给时间上课', { voice: 'hidden', theme: 'time' })
  const { id: named } = await report(learner, '希望课件能提前发', { theme: 'material' })
  const seenBy = async (who: TestClient) => (await who.call(c.getInbox, { params: { run } })).issues.map((i) => i.id)
  expect(await seenBy(manager)).toContain(named)
  expect(await seenBy(manager)).not.toContain(hidden)
  for (const who of ['business', 'mentor', 'executive'] as const)
    expect(await seenBy(await j.as(who))).not.toContain(hidden)
  expect((await (await j.as('lead')).call(c.getIssue, { params: { issue: hidden } })).issue.reporter).toMatchObject({
    id: learner.person,
  })
  expect(await manager.refusal(c.getIssue, { params: { issue: hidden } })).toMatchObject({ status: 404 })
})

test('a learner sees only their own reports, and may not sort, answer or judge cards', async () => {
  const [one, other] = [await j.as('learner-6'), await j.as('learner-7')]
  const { id } = await report(one, '作业说明看不懂')
  expect((await other.call(c.getInbox, { params: { run } })).issues).toEqual([])
  expect(await other.refusal(c.getIssue, { params: { issue: id } })).toMatchObject({ status: 404 })
  expect(
    await one.refusal(c.triageIssue, inIssue(id, { category: 'content', owner: samplePerson('lead').id })),
  ).toMatchObject({
    status: 403,
  })
  expect(await one.refusal(c.replyToIssue, inIssue(id, { text: '自己答' }))).toMatchObject({ status: 403 })
})

test('the same report sent twice is one report; the id of another is refused', async () => {
  const [one, other] = [await j.as('learner-8'), await j.as('learner-9')]
  const id = newId()
  await report(one, '没有收到回放', { id, theme: 'material' })
  await report(one, '没有收到回放', { id, theme: 'material' })
  expect((await j.sql('select 1 from respond.deadline where subject = $1', [id])).length).toBe(1)
  expect(
    await other.refusal(c.reportIssue, {
      params: { run },
      body: { id, module, theme: 'material', text: '没有收到回放', voice: 'named' },
    }),
  ).toMatchObject({ status: 409, refused: 'id-used-for-something-else' })
})

test('staff may close without the reporter only after proposing, and only with a reason that stays', async () => {
  const [learner, lead] = [await j.as('learner-11'), await j.as('lead')]
  const { id } = await report(learner, '希望有英文资料', { theme: 'material' })
  await lead.call(c.triageIssue, inIssue(id, { category: 'resources', owner: samplePerson('lead').id }))
  expect(await lead.refusal(c.closeIssueUnasked, inIssue(id, { because: '学员休产假' }))).toMatchObject({
    refused: 'nothing-proposed',
  })
  await lead.call(c.proposeSolved, inIssue(id, { text: '已上传英文版' }))
  await lead.call(c.closeIssueUnasked, inIssue(id, { because: '学员休产假，三个月内联系不上' }))
  const { issue } = await lead.call(c.getIssue, { params: { issue: id } })
  expect(issue.steps.at(-1)).toMatchObject({ what: 'closed-unasked', text: '学员休产假，三个月内联系不上', by: '林悦' })
})

test('similar reports come with what was answered then', async () => {
  const lead = await j.as('lead')
  const { id } = await report(await j.as('learner-12'), '退费流程图在哪里找', { theme: 'material' })
  const { similar, suggestion } = await lead.call(c.getIssue, { params: { issue: id } })
  expect(similar[0]).toMatchObject({ text: '找不到退费流程图', answer: '流程图已放在课件末页' })
  expect(suggestion.category).toBe('resources')
})

test('a signal becomes an issue with an owner the same way, and ends as acted on; nobody takes it up twice', async () => {
  const lead = await j.as('lead')
  await j.db.write(product, (tx) => raiseSignals(tx, product, run, { now: j.now, learners: false }))
  const [signal] = await j.db.read(product, (reading) => signalsOf(reading, product, run, { open: true }))
  const body = (id: string) => ({
    params: { signal: signal!.id },
    body: { id, category: 'content', owner: samplePerson('instructor').id, text: '测试偏低，请讲师看看' },
  })
  const id = newId()
  expect(await (await j.as('learner-2')).refusal(c.takeUpSignal, body(id))).toMatchObject({ refused: 'not-found' })
  await lead.call(c.takeUpSignal, body(id))
  await lead.call(c.takeUpSignal, body(id))
  expect(await lead.refusal(c.takeUpSignal, body(newId()))).toMatchObject({ refused: 'signal-already-ended' })
  const { issue } = await lead.call(c.getIssue, { params: { issue: id } })
  expect(issue).toMatchObject({
    state: 'triaged',
    voice: 'signal',
    reporter: null,
    owner: { name: '周明' },
    signal: signal!.id,
  })
  const ended = await j.db.read(product, (reading) => signalById(reading, product, signal!.id))
  expect(ended!.ending).toMatchObject({ how: 'acted', takenBy: id })
  const { nodes } = await lead.call(getThread, { params: { run } })
  expect(nodes.find((n) => n.id === id)).toMatchObject({ kind: 'issue', from: [signal!.id] })
})

test('the overview says in one sentence how promptly reports are answered, and acts lead to what is due', async () => {
  const lead = await j.as('lead')
  const { tiles, acts } = await lead.call(getOverview, { params: { run } })
  const tile = tiles.find((t) => t.dimension === 'resolution')!
  const { promptness } = await lead.call(c.getInbox, { params: { run } })
  expect(tile.colour).toBe('bad')
  expect(tile.sentence.zh).toMatch(/^\d+ 条反馈超过 24 小时未答复，最久超 /)
  expect(promptness.n).toBe(promptness.inTime + promptness.breached)
  const due = acts.filter((a) => a.stage === 'respond')
  expect(due.length).toBeGreaterThan(0)
  for (const act of due) expect(act.href).toMatch(new RegExp(`^/runs/${run}/respond/(issues|common)/`))
})
