// A lead opens a run that says what is missing, takes it back, opens it on its day, and closes it with two signatures, in the browser.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putGoal } from '../../src/align/contract.ts'
import { sweeps } from '../../src/app/jobs.ts'
import { saveOrganisation } from '../../src/people/public.ts'
import { newId } from '../../src/platform/db/id.ts'
import { createRun } from '../../src/programme/contract.ts'
import { changeRunDates, postLearners, postSeat } from '../../src/programme/read/contract.ts'
import { foundOwnCompany, peopleSheet, person, product } from '../own-company.ts'
import { openBrowser, settled, visit } from './browser.ts'
import { expectAccessibleLayout } from './expect-accessible-layout.ts'
import { takeScreenshots } from './take-screenshots.ts'

const { server, founder, fang, day, bring } = await foundOwnCompany()
const run = newId()
const of = { params: { run } }
const work = async () => {
  for (const sweep of sweeps.filter(({ name }) => /^(programme\.|evaluate\.)/.test(name)))
    await sweep.work({ db: server.db, now: server.now, later: () => Promise.reject(new Error('no job is asked for')) })
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  await server.db.write(product, (tx) =>
    saveOrganisation(tx, product, { name: '衡川家电售后', sample: true, timeZone: 'Asia/Shanghai' }),
  )
  await bring('organisation-sheet', '', peopleSheet)
  const body = { id: run, follows: null, programme: '客服上岗培训', name: '第 1 期' }
  await fang.call(createRun, { body: { ...body, startsOn: day(20), endsOn: day(50) } })
})
afterAll(() => browser?.close())

const as = async (who: string, lang: 'zh' | 'en' = 'zh') => {
  const visitor = await visit(browser, { url: server.url, lang })
  await visitor.context.request.post('/api/enter', { data: { person: who } })
  return visitor
}
const go = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const title = (page: Page, text: string | RegExp) => page.getByRole('heading', { level: 1, name: text }).waitFor()

