// Evidence from learning to result and 360 feedback, as a person opens them: at a desk and on a phone, in both languages, read by axe.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trained } from '../../seeds/service-onboarding/people-list.ts'
import { runIds } from '../../seeds/service-onboarding/dates-and-ids.ts'
import { startTestServer } from '../test-server.ts'
import { axeFinds, openBrowser, overflow, settled, visitAs } from './browser.ts'
import type { Visit } from './browser.ts'
import { takeScreenshots } from './take-screenshots.ts'

const server = await startTestServer()
const four = `/runs/${runIds.four}`
let browser: Browser
const problems: string[][] = []

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

async function at(who: string, how: Partial<Visit> = {}): Promise<Page> {
  const visitor = await visitAs(browser, server, who, how)
  problems.push(visitor.problems)
  return visitor.page
}
const go = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}
const heading = (page: Page) => page.locator('h1').first().innerText()
/** Nothing sticks out and axe finds nothing. */
async function fine(page: Page): Promise<void> {
  expect(await overflow(page)).toBe(0)
  expect(await axeFinds(page)).toEqual([])
}

test('from a goal to its evidence: three links, a hole with its way out, and the rows behind a figure', async () => {
  const lead = await at('lead')
  await go(lead, `${four}/align`)
  await lead.getByRole('link', { name: /证据链 客户满意度/ }).click()
  await settled(lead)
  expect(await heading(lead)).toMatch(/3 个目标：1 个三段都动了/)
  const csat = lead.locator('section.sheet', { hasText: '客户满意度提高到' })
  expect(await csat.innerText()).toMatch(/与培训一致（C 级）/)
  expect(await csat.innerText()).toMatch(/训后 30 天：\+0\.\d\d（\+0\.\d\d 至 \+\d\.\d\d），3\d 对/)
  const competency = lead.locator('section.sheet', { hasText: '投诉处理从 2 级到 3 级' })
  expect(await competency.innerText()).toMatch(
    /缺「绩效结果」这一环，不下总的结论[\s\S]*没有连着业务指标[\s\S]*谁能补：业务部门/,
  )
  await fine(lead)
  await csat.getByRole('button', { name: /看原始行/ }).click()
  await lead
    .getByRole('dialog')
    .getByText(/行 \d+/)
    .first()
    .waitFor()
  await takeScreenshots(lead, 'chain-rows', ['desktop'])
})

test('the chain on a phone, in English, and for a superior', async () => {
  const manager = await at('manager-1', { size: 'phone', lang: 'en' })
  await go(manager, `${four}/chain`)
  expect(await heading(manager)).toMatch(/^Goals: 3\./)
  await fine(manager)
  await takeScreenshots(manager, 'chain-en')
  const lead = await at('lead')
  await go(lead, `${four}/chain`)
  await takeScreenshots(lead, 'chain-zh')
})

test('360: the run’s table at a desk and on a phone; the own report; another’s is not there', async () => {
  const lead = await at('lead')
  await go(lead, `${four}/feedback`)
  expect(await heading(lead)).toMatch(/48 人的 360：「跨部门协作」最低/)
  await fine(lead)
  await takeScreenshots(lead, 'round-zh')
  const one = trained[3]!
  const learner = await at(one.key, { size: 'phone' })
  await go(learner, `${four}/feedback`)
  await fine(learner)
  await learner.getByRole('link', { name: '我的报告' }).click()
  await learner
    .getByText(/^上级 \d/)
    .first()
    .waitFor()
  await settled(learner)
  expect(await heading(learner)).toMatch(/他人评您最低的是/)
  await fine(learner)
  await takeScreenshots(learner, 'round-person-zh')
  const english = await at(one.superior!, { lang: 'en' })
  await go(english, `${four}/feedback`)
  await english.getByRole('link', { name: one.name }).click()
  await settled(english)
  await english.getByText('Peers').first().waitFor()
  await fine(english)
  await takeScreenshots(english, 'round-person-en')
  const alone = await at(trained[5]!.key)
  await go(alone, `${four}/feedback`)
  await alone.getByRole('link', { name: '我的报告' }).click()
  await alone
    .getByText(/同事：不足 3 人或能被减出来，不显示/)
    .first()
    .waitFor()
  expect(await heading(alone)).toMatch(/他人评不显示/)
  await go(lead, new URL(learner.url()).pathname)
  expect(await lead.locator('main').innerText()).toMatch(/没有|看不到/)
})

test('the closing summary: the weakest competency is left to the next run by one tap', async () => {
  const lead = await at('lead')
  await go(lead, `${four}/evaluate`)
  await lead.getByText(/最低的是「跨部门协作」/).waitFor()
  await takeScreenshots(lead, 'evaluate-closing')
  await lead.getByRole('button', { name: '留给下一期 跨部门协作' }).click()
  await lead.getByRole('link', { name: '已留给下一期' }).waitFor()
  await fine(lead)
  await lead.getByRole('link', { name: '已留给下一期' }).click()
  await expect.poll(() => lead.locator('main').innerText(), { timeout: 15_000 }).toContain('「跨部门协作」掌握不足')
  const manager = await at('manager-2', { size: 'phone' })
  await go(manager, `${four}/evaluate`)
  await manager.getByText(/最低的是「跨部门协作」/).waitFor()
  expect(await manager.getByRole('button', { name: /留给下一期/ }).count()).toBe(0)
  await fine(manager)
})

test('no page broke on the way', () => {
  expect(problems.flat().filter((p) => !/404|status of 4/.test(p))).toEqual([])
})
