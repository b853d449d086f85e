// Endpoints of the administrators' pages: keys of senders, how they are doing, and the quarantine.
import type { Readable } from 'node:stream'
import type { RouteContext } from '../platform/http/route-context.ts'
import { both } from '../platform/http/validate-request.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import type { Serve } from '../platform/http/register-endpoint.ts'
import type { Params, Text } from '../platform/localised-text/contract.ts'
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

/** `gate` forgets what it remembered whenever a key changes: a revocation holds from the next request on. */
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
  serve(contract.rotate, async ({ db, scope, params, body, now }) => {
    const rotated = await changed(
      db.write(scope, (tx) => rotateSecret(tx, scope, { id: params.credential, graceHours: body.graceHours, now })),
    )
    return 'refused' in rotated ? rotated : { ...rotated, oldUntil: rotated.oldUntil?.toISOString() ?? null }
  })
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
  serve(contract.replayRefusals, async ({ db, scope, body, now }) => {
    const became = await resubmitSeveral({ db, definitions }, scope, { refusals: body.refusals, now })
    const denied = became.find(({ became: b }) => 'refused' in b && b.refused === 'not-yours')
    if (denied) return { refused: 'not-yours' }
    return {
      became: became.map(({ refusal, became: b }) =>
        'refused' in b
          ? { refusal, statements: null, why: whyNot(b) }
          : { refusal, statements: b.statements, why: null },
      ),
    }
  })
  serve(contract.dismissRefusals, ({ db, scope, body, now }) =>
    db.write(scope, (tx) => dismissRefusals(tx, scope, { ...body, now })),
  )
  serve(contract.quarantineFile, ({ db, scope, query: { refusal, ...filter } }) =>
    db.read(scope, (reading) =>
      quarantineAsFile(reading, scope, { filter, ids: refusal === undefined ? null : [refusal].flat(), people }),
    ),
  )
}

/** The sentence of a refusal among several. */
function whyNot({ refused, params = {} }: { refused: string; params?: Params }): Text {
  const text = (words as Record<string, Text>)[`refused.${refused}`]
  return text ? both(text, params) : { zh: refused, en: refused }
}
