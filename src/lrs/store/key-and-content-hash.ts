// The short names under which statements and documents are found: hashes of texts that may be long.
import { createHash } from 'node:crypto'
import { contentOf } from '../rules/same-statement.ts'
import type { Json } from '../rules/validators.ts'

/** 64 bits, as PostgreSQL sends an int8: the high half first, each with its sign. */
export interface Key {
  high: number
  low: number
}

const known = new Map<string, Key>()
const most = 50_000

/** 64 bits of SHA-256. The last texts asked for are remembered. */
export function keyOfText(text: string): Key {
  const had = known.get(text)
  if (had !== undefined) return had
  const bytes = createHash('sha256').update(text).digest()
  const key = { high: bytes.readInt32BE(0), low: bytes.readInt32BE(4) }
  if (known.size >= most) known.clear()
  known.set(text, key)
  return key
}

/** The same as a signed number in text. */
export function keyNumber(text: string): string {
  const { high, low } = keyOfText(text)
  return ((BigInt(high) << 32n) | BigInt(low >>> 0)).toString()
}

/** What a statement says, in one spelling, as SHA-256: for one whose text is gone. */
export const contentHash = (statement: Json): Buffer => createHash('sha256').update(contentOf(statement)).digest()
