// E8 by browser: from a GBK file of the business system to the report that is handed on; then every refusal and warning, seen once in both languages.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemScope } from '../../src/platform/auth/scope.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import type { Lang } from '../../src/platform/localised-text/contract.ts'
import { enrol, saveRun, saveRunState, seat } from '../../src/programme/public.ts'
import { startTestServer } from '../test-server.ts'
import { agents, asGbk, business, createCallCentre, kpiText, lead, run, windows } from '../call-centre-kpi-fixture.ts'
import { pdfText } from '../pdf-text.ts'
import { readWorkbook } from '../read-workbook.ts'
import { openBrowser, settled, visit } from './browser.ts'
import { gallery, saveEffectReportCases, expectedSentences } from './save-effect-report-cases.ts'
import { expectAccessibleLayout } from './expect-accessible-layout.ts'

const server = await startTestServer({ sample: false })
await createCallCentre(server.db)
const folder = mkdtempSync(join(tmpdir(), 'effect-'))
const page6 = `/runs/${run}/evaluate`
const product = systemScope()
let browser: Browser
const problems: string[][] = []
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function at(who: string, lang: Lang = 'zh'): Promise<Page> {
  const visitor = await visit(browser, { url: server.url, lang })
  await visitor.page.clock.install({ time: server.now })
  await visitor.context.request.post('/api/enter', { data: { person: who } })
  problems.push(visitor.problems)
  return visitor.page
}
const go = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}
const pick = (of: Locator, name: string) => of.getByRole('radio', { name }).check({ force: true })
const main = (page: Page) => page.locator('main').innerText()

/** Sends a file and brings in what is good of it; answers what the preview said. */
async function bringIn(page: Page, name: string, content: Buffer): Promise<string> {
  writeFileSync(join(folder, name), content)
  await go(page, '/sources')
  await page.getByRole('button', { name: '导入一份表' }).click()
  await page.getByLabel('这是什么表').selectOption('kpi-sheet')
  await page.locator('input[type=file]').setInputFiles(join(folder, name))
  await page.getByRole('button', { name: '上传并预览' }).click()
  await page.waitForURL(/\/sources\/.+/)
  await page.getByRole('button', { name: /^导入这/ }).waitFor()
  const said = await main(page)
  await page.getByRole('button', { name: /^导入这/ }).click()
  await page
    .getByText(/已导入：新增/)
    .first()
    .waitFor()
  return said
}

/** The rows of the business system's file up to a day. */
const until = (day: string) =>
  kpiText()
    .split('\r\n')
    .filter((line, i) => i === 0 || (line.split(',')[2] ?? '9') < day)
    .join('\r\n')

test('before the run the lead sees what so many people could show, and freezes the plan', async () => {
  server.now = new Date('2026-02-20T02:00:00Z')
  const lan = await at(lead)
  await bringIn(lan, 'KPI 到 2 月.csv', asGbk(until('2026-02-16')))
  await go(lan, page6)
  expect(await main(lan)).toContain('怎么开班，证据才强')
  await lan.getByRole('button', { name: '写评估计划' }).click()
  const form = lan.getByRole('dialog')
  await form.getByText('1 想知道什么').waitFor()
  expect(await form.innerText()).toContain('48 人受训，52 人对照。照这样安排，证据最高 C。')
  expect(await form.innerText()).toMatch(/48 人可以看出 0\.\d+ 分?\s*以上的变化/)
  const card = (name: RegExp) => form.locator('fieldset.form-card', { has: lan.locator('legend', { hasText: name }) })
  await card(/^客户满意度/)
    .getByLabel('单位')
    .fill('分')
  await card(/^客户满意度/)
    .getByLabel('多大的变化才值得在意')
    .fill('0.1')
  expect(await card(/^客户满意度/).innerText()).toMatch(/够看出您说的 0\.10 分|看不出您说的 0\.10 分/)
  const aht = card(/^平均通话时长/)
  await pick(aht, '主要')
  await pick(aht, '在区间内')
  await aht.getByLabel(/^到/).fill('250')
  await aht.getByLabel('不能同时变差的指标').selectOption({ label: '投诉率' })
  await pick(card(/^投诉率/), '主要')
  await card(/^投诉率/)
    .getByLabel('多大的变化才值得在意')
    .fill('0.2')
  expect(await form.innerText()).toContain('培训前已有 6 期数据')
  await form.getByLabel('培训前，从').fill(windows.before.from)
  await expectAccessibleLayout(lan, 'effect-plan')
  await form.getByRole('button', { name: '冻结计划' }).click()
  await lan.getByText('第 1 版，周岚 冻结于').waitFor()
})

