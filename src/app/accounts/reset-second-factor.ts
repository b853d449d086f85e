// Who has lost phone and recovery codes gets in again by another administrator, who is written down and never oneself.
import { emailOf, personsById } from '../../people/public.ts'
import { endSessionsOf } from '../../platform/auth/end-access.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import { resetSecondFactor } from '../../platform/auth/second-factor/second-factors.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import type { Refusal } from '../../platform/http/register-endpoint.ts'
import { sendNotice } from '../../platform/notify/send-notice.ts'
import { mayAdminister } from './invite.ts'
import { noticeWords } from './notice-words.ts'

/** Their sessions and open links end: whoever asked in their name is out, too. */
export async function resetSecondFactorOf(
  db: OpenDatabase,
  scope: Scope,
  { person, now }: { person: string; now: Date },
): Promise<Refusal | Record<string, never>> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  if (person === scope.person) return { refused: 'second-factor-not-yourself' }
  const [found] = await db.read(scope, (reading) => personsById(reading, scope, [person]))
  if (!found) return { refused: 'not-found' }
  const product = systemScope()
  return db.write(product, async (tx) => {
    if (!(await resetSecondFactor(tx, scope, person))) return {}
    await endSessionsOf(tx, scope, person, now)
    await sendNotice(tx, product, {
      key: `auth.second-factor-reset ${person} ${now.getTime()}`,
      about: 'auth.second-factor-reset',
      to: [{ person, email: await emailOf(tx, product, person) }],
      title: noticeWords['second-factor.reset'],
      body: noticeWords['second-factor.reset-body'],
      href: '/my/account',
      toPersonsOnly: true,
      now,
    })
    return {}
  })
}
