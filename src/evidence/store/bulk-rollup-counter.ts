// The roll-ups of a bulk, gathered while its rows go by: in the order of their key, so that the index grows at its end.
import { amount } from '../observation.ts'
import type { BulkCell, BulkRow } from './pg-binary-copy.ts'

const noModule = new Uint8Array(16)
const text = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** Counts rows into cells. `packed`: no two rows share a cell, so none has to be looked for. */
export class BulkRollupCounter {
  readonly packed: boolean
  private readonly known = new Map<string, number>()
  private readonly persons: Uint8Array[] = []
  private readonly modules: Uint8Array[] = []
  // @NOTE Numbers of the cells lie in typed arrays, five to a cell: as objects they cost the import a second of garbage collection.
  private numbers = new Float64Array(5 * 4096)
  private count = 0
  constructor(packed: boolean) {
    this.packed = packed
  }

  /** The row's part in its cell. */
  add(row: BulkRow): void {
    const at = this.cellOf(row) * 5
    const x = amount(row)
    if (x === null) return
    this.numbers[at + 1]! += 1
    this.numbers[at + 2]! += x
    this.numbers[at + 3]! += x * x
    this.numbers[at + 4]! += row.outOf ?? 0
  }

  private cellOf(row: BulkRow): number {
    const module = row.module ?? noModule
    if (this.packed) return this.fresh(row, module)
    const key = text(row.person) + text(module) + row.day
    const cell = this.known.get(key) ?? this.fresh(row, module)
    this.known.set(key, cell)
    return cell
  }

  private fresh(row: BulkRow, module: Uint8Array): number {
    const cell = this.count++
    if (this.numbers.length < this.count * 5) {
      const wider = new Float64Array(this.numbers.length * 2)
      wider.set(this.numbers)
      this.numbers = wider
    }
    this.persons.push(row.person)
    this.modules.push(module)
    this.numbers[cell * 5] = row.day
    return cell
  }

  /** Passes rows on, counting each. */
  *counting(rows: Iterable<BulkRow>): Generator<BulkRow> {
    for (const row of rows) {
      this.add(row)
      yield row
    }
  }

  /** The cells' places, sorted by day; within a day as they came. Days are few, so they are counted. */
  private order(): Uint32Array {
    let [first, last] = [Infinity, -Infinity]
    for (let c = 0; c < this.count; c++) {
      first = Math.min(first, this.numbers[c * 5]!)
      last = Math.max(last, this.numbers[c * 5]!)
    }
    const next = new Uint32Array(Math.max(0, last - first) + 2)
    for (let c = 0; c < this.count; c++) next[this.numbers[c * 5]! - first + 1]!++
    for (let d = 1; d < next.length; d++) next[d]! += next[d - 1]!
    const order = new Uint32Array(this.count)
    for (let c = 0; c < this.count; c++) order[next[this.numbers[c * 5]! - first]!++] = c
    return order
  }

  /** All cells, day by day. */
  *inOrder(): Generator<BulkCell> {
    const { numbers, persons, modules } = this
    for (const c of this.order()) {
      const at = c * 5
      yield {
        person: persons[c]!,
        module: modules[c]!,
        day: numbers[at]!,
        n: numbers[at + 1]!,
        total: numbers[at + 2]!,
        squares: numbers[at + 3]!,
        outOf: numbers[at + 4]!,
      }
    }
  }
}
