// A received file with its sheet chosen and its columns laid out: as corrected, as remembered, or as guessed.
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import type { OpenedFile, Sheet } from '../platform/files/sheet.ts'
import { sheetSource } from './catalogue.ts'
import { findHeader, headerTexts } from './sheet-parsing/find-header.ts'
import { fingerprint, guessMapping } from './sheet-parsing/guess-columns.ts'
import type { Mapping } from './sheet-parsing/guess-columns.ts'
import type { SheetSource } from './source-definition.ts'
import { mappingForHeaders } from './store/import.ts'
import type { Received } from './store/import.ts'
import { openReceivedFile } from './open-received-file.ts'
import type { NotOpened } from './open-received-file.ts'

export interface Laid {
  source: SheetSource
  file: OpenedFile
  sheet: Sheet
  mapping: Mapping
  headers: string[]
  mappedBy: 'guessed' | 'remembered' | 'corrected'
}

const sheetOf = (file: OpenedFile, name: string | undefined) =>
  file.sheets.find((s) => s.name === name) ?? file.sheets[0]!

/** The sheet that names most of the source's fields; the first one otherwise. */
function likeliestSheet(file: OpenedFile, source: SheetSource): Sheet {
  const named = (s: Sheet) =>
    new Set(guessMapping(s, findHeader(s.rows, source.fields), source).columns.filter((c) => c !== null)).size
  return file.sheets.reduce((best, s) => (named(s) > named(best) ? s : best), file.sheets[0]!)
}

async function proposal(
  db: OpenDatabase,
  scope: Scope,
  source: SheetSource,
  sheet: Sheet,
): Promise<{ mapping: Mapping; mappedBy: Laid['mappedBy'] }> {
  const headerRow = findHeader(sheet.rows, source.fields)
  const headers = headerTexts(sheet.rows, headerRow, source.fields)
  const remembered = await db.read(scope, (reading) =>
    mappingForHeaders(reading, scope, source.key, fingerprint(headers)),
  )
  return remembered
    ? { mapping: { sheet: sheet.name, headerRow, columns: remembered }, mappedBy: 'remembered' }
    : { mapping: guessMapping(sheet, headerRow, source), mappedBy: 'guessed' }
}

/** A received file with its columns laid out: as corrected for it, as remembered for its headers, or as guessed. */
export async function layOutColumns(db: OpenDatabase, scope: Scope, received: Received): Promise<Laid | NotOpened> {
  const source = sheetSource(received.source)!
  const file = await openReceivedFile(db, scope, received.id)
  if ('refused' in file) return { ...file, params: { ...file.params, file: received.fileName } }
  const sheet = received.mapping ? sheetOf(file, received.mapping.sheet) : likeliestSheet(file, source)
  const { mapping, mappedBy } = received.mapping
    ? { mapping: received.mapping, mappedBy: 'corrected' as const }
    : await proposal(db, scope, source, sheet)
  return { source, file, sheet, mapping, mappedBy, headers: headerTexts(sheet.rows, mapping.headerRow, source.fields) }
}
