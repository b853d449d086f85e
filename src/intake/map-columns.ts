// Somebody corrects which column is which: kept for this file, remembered for the next one with the same headers.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { openReceivedFile } from './open-received-file.ts'
import { isSender, mayBringIn } from './permissions.ts'
import { sheetSource } from './catalogue.ts'
import { headerTexts } from './sheet-parsing/find-header.ts'
import { fingerprint, missingFields } from './sheet-parsing/guess-columns.ts'
import type { Mapping } from './sheet-parsing/guess-columns.ts'
import { importById, importListed, saveMappingForHeaders, saveMapping } from './store/import.ts'

/** Answers required fields that are still without a column. */
export async function mapColumns(
  db: OpenDatabase,
  scope: Scope,
  { id, mapping }: { id: string; mapping: Mapping },
  now: Date,
) {
  const received = await db.read(scope, (reading) => importById(reading, scope, id))
  if (!received || received.sha256 === null) return { refused: 'not-found' }
  if (!mayBringIn(scope, received.run)) return { refused: 'not-yours' }
  if (!isSender(scope, received)) return { refused: 'not-the-sender', params: { file: received.fileName } }
  const source = sheetSource(received.source)!
  const file = await openReceivedFile(db, scope, id)
  if ('refused' in file) return { ...file, params: { ...file.params, file: received.fileName } }
  const sheet = file.sheets.find((s) => s.name === mapping.sheet)
  if (!sheet || !fits(mapping, source.fields)) return { refused: 'mapping-does-not-fit' }
  const headers = headerTexts(sheet.rows, mapping.headerRow, source.fields)
  return db.write(scope, async (tx) => {
    if ((await importListed(tx, scope, id))?.endedAt) return { refused: 'already-brought-in' }
    await saveMapping(tx, scope, id, mapping)
    await saveMappingForHeaders(tx, scope, {
      source: source.key,
      fingerprint: fingerprint(headers),
      columns: mapping.columns,
      at: now,
    })
    await writeAuditLog(tx, scope, 'intake.mapped', id)
    return { missing: missingFields(mapping, source) }
  })
}

/** Only fields of the source, none twice unless it may have many columns. */
function fits(mapping: Mapping, fields: readonly { key: string; many?: boolean }[]): boolean {
  const used = mapping.columns.filter((c) => c !== null)
  return used.every((key) => {
    const field = fields.find((f) => f.key === key)
    return field !== undefined && (field.many === true || used.filter((u) => u === key).length === 1)
  })
}
