// Many rows are written piece by piece, telling after each how far it is.
import type { Judged } from '../validate-rows.ts'
import type { ResolvedFact } from '../sheet-parsing/resolve-facts.ts'
import type { SheetSource } from '../source-definition.ts'
import type { Counts, Received } from '../store/import.ts'

/** What every writing is given: the import, what was judged of it, and whom to tell. */
export interface Given {
  received: Received
  judged: Judged
  source: SheetSource
  now: Date
  tell(done: number): Promise<void>
}
/** A row that was placed, with its fact. */
export type Of<F> = ResolvedFact & { fact: F }
export type Written = Omit<Counts, 'rejected'>

const piece = 2000
export const nothing: Written = { recorded: 0, known: 0, corrected: 0 }
export const sum = (a: Written, b: Written): Written => ({
  recorded: a.recorded + b.recorded,
  known: a.known + b.known,
  corrected: a.corrected + b.corrected,
})

/** Runs `write` over pieces of the rows and tells after each. */
export async function inChunks<F>(
  rows: Of<F>[],
  tell: Given['tell'],
  write: (part: Of<F>[]) => Promise<Written>,
): Promise<Written> {
  let counts = nothing
  for (let i = 0; i < rows.length; i += piece) {
    counts = sum(counts, await write(rows.slice(i, i + piece)))
    await tell(Math.min(rows.length, i + piece))
  }
  return counts
}
