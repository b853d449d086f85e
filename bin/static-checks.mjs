// The checks that run nothing of the product: types, format, lint, layers, what nobody uses.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureNode } from './ensure-node.mjs'

const checks = [
  ['types of the server', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['types of the browser', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.web.json'],
  ['format (npm run format mends it)', 'node_modules/oxfmt/bin/oxfmt', '--check'],
  ['lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings'],
  ['layers', 'checks/run-check-project.ts'],
]
const knip = 'node_modules/knip/bin/knip.js'
const unused = [
  ['nothing unused', knip, '--no-progress'],
  // What only tests and benchmarks reach is gone, says so (@internal), or names what will use it (@notYet, docs/not-there-yet.md).
  ['nothing that only tests use', knip, '--no-progress', '--production', '--tags=-notYet'],
]

/** Runs them two at a time, prints what each refuses, and returns how many passed and failed. `quick` leaves out the slowest. */
export async function check(root, quick = false) {
  const waiting = quick ? [...checks] : [...checks, ...unused]
  const count = { passed: 0, failed: 0 }
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, program, ...args] = next
      const from = performance.now()
      const { code, text } = await run(root, [join(root, program), ...args])
      console.log(`${code === 0 ? '✓' : '✗'} ${name} ${((performance.now() - from) / 1000).toFixed(1)} s`)
      if (code !== 0) console.log(text.trimEnd())
      count[code === 0 ? 'passed' : 'failed']++
    }
  }
  await Promise.all([work(), work()])
  return count
}

function run(root, args) {
  if (!existsSync(args[0])) return Promise.resolve({ code: 1, text: `${args[0]} is missing` })
  return new Promise((over) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' } })
    let text = ''
    child.stdout.on('data', (part) => (text += part))
    child.stderr.on('data', (part) => (text += part))
    child.on('close', (code) => over({ code: code ?? 1, text }))
  })
}

// @NOTE Older Nodes know no import.meta.main: the check would pass without a word.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureNode(import.meta.url)
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { install } = await import('./install-packages.mjs')
  install(root)
  const { failed } = await check(root, process.argv.includes('--quick'))
  process.exit(failed === 0 ? 0 : 1)
}
