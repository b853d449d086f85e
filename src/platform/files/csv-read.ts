// Text files from Chinese offices: which encoding, which separator, which rows.
import { CsvError, parse } from 'csv-parse/sync'
import { isBlank } from '../localised-text/contract.ts'
import type { Limits, OpenedFile, Refused } from './sheet.ts'

type Decoded = { text: string; encoding: 'UTF-8' | 'UTF-16' | 'GB18030' }

const strictly = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 when every byte is; otherwise GB18030 when every byte is; otherwise refused with the first line neither can read. */
export function decode(bytes: Uint8Array): Decoded | Refused {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    const text = strictly(bytes, 'utf-16le')
    if (text !== null) return { text, encoding: 'UTF-16' }
  }
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' }
  const chinese = strictly(bytes, 'gb18030')
  if (chinese !== null) return { text: chinese, encoding: 'GB18030' }
  return { refused: 'wrong-encoding', params: { row: firstUnreadableLine(bytes) } }
}

function firstUnreadableLine(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from)
    const piece = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (strictly(piece, 'utf-8') === null && strictly(piece, 'gb18030') === null) return line
    from = end < 0 ? bytes.length : end + 1
  }
  return 1
}

/** The separator that splits the first lines most often and most evenly; a comma when none does. */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((l) => l.trim() !== '')
    .slice(0, 20)
  let best = { separator: ',', score: 0 }
  for (const separator of [',', '\t', ';', '|', '，']) {
    const counts = lines.map((l) => l.replace(/"[^"]*"/g, '').split(separator).length - 1)
    const most = Math.max(0, ...counts)
    const score = most === 0 ? 0 : most * counts.filter((c) => c === most).length
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

const tooLong = (row: number, { cell }: Limits): Refused => ({ refused: 'cell-too-long', params: { row, limit: cell } })

/** A text file as one sheet; cells are texts exactly as written. */
export function readCsv(bytes: Uint8Array, limits: Limits): OpenedFile | Refused {
  const decoded = decode(bytes)
  if ('refused' in decoded) return decoded
  if (decoded.text.includes('\u0000')) return { refused: 'not-a-sheet', params: {} }
  const separator = separatorOf(decoded.text)
  try {
    const rows = parse(decoded.text, {
      delimiter: separator,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: limits.rows + 1,
      // @NOTE Ends before a cell without end has been gathered.
      max_record_size: limits.cell * 20,
    }) as string[][]
    if (rows.length > limits.rows) return { refused: 'too-many-rows', params: { limit: limits.rows } }
    if (rows.some((r) => r.length > limits.columns))
      return { refused: 'too-many-columns', params: { limit: limits.columns } }
    const long = rows.findIndex((r) => r.some((c) => c.length > limits.cell))
    if (long >= 0) return tooLong(long + 1, limits)
    const sheet = {
      name: '',
      rows: rows.map((cells, i) => ({ row: i + 1, cells: cells.map((c) => (isBlank(c) ? null : c)) })),
    }
    return { kind: 'csv', encoding: decoded.encoding, separator, sheets: [sheet] }
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
      return tooLong(Number((error as unknown as { lines?: number }).lines ?? 1), limits)
    if (error instanceof CsvError)
      return {
        refused: 'quote-not-closed',
        params: { row: Number((error as unknown as { lines?: number }).lines ?? 1) },
      }
    throw error
  }
}
