// The directory of a zip archive, read before anything in it is inflated: what it claims, and whether the claim is true.
import { inflateRawSync } from 'node:zlib'
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

function directory(bytes: Buffer, limits: Limits): Entry[] | Refused {
  const end = endOfDirectory(bytes)
  if (end < 0) return { refused: 'broken-zip', params: {} }
  const count = bytes.readUInt16LE(end + 10)
  if (count > limits.entries) return { refused: 'too-many-entries', params: { entries: count, limit: limits.entries } }
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryMark) return { refused: 'broken-zip', params: {} }
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      inflated: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
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

/** Refuses an archive whose entries inflate to more than its directory says: a directory can lie. */
export function verifyArchive(bytes: Buffer, limits: Limits): Refused | null {
  const entries = directory(bytes, limits)
  if ('refused' in entries) return entries
  for (const e of entries) {
    if (e.at + 30 > bytes.length || bytes.readUInt32LE(e.at) !== localMark) return { refused: 'broken-zip', params: {} }
    if (e.method !== 8) continue
    const from = e.at + 30 + bytes.readUInt16LE(e.at + 26) + bytes.readUInt16LE(e.at + 28)
    try {
      inflateRawSync(bytes.subarray(from, from + e.packed), { maxOutputLength: Math.max(1, e.inflated) })
    } catch (error) {
      const lies = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      return lies
        ? {
            refused: 'inflates-too-far',
            params: { packed: mega(bytes.length), inflated: mega(e.inflated), limit: mega(limits.inflated) },
          }
        : { refused: 'broken-zip', params: {} }
    }
  }
  return null
}
