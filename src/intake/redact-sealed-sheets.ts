// Sheets with sealed fields: what stands in them is shown to nobody, and the file's content goes when its rows are in.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { deleteFileContent } from '../platform/files/store.ts'
import { catalogue, sheetSource } from './catalogue.ts'
import type { Laid } from './lay-out-columns.ts'
import { closeReceivedFile } from './open-received-file.ts'
import type { Rejected, SheetSource } from './source-definition.ts'
import { importsOf } from './store/import.ts'

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
