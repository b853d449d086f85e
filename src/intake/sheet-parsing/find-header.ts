// Which row of a sheet is the header, and what stands over each column.
import type { Cell, Sheet, SheetRow } from '../../platform/files/sheet.ts'
import { cellText } from '../../platform/files/sheet.ts'
import type { Field } from '../source-definition.ts'

/** A header without case, width, spaces, stars and what stands in brackets. */
export function plainHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|【[^】]*】|\[[^\]]*\]/g, '')
    .replace(/[\s*:'"_.\-/、,]/g, '')
}

const withBrackets = (text: string) => plainHeader(text.normalize('NFKC').replace(/[()【】[\]]/g, ''))

/** 4 for a header in use with what stands in its brackets, 3 without, 2 for one that contains it, 0 for none. */
export function likeness(header: string, field: Field): number {
  const plain = plainHeader(header)
  if (plain === '') return 0
  // @NOTE A field's own name, as its template writes it, is always known.
  const guesses = [...field.guesses, field.words.zh, field.words.en].map(plainHeader)
  if (plain !== withBrackets(header) && guesses.includes(withBrackets(header))) return 4
  if (guesses.includes(plain)) return 3
  return guesses.some((g) => g.length >= 2 && plain.includes(g)) ? 2 : 0
}

const recognised = (row: SheetRow, fields: readonly Field[]) =>
  fields.filter((f) => row.cells.some((c) => likeness(cellText(c), f) >= 3)).length

/** The row number of the header: of the first 20 rows the one that names most fields; the first row with two texts otherwise. */
export function findHeader(rows: SheetRow[], fields: readonly Field[]): number {
  let best = { row: 0, score: 0 }
  for (const row of rows.slice(0, 20)) {
    const score = recognised(row, fields)
    if (score > best.score) best = { row: row.row, score }
  }
  if (best.score > 0) return best.row
  return (rows.find((r) => r.cells.filter((c) => typeof c === 'string').length >= 2) ?? rows[0])?.row ?? 1
}

const namesFields = (cells: Cell[], fields: readonly Field[]) =>
  cells.some((c) => fields.some((f) => likeness(cellText(c), f) > 0))

/** The text over each column. A title merged over several columns in the row above is put before the names below it. */
export function headerTexts(rows: SheetRow[], headerRow: number, fields: readonly Field[]): string[] {
  const header = rows.find((r) => r.row === headerRow)?.cells ?? []
  const above = rows.find((r) => r.row === headerRow - 1)?.cells ?? []
  const texts = header.map((c) => cellText(c).replace(/\s+/g, ' ').trim())
  const repeated = new Set(texts.filter((t, i) => t !== '' && texts.indexOf(t) !== i))
  const useful = above.filter((c) => c !== null).length > 1 || namesFields(above, fields)
  if (!useful) return texts
  let group = ''
  return Array.from({ length: Math.max(texts.length, above.length) }, (_, i) => {
    const over = cellText(above[i]).trim()
    if (over !== '') group = over
    if (!texts[i]) return over
    return repeated.has(texts[i]) && group !== '' ? `${group} ${texts[i]}` : texts[i]
  })
}

/** Rows under the header that hold anything. */
export function bodyOf(sheet: Sheet, headerRow: number): SheetRow[] {
  return sheet.rows.filter((r) => r.row > headerRow && r.cells.some((c) => c !== null))
}