test('until its day nobody looks', async () => {
  server.now = new Date('2026-06-01T02:00:00Z')
  const lan = await at(lead)
  await go(lan, page6)
  expect(await lan.locator('h1').innerText()).toContain('前不下结论')
  expect(await lan.getByRole('button', { name: '计算报告' }).count()).toBe(0)
})

test('the whole file comes in from GBK with three 工号 nobody has, the business says what else changed, and the card says six lines', async () => {
  server.now = new Date(`${windows.after.to}T17:00:00Z`)
  const lan = await at(lead)
  const said = await bringIn(lan, '客服KPI.csv', asGbk(kpiText()))
  for (const no of ['98001', '98002', '98003']) expect(said).toContain(no)
  const owner = await at(business)
  await go(owner, page6)
  await owner.getByRole('button', { name: '补充一个' }).click()
  await owner.getByRole('dialog').getByLabel('什么变了').fill('第 5 周上线新知识库')
  await owner.getByRole('dialog').getByRole('button', { name: '补充一个' }).click()
  await owner.getByText('第 5 周上线新知识库').first().waitFor()
  await go(lan, page6)
  await lan.getByRole('button', { name: '计算报告' }).click()
  await lan.getByText('一页说清').waitFor()
  const card = await main(lan)
  expect(await lan.locator('h1').innerText()).toMatch(
    /^与训练一致，估计客户满意度提高约 0\.1\d 分，平均通话时长降低约 1\d 秒；投诉率看不出变化。$/,
  )
  expect(card).toContain('48 名受训与 52 名未受训，培训前 8 期与培训后 8 期，除去培训期间')
  expect(card).toMatch(/受训 4\.\d\d → 4\.\d\d，未受训 4\.\d\d → 4\.\d\d/)
  expect(card).toMatch(/平均通话时长 −1\d 秒（.*），质量指标没看出变差/)
  expect(card).toContain('目标区间 ≤ 250 秒')
  expect(card).toMatch(/投诉率 .* 个百分点（.*），看不出/)
  expect(card).toContain('第 5 周上线新知识库（业务部门提供）')
  expect(card).toContain('C：有对照、前期走势一致；分组不是抽签')
  await expectAccessibleLayout(lan, 'effect-card')
})

test('the comparison explains itself in pictures, each with its table', async () => {
  const lan = await at(lead)
  await go(lan, page6)
  for (const name of [
    '变化有多大（受训比未受训多出的部分）',
    '培训前两组像不像（标准差）',
    '客户满意度：受训减未受训，逐期',
    '客户满意度：培训前后',
  ]) {
    const sheet = lan.locator('section.sheet', { has: lan.getByRole('heading', { name }) })
    await sheet.locator('svg').first().waitFor()
    await sheet.getByRole('button', { name: '表格' }).click()
    expect(await sheet.locator('table tbody tr').count()).toBeGreaterThan(0)
  }
})

test('the report is handed on: slides, PDF, workbook, and a package in which R finds the same digits; a year later it is the same', async () => {
  const lan = await at(lead)
  await go(lan, page6)
  const file = async (name: string) => {
    const [got] = await Promise.all([
      lan.waitForEvent('download'),
      lan.getByRole('link', { name, exact: true }).click(),
    ])
    return { name: got.suggestedFilename(), bytes: readFileSync((await got.path())!) }
  }
  const slides = await file('幻灯片 PPT')
  expect(slides.name).toMatch(/^效果报告 MC-.*\.pptx$/)
  const inside = Object.entries(unzipSync(slides.bytes))
  expect(inside.filter(([n]) => /charts\/chart\d+\.xml$/.test(n))).toHaveLength(3)
  expect(
    inside
      .filter(([n]) => /slides\/slide\d+\.xml$/.test(n))
      .map(([, b]) => Buffer.from(b).toString('utf8'))
      .join(),
  ).toMatch(/第 5 周上线新知识库[\s\S]*微软雅黑|微软雅黑[\s\S]*第 5 周上线新知识库/)
  const pdf = await file('PDF')
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdfText(pdf.bytes)).toContain('不能说变化全部来自培训')
  expect((await readWorkbook((await file('Excel')).bytes)).map((s) => s.name)).toContain('结论卡')
  const pack = unzipSync((await file('复算包（数据、计划、R 脚本）')).bytes)
  for (const [name, bytes] of Object.entries(pack)) writeFileSync(join(folder, name), bytes)
  if (existsSync('/usr/bin/Rscript'))
    expect(execFileSync('/usr/bin/Rscript', ['recompute.R'], { cwd: folder, encoding: 'utf8' })).toContain(
      'ALL THE SAME',
    )
  server.pass({ days: 365 })
  const later = await at(lead)
  await go(later, page6)
  await later.getByRole('button', { name: '重新计算一次' }).click()
  await later.getByText('每一位数字都相同').first().waitFor()
})

