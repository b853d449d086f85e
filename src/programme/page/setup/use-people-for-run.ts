// Who may be given a place in a run: everybody who is there, of the company or from outside.
import type { z } from 'zod'
import { howItStands, type PersonSearch } from '../../../people/page/public.ts'
import { useApiQuery } from '../../../ui/public.ts'
import { findPeopleForRun } from '../../read/contract.ts'

export type PersonForRun = z.output<typeof findPeopleForRun.answer>['people'][number]

/** Found by name, 工号, e-mail or mobile. */
export function usePeopleForRun(run: string): PersonSearch<PersonForRun> {
  return function useFound(signs, when) {
    const asked = useApiQuery(findPeopleForRun, { params: { run }, query: { signs } }, { when, keepLast: true })
    return { people: asked.data?.people ?? [], total: asked.data?.total ?? 0, ...howItStands(asked) }
  }
}
