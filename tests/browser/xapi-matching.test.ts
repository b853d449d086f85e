// Statements wait, are settled by somebody who knows, move a number, and open from it; a person goes.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePerson } from '../../seeds/service-onboarding/people-list.ts'
import { runIds } from '../../seeds/service-onboarding/dates-and-ids.ts'
import { pullJob } from '../../src/intake/public.ts'
import { measuring } from '../../src/track/public.ts'
import { startTestServer } from '../test-server.ts'
import { enterAs, openBrowser, pick, settled, visit } from './browser.ts'
import { expectAccessibleLayout } from './expect-accessible-layout.ts'

const server = await startTestServer()
const working = { db: server.db, now: server.now, later: async () => {} }
await pullJob.work(working)
await measuring.work(working)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const waiting = () =>
  server
    .sql<{ person: number; run: number }>(
      'select count(*) filter (where lacks_person)::int as person, count(*) filter (where lacks_run)::int as run from intake.xapi_statement',
    )
    .then((r) => r[0]!)

test('an unknown identity is matched by one click, a course is placed, a wrong match is mended; the page says what still waits', async () => {
  const { page, problems } = await visit(browser, { url: server.url })
  const before = await waiting()
  const matched = () =>
    server
      .sql<{ n: number }>(`select count(*)::int as n from evidence.observation where source = 'xapi' and person = $1`, [
        samplePerson('learner-20').id,
      ])
      .then((r) => r[0]!.n)
  const own = await matched()
  await enterAs(page, '林悦')
  await page.goto('/sources')
  await page.getByRole('link', { name: /xAPI 语句（\d+ 条在等）/ }).click()
  await page.getByRole('heading', { level: 1, name: /条语句在等/ }).waitFor()
  await settled(page)
  await expectAccessibleLayout(page, 'xapi')

  await page.getByRole('button', { name: /^小鹿.* 是谁？$/ }).click()
  const who = page.getByRole('dialog')
  await who.getByText(/^按「小鹿.*没有找到，或不止一人/).waitFor()
  const whom = who.getByRole('combobox', { name: '按姓名、工号或邮箱查找' })
  await whom.fill(samplePerson('learner-20').no)
  await who.getByRole('option', { name: samplePerson('learner-20').name }).click()
  await who
    .getByRole('button', { name: `是 ${samplePerson('learner-20').name} ${samplePerson('learner-20').no}` })
    .waitFor()
  await expectAccessibleLayout(page, 'xapi-who')
  await who
    .getByRole('button', { name: `是 ${samplePerson('learner-20').name} ${samplePerson('learner-20').no}` })
    .click()
  await who.waitFor({ state: 'detached' })
  await expect.poll(async () => (await waiting()).person).toBe(before.person - 8)
  expect(await matched()).toBeGreaterThan(own)

  await page.getByRole('button', { name: /^改 小鹿/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '不是这个人' }).click()
  await expect.poll(matched).toBe(own)

  await page.getByRole('button', { name: '对应 秋季新品介绍' }).click()
  const place = page.getByRole('dialog')
  await pick(place, '期次', '客服技能培训 第 5 期')
  await pick(place, '模块', '4 · ')
  await expectAccessibleLayout(page, 'xapi-place')
  await place.getByRole('button', { name: '就这样对应' }).click()
  await place.waitFor({ state: 'detached' })
  await expect.poll(async () => (await waiting()).run).toBe(before.run - 4)
  await page.getByText('客服技能培训 第 5 期 · 模块 4').first().waitFor()
  expect(problems).toEqual([])
})

test('a figure opens its rows, and a row the statement it came from, in English and in the dark', async () => {
  await measuring.work(working)
  const { page, problems } = await visit(browser, { url: server.url, lang: 'en', dark: true })
  await enterAs(page, '林悦')
  const person = (
    await server.sql<{ person: string }>(
      `select person from evidence.observation where source = 'xapi' and kind = 'study.minutes' and run = $1 and day between '2026-02-23' and '2026-03-01' order by day, person limit 1`,
      [runIds.five],
    )
  )[0]!.person
  await page.goto(`/runs/${runIds.five}/learners/${person}`)
  await settled(page)
  await page
    .getByRole('row', { name: /Study time/ })
    .getByRole('button')
    .first()
    .click()
  await page.getByRole('button', { name: 'Open it' }).first().click()
  await page.getByRole('heading', { name: 'From this statement' }).waitFor()
  await page.locator('pre').waitFor()
  expect(await page.locator('pre').textContent()).toContain('"verb"')
  await expectAccessibleLayout(page, 'xapi-statement')
  expect(problems).toEqual([])
})

test('an administrator sees what would go before it goes, writes the name once more, and the person is gone', async () => {
  const { page, problems } = await visit(browser, { url: server.url })
  await enterAs(page, '赵一鸣')
  await page.goto('/sources/keeping')
  await page.getByRole('heading', { level: 1, name: '语句一直保留。' }).waitFor()
  await page.getByLabel('保留几个月').fill('12')
  await page.getByText('什么都不会去掉').waitFor()
  await expectAccessibleLayout(page, 'keeping')
  const whom = samplePerson('learner-2')
  await pick(page, '按姓名、工号或邮箱查找', whom.no)
  await page.getByRole('button', { name: `删除 ${whom.name} ${whom.no}……` }).click()
  const erasing = page.getByRole('dialog')
  await erasing.getByText('会去掉').waitFor()
  await expectAccessibleLayout(page, 'keeping-erase')
  await erasing.getByLabel('再写一遍姓名').fill(whom.name)
  await erasing.getByRole('button', { name: '删除', exact: true }).click()
  await erasing.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: '做过的删除' }).waitFor()
  expect(await server.sql('select name from people.person where id = $1', [whom.id])).toEqual([{ name: '' }])
  expect(problems).toEqual([])
})
