// Every screen is found by how page-routes.tsx is written, and each comes with all it imports.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesOf, screenModules } from './page-files-plugin.ts'
import { anonymousPaths, signedInPaths } from '../src/app/page-paths/contract.ts'

test('every page of the list has its screen found, and nothing else is', () => {
  const found = screenModules(readFileSync('src/app/web/page-routes.tsx', 'utf8')).map(({ page }) => page)
  expect(found.toSorted()).toEqual([...signedInPaths, ...Object.keys(anonymousPaths)].toSorted())
})

test('a page comes with all its chunks import, each file once, and their styles', () => {
  const chunk = (fileName: string, imports: string[], styles: string[] = []) => ({
    fileName,
    imports,
    styles,
    facadeModuleId: null,
  })
  const a = chunk('a.js', ['b.js', 'c.js'], ['a.css'])
  const b = chunk('b.js', ['c.js'])
  const c = chunk('c.js', ['b.js'], ['c.css'])
  const other = chunk('other.js', ['a.js'])
  const chunks = new Map([a, b, c, other].map((one) => [one.fileName, one]))
  expect(filesOf(a, chunks)).toEqual(['a.js', 'a.css', 'b.js', 'c.js', 'c.css'])
})
