// The effect of a training: planned before it is seen, refused where nothing can be said, computed, and computed again by anybody.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import * as c from '../src/evaluate/contract.ts'
import { bringIn, previewImport } from '../src/intake/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { zhDay } from './day-in-words.ts'
import { readWorkbook } from './read-workbook.ts'
import { pdfText } from './pdf-text.ts'
import { download, figure, figures, inRun, plan, send, textIn } from './evaluation-steps.ts'
import { startTestServer } from './test-server.ts'
import {
  agents,
  asGbk,
  business,
  createCallCentre,
  ends,
  kpiText,
  lead,
  run,
  starts,
  windows,
} from './call-centre-kpi-fixture.ts'

const j = await startTestServer({ sample: false })
await createCallCentre(j.db)
j.now = new Date('2026-02-20T02:00:00Z')
const lan = await j.as(lead)

test('a plan that can not be meant is refused, with a reason', async () => {
  expect(await lan.refusal(c.freezePlan, inRun(plan({ before: windows.after, after: windows.before })))).toMatchObject({
    refused: 'windows-disordered',
  })
  expect(
    await lan.refusal(c.freezePlan, inRun(plan({ kpis: [figure('客户满意度', { role: 'other' })] }))),
  ).toMatchObject({ refused: 'no-primary' })
  expect(
    await lan.refusal(c.freezePlan, inRun(plan({ kpis: [figure('客户满意度', { guard: '返工率' })] }))),
  ).toMatchObject({ refused: 'guard-not-planned' })
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
  expect(await lan.refusal(c.computeReport, inRun())).toMatchObject({
    refused: 'too-early',
    message: { zh: expect.stringContaining(zhDay(windows.after.to)) },
  })
})

test('a file in GBK with 工号 as numbers comes in, three unknown 工号 are listed, and the report waits for figures no longer', async () => {
  j.now = new Date(`${windows.after.to}T17:00:00Z`)
  expect(await lan.refusal(c.computeReport, inRun())).toMatchObject({ refused: 'no-figures' })
  const id = await send(lan, asGbk(kpiText()))
  const seen = await lan.call(previewImport, { params: { import: id } })
  expect(seen.counts).toMatchObject({ rows: 2603, good: 2600, rejected: 3 })
  expect(seen.problems.map((p) => p.sentence.zh).join()).toMatch(/98001.*98002.*98003/)
  expect(await lan.call(bringIn, { params: { import: id } })).toMatchObject({
    state: 'brought-in',
    recorded: 7800,
    rejected: 3,
  })
})

test('a plan frozen before figures were there compares with everybody who has them; the report says C and what moved', async () => {
  const { id } = await lan.call(c.computeReport, inRun())
  const report = await lan.call(c.getReport, { params: { report: id } })
  expect(report.result).toMatchObject({
    grade: 'C',
    people: { trained: 48, comparison: 52 },
    periods: { before: 8, after: 8 },
  })
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
  const [was] = await j.sql<{ value: number }>(
    `select snapshot #> '{rows,0,value}' as value from evaluate.report where id = $1`,
    [report!.id],
  )
  const put = (value: number) =>
    j.sql(`update evaluate.report set snapshot = jsonb_set(snapshot, '{rows,0,value}', $2::jsonb) where id = $1`, [
      report!.id,
      JSON.stringify(value),
    ])
  await put(4.99)
  j.pass({ minutes: 1 })
  expect(await lan.call(c.recomputeReport, { params: { report: report!.id } })).toMatchObject({ same: false })
  await put(was!.value)
  j.pass({ days: -365, minutes: -1 })
})

test('the business names what else changed; a learner sees nothing of it', async () => {
  const owner = await j.as(business)
  await owner.call(
    c.nameCause,
    inRun({ id: newId(), text: '第 5 周上线新知识库', happenedOn: '2026-04-06', side: 'business' }),
  )
  const { report } = await lan.call(c.getEvaluation, inRun())
  expect(report!.causes).toMatchObject([{ text: '第 5 周上线新知识库', side: 'business', by: '高洋' }])
  expect(await (await j.as(agents[0]!.id)).refusal(c.getEvaluation, inRun())).toMatchObject({ status: 404 })
})

test('every figure opens its rows with file and line', async () => {
  const { total, rows } = await lan.call(c.getReportRows, { params: { run }, query: { kpi: '客户满意度' } })
  expect(total).toBe(100 * 26)
  expect(rows[0]).toMatchObject({ source: 'kpi-sheet', line: expect.any(Number), batch: expect.any(String) })
})

