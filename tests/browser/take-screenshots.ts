// Pictures to look at beside the drawings, when they are asked for by SCREENSHOTS=all; kept in tests/shots, which is not committed.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { sizes, type Size } from './browser.ts'

const folder = fileURLToPath(new URL('../shots/', import.meta.url))

/** The whole page as it is, at each size: tests/shots/NAME-desktop.png, NAME-phone.png. */
export async function takeScreenshots(page: Page, name: string, at: Size[] = ['desktop', 'phone']): Promise<void> {
  if (!process.env.SCREENSHOTS) return
  const before = page.viewportSize()
  for (const size of at) {
    await page.setViewportSize(sizes[size])
    await takeScreenshot(page, name, size)
  }
  if (before) await page.setViewportSize(before)
}

/** Likewise at the size that the page has already. */
export async function takeScreenshot(page: Page, name: string, size: Size): Promise<void> {
  if (!process.env.SCREENSHOTS) return
  await mkdir(folder, { recursive: true })
  // @NOTE Charts follow a new width a moment later.
  await page.waitForTimeout(250)
  await page.screenshot({ path: `${folder}${name}-${size}.png`, fullPage: true })
}