test('the page says what is missing, plans the day, opens and takes back; then nothing can be taken back', async () => {
  const { page, problems } = await as(founder)
  await go(page, `/runs/${run}`)
  await page.getByRole('link', { name: '开班…' }).click()
  await title(page, '客服上岗培训 第 1 期还不能开班：没有学员。')
  expect(await button(page, '开班 还缺 1').isDisabled()).toBe(true)
  await expectAccessibleLayout(page, 'state-blocked')
  await page.getByRole('button', { name: /^到日开班/ }).click()
  await page.getByText(/方静定了：.*自动开班/).waitFor()
  await button(page, '撤回到日开班').click()
  await page.getByRole('button', { name: /^到日开班/ }).waitFor()
  await page.getByRole('link', { name: '选学员' }).click()
  await page.waitForURL(/\/setup#learners$/)

  await fang.call(postLearners, { ...of, body: { persons: [person('00101'), person('00102')] } })
  await fang.call(postSeat, { ...of, body: { person: person('00107'), role: 'business' } })
  await go(page, `/runs/${run}/state`)
  await title(page, /可以开班，\d 处还空着。/)
  await page.getByRole('button', { name: /^到日开班/ }).click()
  await title(page, /到 .*自动开班。/)
  await button(page, '现在开班').click()
  await confirm(page, '现在开班')
  await title(page, /正在进行，到 .*结课。/)
  await work()
  await go(page, `/runs/${run}`)
  expect(await page.locator('h1').innerText()).not.toContain('在轨')
  expect(await page.locator('h1').innerText()).toContain('数据还没有进来')
  await go(page, `/runs/${run}/state`)
  await page.getByText('开班告诉过 4 人，退回也会告诉他们。', { exact: false }).waitFor()
  await takeScreenshots(page, 'state-running')
  await button(page, '退回筹备').click()
  await confirm(page, '退回筹备')
  await title(page, /可以开班/)
  await work()

  const learner = await as(person('00101'))
  await go(learner.page, '/notices')
  await learner.page.getByText('开班已退回').waitFor()
  await learner.page.getByText(/第 1 期回到筹备/).waitFor()
  await go(learner.page, `/runs/${run}/state`)
  await learner.page.locator('[role=alert], h1').first().waitFor()
  expect(await learner.page.getByRole('button', { name: /开班/ }).count()).toBe(0)
  await learner.context.close()

  await fang.call(changeRunDates, { ...of, body: { name: '第 1 期', startsOn: day(-9), endsOn: day(-2) } })
  await go(page, `/runs/${run}/state`)
  await button(page, '现在开班').click()
  await confirm(page, '现在开班')
  await title(page, /已过最后一天/)
  await bring('score-sheet', run, `学员工号,考试名称,成绩,满分,交卷时间\n00101,产品测试,80,100,${day(-4)}\n`)
  await go(page, `/runs/${run}/state`)
  await page.getByText(/不能退回了：.* 起已有学员数据。/).waitFor()
  expect(await button(page, '退回筹备').count()).toBe(0)
  await button(page, '转入训后跟踪').click()
  await confirm(page, '转入训后跟踪')
  await title(page, '客服上岗培训 第 1 期可以结案。')
  expect(problems).toEqual([])
}, 240_000)

test('closing names the goal; the lead and the business sign there; the closed run says what was not measured', async () => {
  const goal = newId()
  const nothing = { serves: null, competency: null, fromLevel: null, toLevel: null, coOwner: null }
  const figure = { kind: 'kpi', kpi: '独立上岗周数', unit: '周', direction: 'down', baseline: 10, target: 8 }
  const name = '独立上岗周数 ≤ 8'
  await fang.call(putGoal, {
    params: { run, goal },
    body: {
      ...nothing,
      ...figure,
      id: goal,
      name,
      dueOn: day(60),
      owner: founder,
      source: 'HR 系统',
      modules: [],
      indicators: [],
    },
  })
  const { page, problems } = await as(founder, 'en')
  await go(page, `/runs/${run}/state`)
  await title(page, /cannot be closed yet; goals with neither evidence nor a signed reason: 1\./)
  await page.getByRole('button', { name: 'Sign “not measured”: 独立上岗周数 ≤ 8' }).click()
  await page.getByRole('textbox', { name: 'Not measured, because' }).fill('    ')
  await button(page, 'Sign').click()
  await page.getByText('Say why, in 5 letters at least.').waitFor()
  await expectAccessibleLayout(page, 'state-sign-error-en')
  await page.getByRole('textbox', { name: 'Not measured, because' }).fill('HR 系统 9 月才记上岗日')
  await button(page, 'Sign').click()
  await page.getByText('Waits for the business: 李学员', { exact: false }).waitFor()
  await expectAccessibleLayout(page, 'state-waiting-en')

  const business = await as(person('00107'))
  await go(business.page, '/')
  await business.page.getByRole('link', { name: /去签/ }).click()
  await business.page.getByRole('button', { name: /^签或提出异议/ }).click()
  await business.page.getByLabel('同意，签字').check()
  await expectAccessibleLayout(business.page, 'state-answer')
  await button(business.page, '提交').click()
  await title(business.page, '客服上岗培训 第 1 期可以结案。')
  expect(await button(business.page, '结案').count()).toBe(0)
  await business.page.getByText(/往前走由本期的负责人/).waitFor()
  expect(business.problems).toEqual([])
  await business.context.close()

  await go(page, `/runs/${run}/state`)
  await button(page, 'Close the run').click()
  await confirm(page, 'Close the run')
  await title(page, '客服上岗培训 第 1 期 is closed. Goals with evidence: 0; not measured: 1.')
  await expectAccessibleLayout(page, 'state-closed-en')
  await go(page, `/runs/${run}`)
  await title(page, 'Closed.')
  await page.getByRole('link', { name: 'What was and was not measured' }).click()
  await page.getByText('Not measured, because: HR 系统 9 月才记上岗日').waitFor()
  expect(problems).toEqual([])
}, 240_000)
