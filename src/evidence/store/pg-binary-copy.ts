// Observations and roll-ups as PostgreSQL's binary COPY wants them: many rows in few large pieces, in bounded memory.
import { momentOf } from '../../calendar/day.ts'

/** Whole numbers in network order, four bytes each: those from `from` to before `to` of `bytes`. */
export interface CopyInts {
  bytes: Buffer
  from: number
  to: number
}

/** An observation of a bulk whose run, kind, source and batch are the same for all. Ids are the 16 bytes of a uuid. */
export interface BulkRow {
  person: Uint8Array
  id: Uint8Array
  module: Uint8Array | null
  activity: Uint8Array | null
  /** Days since 2000-01-01. */
  day: number
  value: number
  outOf: number | null
  sourceKey: string
  line: number | null
  note: string | null
  parts: CopyInts | null
}

/** What all rows of a bulk share. */
export interface BulkHead {
  run: string
  kind: string
  source: string
  batch: string
  zone: string
}

/** A roll-up cell of one learner. */
export interface BulkCell {
  person: Uint8Array
  module: Uint8Array
  day: number
  n: number
  total: number
  squares: number
  outOf: number
}

export const observationColumns = [
  'run',
  'kind',
  'source',
  'batch',
  'person',
  'id',
  'module',
  'activity',
  'day',
  'at',
  'value',
  'out_of',
  'source_key',
  'line',
  'note',
  'parts',
]
export const dailyColumns = ['run', 'kind', 'person', 'module', 'day', 'last_at', 'n', 'total', 'squares', 'out_of']

const signature = Buffer.from([
  0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00, 0, 0, 0, 0, 0, 0, 0, 0,
])
const msInDay = 86_400_000
const epoch = Date.UTC(2000, 0, 1)

/** The 16 bytes of a uuid's text. */
export const uuidBytes = (uuid: string): Uint8Array => Buffer.from(uuid.replaceAll('-', ''), 'hex')
/** Days from 2000-01-01 to a day. */
export const copyDay = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - epoch) / msInDay)

/** Whole numbers in network order; the array given is turned over in its place. */
export const copyInts = (values: Int32Array): Buffer =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).swap32()

/** One field: its length, then its bytes. */
const field = (bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** Noon of each day in a zone, as the 8 bytes of a timestamptz; asked once a day. */
function noons(zone: string): (day: number) => Buffer {
  const known = new Map<number, Buffer>()
  return (day) => {
    const found = known.get(day)
    if (found) return found
    const text = new Date(epoch + day * msInDay).toISOString().slice(0, 10)
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64BE(BigInt(momentOf(text, '12:00', zone).getTime() - epoch) * 1000n)
    known.set(day, field(bytes))
    return known.get(day)!
  }
}

/** A piece of the stream being filled. */
class Piece {
  bytes: Buffer
  at = 0
  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(size)
  }

  int(value: number) {
    this.at = this.bytes.writeInt32BE(value, this.at)
  }
  raw(bytes: Uint8Array) {
    this.bytes.set(bytes, this.at)
    this.at += bytes.length
  }
  begin(columns: number, shared: Buffer) {
    this.at = this.bytes.writeInt16BE(columns, this.at)
    this.raw(shared)
  }
  uuid(value: Uint8Array | null) {
    if (value === null) return this.int(-1)
    this.int(16)
    this.raw(value)
  }
  double(value: number | null) {
    if (value === null) return this.int(-1)
    this.int(8)
    this.at = this.bytes.writeDoubleBE(value, this.at)
  }
  text(value: string | null) {
    if (value === null) return this.int(-1)
    const length = this.bytes.write(value, this.at + 4, 'utf8')
    this.int(length)
    this.at += length
  }
  number(value: number | null) {
    if (value === null) return this.int(-1)
    this.int(4)
    this.int(value)
  }
  ints(ints: CopyInts | null) {
    if (ints === null) return this.int(-1)
    this.int((ints.to - ints.from) * 4)
    this.at += ints.bytes.copy(this.bytes, this.at, ints.from * 4, ints.to * 4)
  }
}

/** Any rows as the pieces of one binary COPY, from its signature to its end. */
function* pieces<R>(
  rows: Iterable<R>,
  { needs, write, size = 256 * 1024 }: { needs(row: R): number; write(piece: Piece, row: R): void; size?: number },
): Generator<Buffer> {
  yield signature
  let piece = new Piece(size)
  for (const row of rows) {
    const needed = needs(row)
    if (piece.at + needed > piece.bytes.length) {
      if (piece.at > 0) yield piece.bytes.subarray(0, piece.at)
      piece = new Piece(Math.max(size, needed))
    }
    write(piece, row)
  }
  if (piece.at > 0) yield piece.bytes.subarray(0, piece.at)
  yield Buffer.from([0xff, 0xff])
}

/** Observations in the order of `observationColumns`. */
export function copyObservations(rows: Iterable<BulkRow>, head: BulkHead): Generator<Buffer> {
  const shared = Buffer.concat([
    field(uuidBytes(head.run)),
    field(Buffer.from(head.kind)),
    field(Buffer.from(head.source)),
    field(uuidBytes(head.batch)),
  ])
  const noon = noons(head.zone)
  return pieces(rows, {
    needs: (row) =>
      200 +
      shared.length +
      row.sourceKey.length * 3 +
      (row.note?.length ?? 0) * 3 +
      (row.parts === null ? 0 : 4 + (row.parts.to - row.parts.from) * 4),
    write(piece, row) {
      piece.begin(observationColumns.length, shared)
      piece.uuid(row.person)
      piece.uuid(row.id)
      piece.uuid(row.module)
      piece.uuid(row.activity)
      piece.number(row.day)
      piece.raw(noon(row.day))
      piece.double(row.value)
      piece.double(row.outOf)
      piece.text(row.sourceKey)
      piece.number(row.line)
      piece.text(row.note)
      piece.ints(row.parts)
    },
  })
}

/** Roll-up cells in the order of `dailyColumns`. */
export function copyCells(cells: Iterable<BulkCell>, head: BulkHead): Generator<Buffer> {
  const shared = Buffer.concat([field(uuidBytes(head.run)), field(Buffer.from(head.kind))])
  const noon = noons(head.zone)
  return pieces(cells, {
    needs: () => 140 + shared.length,
    write(piece, cell) {
      piece.begin(dailyColumns.length, shared)
      piece.uuid(cell.person)
      piece.uuid(cell.module)
      piece.number(cell.day)
      piece.raw(noon(cell.day))
      piece.number(cell.n)
      piece.double(cell.total)
      piece.double(cell.squares)
      piece.double(cell.outOf)
    },
  })
}
