// All living runs together: what to do today with the tiles of each, and the loops that stopped.
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { runs } from '../programme/public.ts'
import type { Run } from '../programme/contract.ts'
import type { Loop } from './contract.ts'
import { systemAlerts } from './system-alerts.ts'
import { tilesOf, soonest, actsOf, threadOf } from './run-overview.ts'

const dayMs = 86_400_000

/** Nothing of a run is asked of anybody any more this long after its last day, closed or not. */
const followedDays = 180

/** Runs of today: under way or followed up; those in preparation too, since their door may be shut. */
const alive = (now: Date) => (r: Run) =>
  r.state !== 'closed' && Date.parse(r.endsOn) + followedDays * dayMs > now.getTime()

/** The most runs whose tiles are shown at once; the list of all trainings has the rest. */
const mostRuns = 12

export async function today(db: OpenDatabase, scope: Scope, now: Date, dropFolder?: string) {
  const mine = (await db.read(scope, (reading) => runs(reading, scope))).filter(alive(now)).slice(0, mostRuns)
  const ofRuns = (await Promise.all(mine.map((r) => actsOf({ db, scope, run: r.id, now })))).flat()
  const acts = [...(await systemAlerts(db, scope, { now, dropFolder })), ...ofRuns].sort(soonest)
  const standing = await Promise.all(
    mine.map(async (run) => ({ run, tiles: await tilesOf({ db, scope, run: run.id, now }) })),
  )
  return { acts, runs: standing, at: now.toISOString() }
}

/** Chains that stopped in any living run, longest first. */
export async function loopsOf(db: OpenDatabase, scope: Scope, now: Date): Promise<Loop[]> {
  const mine = (await db.read(scope, (reading) => runs(reading, scope))).filter(alive(now)).slice(0, mostRuns)
  const found = await Promise.all(
    mine.map(async (run) =>
      (await threadOf({ db, scope, run: run.id, now }))
        .filter((n) => n.state === 'stopped' && n.stoppedSince !== null)
        .map((node): Loop => ({
          run,
          node,
          days: Math.max(0, Math.floor((now.getTime() - Date.parse(node.stoppedSince!)) / dayMs)),
        })),
    ),
  )
  return found.flat().sort((x, y) => y.days - x.days)
}
