// Weak modules of runs for whoever sees all of their learners: worked out once, and again when something they rest on moves.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { modulesOf } from '../../programme/public.ts'
import { weakModuleVersions } from '../store/data-version.ts'
import type { WeakModule } from './test-results/contract.ts'
import { weakModulesOf } from './weak-modules.ts'

const mostRuns = 500
const kept = new Map<string, { stamp: string; modules: WeakModule[] }>()

/** By run; kept only where the asking scope sees everybody, so that what is kept is the same for all who do. */
export async function rememberedWeakModules(
  reading: Reading,
  scope: Scope,
  { runs, week }: { runs: readonly string[]; week: string },
): Promise<Map<string, WeakModule[]>> {
  if (runs.length === 0) return new Map()
  const versions = scope.reach === 'all' ? await weakModuleVersions(reading, scope, runs) : null
  const found = new Map<string, WeakModule[]>()
  for (const run of runs) {
    const stamp = `${week} ${versions?.get(run)}`
    const known = versions ? kept.get(run) : undefined
    const modules =
      known?.stamp === stamp
        ? known.modules
        : (await weakModulesOf(reading, scope, { run, week, modules: await modulesOf(reading, scope, run) })).modules
    found.set(run, modules)
    if (!versions) continue
    kept.delete(run)
    kept.set(run, { stamp, modules })
  }
  for (const oldest of kept.keys()) {
    if (kept.size <= mostRuns) break
    kept.delete(oldest)
  }
  return found
}
