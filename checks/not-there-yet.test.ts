// What nothing reaches yet says so where it stands, and is listed with what will use it.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const listed = [...read('docs/not-there-yet.md').matchAll(/\]\(\.\.\/(src\/[^)]+)\)/g)].map((link) => link[1]!)
const marked = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((path) => /@notYet \S/.test(read(path)))

test('every part marked @notYet is on the list, and nothing else', () => {
  expect(marked.length).toBeGreaterThan(0)
  expect(listed.toSorted()).toEqual(marked.toSorted())
})

test('a file that knip is told to let pass is one of them', () => {
  const { entry } = JSON.parse(read('knip.json')) as { entry: string[] }
  const named = entry.filter((path) => /^src\/(statistics|calendar)\//.test(path)).map((path) => path.replace('!', ''))
  for (const path of named) expect(listed, path).toContain(path)
})
