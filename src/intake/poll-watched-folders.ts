// Files that appear in a watched folder come in by themselves; each is put away with what became of it.
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { newId } from '../platform/db/id.ts'
import type { SpooledFile } from '../platform/files/store.ts'
import type { Text } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'
import { importSheet } from './import-sheet.ts'
import { mostBytes } from './contract.ts'
import { layBeside, lyingIn, placeOf, putAway, readLying } from './drop-folder.ts'
import { exportRejectedRows } from './export-rejected-rows.ts'
import { receiveFile } from './receive-file.ts'
import { claim, sameBytes } from './store/import.ts'
import { restedSince, savePickedUp, saveUnreadable, watchedFolders } from './store/watched-folders.ts'
import type { DroppedFile, PickedUp, Watched } from './store/watched-folders.ts'
import { words } from './words.ts'

type Became = Pick<PickedUp, 'how' | 'code' | 'import' | 'sha256'> & {
  params: Record<string, string | number> | null
  mending?: { name: string; content: Buffer }
}
interface Taking {
  db: OpenDatabase
  watched: Watched
  path: string
  now: Date
}

/** Looks into every watched folder below `root`; several workers may look at once, each folder is looked into by one. */
export async function pollWatchedFolders(db: OpenDatabase, root: string | undefined, now: Date): Promise<void> {
  const product = systemScope()
  for (const watched of await db.read(product, (reading) => watchedFolders(reading, product))) {
    await db.write(product, async (holding) => {
      if (await claim(holding, product, watched.id)) await lookInto(db, watched, { root, now })
    })
  }
}

async function lookInto(
  db: OpenDatabase,
  watched: Watched,
  { root, now }: { root: string | undefined; now: Date },
): Promise<void> {
  const product = systemScope()
  const place = await placeOf(root, watched.folder)
  if ('refused' in place)
    return db.write(product, (tx) => saveUnreadable(tx, product, watched.id, { code: place.refused, at: now }))
  const lying = await lyingIn(place.path)
  const rested = await db.write(product, async (tx) => {
    await saveUnreadable(tx, product, watched.id, null)
    return restedSince(tx, product, watched.id, lying, now)
  })
  for (const file of lying.filter(({ name }) => rested.has(name)))
    await take({ db, watched, path: place.path, now }, file)
}

/** One file: brought in, put away, written down. Cut off in between it lies there still, and is known at the next look. */
async function take(at: Taking, file: DroppedFile): Promise<void> {
  const { db, watched, path, now } = at
  const scope = systemScope(watched.by_person)
  const became = await becomes(at, scope, file)
  if (became === null) return
  const { mending, ...kept } = became
  const stamp = now.toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')
  const lies = await putAway(path, file.name, { room: kept.how === 'refused' ? 'failed' : 'done', stamp })
  if (mending) await layBeside(path, mending.name, { content: mending.content, stamp })
  else if (kept.how === 'refused')
    await layBeside(path, `${file.name}.txt`, { content: reason(kept, file.name), stamp })
  await db.write(scope, (tx) =>
    savePickedUp(tx, scope, { id: newId(), watched: watched.id, name: file.name, lies, at: now, ...kept }),
  )
}

/** What a file becomes; null when it changed under our eyes and waits for the next look. */
async function becomes(at: Taking, scope: Scope, file: DroppedFile): Promise<Became | null> {
  if (file.bytes > mostBytes) return refusal(null, 'file-too-big', { file: file.name, limit: mostBytes / 1024 / 1024 })
  const content = await readLying(at.path, file)
  if (content === null) return null
  try {
    return await broughtIn(at, scope, file.name, content)
  } finally {
    await content.done()
  }
}

const refusal = (
  sha256: string | null,
  code: string,
  params: Record<string, string | number> = {},
  more: Partial<Became> = {},
): Became => ({ how: 'refused', code, params, sha256, import: null, ...more })

async function broughtIn({ db, watched, now }: Taking, scope: Scope, name: string, file: SpooledFile): Promise<Became> {
  const sent = { id: newId(), source: watched.source, run: watched.run, name, type: 'application/octet-stream', file }
  const before = await db.read(scope, (reading) =>
    sameBytes(reading, scope, { id: sent.id, source: sent.source, run: sent.run, sha256: file.sha256 }),
  )
  if (before) return { how: 'known', code: null, params: null, import: before.id, sha256: file.sha256 }
  const received = await receiveFile(db, scope, sent, now)
  if ('refused' in received) return refusal(file.sha256, received.refused, received.params)
  const counts = await importSheet(db, scope, sent.id, now)
  const left = 'refused' in counts ? counts.refused === 'nothing-to-bring-in' : counts.rejected > 0
  const mending = left ? await exportRejectedRows(db, scope, { id: sent.id, lang: 'zh', now }) : undefined
  const beside = mending && !('refused' in mending) ? { mending } : {}
  if ('refused' in counts) return refusal(file.sha256, counts.refused, counts.params, { import: sent.id, ...beside })
  return { how: 'brought-in', code: null, params: null, import: sent.id, sha256: file.sha256, ...beside }
}

/** The reason beside a file that could not go in, in both languages. */
function reason({ code, params }: Pick<Became, 'code' | 'params'>, name: string): string {
  const text = (words as Record<string, Text>)[`refused.${code}`]!
  return `${name}\n${say(text, 'zh', params ?? {})}\n${say(text, 'en', params ?? {})}\n`
}
