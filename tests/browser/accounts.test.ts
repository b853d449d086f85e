// A company of one's own in the browser: the founder invites, an invitee joins on a phone, signs in by e-mail and mobile, forgets the password;
// blocking, duties, slips, and what the pages say when they are wrong.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendAccessLinks } from '../../src/app/accounts/jobs.ts'
import { createLogin } from '../../src/platform/auth/contract.ts'
import { newId } from '../../src/platform/db/id.ts'
import { addChannel } from '../../src/platform/notify/contract.ts'
import { fakeMailServer } from '../fake-webhook-and-mail-server.ts'
import { foundOwnCompany, peopleSheet, person } from '../own-company.ts'
import { openBrowser, settled, visit } from './browser.ts'
import { expectAccessibleLayout } from './expect-accessible-layout.ts'
import { takeScreenshots } from './take-screenshots.ts'

const post = await fakeMailServer()
const outgoing = { smtpUrl: post.url, mailFrom: 'midcourse@example.com', privateHosts: [], publicUrl: undefined }
const { server, founder, fang, bring } = await foundOwnCompany({ outgoing })
const password = '雨天修空调要先断电源'
await fang.call(createLogin, { body: { person: founder, username: '00012', password } })
await server.sql(`update people.organisation set sample = false`)
const letters = sendAccessLinks({
  secret: 'a secret for journeys, known to everybody',
  address: () => ({ url: server.url, configured: false, loopback: true }),
  outgoing,
})
const work = () => letters.work({ db: server.db, now: server.now, later: async () => {} })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const h1 = (page: Page) => page.locator('h1').first().innerText()
const go = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}
const enter = async (page: Page, name: string, chosen = password) => {
  await page.goto('/')
  await page.getByLabel('工号、邮箱或手机号').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(chosen)
  await button(page, '登录').click()
  await page.locator('main.door').waitFor({ state: 'detached' })
  await settled(page)
}
/** A link as it stands in a letter or on a slip, opened on this server. */
const pathIn = (text: string) => /\/(?:join|reset)\/[\w-]{22}/.exec(text)![0]

test('the founder, alone at first, invites everybody on slips and by mail, and sees where each is stuck', async () => {
  const { page, problems } = await visit(browser, { url: server.url })
  await enter(page, '00012')
  await go(page, '/accounts')
  expect(await h1(page)).toBe('公司里还只有您一人。')
  await expectAccessibleLayout(page, 'accounts-alone')
  await bring('organisation-sheet', '', peopleSheet)
  for (const [no, email, phone] of [
    ['00101', 'chen@example.cn', '13800000101'],
    ['00102', 'wu@example.cn', null],
    ['00103', 'lin@example.cn', null],
  ])
    await server.sql('update people.person set email = $2, phone = $3 where employee_no = $1', [no, email, phone])
  await go(page, '/accounts')
  expect(await h1(page)).toBe('在册 9 人，1 人能进来；还不能的 8 人。')
  await page.getByText('只在这台机器上打得开', { exact: false }).waitFor()
  await page.getByText('在「通知」里添加邮件通道', { exact: false }).waitFor()
  await expectAccessibleLayout(page, 'accounts-none-invited')
  await button(page, '邀请').click()
  await page.getByText('会给 8 人各做一条链接', { exact: false }).waitFor()
  await page.getByRole('radio', { name: '一个部门' }).check()
  await page.getByRole('combobox', { name: '部门' }).last().fill('上海')
  await page
    .getByRole('option', { name: /上海站/ })
    .first()
    .click()
  await page.getByText('会给 2 人各做一条链接', { exact: false }).waitFor()
  await expectAccessibleLayout(page, 'accounts-invite')
  await button(page, '请 2 人').click()
  await page.waitForURL(/\/accounts\/slips\?batch=/)
  await page.getByRole('heading', { level: 1, name: '2 条链接可以发到手里。' }).waitFor()
  await settled(page)
  expect(await page.locator('.slip').first().innerText()).not.toMatch(/0010\d/)
  await expectAccessibleLayout(page, 'accounts-slips')
  await page.emulateMedia({ media: 'print' })
  await takeScreenshots(page, 'accounts-slips-printed', ['desktop'])
  await page.emulateMedia({ media: 'screen' })
  await fang.call(addChannel, {
    body: { id: newId(), kind: 'email', name: '邮件', address: null, secret: null, quiet: null },
  })
  post.refuse = 'lin@example.cn'
  await go(page, '/accounts')
  await button(page, '邀请').click()
  await button(page, '请 6 人').click()
  await page.getByText('做好 6 条链接，1 封邮件待寄；3 人不用再请。').waitFor()
  await work()
  await go(page, '/accounts')
  await page.getByText('550', { exact: false }).waitFor()
  await expectAccessibleLayout(page, 'accounts-invited')
  await button(page, /邮件没寄出/).click()
  await page.getByRole('button', { name: '林郑州' }).click()
  await button(page, '显示链接').click()
  await page.locator('.account-link code').waitFor()
  await expectAccessibleLayout(page, 'accounts-one-refused')
  await page.evaluate(`localStorage.setItem('midcourse.lang', 'en')`)
  await go(page, '/accounts')
  expect(await h1(page)).toBe('1 of 9 people can come in; not yet: 8.')
  await expectAccessibleLayout(page, 'accounts-en')
  await go(page, '/accounts/slips')
  await takeScreenshots(page, 'accounts-slips-en')
  expect(problems.filter((p) => !/40\d|409/.test(p))).toEqual([])
})

