// The whole loop, once, by browser: what a newcomer sees who follows one training round.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePerson, newcomers } from '../../seeds/service-onboarding/people-list.ts'
import { moduleId, runIds } from '../../seeds/service-onboarding/dates-and-ids.ts'
import { sweeps } from '../../src/app/jobs.ts'
import { record } from '../../src/evidence/public.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import { startTestServer } from '../test-server.ts'
import { axeFinds, openBrowser, overflow, pick, policyRefusals, settled, visitAs } from './browser.ts'
import type { Size } from './browser.ts'

const server = await startTestServer()
const five = `/runs/${runIds.five}`
let browser: Browser
const problems: string[][] = []

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** Somebody at their own device, at the sample's moment. */
async function at(who: string, size: Size = 'desktop'): Promise<Page> {
  const visitor = await visitAs(browser, server, who, { size })
  problems.push(visitor.problems)
  return visitor.page
}

const go = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}
const heading = (page: Page) => page.locator('h1').first().innerText()

/** What the worker would do now. */
async function work(): Promise<void> {
  for (const sweep of sweeps)
    await sweep.work({
      db: server.db,
      now: server.now,
      later: async () => {
        throw new Error(`${sweep.name} asked for a job`)
      },
    })
}

/** A sheet as Excel on a Chinese Windows saves it (GB18030): two good rows, one beyond its maximum, one 工号 nobody has, one more good row. */
const sheet = Buffer.from(
  'uaS6xSzQ1cP7LMSjv+kssuLK1MP7s8YsyNXG2iy1w7fWLML6t9YNCjAyNTAwMDEswO7T6s2pLDQsxKO/6TQgv87HsNChsuIsMjAyNi0wMy0wMyw4MSwxMDANCjAyNTAwMDIsLDQsxKO/6TQgv87HsNChsuIsMjAyNi0wMy0wMyw3NCwxMDANCjAyNTAwMDMsLDQsxKO/6TQgv87HsNChsuIsMjAyNi0wMy0wMywxNDAsMTAwDQo5OTk5OTk5LLLpzt60y8jLLDQsxKO/6TQgv87HsNChsuIsMjAyNi0wMy0wMyw2NiwxMDANCjAyNTAwMDUsLDQsxKO/6TQgv87HsNChsuIsMjAyNi0wMy0wMyw2OSwxMDANCg==',
  'base64',
)

test('evidence comes in from a Chinese Excel sheet: what is wrong is named by row and column, the good rows go in, and one import can be undone', async () => {
  const lead = await at('lead')
  await go(lead, '/sources')
  await lead.getByRole('button', { name: '导入一份表' }).click()
  await lead.getByLabel('这是什么表').selectOption({ label: '成绩表' })
  await pick(lead, '哪一期培训', '客服技能培训 第 5 期')
  await lead
    .locator('input[type=file]')
    .setInputFiles({ name: '模块4课前小测.csv', mimeType: 'text/csv', buffer: sheet })
  await lead.getByRole('button', { name: '上传并预览' }).click()
  await lead.getByText('3 行可以导入，2 行要先改。').waitFor()
  const page = await lead.locator('main').innerText()
  expect(page).toContain('9999999')
  expect(page).toContain('140')
  await lead.getByRole('button', { name: '导入这 3 行' }).click()
  await lead.getByText(/已导入：新增 3 条/).waitFor()
  await work()
  const board = await at('lead')
  await go(board, `${five}/learners/${samplePerson('learner-1').id}`)
  expect(await board.locator('main').innerText()).toContain('81')
})

test('the run says in its first sentence what is off course, shows five dimensions with their reason, and every number opens its rows', async () => {
  const lead = await at('lead')
  await go(lead, five)
  for (const dimension of ['目标对齐', '过程监控', '问题解决', '效果评估', '持续优化'])
    expect(await lead.locator('.tiles').innerText()).toContain(dimension)
  expect(await lead.locator('.tiles').innerText()).toContain('模块 3')
  await go(lead, `${five}/track`)
  await lead
    .getByRole('row', { name: /课程出勤率/ })
    .getByRole('button')
    .first()
    .click()
  const drawer = lead.getByRole('dialog')
  await drawer.getByText('第5期签到表.csv').first().waitFor()
  expect(await drawer.innerText()).toMatch(/第 \d+ 行|行 \d+/)
})

