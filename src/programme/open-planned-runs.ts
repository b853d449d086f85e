// On its first day a run opens by itself where that was planned; what keeps it from opening is told to those who planned it.
import { dayOf } from '../calendar/day.ts'
import { organisation, emailOf } from '../people/public.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading, Writing } from '../platform/db/database.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { textsOf } from '../platform/localised-text/contract.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import { changeRunState } from './change-run-state.ts'
import { runStateWords } from './run-state-words.ts'
import type { RunStateBlockers } from './rules/run-state.ts'
import { runById } from './store/run.ts'
import { markOpeningBlocked, openingsDue, plannedOpening } from './store/run-state.ts'
import { seatsOf } from './store/seat.ts'

/** What keeps a run from its next step; later folders know theirs, so it is passed in. */
export type FindBlockers = (reading: Reading, scope: Scope, run: string) => Promise<RunStateBlockers>

const text = textsOf(runStateWords)

/** Opens what is due, each in a transaction of its own; what is kept from opening is tried again until it is mended or withdrawn. */
export async function openPlannedRuns(db: OpenDatabase, findBlockers: FindBlockers, now: Date): Promise<void> {
  const product = systemScope()
  const due = await db.read(product, async (reading) =>
    openingsDue(reading, product, dayOf(now, (await organisation(reading, product))?.timeZone)),
  )
  for (const { run, by } of due) {
    const planner = systemScope(by)
    await db.write(planner, async (tx) => {
      if (!(await plannedOpening(tx, planner, run))) return
      const blockers = await findBlockers(tx, planner, run)
      const opened = await changeRunState(tx, planner, { run, state: 'running', blockers }, now)
      if ('refused' in opened && (await markOpeningBlocked(tx, planner, run, now)))
        await tellBlocked(tx, planner, run, now)
    })
  }
}

/** Who planned it, and the leads of the run. */
async function tellBlocked(tx: Writing, scope: Scope, run: string, now: Date): Promise<void> {
  const known = await runById(tx, scope, run)
  if (!known) return
  const leads = (await seatsOf(tx, scope, run, 'lead')).map(({ person }) => person)
  const to = [...new Set([...(scope.person ? [scope.person] : []), ...leads])]
  await sendNotice(tx, scope, {
    key: `programme opening-blocked ${run} ${now.toISOString()}`,
    about: 'programme.opening-blocked',
    to: await Promise.all(to.map(async (person) => ({ person, email: await emailOf(tx, scope, person) }))),
    title: text('told.blocked'),
    body: text('told.blocked-body', {
      programme: known.programme,
      name: known.name,
      startsOn: known.startsOn,
    }),
    href: `/runs/${run}/state`,
    now,
  })
  await writeAuditLog(tx, scope, 'programme.opening-blocked', run)
}
