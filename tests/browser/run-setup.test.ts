// A training is made from nothing by its lead in the browser, set up, and read on every page of its menu while it is empty.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOrCreateUnit, giveDuty, saveOrganisation, savePersons } from '../../src/people/public.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import { newId } from '../../src/platform/db/id.ts'
import { startTestServer } from '../test-server.ts'
import { enterAs, openBrowser, pick, settled, visit } from './browser.ts'
import { expectAccessibleLayout } from './expect-accessible-layout.ts'
import { takeScreenshots } from './take-screenshots.ts'

const server = await startTestServer({ sample: false })
server.now = new Date('2026-11-30T01:00:00Z')
const product = systemScope()
const founder = newId()
await server.db.write(product, async (tx) => {
  const cast = [
    { person: founder, name: '方静', role: { zh: '培训负责人', en: 'L&D' }, story: { zh: '建培训', en: 'Creates' } },
  ]
  await saveOrganisation(tx, product, { name: '衡川家电售后', sample: true, settings: { cast } })
  const unit = await findOrCreateUnit(tx, product, ['售后部', '上海站'])
  const service = await findOrCreateUnit(tx, product, ['售后部'])
  await savePersons(tx, product, [
    { id: founder, employeeNo: '00012', name: '方静' },
    ...['陈以宁', '吴楠', '周一'].map((name, i) => ({ id: newId(), employeeNo: `0010${i}`, name, unit })),
    { id: newId(), employeeNo: '00105', name: '钱导师', unit: service },
  ])
  for (const duty of ['administrator', 'training'] as const)
    await giveDuty(tx, product, { person: founder, duty, since: server.now })
})

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const go = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const h1 = (page: Page) => page.locator('h1').first().innerText()

test('from no training at all to one with modules, learners, seats and mentors', async () => {
  const { page, problems } = await visit(browser, { url: server.url })
  await enterAs(page, '方静')
  await go(page, '/runs')
  expect(await h1(page)).toBe('还没有培训。')
  await expectAccessibleLayout(page, 'runs-none')
  await button(page, '新建培训').click()
  await page.getByLabel('项目').fill('客服上岗培训')
  await page.getByLabel('第一天').fill('2026-12-31')
  await page.getByLabel('最后一天').fill('2026-12-01')
  await button(page, '建立').click()
  await page.getByText('最后一天 2026 年 12 月 1 日早于第一天 2026 年 12 月 31 日。请改其中一个。').waitFor()
  await expectAccessibleLayout(page, 'create-training-error')
  await page.getByLabel('第一天').fill('2026-12-01')
  await page.getByLabel('最后一天').fill('2027-01-31')
  await button(page, '建立').click()
  await page.waitForURL(/\/runs\/[^/]+\/setup$/)
  await settled(page)
  expect(await h1(page)).toBe('还没有模块，还没有学员。')
  await expectAccessibleLayout(page, 'run-setup-empty')
  const run = /runs\/([^/]+)/.exec(page.url())![1]!

  const addresses = await page
    .locator('nav a[href*="/runs/"]')
    .evaluateAll((links) => [
      ...new Set(links.map((one) => (one as unknown as { getAttribute(name: string): string }).getAttribute('href'))),
    ])
  expect(addresses).toContain(`/runs/${run}/setup`)
  for (const [i, path] of addresses.entries()) {
    await go(page, path)
    expect([path, await page.locator('[role=alert]').count()]).toEqual([path, 0])
    await takeScreenshots(page, `fresh-run-${i}-${path.split('/')[3] ?? 'overview'}`)
  }

  await go(page, `/runs/${run}/setup`)
  await button(page, '加模块').click()
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('产品')
  await page.getByLabel('最后一天').fill('2027-02-01')
  await button(page, '保存').click()
  await page.getByText(/超出本期的 2026 年 12 月 1 日至 2027 年 1 月 31 日/).waitFor()
  await expectAccessibleLayout(page, 'run-setup-module-error')
  await page.getByLabel('最后一天').fill('2026-12-14')
  await button(page, '保存').click()
  await page.getByText('模块 1「产品」已保存。').waitFor()

  await button(page, '按部门加入').click()
  await pick(page, /^部门$/, '售后部')
  await page.getByText('将加入 4 人').waitFor()
  await pick(page, /^部门$/, '售后部 / 上海站')
  await page.getByText('将加入 3 人').waitFor()
  await expectAccessibleLayout(page, 'run-setup-unit')
  await button(page, '加入这 3 人').click()
  await page.getByRole('heading', { level: 1, name: '1 个模块，3 名学员。' }).waitFor()

  await button(page, '给席位').click()
  await page.getByLabel('角色').selectOption('mentor')
  const seated = page.getByRole('combobox', { name: '姓名、工号、邮箱或手机' })
  await seated.fill('钱')
  await page.getByRole('option', { name: /钱导师/ }).click()
  await page.locator('dialog').getByRole('button', { name: '给席位' }).click()
  await page.getByText('钱导师的席位已保存。').waitFor()
  await button(page, '给席位').click()
  await page.getByRole('radio', { name: '公司外的人' }).check()
  await page.getByRole('textbox', { name: '姓名', exact: true }).fill('外聘老师')
  await page.getByRole('textbox', { name: '邮箱', exact: true }).fill('外聘')
  await page.getByLabel('到哪天为止').fill('2027-01-15')
  await page.locator('dialog').getByRole('button', { name: '给席位' }).click()
  await page.getByText('「外聘」不像邮箱地址。').waitFor()
  await expectAccessibleLayout(page, 'run-setup-seat-error')
  await page.getByRole('textbox', { name: '邮箱', exact: true }).fill('guest@example.cn')
  await page.locator('dialog').getByRole('button', { name: '给席位' }).click()
  await page.getByText('外聘老师的席位已保存。').waitFor()

  await page
    .locator('#mentors')
    .getByRole('button', { name: /钱导师/ })
    .click()
  await pick(page, '加一名学员', '陈以宁')
  await page.getByText('已选 1 人').waitFor()
  await expectAccessibleLayout(page, 'run-setup-mentor')
  await button(page, '保存').click()
  await page.getByText('钱导师现在带 1 名学员。').waitFor()
  await page.locator('#seats').getByRole('button', { name: /方静/ }).click()
  await button(page, '收回席位').click()
  await page.locator('dialog.modal').getByRole('button', { name: '收回席位' }).click()
  await page.getByText('本期要一直有一位不限期的负责人。', { exact: false }).waitFor()
  await page.keyboard.press('Escape')
  await settled(page)
  await expectAccessibleLayout(page, 'run-setup')

  await page.evaluate(`localStorage.setItem('midcourse.lang', 'en')`)
  await go(page, `/runs/${run}/setup`)
  expect(await h1(page)).toBe('1 module, 3 learners.')
  await expectAccessibleLayout(page, 'run-setup-en')
  await go(page, `/runs/${run}`)
  await takeScreenshots(page, 'fresh-run-en')
  expect(problems.filter((p) => !p.includes('409 (Conflict)'))).toEqual([])
})
