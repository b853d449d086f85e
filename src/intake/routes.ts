// Endpoints about bringing data in.
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import * as contract from './contract.ts'
import * as xapi from './sources/xapi/contract.ts'
import { erasePerson, viewErasable } from './erase-person.ts'
import { discardOwnUploads, discardUpload } from './discard-upload.ts'
import { sheetTemplate } from './sheet-template.ts'
import { waitingOf } from './store/import.ts'
import { setRetention, viewRetention, previewPurge } from './statement-retention.ts'
import { mapColumns } from './map-columns.ts'
import { exportRejectedRows } from './export-rejected-rows.ts'
import { mayBringInSomewhere, mayWatch } from './permissions.ts'
import { preview } from './preview.ts'
import { receiveUploadForm } from './receive-upload-form.ts'
import { startImportWaitBriefly } from './start-import-wait-briefly.ts'
import { matchActor } from './sources/xapi/match-actor.ts'
import { placeActivity } from './sources/xapi/place-activity.ts'
import { viewPersons, viewXapiMatching } from './sources/xapi/view-xapi-matching.ts'
import { viewStatement } from './sources/xapi/view-statement.ts'
import { undoImport } from './undo-import.ts'
import { viewImport, viewSources, viewImports } from './view-imports.ts'
import { viewOriginalFile } from './view-original-file.ts'
import { viewWatchedFolders } from './view-watched-folders.ts'
import { giveUpFolder, watchFolder } from './watch-folder.ts'
import { words } from './words.ts'

export function intakeRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(contract.listSources, ({ db, scope }) => db.read(scope, (reading) => viewSources(reading, scope)))
  serve(contract.listImports, ({ db, scope, now }) =>
    db.read(scope, async (reading) => ({
      imports: await viewImports(reading, scope, now),
      mayBringIn: mayBringInSomewhere(scope),
      waitingOfMine: scope.person === null ? 0 : (await waitingOf(reading, scope, scope.person)).length,
    })),
  )
  serve(contract.sheetTemplate, ({ db, scope, params, query, lang, now }) =>
    db.read(scope, (reading) => sheetTemplate(reading, scope, { source: params.source, ...query, lang, now })),
  )
  serve(contract.discardUpload, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => discardUpload(tx, scope, params.import, now)),
  )
  serve(contract.discardOwnUploads, ({ db, scope, now }) => db.write(scope, (tx) => discardOwnUploads(tx, scope, now)))
  serve(contract.receiveFile, receiveUploadForm)
  serve(contract.previewImport, ({ db, scope, params, now }) => preview(db, scope, params.import, now))
  serve(contract.mapColumns, ({ db, scope, params, body, now }) =>
    mapColumns(db, scope, { id: params.import, mapping: body }, now),
  )
  serve(contract.bringIn, ({ db, scope, params, now }) => startImportWaitBriefly(db, scope, params.import, now))
  serve(contract.importProgress, ({ db, scope, params, now }) =>
    db.read(scope, (reading) => viewImport(reading, scope, params.import, now)),
  )
  serve(contract.rejectedWorkbook, ({ db, scope, params, lang, now }) =>
    exportRejectedRows(db, scope, { id: params.import, lang, now }),
  )
  serve(contract.originalFile, ({ db, scope, params, now }) =>
    db.read(scope, (reading) => viewOriginalFile(reading, scope, params.import, now)),
  )
  const root = http.dropFolder
  serve(contract.listWatched, ({ db, scope, now }) =>
    db.read(scope, async (reading) => ({
      folders: await viewWatchedFolders(reading, scope, { now, root }),
      root: mayWatch(scope) ? (root ?? null) : null,
      mayWatch: mayWatch(scope),
    })),
  )
  serve(contract.watchFolder, ({ db, scope, body, now }) =>
    db.write(scope, (tx) => watchFolder(tx, scope, body, { root, now })),
  )
  serve(contract.giveUpFolder, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => giveUpFolder(tx, scope, params.watched, now)),
  )
  serve(contract.undoImport, async ({ db, scope, params, now }) => {
    const undone = await db.write(scope, (tx) => undoImport(tx, scope, params.import, now))
    return 'refused' in undone ? undone : db.read(scope, (reading) => viewImport(reading, scope, params.import, now))
  })
  xapiMatchingRoutes(serve)
  erasureAndRetentionRoutes(serve)
}

/** Who is who, and where activities belong. */
function xapiMatchingRoutes(serve: ReturnType<typeof endpointRegistrar>): void {
  serve(xapi.getXapi, ({ db, scope }) => db.read(scope, (reading) => viewXapiMatching(reading, scope)))
  serve(xapi.findPersons, ({ db, scope, query }) =>
    db.read(scope, (reading) => viewPersons(reading, scope, query.signs)),
  )
  serve(xapi.matchActor, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => matchActor(tx, scope, { actor: params.actor, person: body.person, now })),
  )
  serve(xapi.partActor, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => matchActor(tx, scope, { actor: params.actor, person: null, now })),
  )
  serve(xapi.placeActivity, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => placeActivity(tx, scope, { activity: params.activity, placing: body, now })),
  )
  serve(xapi.unplaceActivity, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => placeActivity(tx, scope, { activity: params.activity, placing: null, now })),
  )
  serve(xapi.getStatement, ({ db, scope, params }) =>
    db.read(scope, (reading) => viewStatement(reading, scope, params)),
  )
}

/** What goes: people, and statements past their time. */
function erasureAndRetentionRoutes(serve: ReturnType<typeof endpointRegistrar>): void {
  serve(contract.getErasable, ({ db, scope, params }) =>
    db.read(scope, (reading) => viewErasable(reading, scope, params.person)),
  )
  serve(contract.erasePerson, ({ db, scope, body, now }) =>
    db.write(scope, (tx) => erasePerson(tx, scope, { id: body.person, name: body.name, now })),
  )
  serve(contract.getRetention, ({ db, scope }) => db.read(scope, (reading) => viewRetention(reading, scope)))
  serve(contract.previewPurge, ({ db, scope, query, now }) =>
    db.read(scope, (reading) => previewPurge(reading, scope, { months: query.months, now })),
  )
  serve(contract.setRetention, ({ db, scope, body, now }) =>
    db.write(scope, (tx) => setRetention(tx, scope, { months: body.months, now })),
  )
}
