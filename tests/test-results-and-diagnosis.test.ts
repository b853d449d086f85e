import { expect, test } from 'vitest'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { moduleId, runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { getFinding, getImprovement } from '../src/improve/contract.ts'
import { bringIn, importProgress } from '../src/intake/contract.ts'
import { idFrom, newId } from '../src/platform/db/id.ts'
import { getItem, getPoint, getTest, getTests } from '../src/track/read/test-results/contract.ts'
import { getLearner } from '../src/track/read/learners/contract.ts'
import { startTestServer } from './test-server.ts'
import type { TestClient } from './test-server.ts'

const j = await startTestServer()
const four = { run: runIds.four }
const test2 = idFrom('activity', runIds.four, 'test', '模块2 随堂测试')

async function send(who: TestClient, run: string, source: string, text: string): Promise<string> {
  const id = newId()
  const form = new FormData()
  for (const [name, value] of [
    ['id', id],
    ['source', source],
    ['run', run],
  ])
    form.append(name!, value!)
  form.append('file', new File([`\ufeff${text}`], `${source}.csv`, { type: 'text/csv' }))
  const reply = await who.fetch('/api/intake/imports', { method: 'POST', body: form })
  expect(reply.ok).toBe(true)
  await who.call(bringIn, { params: { import: id } })
  return id
}

test('a low test names the questions that do not go with the rest, each with its discrimination and n [S204 S505 E10]', async () => {
  const seen = await (await j.as('lead')).call(getTest, { params: { ...four, test: test2 } })
  expect(seen).toMatchObject({ name: '模块2 随堂测试', number: 2, people: 48, complete: 48 })
  expect(seen.scores.median).toBeLessThan(60)
  const low = seen.questions.filter(({ flags }) => flags.some(({ code }) => code === 'low-discrimination'))
  expect(low.map(({ name }) => name)).toEqual(['第6题', '第10题', '第15题'])
  for (const { discrimination, flags } of low) {
    expect(discrimination).toBeLessThan(0.1)
    expect(flags[0]!.says.zh).toMatch(/^区分度 .*n=48/)
  }
  expect(seen.alpha).toBeGreaterThan(0.7)
})

test('a knowledge point below the line leads to who, and which questions; several points looked at are corrected for [S208]', async () => {
  const lead = await j.as('lead')
  const { points, rule } = await lead.call(getTests, { params: four })
  const below = points.filter((p) => p.below)
  expect(below[0]).toMatchObject({ point: '根因判断', number: 2, n: 48, questions: 5, certain: true })
  for (const p of below) expect(p.value!).toBeLessThan(rule.line)
  for (const { n, value } of below.flatMap(({ groups }) => groups)) {
    expect(n).toBeGreaterThanOrEqual(rule.fewest)
    expect(value).toBeLessThan(rule.line)
  }
  const behind = await lead.call(getPoint, { params: four, query: { point: '根因判断', module: moduleId('four', 2) } })
  expect(behind.questions).toHaveLength(5)
  expect(behind.learners.length).toBeGreaterThan(20)
  expect(behind.learners[0]!.missed.length).toBeGreaterThan(0)
  const card = await lead.call(getLearner, { params: { ...four, person: behind.learners[0]!.person } })
  expect(card.points.map(({ point }) => point)).toContain('根因判断')
})

test('who answered what is seen by staff; a superior sees the own people, a learner only their own answers, an executive nobody', async () => {
  const item = (await (await j.as('lead')).call(getTest, { params: { ...four, test: test2 } })).questions[0]!.id
  const namesFor = async (who: string) =>
    new Set((await (await j.as(who)).call(getItem, { params: { ...four, item } })).rows.map((row) => row.who))
  expect((await namesFor('lead')).size).toBe(48)
  expect((await namesFor('manager-1')).size).toBe(5)
  expect(await namesFor('agent-1')).toEqual(new Set([samplePerson('agent-1').name]))
  expect((await namesFor('executive')).size).toBe(0)
  const executive = await j.as('executive')
  expect(
    (await executive.call(getPoint, { params: four, query: { point: '根因判断', module: moduleId('four', 2) } }))
      .learners,
  ).toEqual([])
  const own = await (await j.as('agent-1')).call(getTest, { params: { ...four, test: test2 } })
  expect(own.people).toBe(1)
  expect(own.questions.flatMap(({ flags }) => flags)).toEqual([])
  expect(await (await j.as('learner-1')).refusal(getTest, { params: { ...four, test: test2 } })).toMatchObject({
    status: 404,
  })
})

test('answers come in by row or by column, marks as words or points; a knowledge point said later is remembered, and replay changes nothing', async () => {
  const lead = await j.as('lead')
  const run = runIds.five
  const [one, two] = ['learner-1', 'learner-2'].map((key) => samplePerson(key).no)
  const wide = `工号,测试名称,日期,模块,第1题（2分）【权限】,第2题,总分\n${one},补考,2026-02-20,2,2,对,3\n${two},补考,2026-02-20,2,1,×,1\n`
  await send(lead, run, 'item-sheet', wide)
  const id = idFrom('activity', run, 'test', '补考')
  const seen = await lead.call(getTest, { params: { run, test: id } })
  expect(
    seen.questions.map(({ name, point, outOf, n, difficulty }) => ({ name, point, outOf, n, difficulty })),
  ).toEqual([
    { name: '第1题', point: '权限', outOf: 2, n: 2, difficulty: 0.75 },
    { name: '第2题', point: null, outOf: 1, n: 2, difficulty: 0.5 },
  ])
  const again = await send(
    lead,
    run,
    'item-sheet',
    `工号,测试名称,题目,对错,满分,知识点,日期,模块\n${one},补考,第2题,对,1,派单,2026-02-20,2\n`,
  )
  expect(await lead.call(importProgress, { params: { import: again } })).toMatchObject({
    recorded: 0,
    known: 1,
    corrected: 0,
  })
  expect((await lead.call(getTest, { params: { run, test: id } })).questions[1]).toMatchObject({ point: '派单', n: 2 })
})

test('of two attempts the first counts unless another is asked for, and both are told', async () => {
  const lead = await j.as('lead')
  const run = runIds.five
  const no = samplePerson('learner-3').no
  await send(
    lead,
    run,
    'item-sheet',
    `工号,测试名称,题目,得分,满分,日期,模块,第几次\n${no},两次考,第1题,1,5,2026-02-18,2,1\n${no},两次考,第1题,4,5,2026-02-20,2,2\n`,
  )
  await send(
    lead,
    run,
    'score-sheet',
    `工号,测试名称,得分,日期,模块,第几次\n${no},两次考,40,2026-02-18,2,1\n${no},两次考,80,2026-02-20,2,2\n`,
  )
  const params = { run, test: idFrom('activity', run, 'test', '两次考') }
  const at = async (attempt: 'first' | 'last' | 'best') => {
    const seen = await lead.call(getTest, { params, query: { attempt } })
    return [seen.questions[0]!.difficulty, seen.scores.median, seen.repeated]
  }
  expect([await at('first'), await at('last'), await at('best')]).toEqual([
    [0.2, 40, 1],
    [0.8, 80, 1],
    [0.8, 80, 1],
  ])
})

const findingOf = async (who: TestClient, module: number) => {
  const { findings } = await who.call(getImprovement, { params: four })
  const found = findings.find((f) => f.module?.number === module && f.diagnoses.length > 0)!
  return who.call(getFinding, { params: { finding: found.id } })
}

test('a low module: questions and the level before speak for 难度; the verdict brings its own remedy and re-check [S505 E10]', async () => {
  const { finding, signs, leaning } = await findingOf(await j.as('lead'), 2)
  const of = (code: string) => signs.find((sign) => sign.code === code)
  expect(of('items')).toMatchObject({ side: 'difficulty', params: { apart: 3, of: 20, n: 48 }, speaks: 'for' })
  expect(of('entry')).toMatchObject({ side: 'difficulty', speaks: 'for' })
  expect(of('entry')!.params.here).toBeLessThan(60)
  expect(of('classes-entry')).toMatchObject({ side: 'method', speaks: 'against' })
  expect(of('observation-unknown')).toMatchObject({ speaks: 'unknown' })
  expect(leaning).toBe('difficulty')
  expect(finding).toMatchObject({
    diagnoses: [{ verdict: 'difficulty' }],
    changes: [{ kind: 'content', indicator: { id: 'test-score' } }],
  })
})

test('two classes apart with equal intake: 教学方法, and another remedy and re-check follow [S505 E10]', async () => {
  const { finding, signs, leaning } = await findingOf(await j.as('lead'), 4)
  const apart = signs.find((sign) => sign.code === 'classes-entry')!
  expect(apart).toMatchObject({ side: 'method', params: { best: '一班', weakest: '二班' }, speaks: 'for' })
  expect(Number(apart.params.gap)).toBeGreaterThan(12)
  expect(Math.abs(Number(apart.params.intake))).toBeLessThan(5)
  expect(Number(apart.params.heldLow)).toBeGreaterThan(0)
  expect(signs.find((sign) => sign.code === 'items-fine')).toMatchObject({ speaks: 'against' })
  expect(leaning).toBe('method')
  expect(finding).toMatchObject({
    diagnoses: [{ verdict: 'method' }],
    changes: [{ kind: 'people', indicator: { id: 'teaching-effect' } }],
  })
})
