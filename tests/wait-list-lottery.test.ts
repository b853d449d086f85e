// Who starts first is drawn by lot, on record; who was drawn is who is compared, whatever happened afterwards.
import { expect, test } from 'vitest'
import * as c from '../src/evaluate/contract.ts'
import { drawWaves } from '../src/evaluate/rules/lottery.ts'
import { contentHash } from '../src/evaluate/content-hash.ts'
import { newId } from '../src/platform/db/id.ts'
import { zhDay } from './day-in-words.ts'
import { startTestServer } from './test-server.ts'
import { agents, business, createCallCentre, lead, run, starts, windows } from './call-centre-kpi-fixture.ts'

const j = await startTestServer({ sample: false })
await createCallCentre(j.db)
j.now = new Date('2026-02-20T02:00:00Z')
const lan = await j.as(lead)
const inRun = (body?: unknown) => ({ params: { run }, body })
const second = '2026-07-06'
const asked = (more: object = {}) => ({ id: newId(), by: 'person', starts: [starts, second], because: '', ...more })

test('a draw that can not be meant is refused: by others, with one wave, or with a first wave that is not the first day', async () => {
  expect(await (await j.as(business)).refusal(c.drawLottery, inRun(asked()))).toMatchObject({ refused: 'not-yours' })
  expect(await lan.refusal(c.drawLottery, inRun(asked({ starts: [starts, starts] })))).toMatchObject({
    refused: 'draw-starts',
  })
  expect(await lan.refusal(c.drawLottery, inRun(asked({ starts: ['2026-03-09', second] })))).toMatchObject({
    refused: 'draw-starts',
    message: { zh: expect.stringContaining(zhDay(starts)) },
  })
})

test('half are drawn to start; seed, pool and waves are kept, and whoever draws again from them finds the same', async () => {
  const first = asked()
  const draw = await lan.call(c.drawLottery, inRun(first))
  expect(draw.waves.map((w) => [w.start, w.people.length])).toEqual([
    [starts, 24],
    [second, 24],
  ])
  expect(await lan.call(c.drawLottery, inRun(first))).toEqual(draw)
  const [row] = await j.sql<{ pool: { person: string; team: string }[]; seed: string; waves: unknown; hash: string }>(
    'select pool, seed, waves, hash from evaluate.lottery_draw',
  )
  expect(drawWaves(row!.pool, { by: 'person', starts: [starts, second], seed: row!.seed })).toEqual(row!.waves)
  expect(contentHash({ seed: row!.seed, pool: row!.pool, waves: row!.waves })).toBe(row!.hash)
  expect(row!.seed).toContain(contentHash(row!.pool))
  const since = await j.sql<{ since: string; n: number }>(
    'select since::text, count(*)::int as n from programme.enrolment where run = $1 group by 1 order by 1',
    [run],
  )
  expect(since).toEqual([
    { since: starts, n: 24 },
    { since: second, n: 24 },
  ])
})

test('drawing again needs a reason, both stay on record, and it is too late once the run has begun', async () => {
  expect(await lan.refusal(c.drawLottery, inRun(asked()))).toMatchObject({ refused: 'draw-again' })
  await lan.call(c.drawLottery, inRun(asked({ because: '名单里加了人', by: 'team' })))
  expect((await lan.call(c.getEvaluation, inRun())).draws.map((d) => [d.number, d.by, d.because])).toEqual([
    [2, 'team', '名单里加了人'],
    [1, 'person', ''],
  ])
  j.now = new Date(`${starts}T02:00:00Z`)
  expect(await lan.refusal(c.drawLottery, inRun(asked({ because: '再来一次' })))).toMatchObject({
    refused: 'draw-too-late',
  })
  j.now = new Date('2026-02-20T03:00:00Z')
})

test('a plan by lottery compares the drawn with those who wait, before any figure is there; the report knows the draw', async () => {
  const kpis = [
    {
      kpi: '客户满意度',
      name: '满意度',
      unit: '分',
      form: 'value' as const,
      digits: 2,
      direction: 'up' as const,
      role: 'primary' as const,
      smallest: null,
      guard: null,
    },
  ]
  await lan.call(
    c.freezePlan,
    inRun({ id: newId(), because: '', kpis, ...windows, assigned: 'lottery', givenTo: 'team', compare: 'plain' }),
  )
  const { plan } = await lan.call(c.getEvaluation, inRun())
  expect(plan).toMatchObject({ trained: expect.any(Number), others: 'named', drawn: true })
  expect(plan!.trained + plan!.comparison).toBe(48)
  const [{ content } = { content: null }] = await j.sql<{
    content: { members: { person: string; trained: boolean }[] }
  }>('select content from evaluate.plan')
  const waiting = new Set(content!.members.filter((m) => !m.trained).map((m) => m.person))
  const waves = await j.sql<{ waves: { persons: string[] }[] }>(
    'select waves from evaluate.lottery_draw order by number desc limit 1',
  )
  expect([...waiting].sort()).toEqual(waves[0]!.waves[1]!.persons.toSorted())
  expect(agents.filter((a) => !a.trained && waiting.has(a.id))).toEqual([])
})
