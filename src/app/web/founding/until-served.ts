// The server starts anew with another company: the page waits for it.
import type { z } from 'zod'
import { getMe } from '../../../platform/auth/contract.ts'
import { call } from '../../../ui/api-client.ts'

type Me = z.output<typeof getMe.answer>

/** Until this address serves what is waited for. Gives up after a minute. */
export async function untilServed(there: (me: Me) => boolean): Promise<void> {
  for (let look = 0; look < 120; look++) {
    await new Promise((over) => setTimeout(over, 500))
    const me = await call(getMe, {}).catch(() => null)
    if (me && there(me)) return
  }
}
