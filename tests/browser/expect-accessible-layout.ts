// What every page must stand: both sizes without sideways scroll, nothing for axe to find, nothing its policy refuses.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFinds, overflow, policyRefusals, sizes } from './browser.ts'
import { takeScreenshot } from './take-screenshots.ts'

/** Fits both sizes, axe finds nothing, and the content security policy had nothing to refuse; its picture is called `name`. Leaves the page at the desktop's size. */
export async function expectAccessibleLayout(page: Page, name: string): Promise<void> {
  for (const size of ['phone', 'desktop'] as const) {
    await page.setViewportSize(sizes[size])
    await takeScreenshot(page, name, size)
    expect([name, size, await overflow(page)]).toEqual([name, size, 0])
    expect([name, size, await axeFinds(page)]).toEqual([name, size, []])
  }
  expect([name, await policyRefusals(page)]).toEqual([name, []])
}
