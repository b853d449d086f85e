// The field that searches: by keyboard alone, by thumb, read aloud, in a dialog, and as part of a form.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, openBrowser, overflow, policyRefusals, visit, type Visit } from './browser.ts'
import { serveUiParts } from './ui-parts/serve-ui-parts.ts'

let parts: Awaited<ReturnType<typeof serveUiParts>>
let browser: Browser
beforeAll(async () => {
  parts = await serveUiParts()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  parts?.close()
})

async function opened(where = '', how: Partial<Visit> = {}): Promise<{ page: Page; problems: string[] }> {
  const { page, problems } = await visit(browser, { url: parts.url, ...how })
  await page.goto(`/?part=combobox${where}`)
  await page.getByRole('combobox').first().waitFor()
  return { page, problems }
}
const owner = (page: Page) => page.getByRole('combobox', { name: /^负责人/ })
const module = (page: Page) => page.getByRole('combobox', { name: /^模块/ })
const options = (page: Page) => page.getByRole('option')
const said = (page: Page) => page.getByRole('status').filter({ hasText: /./ }).first().textContent()

test('The keyboard alone finds by name and by number, picks, and only a second Enter elsewhere sends', async () => {
  const { page, problems } = await opened()
  await page.keyboard.press('Tab')
  expect(await page.locator('input:focus').getAttribute('id')).toBe(await owner(page).getAttribute('id'))
  await page.keyboard.press('Enter')
  expect(await owner(page).getAttribute('aria-expanded')).toBe('true')
  expect(await page.locator('output').textContent()).toBe('')
  await page.keyboard.type('12041')
  await expect.poll(() => options(page).allTextContents()).toEqual(['周学员2041 S12041'])
  expect(await said(page)).toBe('3,000 项中找到 1 项')
  const active = await owner(page).getAttribute('aria-activedescendant')
  expect(await page.locator(`[id="${active}"]`).getAttribute('role')).toBe('option')
  await page.keyboard.press('Enter')
  await expect.poll(() => owner(page).inputValue()).toBe('周学员2041')
  await expect.poll(() => owner(page).getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect.poll(() => module(page).inputValue()).toBe('2 模块名 2')
  await page.getByRole('button', { name: '保存' }).press('Enter')
  await expect.poll(() => page.locator('output').textContent()).toBe('sent p2041 m2')
  expect(problems).toEqual([])
  expect(await policyRefusals(page)).toEqual([])
})

test('What was typed and not picked is never lost: the field says so, the form stops, and Escape goes back', async () => {
  const { page } = await opened()
  await owner(page).fill('林悦')
  await page.keyboard.press('Enter')
  await owner(page).fill('没有这个人')
  await expect.poll(() => said(page)).toBe('没有找到「没有这个人」')
  expect(await options(page).count()).toBe(0)
  expect(await owner(page).getAttribute('aria-activedescendant')).toBe(null)
  expect(await axeFinds(page)).toEqual([])
  await page.keyboard.press('Enter')
  expect(await owner(page).getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Tab')
  await expect.poll(() => owner(page).inputValue()).toBe('没有这个人')
  const says = await owner(page).getAttribute('aria-describedby')
  expect(await page.locator(`[id="${says}"]`).textContent()).toContain('您输入了「没有这个人」，但还没有从列表里选中')
  expect(await axeFinds(page)).toEqual([])
  await owner(page).fill('周')
  await page.getByRole('button', { name: '保存' }).press('Enter')
  expect(await page.locator('input:focus').getAttribute('id')).toBe(await owner(page).getAttribute('id'))
  expect(await page.locator('output').textContent()).toBe('')
  await page.keyboard.press('Escape')
  await expect.poll(() => owner(page).inputValue()).toBe('林悦')
  expect(await owner(page).getAttribute('aria-invalid')).toBe(null)
  await page.getByRole('button', { name: '保存' }).click()
  await expect.poll(() => page.locator('output').textContent()).toBe('sent p0 -')
})

test('Escape closes the list, then the dialog; Enter on a closed list sends nothing', async () => {
  const { page } = await opened('&within=modal')
  await owner(page).click()
  expect(await owner(page).getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Escape')
  await expect.poll(() => owner(page).getAttribute('aria-expanded')).toBe('false')
  expect(await page.getByRole('dialog').count()).toBe(1)
  await owner(page).fill('周悦')
  // The two keys reach a slow phone one right after the other.
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Escape')])
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  expect(await page.locator('output').textContent()).toBe('')
})

test('✕ and an emptied field go back to the entry that says nothing was picked', async () => {
  const { page } = await opened()
  expect(await page.getByRole('button', { name: /^清除/ }).count()).toBe(0)
  await module(page).fill('模块名 7')
  await page.keyboard.press('Enter')
  await expect.poll(() => module(page).inputValue()).toBe('7 模块名 7')
  await page.getByRole('button', { name: '清除 模块' }).click()
  await expect.poll(() => module(page).inputValue()).toBe('全期')
  await module(page).fill('模块名 8')
  await page.keyboard.press('Enter')
  await module(page).fill('')
  await page.keyboard.press('Tab')
  await expect.poll(() => module(page).inputValue()).toBe('全期')
})

test('Every entry of a long list can be reached, though not all are drawn', async () => {
  const { page } = await opened()
  await owner(page).click()
  const drawn = await options(page).count()
  expect(drawn).toBeGreaterThan(20)
  expect(drawn).toBeLessThan(400)
  expect(await options(page).first().getAttribute('aria-setsize')).toBe('3000')
  for (let i = 0; i < 3; i++) {
    const before = await options(page).count()
    await page.evaluate("document.querySelector('[role=listbox]').scrollTo(0, 1e6)")
    await expect.poll(() => options(page).count()).toBeGreaterThan(before)
  }
  for (let i = 0; i < 30; i++) await page.keyboard.press('PageDown')
  const at = await owner(page).getAttribute('aria-activedescendant')
  await expect.poll(() => page.locator(`[id="${at}"]`).count()).toBe(1)
})

test('What is wrong is tied to the field, and a disabled one does not open', async () => {
  const { page } = await opened()
  await owner(page).fill('何悦')
  await page.keyboard.press('Enter')
  await expect.poll(() => owner(page).getAttribute('aria-invalid')).toBe('true')
  const says = await owner(page).getAttribute('aria-describedby')
  expect(await page.locator(`[id="${says}"]`).textContent()).toBe('请选别人')
  const fixed = page.getByRole('combobox', { name: '不能改的' })
  expect(await fixed.isDisabled()).toBe(true)
  await expect.poll(() => fixed.inputValue()).toBe('2 模块名 2')
  expect(await axeFinds(page)).toEqual([])
})

for (const lang of ['zh', 'en'] as const)
  for (const size of ['desktop', 'phone'] as const)
    test(`The open list fits ${size} in ${lang}, in a drawer as well, and axe finds nothing`, async () => {
      const { page } = await opened('&within=drawer', { size, lang })
      await (size === 'phone' ? module(page).tap() : module(page).click())
      await expect.poll(() => options(page).count()).toBe(10)
      const [list, field] = [await page.getByRole('listbox').boundingBox(), await module(page).boundingBox()]
      const window = page.viewportSize()!
      expect(list!.y).toBeGreaterThanOrEqual(0)
      expect(list!.y + list!.height).toBeLessThanOrEqual(window.height)
      expect(Math.abs(list!.x - field!.x)).toBeLessThan(3)
      expect(Math.abs(list!.width - field!.width)).toBeLessThan(3)
      expect(await overflow(page)).toBe(0)
      expect(await axeFinds(page)).toEqual([])
      expect(await said(page)).toBe(lang === 'zh' ? '共 10 项' : '10 in all')
      await (size === 'phone' ? options(page).nth(3).tap() : options(page).nth(3).click())
      await expect.poll(() => module(page).inputValue()).toBe('3 模块名 3')
      await expect.poll(() => page.getByRole('listbox').count()).toBe(0)
    })
