// Sheets with sealed fields: what stands in them is shown to nobody, and the file's content goes when its rows are in.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { deleteFileContent } from '../platform/files/store.ts'
import { catalogue, sheetSource } from './catalogue.ts'
import type { Preview } from './sheet-parsing/contract.ts'
import type { Laid } from './lay-out-columns.ts'
import { closeReceivedFile } from './open-received-file.ts'
import { generalText, problemMessage } from './row-problem-messages.ts'
import type { Rejected, SheetSource } from './source-definition.ts'
import { importListed, importsOf } from './store/import.ts'
import type { Received } from './store/import.ts'
import { rejectedOf } from './store/rejected-rows.ts'
import { briefOf, fieldBrief } from './view-imports.ts'

export const isSealed = (source: string) => (sheetSource(source)?.sealed?.length ?? 0) > 0

/** Is this column of a sealed field? */
export const inSealedColumn = (laid: { source: SheetSource; mapping: Laid['mapping'] }, column: number) =>
  laid.source.sealed?.includes(laid.mapping.columns[column] ?? '') ?? false

/** Problems without what stands in sealed columns. */
export const blanked = (rejected: Rejected[], laid: Laid): Rejected[] =>
  laid.source.sealed
    ? rejected.map((r) => ({
        ...r,
        problems: r.problems.map((p) =>
          inSealedColumn(laid, p.column) && 'value' in p.params ? { ...p, params: { ...p.params, value: '…' } } : p,
        ),
      }))
    : rejected

/** The content of a sealed file goes for good; its name, size and hash stay. */
export async function forgetFile(tx: Writing, scope: Scope, id: string): Promise<void> {
  await deleteFileContent(tx, scope, id)
  closeReceivedFile(id)
  await writeAuditLog(tx, scope, 'intake.content-forgotten', id)
}

/** Every sealed file of a run, those never brought in too; answers how many imports there were. */
export async function deleteSealedFiles(tx: Writing, scope: Scope, run: string): Promise<number> {
  const sealed = catalogue.filter((s) => isSealed(s.key)).map((s) => s.key)
  const imports = await importsOf(tx, scope, { run, sources: sealed })
  for (const id of imports) await forgetFile(tx, scope, id)
  return imports.length
}

/** What is left to say of an import once its content is gone, sealed or thrown away: counts, and rows to mend by number. */
export async function previewForgotten(
  reading: Reading,
  scope: Scope,
  received: Received,
  now: Date,
): Promise<Preview> {
  const listed = (await importListed(reading, scope, received.id))!
  const kept = await rejectedOf(reading, scope, received.id)
  const problems = (kept?.rows ?? []).flatMap((r) => r.problems.map((p) => ({ row: r.row, ...p })))
  const codes = [...new Set(problems.map((p) => p.code))]
  return {
    import: briefOf(scope, listed, now),
    people: null,
    sealed: isSealed(received.source),
    sheets: [],
    mapping: { sheet: kept?.sheet ?? '', headerRow: 1, columns: [] },
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
        sentence: problemMessage(p, { file: received.fileName, sheet: kept!.sheet, row: p.row, header }),
      }
    }),
  }
}
