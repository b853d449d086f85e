// A browser for journeys: Debian's Chromium, Chinese, at the two sizes everything must fit.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { samplePerson } from '../../seeds/service-onboarding/people-list.ts'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'

/** What keeps Chromium quiet in a test or benchmark. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const places = [
  process.env.MIDCOURSE_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].filter((p): p is string => Boolean(p))

export const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
export type Size = keyof typeof sizes

/** Where Chromium is; throws with the way out where there is none. */
export function browserPath(): string {
  const path = places.find((p) => existsSync(p))
  if (!path) throw new Error('No Chromium found: apt-get install chromium, or set MIDCOURSE_BROWSER to its path.')
  return path
}

export async function openBrowser(): Promise<Browser> {
  // @NOTE Without a UTF-8 locale Chromium finds no file whose name is Chinese.
  return chromium.launch({
    executablePath: browserPath(),
    args: browserArguments,
    env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
  })
}

export interface Visit {
  size?: Size
  dark?: boolean
  lang?: 'zh' | 'en'
  /** Where addresses beginning with / lead. */
  url: string
}

/** A fresh visitor: nothing kept, nobody signed in. Errors of the page are collected in `problems`. */
export async function visit(
  browser: Browser,
  { size = 'desktop', dark = false, lang = 'zh', url }: Visit,
): Promise<{ context: BrowserContext; page: Page; problems: string[] }> {
  const context = await browser.newContext({
    viewport: sizes[size],
    isMobile: size === 'phone',
    hasTouch: size === 'phone',
    colorScheme: dark ? 'dark' : 'light',
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    baseURL: url,
    reducedMotion: 'reduce',
  })
  await context.addInitScript(
    (l) => localStorage.getItem('midcourse.lang') ?? localStorage.setItem('midcourse.lang', l),
    lang,
  )
  await context.addInitScript(keepRefusals)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (problem) => problems.push(problem.message))
  page.on('console', (line) => line.type() === 'error' && problems.push(line.text()))
  return { context, page, problems }
}

const keepRefusals = `globalThis.policyRefusals = []
document.addEventListener('securitypolicyviolation', (one) =>
  globalThis.policyRefusals.push([one.effectiveDirective, one.blockedURI, one.sourceFile, one.lineNumber].join(' ')))`

/** What the content security policy has refused since this page was fetched; an empty list is what is wanted. */
export async function policyRefusals(page: Page): Promise<string[]> {
  return page.evaluate<string[]>('globalThis.policyRefusals')
}

/** Somebody of the sample company at their own device, signed in, at the sample's moment. */
export async function visitAs(
  browser: Browser,
  server: { url: string; now: Date },
  who: string,
  how: Partial<Visit> = {},
): ReturnType<typeof visit> {
  const visitor = await visit(browser, { url: server.url, ...how })
  await visitor.page.clock.install({ time: server.now })
  await visitor.context.request.post('/api/enter', { data: { person: samplePerson(who).id } })
  return visitor
}

/** Enters the sample company as one of its people, by name, and waits for the first page. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: /^(进去看看|Look around)$/ }).click()
  await page.getByRole('button', { name: new RegExp(name) }).click()
  // The door has a first sentence of its own: who goes on before it has closed is sent back by it.
  await page.locator('main.door').waitFor({ state: 'detached' })
  await settled(page)
}

/** Picks from a field that searches, as one does by hand: a few letters, and the entry that is left. */
export async function pick(within: Page | Locator, label: string | RegExp, entry: string): Promise<void> {
  await within.getByRole('combobox', { name: label }).fill(entry)
  await within.getByRole('option', { name: entry }).first().click()
}

/** Until a page has said its first sentence (or what went wrong) and nothing is being fetched. */
export async function settled(page: Page): Promise<void> {
  const said = page.locator('h1, [role=alert]').first()
  const busy = page.locator('[aria-busy=true]')
  await said.waitFor()
  // What was seen may have been the page before: between two pages there is a moment with nothing on it.
  do {
    while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'detached' })
    await page.waitForLoadState('networkidle')
    await said.waitFor()
  } while ((await busy.count()) > 0)
}

interface Violation {
  id: string
  help: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}

/** What axe finds against WCAG 2.2 AA on the page as it is; an empty list is what is wanted. */
export async function axeFinds(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis")))
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const found = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  return found.violations.map((v) => `${v.id}: ${v.help} (${v.nodes.length}×, first ${v.nodes[0]?.target.join(' ')})`)
}

/** How many px the page is wider than its window; 0 is what is wanted. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  )
}
