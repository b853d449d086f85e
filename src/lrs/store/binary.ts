// Lists for PostgreSQL in its own binary form: no text is escaped here and none parsed there, which is most of the work of a batch.
const [uuid, text, int8, int4, bool] = [2950, 25, 20, 23, 16]

/** One dimension from 1, elements of one type, null where there is none. */
function list(type: number, elements: readonly (Buffer | null)[]): Buffer {
  const bytes = elements.reduce((n, one) => n + 4 + (one?.length ?? 0), 20)
  const out = Buffer.allocUnsafe(bytes)
  const none = elements.length === 0
  let at = out.writeInt32BE(none ? 0 : 1, 0)
  at = out.writeInt32BE(elements.includes(null) ? 1 : 0, at)
  at = out.writeInt32BE(type, at)
  if (none) return out.subarray(0, at)
  at = out.writeInt32BE(1, out.writeInt32BE(elements.length, at))
  for (const one of elements) {
    at = out.writeInt32BE(one?.length ?? -1, at)
    if (one) at += one.copy(out, at)
  }
  return out
}

const uuidBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
const [no, yes] = [Buffer.from([0]), Buffer.from([1])]

export const uuids = (ids: readonly (string | null)[]): Buffer => list(uuid, ids.map((id) => (id === null ? null : uuidBytes(id))))
export const texts = (values: readonly string[]): Buffer => list(text, values.map((value) => Buffer.from(value)))
/** Eight bytes each. */
export const longs = (values: readonly Buffer[]): Buffer => list(int8, values)
export const bools = (values: readonly boolean[]): Buffer => list(bool, values.map((value) => (value ? yes : no)))
export const ints = (values: readonly number[]): Buffer => list(int4, values.map((value) => { const b = Buffer.allocUnsafe(4); b.writeInt32BE(value); return b }))
