// 4.88 million click rows, read as bytes and packed: one observation a learner and day, every row still named by its line.
import { idFrom } from '../../../platform/db/id.ts'
import type { BulkRow } from '../../../evidence/public.ts'
import { copyDay, uuidBytes } from '../../../evidence/public.ts'
import type { OuladRun } from './runs.ts'

/** The clicks of one run as they stand in the file, in columns; `first` is the line of the first one. */
export interface ClickColumns { key: string; count: number; student: Int32Array; site: Int32Array; day: Int32Array; clicks: Int32Array; line: Int32Array }

const newline = 10, comma = 44, minus = 45, quote = 34

class Columns {
  count = 0
  student = new Int32Array(1 << 16)
  site = new Int32Array(1 << 16)
  day = new Int32Array(1 << 16)
  clicks = new Int32Array(1 << 16)
  line = new Int32Array(1 << 16)
  readonly key: string
  constructor(key: string) { this.key = key }

  grow(): void {
    for (const c of ['student', 'site', 'day', 'clicks', 'line'] as const) {
      const wider = new Int32Array(this[c].length * 2)
      wider.set(this[c])
      this[c] = wider
    }
  }
}

const numbers = new Int32Array(4)

/** The four whole numbers from `at` to the end of the line. */
function readNumbers(bytes: Buffer, at: number, end: number): void {
  let [field, value, negative] = [0, 0, false]
  for (let i = at; i < end; i++) {
    const b = bytes[i]!
    if (b === comma) {
      numbers[field++] = negative ? -value : value
      value = 0
      negative = false
    } else if (b === minus) negative = true
    else if (b >= 48 && b <= 57) value = value * 10 + b - 48
    else if (b !== 13 && b !== quote) throw new Error(`studentVle: an unexpected character in column ${field + 3}`)
  }
  numbers[field] = negative ? -value : value
}

/** Splits the stream into the runs it is sorted by; holds one run in memory, never the file. */
export async function* clicksByRun(stream: AsyncIterable<Buffer>): AsyncGenerator<ClickColumns> {
  let [rest, line, columns, prefix]: [Buffer, number, Columns | null, Buffer] = [Buffer.alloc(0), 0, null, Buffer.alloc(0)]
  for await (const chunk of stream) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let at = 0
    for (let end = bytes.indexOf(newline, at); end >= 0; end = bytes.indexOf(newline, at)) {
      line++
      if (line > 1 && end > at) {
        if (columns === null || bytes.compare(prefix, 0, prefix.length, at, at + prefix.length) !== 0) {
          if (columns !== null) yield columns
          prefix = Buffer.from(bytes.subarray(at, bytes.indexOf(comma, bytes.indexOf(comma, at) + 1) + 1))
          columns = new Columns(prefix.toString('latin1').replaceAll('"', '').split(',').slice(0, 2).join(' '))
        }
        take(columns, bytes, { at: at + prefix.length, end, line })
      }
      at = end + 1
    }
    rest = bytes.subarray(at)
  }
  if (columns !== null) yield columns
}

function take(c: Columns, bytes: Buffer, { at, end, line }: { at: number; end: number; line: number }): void {
  readNumbers(bytes, at, end)
  if (c.count === c.line.length) c.grow()
  const n = c.count++
  c.student[n] = numbers[0]!
  c.site[n] = numbers[1]!
  c.day[n] = numbers[2]!
  c.clicks[n] = numbers[3]!
  c.line[n] = line
}

/** Where each click goes when sorted by learner and day: a counting sort, because both are few. */
function order(c: ClickColumns, rankOf: Map<number, number>, span: { from: number; days: number }): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(rankOf.size * span.days + 1)
  const cell = new Int32Array(c.count)
  for (let i = 0; i < c.count; i++) {
    const rank = rankOf.get(c.student[i]!)
    cell[i] = rank === undefined ? -1 : rank * span.days + c.day[i]! - span.from
    if (cell[i]! >= 0) starts[cell[i]! + 1]!++
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
  const modules = run.modules.map((m) => ({ from: copyDay(m.startsOn) - start, to: copyDay(m.endsOn) - start, id: uuidBytes(m.id) }))
  return Array.from({ length: span.days }, (_, i) => modules.find((m) => m.from <= span.from + i && span.from + i <= m.to)?.id ?? null)
}

/** An id that is always the same for a learner's day: the learner's own first 14 bytes, then the day. */
function dayId(base: Uint8Array, day: number): Uint8Array {
  const id = Uint8Array.from(base)
  id[14] = (day + 0x8000) >> 8
  id[15] = (day + 0x8000) & 0xff
  return id
}

/** A run's clicks as packed observations, sorted by person and day. `persons` are the known learners by student number. */
export function* packClicks(c: ClickColumns, run: OuladRun, persons: Map<number, string>): Generator<BulkRow> {
  const span = spanOf(c)
  const students = [...persons].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([student, person]) => ({ student, person: uuidBytes(person), base: uuidBytes(idFrom('oulad', run.key, student, 'clicks')) }))
  const { order: sorted, starts } = order(c, new Map(students.map(({ student }, i) => [student, i])), span)
  const modules = modulesByDay(run, span)
  const start = copyDay(run.startsOn)
  for (let rank = 0; rank < students.length; rank++) {
    const { student, person, base } = students[rank]!
    for (let d = 0; d < span.days; d++) {
      const [from, to] = [starts[rank * span.days + d]!, starts[rank * span.days + d + 1]!]
      if (from === to) continue
      const parts = new Int32Array((to - from) * 3)
      let [value, at] = [0, 0]
      for (let k = from; k < to; k++) {
        const i = sorted[k]!
        parts[at++] = c.line[i]!
        parts[at++] = c.site[i]!
        parts[at++] = c.clicks[i]!
        value += c.clicks[i]!
      }
      const day = span.from + d
      yield { person, id: dayId(base, day), module: modules[d]!, activity: null, day: start + day, value, outOf: null, sourceKey: `${run.key} ${student} ${day}`, line: parts[0]!, note: null, parts }
    }
  }
}
