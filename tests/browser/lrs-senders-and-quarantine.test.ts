// What an administrator sees of the systems that send: a key is made, a wrong statement comes, is mended and goes in.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '../test-server.ts'
import { axeFinds, openBrowser, overflow, settled, visitAs } from './browser.ts'
import type { Size } from './browser.ts'

const server = await startTestServer()
let browser: Browser
const problems: string[][] = []

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

async function at(who: string, size: Size, lang: 'zh' | 'en'): Promise<Page> {
  const visitor = await visitAs(browser, server, who, { size, lang })
  problems.push(visitor.problems)
  return visitor.page
}

const go = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}
const heading = (page: Page) => page.locator('h1').first().innerText()

const said = {
  zh: {
    new: '新建凭据',
    name: '名称',
    make: '建立',
    once: '密码只显示这一次',
    secret: '复制密码',
    done: '填好了',
    mend: '改好再送',
    body: '改正后的内容',
    well: '按规范检查没有问题，可以送出。',
    send: '重送',
    sent: '已收入 2 条。',
    reason: '这里应当是 mailto: 开头的邮箱。',
    never: '还没有数据',
    awaits: '等第一次数据',
  },
  en: {
    new: 'New key',
    name: 'Name',
    make: 'Make the key',
    once: 'The secret is shown this once',
    secret: 'Copy the Secret',
    done: 'Done',
    mend: 'Mend and send',
    body: 'The body, mended',
    well: 'It stands up to the specification and can be sent.',
    send: 'Send it',
    sent: '2 statements went in.',
    reason: 'An address beginning with mailto: belongs here.',
    never: 'nothing yet',
    awaits: 'awaiting its first data',
  },
} as const

