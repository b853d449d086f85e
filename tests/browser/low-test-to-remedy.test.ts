// A low test is walked to its questions, the weak point to its people, the finding to its verdict and remedy; a signal ends by what was done.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePerson } from '../../seeds/service-onboarding/people-list.ts'
import { runIds } from '../../seeds/service-onboarding/dates-and-ids.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import { measuring, watching } from '../../src/track/public.ts'
import { startTestServer } from '../test-server.ts'
import { axeFinds, enterAs, openBrowser, overflow, settled, sizes, visit } from './browser.ts'
import { takeScreenshots } from './take-screenshots.ts'

const [four, five] = [`/runs/${runIds.four}`, `/runs/${runIds.five}`]
const test2 = idFrom('activity', runIds.four, 'test', '模块2 随堂测试')
const server = await startTestServer()
let browser: Browser
let lead: Page
let problems: string[]

beforeAll(async () => {
  for (const sweep of [measuring, watching])
    await sweep.work({
      db: server.db,
      now: server.now,
      later: async () => {
        throw new Error('no job is asked for')
      },
    })
  browser = await openBrowser()
  const visited = await visit(browser, { url: server.url })
  lead = visited.page
  problems = visited.problems
  await enterAs(lead, samplePerson('lead').name)
})
afterAll(() => browser?.close())

const go = async (path: string) => {
  await lead.goto(path)
  await settled(lead)
}

test.for([
  ['the tests of a run', `${four}/tests`, 'items-tests'],
  ['one test', `${four}/tests/${test2}`, 'items-test'],
  ['an indicator', `${four}/indicators/test-score`, 'items-indicator'],
  ['a diagnosis', `${four}/improve/${idFrom('sample', 'improve', 'classes')}`, 'items-diagnosis'],
  ['signals and rules', `${five}/track`, 'items-track'],
] as const)('%s: nothing axe finds, nothing wider than the window, on both sizes', async ([, path, name]) => {
  for (const size of ['desktop', 'phone'] as const) {
    await lead.setViewportSize(sizes[size])
    await go(path)
    expect(await axeFinds(lead)).toEqual([])
    expect(await overflow(lead)).toBe(0)
  }
  await lead.setViewportSize(sizes.desktop)
  await takeScreenshots(lead, name)
  expect(problems).toEqual([])
})

test('from the weak point to who and which questions, and on to a finding; from the question to the answers', async () => {
  await go(`${four}/tests`)
  expect(await lead.locator('h1').innerText()).toMatch(/^\d+ 个知识点低于 60%，\d+ 道题需要复查。$/)
  await lead.getByRole('button', { name: '根因判断 谁，哪些题' }).click()
  const who = lead.getByRole('dialog')
  await who.getByText('没得满分的题').waitFor()
  expect(await who.innerText()).toContain('模块2 随堂测试')
  expect(await axeFinds(lead)).toEqual([])
  await who.getByRole('button', { name: '立为发现' }).click()
  await lead.waitForURL(/improve\/.+/)
  await settled(lead)
  expect(await lead.locator('h1').innerText()).toContain('知识点「根因判断」')
  await go(`${four}/tests/${test2}`)
  expect(await lead.locator('tr', { hasText: '第6题' }).innerText()).toMatch(/区分度 .*n=48/)
  await lead.locator('tr', { hasText: '第6题' }).locator('button.figure').click()
  await lead.getByRole('dialog').getByText('第4期逐题得分.csv').first().waitFor()
})

test('the verdict brings the remedies that fit it, and one click begins the change', async () => {
  await go(`${five}/improve`)
  await lead.locator('article', { hasText: '跟踪信号' }).getByRole('button', { name: '立为发现' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: '立为发现' }).click()
  await lead.waitForURL(/improve\/.+/)
  await settled(lead)
  const diagnosis = lead.locator('section', { hasText: '诊断：难在哪' }).first()
  expect(await diagnosis.innerText()).toMatch(/题区分度低于 0\.1[\s\S]*课前摸底 \d+[\s\S]*没有课堂观察记录/)
  await lead.getByText('内容难度', { exact: true }).last().click()
  await lead.getByLabel('理由').fill('课前摸底没到要求，三道题区分度太低')
  await lead.getByRole('button', { name: '记录结论' }).click()
  await lead.getByText('针对「内容难度」').waitFor()
  await lead.getByRole('button', { name: /课前补一次基础课.*就这样改/ }).click()
  const form = lead.getByRole('dialog')
  expect(await form.getByLabel('一句话说清变更').inputValue()).toContain('课前补一次基础课')
  expect(await axeFinds(lead)).toEqual([])
})

test('a learner’s signal ends by what was done, without leaving the page; the rule’s line can be set, saying why', async () => {
  await go(`${five}/track`)
  const table = lead.locator('#off-course')
  const before = await table.getByRole('button', { name: /已处理/ }).count()
  expect(before).toBeGreaterThan(0)
  await table
    .getByRole('button', { name: /已处理/ })
    .first()
    .click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByRole('radio', { name: '安排了辅导' }).click()
  await dialog.getByLabel('一句话说明').fill('请导师每天带一通电话')
  await dialog.getByRole('button', { name: '已处理' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => table.getByRole('button', { name: /已处理/ }).count()).toBe(before - 1)
  const rules = lead.locator('#rules')
  await rules.getByRole('button', { name: '可能掉队：得分线 改这条线' }).click()
  await dialog.getByRole('radio', { name: '1.3', exact: true }).click()
  await dialog.getByLabel('为什么改').fill('与主管商定：少打扰一些')
  await dialog.getByRole('button', { name: '改这条线' }).click()
  await dialog.waitFor({ state: 'detached' })
  await rules.getByText('1.3（出厂 1.1）').waitFor()
  expect(
    (
      await server.db.read(systemScope(), (reading) =>
        reading.selectFrom('track.rule_threshold').select('step').execute(),
      )
    ).length,
  ).toBe(1)
  expect(problems).toEqual([])
})
