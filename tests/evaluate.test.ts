// The effect of a training: planned before it is seen, refused where nothing can be said, computed, and computed again by anybody.
import { expect, test } from 'vitest'
import * as c from '../src/evaluate/contract.ts'
import type { PlanEntry } from '../src/evaluate/contract.ts'
import { bringIn, previewImport } from '../src/intake/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { journey } from './journey.ts'
import type { Walker } from './journey.ts'
import { agents, asGbk, business, callCentre, ends, kpiText, lead, run, windows } from './kpi-file.ts'

const j = await journey({ sample: false })
await callCentre(j.db)
j.now = new Date('2026-02-20T02:00:00Z')
const lan = await j.as(lead)

const figure = (kpi: string, more: Partial<PlanEntry['kpis'][number]> = {}): PlanEntry['kpis'][number] => ({ kpi, name: kpi, unit: '分', form: 'value', digits: 2, direction: 'up', role: 'primary', smallest: null, guard: null, ...more })
const figures = [
  figure('客户满意度', { smallest: 0.05 }), figure('平均通话时长(秒)', { name: '平均通话', unit: '秒', digits: 0, direction: 'down', guard: '投诉率' }), figure('投诉率', { unit: '%', form: 'percent', direction: 'down', smallest: 0.05 }),
]
const plan = (more: Partial<PlanEntry> & { because?: string; id?: string } = {}) => ({ id: newId(), because: '', kpis: figures, ...windows, assigned: 'by-need' as const, givenTo: 'person' as const, compare: 'plain' as const, ...more })
const inRun = (body?: unknown) => ({ params: { run }, body })

async function send(as: Walker, content: Buffer): Promise<string> {
  const form = new FormData()
  const id = newId()
  for (const [key, value] of Object.entries({ id, source: 'kpi-sheet', run: '' })) form.append(key, value)
  form.append('file', new Blob([new Uint8Array(content)]), '客服KPI.csv')
  expect((await as.fetch('/api/intake/imports', { method: 'POST', body: form })).status).toBe(200)
  return id
}

test('a plan that can not be meant is refused, with a reason', async () => {
  expect(await lan.refusal(c.freezePlan, inRun(plan({ before: windows.after, after: windows.before })))).toMatchObject({ refused: 'windows-disordered' })
  expect(await lan.refusal(c.freezePlan, inRun(plan({ kpis: [figure('客户满意度', { role: 'other' })] })))).toMatchObject({ refused: 'no-primary' })
  expect(await lan.refusal(c.freezePlan, inRun(plan({ kpis: [figure('客户满意度', { guard: '返工率' })] })))).toMatchObject({ refused: 'guard-not-planned' })
  expect(await lan.refusal(c.computeReport, inRun())).toMatchObject({ refused: 'no-plan' })
})

test('the plan is frozen before the run, by those who may; the same again is the same, another needs a reason', async () => {
  const first = plan()
  const owner = await j.as(business)
  expect(await owner.refusal(c.freezePlan, inRun(first))).toMatchObject({ refused: 'not-yours' })
  const frozen = await lan.call(c.freezePlan, inRun(first))
  expect(await lan.call(c.freezePlan, inRun(first))).toEqual(frozen)
  expect(await lan.refusal(c.freezePlan, inRun(plan()))).toMatchObject({ refused: 'reason-needed' })
})

test('before its day nobody looks: too early is refused in words', async () => {
  expect(await lan.refusal(c.computeReport, inRun())).toMatchObject({ refused: 'too-early', message: { zh: expect.stringContaining(windows.after.to) } })
})

test('a file in GBK with 工号 as numbers comes in, three unknown 工号 are listed, and the report waits for figures no longer', async () => {
  j.now = new Date(`${windows.after.to}T17:00:00Z`)
  expect(await lan.refusal(c.computeReport, inRun())).toMatchObject({ refused: 'no-figures' })
  const id = await send(lan, asGbk(kpiText()))
  const seen = await lan.call(previewImport, { params: { import: id } })
  expect(seen.counts).toMatchObject({ rows: 2603, good: 2600, rejected: 3 })
  expect(seen.problems.map((p) => p.sentence.zh).join()).toMatch(/98001.*98002.*98003/)
  expect(await lan.call(bringIn, { params: { import: id } })).toMatchObject({ state: 'brought-in', recorded: 7800, rejected: 3 })
})

test('a plan frozen before figures were there compares with everybody who has them; the report says C and what moved', async () => {
  const { id } = await lan.call(c.computeReport, inRun())
  const report = await lan.call(c.getReport, { params: { report: id } })
  expect(report.result).toMatchObject({ grade: 'C', people: { trained: 48, comparison: 52 }, periods: { before: 8, after: 8 } })
  const [csat, aht, complaints] = report.result.kpis
  expect(csat).toMatchObject({ verdict: 'better', cells: { trainedBefore: { n: 48 }, comparisonAfter: { n: 52 } } })
  expect(csat!.effect!.value).toBeCloseTo(0.13, 1)
  expect(aht).toMatchObject({ verdict: 'better', guardHeld: true })
  expect(complaints).toMatchObject({ verdict: 'unclear' })
  expect(complaints!.warnings.map((w) => w.code)).toContain('underpowered')
  expect((await lan.call(c.computeReport, inRun())).id).toBe(id)
})

test('computed again a year later every digit is the same; with another digit in its rows it is not', async () => {
  const { report } = await lan.call(c.getEvaluation, inRun())
  j.pass({ days: 365 })
  expect(await lan.call(c.recomputeReport, { params: { report: report!.id } })).toMatchObject({ same: true })
  await j.sql(`update evaluate.report set snapshot = jsonb_set(snapshot, '{rows,0,value}', '4.99') where id = $1`, [report!.id])
  j.pass({ minutes: 1 })
  expect(await lan.call(c.recomputeReport, { params: { report: report!.id } })).toMatchObject({ same: false })
  j.pass({ days: -365, minutes: -1 })
})

test('the business names what else changed; a learner sees nothing of it', async () => {
  const owner = await j.as(business)
  await owner.call(c.nameCause, inRun({ id: newId(), text: '第 5 周上线新知识库', happenedOn: '2026-04-06', side: 'business' }))
  const { report } = await lan.call(c.getEvaluation, inRun())
  expect(report!.causes).toMatchObject([{ text: '第 5 周上线新知识库', side: 'business', by: '高洋' }])
  expect(await (await j.as(agents[0]!.id)).refusal(c.getEvaluation, inRun())).toMatchObject({ status: 404 })
})

test('every figure opens its rows with file and line', async () => {
  const { total, rows } = await lan.call(c.getReportRows, { params: { run }, query: { kpi: '客户满意度' } })
  expect(total).toBe(100 * 26)
  expect(rows[0]).toMatchObject({ source: 'kpi-sheet', line: expect.any(Number), batch: expect.any(String) })
})

test('a plan changed after the outcome is a new version with a reason, and its report is at most D', async () => {
  await lan.call(c.freezePlan, inRun(plan({ because: '想只看满意度', kpis: [figures[0]!] })))
  const { id } = await lan.call(c.computeReport, inRun())
  const report = await lan.call(c.getReport, { params: { report: id } })
  expect(report.result).toMatchObject({ grade: 'D', gradeReason: { code: 'plan-after-outcome' } })
  expect(ends < report.frozenAt).toBe(true)
  expect((await lan.call(c.getEvaluation, inRun())).reports).toHaveLength(2)
})