const good = {
  actor: { account: { homePage: 'https://lms.yunling.example', name: 'unknown-here' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
  object: { id: 'https://lms.yunling.example/course/7' },
}

/** What the sender does with what the page told it to paste. */
const send = async (endpoint: string, header: string, body: unknown) =>
  fetch(`${endpoint}statements`, {
    method: 'POST',
    headers: { authorization: header, 'x-experience-api-version': '1.0.3', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Every page fits its window and has nothing axe would find. */
async function sound(page: Page): Promise<void> {
  await settled(page)
  expect([await axeFinds(page), await overflow(page)]).toEqual([[], 0])
}

const devices: [Size, 'zh' | 'en'][] = [
  ['desktop', 'zh'],
  ['phone', 'zh'],
  ['desktop', 'en'],
  ['phone', 'en'],
]
test.for(devices)(
  'a key is made, a wrong statement waits in the quarantine, is mended and accepted (%s, %s)',
  async ([size, lang]) => {
    const t = said[lang]
    const page = await at('administrator', size, lang)
    await go(page, '/records')
    await sound(page)
    const name = `移动课件 ${size} ${lang}`
    await page.getByRole('button', { name: t.new }).click()
    await page.getByLabel(t.name, { exact: true }).fill(name)
    await page.getByRole('button', { name: t.make }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText(t.once).waitFor()
    await drawer.getByRole('button', { name: t.secret }).waitFor()
    const [endpoint, , secret, header] = await drawer.locator('.copy-line code').allInnerTexts()
    expect([endpoint, header!.startsWith('Basic ')]).toEqual([`${server.url}/xapi/`, true])
    await sound(page)
    await drawer.getByRole('button', { name: t.done }).click()
    expect(await page.locator('body').innerText()).not.toContain(secret)
    expect(await page.locator('tr', { hasText: name }).innerText()).toContain(t.awaits)

    const reply = await send(endpoint!, header!, [good, { ...good, actor: { mbox: 'zhou@yunling.example' } }])
    expect([reply.status, ((await reply.json()) as { place: string }).place]).toEqual([400, 'statements[1].actor.mbox'])
    await expect
      .poll(
        async () => {
          await go(page, '/records/quarantine')
          return page.locator('tr', { hasText: name }).count()
        },
        { timeout: 20_000 },
      )
      .toBe(1)
    await sound(page)
    await page.locator('tr', { hasText: name }).locator('.open-row').click()
    await page.waitForURL(/quarantine\/.+/)
    await settled(page)
    expect(await heading(page)).toBe(t.reason)
    expect(await page.locator('.code mark').innerText()).toContain('"mbox": "zhou@yunling.example"')
    await sound(page)
    await page.getByRole('button', { name: t.mend }).click()
    const field = page.getByLabel(t.body)
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringContaining(t.reason))
    await field.fill((await field.inputValue()).replace('"zhou@', '"mailto:zhou@'))
    await page.getByText(t.well).waitFor()
    await sound(page)
    await page.getByRole('button', { name: t.send, exact: true }).click()
    await page.locator('h1', { hasText: t.sent }).waitFor()
    await sound(page)
    const rows = await server.sql<{ raw: string }>(
      `select s.raw from lrs.statement s join lrs.credential c on c.id = s.credential where c.name = $1`,
      [name],
    )
    expect(
      rows.map(({ raw }) => (JSON.parse(raw) as { actor: { mbox?: string } }).actor.mbox ?? '').toSorted(),
    ).toEqual(['', 'mailto:zhou@yunling.example'])
    await go(page, '/records')
    await page.locator('.open-row', { hasText: name }).click()
    await page.waitForURL(/records\/[0-9a-f-]+$/)
    await sound(page)
    await page.context().close()
  },
)

test('a secret is exchanged on the page, the old one ends; several refusals are dismissed with one reason; the key is ended', async () => {
  const page = await at('administrator', 'desktop', 'zh')
  await go(page, '/records')
  await page.getByRole('button', { name: '新建凭据' }).click()
  await page.getByLabel('名称', { exact: true }).fill('要换密码的平台')
  await page.getByRole('button', { name: '建立' }).click()
  const shown = async () => {
    await page.getByRole('dialog').getByText('密码只显示这一次').waitFor()
    return page.locator('.copy-line code').allInnerTexts()
  }
  const [endpoint, , , old] = await shown()
  await page.getByRole('button', { name: '填好了' }).click()
  await page.locator('.open-row', { hasText: '要换密码的平台' }).click()
  await page.waitForURL(/records\/[0-9a-f-]+$/)
  await settled(page)
  expect(await heading(page)).toBe('「要换密码的平台」还没有发来数据。')
  await page.getByRole('button', { name: '换密码' }).click()
  await page.getByRole('dialog').getByText('立即失效', { exact: true }).click()
  await page.getByRole('button', { name: '换成新密码' }).click()
  const [, , , next] = await shown()
  expect(await page.getByRole('dialog').innerText()).toContain('旧密码已经失效。')
  await page.getByRole('button', { name: '填好了' }).click()
  const wrong = { ...good, actor: {} }
  expect([
    (await send(endpoint!, old!, good)).status,
    (await send(endpoint!, next!, wrong)).status,
    (await send(endpoint!, next!, wrong)).status,
  ]).toEqual([401, 400, 400])

  const id = page.url().split('/').at(-1)!
  await expect
    .poll(
      async () => {
        await go(page, `/records/quarantine?credential=${id}`)
        return page.locator('tbody tr').count()
      },
      { timeout: 20_000 },
    )
    .toBe(3)
  expect(await page.locator('main').innerText()).toContain('密码不对。可能发送方还在用换掉的旧密码。')
  await page.getByRole('button', { name: '全选这一页' }).click()
  await page.getByText('选了 2 份').waitFor()
  await page.getByRole('button', { name: '原样重送' }).click()
  await page.getByText(/0 份已收入，2 份还是不行/).waitFor()
  await page.getByRole('button', { name: '不收' }).click()
  await page.getByRole('dialog').getByLabel('为什么不用收').fill('试连时的数据')
  await page.getByRole('dialog').getByRole('button', { name: '不收' }).click()
  await page.getByText('不收：试连时的数据').first().waitFor()

  await go(page, `/records/${id}`)
  await page.getByRole('button', { name: '作废' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
  await page.locator('h1', { hasText: '已于' }).waitFor()
  expect((await send(endpoint!, next!, good)).status).toBe(401)
})

test('the training lead sees how senders are doing, and neither keys nor bodies', async () => {
  const page = await at('lead', 'desktop', 'zh')
  await go(page, '/records')
  expect(await page.locator('main').innerText()).toContain('凭据和隔离区由系统管理员处理。')
  expect(await page.getByRole('button', { name: '新建凭据' }).count()).toBe(0)
  await page.locator('.open-row', { hasText: 'Moodle 学习平台' }).click()
  await page.waitForURL(/records\/.+/)
  await settled(page)
  expect(await heading(page)).toMatch(/「Moodle 学习平台」在正常发送，最近 7 天 [\d,]+ 条。/)
  expect(await page.getByRole('button', { name: '换密码' }).count()).toBe(0)
  await page.getByRole('button', { name: '表格' }).click()
  await page.locator('figure table').waitFor()
  await go(page, '/records/quarantine')
  expect(await page.locator('main').innerText()).toContain('这一页不在您的权限范围内。')
})

test('the sample company shows two senders and one refused batch, and today says so', async () => {
  const page = await at('administrator', 'desktop', 'zh')
  await go(page, '/')
  await page
    .getByText(/隔离区有 \d+ 份被拒的数据等您处理/)
    .first()
    .waitFor()
  await go(page, '/records')
  const senders = await page.locator('main table').first().innerText()
  for (const name of ['Moodle 学习平台', '情景模拟器']) expect(senders).toContain(name)
  expect(problems.flat()).toEqual([])
})
