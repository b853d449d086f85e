// Runs vitest projects and counts what happened from its own report.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs the projects named in vitest.config.ts. A run that ends badly counts at least one failure. */
export function runVitest(root, projects) {
  const folder = mkdtempSync(join(tmpdir(), 'midcourse-report-'))
  const file = join(folder, 'report.json')
  const args = [
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...projects.map((name) => `--project=${name}`),
  ]
  const done = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  const count = existsSync(file)
    ? counted(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  rmSync(folder, { recursive: true })
  if (done.status !== 0 && count.failed === 0) count.failed = 1
  return count
}

/** @NOTE A file that can not even be loaded has no tests of its own: it counts as one failure. */
export function counted({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  ).length
  const failed = tests.filter(({ status }) => status === 'failed').length + unloaded
  const passed = tests.filter(({ status }) => status === 'passed').length
  return { passed, failed, skipped: tests.length - passed - (failed - unloaded) }
}
