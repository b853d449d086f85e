#!/usr/bin/env node
// npm run release: packs dist/midcourse-VERSION.tgz. Two commands start what is in it: tar xzf, npm start.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

await ensureNode(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const { install } = await import('./install-packages.mjs')
install(root)
const { build } = await import('./build-web.mjs')
build(root)
const { packRelease } = await import('./pack-release.mjs')
const tarball = packRelease(root)
console.log(`${tarball}\nsha256 ${createHash('sha256').update(readFileSync(tarball)).digest('hex')}`)
