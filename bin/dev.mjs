#!/usr/bin/env node
// npm run dev: database, server and pages; each reloads when its sources change.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

await ensureNode(import.meta.url)
const { install } = await import('./install-packages.mjs')
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
install(root)

const watched = ['src', 'seeds', 'migrations'].map((folder) => `--watch-path=${folder}`)
const programs = [
  [...watched, '--watch-preserve-output', 'src/app/cli.ts', 'serve'],
  ['node_modules/vite/bin/vite.js', '--clearScreen', 'false'],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit' }))

let ending = false
const end = (code) => {
  if (ending) return
  ending = true
  for (const program of programs) program.kill('SIGTERM')
  process.exitCode = code
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0))
for (const program of programs) program.on('exit', (code) => end(code ?? 0))
