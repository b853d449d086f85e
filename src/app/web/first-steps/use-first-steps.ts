// The first steps of who may have any, asked apart from how they look: most companies are past them.
import { getFirstSteps } from '../../first-steps/contract.ts'
import type { FirstStep, FirstSteps } from '../../first-steps/contract.ts'
import { useApiQuery } from '../../../ui/public.ts'
import { keepsCompany, useMe } from '../session.tsx'

/** Asked only for those who may have any; undefined while it is not known. */
export function useFirstSteps(): FirstSteps | undefined {
  const me = useMe()
  const may = keepsCompany(me)
  const { data } = useApiQuery(getFirstSteps, {}, { when: may, everySeconds: 10 })
  return may ? data : { steps: [], folded: false, run: null, from: null }
}

export const doneOf = (steps: readonly FirstStep[]) => steps.filter((s) => s.done).length

/** How many there are until an indicator stands. */
export const toFirstIndicator = (steps: readonly FirstStep[]) => steps.findIndex((s) => s.key === 'data') + 1

/** The one to be done now by who reads. */
export const nextOf = (steps: readonly FirstStep[]) => steps.find((s) => s.href !== null)
