// The pictures of the README: of the sample company, small enough to send along; SCREENSHOTS=docs takes them anew.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePerson } from '../../seeds/service-onboarding/people-list.ts'
import { runIds } from '../../seeds/service-onboarding/dates-and-ids.ts'
import { sweeps } from '../../src/app/jobs.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import { startTestServer } from '../test-server.ts'
import { enterAs, openBrowser, settled, visit } from './browser.ts'
import { compressPng } from './compress-png.ts'

const [four, five, six] = [`/runs/${runIds.four}`, `/runs/${runIds.five}`, `/runs/${runIds.six}`]
const reviewed = `${four}/practise/${idFrom('sample', 'four', 'task', 1)}/${samplePerson('agent-4').id}`
const pictures: { name: string; path: string; lang?: 'en' | 'zh' }[] = [
  { name: 'overview.zh', path: five },
  { name: 'overview.en', path: five, lang: 'en' },
  { name: 'align', path: `${five}/align` },
  { name: 'track', path: `${five}/track` },
  { name: 'respond', path: `${five}/respond` },
  { name: 'practise', path: reviewed },
  { name: 'improve', path: `${six}/improve` },
  { name: 'evaluate', path: `${four}/evaluate` },
]
const most = 150_000
const kept = resolve('docs/screenshots')
const folder = process.env.SCREENSHOTS === 'docs' ? kept : resolve('tests/shots')

const server = await startTestServer()
let browser: Browser
beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  for (const sweep of sweeps)
    await sweep.work({
      db: server.db,
      now: server.now,
      later: async () => {
        throw new Error(`${sweep.name} asked for a job`)
      },
    })
  browser = await openBrowser()
})
afterAll(() => browser?.close())

test.for(pictures)(
  'the picture $name shows a page that opens without a fault, in at most 150 kB',
  async ({ name, path, lang }) => {
    const { page, context, problems } = await visit(browser, { url: server.url, lang: lang ?? 'zh' })
    await page.clock.install({ time: server.now })
    await page.setViewportSize({ width: 1280, height: 800 })
    await enterAs(page, samplePerson('lead').name)
    await page.goto(path)
    await settled(page)
    await page.clock.runFor(1000)
    await page.waitForTimeout(500) // Charts are drawn after their page has settled.
    const picture = compressPng(await page.screenshot())
    writeFileSync(join(folder, `${name}.png`), picture)
    expect(await page.locator('h1').first().innerText()).not.toBe('')
    expect(problems).toEqual([])
    expect(picture.length).toBeLessThanOrEqual(most)
    await context.close()
  },
)

test('both READMEs show pictures that are there, and the folder holds no others', () => {
  const shown = ['README.md', 'README.zh-CN.md'].flatMap((readme) =>
    [...readFileSync(readme, 'utf8').matchAll(/docs\/screenshots\/([\w.]+\.png)/g)].map(([, name]) => name!),
  )
  expect([...new Set(shown)].toSorted()).toEqual(readdirSync(kept).toSorted())
  for (const name of readdirSync(kept)) expect(statSync(join(kept, name)).size).toBeLessThanOrEqual(most)
})
