// A version has one number wherever it stands.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Versioned
interface Versioned {
  version: string
  packages?: Record<string, { version: string }>
}

test('one version: package.json, its lock file and the newest entry of the changelog', () => {
  const { version } = read('package.json')
  const lock = read('package-lock.json')
  expect([lock.version, lock.packages!['']!.version]).toEqual([version, version])
  const entries = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## \[(\d[^\]]*)\]/gm)].map(([, name]) => name)
  expect(entries[0]).toBe(version)
})
