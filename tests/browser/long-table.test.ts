// A table of ten thousand rows of three heights: what is seen is drawn, what is read aloud is counted, what is printed is whole.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, openBrowser, policyRefusals, visit, type Visit } from './browser.ts'
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

async function opened(how: Partial<Visit> = {}, grouped = ''): Promise<Page> {
  const { page } = await visit(browser, { url: parts.url, ...how })
  await page.goto(`/?part=table${grouped}`)
  await page.locator('tbody tr').first().waitFor()
  await page.locator('tbody[aria-busy=true]').waitFor({ state: 'detached' })
  return page
}

/** Scrolls to `share` of the whole, and names what is seen at five heights once the frame is painted: a row's text, or 'blank'. */
const seenAt = (page: Page, share: number, scroller: 'page' | 'table') =>
  page.evaluate<string[]>(`(async () => {
    const box = ${scroller === 'page' ? 'document.documentElement' : "document.querySelector('.table-scroll')"}
    box.scrollTop = (box.scrollHeight - box.clientHeight) * ${share}
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const { top, left, width } = box.getBoundingClientRect()
    const [from, height] = ${scroller === 'page' ? '[0, innerHeight]' : '[top, box.clientHeight]'}
    return [0.15, 0.3, 0.5, 0.7, 0.97].map((at) => {
      const row = document.elementFromPoint(left + width / 2, from + height * at)?.closest('tr')
      return row && !row.classList.contains('room') ? row.textContent : 'blank'
    })
  })()`)
const drawn = (page: Page) => page.locator('tbody tr:not(.room)').count()
const shares = Array.from({ length: 25 }, (_, i) => ((i * 7) % 25) / 24)

test('Wherever one jumps to, rows are there, and few of the ten thousand are drawn', async () => {
  const page = await opened()
  for (const share of shares) {
    expect([share, (await seenAt(page, share, 'table')).filter((text) => text === 'blank')]).toEqual([share, []])
    expect(await drawn(page)).toBeLessThan(80)
  }
  await expect.poll(async () => (await seenAt(page, 1, 'table')).at(-1)).toContain('第 9999 行')
  expect(await policyRefusals(page)).toEqual([])
})

test('Rows keep their order and their own height while one scrolls on', async () => {
  const page = await opened()
  await page.locator('.table-scroll').hover()
  let last = -1
  for (let i = 0; i < 20; i++) {
    await page.mouse.wheel(0, 700)
    await page.waitForTimeout(50)
    const rows = await page.evaluate<{ at: number; height: number }[]>(
      `[...document.querySelectorAll('tbody tr:not(.room)')].map((tr) =>
        ({ at: Number(tr.getAttribute('data-index')), height: tr.getBoundingClientRect().height }))`,
    )
    expect(rows.map((r) => r.at)).toEqual(rows.map((_, n) => rows[0]!.at + n))
    for (const { at, height } of rows)
      expect([at, height >= [38, 61, 114][at % 3]! && height < [45, 68, 121][at % 3]!]).toEqual([at, true])
    expect(rows[0]!.at).toBeGreaterThanOrEqual(last)
    last = rows[0]!.at
  }
  expect(last).toBeGreaterThan(100)
})

test('Read aloud it is one table of all its rows, groups counted, and axe finds nothing', async () => {
  const page = await opened({}, '&grouped')
  const table = page.getByRole('table', { name: '一万行' })
  expect(await table.getAttribute('aria-rowcount')).toBe('10021')
  expect(await page.getByRole('row').first().getAttribute('aria-rowindex')).toBe('1')
  await expect.poll(async () => (await seenAt(page, 1, 'table')).at(-1)).toContain('第 9999 行')
  expect(await page.locator('tbody tr:not(.room)').last().getAttribute('aria-rowindex')).toBe('10021')
  expect(await axeFinds(page)).toEqual([])
})

test('Sorted anew it shows the new order where one stands', async () => {
  const page = await opened()
  await page.getByRole('button', { name: /^行/ }).click()
  await expect.poll(async () => (await seenAt(page, 0, 'table'))[1]).toMatch(/第 999\d 行/)
})

test('Printed it is whole', async () => {
  const page = await opened()
  expect(await drawn(page)).toBeLessThan(80)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => drawn(page), { timeout: 60_000 }).toBe(10_000)
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(() => drawn(page)).toBeLessThan(80)
})

test('On a phone the page itself scrolls, and its cards are there wherever one jumps to', async () => {
  const page = await opened({ size: 'phone' })
  expect(await drawn(page)).toBe(12)
  await page.getByRole('button', { name: '显示全部 10,000 行' }).tap()
  await expect.poll(() => page.locator('tbody.windowed:not([aria-busy=true])').count()).toBe(1)
  for (const share of shares) {
    expect([share, (await seenAt(page, share, 'page')).slice(0, 4).filter((text) => text === 'blank')]).toEqual([
      share,
      [],
    ])
    expect(await drawn(page)).toBeLessThan(80)
  }
})
