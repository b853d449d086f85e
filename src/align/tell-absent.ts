// An absent manager is told what a deputy did in their place in a three-party review: that it was answered, and that it was confirmed.
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { textsOf } from '../platform/localised-text/contract.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import { answeredWords } from './answered-words.ts'
import { keyOfSpokenFor, spokenForOfLate } from './store/spoken-for.ts'

const text = textsOf(answeredWords)

/** Told within seconds, once by the key. */
export async function tellAbsent(db: OpenDatabase, now: Date): Promise<void> {
  const scope = systemScope()
  if ((await db.read(scope, (reading) => spokenForOfLate(reading, scope))).length === 0) return
  await db.write(scope, async (tx) => {
    for (const s of await spokenForOfLate(tx, scope)) {
      const params = { deputy: s.deputy, run: s.run.name, due: s.dueOn }
      await sendNotice(tx, scope, {
        key: keyOfSpokenFor(s),
        about: 'align.spoken-for',
        to: [{ person: s.absent, email: s.email }],
        title: text(`told.${s.what}`, params),
        body: text(`told.${s.what}-body`, params),
        outside: { title: text('told.outside'), body: text('told.outside-body') },
        href: `/runs/${s.run.id}/align`,
        toPersonsOnly: true,
        now,
      })
    }
  })
}
