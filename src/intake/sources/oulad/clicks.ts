// 4.88 million click rows, read as bytes and packed: one observation a learner and day, every row still named by its line.
import { idFrom } from '../../../platform/db/id.ts'
import type { BulkRow } from '../../../evidence/public.ts'
import { copyDay, copyInts, uuidBytes } from '../../../evidence/public.ts'
import type { OuladRun } from './runs.ts'

/** The clicks of one run as they stand in the file, in columns; `first` is the line of the first one. */
export interface ClickColumns {
  key: string
  count: number
  student: Int32Array
  site: Int32Array
  day: Int32Array
  clicks: Int32Array
  line: Int32Array
}

const newline = 10,
  comma = 44,
  minus = 45

class Columns {
  count = 0
  student = new Int32Array(1 << 16)
  site = new Int32Array(1 << 16)
  day = new Int32Array(1 << 16)
  clicks = new Int32Array(1 << 16)
  line = new Int32Array(1 << 16)
  readonly key: string
  /** How each of its lines begins: AAA,2013J, */
  readonly prefix: Buffer
  constructor(prefix: Buffer) {
    this.prefix = prefix
    this.key = prefix.toString('latin1').replaceAll('"', '').split(',').slice(0, 2).join(' ')
  }

  grow(): void {
    for (const c of ['student', 'site', 'day', 'clicks', 'line'] as const) {
      const wider = new Int32Array(this[c].length * 2)
      wider.set(this[c])
      this[c] = wider
    }
  }
}

const numbers = new Int32Array(8)

function begins(bytes: Buffer, at: number, prefix: Buffer): boolean {
  for (let k = 0; k < prefix.length; k++) if (bytes[at + k] !== prefix[k]) return false
  return true
}

/** Reads whole numbers up to the end of the line; answers where that is, or -1 when the bytes end before it. */
function readNumbers(bytes: Uint8Array, at: number, until: number): number {
  let [field, value, sign] = [0, 0, 1]
  for (let i = at; i < until; i++) {
    const b = bytes[i]!
    if (b >= 48) value = value * 10 + b - 48
    else if (b === comma || b === newline) {
      numbers[field & 7] = sign * value
      if (b === newline) return i
      field++
      value = 0
      sign = 1
    } else if (b === minus) sign = -1
  }
  return -1
}

/** Takes the lines that belong to these columns; answers where the first line begins that does not, or is not whole yet. */
function fill(c: Columns, bytes: Buffer, { from, line }: { from: number; line: number }): number {
  let [at, n] = [from, c.count]
  const [until, skip] = [bytes.length, c.prefix.length]
  let { student, site, day, clicks, line: lines } = c
  while (at < until && begins(bytes, at, c.prefix)) {
    const end = readNumbers(bytes, at + skip, until)
    if (end < 0) break
    if (n === lines.length) {
      c.grow()
      ;({ student, site, day, clicks, line: lines } = c)
    }
    student[n] = numbers[0]!
    site[n] = numbers[1]!
    day[n] = numbers[2]!
    clicks[n] = numbers[3]!
    lines[n] = line + n
    n++
    at = end + 1
  }
  c.count = n
  return at
}

/** The beginning of a line up to its second comma. */
const prefixAt = (bytes: Buffer, at: number) =>
  Buffer.from(bytes.subarray(at, bytes.indexOf(comma, bytes.indexOf(comma, at) + 1) + 1))

/** Splits the stream into the runs it is sorted by; holds one run in memory, never the file. Line 1 is the header. */
export async function* clicksByRun(stream: AsyncIterable<Buffer>): AsyncGenerator<ClickColumns> {
  let [rest, columns, firstLine, header]: [Buffer, Columns | null, number, boolean] = [Buffer.alloc(0), null, 2, true]
  for await (const chunk of stream) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let at: number = header ? bytes.indexOf(newline) + 1 : 0
    header &&= at === 0
    while (at < bytes.length) {
      if (columns !== null) at = fill(columns, bytes, { from: at, line: firstLine })
      if (bytes.indexOf(newline, at) < 0) break
      if (columns !== null) {
        yield columns
        firstLine += columns.count
      }
      columns = new Columns(prefixAt(bytes, at))
    }
    rest = bytes.subarray(at)
  }
  if (columns !== null) yield columns
}

