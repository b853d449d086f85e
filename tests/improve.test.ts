import { beforeAll, expect, test } from 'vitest'
import { cast, newcomers } from '../seeds/service-onboarding/cast.ts'
import { runIds } from '../seeds/service-onboarding/moments.ts'
import { record } from '../src/evidence/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { idFrom, newId } from '../src/platform/db/id.ts'
import { enrol, programmeNamed, saveModules, saveRun, saveRunState, seat } from '../src/programme/public.ts'
import { getRun, moveRun } from '../src/programme/contract.ts'
import { getOverview, getThread } from '../src/app/contract.ts'
import * as c from '../src/improve/contract.ts'
import { recheck } from '../src/improve/public.ts'
import * as respond from '../src/respond/contract.ts'
import { journey } from './journey.ts'

const j = await journey()
const product = systemScope(cast('lead').id)
const [run, next] = [idFrom('test', 'run'), idFrom('test', 'next run')]
const [first, second] = [idFrom('test', 'module 1'), idFrom('test', 'module 2')]
const day = (n: number) => new Date(Date.UTC(2026, 1, 2) + n * 86_400_000).toISOString().slice(0, 10)

/** Every learner's test of a module on a day: a mean with a spread of 10 around it. */
async function tests(module: string, on: string, mean: number, learners = 40): Promise<void> {
  const scope = systemScope()
  await j.db.write(scope, (tx) => record(tx, scope, newcomers.slice(0, learners).map((l, i) => ({
    person: l.id, run, kind: 'test.score' as const, module, activity: idFrom(module, on), day: on, at: new Date(`${on}T08:00:00Z`), value: mean + [-14, -7, 0, 7, 14][i % 5]!, outOf: 100, source: 'test', sourceKey: `${module} ${on} ${l.no}`,
  }))))
}

beforeAll(async () => {
  await j.db.write(product, async (tx) => {
    const programme = await programmeNamed(tx, product, '改进的培训')
    for (const [id, name, starts, ends, follows] of [[run, '甲期', day(0), day(55), null], [next, '乙期', day(70), day(120), run]] as const) {
      await saveRun(tx, product, { id, programme, name, startsOn: starts, endsOn: ends, follows })
      await saveRunState(tx, product, { run: id, state: 'preparing', at: new Date(`${day(-30)}T01:00:00Z`) })
      await seat(tx, product, { run: id, person: cast('lead').id, role: 'lead' })
      await seat(tx, product, { run: id, person: cast('instructor').id, role: 'instructor' })
    }
    await saveRunState(tx, product, { run, state: 'running', at: new Date(`${day(0)}T01:00:00Z`) })
    await saveModules(tx, product, [
      { id: first, run, number: 1, name: '基础', startsOn: day(0), endsOn: day(13) }, { id: second, run, number: 2, name: '复杂业务', startsOn: day(14), endsOn: day(40) },
      { id: idFrom('next', 1), run: next, number: 1, name: '基础', startsOn: day(70), endsOn: day(83) }, { id: idFrom('next', 2), run: next, number: 2, name: '复杂业务', startsOn: day(84), endsOn: day(110) },
    ])
    await enrol(tx, product, newcomers.map((l) => ({ run, person: l.id, since: day(0) })))
    await enrol(tx, product, newcomers.slice(0, 5).map((l) => ({ run: next, person: l.id, since: day(70) })))
  })
  await tests(first, day(12), 76)
  await tests(second, day(26), 58)
})

const finding = newId()
const change = newId()
const inFinding = (body: Record<string, unknown>, id = finding) => ({ params: { finding: id }, body })
const aChange = (more: Record<string, unknown> = {}) => ({
  id: change, run, module: second, kind: 'form', title: '模块 2 改为案例拆解', because: '同一批学员前面没问题，难在这里', effectiveOn: day(31), indicator: 'test-score', toValue: 70, recheckOn: day(45),
  session: { title: '案例拆解课', startsAt: `${day(32)}T11:00:00Z`, minutes: 90, place: null, instructor: cast('instructor').id }, paceDays: 0, cites: [], ...more,
})

