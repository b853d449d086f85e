// The code in the slides: whoever scans it reports in three taps, without a name and without signing in.
import qrcode from 'qrcode-generator'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePerson } from '../../seeds/service-onboarding/people-list.ts'
import { moduleId, runIds } from '../../seeds/service-onboarding/dates-and-ids.ts'
import { startTestServer } from '../test-server.ts'
import { openBrowser, settled, sizes, visit } from './browser.ts'
import { expectAccessibleLayout } from './expect-accessible-layout.ts'

const server = await startTestServer()
const link = `${server.url}/say/${runIds.five}/${moduleId('five', 4)}`
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** The dark squares a code of this text has, as the page draws them. */
function squares(text: string): string[] {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  return Array.from({ length: count * count }, (_, i) => [Math.floor(i / count), i % count] as const)
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `${column + 4} ${row + 4}`)
}

test('the lead finds a permanent code for each module, that leads to its report', async () => {
  const { page, context, problems } = await visit(browser, { url: server.url })
  await page.clock.install({ time: server.now })
  await context.request.post('/api/enter', { data: { person: samplePerson('lead').id } })
  await page.goto(`/runs/${runIds.five}/respond`)
  await settled(page)
  await page.getByRole('button', { name: '课件二维码' }).click()
  const code = page.getByRole('img', { name: /模块 4 .*的反馈二维码/ })
  await code.waitFor()
  const path = (await code.locator('path').getAttribute('d'))!
  expect(
    path
      .split('M')
      .slice(1)
      .map((part) => part.replace('h1v1h-1z', '')),
  ).toEqual(squares(link))
  const download = await page.getByRole('link', { name: /下载 SVG 模块 4/ }).getAttribute('href')
  expect(decodeURIComponent(download!)).toContain(`<path d="${path}"`)
  await expectAccessibleLayout(page, 'slide-codes')
  expect(problems).toEqual([])
})

test('scanned on a phone it takes three taps, no sign-in, and gives a code for reading the answer; no row knows who it was', async () => {
  const { page, problems } = await visit(browser, { url: server.url, size: 'phone' })
  await page.clock.install({ time: server.now })
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(new URL(request.url()).pathname)
  })
  await page.goto(link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessibleLayout(page, 'scanned')
  await page.setViewportSize(sizes.phone)
  await page.getByRole('button', { name: '太难、太理论' }).click()
  await page.getByRole('textbox').fill('例子都是十年前的')
  expect(await page.locator('main').innerText()).toContain('模块 4')
  expect(await page.getByText('登录后提交').getAttribute('href')).toBe(
    `/runs/${runIds.five}/report?module=${moduleId('five', 4)}`,
  )
  await expectAccessibleLayout(page, 'scanned-saying')
  await page.setViewportSize(sizes.phone)
  await page.getByRole('button', { name: /^(发送|提交|告诉培训方)/ }).click()
  await page.getByText('您的查询码').waitFor()
  expect(asked.toSorted()).toEqual(['/api/anonymous/issues', '/api/anonymous/runs'])
  expect(await server.sql(`select voice, reporter, module from respond.issue where text = '例子都是十年前的'`)).toEqual(
    [{ voice: 'anonymous', reporter: null, module: moduleId('five', 4) }],
  )
  expect(problems).toEqual([])
})

test('who signs in after scanning reports with a name, about the module of the slide', async () => {
  const { page, context } = await visit(browser, { url: server.url, size: 'phone' })
  await page.clock.install({ time: server.now })
  await context.request.post('/api/enter', { data: { person: samplePerson('learner-7').id } })
  await page.goto(`/runs/${runIds.five}/report?module=${moduleId('five', 4)}`)
  await settled(page)
  await page.getByRole('button', { name: '缺资料或工具' }).click()
  await page.getByRole('textbox').fill('想要练习题答案')
  await page.getByRole('button', { name: /^(发送|提交|告诉培训方)/ }).click()
  await page.getByText(/前/).first().waitFor()
  expect(await server.sql(`select voice, reporter, module from respond.issue where text = '想要练习题答案'`)).toEqual([
    { voice: 'named', reporter: samplePerson('learner-7').id, module: moduleId('five', 4) },
  ])
})

test('the code of a training that takes no reports says so', async () => {
  const { page } = await visit(browser, { url: server.url, size: 'phone' })
  await page.goto(`${server.url}/say/${runIds.six}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('h1').innerText()).toContain('现在不收反馈')
})