const newest = async () => (await lan.call(c.getEvaluation, inRun())).report!

test('a report is taken along as slides, PDF and workbook: each with grade, n, hashes, what cannot be concluded, and who took it', async () => {
  const { id, dataHash } = await newest()
  const [pptx, pdf, xlsx] = [
    await download(lan, id, 'pptx'),
    await download(lan, id, 'pdf'),
    await download(lan, id, 'xlsx'),
  ]
  expect([pptx.status, pdf.status, xlsx.status]).toEqual([200, 200, 200])
  expect(pptx.name).toContain(`效果报告 ${id}.pptx`)
  const slides = textIn(pptx.bytes, /ppt\/slides\/slide\d+\.xml$/)
  expect(Object.keys(unzipSync(pptx.bytes)).filter((n) => /ppt\/charts\/chart\d+\.xml$/.test(n))).toHaveLength(3)
  expect(slides).toContain('typeface="微软雅黑"')
  const said = pdfText(pdf.bytes)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const cells = (await readWorkbook(xlsx.bytes)).flatMap((s) => s.rows.flat()).join('\n')
  for (const text of [slides, said, cells])
    for (const part of [
      '48 名受训与 52 名未受训',
      '周岚 00001',
      id,
      dataHash.slice(0, 20),
      '不能说变化全部来自培训',
      '差中差',
    ])
      expect(text).toContain(part)
  expect(textIn((await download(lan, id, 'pptx', 'en')).bytes, /slide1\.xml$/)).toContain('Microsoft YaHei')
})

test('the package holds rows without names, the plan, hashes, and a script in R that finds the same digits', async () => {
  const { id, dataHash } = await newest()
  const files = Object.fromEntries(
    Object.entries(unzipSync((await download(lan, id, 'zip')).bytes)).map(([name, b]) => [
      name,
      Buffer.from(b).toString('utf8'),
    ]),
  )
  expect(Object.keys(files).sort()).toEqual([
    'README.txt',
    'SHA256SUMS.txt',
    'data.csv',
    'expected.csv',
    'kpis.csv',
    'plan.json',
    'recompute.R',
    'result.json',
    'settings.csv',
    'snapshot.json',
    'units.csv',
  ])
  for (const a of agents)
    for (const text of Object.values(files)) expect(text.includes(a.id) || text.includes(a.name)).toBe(false)
  expect(files['SHA256SUMS.txt']).toContain(dataHash)
  expect(files['README.txt']).toMatch(/不能得出的结论[\s\S]*What cannot be concluded/)
  if (!existsSync('/usr/bin/Rscript')) return
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  expect(execFileSync('/usr/bin/Rscript', ['recompute.R'], { cwd: folder, encoding: 'utf8' })).toContain('ALL THE SAME')
  rmSync(folder, { recursive: true })
})

test('the package is for who plans the evaluation; every download leaves a line in the audit', async () => {
  const { id } = await newest()
  const owner = await j.as(business)
  expect((await download(owner, id, 'zip')).status).toBe(403)
  expect((await download(owner, id, 'pdf')).status).toBe(200)
  expect((await download(await j.as(agents[0]!.id), id, 'pdf')).status).toBe(404)
  const lines = await j.sql<{ form: string; n: number }>(
    `select details ->> 'form' as form, count(*)::int as n from platform.audit where what = 'evaluate.exported' group by 1 order by 1`,
  )
  expect(lines).toEqual([
    { form: 'pdf', n: 2 },
    { form: 'pptx', n: 2 },
    { form: 'xlsx', n: 1 },
    { form: 'zip', n: 1 },
  ])
})

test('figures say how they spread before the training, so that the plan can say what so many people could see', async () => {
  const { figures, learners, others } = await lan.call(c.getFigures, inRun())
  expect({ learners, others }).toEqual({ learners: 48, others: 52 })
  expect(figures.find((f) => f.kpi === '客户满意度')).toMatchObject({
    level: 'person',
    people: 100,
    periods: 26,
    periodDays: 7,
    spread: { people: 100, teams: 10 },
  })
})

test('the start of the training moved after the plan was frozen: the report says so and is at most D', async () => {
  await j.sql('update programme.run set starts_on = $2 where id = $1', [run, '2026-03-04'])
  const { id } = await lan.call(c.computeReport, inRun())
  expect((await lan.call(c.getReport, { params: { report: id } })).result).toMatchObject({
    grade: 'D',
    gradeReason: { code: 'dates-moved' },
  })
  await j.sql('update programme.run set starts_on = $2 where id = $1', [run, starts])
})

