import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { limits } from './sheet.ts'
import { checkArchive, verifyArchive } from './zip-bomb-check.ts'

/** An archive of one entry whose sizes and place stand in the ZIP64 fields alone, as writers that do not know the length beforehand make it. */
function zip64(content: Buffer, claimed = content.length): Buffer {
  const name = Buffer.from('xl/workbook.xml')
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const begins = 30 + name.length + packed.length
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(claimed), 4)
  extra.writeBigUInt64LE(BigInt(packed.length), 12)
  extra.writeBigUInt64LE(0n, 20)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(0xffffffff, 20)
  entry.writeUInt32LE(0xffffffff, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt16LE(extra.length, 30)
  entry.writeUInt32LE(0xffffffff, 42)
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(1n, 32)
  record.writeBigUInt64LE(BigInt(begins), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(begins + 46 + name.length + extra.length), 8)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(0xffff, 10)
  end.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([local, name, packed, entry, name, extra, record, locator, end])
}

test('a ZIP64 archive is read by its own numbers', async () => {
  const bytes = zip64(Buffer.from('<workbook/>'))
  expect(checkArchive(bytes, limits)).toEqual({ names: ['xl/workbook.xml'] })
  expect(await verifyArchive(bytes, limits)).toBeNull()
})

test('what a ZIP64 archive claims is limited, and a claim that is not true is found', async () => {
  expect(checkArchive(zip64(Buffer.from('x'), 2 ** 40), limits)).toMatchObject({ refused: 'inflates-too-far' })
  expect(await verifyArchive(zip64(Buffer.alloc(4096), 10), limits)).toMatchObject({ refused: 'inflates-too-far' })
})

test('a record, a field or an entry that leads out of the file is a broken archive', () => {
  const bytes = zip64(Buffer.from('<workbook/>'))
  for (const at of [bytes.length - 34, bytes.length - 50]) {
    const bent = Buffer.from(bytes)
    bent.writeBigUInt64LE(2n ** 60n, at)
    expect(checkArchive(bent, limits)).toMatchObject({ refused: 'broken-zip' })
  }
})