test('a learner reports in three taps on the phone; the lead answers from the countdown; only the reporter closes it', async () => {
  const learner = await at('learner-12', 'phone')
  await go(learner, `${five}/report`)
  await learner.getByRole('button', { name: '缺资料或工具' }).click()
  await learner.getByRole('button', { name: /模块 4/ }).click()
  await learner.getByRole('textbox').fill('升级话术的对照表找不到')
  await learner.getByRole('button', { name: /^(发送|提交|告诉培训方)/ }).click()
  await learner.getByText(/前/).first().waitFor()
  const lead = await at('lead')
  await go(lead, `${five}/respond`)
  const card = lead.locator('article', { hasText: '升级话术的对照表找不到' })
  expect(await card.innerText()).toMatch(/剩 2[34]:\d\d/)
  await card.getByRole('button', { name: '分类并答复' }).click()
  const drawer = lead.getByRole('dialog')
  await drawer.getByLabel('首次答复').fill('对照表今天下午放到模块 4 资料区。')
  await drawer.getByRole('button', { name: '分类并答复' }).click()
  await drawer.waitFor({ state: 'detached' })
  await lead.getByText('升级话术的对照表找不到').first().click()
  await settled(lead)
  await lead.getByRole('textbox').last().fill('已放好，第一条就是。')
  await lead.getByRole('button', { name: '已处理，请对方确认' }).click()
  await lead.getByText('待确认').first().waitFor()
  await go(learner, '/my/feedback')
  await learner
    .locator('article, section', { hasText: '升级话术的对照表找不到' })
    .first()
    .getByRole('button', { name: '解决了' })
    .first()
    .click()
  await learner.getByText('已关闭').first().waitFor()
})

test('several voices become one common issue that a person confirms, and one session answers all of them', async () => {
  const lead = await at('lead')
  await go(lead, `${five}/respond`)
  await lead
    .getByRole('link', { name: /看这 3 条/ })
    .or(lead.getByRole('button', { name: /看这 3 条/ }))
    .first()
    .click()
  await expect.poll(() => heading(lead)).toContain('是同一个问题吗')
  await settled(lead)
  await lead.getByLabel('一句话说清这个问题').fill('模块 4 练习账号没有权限')
  await lead.getByRole('button', { name: '是同一个问题' }).click()
  await lead.getByText('等一个方案').first().waitFor()
  await lead.getByRole('button', { name: '确定并告知' }).click()
  await lead.getByText(/方案已告知全部 3 位提出人/).waitFor()
})

test('the weak module becomes a finding, is diagnosed, changed and checked again by itself', async () => {
  const lead = await at('lead')
  await go(lead, `${five}/improve`)
  await lead.locator('article', { hasText: '跟踪信号' }).getByRole('button', { name: '立为发现' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: '立为发现' }).click()
  await lead.waitForURL(/improve\/.+/)
  await settled(lead)
  const place = lead.url()
  await lead.getByText('内容难度', { exact: true }).last().click()
  await lead.getByLabel('理由').fill('同一批学员前两个模块没问题，掉的只是这里')
  await lead.getByRole('button', { name: '记录结论' }).click()
  await lead.getByText('等决定').first().waitFor()
  await lead.getByRole('button', { name: '决定与变更' }).click()
  const form = lead.getByRole('dialog')
  await form.getByLabel('一句话说清变更').fill('模块 3 加一次案例拆解课并复测')
  await form.getByLabel('预期至少到').fill('70')
  await form.getByRole('button', { name: '决定并生效' }).click()
  await form.waitFor({ state: 'detached' })
  await lead.getByText('已变更，待复查').first().waitFor()
  await retest()
  server.pass({ days: 16 })
  await work()
  const later = await at('lead')
  await go(later, place)
  expect(await heading(later)).toContain('变更有效')
  await go(later, `${five}/thread`)
  const chain = later.locator('ol', { hasText: '模块 3 加一次案例拆解课并复测' })
  expect(await chain.innerText()).toMatch(/跟踪[\s\S]*改进/)
})

/** Two days after the change everybody sits module 3's test again, and does better. */
async function retest(): Promise<void> {
  const product = systemScope()
  const on = new Date(server.now.getTime() + 3 * 86_400_000)
  await server.db.write(product, (tx) =>
    record(
      tx,
      product,
      newcomers.map((l, i) => ({
        person: l.id,
        run: runIds.five,
        kind: 'test.score',
        module: moduleId('five', 3),
        activity: null,
        day: on.toISOString().slice(0, 10),
        at: on,
        value: 74 + (i % 11),
        outOf: 100,
        source: 'retest',
        sourceKey: `retest ${l.no}`,
      })),
    ),
  )
}

