// A received file, opened again: the last few stay open, because a preview is asked for many times.
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { openSheet } from '../platform/files/sheet-read.ts'
import type { OpenedFile, Refused, Sheet } from '../platform/files/sheet.ts'
import { hasContent, wholeContentOf } from '../platform/files/store.ts'
import { sheetSource } from './catalogue.ts'
import { findHeader, fingerprint, guessMapping, headerTexts } from './sheet-parsing/find-header-and-guess-columns.ts'
import type { Mapping } from './sheet-parsing/find-header-and-guess-columns.ts'
import type { SheetSource } from './source-definition.ts'
import { rememberedMapping } from './store/import.ts'
import type { Received } from './store/import.ts'

/** A file that can not be read, or one whose sealed content was erased. */
export type NotOpened = Refused | { refused: 'sealed'; params: Record<string, string | number> }

const open = new Map<string, Promise<OpenedFile | NotOpened>>()
const keep = 3

/** Keeps a received file open no longer. */
export const closeReceivedFile = (id: string) => void open.delete(id)

/** The sheets of a received file, or why they can not be read any more. */
export function openReceivedFile(db: OpenDatabase, scope: Scope, id: string): Promise<OpenedFile | NotOpened> {
  const known = open.get(id)
  if (known) return known
  const fresh = contentOrNone(db, scope, id).then((bytes): Promise<OpenedFile | NotOpened> | NotOpened =>
    bytes ? openSheet(bytes) : { refused: 'sealed', params: {} },
  )
  open.set(id, fresh)
  fresh.catch(() => open.delete(id))
  for (const old of [...open.keys()].slice(0, -keep)) open.delete(old)
  return fresh
}

const contentOrNone = (db: OpenDatabase, scope: Scope, id: string) =>
  db.read(scope, async (reading) =>
    (await hasContent(reading, scope, id)) ? wholeContentOf(reading, scope, id) : null,
  )

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
    rememberedMapping(reading, scope, source.key, fingerprint(headers)),
  )
  return remembered
    ? { mapping: { sheet: sheet.name, headerRow, columns: remembered }, mappedBy: 'remembered' }
    : { mapping: guessMapping(sheet, headerRow, source), mappedBy: 'guessed' }
}

/** A received file with its columns laid out: as corrected for it, as remembered for its headers, or as guessed. */
export async function layOut(db: OpenDatabase, scope: Scope, received: Received): Promise<Laid | NotOpened> {
  const source = sheetSource(received.source)!
  const file = await openReceivedFile(db, scope, received.id)
  if ('refused' in file) return { ...file, params: { ...file.params, file: received.fileName } }
  const sheet = received.mapping ? sheetOf(file, received.mapping.sheet) : likeliestSheet(file, source)
  const { mapping, mappedBy } = received.mapping
    ? { mapping: received.mapping, mappedBy: 'corrected' as const }
    : await proposal(db, scope, source, sheet)
  return { source, file, sheet, mapping, mappedBy, headers: headerTexts(sheet.rows, mapping.headerRow, source.fields) }
}
