// A whole folder, or one sheet, brought in from the terminal by the installation's operator, telling how far it is.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { idFrom, newId } from '../platform/db/id.ts'
import { spoolToDisk } from '../platform/files/store.ts'
import { runs } from '../programme/public.ts'
import { importSheet } from './import-sheet.ts'
import { catalogue, sheetSource } from './catalogue.ts'
import { preview } from './preview.ts'
import { receiveFile } from './receive-file.ts'
import { importOulad } from './sources/oulad/import-oulad.ts'
import type { ImportProgress } from './sources/oulad/import-oulad.ts'
import { missingFiles } from './sources/oulad/files.ts'
import { saveEnd, saveImport, saveStart } from './store/import.ts'

type Refusal = { refused: string; params?: Record<string, string | number> }
export interface FromTerminal {
  recorded: number
  known: number
  corrected: number
  rejected: number
  sentences: { zh: string; en: string }[]
}

const scope = systemScope()

/** The OULAD folder: one import with its state, under which all of its evidence can be found and undone. */
async function folder(
  db: OpenDatabase,
  path: string,
  { now, tell }: { now: Date; tell: ImportProgress },
): Promise<FromTerminal | Refusal> {
  const missing = missingFiles(path)
  if (missing.length > 0) return { refused: 'folder-incomplete', params: { folder: path, files: missing.join(', ') } }
  const batch = newId()
  await db.write(scope, async (tx) => {
    await saveImport(tx, scope, {
      id: batch,
      source: 'oulad',
      run: null,
      fileName: basename(path),
      sha256: null,
      encoding: null,
      mapping: null,
      at: now,
    })
    await saveStart(tx, scope, { import: batch, at: now, total: 0 })
  })
  const brought = await importOulad(db, scope, { folder: path, batch, tell })
  const counts = { recorded: brought.recorded, known: brought.known, corrected: 0, rejected: brought.banked }
  await db.write(scope, async (tx) => {
    await saveEnd(tx, scope, batch, { at: now, done: brought.clicks, counts })
    await writeAuditLog(tx, scope, 'intake.brought-in', batch, { ...counts, clicks: brought.clicks })
  })
  return { ...counts, sentences: [] }
}

/** Run names as 「客服新人培训 第 5 期」, its id, or the run's own name where only one has it. */
async function runNamed(db: OpenDatabase, name: string | undefined): Promise<string | null> {
  if (name === undefined) return null
  const all = await db.read(scope, (reading) => runs(reading, scope))
  const found = all.filter((r) => r.id === name || `${r.programme} ${r.name}` === name || r.name === name)
  return found.length === 1 ? found[0]!.id : null
}

async function sheet(db: OpenDatabase, { source, path, run, now }: Wanted): Promise<FromTerminal | Refusal> {
  const file = await spoolToDisk(createReadStream(path))
  try {
    const id = idFrom('import', file.sha256, source, now.toISOString())
    const received = await receiveFile(
      db,
      scope,
      { id, source, run: await runNamed(db, run), name: basename(path), type: 'application/octet-stream', file },
      now,
    )
    if ('refused' in received) return received
    const seen = await preview(db, scope, id, now)
    const counts = await importSheet(db, scope, id, now)
    if ('refused' in counts) return counts
    return { ...counts, sentences: 'refused' in seen ? [] : seen.problems.slice(0, 20).map((p) => p.sentence) }
  } finally {
    await file.done()
  }
}

export interface Wanted {
  source: string
  path: string
  run?: string
  now: Date
  tell: ImportProgress
}

/** Brings in what lies at `path` by a source of the catalogue. */
export async function importFromTerminal(db: OpenDatabase, wanted: Wanted): Promise<FromTerminal | Refusal> {
  if (!existsSync(wanted.path)) return { refused: 'no-such-path', params: { path: wanted.path } }
  const source = catalogue.find((s) => s.key === wanted.source)
  if (!source) return { refused: 'unknown-source', params: { source: wanted.source } }
  if (source.takes === 'folder') return folder(db, wanted.path, wanted)
  if (!statSync(wanted.path).isFile() || !sheetSource(wanted.source))
    return { refused: 'not-a-sheet', params: { file: wanted.path } }
  return sheet(db, wanted)
}
