// Word documents out and in again; and those that are none.
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readDocx } from './docx-read.ts'
import { writeDocx } from './docx-write.ts'

test('what is written is read again: headings as such, cells in their order, nothing of the foot', async () => {
  const bytes = await writeDocx({
    title: '实践报告',
    foot: '林悦 T001 导出',
    parts: [
      { heading: '背景' },
      { text: '第一行\n=SUM(A1) & <b>' },
      { header: ['日期', '对象'], rows: [['2026-11-20', '来电 A']] },
    ],
  })
  expect(await readDocx(bytes)).toEqual({
    paragraphs: [
      { text: '实践报告', heading: true },
      { text: '背景', heading: true },
      { text: '第一行', heading: false },
      { text: '=SUM(A1) & <b>', heading: false },
      ...['日期', '对象', '2026-11-20', '来电 A'].map((text) => ({ text, heading: false })),
    ],
  })
})

test('control characters do not break the document', async () => {
  expect(
    await readDocx(await writeDocx({ title: 'x', foot: 'y', parts: [{ text: 'a\u0001b\u000bc' }] })),
  ).toMatchObject({ paragraphs: [{ text: 'x' }, { text: 'abc' }] })
})

/** A zip of one deflated entry. */
function zipOf(name: string, content: Buffer, claims = content.length): Buffer {
  const [packed, label] = [deflateRawSync(content), Buffer.from(name)]
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claims, 22)
  local.writeUInt16LE(label.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(claims, 24)
  entry.writeUInt16LE(label.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + label.length, 12)
  end.writeUInt32LE(30 + label.length + packed.length, 16)
  return Buffer.concat([local, label, packed, entry, label, end])
}

test.each([
  ['nothing', Buffer.alloc(0), 'empty-file'],
  ['a text', Buffer.from('背景：……'), 'not-word'],
  ['an old .doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old-word'],
  [
    'one with a password',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted-word',
  ],
  ['half an archive', Buffer.from('PK\u0003\u0004 and no more'), 'broken-word'],
  ['another archive', zipOf('xl/workbook.xml', Buffer.from('<a/>')), 'not-word'],
  ['broken XML', zipOf('word/document.xml', Buffer.from('<w:document')), 'broken-word'],
  ['a bomb', zipOf('word/document.xml', Buffer.alloc(6 * 2 ** 20, 0x20)), 'word-too-large'],
  [
    'a bomb that lies about its size',
    zipOf('word/document.xml', Buffer.alloc(6 * 2 ** 20, 0x20), 1000),
    'word-too-large',
  ],
])('%s is refused by name', async (_what, bytes, refused) => {
  expect(await readDocx(bytes)).toMatchObject({ refused })
})
