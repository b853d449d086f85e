#!/usr/bin/env node
// npm run bench [NAME …]: every benchmark of bench/, or those named; each prints its ratio and its goal.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

await ensureNode(import.meta.url)
const { install } = await import('./install-packages.mjs')
const { giveUp } = await import('./progress.mjs')
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
install(root)
const measures = (file) => readFileSync(join('bench', file), 'utf8').includes('console.log') // the others read data for these
const all = readdirSync('bench')
  .filter((file) => file.endsWith('.ts') && measures(file))
  .map((file) => basename(file, '.ts'))
  .filter((name) => !name.includes('.'))
  .toSorted()
const asked = process.argv.slice(2)
const wrong = asked.filter((name) => !existsSync(join('bench', `${name}.ts`)))
if (wrong.length > 0)
  giveUp(
    `没有这个基准：${wrong.join('、')}。现有：${all.join('、')}`,
    `No such benchmark: ${wrong.join(', ')}. There are: ${all.join(', ')}`,
  )
let failed = 0
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n${name}`)
  if (spawnSync(process.execPath, [join('bench', `${name}.ts`)], { stdio: 'inherit' }).status !== 0) failed++
}
process.exit(failed === 0 ? 0 : 1)
