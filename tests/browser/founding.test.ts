// The first page of an empty machine: founding a company on a phone and on a desk, signing out and in, and back.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, settled, visit } from './browser.ts'
import { expectAccessibleLayout } from './expect-accessible-layout.ts'

const folder = mkdtempSync(join(tmpdir(), 'midcourse-first-page-'))
let browser: Browser
let server: ChildProcess
let url = ''
beforeAll(async () => {
  browser = await openBrowser()
  server = spawn(process.execPath, ['src/app/cli.ts', 'serve'], {
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'en_US.UTF-8', PORT: '0', DATA_FOLDER: folder, SAMPLE: 'no' },
  })
  url = await new Promise((resolve, reject) => {
    let said = ''
    for (const stream of [server.stdout!, server.stderr!])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const ready = /Ready: (\S+)/.exec(said)
        if (ready) resolve(ready[1]!)
      })
    server.on('exit', () => reject(new Error(said)))
  })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  const over = new Promise((r) => server.on('exit', r))
  server.kill('SIGTERM')
  await over
  rmSync(folder, { recursive: true, force: true })
})

test('a company is founded from the first page, in the browser’s language, and given up again while it is empty', async () => {
  const phone = await visit(browser, { url, size: 'phone', lang: 'en' })
  await phone.page.goto('/')
  await settled(phone.page)
  await expectAccessibleLayout(phone.page, 'first page, phone, English')
  await phone.page.getByRole('button', { name: 'Found it' }).click()
  await expectAccessibleLayout(phone.page, 'founding, phone, English')
  await phone.page.getByRole('button', { name: 'Back' }).click()
  await phone.page.getByRole('heading', { name: 'Found your own company' }).waitFor()

  const { page } = await visit(browser, { url })
  await page.goto('/')
  await settled(page)
  await expectAccessibleLayout(page, 'first page, desktop')
  await page.getByRole('button', { name: '建立', exact: true }).click()
  await page.getByLabel('公司名称').fill('衡川家电售后')
  await page.getByLabel('您的姓名').fill('方静')
  await page.getByLabel('工号').fill('00012')
  // What is wrong is said in its field, before anything is sent.
  await page.getByLabel('密码').fill('衡川家电售后12345')
  await page.getByText('太好猜：含公司名').waitFor()
  await expect(page.getByRole('button', { name: '建立', exact: true }).isDisabled()).resolves.toBe(true)
  await expectAccessibleLayout(page, 'founding with an error')
  await page.getByLabel('密码').fill('雨天修空调要先断电源')
  await page.getByRole('button', { name: '建立', exact: true }).click()
  await page.getByRole('navigation').first().waitFor({ timeout: 60_000 })
  await settled(page)
  expect(await page.locator('.myself').first().innerText()).toContain('00012')

  await page.getByRole('button', { name: '退出' }).first().click()
  await page.getByLabel('工号、邮箱或手机号').fill('00012')
  await page.getByLabel('密码').fill('雨天修空调要先断电源')
  await expectAccessibleLayout(page, 'sign-in of a founded company')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('navigation').first().waitFor()

  // The phone that stood at the first page is told that there is a company now.
  await phone.page.goto('/')
  await settled(phone.page)
  expect(await phone.page.locator('main').innerText()).toContain('衡川家电售后')

  await page.getByRole('button', { name: '放弃这家公司' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃它' }).click()
  await page.getByRole('heading', { name: '建立自己的公司' }).waitFor({ timeout: 60_000 })
}, 180_000)
