// A seat in a run is taken away; somebody leads the run at all times.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { SeatRole } from './contract.ts'
import { findRunToSetUp, organisationDay } from './find-run-to-set-up.ts'
import { losesItsLead } from './rules/run-setup.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { everySeat } from './store/run-setup.ts'
import { tellSeatTaken } from './tell-seats.ts'
import { claimSeats, removeSeat, replaceMentorLearners } from './store/seat.ts'

export async function takeSeat(
  tx: Writing,
  scope: Scope,
  ask: { run: string; person: string; role: SeatRole; module: string | null },
  now: Date,
): Promise<Record<string, never> | SetupRefusal> {
  const run = await findRunToSetUp(tx, scope, ask.run)
  if ('refused' in run) return run
  await claimSeats(tx, scope, run.id)
  if (ask.role === 'lead') {
    const before = (await everySeat(tx, scope, run.id)).filter((s) => s.role === 'lead' && s.leftOn === null)
    const after = before.filter((s) => s.person !== ask.person)
    if (losesItsLead(before, after, await organisationDay(tx, scope, now))) return { refused: 'last-lead' }
  }
  if (!(await removeSeat(tx, scope, ask))) return {}
  if (ask.role === 'mentor') await replaceMentorLearners(tx, scope, { run: run.id, mentor: ask.person, learners: [] })
  await writeAuditLog(tx, scope, 'programme.seat-taken', ask.person, {
    run: run.id,
    role: ask.role,
    module: ask.module,
  })
  await tellSeatTaken(tx, scope, { run, person: ask.person, role: ask.role }, now)
  return {}
}
