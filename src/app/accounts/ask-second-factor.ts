// A second step is asked of whoever reaches much, once the company is a week old or has a second administrator: not among its first steps.
import { presentAdministrators, presentWithDuty } from '../../people/public.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import { firstPasswordAt, withoutSecondFactor } from '../../platform/auth/store/second-factor.ts'
import type { Writing } from '../../platform/db/database.ts'
import { sendNotice } from '../../platform/notify/send-notice.ts'
import { noticeWords } from './notice-words.ts'

const product = systemScope()
const weekMs = 7 * 86_400_000

/** Once for each: the notice has one key a person. */
export async function askSecondFactor(tx: Writing, now: Date): Promise<void> {
  const began = await firstPasswordAt(tx, product)
  if (!began) return
  const second = (await presentAdministrators(tx, product)).length > 1
  if (!second && now.getTime() - began.getTime() < weekMs) return
  const reaching = await presentWithDuty(tx, product, ['administrator', 'training'])
  const without = await withoutSecondFactor(
    tx,
    product,
    reaching.map(({ person }) => person),
  )
  for (const one of reaching.filter(({ person }) => without.has(person)))
    await sendNotice(tx, product, {
      key: `auth.second-factor-asked ${one.person}`,
      about: 'auth.second-factor-asked',
      to: [one],
      title: noticeWords['second-factor.asked'],
      body: noticeWords['second-factor.asked-body'],
      href: '/my/account',
      toPersonsOnly: true,
      now,
    })
}