test('a finding is diagnosed with the evidence both ways, and the person’s verdict is kept beside it', async () => {
  const lead = await j.as('lead')
  await lead.call(c.raise, { params: { run }, body: { id: finding, module: second, theme: 'difficulty', title: '模块 2 测试偏低', from: { kind: 'observation', id: null }, indicator: 'test-score' } })
  const seen = await lead.call(c.getFinding, { params: { finding } })
  expect(seen.finding).toMatchObject({ state: 'open', datum: { value: 58, n: 40 } })
  expect(seen.signs.find((s) => s.code === 'test')).toMatchObject({ params: { here: 58, elsewhere: 76 }, speaks: 'for' })
  expect(seen.signs.filter((s) => s.speaks === 'unknown').length).toBeGreaterThan(0)
  await lead.call(c.addDiagnosis, inFinding({ id: newId(), verdict: 'difficulty', because: '掉的只是这个模块' }))
  const [kept] = await j.sql<{ seen: { code: string }[] }>('select seen from improve.diagnosis where finding = $1', [finding])
  expect(kept!.seen.map((s) => s.code)).toContain('test')
})

test('a decision changes the run, keeps the old plan with who and why, and names what it rests on', async () => {
  const lead = await j.as('lead')
  expect(await lead.refusal(c.addChange, inFinding(aChange({ recheckOn: day(31) })))).toMatchObject({ refused: 'recheck-after-effect' })
  expect(await lead.refusal(c.addChange, inFinding(aChange({ run: runIds.six, module: null })))).toMatchObject({ refused: 'not-this-run' })
  const { planVersion } = await lead.call(c.addChange, inFinding(aChange()))
  await lead.call(c.addChange, inFinding(aChange()))
  const { finding: now } = await lead.call(c.getFinding, { params: { finding } })
  expect(now.changes).toHaveLength(1)
  expect(now.changes[0]).toMatchObject({ fromValue: 58, fromN: 40, toValue: 70, cites: [{ kind: 'measure', text: 'test-score 58.0 n=40' }] })
  const [plan] = await j.sql<{ because: string; by_person: string; plan: { sessions: unknown[] } }>('select * from programme.plan_version where run = $1 and version = $2', [run, planVersion])
  expect(plan).toMatchObject({ because: '同一批学员前面没问题，难在这里', by_person: cast('lead').id, plan: { sessions: [] } })
  expect((await lead.call(getRun, { params: { run } })).sessions).toMatchObject([{ title: '案例拆解课', because: change }])
})

test('a change without anything it rests on is refused', async () => {
  const lead = await j.as('lead')
  const bare = newId()
  await lead.call(c.raise, { params: { run }, body: { id: bare, module: null, theme: 'other', title: '想换个教室', from: { kind: 'observation', id: null }, indicator: null } })
  const body = aChange({ id: newId(), module: null, session: null, indicator: 'check-in-rate' })
  expect(await lead.refusal(c.addChange, inFinding(body, bare))).toMatchObject({ refused: 'no-such-indicator' })
  expect(await lead.refusal(c.addChange, inFinding({ ...body, indicator: 'supervisor-rating' }, bare))).toMatchObject({ refused: 'cite-something' })
  await lead.call(c.addChange, inFinding({ ...body, indicator: 'supervisor-rating', cites: [{ kind: 'observation', ref: null, text: '两位讲师都说后排听不清' }] }, bare))
})

test('a change of pace moves this module’s end and everything after it, and nothing before', async () => {
  const lead = await j.as('lead')
  const slow = newId()
  await lead.call(c.raise, { params: { run }, body: { id: slow, module: first, theme: 'time', title: '模块 1 太赶', from: { kind: 'observation', id: null }, indicator: 'test-score' } })
  await lead.call(c.addChange, inFinding(aChange({ id: newId(), module: first, kind: 'pace', paceDays: 3, session: null }), slow))
  const { modules } = await lead.call(getRun, { params: { run } })
  expect(modules.map((m) => [m.startsOn, m.endsOn])).toEqual([[day(0), day(16)], [day(17), day(43)]])
})

test('on its day the change is judged by itself, once, with n and interval: 无效 opens the finding again', async () => {
  await tests(second, day(38), 58.5)
  j.now = new Date(`${day(44)}T08:00:00Z`)
  expect((await j.db.write(systemScope(), (tx) => recheck(tx, systemScope(), j.now))).filter((r) => r.change === change)).toEqual([])
  j.now = new Date(`${day(45)}T08:00:00Z`)
  const twice = await Promise.all([1, 2].map(() => j.db.write(systemScope(), (tx) => recheck(tx, systemScope(), j.now))))
  expect(twice.flat().filter((r) => r.change === change)).toEqual([{ change, verdict: 'ineffective' }])
  const { finding: now } = await (await j.as('lead')).call(c.getFinding, { params: { finding } })
  expect(now.state).toBe('reopened')
  expect(now.changes[0]!.rechecks[0]).toMatchObject({ before: { value: 58, n: 40 }, after: { value: 58.5, n: 40 }, code: 'far-below' })
})

