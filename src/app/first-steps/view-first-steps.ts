// What is there in the company, read for its first steps; nothing of it is a box somebody ticked.
import { dayOf } from '../../calendar/day.ts'
import { goalsCounted } from '../../align/public.ts'
import { evidenceBeforeModules, runsWithEvidence } from '../../evidence/public.ts'
import { firstBroughtIn } from '../../intake/public.ts'
import { headcount, invitedCount, organisation } from '../../people/public.ts'
import { keepsCompany } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { preference } from '../../platform/preferences/store.ts'
import type { Run } from '../../programme/contract.ts'
import { modulesOf, runs } from '../../programme/public.ts'
import { staleRuns } from '../../track/public.ts'
import type { FirstSteps } from './contract.ts'
import { firstSteps } from './steps.ts'

/** Under this name the reader's own choice is kept. */
export const foldedName = 'first-steps.folded'

const none: FirstSteps = { steps: [], folded: false, run: null, from: null }

/** The steps for who asks. Their run is the one that has come furthest, so that a second run in preparation unticks nothing. */
export async function viewFirstSteps(reading: Reading, scope: Scope, now: Date): Promise<FirstSteps> {
  if (!keepsCompany(scope)) return none
  const all = await runs(reading, scope)
  // @NOTE Whoever has closed a run has been through all of it; a step left out of that one can not be made good any more.
  if (all.some(({ state }) => state === 'closed')) return none
  const ids = all.map(({ id }) => id)
  const [evidence, goals] = [await runsWithEvidence(reading, scope, ids), await goalsCounted(reading, scope, ids)]
  const far = (run: Run) =>
    Number(evidence.has(run.id)) * 8 +
    Number(run.state !== 'preparing') * 4 +
    Number(run.learners > 0) * 2 +
    Number((goals.get(run.id) ?? 0) > 0)
  // @NOTE Newest first: of two that came as far the older one is where it began.
  const run = all.reduce<Run | null>((best, one) => (best === null || far(one) >= far(best) ? one : best), null)
  const about = run && { hasData: evidence.has(run.id), goals: Number(goals.get(run.id) ?? 0) }
  const from = run && about!.hasData ? await firstBroughtIn(reading, scope, run.id) : null
  const { inside: people } = await headcount(reading, scope)
  const steps = firstSteps(
    {
      people,
      // In the sample everybody comes in without an invitation.
      invited: (await organisation(reading, scope))?.sample ? people : await invitedCount(reading, scope),
      run: run && {
        id: run.id,
        name: `${run.programme} ${run.name}`,
        modules: (await modulesOf(reading, scope, run.id)).length,
        learners: run.learners,
        started: run.state !== 'preparing',
        ...about!,
      },
      file: from?.fileName ?? null,
    },
    { duties: scope.duties },
  )
  if (steps.length === 0) return none
  return {
    steps,
    folded: (await preference(reading, scope, foldedName)) === true,
    run: run && { ...run, ...about!, early: about!.hasData ? await earlyEvidence(reading, scope, run.id, now) : [] },
    from,
  }
}

/** Until the data is measured nothing is said of it: its figures may be a moment away. */
async function earlyEvidence(reading: Reading, scope: Scope, run: string, now: Date) {
  if ((await staleRuns(reading, scope)).includes(run)) return []
  const today = dayOf(now, (await organisation(reading, scope))?.timeZone)
  return evidenceBeforeModules(reading, scope, { run, today })
}
