// A file that is refused costs little, whatever it was made to cost: measured in a process of its own.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import { openSheet } from './sheet-read.ts'
import { limits } from './sheet.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const mostMegabytes = 300

/** Opens the file in a process of its own; what it answered, and how many megabytes more it took than before. */
async function cost(name: string, bytes: Uint8Array): Promise<{ refused: string; megabytes: number }> {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const code = `
    const { openSheet } = await import(${JSON.stringify(new URL('./sheet-read.ts', import.meta.url).href)})
    const { readFileSync } = await import('node:fs')
    const peak = () => process.resourceUsage().maxRSS / 1024
    const before = peak()
    const answer = await openSheet(readFileSync(${JSON.stringify(file)}))
    console.log(JSON.stringify({ refused: answer.refused ?? 'opened', megabytes: Math.round(peak() - before) }))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    timeout: 60_000,
  })
  return JSON.parse(stdout) as { refused: string; megabytes: number }
}

/** Text that does not pack well: a bomb is refused by its directory already. */
const noise = (length: number) => {
  let seed = 1
  const bytes = Buffer.alloc(length)
  for (let i = 0; i < length; i++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    bytes[i] = 97 + ((seed >> 16) % 26)
  }
  return bytes
}
const book = (rows: (string | number)[][]) => writeXlsx({ sheets: [{ name: 's', rows }] })

test.each([
  [
    'one cell of 30 MB as text',
    'cell.csv',
    async () => Buffer.concat([Buffer.from('a,b\n"'), noise(30 * 2 ** 20), Buffer.from('",2\n')]),
    'cell-too-long',
  ],
  [
    'a quotation mark that never closes',
    'quote.csv',
    async () => Buffer.concat([Buffer.from('a,b\n1,"'), noise(30 * 2 ** 20)]),
    'cell-too-long',
  ],
  ['one cell of 30 MB in a workbook', 'cell.xlsx', () => book([[noise(30 * 2 ** 20).toString()]]), 'cell-too-long'],
  [
    'twice as many rows as are read',
    'rows.xlsx',
    () => book(Array.from({ length: 400_000 }, (_, i) => [i])),
    'too-many-rows',
  ],
] as const)(
  '%s is refused for little memory',
  async (_, name, make, refused) => {
    const seen = await cost(name, await make())
    expect(seen.refused).toBe(refused)
    expect(seen.megabytes).toBeLessThan(mostMegabytes)
  },
  120_000,
)

test('a cell as long as Excel takes is read, one longer is refused with its row', async () => {
  const [most, more] = ['字'.repeat(limits.cell), '字'.repeat(limits.cell + 1)]
  expect(await openSheet(Buffer.from(`a\n1\n${most}\n`))).toMatchObject({ kind: 'csv' })
  expect(await openSheet(Buffer.from(`a\n1\n${more}\n`))).toEqual({
    refused: 'cell-too-long',
    params: { row: 3, limit: limits.cell },
  })
  expect(await openSheet(Buffer.from(await book([['a'], [most]])))).toMatchObject({ kind: 'xlsx' })
  expect(await openSheet(Buffer.from(await book([['a'], [1], [more]])))).toMatchObject({
    refused: 'cell-too-long',
    params: { row: 3 },
  })
})
