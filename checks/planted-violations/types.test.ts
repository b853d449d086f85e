// The compiler refuses a store that is given a scope and does not use it, and syntax that Node could not strip.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

function compiled(text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'planted-'))
  writeFileSync(join(root, 'store.ts'), text)
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  writeFileSync(
    join(root, 'tsconfig.json'),
    JSON.stringify({
      extends: resolve('tsconfig.json'),
      compilerOptions: { types: [] },
      include: ['store.ts'],
      exclude: [],
    }),
  )
  const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', root], {
    encoding: 'utf8',
  })
  rmSync(root, { recursive: true })
  return stdout
}

test('a store function that uses its scope compiles', () => {
  expect(
    compiled('export const seen = (reading: object, scope: { person: string }) => [reading, scope.person]\n'),
  ).toBe('')
})

test.each([
  [
    'a store function that does not use its scope',
    'export const seen = (reading: object, scope: { person: string }) => [reading]\n',
    /'scope' is declared but its value is never read/,
  ],
  [
    'an element that may be missing, used as if it were there',
    'export const first = (seen: number[]): number => seen[0]\n',
    /'undefined' is not assignable to type 'number'/,
  ],
  ['an enum, which Node can not strip', 'export enum Colour { red }\n', /erasableSyntaxOnly/],
])('%s does not compile', (_, text, why) => {
  expect(compiled(text)).toMatch(why)
})
