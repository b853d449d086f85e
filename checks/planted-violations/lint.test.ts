// The linter refuses what the layout leaves to it: files and functions too long, cycles, untyped values.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const oxlint = resolve('node_modules/oxlint/bin/oxlint')
const config = resolve('.oxlintrc.json')

function said(files: Record<string, string>): { code: number | null; text: string } {
  const root = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { status, stdout } = spawnSync(process.execPath, [oxlint, '--deny-warnings', '-c', config, '-f', 'unix', '.'], {
    cwd: root,
    encoding: 'utf8',
  })
  rmSync(root, { recursive: true })
  return { code: status, text: stdout }
}

const lines = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join('\n')

test('a sound file passes', () => {
  expect(said({ 'src/track/measure.ts': 'export const measure = 1\n' }).code).toBe(0)
})

test.each([
  [
    'a file over 300 lines',
    { 'src/track/measure.ts': lines(301, (i) => `export const m${i} = ${i}`) },
    'eslint(max-lines)',
  ],
  [
    'a function over 60 lines',
    {
      'src/track/measure.ts': `export function measure(n: number) {\n${lines(61, (i) => `  n += ${i}`)}\n  return n\n}\n`,
    },
    'eslint(max-lines-per-function)',
  ],
  [
    'a cycle',
    {
      'src/track/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
      'src/track/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
    },
    'import(no-cycle)',
  ],
  [
    'a value of any type',
    { 'src/track/measure.ts': 'export const measure = (n: any) => n\n' },
    'typescript(no-explicit-any)',
  ],
  [
    'a type imported as if it were a value',
    {
      'src/track/a.ts': "import { B } from './b.ts'\nexport const a = (b: B) => b\n",
      'src/track/b.ts': 'export interface B { n: number }\n',
    },
    'typescript(consistent-type-imports)',
  ],
  [
    'an excuse for the compiler without a reason',
    { 'src/track/measure.ts': '// @ts-ignore\nexport const measure: number = "one"\n' },
    'typescript(ban-ts-comment)',
  ],
  [
    'a test that expects nothing',
    {
      'src/track/measure.test.ts': "import { test } from 'vitest'\ntest('it measures', () => { Math.max(1) })\n",
    },
    'vitest(expect-expect)',
  ],
])('%s is refused', (_, files, rule) => {
  const { code, text } = said(files as Record<string, string>)
  expect(text).toContain(rule)
  expect(code).not.toBe(0)
})
