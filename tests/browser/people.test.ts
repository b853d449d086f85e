// The people of a founded company in the browser: empty, entered, moved, leaving, in both sizes and with what wrong inputs are told.
import { addDays, dayOf } from '../../src/calendar/day.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveDuty, saveOrganisation, savePersons } from '../../src/people/public.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import { newId } from '../../src/platform/db/id.ts'
import { startTestServer } from '../test-server.ts'
import { enterAs, openBrowser, settled, visit } from './browser.ts'
import { expectAccessibleLayout } from './expect-accessible-layout.ts'
import { takeScreenshots } from './take-screenshots.ts'

const server = await startTestServer({ sample: false })
server.now = new Date()
const product = systemScope()
const founder = newId()
await server.db.write(product, async (tx) => {
  const cast = [
    {
      person: founder,
      name: '方静',
      role: { zh: '培训负责人', en: 'L&D' },
      story: { zh: '管人员', en: 'Keeps people' },
    },
  ]
  await saveOrganisation(tx, product, { name: '衡川家电售后', sample: true, settings: { cast } })
  await savePersons(tx, product, [{ id: founder, employeeNo: '00012', name: '方静' }])
  for (const duty of ['administrator', 'training'] as const)
    await giveDuty(tx, product, { person: founder, duty, since: server.now })
})

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const inDialog = (page: Page, name: string) => page.locator('dialog').getByRole('button', { name, exact: true })

test('from one founder to a list with units, people, a deputy and a departure', async () => {
  const { page, problems } = await visit(browser, { url: server.url })
  await enterAs(page, '方静')
  await page.goto('/people')
  await settled(page)
  await expectAccessibleLayout(page, 'people-empty')
  await button(page, '加部门').click()
  await page.getByLabel('部门名称').fill('售后部')
  await inDialog(page, '保存').click()
  await page.getByText('「售后部」已保存。').waitFor()

  await button(page, '粘贴名单').click()
  await page
    .getByLabel('从表格里复制的行')
    .fill(
      '工号\t姓名\t部门\t岗位\t上级工号\n00100\t何主管\t售后部\t主管\t\n007\t邦德\t售后部/上海站\t客服\t00100\n00102\t吴楠\t售后部/上海站\t客服\t00100',
    )
  await inDialog(page, '预览').click()
  await page.getByText('新增 3 人，改了 0 人，没变 0 人。').waitFor()
  await expectAccessibleLayout(page, 'people-sheet-preview')
  await button(page, '导入这 3 行').click()
  await page.getByText(/已导入：新增 3 条/).waitFor()

  await page.goto('/people')
  await settled(page)
  await page.getByRole('heading', { level: 1, name: '在册 4 人。' }).waitFor()
  await button(page, '加一人').click()
  await page.getByRole('textbox', { name: '姓名', exact: true }).fill('第二个邦德')
  await page.getByRole('textbox', { name: '工号', exact: true }).fill('007')
  await inDialog(page, '加一人').click()
  await page.getByText('工号 007 已是邦德的。').waitFor()
  await takeScreenshots(page, 'people-add-error')
  await page.getByRole('textbox', { name: '工号', exact: true }).fill('00103')
  await page.getByRole('textbox', { name: '姓名', exact: true }).fill('罗志强')
  await inDialog(page, '加一人').click()
  await page.getByRole('heading', { level: 1, name: '罗志强，在册。' }).waitFor()

  await page.goto('/people')
  await settled(page)
  await expectAccessibleLayout(page, 'people-list')
  await page.getByRole('button', { name: '何主管' }).click()
  await page.getByRole('heading', { level: 1, name: '何主管，售后部 主管。' }).waitFor()
  await button(page, '请人代理').click()
  const deputy = page.getByRole('combobox', { name: '由谁代理' })
  await deputy.fill('罗')
  await page.getByRole('option', { name: /罗志强/ }).waitFor()
  await page.getByLabel('最后一天').focus()
  await page.getByText('您输入了「罗」，但还没有从列表里选中。请选一项，或清空。').waitFor()
  await takeScreenshots(page, 'deputy-not-chosen')
  await deputy.fill('罗志')
  await page.getByRole('option', { name: /罗志强/ }).click()
  await page.getByLabel('最后一天').fill(addDays(dayOf(server.now, 'Asia/Shanghai'), 4))
  await page.locator('dialog').getByRole('button', { name: '请人代理' }).click()
  await page.getByText('罗志强将代理。').waitFor()
  await settled(page)
  await expectAccessibleLayout(page, 'person')
  await button(page, '离开').click()
  await page.getByText('下属由谁接').waitFor()
  await expectAccessibleLayout(page, 'person-leaves')
  const inThreeDays = addDays(dayOf(server.now, 'Asia/Shanghai'), 3)
  const leave = async () => {
    await page.locator('dialog').getByLabel('最后一天').fill(inThreeDays)
    await inDialog(page, '定下离开').click()
    await button(page, '取消离开').click()
    await page.getByText(/结束后的离开不再发生，一切照旧。/).waitFor()
    await takeScreenshots(page, 'person-stays')
  }
  await leave()
  await page.getByText('下属仍归何主管，定好的接手也不作数了。').waitFor()
  await inDialog(page, '还是离开').click()
  await button(page, '取消离开').click()
  await inDialog(page, '取消离开').click()
  await page.getByText('何主管不离开了。').waitFor()

  await page.goto('/people')
  await page.getByRole('button', { name: '邦德' }).click()
  await button(page, '离开').click()
  await page.locator('.departure-columns li', { hasText: '没有要人接的。' }).waitFor()
  await takeScreenshots(page, 'person-leaves-alone')
  await leave()
  expect(await page.getByText('下属仍归').count()).toBe(0)
  await inDialog(page, '取消离开').click()
  await page.getByText('邦德不离开了。').waitFor()

  await page.goto(`/people/${founder}`)
  await settled(page)
  await button(page, '离开').click()
  await page.getByText(/方静是唯一的系统管理员，现在不能离开/).waitFor()
  await takeScreenshots(page, 'person-last-administrator')
  expect(problems.filter((p) => !p.includes('409'))).toEqual([])
})
