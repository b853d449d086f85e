import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { limits } from './sheet.ts'
import { openSheet } from './sheet-read.ts'
import { writeWorkbook } from './xlsx-write.ts'

const gb18030 = (pairs: number[]) => Buffer.from(pairs)

/** An archive of one entry, whose directory may claim any size. */
function archive(content: Buffer, claimed = content.length): Buffer {
  const name = Buffer.from('[Content_Types].xml')
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claimed, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(claimed, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  const at = local.length + name.length + packed.length
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([local, name, packed, entry, name, end])
}

test('a text file in UTF-8, with BOM or in GB18030 reads the same', async () => {
  const text = '工号,姓名\n00123,张三\n'
  const gb = gb18030([
    0xb9,
    0xa4,
    0xba,
    0xc5,
    0x2c,
    0xd0,
    0xd5,
    0xc3,
    0xfb,
    0x0a,
    ...Buffer.from('00123,'),
    0xd5,
    0xc5,
    0xc8,
    0xfd,
    0x0a,
  ])
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), gb]) {
    const opened = await openSheet(bytes)
    expect(opened).toMatchObject({
      kind: 'csv',
      sheets: [
        {
          rows: [
            { row: 1, cells: ['工号', '姓名'] },
            { row: 2, cells: ['00123', '张三'] },
          ],
        },
      ],
    })
  }
  expect(await openSheet(gb)).toMatchObject({ encoding: 'GB18030' })
})

test('bytes that are neither UTF-8 nor GB18030 are refused with the line', async () => {
  expect(await openSheet(Buffer.concat([Buffer.from('工号\n1\n'), Buffer.from([0xff, 0xff, 0x0a])]))).toEqual({
    refused: 'wrong-encoding',
    params: { row: 3 },
  })
})

test('tabs and semicolons are noticed', async () => {
  expect(await openSheet(Buffer.from('a\tb\n1,5\t2\n'))).toMatchObject({
    separator: '\t',
    sheets: [{ rows: [{}, { cells: ['1,5', '2'] }] }],
  })
  expect(await openSheet(Buffer.from('a;b\n"1;5";2\n'))).toMatchObject({
    separator: ';',
    sheets: [{ rows: [{}, { cells: ['1;5', '2'] }] }],
  })
})

test('an empty file, a picture and an old workbook are named as such', async () => {
  expect(await openSheet(Buffer.alloc(0))).toEqual({ refused: 'empty-file', params: {} })
  expect(await openSheet(Buffer.from('\n,,\n'))).toEqual({ refused: 'empty-file', params: {} })
  expect(await openSheet(Buffer.from([0x89, 0x50, 0x4e, 0x47]))).toEqual({ refused: 'not-a-sheet', params: {} })
  expect(await openSheet(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).toEqual({ refused: 'old-workbook', params: {} })
})

test('a quote that is never closed is refused', async () => {
  expect(await openSheet(Buffer.from('a,b\n"x,1\ny,2\n'))).toMatchObject({ refused: 'quote-not-closed' })
})

test('a workbook reads as it is shown: zeros, days, percentages, formulas without a result', async () => {
  const bytes = Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: '成绩',
          rows: [
            ['工号', '日期', '率', '合计', '长'],
            [123, new Date(Date.UTC(2026, 8, 1)), 0.85, null, 12345678901234],
          ],
          cells: new Map([
            ['1,0', { value: 123, type: 'number', style: { numFmt: '00000' } }],
            ['1,2', { value: 0.85, type: 'number', style: { numFmt: '0%' } }],
            ['1,3', { formula: 'A2+1', type: 'formula' }],
          ]),
        },
      ],
    }),
  )
  const opened = await openSheet(bytes)
  expect(opened).toMatchObject({
    kind: 'xlsx',
    sheets: [
      {
        name: '成绩',
        rows: [
          {},
          {
            row: 2,
            cells: ['00123', { day: '2026-09-01', time: null }, { percent: 0.85 }, { formula: 'A2+1' }, 12345678901234],
          },
        ],
      },
    ],
  })
})

test('a zip bomb is refused by its directory, and a lying directory by what really comes out', async () => {
  const zeros = Buffer.alloc(8 * 2 ** 20)
  expect(await openSheet(archive(zeros))).toMatchObject({ refused: 'inflates-too-far' })
  expect(await openSheet(archive(zeros, 1000))).toMatchObject({ refused: 'inflates-too-far' })
  expect(await openSheet(Buffer.from('PK\u0003\u0004 rest of a cut file'))).toEqual({
    refused: 'broken-zip',
    params: {},
  })
})

test('too many rows are refused, not cut off', async () => {
  expect(await openSheet(Buffer.from('a\n1\n2\n3\n'), { ...limits, rows: 3 })).toEqual({
    refused: 'too-many-rows',
    params: { limit: 3 },
  })
})

test('a thread that needs too much time or memory is ended', async () => {
  const big = await writeWorkbook([
    { name: 'a', header: ['工号'], rows: Array.from({ length: 60_000 }, (_, i) => [`no-${i}`, `x-${i}`, i, i]) },
  ])
  expect(await openSheet(big, { ...limits, milliseconds: 20 })).toMatchObject({ refused: 'took-too-long' })
  expect(await openSheet(big, { ...limits, megabytes: 24 })).toMatchObject({ refused: 'too-much-memory' })
})

test('cells that a spreadsheet would calculate are neutralised, and read as they were written', async () => {
  const opened = await openSheet(
    await writeWorkbook([{ name: 's', header: ['工号', '备注'], rows: [['007', '=cmd()']] }]),
  )
  expect(opened).toMatchObject({ sheets: [{ rows: [{}, { cells: ['007', "'=cmd()"] }] }] })
})
