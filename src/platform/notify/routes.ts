// Endpoints about what one is told, and about the outgoing channels.
import type { RouteContext } from '../http/route-context.ts'
import { endpointRegistrar } from '../http/register-endpoint.ts'
import * as contract from './contract.ts'
import type { Outgoing } from './deliver-outbox.ts'
import { markRead, viewNotices } from './notice-inbox.ts'
import { viewChannelsPage, end, setUpChannel, testChannel } from './administer-channels.ts'
import { words } from './words.ts'

/** What is asked of the folders that know the organisation and its people. */
export interface Known {
  zone(): Promise<string>
  emailOf(person: string): Promise<string | null>
}

export function noticeRoutes(http: RouteContext, outgoing: Outgoing, known: Known): void {
  const serve = endpointRegistrar(words, http)
  serve(contract.getNotices, ({ db, scope }) => db.read(scope, (reading) => viewNotices(reading, scope)))
  serve(contract.readNotices, ({ db, scope, body, now }) =>
    db.write(scope, (tx) => markRead(tx, scope, body.notices, now)),
  )
  serve(contract.listChannels, ({ db, scope, now }) =>
    scope.duties.has('administrator')
      ? db.read(scope, (reading) => viewChannelsPage(reading, scope, { outgoing, now }))
      : { refused: 'only-administrators' },
  )
  serve(contract.addChannel, async ({ db, scope, body, now }) => {
    const zone = await known.zone()
    return db.write(scope, (tx) => setUpChannel(tx, scope, body, { now, zone, outgoing }))
  })
  serve(contract.tryChannel, async ({ db, scope, params, body, now }) => {
    const email = scope.person === null ? null : await known.emailOf(scope.person)
    return db.write(scope, (tx) => testChannel(tx, scope, { id: body.id, channel: params.channel, email }, now))
  })
  serve(contract.endChannel, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => end(tx, scope, params.channel, now)),
  )
}
