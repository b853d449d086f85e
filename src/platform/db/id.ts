// Names of rows: made by whoever creates them, never by the database.
import { createHash, randomUUID } from 'node:crypto'

const asUuid = (b: Uint8Array) => {
  const hex = Buffer.from(b.buffer, b.byteOffset, 16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A new UUIDv7 (RFC 9562): sorted by the millisecond of its making. */
export function newId(now: Date = new Date()): string {
  const at = now.getTime().toString(16).padStart(12, '0')
  // @NOTE A random UUIDv4 differs in the clock's 48 bits and the digit of the version.
  return `${at.slice(0, 8)}-${at.slice(8)}-7${randomUUID().slice(15)}`
}

/** A new UUIDv4: for what must not say when it was made. */
export const newRandomId = (): string => randomUUID()

/** Is the moment of its making written in this id (UUID of version 1, 2, 6 or 7)? */
export const tellsTime = (id: string): boolean => /^.{14}[1267]/.test(id)

/** The same parts give the same id, always: a replay of foreign rows changes nothing (UUIDv8 from SHA-256). */
export function idFrom(...parts: (string | number)[]): string {
  const b = createHash('sha256')
    .update(parts.map((p) => JSON.stringify(String(p))).join())
    .digest()
    .subarray(0, 16)
  b[6] = (b[6]! & 0x0f) | 0x80
  b[8] = (b[8]! & 0x3f) | 0x80
  return asUuid(b)
}
