// The rejected rows as a workbook for who sent them: as they were written, with what is wrong and how to mend it; mended, it is sent again.
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { cellText } from '../platform/files/sheet.ts'
import { writeWorkbook } from '../platform/files/xlsx-write.ts'
import type { Lang, Params } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'
import { validateRows } from './validate-rows.ts'
import { layOutColumns } from './lay-out-columns.ts'
import { bodyOf } from './sheet-parsing/find-header.ts'
import { rejectedRowsHeaders } from './sheet-parsing/guess-columns.ts'
import { fixText, problemText } from './row-problem-messages.ts'
import { isSender } from './permissions.ts'
import { isSealed } from './redact-sealed-sheets.ts'
import { importById } from './store/import.ts'
import type { Received } from './store/import.ts'
import { rejectedOf } from './store/rejected-rows.ts'
import type { RejectedRow } from './store/rejected-rows.ts'
import { words } from './words.ts'

interface Rejections {
  sheet: string
  headers: string[]
  rows: RejectedRow[]
}

/** From quarantine once it was brought in; judged afresh before. */
async function rejections(
  db: OpenDatabase,
  scope: Scope,
  received: Received,
  now: Date,
): Promise<Rejections | { refused: string }> {
  const kept = await db.read(scope, (reading) => rejectedOf(reading, scope, received.id))
  if (kept) return kept
  const laid = await layOutColumns(db, scope, received)
  if ('refused' in laid) return laid
  const judged = await db.read(scope, (reading) => validateRows(reading, scope, laid, { run: received.run, now }))
  const cells = new Map(bodyOf(laid.sheet, laid.mapping.headerRow).map((r) => [r.row, r.cells]))
  return {
    sheet: laid.sheet.name,
    headers: laid.headers,
    rows: judged.rejected.map((r) => ({ ...r, cells: cells.get(r.row) ?? [] })),
  }
}

const said = (row: RejectedRow, text: typeof problemText, headers: string[], lang: Lang) =>
  row.problems
    .map((p) => (p.column >= 0 && row.problems.length > 1 ? `${headers[p.column] ?? ''}：` : '') + text(p)[lang])
    .join(lang === 'zh' ? '；' : '; ')

/** The workbook's name and bytes. */
export async function exportRejectedRows(
  db: OpenDatabase,
  scope: Scope,
  { id, lang, now }: { id: string; lang: Lang; now: Date },
): Promise<{ name: string; content: Buffer } | { refused: string; params?: Params }> {
  const received = await db.read(scope, (reading) => importById(reading, scope, id))
  if (!received || received.sha256 === null) return { refused: 'not-found' }
  if (isSealed(received.source)) return { refused: 'sealed' }
  if (!isSender(scope, received)) return { refused: 'not-the-sender', params: { file: received.fileName } }
  const found = await rejections(db, scope, received, now)
  if ('refused' in found) return found
  const own = found.headers.map((h, i) => ({ h, i })).filter(({ h }) => !rejectedRowsHeaders.includes(h))
  const [rowHeader, problemHeader, mendHeader] =
    lang === 'zh' ? rejectedRowsHeaders.slice(0, 3) : rejectedRowsHeaders.slice(3)
  const content = await writeWorkbook([
    {
      name: say(words['workbook.sheet'], lang),
      header: [...own.map(({ h }) => h), rowHeader!, problemHeader!, mendHeader!],
      rows: found.rows.map((r) => [
        ...own.map(({ i }) => cellText(r.cells[i]) || null),
        r.row,
        said(r, problemText, found.headers, lang),
        said(r, fixText, found.headers, lang),
      ]),
      widths: [...own.map(({ h }) => Math.max(12, h.length * 2 + 4)), 8, 44, 44],
    },
  ])
  return { name: say(words['workbook.name'], lang, { file: received.fileName.replace(/\.[^.]+$/, '') }), content }
}
