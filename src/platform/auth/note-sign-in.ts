// That somebody came in stands in the audit: at its moment for who holds a duty, by the day for everybody else.
import { writeAuditLog } from '../audit/audit-log.ts'
import type { Writing } from '../db/database.ts'
import type { Sweep } from '../jobs/job.ts'
import { systemScope } from './scope.ts'
import { saveSignInDay, takePastSignInDays } from './store/sign-in-day.ts'

/** 'auth.signed-in', and the ways of coming in by a one-time link. */
export type SignedIn = 'auth.signed-in' | 'auth.link-confirmed' | 'auth.joined' | 'auth.password-reset'

/**
 * Learners are among those without a duty: the moment of a sign-in, laid beside a report without a name, would say whose it is. Theirs is
 * kept as a day, and goes into the audit when that day is over, in no order.
 */
export async function noteSignIn(
  tx: Writing,
  { person, what, hasDuty }: { person: string; what: SignedIn; hasDuty: boolean },
): Promise<void> {
  if (hasDuty) await writeAuditLog(tx, systemScope(person), what, person)
  else await saveSignInDay(tx, systemScope(person), { person, what })
}

/** Once a day is over, who came in on it is written into the audit. */
export const auditSignInDays: Sweep = {
  name: 'auth.sign-in-days',
  everySeconds: 600,
  work: ({ db }) =>
    db.write(systemScope(), async (tx) => {
      for (const { person, what, day } of await takePastSignInDays(tx, systemScope()))
        await writeAuditLog(tx, systemScope(person), what, person, { day })
    }),
}
