// Keys of sending systems end with whoever was shown their secret; those who look after them are told.
import { credentialsShownTo, revokeCredential } from '../../lrs/public.ts'
import { presentAdministrators } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import { sendNotice } from '../../platform/notify/send-notice.ts'
import { noticeWords } from './notice-words.ts'

const product = systemScope()

/** A key whose secret another has renewed since lives on. Answers how many ended. */
export async function endKeysOf(tx: Writing, scope: Scope, person: string, now: Date): Promise<number> {
  const keys = await credentialsShownTo(tx, scope, [person])
  for (const { id } of keys) {
    await revokeCredential(tx, scope, { id, now })
    await sendNotice(tx, product, {
      key: `auth.key-ended ${id}`,
      about: 'auth.key-ended',
      to: (await presentAdministrators(tx, product)).filter((one) => one.person !== person),
      title: noticeWords['key.title'],
      body: noticeWords['key.body'],
      href: `/records/${id}`,
      now,
    })
  }
  return keys.length
}
