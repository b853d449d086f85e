// What package-lock.json has to agree on beyond what npm itself sees to.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version: string }>
}

test('all of better-auth is of one version: parts of two do not fit together', () => {
  const family = Object.entries(packages).filter(
    ([path]) => /(^|\/)node_modules\/(better-auth|@better-auth\/[^/]+)$/.test(path) && !path.endsWith('/utils'), // utils is counted apart
  )
  expect(family.length).toBeGreaterThan(5)
  expect(new Set(family.map(([, { version }]) => version)).size).toBe(1)
})
