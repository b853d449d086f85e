// Those whom an opening concerns are told of it, and the same people when it is taken back.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { emailOf } from '../people/public.ts'
import { textsOf } from '../platform/localised-text/contract.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import type { Run, RunState } from './contract.ts'
import { runStateWords } from './run-state-words.ts'
import { runById } from './store/run.ts'
import { claimAnnouncements, peopleOfRun, saveTold, stepsOf, toldOf } from './store/run-state.ts'

const text = textsOf(runStateWords)

/** Tells of every step that waits for it; the one who made it is told nothing. An opening that was taken back before anybody was told is not told at all. */
export async function announceOpenings(tx: Writing, scope: Scope, now: Date): Promise<void> {
  for (const [i, step] of (await claimAnnouncements(tx, scope)).entries()) {
    const run = await runById(tx, scope, step.run)
    if (!run) continue
    const to = (await recipientsOf(tx, scope, run, step)).filter(({ person }) => person !== step.by)
    const what = step.state === 'running' ? 'opened' : 'taken-back'
    for (const [href, own] of Map.groupBy(to, (one) => one.href))
      await sendNotice(tx, scope, {
        key: `programme ${what} ${run.id} ${step.at.toISOString()}`,
        about: `programme.${what}`,
        to: own,
        title: text(`told.${what}`),
        body: text(`told.${what}-body`, {
          programme: run.programme,
          name: run.name,
          startsOn: run.startsOn,
        }),
        href,
        // @NOTE Steps told at once are told in their order.
        now: new Date(now.getTime() + i),
      })
    await saveTold(tx, scope, { run: run.id, step: step.at, at: now, persons: to.map(({ person }) => person) })
  }
}

interface Recipient {
  person: string
  email: string | null
  /** A page this person may open. */
  href: string
}

async function recipientsOf(
  tx: Writing,
  scope: Scope,
  run: Run,
  step: { at: Date; state: RunState },
): Promise<Recipient[]> {
  const steps = await stepsOf(tx, scope, run.id)
  const here = steps.findIndex(({ at }) => at.getTime() === step.at.getTime())
  const concerned = (await peopleOfRun(tx, scope, run.id)).map(({ overview, ...one }) => ({
    ...one,
    href: overview ? `/runs/${run.id}` : `/runs/${run.id}/practise`,
  }))
  if (step.state === 'running') return steps[here + 1]?.state === 'preparing' ? [] : concerned
  const told = await toldOf(tx, scope, run.id, steps[here - 1]!.at)
  return Promise.all(
    told.map(
      async (person) =>
        concerned.find((one) => one.person === person) ?? {
          person,
          email: await emailOf(tx, scope, person),
          href: '/notices',
        },
    ),
  )
}
