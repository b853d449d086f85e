// The two commands: an old Node is no obstacle, a stale installation is noticed, and the closing line counts everything.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'commands-'))
afterAll(() => rmSync(root, { recursive: true }))

/** What a function of bin/ answers, asked in a Node of its own, as the commands are. */
function answer(file: string, call: string): unknown {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const bin = await import(${JSON.stringify(resolve('bin', file))}); console.log(JSON.stringify(${call}))`,
    ],
    { encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (node) =>
    existsSync(node) &&
    Number(/^v(\d+)/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout)?.[1] ?? 99) < 24,
)

test.skipIf(!oldNode || !existsSync('.runtime'))(
  'an older Node goes on under the fetched one, with its arguments and its exit code',
  () => {
    const script = join(root, 'script.mjs')
    writeFileSync(
      script,
      `import { ensureNode } from ${JSON.stringify(resolve('bin/ensure-node.mjs'))}\nawait ensureNode(import.meta.url)\nconsole.log(process.versions.node.split('.')[0] >= 24, process.argv[2])\nprocess.exit(7)\n`,
    )
    const { stdout, status } = spawnSync(oldNode!, [script, 'an argument'], { encoding: 'utf8' })
    expect(stdout.trim().split('\n').at(-1)).toBe('true an argument')
    expect(status).toBe(7)
  },
)

test('packages are installed anew when one is missing or of another version, not when one for other machines is absent', () => {
  const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } })
  const wanted = {
    'node_modules/one': { version: '1.0.0' },
    'node_modules/elsewhere': { version: '1.0.0', optional: true },
  }
  writeFileSync(join(root, 'package-lock.json'), lock(wanted))
  const installed = () => answer('install-packages.mjs', `bin.installed(${JSON.stringify(root)})`)
  expect(installed()).toBe(false)
  mkdirSync(join(root, 'node_modules/one'), { recursive: true })
  writeFileSync(join(root, 'node_modules/.package-lock.json'), lock({ 'node_modules/one': { version: '1.0.0' } }))
  expect(installed()).toBe(true)
  writeFileSync(join(root, 'node_modules/.package-lock.json'), lock({ 'node_modules/one': { version: '0.9.0' } }))
  expect(installed()).toBe(false)
})

test('the closing line counts every test, and a file that does not load as one failure', () => {
  const report = {
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }, { status: 'todo' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(answer('run-vitest.mjs', `bin.counted(${JSON.stringify(report)})`)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 2,
  })
})
