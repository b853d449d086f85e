// A finding is diagnosed, decided upon and re-checked, and the next run can not begin without an answer to it.
import { beforeAll, expect, test } from 'vitest'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { idFrom, newId } from '../src/platform/db/id.ts'
import { getRun, setRunState } from '../src/programme/contract.ts'
import { getOverview, getThread } from '../src/app/contract.ts'
import * as c from '../src/improve/contract.ts'
import { recheckChanges } from '../src/improve/public.ts'
import * as respond from '../src/respond/contract.ts'
import { startTestServer } from './test-server.ts'
import { day, first, makeRuns, next, run, second, testScores } from './run-and-its-successor.ts'

const j = await startTestServer()
beforeAll(() => makeRuns(j.db))

const finding = newId()
const change = newId()
const inFinding = (body: Record<string, unknown>, id = finding) => ({ params: { finding: id }, body })
const aChange = (more: Record<string, unknown> = {}) => ({
  id: change,
  run,
  module: second,
  kind: 'form',
  title: '模块 2 改为案例拆解',
  because: '同一批学员前面没问题，难在这里',
  effectiveOn: day(31),
  indicator: 'test-score',
  toValue: 70,
  recheckOn: day(45),
  session: {
    title: '案例拆解课',
    startsAt: `${day(32)}T11:00:00Z`,
    minutes: 90,
    place: null,
    instructor: samplePerson('instructor').id,
  },
  paceDays: 0,
  cites: [],
  ...more,
})

test('a finding is diagnosed with the evidence both ways, and the person’s verdict is kept beside it', async () => {
  const lead = await j.as('lead')
  await lead.call(c.raise, {
    params: { run },
    body: {
      id: finding,
      module: second,
      theme: 'difficulty',
      title: '模块 2 测试偏低',
      from: { kind: 'observation', id: null },
      indicator: 'test-score',
    },
  })
  const seen = await lead.call(c.getFinding, { params: { finding } })
  expect(seen.finding).toMatchObject({ state: 'open', datum: { value: 58, n: 40 } })
  expect(seen.signs.find((s) => s.code === 'test')).toMatchObject({
    params: { here: 58, elsewhere: 76 },
    speaks: 'for',
  })
  expect(seen.signs.filter((s) => s.speaks === 'unknown').length).toBeGreaterThan(0)
  await lead.call(c.addDiagnosis, inFinding({ id: newId(), verdict: 'difficulty', because: '掉的只是这个模块' }))
  const [kept] = await j.sql<{ seen: { code: string }[] }>('select seen from improve.diagnosis where finding = $1', [
    finding,
  ])
  expect(kept!.seen.map((s) => s.code)).toContain('test')
})

test('a decision changes the run, keeps the old plan with who and why, and names what it rests on', async () => {
  const lead = await j.as('lead')
  expect(await lead.refusal(c.addChange, inFinding(aChange({ recheckOn: day(31) })))).toMatchObject({
    refused: 'recheck-after-effect',
  })
  expect(await lead.refusal(c.addChange, inFinding(aChange({ run: runIds.six, module: null })))).toMatchObject({
    refused: 'not-this-run',
  })
  const { planVersion } = await lead.call(c.addChange, inFinding(aChange()))
  await lead.call(c.addChange, inFinding(aChange()))
  const { finding: now } = await lead.call(c.getFinding, { params: { finding } })
  expect(now.changes).toHaveLength(1)
  expect(now.changes[0]).toMatchObject({
    fromValue: 58,
    fromN: 40,
    toValue: 70,
    cites: [{ kind: 'measure', text: 'test-score 58.0 n=40' }],
  })
  const [plan] = await j.sql<{ because: string; by_person: string; plan: { sessions: unknown[] } }>(
    'select * from programme.plan_version where run = $1 and version = $2',
    [run, planVersion],
  )
  expect(plan).toMatchObject({
    because: '同一批学员前面没问题，难在这里',
    by_person: samplePerson('lead').id,
    plan: { sessions: [] },
  })
  expect((await lead.call(getRun, { params: { run } })).sessions).toMatchObject([
    { title: '案例拆解课', because: change },
  ])
})

test('a change without anything it rests on is refused', async () => {
  const lead = await j.as('lead')
  const bare = newId()
  await lead.call(c.raise, {
    params: { run },
    body: {
      id: bare,
      module: null,
      theme: 'other',
      title: '想换个教室',
      from: { kind: 'observation', id: null },
      indicator: null,
    },
  })
  const body = aChange({ id: newId(), module: null, session: null, indicator: 'check-in-rate' })
  expect(await lead.refusal(c.addChange, inFinding(body, bare))).toMatchObject({ refused: 'no-such-indicator' })
  expect(await lead.refusal(c.addChange, inFinding({ ...body, indicator: 'supervisor-rating' }, bare))).toMatchObject({
    refused: 'cite-something',
  })
  await lead.call(
    c.addChange,
    inFinding(
      {
        ...body,
        indicator: 'supervisor-rating',
        cites: [{ kind: 'observation', ref: null, text: '两位讲师都说后排听不清' }],
      },
      bare,
    ),
  )
})

test('a change of pace moves this module’s end and everything after it, and nothing before', async () => {
  const lead = await j.as('lead')
  const slow = newId()
  await lead.call(c.raise, {
    params: { run },
    body: {
      id: slow,
      module: first,
      theme: 'time',
      title: '模块 1 太赶',
      from: { kind: 'observation', id: null },
      indicator: 'test-score',
    },
  })
  await lead.call(
    c.addChange,
    inFinding(aChange({ id: newId(), module: first, kind: 'pace', paceDays: 3, session: null }), slow),
  )
  const { modules } = await lead.call(getRun, { params: { run } })
  expect(modules.map((m) => [m.startsOn, m.endsOn])).toEqual([
    [day(0), day(16)],
    [day(17), day(43)],
  ])
})

