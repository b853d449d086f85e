// The roll-ups of a bulk, gathered while its rows go by: in the order of their key, so that the index grows at its end.
import { amount } from '../observation.ts'
import type { BulkCell, BulkRow } from './copy-rows.ts'

const noModule = new Uint8Array(16)

/** Counts rows into cells. `packed`: no two rows share a cell, so none has to be looked for. */
export class Cells {
  readonly packed: boolean
  private readonly byDay = new Map<number, BulkCell[]>()
  private readonly known = new Map<string, BulkCell>()
  count = 0
  constructor(packed: boolean) { this.packed = packed }

  /** The row's part in its cell. */
  add(row: BulkRow): void {
    this.count++
    const cell = this.cellOf(row)
    const x = amount(row)
    if (x === null) return
    cell.n++
    cell.total += x
    cell.squares += x * x
    cell.outOf += row.outOf ?? 0
  }

  private cellOf(row: BulkRow): BulkCell {
    const module = row.module ?? noModule
    const key = this.packed ? '' : `${Buffer.from(row.person).toString('latin1')}${Buffer.from(module).toString('latin1')}${row.day}`
    const found = this.packed ? undefined : this.known.get(key)
    if (found) return found
    const cell = { person: row.person, module, day: row.day, n: 0, total: 0, squares: 0, outOf: 0 }
    if (!this.packed) this.known.set(key, cell)
    const day = this.byDay.get(row.day)
    if (day) day.push(cell)
    else this.byDay.set(row.day, [cell])
    return cell
  }

  /** Passes rows on, counting each. */
  *counting(rows: Iterable<BulkRow>): Generator<BulkRow> {
    for (const row of rows) {
      this.add(row)
      yield row
    }
  }

  /** All cells, day by day. */
  *inOrder(): Generator<BulkCell> {
    for (const day of [...this.byDay.keys()].sort((a, b) => a - b)) yield* this.byDay.get(day)!
  }
}
