// The run whoever asks may set up, and which day it is there; or why not.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { dayOf } from '../calendar/day.ts'
import { organisation } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import type { Run } from './contract.ts'
import { maySetUp } from './permissions.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { modulesOf } from './store/module.ts'
import { savePlanVersion } from './store/plan-version.ts'
import { closedRuns } from './store/run-state.ts'
import { runById } from './store/run.ts'
import { sessionsOf } from './store/session.ts'

export const organisationDay = async (reading: Reading, scope: Scope, now: Date): Promise<string> =>
  dayOf(now, (await organisation(reading, scope))?.timeZone)

/** The run, where this person may change how it is set up and it is not closed. */
export async function findRunToSetUp(reading: Reading, scope: Scope, id: string): Promise<Run | SetupRefusal> {
  const run = await runById(reading, scope, id)
  if (!run) return { refused: 'not-found' }
  if (!maySetUp(scope, id)) return { refused: 'not-yours-to-set-up' }
  await actAsProduct(reading)
  return run.state === 'closed' ? { refused: 'run-is-closed' } : run
}

/** Does what changes a run, unless it is closed: whoever read its figures would else find them moved. */
export async function unlessClosed<T>(
  reading: Reading,
  scope: Scope,
  run: string,
  change: () => Promise<T>,
): Promise<T | { refused: 'closed-run' }> {
  return (await closedRuns(reading, scope, [run])).has(run) ? { refused: 'closed-run' } : change()
}

/** Once a run has begun, the plan as it stood is kept before it changes, with who changed it and why; null when that is done or not needed. */
export async function savePlanBefore(
  tx: Writing,
  scope: Scope,
  run: Run,
  { because, at }: { because: string | undefined; at: Date },
): Promise<SetupRefusal | null> {
  if (run.state === 'preparing') return null
  if (!because?.trim()) return { refused: 'say-why-the-plan-changes' }
  const plan = {
    run: { startsOn: run.startsOn, endsOn: run.endsOn, name: run.name },
    modules: await modulesOf(tx, scope, run.id),
    sessions: await sessionsOf(tx, scope, run.id),
  }
  await savePlanVersion(tx, scope, { run: run.id, plan, because: because.trim(), at })
  return null
}