test('a task is reported by the learner, scored apart by trainer and superior, agreed, and its direction heads the next task', async () => {
  const superior = await at('manager-6')
  await go(superior, `${five}/practise`)
  await superior
    .getByRole('row', { name: /待点评/ })
    .first()
    .getByRole('button')
    .first()
    .click()
  await superior.waitForURL(/practise\/.+\/.+/)
  await settled(superior)
  expect(await heading(superior)).toContain('打分')
  const place = superior.url()
  for (const four of await superior.getByRole('radio', { name: '4' }).all()) await four.check({ force: true })
  await superior.getByRole('button', { name: '提交我的打分' }).click()
  await superior.getByText('双方已各自打分').first().waitFor()
  for (const four of await superior.getByRole('radio', { name: '4' }).all()) await four.check({ force: true })
  await superior.getByLabel('我们商定的一句话').fill('按录音取 4 分')
  await superior.getByLabel(/^改进方向/).fill('先问清谁来决定，再谈方案')
  await superior.getByRole('button', { name: '商定并签字' }).click()
  await superior.getByText('等讲师签字').first().waitFor()
  const trainer = await at('instructor')
  await go(trainer, place)
  await trainer.getByRole('button', { name: '同意并签字' }).click()
  await trainer
    .getByText(/^已商定/)
    .first()
    .waitFor()
  const learner = await at('learner-6', 'phone')
  await go(learner, `${five}/practise/${idFrom('sample', 'five', 'task', 2)}/${samplePerson('learner-6').id}`)
  expect(await learner.locator('main').innerText()).toContain('先问清谁来决定，再谈方案')
})

test('the next run cannot start before each carried item is answered', async () => {
  const lead = await at('lead')
  await go(lead, `/runs/${runIds.six}`)
  await lead.getByRole('link', { name: '开班…' }).click()
  await lead.getByRole('heading', { level: 1, name: /还不能开班：没有学员，上期遗留 \d+ 项没答复。/ }).waitFor()
  expect(await lead.getByRole('link', { name: '去答复' }).getAttribute('href')).toBe(
    `/runs/${runIds.six}/improve#carried`,
  )
  await go(lead, `/runs/${runIds.six}`)
  expect(await lead.locator('.tiles').innerText()).toContain('不能开班')
})

test('the effect is said in six lines with its grade, and computed again to the same digits', async () => {
  const lead = await at('lead')
  await go(lead, `/runs/${runIds.four}/evaluate`)
  expect(await heading(lead)).toMatch(/^与训练一致，估计满意度提高约 0\.\d+ 分/)
  for (const line of ['做了什么比较', '变化多大', '有多可信', '还没排除的解释', '不能得出的结论', '怎样提高一级'])
    expect(await lead.locator('main').innerText()).toContain(line)
  await lead.getByRole('button', { name: '重新计算一次' }).click()
  await lead.getByText('每一位数字都相同').first().waitFor()
})

test.each([
  [
    'desktop',
    'lead',
    [
      '/',
      five,
      `${five}/align`,
      `${five}/track`,
      `${five}/board`,
      `${five}/respond`,
      `${five}/practise`,
      `${five}/improve`,
      `/runs/${runIds.four}/evaluate`,
      `${five}/timeline`,
      `${five}/thread`,
      '/loops',
      '/sources',
      '/runs',
    ],
  ],
  ['phone', 'learner-1', ['/', '/my/feedback', `${five}/report`, `${five}/practise`, `${five}/align`]],
] as const)(
  'every page is clean for axe, fits a %s and asks for nothing its policy refuses',
  async (size, who, paths) => {
    const page = await at(who, size)
    const found: string[] = []
    for (const path of paths) {
      await go(page, path)
      for (const chart of await page.locator('.plate').all()) {
        // A phone draws a chart when it is scrolled to.
        await chart.scrollIntoViewIfNeeded()
        await chart.locator('svg').waitFor()
        await chart.hover()
      }
      found.push(
        ...(await axeFinds(page)).map((f) => `${path} ${f}`),
        ...((await overflow(page)) > 0 ? [`${path} is too wide`] : []),
        ...(await policyRefusals(page)).map((r) => `${path} was refused ${r}`),
      )
    }
    expect(found).toEqual([])
  },
  240_000,
)

test('no page broke on the way, and the browser noted no refusal', () => {
  expect(problems.flat()).toEqual([])
})