test('on its day the change is judged by itself, once, with n and interval: 无效 opens the finding again', async () => {
  await testScores(j.db, second, day(38), 58.5)
  j.now = new Date(`${day(44)}T08:00:00Z`)
  expect(
    (await j.db.write(systemScope(), (tx) => recheckChanges(tx, systemScope(), j.now))).filter(
      (r) => r.change === change,
    ),
  ).toEqual([])
  j.now = new Date(`${day(45)}T08:00:00Z`)
  const twice = await Promise.all(
    [1, 2].map(() => j.db.write(systemScope(), (tx) => recheckChanges(tx, systemScope(), j.now))),
  )
  expect(twice.flat().filter((r) => r.change === change)).toEqual([{ change, verdict: 'ineffective' }])
  const { finding: now } = await (await j.as('lead')).call(c.getFinding, { params: { finding } })
  expect(now.state).toBe('reopened')
  expect(now.changes[0]!.rechecks[0]).toMatchObject({
    before: { value: 58, n: 40 },
    after: { value: 58.5, n: 40 },
    code: 'far-below',
  })
})

test('another way works: 有效 settles the finding, and the thread leads from it to the re-check and back', async () => {
  const lead = await j.as('lead')
  const better = newId()
  await lead.call(
    c.addChange,
    inFinding(
      aChange({
        id: better,
        kind: 'content',
        title: '重写模块 2 的案例',
        session: null,
        effectiveOn: day(46),
        recheckOn: day(60),
      }),
    ),
  )
  await testScores(j.db, second, day(55), 77)
  j.now = new Date(`${day(60)}T08:00:00Z`)
  await j.db.write(systemScope(), (tx) => recheckChanges(tx, systemScope(), j.now))
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
  await lead.call(c.raise, {
    params: { run },
    body: {
      id: kept,
      module: second,
      theme: 'outdated',
      title: '跨部门协作最弱',
      from: { kind: 'observation', id: null },
      indicator: null,
    },
  })
  await lead.call(c.carryFinding, inFinding({ text: '下期增加模拟谈判 workshop', kind: 'form' }, kept))
  const { carried } = await lead.call(c.getImprovement, { params: { run: next } })
  expect(carried.map((d) => d.finding.title)).toContain('跨部门协作最弱')
  expect(carried.map((d) => d.finding.id)).not.toContain(finding)
  expect(await lead.refusal(setRunState, { params: { run: next }, body: { state: 'running' } })).toMatchObject({
    status: 409,
  })
  for (const d of carried) {
    const adopted = d.finding.id === kept
    expect(
      await lead.refusal(c.answerCarriedFinding, {
        params: { run: next, finding: d.finding.id },
        body: { answer: 'adopted', text: '放在这里', module: second },
      }),
    ).toMatchObject({ refused: 'module-of-another-run' })
    await lead.call(c.answerCarriedFinding, {
      params: { run: next, finding: d.finding.id },
      body: {
        answer: adopted ? 'adopted' : 'refused',
        text: adopted ? '第 3 周加模拟谈判' : '本期换了教室',
        module: null,
      },
    })
  }
  expect((await lead.call(c.getImprovement, { params: { run: next } })).mayStart).toBe(true)
  await lead.call(setRunState, { params: { run: next }, body: { state: 'running' } })
})

test('the same theme and module in the next run is marked 复发, and turns 持续优化 red', async () => {
  const learner = await j.as('learner-1')
  await learner.call(respond.reportIssue, {
    params: { run: next },
    body: { id: newId(), module: idFrom('next', 2), theme: 'outdated', text: 'CRM 案例还是旧系统', voice: 'named' },
  })
  const lead = await j.as('lead')
  const { carried } = await lead.call(c.getImprovement, { params: { run: next } })
  expect(carried.find((d) => d.finding.title === '跨部门协作最弱')).toMatchObject({ returned: 1 })
  expect(
    (await lead.call(getOverview, { params: { run: next } })).tiles.find((t) => t.dimension === 'improvement'),
  ).toMatchObject({ colour: 'bad', sentence: { zh: expect.stringContaining('「跨部门协作最弱」复发') } })
  expect((await lead.call(c.getImprovement, { params: { run: next } })).candidates).toMatchObject([
    { kind: 'issue', title: { zh: '跨部门协作最弱' } },
  ])
  const again = newId()
  await lead.call(c.raise, {
    params: { run: next },
    body: {
      id: again,
      module: idFrom('next', 2),
      theme: 'outdated',
      title: '案例又旧了',
      from: { kind: 'observation', id: null },
      indicator: null,
    },
  })
  expect((await lead.call(c.getFinding, { params: { finding: again } })).finding.recurs).not.toBeNull()
})

test('only those who lead the run decide; others of its staff may look, learners may not', async () => {
  const instructor = await j.as('instructor')
  expect((await instructor.call(c.getImprovement, { params: { run } })).mayDecide).toBe(false)
  expect(
    await instructor.refusal(c.addDiagnosis, inFinding({ id: newId(), verdict: 'method', because: '我觉得' })),
  ).toMatchObject({ status: 403 })
  const learner = await j.as('learner-1')
  expect(await learner.refusal(c.getImprovement, { params: { run } })).toMatchObject({ status: 403 })
  expect(await learner.refusal(c.getFinding, { params: { finding } })).toMatchObject({ status: 404 })
})
