// Which row is the header, and which column is which field: guessed, never decided behind the user's back.
import type { Cell, Sheet, SheetRow } from '../../platform/files/sheet.ts'
import { cellText } from '../../platform/files/sheet.ts'
import type { Field, SheetSource } from '../source-definition.ts'

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
function likeness(header: string, field: Field): number {
  const plain = plainHeader(header)
  if (plain === '') return 0
  const guesses = field.guesses.map(plainHeader)
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

/** What the columns of a sheet mean: a field's key for each column, or null where it is left out. */
export interface Mapping {
  sheet: string
  headerRow: number
  columns: (string | null)[]
}

/** Most cells are numbers, or look like what else is said of the rest. */
const looksLikeRest = (body: SheetRow[], column: number, also?: RegExp) => {
  const filled = body
    .slice(0, 50)
    .map((r) => r.cells[column])
    .filter((c) => c !== null && c !== undefined)
  return (
    filled.length > 0 &&
    filled.filter(
      (c) =>
        typeof c === 'number' ||
        (typeof c === 'object' && 'percent' in c) ||
        /^\s*-?[\d,]+(\.\d+)?%?\s*$/.test(String(c)) ||
        also?.test(String(c).trim()),
    ).length >=
      filled.length * 0.8
  )
}

/** Headers that our own error workbooks add; they are never anybody's field. */
export const mendingHeaders = ['原行号', '错误原因', '怎么改', 'Row in file', 'What is wrong', 'How to mend it']

/** Proposes a field for each column, the surest first; no field twice unless it may have many columns. */
export function guessMapping(sheet: Sheet, headerRow: number, source: SheetSource): Mapping {
  const headers = headerTexts(sheet.rows, headerRow, source.fields)
  const columns: (string | null)[] = headers.map(() => null)
  const body = bodyOf(sheet, headerRow)
  const claims = headers
    .flatMap((h, column) =>
      mendingHeaders.includes(h) ? [] : source.fields.map((f) => ({ column, field: f, score: likeness(h, f) })),
    )
    .filter(
      (c) =>
        c.score > 2 ||
        (c.score === 2 && !(source.rest && c.field.kind === 'text' && looksLikeRest(body, c.column, source.restLooks))),
    )
    .sort((a, b) => b.score - a.score || a.column - b.column)
  const taken = new Set<string>()
  for (const { column, field } of claims) {
    if (columns[column] !== null || (taken.has(field.key) && !field.many)) continue
    columns[column] = field.key
    taken.add(field.key)
  }
  if (source.rest && !claims.some((c) => c.field.key === source.rest && c.score > 2))
    claimRest(source.rest, { headers, columns, body, also: source.restLooks })
  return { sheet: sheet.name, headerRow, columns }
}

const serialNumbers = new Set(['序号', '编号', '行号', 'no', '#', '排名', '名次', 'rank'])

function claimRest(
  rest: string,
  {
    headers,
    columns,
    body,
    also,
  }: { headers: string[]; columns: (string | null)[]; body: SheetRow[]; also: RegExp | undefined },
): void {
  headers.forEach((h, i) => {
    if (
      columns[i] === null &&
      h !== '' &&
      !mendingHeaders.includes(h) &&
      !serialNumbers.has(plainHeader(h)) &&
      looksLikeRest(body, i, also)
    )
      columns[i] = rest
  })
}

/** Required fields that no column has. */
export function missingFields(mapping: Mapping, source: SheetSource): string[] {
  return source.fields.filter((f) => f.required && !mapping.columns.includes(f.key)).map((f) => f.key)
}

/** Two files with the same headers in the same order have the same fingerprint: a corrected mapping is remembered under it. */
export function fingerprint(headers: string[]): string {
  return headers.map(plainHeader).join('|')
}
