// Which column is which field: guessed, never decided behind the user's back.
import type { Sheet, SheetRow } from '../../platform/files/sheet.ts'
import type { SheetSource } from '../source-definition.ts'
import { plainHeader, likeness, headerTexts, bodyOf } from './find-header.ts'

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
export const rejectedRowsHeaders = ['原行号', '错误原因', '怎么改', 'Row in file', 'What is wrong', 'How to mend it']

/** Proposes a field for each column, the surest first; no field twice unless it may have many columns. */
export function guessMapping(sheet: Sheet, headerRow: number, source: SheetSource): Mapping {
  const headers = headerTexts(sheet.rows, headerRow, source.fields)
  const columns: (string | null)[] = headers.map(() => null)
  const body = bodyOf(sheet, headerRow)
  const claims = headers
    .flatMap((h, column) =>
      rejectedRowsHeaders.includes(h) ? [] : source.fields.map((f) => ({ column, field: f, score: likeness(h, f) })),
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
      !rejectedRowsHeaders.includes(h) &&
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
