// What the server names with a page is what the page then uses: nothing is asked twice, nothing is fetched in vain.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIds } from '../../seeds/service-onboarding/dates-and-ids.ts'
import { samplePerson } from '../../seeds/service-onboarding/people-list.ts'
import { startTestServer } from '../test-server.ts'
import { openBrowser, policyRefusals, settled, visit, visitAs } from './browser.ts'

const server = await startTestServer()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const run = runIds.five
const own = ['/', '/notices', '/my/account', '/my/feedback']
const ofRun = ['', '/track', '/align', '/practise', '/feedback'].map((page) => `/runs/${run}${page}`)

test.each(['lead', 'manager-1', 'learner-7'])('%s is asked nothing twice, and what was named is used', async (who) => {
  const { page, problems } = await visitAs(browser, server, who, { size: 'phone' })
  const asked: string[] = []
  page.on('request', (one) => void asked.push(one.url()))
  for (const path of [...own, ...ofRun, `/people/${samplePerson(who).id}`]) {
    asked.length = 0
    await page.goto(path)
    await settled(page)
    const links = page.locator('head link[rel=preload], head link[rel=modulepreload], head link[rel=stylesheet]')
    const named = await links.evaluateAll((all) => all.map((one) => (one as unknown as { href: string }).href))
    const ways = (await page.locator('head link[as=fetch]').evaluateAll((all) => all.length)) as number
    expect(ways, path).toBeGreaterThanOrEqual(3)
    for (const one of named) expect([one, asked.filter((address) => address === one).length], path).toEqual([one, 1])
    expect(await policyRefusals(page), path).toEqual([])
  }
  expect(problems).toEqual([])
})

test('before anything is asked the page says whose it is, and the app takes its place', async () => {
  const { page, problems } = await visit(browser, { url: server.url, size: 'phone' })
  await page.route('**/assets/*.js', (route) => void setTimeout(() => void route.continue(), 500))
  await page.goto('/', { waitUntil: 'commit' })
  await page.locator('.first-frame').getByText('训中').waitFor()
  await page.locator('main.door').waitFor()
  expect(await page.locator('.first-frame').count()).toBe(0)
  expect(problems).toEqual([])
})
