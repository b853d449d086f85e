// The business is told that a reason waits for its signature, and the lead what the business answered.
import { goalsOf } from '../align/public.ts'
import { emailOf } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { textsOf } from '../platform/localised-text/contract.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import { runById } from '../programme/public.ts'
import { businessOf } from './read/goal-standings.ts'
import { notMeasuredWords } from './read/not-measured-words.ts'
import { otherSigners } from './rules/not-measured.ts'
import type { NotMeasured } from './store/not-measured-goal.ts'
import { notMeasuredInRunsOpenAt } from './store/not-measured-goal.ts'

const text = textsOf(notMeasuredWords)

const hourMs = 3_600_000

/** An answer is told of where the run was closed right after it, too. Told once each, by the key: whoever gets the business seat later is told when they have it. */
export async function tellOfNotMeasured(tx: Writing, scope: Scope, now: Date): Promise<void> {
  for (const n of await notMeasuredInRunsOpenAt(tx, scope, new Date(now.getTime() - hourMs))) {
    const run = await runById(tx, scope, n.run)
    if (!run || (run.state === 'closed' && !n.answer)) continue
    const what = n.answer ? (n.answer.agrees ? 'not-measured-signed' : 'not-measured-objected') : 'not-measured'
    const to = await toldOf(tx, scope, n)
    const of = { programme: run.programme, name: run.name }
    const goal = (await goalsOf(tx, scope, n.run)).find(({ id }) => id === n.goal)?.name ?? ''
    await sendNotice(tx, scope, {
      key: `evaluate ${what} ${n.goal} ${n.version}`,
      about: `evaluate.${what}`,
      to: await Promise.all(to.map(async (person) => ({ person, email: await emailOf(tx, scope, person) }))),
      title: text(`told.${what}`, { goal }),
      body: text(`told.${what}-body`, { ...of, goal }),
      outside: { title: text(`outside.${what}`), body: text(`outside.${what}-body`, of) },
      href: `/runs/${n.run}/state#goals`,
      now,
    })
  }
}

const toldOf = async (tx: Writing, scope: Scope, n: NotMeasured): Promise<string[]> =>
  n.answer
    ? [n.by]
    : otherSigners(
        n.by,
        (await businessOf(tx, scope, n.run)).map(({ person }) => person),
      )
