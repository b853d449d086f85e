// Every rule of the layout is shown to bite: a planted violation, and the refusal that names files, rule and way out.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readProject } from '../read-project.ts'
import { promise, refusedAfter } from './plant-violation.ts'
import { browser } from './cases/browser-imports.ts'
import { graph } from './cases/cycles-and-orphans.ts'
import { layers } from './cases/layer-imports.ts'
import { names } from './cases/names-and-comments.ts'
import { purity } from './cases/purity.ts'
import { scopes } from './cases/scope-creation.ts'
import { sql } from './cases/sql-location-and-table-ownership.ts'

test('the sound project is not refused', () => {
  expect(refusedAfter({})).toEqual([])
})

test('a check that finds nothing to read says so instead of passing', () => {
  const empty = mkdtempSync(join(tmpdir(), 'planted-'))
  expect(() => readProject(empty)).toThrow('No sources')
  rmSync(empty, { recursive: true })
})

test.each([...layers, ...purity, ...sql, ...scopes, ...browser, ...graph, ...names])(
  '$what is refused',
  ({ files, refused, rule }) => {
    const said = refusedAfter(files).find((one) => one.startsWith(refused))
    expect(said).toContain(`\n    ${rule}: `)
    expect(said).toContain('\n    Way out: ')
  },
)

test('a stage of more than twenty files at its top is refused', () => {
  const verbs = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [`src/track/look${i}.ts`, `${promise}export const look${i} = 1\n`]),
  )
  expect(refusedAfter(verbs).filter((said) => said.includes('a-stage-fits-the-eye'))).toEqual([
    expect.stringContaining('src/track/ has 23 files at its top'),
  ])
})
