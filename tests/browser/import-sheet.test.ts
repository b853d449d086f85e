// A sheet on its way in, as its sender sees it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pollWatchedFolders } from '../../src/intake/public.ts'
import { giveDuty, saveOrganisation, savePersons } from '../../src/people/public.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import { newId } from '../../src/platform/db/id.ts'
import { enrol, findOrCreateProgramme, saveModules, saveRun, seat } from '../../src/programme/public.ts'
import { startTestServer } from '../test-server.ts'
import { enterAs, openBrowser, pick, settled, visit } from './browser.ts'
import { expectAccessibleLayout } from './expect-accessible-layout.ts'

const drop = mkdtempSync(join(tmpdir(), 'drop-'))
const server = await startTestServer({ sample: false, dropFolder: drop })
const product = systemScope()
const [staff, agent, run] = [newId(), newId(), newId()]
await server.db.write(product, async (tx) => {
  await saveOrganisation(tx, product, {
    name: '小公司',
    sample: true,
    settings: {
      cast: [
        {
          person: staff,
          name: '周岚',
          role: { zh: '培训负责人', en: 'L&D manager' },
          story: { zh: '看数', en: 'Looks after figures' },
        },
      ],
    },
  })
  await savePersons(tx, product, [
    { id: staff, employeeNo: '00001', name: '周岚' },
    { id: agent, employeeNo: '00123', name: '李想' },
  ])
  await giveDuty(tx, product, { person: staff, duty: 'training', since: new Date('2026-01-01') })
  await giveDuty(tx, product, { person: staff, duty: 'administrator', since: new Date('2026-01-01') })
  await saveRun(tx, product, {
    id: run,
    programme: await findOrCreateProgramme(tx, product, '客服新人培训'),
    name: '第 5 期',
    startsOn: '2026-02-02',
    endsOn: '2026-04-26',
  })
  await saveModules(tx, product, [
    { id: newId(), run, number: 1, name: '产品', startsOn: '2026-02-02', endsOn: '2026-02-15' },
  ])
  await enrol(tx, product, [{ run, person: agent, since: '2026-02-02' }])
  await seat(tx, product, { run, person: staff, role: 'lead' })
})
const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
const sheet = join(folder, '成绩.csv')
writeFileSync(
  sheet,
  '2 月考试导出,,,,\n学员工号,姓名,考试名称,成绩,交卷时间\n00123,李想,产品测试,86,2026/2/10\n00777,钱七,产品测试,70,2026/2/10\n00123,李想,话术测试,缺考,2026/2/11\n',
)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  for (const made of [folder, drop]) rmSync(made, { recursive: true, force: true })
})

test('a sheet is sent, seen, brought in without its bad rows, and undone', async () => {
  const { page, problems } = await visit(browser, { url: server.url })
  await enterAs(page, '周岚')
  await page.goto('/sources')
  await settled(page)
  expect(await page.locator('h1').textContent()).toBe('还没有导入过数据。')
  await page.getByRole('button', { name: '导入一份表' }).click()
  await page.getByLabel('这是什么表').selectOption('score-sheet')
  // There is one run only: it is chosen already.
  expect(await page.getByRole('combobox', { name: '哪一期培训' }).inputValue()).toBe('客服新人培训 第 5 期')
  await page.locator('input[type=file]').setInputFiles(sheet)
  await page.getByRole('button', { name: '上传并预览' }).click()
  await page.waitForURL(/\/sources\/.+/)
  await settled(page)
  await page.getByRole('heading', { level: 1, name: '1 行可以导入，2 行要先改。' }).waitFor()
  expect(await page.getByText('没有工号「00777」的人。改正工号，或先导入组织与人员表。').count()).toBe(1)
  await expectAccessibleLayout(page, 'import-preview')

  await page.getByRole('button', { name: '导入这 1 行' }).click()
  await page.getByRole('heading', { level: 1, name: '已导入：新增 1 条，改了 0 条，没变 0 条；2 行待改正。' }).waitFor()
  await settled(page)
  await expectAccessibleLayout(page, 'import-brought-in')
  expect(await server.sql('select value from evidence.observation')).toEqual([{ value: 86 }])

  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '已撤销，1 条数据不再计入。' }).waitFor()
  expect(await server.sql('select value from evidence.observation')).toEqual([])
  await page.goto('/sources')
  await settled(page)
  await expectAccessibleLayout(page, 'import-list')
  expect(problems).toEqual([])
})

