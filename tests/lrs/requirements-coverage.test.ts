// Every requirement of the public list (XAPI-00001 to XAPI-00336) is named by a test here or beside the rules.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Numbers the list gave up. */
const retired = new Set([
  21, 50, 51, 52, 53, 54, 55, 58, 62, 63, 95, 112, 136, 137, 138, 140, 141, 152, 160, 177, 185, 186, 205, 214, 222, 223,
  224, 225, 226, 228, 246, 247, 251, 252, 276, 277, 304, 305, 306, 307, 320, 323, 327, 328, 329,
])

test('every requirement has a test that names it', () => {
  const texts = globSync(['src/lrs/**/*.test.ts', 'tests/lrs/*.ts'])
    .filter((file) => !import.meta.filename.endsWith(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const named = new Set<number>()
  for (const [, from, to] of texts.matchAll(/XAPI-(\d{5})(?: to XAPI-(\d{5}))?/g))
    for (let n = Number(from); n <= Number(to ?? from); n++) named.add(n)
  const missing = Array.from({ length: 336 }, (_, i) => i + 1).filter((n) => !retired.has(n) && !named.has(n))
  expect(missing.map((n) => `XAPI-${String(n).padStart(5, '0')}`)).toEqual([])
})
