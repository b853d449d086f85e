// Observations as PostgreSQL's binary COPY wants them: many rows in few large pieces, in bounded memory.

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
  parts: Int32Array | null
}

const signature = Buffer.from([0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00, 0, 0, 0, 0, 0, 0, 0, 0])
const columns = 11
const int4 = 23

/** Fills pieces of about `size` bytes; a row larger than a piece gets one of its own. */
class Piece {
  bytes: Buffer
  at = 0
  constructor(size: number) { this.bytes = Buffer.allocUnsafe(size) }

  room(needed: number): boolean { return this.at + needed <= this.bytes.length }
  int(value: number) { this.at = this.bytes.writeInt32BE(value, this.at) }
  uuid(value: Uint8Array | null) {
    if (value === null) return this.int(-1)
    this.int(16)
    this.bytes.set(value, this.at)
    this.at += 16
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
  array(values: Int32Array | null) {
    if (values === null) return this.int(-1)
    this.int(20 + values.length * 8)
    for (const head of [1, 0, int4, values.length, 1]) this.int(head)
    const { bytes } = this
    let at = this.at
    for (let i = 0; i < values.length; i++) {
      bytes[at + 3] = 4
      bytes[at] = bytes[at + 1] = bytes[at + 2] = 0
      const v = values[i]!
      bytes[at + 4] = v >>> 24
      bytes[at + 5] = v >>> 16
      bytes[at + 6] = v >>> 8
      bytes[at + 7] = v
      at += 8
    }
    this.at = at
  }
}

const needs = (row: BulkRow) => 160 + row.sourceKey.length * 3 + (row.note?.length ?? 0) * 3 + (row.parts === null ? 0 : 24 + row.parts.length * 8)

function write(piece: Piece, row: BulkRow): void {
  piece.at = piece.bytes.writeInt16BE(columns, piece.at)
  piece.uuid(row.person)
  piece.uuid(row.id)
  piece.uuid(row.module)
  piece.uuid(row.activity)
  piece.number(row.day)
  piece.double(row.value)
  piece.double(row.outOf)
  piece.text(row.sourceKey)
  piece.number(row.line)
  piece.text(row.note)
  piece.array(row.parts)
}

/** The columns written, in their order: the staging table has exactly these. */
export const copied = ['person uuid', 'id uuid', 'module uuid', 'activity uuid', 'day date', 'value float8', 'out_of float8', 'source_key text', 'line int', 'note text', 'parts int[]']

/** Rows as the pieces of one binary COPY, from its signature to its end. */
export function* copyPieces(rows: Iterable<BulkRow>, size = 256 * 1024): Generator<Buffer> {
  yield signature
  let piece = new Piece(size)
  for (const row of rows) {
    const needed = needs(row)
    if (!piece.room(needed)) {
      if (piece.at > 0) yield piece.bytes.subarray(0, piece.at)
      piece = new Piece(Math.max(size, needed))
    }
    write(piece, row)
  }
  if (piece.at > 0) yield piece.bytes.subarray(0, piece.at)
  yield Buffer.from([0xff, 0xff])
}

/** The 16 bytes of a uuid's text. */
export const uuidBytes = (uuid: string): Uint8Array => Buffer.from(uuid.replaceAll('-', ''), 'hex')

/** Days from 2000-01-01 to a day. */
export const copyDay = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(2000, 0, 1)) / 86_400_000)
