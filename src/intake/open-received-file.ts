// A received file, opened again: the last few stay open, because a preview is asked for many times.
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { openSheet } from '../platform/files/sheet-read.ts'
import type { OpenedFile, Refused } from '../platform/files/sheet.ts'
import { hasContent, wholeContentOf } from '../platform/files/store.ts'

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
