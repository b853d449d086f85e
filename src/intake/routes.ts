// Conversations about bringing data in.
import { z } from 'zod'
import { rowsOfBatch } from '../evidence/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { fileById, rest, wholeContentOf } from '../platform/files/store.ts'
import type { RestingFile } from '../platform/files/store.ts'
import type { Http } from '../platform/http/http.ts'
import { routesOf } from '../platform/http/serve.ts'
import type { Asked } from '../platform/http/serve.ts'
import { bringIn } from './bring-in.ts'
import * as contract from './contract.ts'
import { erasePerson, viewErasable } from './erase-person.ts'
import { keepFor, viewKeeping, viewPast } from './keep-for.ts'
import { mapColumns } from './map-columns.ts'
import { mend } from './mend.ts'
import { mayBringInSomewhere, mayWatch } from './permissions.ts'
import { preview } from './preview.ts'
import { receive } from './receive.ts'
import { matchActor } from './sources/xapi/match.ts'
import { placeActivity } from './sources/xapi/place-activity.ts'
import { viewPersons, viewStatement, viewXapi } from './sources/xapi/view.ts'
import { isSealed } from './seal.ts'
import { importById } from './store/import.ts'
import { undo } from './undo.ts'
import { sourcesShown, viewImport, viewImports } from './view-imports.ts'
import { viewWatched } from './view-watched.ts'
import { giveUpFolder, watchFolder } from './watch-folder.ts'
import { words } from './words.ts'

/** An upload answers after this long at the latest; the work goes on, and the page asks how far it is. */
const patienceMs = 8000

const sentFields = z.object({ id: z.uuid(), source: z.string().max(60), run: z.uuid().nullable() })

/** The form's fields come before its file. */
async function receiveForm({ db, scope, files, now }: Asked) {
  if (!mayBringInSomewhere(scope)) return { refused: 'not-yours' }
  const fields: Record<string, string> = {}
  for await (const part of files()) {
    if ('value' in part) {
      fields[part.field] = part.value
      continue
    }
    const given = sentFields.safeParse({ id: fields.id, source: fields.source, run: fields.run || null })
    const file = await rest(part.stream)
    if (!given.success) return forget(file, { refused: 'form-incomplete' })
    return receive(db, scope, { ...given.data, name: part.name, type: part.type, file }, now).finally(() => file.done())
  }
  return { refused: 'no-file' }
}

async function forget<T>(file: RestingFile, answer: T): Promise<T> {
  await file.done()
  return answer
}

/** Starts, waits for a while, and answers how it stands. A later surprise is kept in the import's row. */
async function startBringingIn(db: OpenDatabase, scope: Scope, id: string, now: Date) {
  const work = bringIn(db, scope, id, now)
  const late = new Promise<null>((resolve) => { setTimeout(() => resolve(null), patienceMs).unref() })
  const answer = await Promise.race([work, late])
  work.catch(() => {})
  if (answer !== null && 'refused' in answer) return answer
  return db.read(scope, (reading) => viewImport(reading, scope, id, now))
}

export function intakeRoutes(http: Http): void {
  const serve = routesOf(words, http)
  serve(contract.listSources, () => ({ sources: sourcesShown() }))
  serve(contract.listImports, ({ db, scope, now }) => db.read(scope, async (reading) => ({ imports: await viewImports(reading, scope, now), mayBringIn: mayBringInSomewhere(scope) })))
  serve(contract.receiveFile, (asked) => receiveForm(asked))
  serve(contract.previewImport, ({ db, scope, params, now }) => preview(db, scope, params.import, now))
  serve(contract.mapColumns, ({ db, scope, params, body, now }) => mapColumns(db, scope, { id: params.import, mapping: body }, now))
  serve(contract.bringIn, ({ db, scope, params, now }) => startBringingIn(db, scope, params.import, now))
  serve(contract.importProgress, ({ db, scope, params, now }) => db.read(scope, (reading) => viewImport(reading, scope, params.import, now)))
  serve(contract.rejectedWorkbook, ({ db, scope, params, lang, now }) => mend(db, scope, { id: params.import, lang, now }))
  serve(contract.originalFile, ({ db, scope, params }) => db.read(scope, async (reading) => {
    const received = await importById(reading, scope, params.import)
    if (received && isSealed(received.source)) return { refused: 'sealed' }
    const file = await fileById(reading, scope, params.import)
    return file ? { name: file.name, content: await wholeContentOf(reading, scope, params.import) } : { refused: 'not-found' }
  }))
  serve(contract.importRows, ({ db, scope, params, query }) => db.read(scope, (reading) => rowsOfBatch(reading, scope, { batch: params.import, offset: query.offset, limit: 100 })))
  const root = http.dropFolder
  serve(contract.listWatched, ({ db, scope, now }) => db.read(scope, async (reading) => ({ folders: await viewWatched(reading, scope, { now, root }), root: mayWatch(scope) ? (root ?? null) : null, mayWatch: mayWatch(scope) })))
  serve(contract.watchFolder, ({ db, scope, body, now }) => db.write(scope, (tx) => watchFolder(tx, scope, body, { root, now })))
  serve(contract.giveUpFolder, ({ db, scope, params, now }) => db.write(scope, (tx) => giveUpFolder(tx, scope, params.watched, now)))
  serve(contract.undoImport, async ({ db, scope, params, now }) => {
    const undone = await db.write(scope, (tx) => undo(tx, scope, params.import, now))
    return 'refused' in undone ? undone : db.read(scope, (reading) => viewImport(reading, scope, params.import, now))
  })
  settling(serve)
  forgetting(serve)
}

/** Who is who, and where activities belong. */
function settling(serve: ReturnType<typeof routesOf>): void {
  serve(contract.getXapi, ({ db, scope }) => db.read(scope, (reading) => viewXapi(reading, scope)))
  serve(contract.findPersons, ({ db, scope, query }) => db.read(scope, (reading) => viewPersons(reading, scope, query.signs)))
  serve(contract.matchActor, ({ db, scope, params, body, now }) => db.write(scope, (tx) => matchActor(tx, scope, { actor: params.actor, person: body.person, now })))
  serve(contract.partActor, ({ db, scope, params, now }) => db.write(scope, (tx) => matchActor(tx, scope, { actor: params.actor, person: null, now })))
  serve(contract.placeActivity, ({ db, scope, params, body, now }) => db.write(scope, (tx) => placeActivity(tx, scope, { activity: params.activity, placing: body, now })))
  serve(contract.unplaceActivity, ({ db, scope, params, now }) => db.write(scope, (tx) => placeActivity(tx, scope, { activity: params.activity, placing: null, now })))
  serve(contract.getStatement, ({ db, scope, params }) => db.read(scope, (reading) => viewStatement(reading, scope, params)))
}

/** What goes: people, and statements past their time. */
function forgetting(serve: ReturnType<typeof routesOf>): void {
  serve(contract.getErasable, ({ db, scope, params }) => db.read(scope, (reading) => viewErasable(reading, scope, params.person)))
  serve(contract.erasePerson, ({ db, scope, body, now }) => db.write(scope, (tx) => erasePerson(tx, scope, { id: body.person, name: body.name, now })))
  serve(contract.getKeeping, ({ db, scope }) => db.read(scope, (reading) => viewKeeping(reading, scope)))
  serve(contract.getPast, ({ db, scope, query, now }) => db.read(scope, (reading) => viewPast(reading, scope, { months: query.months, now })))
  serve(contract.keepFor, ({ db, scope, body, now }) => db.write(scope, (tx) => keepFor(tx, scope, { months: body.months, now })))
}
