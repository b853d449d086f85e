// Whoever is to stand in for an absent superior is told of whom, on which days, and what it lets them do.
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { textsOf } from '../platform/localised-text/contract.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import { deputyWords } from './deputy-words.ts'
import { deputiesToTell, saveDeputyTold } from './store/deputy.ts'

const text = textsOf(deputyWords)

/** Told within seconds of being appointed, and again when the days change; who was dismissed before that is not told. */
export async function tellDeputies(db: OpenDatabase, now: Date): Promise<void> {
  const scope = systemScope()
  if ((await db.read(scope, (reading) => deputiesToTell(reading, scope))).length === 0) return
  await db.write(scope, async (tx) => {
    for (const d of await deputiesToTell(tx, scope)) {
      const params = { name: d.absentName, since: d.since, until: d.until }
      await sendNotice(tx, scope, {
        key: `people deputy ${d.id} ${d.deputy} ${d.since} ${d.until}`,
        about: 'people.deputy',
        to: [{ person: d.deputy, email: d.email }],
        title: text('deputy.told', params),
        body: text('deputy.told-body', params),
        outside: { title: text('deputy.told-outside'), body: text('deputy.told-outside-body') },
        href: `/people/${d.deputy}`,
        now,
      })
      await saveDeputyTold(tx, scope, d.id, now)
    }
  })
}
