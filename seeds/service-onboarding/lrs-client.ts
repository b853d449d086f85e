// The door of the record store while the story is told: what systems send goes through it at the moment it was sent.
import { personNamesAndTimeZone } from '../../src/app/person-names-and-time-zone.ts'
import { xapiNotesForSenders } from '../../src/app/xapi-notes-for-senders.ts'
import { lrsRoutesFor } from '../../src/lrs/public.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { createServer } from '../../src/platform/http/create-server.ts'
import { usualLimits } from '../../src/platform/http/security-plugins.ts'

export interface SendingKey {
  key: string
  secret: string
}

/** `send` answers the status; `close` writes down what was counted. */
export async function openLrsClient(
  db: OpenDatabase,
): Promise<{ send(key: SendingKey, when: Date, statements: unknown): Promise<number>; close(): Promise<void> }> {
  let moment = new Date(0)
  const app = await createServer({ limits: { ...usualLimits, lag: 0 }, logger: false })
  const never = () => Promise.reject(new Error('nobody signs in while the story is told'))
  lrsRoutesFor(
    personNamesAndTimeZone,
    xapiNotesForSenders,
  )({ app, db, clock: () => moment, authenticate: never, later: never, careful: true })
  return {
    async send({ key, secret }, when, statements) {
      moment = when
      const headers = {
        authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
        'x-experience-api-version': '1.0.3',
        'content-type': 'application/json',
      }
      return (
        await app.inject({ method: 'POST', url: '/xapi/statements', payload: JSON.stringify(statements), headers })
      ).statusCode
    },
    close: () => app.close(),
  }
}
