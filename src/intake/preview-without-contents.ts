// An import as it stands for all but its sender, and for its sender too once it is in: counts, and what is wrong in which row.
import { systemScope } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { sheetSource } from './catalogue.ts'
import { isSealed } from './redact-sealed-sheets.ts'
import { generalText, messageWithoutValues } from './row-problem-messages.ts'
import type { Preview } from './sheet-parsing/contract.ts'
import { importListed } from './store/import.ts'
import type { Received } from './store/import.ts'
import { rejectedOf } from './store/rejected-rows.ts'
import { briefOf, discardable, fieldBrief } from './view-imports.ts'

/** Of an import this person may see. @NOTE The quarantine is read by the product: nothing written in a row leaves this function. */
export async function previewWithoutContents(
  db: OpenDatabase,
  scope: Scope,
  received: Received,
  now: Date,
): Promise<Preview> {
  const listed = (await db.read(scope, (reading) => importListed(reading, scope, received.id)))!
  const brief = briefOf(scope, listed, now)
  const product = systemScope(scope.person)
  const kept = await db.read(product, (reading) => rejectedOf(reading, product, received.id))
  const problems = (kept?.rows ?? []).flatMap((r) => r.problems.map((p) => ({ row: r.row, ...p })))
  const codes = [...new Set(problems.map((p) => p.code))]
  return {
    import: brief,
    people: null,
    sealed: isSealed(received.source),
    contents: discardable(brief.state) ? 'sender-only' : 'gone',
    sheets: [],
    mapping: { sheet: kept?.sheet ?? '', headerRow: received.mapping?.headerRow ?? 1, columns: [] },
    mappedBy: 'corrected',
    columns: [],
    fields: (sheetSource(received.source)?.fields ?? []).map(fieldBrief),
    missing: [],
    sameAs: null,
    counts: {
      rows: (listed.total ?? 0) + (listed.rejected ?? 0),
      good: listed.total ?? 0,
      rejected: listed.rejected ?? 0,
      becomes: listed.total ?? 0,
    },
    rows: [],
    byCode: codes.map((code) => {
      const own = problems.filter((p) => p.code === code)
      return { code, count: own.length, problem: generalText('problem', own[0]!), mend: generalText('mend', own[0]!) }
    }),
    problems: problems.slice(0, 200).map((p) => {
      const header = kept!.headers[p.column] ?? null
      return {
        row: p.row,
        column: header,
        code: p.code,
        value: '',
        sentence: messageWithoutValues(p, { file: received.fileName, sheet: kept!.sheet, row: p.row, header }),
      }
    }),
  }
}