test('columns nobody could guess are mapped by hand, in English and in the dark', async () => {
  writeFileSync(join(folder, 'odd.csv'), '编码,何时,长度\n00123,2026-02-11,40\n')
  const { page, problems } = await visit(browser, { url: server.url, lang: 'en', dark: true })
  await enterAs(page, '周岚')
  await page.goto('/sources')
  await settled(page)
  await page.getByRole('button', { name: 'Bring in a sheet' }).click()
  await page.getByLabel('What kind of sheet').selectOption('study-time-sheet')
  await page.locator('input[type=file]').setInputFiles(join(folder, 'odd.csv'))
  await page.getByRole('button', { name: 'Send and preview' }).click()
  await page.getByRole('heading', { level: 1, name: /No column yet for Employee no\., Date/ }).waitFor()
  await expectAccessibleLayout(page, 'import-mapping')
  await page.getByLabel('A · 编码').selectOption('employee-no')
  await page.getByLabel('B · 何时').selectOption('day')
  await page.getByLabel('C · 长度').selectOption('minutes')
  await page.getByRole('button', { name: 'Read it like this' }).click()
  await page.getByRole('heading', { level: 1, name: 'Every row can go in (1).' }).waitFor()
  expect(problems).toEqual([])
})

test('a folder is watched: its files come in by themselves, and silence is said in the first sentence', async () => {
  mkdirSync(join(drop, 'lms'))
  const { page, problems } = await visit(browser, { url: server.url })
  await enterAs(page, '周岚')
  await page.goto('/sources')
  await settled(page)
  await page.getByRole('button', { name: '监看一个文件夹' }).click()
  await page.getByRole('textbox', { name: '文件夹' }).fill('lms/成绩')
  await page.getByLabel('这是什么表').selectOption('score-sheet')
  await pick(page, '哪一期培训', '客服新人培训 第 5 期')
  await page.getByLabel('多久来一份').selectOption('daily')
  await page.getByRole('button', { name: '开始监看' }).click()
  await page.getByText(/没有文件夹「lms\/成绩」。请先在服务器上建好/).waitFor()
  await expectAccessibleLayout(page, 'watch-form')
  mkdirSync(join(drop, 'lms', '成绩'))
  await page.getByRole('button', { name: '开始监看' }).click()
  await page.getByText('还没有文件', { exact: true }).waitFor()

  const put = (name: string, text: string) => writeFileSync(join(drop, 'lms', '成绩', name), text)
  put('周测.csv', '学员工号,考试名称,成绩,满分,交卷时间\n00123,周测,91,100,2026-02-10\n00888,周测,70,100,2026-02-10\n')
  put('坏的.csv', '')
  for (let looks = 0; looks < 2; looks++) await pollWatchedFolders(server.db, drop, server.now)
  await page.goto('/sources')
  await settled(page)
  expect(await page.locator('h1').innerText()).toMatch(
    /^1 个自动导入的文件夹有问题：「lms\/成绩」里的 坏的\.csv 没进去。/,
  )
  expect(await page.locator('#watched').innerText()).toMatch(/周测\.csv：新增 1 条，1 行待改正/)
  await expectAccessibleLayout(page, 'watch-list')

  server.now = new Date(server.now.getTime() + 12 * 86_400_000)
  await page.goto('/')
  await settled(page)
  await page.getByText('「lms/成绩」没有来新文件').waitFor()
  await page.getByRole('link', { name: '看原因' }).click()
  await page.getByRole('heading', { level: 1, name: /没有新文件，最迟应在/ }).waitFor()
  expect(problems).toEqual(['Failed to load resource: the server responded with a status of 409 (Conflict)'])
})
