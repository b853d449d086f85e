#!/usr/bin/env node
// npm start: everything from a fresh checkout to the first page.
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

await ensureNode(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const { install } = await import('./install-packages.mjs')
install(root)
const { build } = await import('./build-web.mjs')
build(root)
const { enableCompileCache } = await import('node:module')
enableCompileCache('node_modules/.cache/compiled')
process.argv = [
  process.argv[0],
  fileURLToPath(new URL('../src/app/cli.ts', import.meta.url)),
  'serve',
  ...process.argv.slice(2),
]
await import('../src/app/cli.ts')
