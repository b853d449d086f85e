// The sample company at a server of its own, and a phone in a browser: who enters, and the pages their menu leads to.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { createSample, sampleMoment } from '../src/app/sample-company.ts'
import { startServer } from '../src/app/server.ts'
import type { DatabaseAddress } from '../src/platform/db/database.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { startPostgres } from '../src/platform/db/embedded-postgres/start-postgres.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { measureAll } from './loaded-database.fixture.ts'
import { browserArguments, browserPath, settled, sizes } from '../tests/browser/browser.ts'

const built = join(import.meta.dirname, '../dist/web')

/** Runs `work` with the address of a server that has the sample company and the built pages. */
export async function withSampleServer(work: (url: string) => Promise<void>): Promise<void> {
  if (!existsSync(join(built, 'index.html')))
    throw new Error('The pages are not built yet: run npm start or npm test first.')
  const home = mkdtempSync(join(tmpdir(), 'midcourse-bench-'))
  const postgres = await startPostgres(home)
  try {
    await migrate(postgres.address)
    const db = openDatabase(postgres.address, 4)
    try {
      await createSample(db, sampleMoment, () => {})
      await measureAll({ address: postgres.address, db, runs: [] })
    } finally {
      await db.close()
    }
    const server = await serveSample(postgres.address, built)
    await work(server.url).finally(() => server.close())
  } finally {
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

/** The server itself, with the pages of `pages`. */
export function serveSample(address: DatabaseAddress, pages: string) {
  return startServer({
    address,
    secret: 'a secret for benchmarks, known to everybody',
    host: '127.0.0.1',
    port: 0,
    pages,
    clock: () => sampleMoment,
    careful: false,
    working: false,
    limits: { lag: 0 },
    logger: false,
  })
}

export interface Phone {
  /** Where the browser is steered from. */
  port: number
  /** Somebody of the sample company, signed in; null is nobody. */
  enter(who: string | null): Promise<void>
  /** Addresses on the bar at the bottom and on the sheet behind it, in their order. */
  menu(): Promise<string[]>
}

/** A browser of a phone's size whose only profile is thrown away afterwards. */
export async function withPhone(url: string, work: (phone: Phone) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'midcourse-phone-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args: [...browserArguments, '--remote-debugging-port=0'],
    viewport: sizes.phone,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: url,
  })
  try {
    // @NOTE Chromium writes the port it took on the first line.
    const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0])
    await work({ port, enter: (who) => enter(context, who), menu: () => menuOf(context) })
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function enter(context: BrowserContext, who: string | null): Promise<void> {
  await context.clearCookies()
  if (who === null) return
  const reply = await context.request.post('/api/enter', { data: { person: samplePerson(who).id } })
  if (!reply.ok()) throw new Error(`${who} could not enter: ${reply.status()} ${await reply.text()}`)
}

async function menuOf(context: BrowserContext): Promise<string[]> {
  const page = await context.newPage()
  try {
    await page.goto('/')
    await settled(page)
    await page.locator('nav.bottom button.way').click()
    await page.locator('.more').waitFor()
    const links = page.locator('nav.bottom a[href], .more a[href]')
    const addresses = await links.evaluateAll((all) =>
      all.map((one) => (one as unknown as { pathname: string }).pathname),
    )
    return [...new Set(addresses)]
  } finally {
    await page.close()
  }
}
