// Looks through the text of a sheet as it is inflated, and keeps nothing of it: what is too much is refused before it is read.
import type { Limits, Refused } from './sheet.ts'

const rowMark = Buffer.from('<row')
const opens = 0x3c
/** Bytes that a character may take, written as a number: &#x10FFFF; */
const widestCharacter = 10
/** More than Excel has columns. */
const mostCellsOfRow = 20_000

/** Give it piece after piece. */
export function createSheetCheck(limits: Limits): (piece: Buffer) => Refused | null {
  let rows = 0
  let tags = 0
  let run = 0
  let carried: Buffer = Buffer.alloc(0)
  return (piece): Refused | null => {
    const text = carried.length > 0 ? Buffer.concat([carried, piece]) : piece
    for (let at = text.indexOf(rowMark); at >= 0; at = text.indexOf(rowMark, at + 4)) {
      rows++
      tags = 0
    }
    if (rows > limits.rows) return { refused: 'too-many-rows', params: { limit: limits.rows } }
    carried = Buffer.from(text.subarray(-3))
    let from = 0
    for (let at = piece.indexOf(opens); at >= 0; at = piece.indexOf(opens, at + 1)) {
      if (run + at - from > limits.cell * widestCharacter)
        return { refused: 'cell-too-long', params: { row: Math.max(1, rows), limit: limits.cell } }
      run = 0
      from = at
      tags++
    }
    run += piece.length - from
    if (run > limits.cell * widestCharacter)
      return { refused: 'cell-too-long', params: { row: Math.max(1, rows), limit: limits.cell } }
    return tags > mostCellsOfRow * 6 && rows > 0
      ? { refused: 'too-many-columns', params: { limit: limits.columns } }
      : null
  }
}
