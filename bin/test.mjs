#!/usr/bin/env node
// npm test: from a fresh checkout to one closing line. MIDCOURSE_SKIP_BROWSER=1 allows a run without browser journeys.
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

await ensureNode(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const { install } = await import('./install-packages.mjs')
install(root)
const { build } = await import('./build-web.mjs')
const { ensureBrowserAndFonts } = await import('./ensure-browser-and-fonts.mjs')
const { check } = await import('./static-checks.mjs')
const { runVitest } = await import('./run-vitest.mjs')

const total = { passed: 0, failed: 0, skipped: 0 }
const add = (count) => Object.keys(count).forEach((key) => (total[key] += count[key]))

console.log('· 类型、格式、规范、层次 / Types, format, lint, layers')
add(await check(root))
build(root)
console.log('· 单元测试与接口旅程 / Unit tests and journeys over HTTP')
add(runVitest(root, ['pure', 'journeys']))
if (ensureBrowserAndFonts()) {
  console.log('· 浏览器旅程 / Browser journeys')
  add(runVitest(root, ['browser']))
} else if (process.env.MIDCOURSE_SKIP_BROWSER === '1') {
  console.log('· 没有浏览器，按要求跳过浏览器旅程 / No browser: browser journeys skipped, as asked')
  add({ skipped: 1 })
} else {
  console.log(
    '✗ 没有找到 Chromium，浏览器旅程没有运行。请安装 chromium 与中文字体，或设 MIDCOURSE_SKIP_BROWSER=1 跳过。',
  )
  console.log(
    '  Chromium was not found, so the browser journeys did not run. Install chromium and a Chinese font, or set MIDCOURSE_SKIP_BROWSER=1 to skip them.',
  )
  add({ failed: 1 })
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)
