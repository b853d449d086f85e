// From learning to behaviour to result: a goal is claimed to be reached only where all three links are there.
import { expect, test } from 'vitest'
import { getBehaviours, putBehaviours } from '../src/align/contract.ts'
import { getChainRows, getChains } from '../src/evaluate/read/evidence-chain/contract.ts'
import { bringIn, originalFile, previewImport, undoImport } from '../src/intake/contract.ts'
import { idFrom, newId } from '../src/platform/db/id.ts'
import { samplePerson, trained } from '../seeds/service-onboarding/people-list.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { startTestServer } from './test-server.ts'
import type { TestClient } from './test-server.ts'

const server = await startTestServer()
const lead = await server.as('lead')
const four = { params: { run: runIds.four } }
const goal = (run: string, key: string) => idFrom('sample', run, 'goal', key)
const chainsOf = async (as: TestClient, run = runIds.four) => (await as.call(getChains, { params: { run } })).chains
const chain = async (key: string) => (await chainsOf(lead)).find((c) => c.goal.id === goal('four', key))!

async function send(
  content: string,
  name = '行为评分.csv',
  source = 'behaviour-sheet',
  run: string = runIds.four,
): Promise<string> {
  const form = new FormData()
  const id = newId()
  for (const [key, value] of Object.entries({ id, source, run })) form.append(key, value)
  form.append('file', new Blob([content]), name)
  expect((await lead.fetch('/api/intake/imports', { method: 'POST', body: form })).status).toBe(200)
  return id
}

test('a finished run shows learning, behaviour with paired change, and the result of its report; with every link there, the words follow the grade', async () => {
  const csat = await chain('csat')
  expect(csat.learning).toMatchObject({ state: 'seen', hole: null })
  expect(csat.learning.shown.map((s) => s.kind)).toEqual(
    expect.arrayContaining(['test.score', 'homework.handed-in', 'session.attended']),
  )
  for (const s of csat.learning.shown)
    expect(s.mean!.low <= s.mean!.value && s.mean!.value <= s.mean!.high && s.n >= 40).toBe(true)
  expect(csat.behaviour).toMatchObject({ state: 'better', newest: 'day-30', scale: { code: 'fine', items: 3 } })
  const [together] = csat.behaviour.together
  expect(together!.pairs).toBeGreaterThan(30)
  expect(together!.pairs).toBeLessThan(48)
  expect(together!.change!.low).toBeGreaterThan(0)
  expect(together!.self!.pairs).toBeGreaterThan(10)
  expect(csat.behaviour.practice).toMatchObject({ tasks: 1, assigned: 48, due: 48, nextDue: null })
  expect(csat.result).toMatchObject({ state: 'better', plan: { name: '满意度' }, report: { grade: 'C' } })
  expect(csat.overall).toEqual({ state: 'whole', at: null })
})

test('a goal that no business figure measures has a visible hole, with what would fill it and who could, and claims nothing', async () => {
  const competency = await chain('complaints-competency')
  expect(competency.behaviour.state).toBe('better')
  expect(competency.result).toMatchObject({
    state: 'hole',
    hole: { code: 'no-kpi', who: 'business', href: `/runs/${runIds.four}/align` },
  })
  expect(competency.overall).toEqual({ state: 'hole', at: 'result' })
})

test('a running course waits for its ratings from after: the hole names the day', async () => {
  const chains = await chainsOf(lead, runIds.five)
  const csat = chains.find((c) => c.goal.id === goal('five', 'csat'))!
  expect(csat.behaviour.hole).toMatchObject({ code: 'follow-up-due', who: 'superior' })
  expect(csat.result.hole).toMatchObject({ code: 'no-report' })
  expect(chains.find((c) => c.goal.id === goal('five', 'ramp-up'))!.behaviour.hole).toMatchObject({
    code: 'no-behaviours',
    who: 'lead',
  })
  expect(chains.every((c) => c.overall.state === 'hole')).toBe(true)
  const practices = chains.map(({ behaviour: { practice } }) => practice)
  expect(practices).toContainEqual({
    tasks: 1,
    assigned: 48,
    due: 0,
    nextDue: '2026-03-08',
    handedIn: null,
    confirmed: 0,
    agreed: 0,
  })
})

