// Everybody on record, those who left too: whom an actor means, and who is erased.
import { howItStands } from '../../people/page/public.ts'
import { useApiQuery } from '../../ui/public.ts'
import { findPersons } from '../sources/xapi/contract.ts'

export function useEverybody(signs: string, when: boolean) {
  const asked = useApiQuery(findPersons, { query: { signs } }, { when, keepLast: true })
  return { people: asked.data?.persons ?? [], total: asked.data?.total ?? 0, ...howItStands(asked) }
}
