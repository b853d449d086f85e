// A new indicator or source is one file and one line, written by `npm run new`; what it leaves open does not pass.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { catalogue as sources } from '../src/intake/catalogue.ts'
import { catalogue as indicators } from '../src/track/catalogue.ts'

const root = mkdtempSync(join(tmpdir(), 'new-'))
afterAll(() => rmSync(root, { recursive: true }))
const run = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, MIDCOURSE_ROOT: root } })
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Texts that nobody filled in, by their path. */
function blanks(value: unknown, path: string): string[] {
  if (value === '') return [path]
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => blanks(inner, `${path}.${key}`))
    : []
}

test('npm run new writes an indicator and a source that compile, and enters them into their catalogues once', () => {
  for (const part of ['src', 'package.json', 'tsconfig.json']) cpSync(part, join(root, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  writeFileSync(
    join(root, 'tsconfig.new.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['src/track/catalogue.ts', 'src/intake/catalogue.ts'] }),
  )
  const maker = resolve('bin/new-indicator-or-source.mjs')
  expect(run(maker, 'indicator', 'plan-execution-rate').status).toBe(0)
  expect(run(maker, 'source', 'beisen-scores').status).toBe(0)
  expect(read('src/track/catalogue.ts').match(/planExecutionRate/g)).toHaveLength(2)
  expect(read('src/intake/catalogue.ts').match(/beisenScores/g)).toHaveLength(2)
  const compiled = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.new.json').stdout.split('\n')
  expect(
    compiled.filter((line) => /^src\/(track\/(indicators|catalogue)|intake\/(sources|catalogue))/.test(line)),
  ).toEqual([])
  expect(run(maker, 'indicator', 'plan-execution-rate').stderr).toContain('is there already')
  expect(run(maker, 'indicator', 'PlanRate').stderr).toContain('Usage')
})

test('what the new files leave open would be found', () => {
  expect(blanks({ name: { zh: '', en: 'Attendance' }, examples: [{ because: '' }] }, 'attendance')).toEqual([
    'attendance.name.zh',
    'attendance.examples.0.because',
  ])
})

test('every indicator and every source has all its texts, in both languages', () => {
  expect([
    ...indicators.flatMap((one) => blanks(one, one.id)),
    ...sources.flatMap((one) => blanks({ words: one.words, fields: 'fields' in one ? one.fields : [] }, one.key)),
  ]).toEqual([])
})
