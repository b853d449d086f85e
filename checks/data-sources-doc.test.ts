// The page of sources says what the catalogue says.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataSourcesDoc } from './data-sources-doc.ts'

test('docs/sources.md says what the catalogue says; if not: node checks/data-sources-doc.ts', () => {
  expect(readFileSync('docs/sources.md', 'utf8')).toBe(dataSourcesDoc())
})
