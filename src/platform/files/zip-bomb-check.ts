// The directory of a zip archive, read before anything in it is inflated: what it claims, and whether the claim is true.
import { createInflateRaw } from 'node:zlib'
import { createSheetCheck } from './sheet-check.ts'
import type { Limits, Refused } from './sheet.ts'

interface Entry {
  name: string
  method: number
  packed: number
  inflated: number
  at: number
}

const endMark = 0x06054b50,
  directoryMark = 0x02014b50,
  localMark = 0x04034b50

function endOfDirectory(bytes: Buffer): number {
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 65535); i--)
    if (bytes.readUInt32LE(i) === endMark) return i
  return -1
}

const end64Mark = 0x06064b50,
  locator64Mark = 0x07064b50,
  sizes64 = 0x0001,
  in64 = 0xffffffff

/** How many entries there are and where they begin; where the old fields are full, the ZIP64 record has the numbers. */
function placeOf(bytes: Buffer): { count: number; at: number } | null {
  const end = endOfDirectory(bytes)
  if (end < 0) return null
  const old = { count: bytes.readUInt16LE(end + 10), at: bytes.readUInt32LE(end + 16) }
  if (end < 20 || bytes.readUInt32LE(end - 20) !== locator64Mark) return old
  const record = number64(bytes, end - 12)
  if (record + 56 > bytes.length || bytes.readUInt32LE(record) !== end64Mark) return null
  return { count: number64(bytes, record + 32), at: number64(bytes, record + 48) }
}

/** Beyond what a number holds exactly there is no file. */
const number64 = (bytes: Buffer, at: number) => (at + 8 > bytes.length ? Infinity : Number(bytes.readBigUInt64LE(at)))

/** The three numbers of an entry; those that are full stand in its ZIP64 field, in this order. */
function numbersOf(bytes: Buffer, at: number, extra: { from: number; to: number }) {
  const said = {
    inflated: bytes.readUInt32LE(at + 24),
    packed: bytes.readUInt32LE(at + 20),
    at: bytes.readUInt32LE(at + 42),
  }
  for (let field = extra.from; field + 4 <= extra.to; field += 4 + bytes.readUInt16LE(field + 2)) {
    if (bytes.readUInt16LE(field) !== sizes64) continue
    let next = field + 4
    for (const key of ['inflated', 'packed', 'at'] as const)
      if (said[key] === in64) {
        said[key] = number64(bytes, next)
        next += 8
      }
    break
  }
  return said
}

function directory(bytes: Buffer, limits: Limits): Entry[] | Refused {
  const place = placeOf(bytes)
  if (!place) return { refused: 'broken-zip', params: {} }
  const { count } = place
  if (count > limits.entries) return { refused: 'too-many-entries', params: { entries: count, limit: limits.entries } }
  const entries: Entry[] = []
  let { at } = place
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryMark) return { refused: 'broken-zip', params: {} }
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
    if (extraEnd > bytes.length) return { refused: 'broken-zip', params: {} }
    entries.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      ...numbersOf(bytes, at, { from: nameEnd, to: extraEnd }),
    })
    at = extraEnd + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** Megabytes, rounded up, for a sentence. */
const mega = (bytes: number) => Math.ceil(bytes / 2 ** 20)

/** Refuses an archive that claims to inflate beyond the limits. Reads only its directory: nothing is inflated. */
export function checkArchive(bytes: Buffer, limits: Limits): { names: string[] } | Refused {
  const entries = directory(bytes, limits)
  if ('refused' in entries) return entries
  const inflated = entries.reduce((sum, e) => sum + e.inflated, 0)
  const worst = entries.find((e) => e.inflated > 2 ** 20 && e.inflated > e.packed * limits.ratio)
  if (inflated > limits.inflated || worst) {
    return {
      refused: 'inflates-too-far',
      params: { packed: mega(bytes.length), inflated: mega(inflated), limit: mega(limits.inflated) },
    }
  }
  return { names: entries.map((e) => e.name) }
}

/** What the directory says of an entry that is there. */
export function entryOf(bytes: Buffer, name: string, limits: Limits): { inflated: number } {
  const entries = directory(bytes, limits)
  return 'refused' in entries
    ? { inflated: Infinity }
    : (entries.find((e) => e.name === name) ?? { inflated: Infinity })
}

/**
 * Refuses an archive whose entries inflate to more than its directory says: a directory can lie; and a sheet that is too long, too wide or has
 * a cell too long, before anything of it is kept. Inflates piece by piece.
 */
export async function verifyArchive(bytes: Buffer, limits: Limits): Promise<Refused | null> {
  const entries = directory(bytes, limits)
  if ('refused' in entries) return entries
  for (const e of entries) {
    if (e.at + 30 > bytes.length || bytes.readUInt32LE(e.at) !== localMark) return { refused: 'broken-zip', params: {} }
    if (e.method !== 8) continue
    const from = e.at + 30 + bytes.readUInt16LE(e.at + 26) + bytes.readUInt16LE(e.at + 28)
    const look = /^xl\/(worksheets|sharedStrings)/.test(e.name) ? createSheetCheck(limits) : null
    let inflated = 0
    const stream = createInflateRaw()
    stream.end(bytes.subarray(from, from + e.packed))
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        inflated += piece.length
        const refused = inflated > e.inflated ? liesAbout(bytes, e, limits) : look?.(piece)
        if (refused) return refused
      }
    } catch {
      return { refused: 'broken-zip', params: {} }
    }
  }
  return null
}

const liesAbout = (bytes: Buffer, e: Entry, limits: Limits): Refused => ({
  refused: 'inflates-too-far',
  params: { packed: mega(bytes.length), inflated: mega(e.inflated), limit: mega(limits.inflated) },
})