/** Where each click goes when sorted by learner and day: a counting sort, because both are few. */
function order(
  c: ClickColumns,
  rankOf: Map<number, number>,
  span: { from: number; days: number },
): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(rankOf.size * span.days + 1)
  const cell = new Int32Array(c.count)
  let [student, rank] = [-1, -1]
  for (let i = 0; i < c.count; i++) {
    if (c.student[i] !== student) {
      student = c.student[i]!
      rank = rankOf.get(student) ?? -1
    }
    cell[i] = rank < 0 ? -1 : rank * span.days + c.day[i]! - span.from
    if (rank >= 0) starts[cell[i]! + 1]!++
  }
  for (let k = 1; k < starts.length; k++) starts[k]! += starts[k - 1]!
  const next = starts.slice()
  const sorted = new Int32Array(starts.at(-1)!)
  for (let i = 0; i < c.count; i++) if (cell[i]! >= 0) sorted[next[cell[i]!]!++] = i
  return { order: sorted, starts }
}

function spanOf(c: ClickColumns): { from: number; days: number } {
  let [low, high] = [0, 0]
  for (let i = 0; i < c.count; i++) {
    if (c.day[i]! < low) low = c.day[i]!
    if (c.day[i]! > high) high = c.day[i]!
  }
  return { from: low, days: high - low + 1 }
}

/** The module of each day of the span, as bytes. */
function modulesByDay(run: OuladRun, span: { from: number; days: number }): (Uint8Array | null)[] {
  const start = copyDay(run.startsOn)
  const modules = run.modules.map((m) => ({
    from: copyDay(m.startsOn) - start,
    to: copyDay(m.endsOn) - start,
    id: uuidBytes(m.id),
  }))
  return Array.from(
    { length: span.days },
    (_, i) => modules.find((m) => m.from <= span.from + i && span.from + i <= m.to)?.id ?? null,
  )
}

/**
 * An id that is always the same for a learner's day: the learner's own first 14 bytes, then the day.
 * @NOTE Written into the learner's own bytes: 800,000 small arrays cost the import half a second of garbage collection.
 */
function dayId(id: Uint8Array, day: number): Uint8Array {
  id[14] = (day + 0x8000) >> 8
  id[15] = (day + 0x8000) & 0xff
  return id
}

/** The clicks in their order, as line, site and amount in threes. */
function triples(c: ClickColumns, sorted: Int32Array): Int32Array {
  const parts = new Int32Array(sorted.length * 3)
  for (let k = 0, at = 0; k < sorted.length; k++) {
    const i = sorted[k]!
    parts[at++] = c.line[i]!
    parts[at++] = c.site[i]!
    parts[at++] = c.clicks[i]!
  }
  return parts
}

/** A run's clicks as packed observations, sorted by person and day; a row's id is good until the next row is asked for. `persons` are the known learners by student number. */
export function* packClicks(c: ClickColumns, run: OuladRun, persons: Map<number, string>): Generator<BulkRow> {
  const span = spanOf(c)
  const students = [...persons]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([student, person]) => ({
      student,
      person: uuidBytes(person),
      base: uuidBytes(idFrom('oulad', run.key, student, 'clicks')),
    }))
  const { order: sorted, starts } = order(c, new Map(students.map(({ student }, i) => [student, i])), span)
  const bytes = copyInts(triples(c, sorted))
  const modules = modulesByDay(run, span)
  const start = copyDay(run.startsOn)
  for (let rank = 0; rank < students.length; rank++) {
    const { student, person, base } = students[rank]!
    for (let d = 0; d < span.days; d++) {
      const [from, to] = [starts[rank * span.days + d]!, starts[rank * span.days + d + 1]!]
      if (from === to) continue
      let value = 0
      for (let k = from; k < to; k++) value += c.clicks[sorted[k]!]!
      const day = span.from + d
      yield {
        person,
        id: dayId(base, day),
        module: modules[d]!,
        activity: null,
        day: start + day,
        value,
        outOf: null,
        sourceKey: `${run.key} ${student} ${day}`,
        line: c.line[sorted[from]!]!,
        note: null,
        parts: { bytes, from: from * 3, to: to * 3 },
      }
    }
  }
}
