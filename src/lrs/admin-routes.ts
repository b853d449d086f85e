// Endpoints of the administrators' pages: keys of senders, how they are doing, and the quarantine.
import type { Readable } from 'node:stream'
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import type { Serve } from '../platform/http/register-endpoint.ts'
import { renameCredential, revokeCredential, rotateSecret } from './change-credential.ts'
import * as contract from './contract.ts'
import type { DefinitionWriter } from './api/activity-definition-writer.ts'
import type { ClientAuthenticator } from './api/authenticate-client.ts'
import { dismissRefusals } from './dismiss-refusals.ts'
import { issueCredential } from './issue-credential.ts'
import { resubmitRefused, resubmitSeveral } from './resubmit-refused.ts'
import { maySeeSenders } from './permissions.ts'
import { quarantineAsFile, refusedBytes, viewQuarantine, viewRefusal } from './view-quarantine.ts'
import type { PersonNamesAndTimeZone } from './view-senders.ts'
import { viewSender, viewSenders } from './view-senders.ts'
import { words } from './words.ts'

/** `notes` are for whoever sets up a sender. */
export function adminRoutes(
  http: RouteContext,
  people: PersonNamesAndTimeZone,
  {
    authenticator,
    definitions,
    notes,
  }: { authenticator: ClientAuthenticator; definitions: DefinitionWriter; notes: () => Readable },
): void {
  const serve = endpointRegistrar(words, http)
  senderRoutes(serve, people, authenticator)
  serve(contract.notesForSenders, ({ scope }) =>
    maySeeSenders(scope) ? { name: 'xapi.md', content: notes() } : { refused: 'not-yours' },
  )
  quarantineRoutes(serve, people, definitions)
}

/** The authenticator forgets what it cached whenever a credential changes: a revocation holds from the next request on. */
function senderRoutes(serve: Serve, people: PersonNamesAndTimeZone, authenticator: ClientAuthenticator): void {
  const changed = async <T>(change: Promise<T>) => {
    const answer = await change
    authenticator.forget()
    return answer
  }
  serve(contract.listSenders, ({ db, scope, now }) =>
    db.read(scope, (reading) => viewSenders(reading, scope, people, now)),
  )
  serve(contract.getTraffic, ({ db, scope, params, now }) =>
    db.read(scope, (reading) => viewSender(reading, scope, { credential: params.credential, people, now })),
  )
  serve(contract.issue, ({ db, scope, body, now }) =>
    db.write(scope, (tx) => issueCredential(tx, scope, { ...body, now })),
  )
  serve(contract.rename, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => renameCredential(tx, scope, { id: params.credential, name: body.name, now })),
  )
  serve(contract.rotate, ({ db, scope, params, body, now }) =>
    changed(
      db.write(scope, (tx) => rotateSecret(tx, scope, { id: params.credential, graceHours: body.graceHours, now })),
    ),
  )
  serve(contract.revoke, ({ db, scope, params, now }) =>
    changed(db.write(scope, (tx) => revokeCredential(tx, scope, { id: params.credential, now }))),
  )
}

function quarantineRoutes(serve: Serve, people: PersonNamesAndTimeZone, definitions: DefinitionWriter): void {
  serve(contract.listRefusals, ({ db, scope, query: { page, ...filter } }) =>
    db.read(scope, (reading) => viewQuarantine(reading, scope, { filter, page, people })),
  )
  serve(contract.getRefusal, ({ db, scope, params }) =>
    db.read(scope, (reading) => viewRefusal(reading, scope, { id: params.refusal, people })),
  )
  serve(contract.refusedBody, ({ db, scope, params }) =>
    db.read(scope, (reading) => refusedBytes(reading, scope, params.refusal)),
  )
  serve(contract.resubmitRefusal, ({ db, scope, params, body, now }) =>
    resubmitRefused({ db, definitions }, scope, { refusal: params.refusal, text: body.text, now }),
  )
  serve(contract.replayRefusals, ({ db, scope, body, now }) =>
    resubmitSeveral({ db, definitions }, scope, { refusals: body.refusals, now }),
  )
  serve(contract.dismissRefusals, ({ db, scope, body, now }) =>
    db.write(scope, (tx) => dismissRefusals(tx, scope, { ...body, now })),
  )
  serve(contract.quarantineFile, ({ db, scope, query: { refusal, ...filter } }) =>
    db.read(scope, (reading) =>
      quarantineAsFile(reading, scope, { filter, ids: refusal === undefined ? null : [refusal].flat(), people }),
    ),
  )
}