test('every figure opens its rows with file and line, for those who plan; a superior reads the means only', async () => {
  const params = { run: runIds.four, goal: goal('four', 'csat') }
  const rated = await lead.call(getChainRows, { params, query: { of: 'behaviour' } })
  expect(rated.rows[0]!.line).toBeGreaterThan(1)
  expect(rated.rows.some((r) => r.what.zh.includes('训后 30 天'))).toBe(true)
  const learnt = await lead.call(getChainRows, { params, query: { of: 'test.score' } })
  expect(learnt.total).toBeGreaterThan(80)
  const manager = await server.as('manager-1')
  const seen = await chainsOf(manager)
  expect(seen.length).toBe(3)
  const holes = (chains: typeof seen) =>
    chains.flatMap((c) => [c.learning.hole, c.behaviour.hole, c.result.hole]).filter((h) => h !== null)
  expect(holes(seen).map((h) => h.href)).toEqual(holes(seen).map(() => null))
  expect(holes(await chainsOf(lead)).some((h) => h.href !== null)).toBe(true)
  expect(await manager.refusal(getChainRows, { params, query: { of: 'behaviour' } })).toMatchObject({
    refused: 'not-yours',
  })
  expect(await (await server.as('agent-1')).refusal(getChains, four)).toMatchObject({ refused: 'not-found' })
})

test('ratings come in by sheet: a bare 1 or 5 is sent back with row and column, a stranger may not rate, and an import can be undone', async () => {
  const [a, b] = [trained[0]!, trained[1]!]
  const boss = samplePerson(a.superior!)
  const id = await send(
    [
      '工号,行为,时点,评分,评价人工号,依据',
      `${a.no},问题解决,训前,5,${boss.no},`,
      `${a.no},问题解决,60天,4,${boss.no},`,
      `${b.no},问题解决,训前,3,${samplePerson('instructor').no},`,
      `${b.no},倒立,训前,3,${samplePerson(b.superior!).no},`,
    ].join('\n'),
  )
  const preview = await lead.call(previewImport, { params: { import: id } })
  expect(preview.counts).toMatchObject({ good: 1, rejected: 3 })
  expect(preview.problems.map((p) => [p.row, p.column, p.code])).toEqual([
    [2, '依据', 'evidence-for-extreme'],
    [4, '评价人工号', 'rater-not-superior'],
    [5, '行为', 'unknown-item'],
  ])
  expect(preview.problems[0]!.sentence.zh).toMatch(/第 2 行「依据」列/)
  expect(await lead.call(bringIn, { params: { import: id } })).toMatchObject({ state: 'brought-in', recorded: 1 })
  const count = async () =>
    (
      await server.sql<{ n: number }>(`select count(*)::int as n from evidence.behaviour_rating where batch = $1`, [id])
    )[0]!.n
  expect(await count()).toBe(1)
  expect(await lead.refusal(originalFile, { params: { import: id } })).toMatchObject({ refused: 'file-is-in' })
  expect(await lead.call(undoImport, { params: { import: id } })).toMatchObject({ state: 'undone', undoneRows: 1 })
  expect(await count()).toBe(0)
})

test('too few pairs are refused in words, and with them everything that would be said of the whole', async () => {
  await server.sql(
    `delete from evidence.behaviour_rating where run = $1 and occasion = 'day-30' and person not in (select person from evidence.behaviour_rating where run = $1 and occasion = 'day-30' group by person order by person limit 4)`,
    [runIds.four],
  )
  const csat = await chain('csat')
  expect(csat.behaviour).toMatchObject({ state: 'refused', hole: { code: 'too-few-pairs', params: { least: 10 } } })
  expect(csat.behaviour.together[0]).toMatchObject({
    change: null,
    before: null,
    after: null,
    refusal: { code: 'cell-too-small', params: { least: 5 } },
  })
  expect(csat.overall.state).toBe('hole')
})

test('behaviours of a goal are chosen from the library by those who set goals', async () => {
  const { library, goals } = await lead.call(getBehaviours, four)
  expect(library.find((b) => b.name.zh === '一次解决率')!.anchors).toHaveLength(5)
  expect(library.find((b) => b.name.zh === '安抚情绪')).toMatchObject({ competencyName: '投诉处理' })
  expect(goals.find((g) => g.goal === goal('four', 'csat'))!.behaviours).toHaveLength(3)
  const params = { run: runIds.four, goal: goal('four', 'csat') }
  expect(await lead.refusal(putBehaviours, { params, body: { behaviours: [newId()] } })).toMatchObject({
    refused: 'unknown-behaviour',
  })
  expect(
    await (await server.as('manager-1')).refusal(putBehaviours, { params, body: { behaviours: [] } }),
  ).toMatchObject({ refused: 'not-yours' })
  await lead.call(putBehaviours, {
    params,
    body: { behaviours: [library.find((b) => b.name.zh === '跨部门推动')!.id] },
  })
  expect((await chain('csat')).behaviour).toMatchObject({ scale: { code: 'one-item' }, hole: { code: 'no-baseline' } })
})