test('another way works: 有效 settles the finding, and the thread leads from it to the re-check and back', async () => {
  const lead = await j.as('lead')
  const better = newId()
  await lead.call(c.addChange, inFinding(aChange({ id: better, kind: 'content', title: '重写模块 2 的案例', session: null, effectiveOn: day(46), recheckOn: day(60) })))
  await tests(second, day(55), 77)
  j.now = new Date(`${day(60)}T08:00:00Z`)
  await j.db.write(systemScope(), (tx) => recheck(tx, systemScope(), j.now))
  const { finding: now } = await lead.call(c.getFinding, { params: { finding } })
  expect(now.state).toBe('settled')
  expect(now.changes[1]!.rechecks[0]).toMatchObject({ verdict: 'effective', code: 'reached' })
  const { nodes } = await lead.call(getThread, { params: { run } })
  const of = (id: string) => nodes.find((n) => n.id === id)!
  const last = of(now.changes[1]!.rechecks[0]!.id)
  const path = [last.kind]
  for (let node = last; node.from[0]; node = of(node.from[0])) path.push(of(node.from[0]).kind)
  expect(path).toEqual(['recheck', 'change', 'decision', 'finding'])
})

test('the next run can not start before every open finding of the last is adopted or refused', async () => {
  const lead = await j.as('lead')
  const kept = newId()
  await lead.call(c.raise, { params: { run }, body: { id: kept, module: second, theme: 'outdated', title: '跨部门协作最弱', from: { kind: 'observation', id: null }, indicator: null } })
  await lead.call(c.carryFinding, inFinding({ text: '下期增加模拟谈判 workshop', kind: 'form' }, kept))
  const { door } = await lead.call(c.getImprovement, { params: { run: next } })
  expect(door.map((d) => d.finding.title)).toContain('跨部门协作最弱')
  expect(door.map((d) => d.finding.id)).not.toContain(finding)
  expect(await lead.refusal(moveRun, { params: { run: next }, body: { state: 'running' } })).toMatchObject({ status: 409 })
  for (const d of door) {
    const adopted = d.finding.id === kept
    expect(await lead.refusal(c.answerDoor, { params: { run: next, finding: d.finding.id }, body: { answer: 'adopted', text: '放在这里', module: second } })).toMatchObject({ refused: 'module-of-another-run' })
    await lead.call(c.answerDoor, { params: { run: next, finding: d.finding.id }, body: { answer: adopted ? 'adopted' : 'refused', text: adopted ? '第 3 周加模拟谈判' : '本期换了教室', module: null } })
  }
  expect((await lead.call(c.getImprovement, { params: { run: next } })).mayStart).toBe(true)
  await lead.call(moveRun, { params: { run: next }, body: { state: 'running' } })
})

test('the same theme and module in the next run is marked 复发, and turns 持续优化 red', async () => {
  const learner = await j.as('learner-1')
  await learner.call(respond.reportIssue, { params: { run: next }, body: { id: newId(), module: idFrom('next', 2), theme: 'outdated', text: 'CRM 案例还是旧系统', voice: 'named' } })
  const lead = await j.as('lead')
  const { door } = await lead.call(c.getImprovement, { params: { run: next } })
  expect(door.find((d) => d.finding.title === '跨部门协作最弱')).toMatchObject({ returned: 1 })
  expect((await lead.call(getOverview, { params: { run: next } })).tiles.find((t) => t.dimension === 'improvement')).toMatchObject({ colour: 'bad', sentence: { zh: expect.stringContaining('「跨部门协作最弱」复发') } })
  expect((await lead.call(c.getImprovement, { params: { run: next } })).candidates).toMatchObject([{ kind: 'issue', title: { zh: '跨部门协作最弱' } }])
  const again = newId()
  await lead.call(c.raise, { params: { run: next }, body: { id: again, module: idFrom('next', 2), theme: 'outdated', title: '案例又旧了', from: { kind: 'observation', id: null }, indicator: null } })
  expect((await lead.call(c.getFinding, { params: { finding: again } })).finding.recurs).not.toBeNull()
})

test('only those who lead the run decide; others of its staff may look, learners may not', async () => {
  const instructor = await j.as('instructor')
  expect((await instructor.call(c.getImprovement, { params: { run } })).mayDecide).toBe(false)
  expect(await instructor.refusal(c.addDiagnosis, inFinding({ id: newId(), verdict: 'method', because: '我觉得' }))).toMatchObject({ status: 403 })
  const learner = await j.as('learner-1')
  expect(await learner.refusal(c.getImprovement, { params: { run } })).toMatchObject({ status: 403 })
  expect(await learner.refusal(c.getFinding, { params: { finding } })).toMatchObject({ status: 404 })
})