test('each refusal and warning of the table stands on the page, in words, with what would help: in Chinese and in English', async () => {
  const ids = await saveEffectReportCases(server)
  const missing: string[] = []
  const lan = await at(lead)
  for (const [one, id] of ids) {
    await lan.goto(`/runs/${gallery}/evaluate?report=${id}`)
    await lan.locator('.crumb', { hasText: new RegExp(`${id}$`) }).waitFor()
    for (const [lang, next] of [
      ['zh', 'English'],
      ['en', '中文'],
    ] as const) {
      const page = (await main(lan)).replace(/\s+/g, ' ')
      for (const sentence of expectedSentences(one, lang))
        if (!page.includes(sentence.replace(/\s+/g, ' '))) missing.push(`${lang} ${one.code}: ${sentence}`)
      const broken = /.{0,20}(NaN|Infinity|undefined|\{\w+\}).{0,20}/.exec(page)
      if (broken) missing.push(`${lang} ${one.code}: ${broken[0]}`)
      await lan.getByRole('button', { name: next, exact: true }).click()
    }
  }
  expect(missing).toEqual([])
  await expectAccessibleLayout(lan, 'effect-gallery')
}, 300_000)

test('before the next run who starts first is drawn on the page, and the plan reaches A', async () => {
  const [next, first] = [
    idFrom('draw', 'run'),
    new Date(server.now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10),
  ]
  await server.db.write(product, async (tx) => {
    const programme = (
      await server.sql<{ programme: string }>('select programme from programme.run where id = $1', [run])
    )[0]!.programme
    await saveRun(tx, product, {
      id: next,
      programme,
      name: '第 5 期',
      startsOn: first,
      endsOn: new Date(Date.parse(first) + 60 * 86_400_000).toISOString().slice(0, 10),
    })
    await saveRunState(tx, product, { run: next, state: 'preparing', at: server.now })
    await seat(tx, product, { run: next, person: lead, role: 'lead' })
    await enrol(
      tx,
      product,
      agents.filter((a) => !a.trained).map((a) => ({ run: next, person: a.id, since: first })),
    )
  })
  const lan = await at(lead)
  await go(lan, `/runs/${next}/evaluate`)
  await lan.getByRole('button', { name: '抽签' }).click()
  const form = lan.getByRole('dialog')
  await expectAccessibleLayout(lan, 'effect-draw')
  await form.getByRole('button', { name: '抽签' }).click()
  await lan.getByText('第 1 次抽签，周岚').waitFor()
  expect(await main(lan)).toMatch(/第 1 批 · .* 开始 · 26 人[\s\S]*第 2 批 · .* 开始 · 26 人/)
  await lan.getByText(/第 1 批/).click()
  await expectAccessibleLayout(lan, 'effect-drawn')
  await lan.getByRole('button', { name: '写评估计划' }).click()
  await form.getByText('1 想知道什么').waitFor()
  expect(await form.innerText()).toContain('26 人受训，26 人对照。照这样安排，证据最高 A。')
  await form.getByLabel(/^加一个还没导入的指标/).fill('首次解决率')
  await form.getByRole('button', { name: '加上' }).click()
  await form.getByText('首次解决率（还没有数据）').first().waitFor()
})

test('no page broke on the way', () => {
  expect(problems.flat()).toEqual([])
})
