// Pictures to look at beside the drawings; kept in tests/shots, which is not committed.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { sizes, type Size } from './browser.ts'

const folder = fileURLToPath(new URL('../shots/', import.meta.url))

/** The whole page as it is, at each size asked for: tests/shots/NAME-desktop.png, NAME-phone.png. Answers the files. */
export async function takeScreenshots(page: Page, name: string, at: Size[] = ['desktop', 'phone']): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const before = page.viewportSize()
  const files: string[] = []
  for (const size of at) {
    await page.setViewportSize(sizes[size])
    await page.waitForTimeout(250)
    const path = `${folder}${name}-${size}.png`
    await page.screenshot({ path, fullPage: true })
    files.push(path)
  }
  if (before) await page.setViewportSize(before)
  return files
}
