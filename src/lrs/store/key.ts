// The short names under which statements and documents are found: hashes of texts that may be long.
import { createHash } from 'node:crypto'
import { contentOf } from '../rules/same.ts'
import type { Json } from '../rules/shape.ts'

const known = new Map<string, Buffer>()
const most = 50_000

/** 64 bits of SHA-256, as int8 is sent. The last texts asked for are remembered. */
export function keyBytes(text: string): Buffer {
  const had = known.get(text)
  if (had !== undefined) return had
  // @NOTE Copied: a slice would keep the whole of its memory alive.
  const bytes = Buffer.from(createHash('sha256').update(text).digest().subarray(0, 8))
  if (known.size >= most) known.clear()
  known.set(text, bytes)
  return bytes
}

/** The same as a signed number in text. */
export const keyNumber = (text: string): string => keyBytes(text).readBigInt64BE(0).toString()

/** What a statement says, in one spelling, as SHA-256: for one whose text is gone. */
export const contentHash = (statement: Json): Buffer => createHash('sha256').update(contentOf(statement)).digest()