test('an invitee joins on a phone, signs in by e-mail and mobile, forgets the password and comes back', async () => {
  const { page } = await visit(browser, { url: server.url, size: 'phone' })
  await fang.fetch('/api/invitations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: newId(), way: 'mail', persons: [person('00101')], again: true }),
  })
  await work()
  const join = pathIn(post.letters.at(-1)!.text())
  await go(page, join)
  expect(await h1(page)).toBe('衡川家电售后 请您进来。是您本人吗？')
  expect(await page.locator('main').innerText()).not.toMatch(/陈以宁|00101/)
  await expectAccessibleLayout(page, 'join')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByLabel('您的工号').fill('101')
  await button(page, '是我').click()
  await page.getByText('不是这条链接要的工号。前面的 0 要写；还能试 4 次。').waitFor()
  await expectAccessibleLayout(page, 'join-wrong')
  await page.getByLabel('您的工号').fill('00101')
  await button(page, '是我').click()
  await page.getByRole('heading', { level: 1, name: '设一个密码，就进来了。' }).waitFor()
  await page.getByLabel('密码', { exact: true }).fill('00101-pass-word')
  await page.getByText('太好猜：含工号', { exact: false }).waitFor()
  await expectAccessibleLayout(page, 'join-password')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await button(page, '设好，进来').click()
  await page.locator('main.door').waitFor({ state: 'detached' })
  await settled(page)
  await go(page, '/my/account')
  expect(await h1(page)).toBe('只在这台设备上登录着。')
  await expectAccessibleLayout(page, 'my-account')
  await go(page, join)
  expect(await h1(page)).toBe('这条链接已经用过。')
  await takeScreenshots(page, 'join-used')
  for (const name of ['chen@example.cn', '138 0000 0101']) {
    await page.context().clearCookies()
    await enter(page, name)
  }
  await page.context().clearCookies()
  await go(page, '/')
  await takeScreenshots(page, 'sign-in')
  await page.getByRole('link', { name: '忘了密码' }).click()
  await settled(page)
  await expectAccessibleLayout(page, 'forgotten')
  await page.getByLabel('工号、邮箱或手机号').fill('chen@example.cn')
  await button(page, '寄链接给我').click()
  await page.getByRole('heading', { level: 1, name: '如果有这个账号，邮件几分钟内到。' }).waitFor()
  await expectAccessibleLayout(page, 'forgotten-asked')
  await work()
  const reset = pathIn(post.letters.at(-1)!.text())
  await go(page, reset)
  expect(await h1(page)).toBe('衡川家电售后：重设密码。是您本人吗？')
  await page.getByLabel('您的工号').fill('00101')
  await button(page, '是我').click()
  await page.getByLabel('密码', { exact: true }).fill('夏天的风来了真是凉快')
  await button(page, '设好，进来').click()
  await page.locator('main.door').waitFor({ state: 'detached' })
  await page.evaluate(`localStorage.setItem('midcourse.lang', 'en')`)
  for (const [path, name] of [
    [join, 'join-used-en'],
    ['/join/nothing', 'join-unknown-en'],
    ['/forgot', 'forgotten-en'],
    ['/my/account', 'my-account-en'],
  ] as const) {
    await go(page, path)
    await takeScreenshots(page, name)
  }
})

test('a link of another, five wrong numbers, a blocked account, and the last administrator: each says the way out', async () => {
  const { page } = await visit(browser, { url: server.url })
  await enter(page, '00012')
  await go(page, '/accounts?search=00104')
  await page.getByRole('button', { name: '周郑州' }).click()
  await button(page, '显示链接').click()
  const link = pathIn(await page.locator('.account-link code').innerText())
  await go(page, link)
  expect(await h1(page)).toBe('这台设备上登录着另一个人。')
  await expectAccessibleLayout(page, 'join-as-another')
  const { page: stranger } = await visit(browser, { url: server.url, size: 'phone', lang: 'en' })
  await go(stranger, link)
  await takeScreenshots(stranger, 'join-en')
  for (let i = 0; i < 5; i++) {
    await stranger.getByLabel('Your employee no.').fill(`9000${i}`)
    await button(stranger, 'It is me').click()
    if (i < 4)
      await stranger
        .getByText(`tries left: ${4 - i}.`, { exact: false })
        .first()
        .waitFor()
  }
  await stranger.getByRole('heading', { level: 1, name: 'Five wrong answers: this link has stopped.' }).waitFor()
  await takeScreenshots(stranger, 'join-locked-en')
  await go(page, '/notices')
  await page.getByText('一条一次性链接停了：工号填错 5 次').waitFor()
  await go(page, `/accounts?person=${founder}`)
  await page.getByText('唯一能进来的系统管理员', { exact: false }).first().waitFor()
  await expectAccessibleLayout(page, 'accounts-last-administrator')
  await go(page, `/accounts?person=${person('00101')}`)
  await page.getByRole('button', { name: '给 系统管理员' }).click()
  await page.getByText('已给「系统管理员」', { exact: false }).waitFor()
  await button(page, '做一条重设链接').click()
  await page.locator('.account-link code').waitFor()
  await expectAccessibleLayout(page, 'accounts-one-joined')
  await button(page, '停用').click()
  await takeScreenshots(page, 'accounts-block-sure')
  await page.locator('dialog.modal').getByRole('button', { name: '停用' }).click()
  await page.getByText('陈以宁已停用', { exact: false }).waitFor()
  await expectAccessibleLayout(page, 'accounts-one-blocked')
  await stranger.goto('/')
  await stranger.getByLabel('Employee number, e-mail or mobile').fill('00101')
  await stranger.getByLabel('Password').fill('夏天的风来了真是凉快')
  await button(stranger, 'Sign in').click()
  await stranger.getByText('This login is no longer in use.', { exact: false }).waitFor()
  await button(page, '恢复').click()
  await page.getByText('陈以宁可以再登录了。').waitFor()
})
