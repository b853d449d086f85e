// What runs by itself for accounts: letters with links, and the end of whatever lets somebody in who has left or is kept out.
import { endWaysIn, personsToEnd } from '../../people/public.ts'
import { endSessionsOf } from '../../platform/auth/end-access.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import type { Sweep } from '../../platform/jobs/job.ts'
import { endSeatsOf } from '../../programme/public.ts'
import { askSecondFactor } from './ask-second-factor.ts'
import { endKeysOf } from './end-keys.ts'
import { makeRequestedLinks } from './forgotten-password.ts'
import type { AccessLinks } from './link-address.ts'
import { sendLetters } from './send-letters.ts'

const product = systemScope()

/** A leaver's sessions, links, keys, password and seats are dead within a minute, whichever way he left: by page, by sheet or by erasure. */
export const endAccessOfLeavers: Sweep = {
  name: 'accounts.leavers',
  everySeconds: 20,
  work: async ({ db, now }) => {
    for (const { id, leftOn } of await db.read(product, (reading) => personsToEnd(reading, product)))
      await db.write(product, async (tx) => {
        if (leftOn === null) await endSessionsOf(tx, product, id, now)
        else await endWaysIn(tx, product, { person: id, lastDay: leftOn, now }, endSeatsOf)
        await endKeysOf(tx, product, id, now)
      })
  },
}

/** A second step of signing in is asked of administrators and the training duty, once each. */
export const askForSecondFactor: Sweep = {
  name: 'accounts.second-factor',
  everySeconds: 3600,
  work: async ({ db, now }) => {
    await db.write(product, (tx) => askSecondFactor(tx, now))
  },
}

export const sendAccessLinks = (links: AccessLinks): Sweep => ({
  name: 'accounts.letters',
  everySeconds: 5,
  work: async ({ db, now }) => {
    await makeRequestedLinks(db, links, now)
    await sendLetters(db, links, now)
  },
})
