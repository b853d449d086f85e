import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { indicatorsDoc } from './indicators-doc.ts'

test('docs/indicators.md says what the catalogue says; if not: node checks/indicators-doc.ts', () => {
  expect(readFileSync('docs/indicators.md', 'utf8')).toBe(indicatorsDoc())
})
