// The short names under which statements and documents are found: hashes of texts that may be long.
import { createHash } from 'node:crypto'

const known = new Map<string, string>()
const most = 50_000

/** 64 bits of SHA-256 as a signed number in text, as int8 takes it. The last texts asked for are remembered. */
export function keyNumber(text: string): string {
  const had = known.get(text)
  if (had !== undefined) return had
  const number = createHash('sha256').update(text).digest().readBigInt64BE(0).toString()
  if (known.size >= most) known.clear()
  known.set(text, number)
  return number
}

/** Texts as an int8[] of PostgreSQL. */
export const keyNumbers = (texts: Iterable<string>): string => `{${[...new Set([...texts].map(keyNumber))].join()}}`
