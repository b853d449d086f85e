// Weak modules of runs for whoever sees all of their learners: worked out once, and again when something they rest on moves.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { modulesOf } from '../../programme/public.ts'
import { weakModuleVersions } from '../store/data-version.ts'
import type { WeakModule } from './test-results/contract.ts'
import { weakModulesOf } from './weak-modules.ts'

const mostRuns = 500
const cache = new Map<string, { version: string; modules: WeakModule[] }>()

/** By run; kept only where the asking scope sees everybody, so that what is kept is the same for all who do. */
export async function cachedWeakModules(
  reading: Reading,
  scope: Scope,
  { runs, week }: { runs: readonly string[]; week: string },
): Promise<Map<string, WeakModule[]>> {
  if (runs.length === 0) return new Map()
  const versions = scope.reach === 'all' ? await weakModuleVersions(reading, scope, runs) : null
  const found = new Map<string, WeakModule[]>()
  for (const run of runs) {
    const version = `${week} ${versions?.get(run)}`
    const known = versions ? cache.get(run) : undefined
    const modules =
      known?.version === version
        ? known.modules
        : (await weakModulesOf(reading, scope, { run, week, modules: await modulesOf(reading, scope, run) })).modules
    found.set(run, modules)
    if (!versions) continue
    cache.delete(run)
    cache.set(run, { version, modules })
  }
  for (const oldest of cache.keys()) {
    if (cache.size <= mostRuns) break
    cache.delete(oldest)
  }
  return found
}