test('a plan changed after the outcome is a new version with a reason, and its report is at most D', async () => {
  await lan.call(c.freezePlan, inRun(plan({ because: '想只看满意度', kpis: [figures[0]!] })))
  const { id } = await lan.call(c.computeReport, inRun())
  const report = await lan.call(c.getReport, { params: { report: id } })
  expect(report.result).toMatchObject({ grade: 'D', gradeReason: { code: 'plan-after-outcome' } })
  expect(ends < report.frozenAt).toBe(true)
  expect((await lan.call(c.getEvaluation, inRun())).reports).toHaveLength(3)
})

test('a bad sheet is told row by row: a changed 工号, nothing to divide by, a row twice, two values for one week; a percentage written as text is read', async () => {
  const line = (...cells: (string | number)[]) => cells.join(',')
  const week = ['2026-06-01', '2026-06-07']
  const id = await send(
    lan,
    Buffer.from(
      [
        line('工号', '开始日期', '结束日期', '一次解决率', '质检分子', '质检分母'),
        line(10001, ...week, '92.5%', 9, 10),
        line('A10001', ...week, '90%', 9, 10),
        line(10002, ...week, '91%', 0, 0),
        line(10003, ...week, '88%', 9, 10),
        line(10003, ...week, '88%', 9, 10),
        line(10001, ...week, '80%', 9, 10),
        line(10004, ...week, '不详', 9, 10),
        line(10005, '2026-06-07', '2026-06-01', '88%', 9, 10),
      ].join('\n'),
    ),
  )
  const seen = await lan.call(previewImport, { params: { import: id } })
  expect(seen.counts).toMatchObject({ rows: 8, good: 2, rejected: 6 })
  expect(seen.byCode.map((b) => b.code).sort()).toEqual([
    'contradicts-row',
    'denominator-not-positive',
    'doubled-row',
    'ends-before-start',
    'not-a-number',
    'unknown-person',
  ])
  expect(JSON.stringify(seen.rows)).toMatch(/一次解决率 0\.925/)
})

test('earlier reports are for who plans: means of groups that differ by one person would tell that person', async () => {
  const { reports } = await lan.call(c.getEvaluation, inRun())
  const owner = await j.as(business)
  expect((await owner.call(c.getEvaluation, inRun())).reports.map((r) => r.id)).toEqual([reports[0]!.id])
  const asked = await owner.call(c.getEvaluation, { ...inRun(), query: { report: reports[1]!.id } })
  expect(asked.report!.id).toBe(reports[0]!.id)
  expect(await owner.refusal(c.getReport, { params: { report: reports[1]!.id } })).toMatchObject({ status: 404 })
  expect((await download(owner, reports[1]!.id, 'pdf')).status).toBe(404)
  expect((await lan.call(c.getReport, { params: { report: reports[1]!.id } })).id).toBe(reports[1]!.id)
})

test('teams have figures of their own: brought in by their name, compared as a series', async () => {
  const teams = [...new Set(agents.map((a) => a.team))]
  const weeks = Array.from({ length: 26 }, (_, i) =>
    new Date(Date.parse(windows.before.from) + i * 7 * 86_400_000).toISOString().slice(0, 10),
  )
  const end = (day: string) => new Date(Date.parse(day) + 6 * 86_400_000).toISOString().slice(0, 10)
  // 客服1组 … 客服8组 have five of ten in training: all are "trained" by half of their people; the others have fewer.
  const rows = weeks.flatMap((day, w) =>
    teams.map((team, i) =>
      [team, day, end(day), (50 + i + Math.sin(w * 1.7 + i) + (day > ends ? 3 : 0)).toFixed(2)].join(','),
    ),
  )
  const id = await send(
    lan,
    Buffer.from(['班组,开始日期,结束日期,接通率指数', ...rows, `客服99组,${weeks[0]},${end(weeks[0]!)},50`].join('\n')),
  )
  const seen = await lan.call(previewImport, { params: { import: id } })
  expect(seen.problems.map((p) => p.sentence.zh).join()).toContain('没有「客服99组」这个班组')
  expect(await lan.call(bringIn, { params: { import: id } })).toMatchObject({ recorded: 260, rejected: 1 })
  await lan.call(
    c.freezePlan,
    inRun(plan({ because: '看班组', kpis: [figure('接通率指数', { unit: '', level: 'team' })] })),
  )
  const { id: report } = await lan.call(c.computeReport, inRun())
  const { result } = await lan.call(c.getReport, { params: { report } })
  expect(result.kpis[0]!.method).toMatch(/^series/)
  expect(result.kpis[0]!.series.length).toBe(26)
})
