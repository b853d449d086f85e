// Conversations about what one is told, and about the ways out of the house.
import type { Http } from '../http/http.ts'
import { routesOf } from '../http/serve.ts'
import * as contract from './contract.ts'
import type { Outgoing } from './deliver.ts'
import { markRead, noticesShown } from './inbox.ts'
import { channelsShown, end, setUp, tryOut } from './set-up.ts'
import { words } from './words.ts'

/** What is asked of the folders that know the organisation and its people. */
export interface Known {
  zone(): Promise<string>
  emailOf(person: string): Promise<string | null>
}

export function noticeRoutes(http: Http, outgoing: Outgoing, known: Known): void {
  const serve = routesOf(words, http)
  serve(contract.getNotices, ({ db, scope }) => db.read(scope, (reading) => noticesShown(reading, scope)))
  serve(contract.readNotices, ({ db, scope, body, now }) =>
    db.write(scope, (tx) => markRead(tx, scope, body.notices, now)),
  )
  serve(contract.listChannels, ({ db, scope, now }) =>
    scope.duties.has('administrator')
      ? db.read(scope, async (reading) => ({
          channels: await channelsShown(reading, scope, now),
          mail: Boolean(outgoing.smtpUrl && outgoing.mailFrom),
        }))
      : { refused: 'only-administrators' },
  )
  serve(contract.addChannel, async ({ db, scope, body, now }) => {
    const zone = await known.zone()
    return db.write(scope, (tx) => setUp(tx, scope, body, { now, zone, outgoing }))
  })
  serve(contract.tryChannel, async ({ db, scope, params, body, now }) => {
    const email = scope.person === null ? null : await known.emailOf(scope.person)
    return db.write(scope, (tx) => tryOut(tx, scope, { id: body.id, channel: params.channel, email }, now))
  })
  serve(contract.endChannel, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => end(tx, scope, params.channel, now)),
  )
}
