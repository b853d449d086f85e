// Lists for PostgreSQL in its own binary form: no text is escaped here and none parsed there, which is most of the work of a batch.
const [uuid, text, int8, int4, bool] = [2950, 25, 20, 23, 16]

/** Writes one element at a place, or nothing for null; answers the place after it. */
type Write<T> = (out: Buffer, at: number, value: T) => number

/** One dimension from 1, elements of one type; `sizeOf` null where there is none. */
function list<T>(type: number, values: readonly T[], sizeOf: (value: T) => number | null, write: Write<T>): Buffer {
  const sizes = values.map(sizeOf)
  const out = Buffer.allocUnsafe(values.length === 0 ? 12 : sizes.reduce<number>((n, size) => n + 4 + (size ?? 0), 20))
  let at = out.writeInt32BE(values.length === 0 ? 0 : 1, 0)
  at = out.writeInt32BE(sizes.includes(null) ? 1 : 0, at)
  at = out.writeInt32BE(type, at)
  if (values.length === 0) return out
  at = out.writeInt32BE(1, out.writeInt32BE(values.length, at))
  for (const [i, value] of values.entries()) {
    at = out.writeInt32BE(sizes[i] ?? -1, at)
    if (sizes[i] !== null) at = write(out, at, value)
  }
  return out
}

const nibble = (sign: number) => (sign <= 57 ? sign - 48 : (sign | 32) - 87)

function writeUuid(out: Buffer, start: number, id: string): number {
  let at = start
  for (let i = 0; i < 36; i += 2) {
    if (id.charCodeAt(i) === 45) i++
    out[at++] = (nibble(id.charCodeAt(i)) << 4) | nibble(id.charCodeAt(i + 1))
  }
  return at
}

export const uuids = (ids: readonly (string | null)[]): Buffer =>
  list(
    uuid,
    ids,
    (id) => (id === null ? null : 16),
    (out, at, id) => writeUuid(out, at, id!),
  )
/** In UTF-8. */
export const texts = (values: readonly Buffer[]): Buffer =>
  list(
    text,
    values,
    (value) => value.length,
    (out, at, value) => at + value.copy(out, at),
  )
/** Of 64 bits, as their high and low halves. */
export const longs = (values: readonly { high: number; low: number }[]): Buffer =>
  list(
    int8,
    values,
    () => 8,
    (out, at, { high, low }) => out.writeInt32BE(low, out.writeInt32BE(high, at)),
  )
export const bools = (values: readonly boolean[]): Buffer =>
  list(
    bool,
    values,
    () => 1,
    (out, at, value) => out.writeInt8(value ? 1 : 0, at),
  )
export const ints = (values: readonly number[]): Buffer =>
  list(
    int4,
    values,
    () => 4,
    (out, at, value) => out.writeInt32BE(value, at),
  )
