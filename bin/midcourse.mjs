#!/usr/bin/env node
// The command line; `midcourse help` lists what there is.
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

await ensureNode(import.meta.url)
const { install } = await import('./install-packages.mjs')
install(fileURLToPath(new URL('..', import.meta.url)))
process.argv[1] = fileURLToPath(new URL('../src/app/cli.ts', import.meta.url))
await import('../src/app/cli.ts')
